"""My levels: what is shown of each ladder, and what answers and Undo do."""

from dataclasses import replace
from datetime import timedelta

import pytest

from neuro_desktop.application.level_settling import settle
from neuro_desktop.application.levels import (
    Elsewhere,
    Ladder,
    LevelsPresenter,
    LevelsStep,
    RungState,
)
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause
from neuro_desktop.domain.safety import Place, Profile, Reason
from neuro_desktop.domain.session import EventKind, SessionEvent
from tests import builders
from tests.application.session_stage import Stage, stage

MARCHING = ExerciseId.MARCHING
ROUTINE = builders.routine(builders.item(11), builders.item(7, 2))
AT_LEVEL_2 = builders.profile(levels={MARCHING: 2})


def opened(profile: Profile = AT_LEVEL_2) -> tuple[LevelsPresenter, Stage]:
    made = stage(profile, ROUTINE)
    presenter = LevelsPresenter(
        made.view,
        store=made.store,
        catalogue=builders.catalogue(),
        clock=made.clock,
        navigator=made.navigator,
    )
    presenter.open()
    return presenter, made


def do(made: Stage, ago: int, effort: int, event: EventKind | None = None) -> None:
    """Do both exercises so many days ago, and settle that session."""
    day = builders.TODAY - timedelta(days=ago)
    session = builders.session(builders.result(11, 1), builders.result(7, 2), day=day)
    events = () if event is None else (SessionEvent(event, session.started_at, MARCHING),)
    session = replace(
        session,
        id=f"session-{ago}",
        items=ROUTINE.items,
        events=events,
        effort=((MARCHING, effort), (ExerciseId.TOWEL_SCRUNCHES, effort)),
    )
    made.sessions.save(session)
    settle(session, made.store, builders.catalogue(), made.clock)


def shown(presenter: LevelsPresenter, made: Stage, which: ExerciseId = MARCHING) -> Ladder:
    presenter.show_exercise(which)
    ladder = made.shown.shown
    assert isinstance(ladder, Ladder)
    return ladder


def states(ladder: Ladder) -> list[RungState]:
    return [rung.state for rung in ladder.rungs]


def level_in_routine(made: Stage) -> int:
    routine = made.routines.get(ROUTINE.id)
    assert routine is not None
    return next(item.level for item in routine.items if item.exercise_id is MARCHING)


def test_only_exercises_that_concern_the_person_are_listed() -> None:
    _, made = opened()
    listed = [ladder.exercise.id for ladder in made.shown.ladders]
    assert listed == [MARCHING, ExerciseId.TOWEL_SCRUNCHES]


def test_an_exercise_with_decisions_stays_listed_without_a_routine() -> None:
    presenter, made = opened()
    do(made, 1, 5)
    made.routines.delete(ROUTINE.id)
    presenter.open()
    assert MARCHING in [ladder.exercise.id for ladder in made.shown.ladders]


def test_the_rungs_say_where_the_person_is_and_what_comes_next() -> None:
    presenter, made = opened()
    assert states(shown(presenter, made)) == [
        RungState.BEHIND,
        RungState.HERE,
        RungState.NEXT,
        RungState.AHEAD,
    ]


def test_a_closed_level_says_why() -> None:
    both_hands = builders.answers(place=Place.STANDING_BOTH_HANDS)
    presenter, made = opened(builders.profile(both_hands, levels={MARCHING: 2}))
    above = shown(presenter, made).above
    assert above is not None
    assert (above.state, above.closed) == (RungState.CLOSED, Reason.ONE_HAND_NOT_SAFE)


def test_a_routine_at_another_level_is_told() -> None:
    presenter, made = opened(builders.profile(levels={MARCHING: 4}))
    assert shown(presenter, made).elsewhere == (Elsewhere("Morning", 2),)


def test_the_latest_decision_comes_first() -> None:
    presenter, made = opened()
    do(made, 3, 5)
    do(made, 1, 2)
    causes = [decision.cause for decision in shown(presenter, made).history]
    assert causes == [LevelCause.FIRST_EASY, LevelCause.RIGHT]


def test_an_open_offer_is_taken_here_and_told() -> None:
    presenter, made = opened()
    do(made, 3, 2)
    do(made, 1, 2)
    assert shown(presenter, made).offer is not None
    presenter.take()
    assert made.shown.done.answer is LevelAnswer.TAKEN
    assert (made.shown.shown.own, made.shown.shown.offer) == (3, None)
    assert level_in_routine(made) == 3


def test_an_open_offer_is_refused_here() -> None:
    presenter, made = opened()
    do(made, 1, 10)
    shown(presenter, made)
    presenter.refuse()
    assert made.shown.shown.history[0].answer is LevelAnswer.REFUSED
    assert level_in_routine(made) == 2


