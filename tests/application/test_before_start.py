"""Before a session: which screens come, and what each answer leads to."""

from dataclasses import replace
from datetime import timedelta

from neuro_desktop.application.before_start import BeforeStartPresenter
from neuro_desktop.application.before_start_state import BeforeStep
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId, Position, Thing
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    Profile,
    Reason,
    SteadinessFinding,
)
from neuro_desktop.domain.session import EventKind, Session, SessionEvent, SessionState
from neuro_desktop.domain.timeline import Pace
from tests import builders
from tests.application.session_stage import FullDisk, Stage, stage

SEATED = builders.routine(builders.item(1), builders.item(9), builders.item(7))
MIXED = builders.routine(builders.item(1), builders.item(2), builders.item(5, 3))


def opened(
    profile: Profile | None = None,
    routine: Routine = MIXED,
    scene: Stage | None = None,
    *,
    shorter: bool = False,
) -> tuple[BeforeStartPresenter, Stage]:
    scene = scene or stage(profile, routine)
    presenter = BeforeStartPresenter(
        scene.view,
        routine.id,
        store=scene.store,
        catalogue=builders.catalogue(),
        pace=Pace(),
        clock=scene.clock,
        navigator=scene.navigator,
        shorter=shorter,
    )
    presenter.open()
    return presenter, scene


def check_feet(presenter: BeforeStartPresenter, *findings: FootCheckFinding) -> None:
    presenter.tick(frozenset(findings))
    presenter.next()


def walk_to_the_end(presenter: BeforeStartPresenter, scene: Stage) -> list[BeforeStep]:
    steps = [scene.shown.step]
    while not scene.navigator.gone:
        presenter.next()
        steps.append(scene.shown.step)
    return steps[:-1]


def test_a_well_day_asks_feet_pain_and_stop_signs() -> None:
    presenter, scene = opened()
    check_feet(presenter)
    steps = walk_to_the_end(presenter, scene)
    assert steps == [
        BeforeStep.PAIN,
        BeforeStep.THINGS,
        BeforeStep.TAKE_CARE,
        BeforeStep.STOP_SIGNS,
    ]


def test_nobody_passes_the_foot_check_without_an_answer() -> None:
    presenter, scene = opened()
    presenter.next()
    assert (scene.shown.step, scene.shown.missing_answer) == (BeforeStep.FOOT_CHECK, True)


def test_untick_all_opens_the_foot_check_again() -> None:
    presenter, scene = opened()
    presenter.tick(frozenset())
    presenter.untick_all()
    presenter.next()
    assert scene.shown.step is BeforeStep.FOOT_CHECK


def test_the_session_holds_what_was_checked() -> None:
    presenter, scene = opened()
    check_feet(presenter)
    presenter.pain(3)
    walk_to_the_end(presenter, scene)
    session = scene.sessions.unfinished()
    assert session is not None
    assert (session.items, session.pain_before, session.day) == (MIXED.items, 3, builders.TODAY)
    assert scene.navigator.gone == [(Screen.PLAYER, session.id)]


def test_skipped_pain_is_no_number() -> None:
    presenter, scene = opened()
    check_feet(presenter)
    presenter.pain(3)
    presenter.skip_pain()
    walk_to_the_end(presenter, scene)
    session = scene.sessions.unfinished()
    assert session is not None
    assert session.pain_before is None


def test_a_new_sore_keeps_standing_out_and_stays_until_the_foot_team_says_yes() -> None:
    presenter, scene = opened()
    check_feet(presenter, FootCheckFinding.NEW_SORE)
    assert scene.shown.step is BeforeStep.FOUND
    walk_to_the_end(presenter, scene)
    session = scene.sessions.unfinished()
    assert session is not None
    assert ExerciseId.HEEL_TOE_RAISES not in {item.exercise_id for item in session.items}
    assert scene.profile.answers is not None
    assert FeetFinding.OPEN_SORE in scene.profile.answers.feet


def test_a_red_foot_means_no_session() -> None:
    presenter, scene = opened()
    check_feet(presenter, FootCheckFinding.RED_HOT_SWOLLEN)
    presenter.next()
    assert (scene.shown.step, scene.shown.reason) == (BeforeStep.NOTHING, Reason.HOT_RED_SWOLLEN)
    presenter.next()
    assert scene.navigator.gone == [(Screen.HOME, None)]
    assert scene.sessions.unfinished() is None


