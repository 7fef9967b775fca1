"""Rules of migrating: whole steps, a copy first, nothing lost."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from neuro_desktop.application.store_ports import StoreBug, StoreTrouble, StoreUnavailable
from neuro_desktop.storage import migrations
from neuro_desktop.storage.database import APPLICATION_ID, SCHEMA_VERSION, Store, inspect
from neuro_desktop.storage.migrations import find_migrations, statements
from tests.storage.conftest import OpenStore, bytes_in, largest_file
from tests.storage.samples import PERSON, ROUTINE, SESSION

AddStep = Callable[[str], None]
ADD_COLUMN = "ALTER TABLE person ADD COLUMN nickname TEXT;"


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    """The released steps, for a test to add to."""
    folder = tmp_path / "steps"
    folder.mkdir()
    for step in find_migrations():
        (folder / step.file.name).write_bytes(step.file.read_bytes())
    return folder


@pytest.fixture
def add_step(steps: Path) -> AddStep:
    def add(sql: str) -> None:
        number = len(list(steps.iterdir())) + 1
        (steps / f"{number:04}_change_things.sql").write_text(sql, encoding="utf-8")

    return add


@pytest.fixture
def old(file: Path, open_store: OpenStore) -> Path:
    """A closed store of the newest released schema, with a person in it."""
    store = open_store()
    store.people.save(PERSON)
    store.routines.save(ROUTINE)
    store.sessions.save(SESSION)
    store.close()
    return file


@pytest.fixture
def migrated(old: Path, backups: Path, steps: Path) -> Callable[[], Store]:
    return lambda: Store.open(old, backups=backups, steps=steps)


def columns(file: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]


def test_the_number_of_the_newest_step_is_the_schema_version() -> None:
    assert find_migrations()[-1].number == SCHEMA_VERSION


def test_a_gap_in_the_numbers_is_a_bug(steps: Path) -> None:
    (steps / "0009_add_things.sql").touch()

    with pytest.raises(StoreBug, match="missing"):
        find_migrations(steps)


def test_a_badly_named_step_is_a_bug(steps: Path) -> None:
    (steps / "2_more.sql").touch()

    with pytest.raises(StoreBug, match=r"2_more\.sql"):
        find_migrations(steps)


def test_an_app_shipped_without_steps_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(StoreBug):
        find_migrations(tmp_path)


def test_a_new_store_gets_every_step(
    file: Path, backups: Path, steps: Path, add_step: AddStep
) -> None:
    add_step(ADD_COLUMN)
    Store.open(file, backups=backups, steps=steps).close()

    assert "nickname" in columns(file, "person")


def test_a_new_store_is_not_copied(store: Store, backups: Path) -> None:
    assert not backups.exists()


def test_an_old_store_is_brought_up_with_all_that_is_in_it(
    migrated: Callable[[], Store], add_step: AddStep
) -> None:
    add_step(ADD_COLUMN)

    with closing(migrated()) as store:
        assert store.schema_version == SCHEMA_VERSION + 1
        assert store.people.load() == PERSON
        assert store.sessions.get(SESSION.id) == SESSION


def test_an_old_store_is_copied_whole_before_it_is_changed(
    migrated: Callable[[], Store], add_step: AddStep, backups: Path
) -> None:
    add_step("UPDATE person SET name = 'spoilt';")
    migrated().close()

    (copy,) = backups.iterdir()
    assert copy.name == f"steady-feet-before-schema-{SCHEMA_VERSION + 1}.db"
    with closing(Store.open(copy, backups=backups)) as store:
        assert store.people.load() == PERSON


def test_without_room_for_the_copy_nothing_is_migrated(
    old: Path, migrated: Callable[[], Store], add_step: AddStep
) -> None:
    add_step(ADD_COLUMN)
    before = bytes_in(old.parent)

    with largest_file(4096), pytest.raises(StoreUnavailable) as refused:
        migrated()

    assert refused.value.trouble is StoreTrouble.FULL
    assert bytes_in(old.parent)[old.name] == before[old.name]


def test_a_step_that_fails_leaves_the_store_as_the_step_before_left_it(
    old: Path, migrated: Callable[[], Store], add_step: AddStep
) -> None:
    add_step(ADD_COLUMN)
    add_step("CREATE TABLE half (id TEXT) STRICT; INSERT INTO nowhere VALUES (1);")

    with pytest.raises(StoreBug):
        migrated()

    facts = inspect(old)
    assert facts is not None
    assert facts.schema_version == SCHEMA_VERSION + 1
    assert columns(old, "half") == []


def test_a_step_that_loosens_a_row_from_its_owner_is_refused(
    old: Path, migrated: Callable[[], Store], add_step: AddStep
) -> None:
    add_step("DELETE FROM person;")

    with pytest.raises(StoreBug, match="without an owner"):
        migrated()

    facts = inspect(old)
    assert facts is not None
    assert (facts.schema_version, facts.problems) == (SCHEMA_VERSION, ())


def test_a_step_that_ends_its_own_transaction_is_refused(
    migrated: Callable[[], Store], add_step: AddStep
) -> None:
    add_step("COMMIT; CREATE TABLE outside (id TEXT) STRICT;")

    with pytest.raises(StoreBug, match="own transaction"):
        migrated()


def test_a_step_may_rebuild_a_table_others_point_to(
    migrated: Callable[[], Store], add_step: AddStep
) -> None:
    add_step(
        """
        CREATE TABLE new_routine AS SELECT * FROM routine;
        DROP TABLE routine;
        CREATE TABLE routine (
            id TEXT PRIMARY KEY NOT NULL, person_id TEXT NOT NULL REFERENCES person (id),
            place INTEGER NOT NULL, deleted INTEGER NOT NULL, name TEXT NOT NULL,
            minutes INTEGER, UNIQUE (person_id, id)
        ) STRICT;
        INSERT INTO routine SELECT * FROM new_routine;
        DROP TABLE new_routine;
        """
    )

    with closing(migrated()) as store:
        assert list(store.routines.all()) == [ROUTINE]


def test_foreign_keys_are_on_again_after_a_step(
    migrated: Callable[[], Store], add_step: AddStep
) -> None:
    add_step(ADD_COLUMN)

    with closing(migrated()) as store:
        assert store._database.connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_opening_a_second_time_runs_no_step(
    migrated: Callable[[], Store], add_step: AddStep
) -> None:
    add_step("CREATE TABLE once (id TEXT) STRICT;")
    migrated().close()

    with closing(migrated()) as store:
        assert store.schema_version == SCHEMA_VERSION + 1


def test_a_step_another_start_has_just_run_is_passed_over(
    old: Path, steps: Path, add_step: AddStep
) -> None:
    add_step("CREATE TABLE once (id TEXT) STRICT;")
    known = find_migrations(steps)
    with closing(sqlite3.connect(old, isolation_level=None)) as database:
        migrations.migrate(database, known)
        migrations._run(database, known[-1])

        assert database.in_transaction is False
        assert database.execute("PRAGMA user_version").fetchone()[0] == known[-1].number


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("SELECT 1; SELECT 2;", 2),
        ("INSERT INTO t VALUES ('a; b');", 1),
        ("-- no; statement\nSELECT 1; -- the end;", 1),
        ("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3;", 2),
        ("/* one; two */\n", 0),
        ("", 0),
    ],
)
def test_statements_are_told_apart(sql: str, expected: int) -> None:
    assert len(list(statements(sql))) == expected


def test_a_statement_without_an_end_is_a_bug() -> None:
    with pytest.raises(StoreBug, match="SELECT 2"):
        list(statements("SELECT 1; SELECT 2"))


def test_the_first_step_marks_the_file_as_ours(old: Path) -> None:
    with closing(sqlite3.connect(old)) as database:
        assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