def test_an_offer_of_a_level_that_closed_says_why() -> None:
    presenter, made = opened()
    do(made, 3, 2)
    do(made, 1, 2)
    person = made.people.load()
    assert person is not None
    made.people.save(replace(person, profile=replace(person.profile, questions_due=True)))
    offer = shown(presenter, made).offer
    assert offer is not None
    assert offer.closed is Reason.QUESTIONS_DUE


def test_an_offer_is_gone_once_a_later_session_told_more() -> None:
    presenter, made = opened()
    do(made, 3, 10)
    do(made, 1, 5)
    assert shown(presenter, made).offer is None


@pytest.mark.parametrize("deleted", ["session-3", "session-1"])
def test_a_level_up_is_no_longer_offered_once_one_of_its_2_easy_sessions_is_deleted(
    deleted: str,
) -> None:
    presenter, made = opened()
    do(made, 3, 2)
    do(made, 1, 2)
    made.sessions.delete(deleted)
    presenter.open()
    gone = shown(presenter, made).offer
    made.sessions.restore(deleted)
    presenter.open()
    assert gone is None
    assert shown(presenter, made).offer is not None


def test_an_easier_level_stays_offered_when_its_session_is_deleted() -> None:
    presenter, made = opened()
    do(made, 1, 10)
    made.sessions.delete("session-1")
    presenter.open()
    assert shown(presenter, made).offer is not None


def test_undo_takes_the_latest_change_back() -> None:
    presenter, made = opened()
    do(made, 1, 10)
    shown(presenter, made)
    presenter.take()
    assert level_in_routine(made) == 1
    presenter.undo()
    assert made.shown.done.answer is LevelAnswer.UNDONE
    assert (made.shown.shown.own, made.shown.shown.can_undo) == (2, None)
    assert level_in_routine(made) == 2


def test_a_step_for_safety_offers_no_undo() -> None:
    presenter, made = opened()
    do(made, 1, 2, EventKind.UNSTEADY)
    ladder = shown(presenter, made)
    assert (ladder.own, ladder.can_undo, ladder.cannot_undo) == (1, None, True)


def test_what_was_left_out_is_shown_off_its_ladder_until_it_is_added_by_hand() -> None:
    out = replace(AT_LEVEL_2, left_out=frozenset({ExerciseId.CALF_STRETCH, MARCHING}))
    presenter, made = opened(out)
    calf = shown(presenter, made, ExerciseId.CALF_STRETCH)
    assert (calf.is_out, RungState.HERE in states(calf)) == (True, False)
    assert not shown(presenter, made).is_out


def test_what_was_halved_is_told_until_the_dose_is_made_more_by_hand() -> None:
    eased = replace(builders.profile(levels={MARCHING: 1}), halved=frozenset({MARCHING}))
    presenter, made = opened(eased)
    least = replace(builders.item(7), dose=replace(builders.item(7).dose, amount=4))
    made.routines.save(replace(ROUTINE, items=(least,)))
    assert shown(presenter, made).halved
    made.routines.save(replace(ROUTINE, items=(builders.item(7),)))
    assert not shown(presenter, made).halved


def test_back_leads_from_the_changes_to_the_exercise_to_the_list_to_the_progress() -> None:
    presenter, made = opened()
    shown(presenter, made)
    presenter.show_changes()
    steps = [made.shown.step]
    for _ in range(2):
        presenter.back()
        steps.append(made.shown.step)
    assert steps == [LevelsStep.CHANGES, LevelsStep.EXERCISE, LevelsStep.LIST]
    presenter.back()
    assert made.navigator.gone == [(Screen.PROGRESS, None)]


def test_an_exercise_that_is_left_out_leads_to_the_routines() -> None:
    presenter, made = opened()
    presenter.routines()
    assert made.navigator.gone == [(Screen.ROUTINES, None)]


def test_a_store_that_refuses_is_told_and_the_offer_stays() -> None:
    presenter, made = opened()
    do(made, 1, 10)
    shown(presenter, made)
    made.people.trouble = StoreTrouble.FULL
    presenter.take()
    assert made.shown.trouble is StoreTrouble.FULL
    made.people.trouble = None
    presenter.take()
    assert made.shown.shown.own == 1


def test_levels_that_cannot_be_read_are_told() -> None:
    presenter, made = opened()
    made.levels.trouble = StoreTrouble.LOCKED
    presenter.open()
    assert made.shown.trouble is StoreTrouble.LOCKED


def test_before_the_safety_questions_there_are_no_levels() -> None:
    _, made = opened(Profile())
    assert made.shown.ladders == ()
