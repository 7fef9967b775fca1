"""Rules of what was ticked on paper: the same as in the player, and empty where paper is silent."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from neuro_desktop.domain import run_steps
from neuro_desktop.domain.check_in import CheckIn, Rating, Trigger
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import (
    LevelAnswer,
    LevelCause,
    LevelDecision,
    LevelStep,
)
from neuro_desktop.domain.paper_entry import (
    Box,
    EntryKind,
    PaperDay,
    boxes_of,
    check_in_of,
    days_of,
    entry_id,
    notes_of,
    session_of,
    typed_day,
)
from neuro_desktop.domain.paper_safety import profile_after
from neuro_desktop.domain.phases import Pace, Side
from neuro_desktop.domain.session import EventKind, Origin, Outcome, Session, SessionState
from neuro_desktop.domain.sheet import SheetHead, WeekSheet
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from tests import builders
from tests.domain.run_stage import started, working
from tests.fakes import START

MONDAY = date(2026, 3, 2)
LATER = START + timedelta(days=3)
ITEMS = builders.routine(
    builders.item(9), builders.item(1), builders.item(2), builders.item(7, 2), builders.item(5, 3)
).items
ALL = frozenset(boxes_of(ITEMS, builders.catalogue()))
RAISES = ExerciseId.HEEL_TOE_RAISES


def sheet(symptom: Symptom | None = Symptom.TINGLING) -> WeekSheet:
    head = SheetHead("Rosa", MONDAY, "112", "")
    return WeekSheet(head, "K7RD", "routine-1", "Morning", ITEMS, MONDAY, symptom)


def typed(*boxes: Box, **changes: object) -> PaperDay:
    return replace(PaperDay(MONDAY, frozenset(boxes)), **changes)  # type: ignore[arg-type]


def session(day: PaperDay, before: Session | None = None) -> Session | None:
    return session_of(sheet(), day, builders.catalogue(), Pace(), START, before)


def made(day: PaperDay, before: Session | None = None) -> Session:
    kept = session(day, before)
    assert kept is not None
    return kept


# ---------------------------------------------------------------- sessions


def test_a_day_on_paper_has_the_results_of_the_same_day_in_the_player() -> None:
    left_out = {0, 3}  # foot rolling, and the marching that stands
    stage = started(ITEMS)
    while not stage.run.over:
        if working(stage.run.phase) and stage.run.phase.item in left_out:
            stage.do(run_steps.next_turn)
        else:
            stage.pass_phase()
    done = frozenset(box for box in ALL if box.item not in left_out)

    paper = made(typed(*done))

    played = [replace(result, seconds=None) for result in stage.run.results]
    assert list(paper.results) == played
    assert {result.outcome for result in played} == {Outcome.DONE, Outcome.SKIPPED}
    assert paper.progress.phase == len(stage.run.phases)


def test_one_foot_alone_is_kept_for_that_foot() -> None:
    left = Box(1, Side.LEFT)

    paper = made(typed(left))

    done = {(r.item, r.side) for r in paper.results if r.outcome is Outcome.DONE}
    assert done == {(1, Side.LEFT)}


def test_what_paper_cannot_know_is_empty() -> None:
    paper = made(typed(*ALL))

    assert {result.seconds for result in paper.results} == {None}
    assert (paper.foot_check, paper.effort, paper.pain_before, paper.pain_after) == (
        None,
        (),
        None,
        None,
    )
    assert (paper.ended_at, paper.soles_looked_at) == (None, None)


def test_a_session_from_paper_says_so_and_where_from() -> None:
    paper = made(typed(*ALL))

    assert (paper.origin, paper.sheet_code) == (Origin.PAPER, "K7RD")
    assert (paper.day, paper.state) == (MONDAY, SessionState.FINISHED)


@pytest.mark.parametrize("checked", [True, False])
def test_feet_checked_is_as_ticked(checked: bool) -> None:
    assert made(typed(*ALL, feet_checked=checked)).feet_checked is checked


def test_a_day_without_a_tick_is_no_session() -> None:
    assert session(typed(values=((Side.LEFT, 4),))) is None


def test_a_day_typed_twice_has_one_id() -> None:
    assert made(typed(*ALL)).id == made(typed(Box(0, Side.LEFT))).id


def test_other_days_other_sheets_and_check_ins_have_other_ids() -> None:
    ids = {
        entry_id(code, day, kind)
        for code in ("K7RD", "A3FX")
        for day in days_of(MONDAY)
        for kind in EntryKind
    }

    assert len(ids) == 2 * 7 * 3


def test_a_code_in_small_letters_is_the_same_code() -> None:
    assert entry_id("k7rd", MONDAY, EntryKind.NOTES) == entry_id("K7RD", MONDAY, EntryKind.NOTES)


def test_what_was_added_to_a_day_since_stays() -> None:
    before = replace(made(typed(*ALL)), note="windy", effort=((RAISES, 4),))

    after = made(typed(Box(0, Side.LEFT)), before)

    assert (after.note, after.effort, after.started_at) == ("windy", ((RAISES, 4),), START)


def test_unsteady_is_an_event_of_its_exercise() -> None:
    paper = made(typed(*ALL, unsteady=True, unsteady_in=RAISES))

    (event,) = paper.events
    assert (event.kind, event.exercise_id) == (EventKind.UNSTEADY, RAISES)


def test_the_moment_of_unsteady_stays_when_the_day_is_typed_again() -> None:
    day = typed(*ALL, unsteady=True, unsteady_in=RAISES)
    before = made(day)

    after = session_of(sheet(), day, builders.catalogue(), Pace(), LATER, before)

    assert after == before


@pytest.mark.parametrize(
    "day",
    [
        typed(*ALL, feet_checked=True),
        typed(Box(1, Side.RIGHT), unsteady=True, unsteady_in=RAISES),
        typed(feet_checked=True),
        typed(unsteady=True),
    ],
)
def test_what_was_typed_is_shown_again(day: PaperDay) -> None:
    assert typed_day(sheet(), MONDAY, builders.catalogue(), session(day), None) == day


# ---------------------------------------------------------------- check-ins


def test_the_numbers_are_ratings_of_their_feet() -> None:
    check_in = check_in_of(sheet(), typed(values=((Side.LEFT, 0), (Side.RIGHT, 10))), START)

    assert check_in is not None
    assert check_in.ratings == (
        Rating(SymptomAt(Symptom.TINGLING, Side.LEFT), 0),
        Rating(SymptomAt(Symptom.TINGLING, Side.RIGHT), 10),
    )
    assert (check_in.origin, check_in.sheet_code) == (Origin.PAPER, "K7RD")


def test_balance_has_one_number_of_the_person() -> None:
    check_in = check_in_of(sheet(Symptom.BALANCE), typed(values=((Side.BOTH, 3),)), START)

    assert check_in is not None
    assert check_in.value(Symptom.BALANCE, Side.BOTH) == 3


def test_an_empty_foot_is_no_zero() -> None:
    check_in = check_in_of(sheet(), typed(values=((Side.LEFT, 4),)), START)

    assert check_in is not None
    assert check_in.value(Symptom.TINGLING, Side.RIGHT) is None


def test_a_day_without_numbers_is_no_check_in() -> None:
    assert check_in_of(sheet(), typed(*ALL), START) is None


def test_what_else_is_in_the_days_check_in_stays() -> None:
    burning = Rating(SymptomAt(Symptom.BURNING, Side.LEFT), 6)
    tingling = Rating(SymptomAt(Symptom.TINGLING, Side.LEFT), 2)
    before = CheckIn("c", MONDAY, START, (burning, tingling), triggers=frozenset({Trigger.ALCOHOL}))

    after = check_in_of(sheet(), typed(values=((Side.LEFT, 5),)), LATER, before)

    assert after is not None
    assert after.ratings == (burning, Rating(SymptomAt(Symptom.TINGLING, Side.LEFT), 5))
    assert (after.triggers, after.written_at) == (frozenset({Trigger.ALCOHOL}), START)


def test_numbers_are_shown_again() -> None:
    day = typed(values=((Side.LEFT, 0), (Side.RIGHT, 10)))
    check_in = check_in_of(sheet(), day, START)

    assert typed_day(sheet(), MONDAY, builders.catalogue(), None, check_in) == day


def test_the_notes_of_a_week_are_one_check_in_however_often_they_are_typed() -> None:
    first = notes_of(sheet(), " Slept badly. ", MONDAY + timedelta(days=2), START)
    assert first is not None

    again = notes_of(sheet(), "Slept well.", MONDAY + timedelta(days=6), LATER, first)

    assert first.note == "Slept badly."
    assert again == replace(first, note="Slept well.")


def test_no_notes_are_no_check_in() -> None:
    assert notes_of(sheet(), "  ", MONDAY, START) is None


# ---------------------------------------------------------------- safety

STEADY = made(typed(*ALL))
WOBBLED = made(typed(*ALL, unsteady=True, unsteady_in=RAISES))


def test_unsteady_on_paper_closes_balance() -> None:
    assert profile_after(builders.profile(steady_sessions=2), None, WOBBLED).steady_sessions == 0


def test_unsteady_counts_once() -> None:
    profile = builders.profile(steady_sessions=2)

    assert profile_after(profile, WOBBLED, WOBBLED) == profile


def test_raises_done_standing_on_paper_count_towards_balance() -> None:
    assert profile_after(builders.profile(steady_sessions=1), None, STEADY).steady_sessions == 2


def test_a_day_typed_again_counts_no_second_time() -> None:
    profile = builders.profile(steady_sessions=1)

    assert profile_after(profile, STEADY, STEADY) == profile


def test_a_day_taken_out_no_longer_counts() -> None:
    assert profile_after(builders.profile(steady_sessions=2), STEADY, None).steady_sessions == 1


def test_taking_a_tick_of_unsteady_out_opens_nothing() -> None:
    profile = builders.profile(steady_sessions=0)

    assert profile_after(profile, WOBBLED, STEADY).steady_sessions == 0
    assert profile_after(profile, WOBBLED, None).steady_sessions == 0


# ---------------------------------------------------------------- left out, until done again


LEFT_OUT = replace(builders.profile(), left_out=frozenset({RAISES}))


def out(day: date) -> LevelDecision:
    dose = builders.item(5, 1).dose
    (cause, step, answer) = (LevelCause.LOST_BALANCE, LevelStep.OUT, LevelAnswer.APPLIED)
    return LevelDecision("d", day, "session-9", RAISES, cause, step, answer, 1, 1, dose)


@pytest.mark.parametrize("after", [STEADY, WOBBLED])
def test_what_was_done_again_on_paper_is_no_longer_left_out(after: Session) -> None:
    assert profile_after(LEFT_OUT, None, after).left_out == frozenset()


def test_what_was_not_ticked_stays_left_out() -> None:
    others = made(typed(*(box for box in ALL if ITEMS[box.item].exercise_id is not RAISES)))

    assert profile_after(LEFT_OUT, None, others) == LEFT_OUT


def test_a_day_changed_or_taken_out_brings_nothing_back() -> None:
    noted = replace(STEADY, feet_checked=True)

    assert profile_after(LEFT_OUT, STEADY, noted).left_out == {RAISES}
    assert profile_after(LEFT_OUT, STEADY, None).left_out == {RAISES}


@pytest.mark.parametrize(("days", "stays"), [(-1, False), (0, True), (1, True)])
def test_what_was_left_out_after_the_day_on_paper_stays_left_out(days: int, *, stays: bool) -> None:
    decided = out(MONDAY + timedelta(days=days))

    after = profile_after(LEFT_OUT, None, STEADY, decisions=[decided])

    assert (RAISES in after.left_out) is stays
