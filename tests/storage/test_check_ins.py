"""Rules of keeping check-ins."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.store_ports import StoreBug, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.check_in import CheckIn, DayRating, Rating, Trigger
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.storage import check_ins
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import CHECK_IN, DAY, MORNING

LEFT = SymptomAt(Symptom.TINGLING, Side.LEFT)
RIGHT = SymptomAt(Symptom.TINGLING, Side.RIGHT)
STEADY = SymptomAt(Symptom.BALANCE, Side.BOTH)
NEXT_DAY = DAY + timedelta(days=1)
ALWAYS = (date.min, date.max)


def about(day: date, name: str, *ratings: Rating, hour: int = 0) -> CheckIn:
    return CheckIn(name, day, MORNING + timedelta(hours=hour), ratings)


def ids(found: object) -> list[str]:
    assert isinstance(found, tuple)
    return [check_in.id for check_in in found]


def test_a_check_in_is_there_at_the_next_start(open_store: OpenStore) -> None:
    open_store().check_ins.save(CHECK_IN)

    assert open_store().check_ins.get(CHECK_IN.id) == CHECK_IN


def test_an_unknown_check_in_is_none(store: Store) -> None:
    assert store.check_ins.get("nowhere") is None


def test_a_later_save_replaces_the_check_in_whole(store: Store) -> None:
    store.check_ins.save(CHECK_IN)
    changed = replace(
        CHECK_IN,
        day=NEXT_DAY,
        ratings=CHECK_IN.ratings[1:2],
        skin_changed=None,
        triggers=frozenset({Trigger.SMOKING}),
        note="",
    )
    store.check_ins.save(changed)

    assert store.check_ins.between(*ALWAYS) == (changed,)


def test_the_answers_keep_their_order(store: Store) -> None:
    backwards = replace(CHECK_IN, ratings=CHECK_IN.ratings[::-1])
    store.check_ins.save(backwards)

    assert store.check_ins.get(CHECK_IN.id) == backwards


@pytest.mark.parametrize(
    "note",
    ["n" * 10_000, "🦶🏽 good 👍", "\u202eכאב פחות أقل", "two\nlines\0and a zero"],
    ids=["10,000 characters", "emoji", "right to left", "control characters"],
)
def test_every_note_is_kept_as_it_was_typed(open_store: OpenStore, note: str) -> None:
    written = replace(CHECK_IN, note=note, skin_note=note)
    open_store().check_ins.save(written)

    assert open_store().check_ins.get(CHECK_IN.id) == written


def test_between_gives_both_days_and_what_lies_between_oldest_first(store: Store) -> None:
    for day in (5, 2, 1, 4, 3):
        store.check_ins.save(about(date(2026, 3, day), f"c{day}"))

    assert ids(store.check_ins.between(date(2026, 3, 2), date(2026, 3, 4))) == ["c2", "c3", "c4"]


def test_several_of_a_day_come_as_they_were_written(store: Store) -> None:
    store.check_ins.save(about(DAY, "evening", hour=10))
    store.check_ins.save(about(DAY, "noon", hour=4))
    store.check_ins.save(about(DAY, "noon again", hour=4))

    assert ids(store.check_ins.between(DAY, DAY)) == ["noon", "noon again", "evening"]


def test_between_gives_each_with_its_own_answers(store: Store) -> None:
    other = about(NEXT_DAY, "other", Rating(LEFT, 3))
    store.check_ins.save(CHECK_IN)
    store.check_ins.save(other)

    assert store.check_ins.between(DAY, NEXT_DAY) == (CHECK_IN, other)


def test_the_ratings_are_those_of_one_symptom_in_these_days_oldest_first(store: Store) -> None:
    store.check_ins.save(about(NEXT_DAY, "later", Rating(RIGHT, 8), Rating(LEFT, 7)))
    store.check_ins.save(about(DAY, "first", Rating(STEADY, 1), Rating(LEFT, 5)))
    store.check_ins.save(about(DAY, "second", Rating(LEFT, 6), hour=1))
    store.check_ins.save(about(DAY - timedelta(days=1), "before", Rating(LEFT, 9)))

    found = store.check_ins.ratings(Symptom.TINGLING, DAY, NEXT_DAY)
    assert list(found) == [
        DayRating(DAY, Side.LEFT, 5),
        DayRating(DAY, Side.LEFT, 6),
        DayRating(NEXT_DAY, Side.LEFT, 7),
        DayRating(NEXT_DAY, Side.RIGHT, 8),
    ]


def test_the_latest_answers_are_of_the_latest_day_whenever_they_were_written(store: Store) -> None:
    store.check_ins.save(about(NEXT_DAY, "typed in first", Rating(LEFT, 7)))
    store.check_ins.save(about(DAY, "a past day", Rating(LEFT, 5), Rating(STEADY, 1), hour=90))

    assert set(store.check_ins.latest()) == {(NEXT_DAY, Rating(LEFT, 7)), (DAY, Rating(STEADY, 1))}


def test_of_one_day_the_answer_written_last_is_the_latest(store: Store) -> None:
    store.check_ins.save(about(DAY, "evening", Rating(LEFT, 7), hour=10))
    store.check_ins.save(about(DAY, "noon", Rating(LEFT, 5), hour=4))

    assert list(store.check_ins.latest()) == [(DAY, Rating(LEFT, 7))]


def test_the_first_day_is_that_of_the_oldest(store: Store) -> None:
    store.check_ins.save(about(NEXT_DAY, "later"))
    store.check_ins.save(about(DAY, "first"))

    assert store.check_ins.first_day() == DAY


def test_without_a_check_in_there_is_no_first_day_and_no_answer(store: Store) -> None:
    assert store.check_ins.first_day() is None
    assert list(store.check_ins.latest()) == []
    assert list(store.check_ins.between(*ALWAYS)) == []


def test_a_deleted_check_in_is_nowhere(store: Store) -> None:
    store.check_ins.save(CHECK_IN)
    store.check_ins.delete(CHECK_IN.id)

    assert store.check_ins.get(CHECK_IN.id) is None
    assert list(store.check_ins.between(*ALWAYS)) == []
    assert list(store.check_ins.ratings(Symptom.TINGLING, *ALWAYS)) == []
    assert list(store.check_ins.latest()) == []
    assert store.check_ins.first_day() is None


def test_undo_brings_a_check_in_back_whole(open_store: OpenStore) -> None:
    store = open_store()
    store.check_ins.save(CHECK_IN)
    store.check_ins.delete(CHECK_IN.id)
    store.check_ins.restore(CHECK_IN.id)

    assert open_store().check_ins.between(*ALWAYS) == (CHECK_IN,)


def test_saving_a_deleted_check_in_leaves_it_deleted(store: Store) -> None:
    store.check_ins.save(CHECK_IN)
    store.check_ins.delete(CHECK_IN.id)
    store.check_ins.save(CHECK_IN)

    assert store.check_ins.get(CHECK_IN.id) is None


@pytest.mark.parametrize(
    "ratings",
    [(Rating(LEFT, 11),), (Rating(LEFT, -1),), (Rating(LEFT, 3), Rating(LEFT, 4))],
    ids=["over 10", "under 0", "twice about one foot"],
)
def test_an_impossible_answer_is_a_bug_and_changes_nothing(
    store: Store, ratings: tuple[Rating, ...]
) -> None:
    store.check_ins.save(CHECK_IN)

    with pytest.raises(StoreBug):
        store.check_ins.save(replace(CHECK_IN, note="changed", ratings=ratings))

    assert store.check_ins.get(CHECK_IN.id) == CHECK_IN


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE check_in_rating SET symptom = 'itching' WHERE symptom = 'tingling'",
        "UPDATE check_in_trigger SET trigger = 'rain' WHERE trigger = 'alcohol'",
        "UPDATE check_in SET day = '2026-02-30'",
        "UPDATE check_in SET origin = 'letter'",
    ],
)
def test_what_makes_no_sense_is_damage(store: Store, damage: str) -> None:
    store.check_ins.save(CHECK_IN)
    with store._database.transaction():
        store._database.run(damage)

    with pytest.raises(StoreUnavailable) as refused:
        store.check_ins.get(CHECK_IN.id)
    assert refused.value.trouble is StoreTrouble.CORRUPT


def test_a_note_with_a_damaged_byte_is_still_read(store: Store) -> None:
    store.check_ins.save(CHECK_IN)
    with store._database.transaction():
        store._database.run("UPDATE check_in SET note = CAST(x'416eff6e61' AS TEXT)")

    assert store.check_ins.between(*ALWAYS) == (replace(CHECK_IN, note="An\ufffdna"),)


@pytest.mark.parametrize("sql", [check_ins._OF_SYMPTOM, check_ins._LATEST])
def test_a_symptom_is_found_by_keys_however_long_the_diary(store: Store, sql: str) -> None:
    values = {"symptom": "tingling", "side": "left", "first": "", "last": ""}
    plan = [row["detail"] for row in store._database.rows("EXPLAIN QUERY PLAN " + sql, values)]

    assert "(check_in_id=? AND symptom=?" in plan[-1]
    assert all("USING INDEX" in step for step in plan), plan


def test_every_write_is_told(store: Store, heard: list[Changes]) -> None:
    store.check_ins.save(CHECK_IN)
    store.check_ins.delete(CHECK_IN.id)
    store.check_ins.restore(CHECK_IN.id)

    assert heard == [Changes(check_ins=True)] * 3