def test_a_finding_is_kept_before_it_is_told() -> None:
    presenter, scene = opened()
    check_feet(presenter, FootCheckFinding.FALLEN, FootCheckFinding.RED_HOT_SWOLLEN)
    assert scene.shown.step is BeforeStep.FOUND
    assert scene.profile.last_fall_on == builders.TODAY
    assert scene.profile.answers is not None
    assert FeetFinding.HOT_RED_SWOLLEN in scene.profile.answers.feet


def test_after_a_fall_the_session_is_seated() -> None:
    presenter, scene = opened()
    check_feet(presenter, FootCheckFinding.FALLEN)
    steps = walk_to_the_end(presenter, scene)
    session = scene.sessions.unfinished()
    assert session is not None
    assert BeforeStep.CHANGED in steps
    catalogue = builders.catalogue()
    assert all(
        catalogue[item.exercise_id].level(item.level).position is Position.SEATED
        for item in session.items
    )


def test_old_answers_are_asked_again_before_anything_standing() -> None:
    old = builders.answers(answered_on=builders.TODAY - timedelta(days=28))
    presenter, scene = opened(builders.profile(old))
    assert scene.shown.step is BeforeStep.QUESTIONS_DUE
    presenter.answer_questions()
    assert scene.navigator.gone == [(Screen.WIZARD, "safety")]


def test_old_answers_are_asked_again_of_who_only_sits_and_sitting_goes_on() -> None:
    old = builders.answers(answered_on=builders.TODAY - timedelta(days=28))
    presenter, scene = opened(builders.profile(old), SEATED)
    asked = scene.shown.step
    presenter.next()
    assert (asked, scene.shown.step) == (BeforeStep.QUESTIONS_DUE, BeforeStep.FOOT_CHECK)


def test_a_session_that_did_not_end_comes_first() -> None:
    scene = stage(routine=MIXED)
    scene.sessions.save(builders.session(state=SessionState.RUNNING))
    opened(scene=scene)
    assert scene.navigator.gone == [(Screen.CARRY_ON, "session-1")]


def test_the_foot_team_yes_opens_what_a_sore_closed() -> None:
    sore = builders.answers(feet=frozenset({FeetFinding.OPEN_SORE}))
    presenter, scene = opened(builders.profile(sore))
    assert scene.shown.step is BeforeStep.FOOT_TEAM
    presenter.foot_team_yes()
    check_feet(presenter)
    walk_to_the_end(presenter, scene)
    session = scene.sessions.unfinished()
    assert session is not None
    assert session.items == MIXED.items


def test_who_stands_with_a_helper_is_asked_for_them() -> None:
    unsteady = builders.answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}), helper=True)
    presenter, scene = opened(builders.profile(unsteady))
    check_feet(presenter)
    asked = scene.shown.step
    presenter.helper(here=False)
    assert (asked, scene.shown.step) == (BeforeStep.HELPER, BeforeStep.CHANGED)
    assert {checked.reason for checked in scene.shown.changes} == {Reason.NO_HELPER_NOW}


def test_things_are_named_before_the_start() -> None:
    presenter, scene = opened(routine=SEATED)
    check_feet(presenter)
    presenter.skip_pain()
    assert scene.shown.step is BeforeStep.THINGS
    assert scene.shown.things == (Thing.CHAIR, Thing.TENNIS_BALL)


def test_dizzy_today_keeps_later_sessions_seated() -> None:
    scene = stage(routine=MIXED)
    scene.sessions.save(builders.session(events=[EventKind.DIZZY]))
    presenter, _ = opened(scene=scene)
    check_feet(presenter)
    assert {checked.reason for checked in scene.shown.changes} == {Reason.DIZZY}


def test_back_keeps_the_answers() -> None:
    presenter, scene = opened()
    check_feet(presenter)
    presenter.pain(4)
    presenter.back()
    assert scene.shown.findings == frozenset()
    presenter.next()
    assert scene.shown.pain == 4


