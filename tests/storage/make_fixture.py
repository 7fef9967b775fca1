"""Write the fixture of the newest schema: `python -m tests.storage.make_fixture`.

Run it once for each new migration, before its release; the fixtures of older schemas stay as
they are. `samples.py` must fill every column of the new schema first.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from neuro_desktop.storage.database import APPLICATION_ID, SCHEMA_VERSION, Store
from tests.storage import samples

FIXTURES = Path(__file__).parent / "fixtures"


def main() -> None:
    """Fill a new store with the samples and dump it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "steady-feet.db"
        with closing(Store.open(file, backups=Path(folder))) as store:
            store.people.save(samples.PERSON)
            store.people.save_draft(samples.DRAFT)
            store.routines.save(samples.ROUTINE)
            for session in (samples.SESSION, samples.PAPER_SESSION):
                store.sessions.save(session)
            store.check_ins.save(samples.CHECK_IN)
            store.activities.save(samples.ACTIVITY)
            store.levels.save(samples.DECISION)
            store.plans.save(samples.PLANNED)
            store.sheets.save(samples.SHEET)
        with closing(sqlite3.connect(file)) as database:
            dump = list(database.iterdump())
    head = [
        f"-- A store as schema {SCHEMA_VERSION} left it, with the person of samples.py.",
        "-- Never changed after its release.",
        f"PRAGMA application_id = {APPLICATION_ID};",
        f"PRAGMA user_version = {SCHEMA_VERSION};",
    ]
    target = FIXTURES / f"{SCHEMA_VERSION:04}.sql"
    target.write_text("\n".join([*head, *dump]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
