"""Rules of opening the store: what is refused stays as it is, byte for byte."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.storage.database import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    Store,
    StoreFacts,
    inspect,
)
from tests.storage.conftest import (
    OpenStore,
    bytes_in,
    largest_file,
    ordinary_user_owning,
)
from tests.storage.samples import PERSON, ROUTINE, SESSION

PAGE = 4096
ROOT_PAGE = "SELECT rootpage FROM sqlite_schema WHERE name = 'routine'"
Spoil = Callable[[Path], None]


@pytest.fixture
def filled(file: Path, open_store: OpenStore) -> Path:
    """A closed store of many pages."""
    store = open_store()
    store.people.save(PERSON)
    for number in range(200):
        store.routines.save(replace(ROUTINE, id=f"r{number}", name="n" * 500))
    store.close()
    return file


def trouble_in(refused: Callable[[], object]) -> StoreTrouble:
    with pytest.raises(StoreUnavailable) as error:
        refused()
    return error.value.trouble


def pragma(store: Store, name: str) -> object:
    return store._database.connection.execute(f"PRAGMA {name}").fetchone()[0]


def be_of_a_newer_app(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def be_of_another_app(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA application_id = 77")


def be_of_no_app(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE recipe (name TEXT)")


def be_a_letter(file: Path) -> None:
    file.write_text("Dear Anna, " * 1000, encoding="utf-8")


def be_a_short_note(file: Path) -> None:
    file.write_text("SQLite", encoding="utf-8")


def begin_with_zeros(file: Path) -> None:
    with file.open("r+b") as raw:
        raw.write(bytes(PAGE))


def lose_the_list_of_tables(file: Path) -> None:
    with file.open("r+b") as raw:
        raw.seek(100)
        raw.write(b"\xff" * 200)


def lose_its_schema_number(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 0")


REFUSED: list[tuple[Spoil, StoreTrouble]] = [
    (be_of_a_newer_app, StoreTrouble.NEWER),
    (be_of_another_app, StoreTrouble.NOT_OURS),
    (be_of_no_app, StoreTrouble.NOT_OURS),
    (be_a_letter, StoreTrouble.NOT_OURS),
    (be_a_short_note, StoreTrouble.NOT_OURS),
    (begin_with_zeros, StoreTrouble.CORRUPT),
    (lose_the_list_of_tables, StoreTrouble.CORRUPT),
    (lose_its_schema_number, StoreTrouble.CORRUPT),
]


@pytest.mark.parametrize(
    ("spoil", "trouble"), REFUSED, ids=lambda case: getattr(case, "__name__", "")
)
def test_a_file_that_cannot_be_used_is_refused_and_left_as_it_was(
    filled: Path, open_store: OpenStore, spoil: Spoil, trouble: StoreTrouble
) -> None:
    spoil(filled)
    before = bytes_in(filled.parent)

    assert trouble_in(open_store) is trouble
    assert bytes_in(filled.parent) == before


def test_a_newer_schema_in_the_log_of_a_killed_app_is_refused_too(
    file: Path, backups: Path, tmp_path: Path, store: Store
) -> None:
    store._database.connection.execute("PRAGMA wal_autocheckpoint = 0")
    store._database.connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    left = tmp_path / "left" / file.name
    left.parent.mkdir()
    for part in file.parent.iterdir():
        shutil.copy(part, left.parent)
    before = bytes_in(left.parent)

    assert trouble_in(lambda: Store.open(left, backups=backups)) is StoreTrouble.NEWER
    after = bytes_in(left.parent)
    assert after.keys() == before.keys()
    assert {name: after[name] for name in (left.name, f"{left.name}-wal")} == {
        name: before[name] for name in (left.name, f"{left.name}-wal")
    }


def test_a_lone_log_is_read_without_making_a_file(file: Path, tmp_path: Path, store: Store) -> None:
    store.people.save(PERSON)
    left = tmp_path / "left" / file.name
    left.parent.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{file}{ending}", f"{left}{ending}")
    before = bytes_in(left.parent)

    assert inspect(left) == StoreFacts(SCHEMA_VERSION, ())
    assert bytes_in(left.parent) == before


def test_damage_inside_is_told_when_it_is_read_and_stays(
    filled: Path, open_store: OpenStore
) -> None:
    with closing(sqlite3.connect(filled)) as database:
        page = database.execute(ROOT_PAGE).fetchone()[0]
    with filled.open("r+b") as raw:
        raw.seek((page - 1) * PAGE)
        raw.write(b"\xa5" * PAGE)
    damaged = filled.read_bytes()
    store = open_store()

    assert trouble_in(store.routines.all) is StoreTrouble.CORRUPT
    store.close()
    assert filled.read_bytes() == damaged


def test_a_file_cut_short_is_told(filled: Path, open_store: OpenStore) -> None:
    with filled.open("r+b") as raw:
        raw.truncate(filled.stat().st_size // 2)

    assert trouble_in(open_store) is StoreTrouble.CORRUPT


def test_an_empty_file_is_a_new_store(file: Path, open_store: OpenStore) -> None:
    file.parent.mkdir()
    file.touch()

    assert open_store().people.load() is None


def test_an_empty_file_is_damage_once_there_were_copies(
    file: Path, backups: Path, open_store: OpenStore
) -> None:
    file.parent.mkdir()
    file.touch()
    backups.mkdir()
    (backups / "steady-feet-2026-03-02.db").touch()

    assert trouble_in(open_store) is StoreTrouble.CORRUPT
    assert file.read_bytes() == b""


def test_a_store_killed_while_being_made_is_made_at_the_next_start(
    file: Path, open_store: OpenStore
) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA journal_mode = WAL")

    assert open_store().schema_version == SCHEMA_VERSION


def test_a_folder_in_place_of_the_file_is_refused(file: Path, open_store: OpenStore) -> None:
    file.mkdir(parents=True)

    assert trouble_in(open_store) is StoreTrouble.NOT_OURS


def test_a_file_in_place_of_the_folder_is_told(file: Path, open_store: OpenStore) -> None:
    file.parent.write_text("in the way", encoding="utf-8")

    assert trouble_in(open_store) is StoreTrouble.NO_FOLDER


@pytest.mark.parametrize(
    ("file_mode", "folder_mode"), [(0o444, 0o755), (0o444, 0o555), (0o644, 0o555)]
)
def test_a_read_only_store_is_told_and_left_as_it_was(
    shared_folder: Path, file_mode: int, folder_mode: int
) -> None:
    folder = shared_folder / "data"
    Store.open(folder / "steady-feet.db", backups=folder).close()
    with ordinary_user_owning(folder, folder / "steady-feet.db"):
        (folder / "steady-feet.db").chmod(file_mode)
        folder.chmod(folder_mode)
        before = bytes_in(folder)

        def refused() -> Store:
            return Store.open(
                folder / "steady-feet.db", backups=folder, steps=shared_folder / "steps"
            )

        assert trouble_in(refused) is StoreTrouble.READ_ONLY
        assert bytes_in(folder) == before
        folder.chmod(0o755)


def test_a_folder_where_nothing_may_be_made_is_told(shared_folder: Path) -> None:
    folder = shared_folder / "data"
    folder.mkdir()
    with ordinary_user_owning(folder):
        folder.chmod(0o555)

        def refused() -> Store:
            return Store.open(
                folder / "steady-feet.db", backups=folder, steps=shared_folder / "steps"
            )

        assert trouble_in(refused) is StoreTrouble.READ_ONLY
        folder.chmod(0o755)


def test_a_disk_too_full_for_a_new_store_is_told(open_store: OpenStore) -> None:
    with largest_file(2 * PAGE):
        trouble = trouble_in(open_store)

    assert trouble is StoreTrouble.FULL
    assert open_store().people.load() is None


def test_every_safeguard_is_on(store: Store) -> None:
    names = ("journal_mode", "synchronous", "foreign_keys", "application_id", "trusted_schema")

    assert [pragma(store, name) for name in names] == ["wal", 2, 1, APPLICATION_ID, 0]


def test_closing_leaves_one_file(file: Path, store: Store) -> None:
    store.people.save(PERSON)
    store.close()
    store.close()

    assert list(bytes_in(file.parent)) == [file.name]


def test_the_repositories_can_travel_together(store: Store) -> None:
    store.repositories.people.save(PERSON)
    store.repositories.routines.save(ROUTINE)
    store.repositories.sessions.save(SESSION)

    assert store.sessions.get(SESSION.id) == SESSION


def test_inspecting_a_store_tells_its_schema_and_changes_nothing(filled: Path) -> None:
    before = bytes_in(filled.parent)

    assert inspect(filled) == StoreFacts(SCHEMA_VERSION, ())
    assert bytes_in(filled.parent) == before


def test_inspecting_sees_what_the_running_app_saved_last(file: Path, store: Store) -> None:
    store.people.save(PERSON)

    assert inspect(file) == StoreFacts(SCHEMA_VERSION, ())


def test_inspecting_tells_damage(filled: Path) -> None:
    with filled.open("r+b") as raw:
        raw.seek(20 * PAGE + 8)
        raw.write(b"\xff" * 20)

    facts = inspect(filled)

    assert facts is not None
    assert facts.problems


def test_inspecting_makes_nothing_where_there_is_nothing(file: Path) -> None:
    assert inspect(file) is None
    assert not file.parent.exists()
