"""Measure what reading a long diary costs: python -m benchmarks.store.

Fills a store with ten years of daily check-ins about everything and 1,500 sessions of 50 work
phases, then prints the shortest of five runs of each read. The last results stand in
benchmarks/store.md.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from neuro_desktop.domain.check_in import CheckIn, Rating
from neuro_desktop.domain.symptoms import Symptom, where_felt
from neuro_desktop.storage.database import Store
from tests.storage import samples

FIRST = date(2016, 1, 1)
DAYS = 3653
LAST = FIRST + timedelta(days=DAYS - 1)
SESSIONS = 1500
PHASES = 50
_RUNS = 5


def main() -> None:
    """Print all measures."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "steady-feet.db"
        with closing(Store.open(file, backups=Path(folder))) as store:
            _fill(store)
            _report(store)


def _fill(store: Store) -> None:
    store.people.save(samples.PERSON)
    store.routines.save(samples.ROUTINE)
    asked = where_felt(Symptom)
    for number in range(DAYS):
        ratings = tuple(Rating(at, (number + place) % 11) for place, at in enumerate(asked))
        day = FIRST + timedelta(days=number)
        store.check_ins.save(CheckIn(f"check-in {number}", day, samples.MORNING, ratings))
    results = tuple(
        replace(samples.SESSION.results[phase % 2], phase=phase) for phase in range(PHASES)
    )
    for number in range(SESSIONS):
        day = FIRST + timedelta(days=number * DAYS // SESSIONS)
        store.sessions.save(
            replace(samples.SESSION, id=f"session {number}", day=day, results=results)
        )


def _report(store: Store) -> None:
    year = LAST - timedelta(days=365)
    check_ins, sessions = store.check_ins, store.sessions
    measures: dict[str, Callable[[], Sequence[object]]] = {
        "ratings, one symptom, ten years": lambda: check_ins.ratings(Symptom.TINGLING, FIRST, LAST),
        "ratings, one symptom, one year": lambda: check_ins.ratings(Symptom.TINGLING, year, LAST),
        "latest answers": check_ins.latest,
        "check-ins whole, ten years": lambda: check_ins.between(FIRST, LAST),
        "days of sessions, ten years": lambda: sessions.days(FIRST, LAST),
        "sessions whole, ten years": lambda: sessions.between(FIRST, LAST),
        "sessions whole, one year": lambda: sessions.between(year, LAST),
    }
    print(f"{'what':<34} {'found':>7} {'ms':>8}")
    for name, read in measures.items():
        print(f"{name:<34} {len(read()):>7} {_shortest(read):>8.1f}")


def _shortest(read: Callable[[], object]) -> float:
    milliseconds = []
    for _run in range(_RUNS):
        begun = time.perf_counter()
        read()
        milliseconds.append((time.perf_counter() - begun) * 1000)
    return min(milliseconds)


if __name__ == "__main__":
    main()