def test_back_from_the_first_screen_goes_home() -> None:
    presenter, scene = opened()
    presenter.back()
    assert scene.navigator.gone == [(Screen.HOME, None)]


def test_a_full_disk_is_told_and_start_can_be_pressed_again() -> None:
    presenter, scene = opened()
    disk = FullDisk()
    scene.sessions = presenter._sessions = disk
    check_feet(presenter)
    presenter.skip_pain()
    for _ in range(3):
        presenter.next()
    assert scene.shown.trouble is StoreTrouble.FULL
    disk.full = False
    presenter.next()
    assert scene.navigator.gone[0][0] is Screen.PLAYER


def test_what_to_mind_is_told_for_the_exercises_of_today_only() -> None:
    presenter, scene = opened()
    check_feet(presenter, FootCheckFinding.FALLEN)
    while scene.shown.step is not BeforeStep.TAKE_CARE:
        presenter.next()
    assert scene.shown.exercises == tuple(
        (item.exercise_id, Position.SEATED) for item in MIXED.items
    )


def test_not_yet_with_a_hot_foot_ends_it_at_once() -> None:
    hot = builders.answers(feet=frozenset({FeetFinding.HOT_RED_SWOLLEN}))
    presenter, scene = opened(builders.profile(hot, questions_due=True))
    presenter.next()  # "Not yet"
    assert (scene.shown.step, scene.shown.reason) == (BeforeStep.NOTHING, Reason.HOT_RED_SWOLLEN)


# ---------------------------------------------------------------- levels and the shorter start


def begin(presenter: BeforeStartPresenter, scene: Stage) -> Session:
    """Start with nothing found, and return the session."""
    check_feet(presenter)
    walk_to_the_end(presenter, scene)
    session = scene.sessions.unfinished()
    assert session is not None
    return session


def unsteady_at(level: int) -> Session:
    """Return an ended session in which heel and toe raises at this level were unsteady."""
    session = builders.session(builders.result(5, level))
    event = SessionEvent(EventKind.UNSTEADY, session.started_at, ExerciseId.HEEL_TOE_RAISES)
    return replace(session, id="session-0", events=(event,), items=(builders.item(5, level),))


def test_what_an_earlier_session_closed_holds_before_the_next_one() -> None:
    scene = stage(routine=MIXED)
    scene.sessions.save(unsteady_at(3))
    presenter, _ = opened(scene=scene)
    levels = {item.exercise_id: item.level for item in begin(presenter, scene).items}
    assert levels[ExerciseId.HEEL_TOE_RAISES] == 2


def test_nothing_starts_while_an_earlier_session_cannot_be_settled() -> None:
    scene = stage(routine=MIXED)
    scene.sessions.save(unsteady_at(3))
    scene.levels.trouble = StoreTrouble.FULL
    presenter, _ = opened(scene=scene)
    check_feet(presenter)
    for _ in range(6):
        presenter.next()
    assert scene.navigator.gone == []
    assert scene.shown.trouble is StoreTrouble.FULL
    scene.levels.trouble = None
    presenter.next()
    presenter.next()
    session = scene.sessions.unfinished()
    assert session is not None
    assert session.items[-1].level == 2


def test_a_shorter_session_is_part_of_the_routine_in_its_order() -> None:
    presenter, scene = opened(routine=MIXED, shorter=True)
    done = [item.exercise_id for item in begin(presenter, scene).items]
    whole = [item.exercise_id for item in MIXED.items]
    assert 0 < len(done) < len(whole)
    assert done == [each for each in whole if each in done]


def test_a_shorter_session_still_leaves_out_what_is_closed() -> None:
    sore = builders.profile(builders.answers(feet=frozenset({FeetFinding.OPEN_SORE})))
    presenter, scene = opened(sore, SEATED, shorter=True)
    presenter.next()
    done = {item.exercise_id for item in begin(presenter, scene).items}
    assert done
    assert ExerciseId.FOOT_ROLLING not in done


def test_a_shorter_session_leaves_the_routine_as_it_is() -> None:
    presenter, scene = opened(routine=MIXED, shorter=True)
    begin(presenter, scene)
    assert scene.routines.get(MIXED.id) == MIXED
