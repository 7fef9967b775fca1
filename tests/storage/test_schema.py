"""Rules of the schema, and the stores that older versions of the app left."""

import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from neuro_desktop.storage.database import SCHEMA_VERSION, Store
from tests.storage import samples
from tests.storage.conftest import OpenStore

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.sql"))


ALWAYS = (date.min, date.max)


@pytest.fixture(params=FIXTURES, ids=lambda dump: dump.stem)
def released(request: pytest.FixtureRequest, file: Path) -> Path:
    """A store as a released version of the app left it."""
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as database:
        database.executescript(request.param.read_text(encoding="utf-8"))
    return file


@pytest.fixture
def left(released: Path) -> samples.Left:
    """What is in it."""
    with closing(sqlite3.connect(released)) as database:
        return samples.LEFT_BY[database.execute("PRAGMA user_version").fetchone()[0]]


@pytest.fixture
def database(store: Store) -> sqlite3.Connection:
    return store._database.connection


def schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Return kind, name and SQL of everything in the schema, spaces and comments made one."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema")
    return {(kind, name, _normal(sql)) for kind, name, sql in rows}


def _normal(sql: str) -> str:
    return " ".join(re.sub(r"--[^\n]*", "", sql).split())


def tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return [row[0] for row in rows]


def filled_tables(connection: sqlite3.Connection) -> list[str]:
    return [
        table
        for table in tables(connection)
        if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()  # noqa: S608 - a name
    ]


def test_every_released_schema_has_its_fixture() -> None:
    assert [int(dump.stem) for dump in FIXTURES] == list(range(1, SCHEMA_VERSION + 1))


def test_a_released_store_is_brought_to_the_schema_of_a_new_one(
    released: Path, open_store: OpenStore, tmp_path: Path
) -> None:
    with closing(Store.open(tmp_path / "new.db", backups=tmp_path)) as new:
        expected = schema(new._database.connection)

    assert schema(open_store()._database.connection) == expected


def test_a_released_store_opens_with_all_that_is_in_it(
    released: Path, open_store: OpenStore, left: samples.Left
) -> None:
    store = open_store()

    assert store.people.load() == left.person
    assert store.people.load_draft() == samples.DRAFT
    assert list(store.routines.all()) == [left.routine]
    assert store.sessions.between(*ALWAYS) == left.sessions
    assert store.check_ins.between(*ALWAYS) == left.check_ins
    assert store.activities.between(*ALWAYS) == left.activities
    assert store.levels.all() == left.decisions
    assert store.plans.all() == left.plans
    assert store.sheets.all() == left.sheets


def test_a_released_store_is_sound(released: Path, open_store: OpenStore) -> None:
    open_store().must_be_sound()


def test_the_fixture_fills_every_table(released: Path) -> None:
    with closing(sqlite3.connect(released)) as connection:
        assert filled_tables(connection) == tables(connection)


def test_every_row_carries_its_person(database: sqlite3.Connection) -> None:
    for table in set(tables(database)) - {"person"}:
        columns = {row[1]: row[3] for row in database.execute(f"PRAGMA table_info({table})")}
        assert columns.get("person_id"), f"{table}.person_id is missing or may be empty"


def test_every_person_id_points_to_its_owner(database: sqlite3.Connection) -> None:
    for table in set(tables(database)) - {"person"}:
        held = {row[3] for row in database.execute(f"PRAGMA foreign_key_list({table})")}
        assert "person_id" in held, table


def test_every_table_is_strict(database: sqlite3.Connection) -> None:
    loose = [row[1] for row in database.execute("PRAGMA table_list") if not row[5]]

    assert [name for name in loose if not name.startswith("sqlite_")] == []


def test_another_id_of_the_person_reaches_every_row(released: Path) -> None:
    with closing(sqlite3.connect(released)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("UPDATE person SET id = 'other'")

        for table in set(tables(connection)) - {"person"}:
            owners = connection.execute(f"SELECT DISTINCT person_id FROM {table}")  # noqa: S608
            assert owners.fetchall() == [("other",)], table
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_deleting_a_person_would_take_every_row_along(released: Path) -> None:
    with closing(sqlite3.connect(released)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM person")

        assert filled_tables(connection) == []
