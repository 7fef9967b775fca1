"""After a session: what is asked, that every answer is kept at once, and what the levels do."""

from dataclasses import replace

from neuro_desktop.application.after import AfterPresenter, what_was_done
from neuro_desktop.application.after_state import AfterStep
from neuro_desktop.application.ports import Screen, StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.safety import FeetFinding
from neuro_desktop.domain.session import EventKind, Outcome, Session
from tests import builders
from tests.application.session_stage import FullDisk, Stage, stage

BALL, MARCH = builders.item(9), builders.item(7)


def ended(*outcomes: Outcome, events: tuple[EventKind, ...] = ()) -> Session:
    ball, march = outcomes
    kept = builders.session(
        builders.result(9, 1, ball), builders.result(7, 1, march), events=events
    )
    return replace(kept, items=(BALL, MARCH))


def opened(session: Session | None, scene: Stage | None = None) -> tuple[AfterPresenter, Stage]:
    scene = scene or stage(session=session)
    presenter = AfterPresenter(
        scene.view,
        "session-1",
        store=scene.store,
        catalogue=builders.catalogue(),
        clock=scene.clock,
        navigator=scene.navigator,
    )
    presenter.open()
    return presenter, scene


def steps_of(presenter: AfterPresenter, scene: Stage) -> list[AfterStep]:
    steps = [scene.shown.step]
    while not scene.navigator.gone:
        presenter.next()
        steps.append(scene.shown.step)
    return steps[:-1]


def to_the_effort(presenter: AfterPresenter) -> None:
    presenter.next()
    presenter.soles(looked=True, found=False)


def kept(scene: Stage) -> Session:
    session = scene.sessions.get("session-1")
    assert session is not None
    return session


def test_the_soles_come_before_every_number() -> None:
    presenter, scene = opened(ended(Outcome.DONE, Outcome.PART))
    assert steps_of(presenter, scene) == [
        AfterStep.SUMMARY,
        AfterStep.SOLES,
        AfterStep.EFFORT,
        AfterStep.EFFORT,
        AfterStep.PAIN,
        AfterStep.END,
    ]


def test_the_soles_are_looked_at_only_after_contact_exercises() -> None:
    presenter, scene = opened(ended(Outcome.SKIPPED, Outcome.DONE))
    assert AfterStep.SOLES not in steps_of(presenter, scene)


def test_effort_belongs_to_its_exercise_and_is_kept_at_once() -> None:
    presenter, scene = opened(ended(Outcome.DONE, Outcome.DONE))
    to_the_effort(presenter)
    presenter.choose(6)
    assert kept(scene).effort == ((ExerciseId.FOOT_ROLLING, 6),)


def test_a_second_choice_takes_the_place_of_the_first() -> None:
    presenter, scene = opened(ended(Outcome.DONE, Outcome.DONE))
    to_the_effort(presenter)
    presenter.choose(6)
    presenter.choose(0)
    assert kept(scene).effort == ((ExerciseId.FOOT_ROLLING, 0),)


def test_skip_leaves_no_number() -> None:
    presenter, scene = opened(ended(Outcome.DONE, Outcome.DONE))
    to_the_effort(presenter)
    presenter.choose(6)
    presenter.skip()
    assert kept(scene).effort == ()


def test_pain_now_is_kept() -> None:
    presenter, scene = opened(ended(Outcome.SKIPPED, Outcome.DONE))
    presenter.next()
    presenter.next()
    presenter.choose(10)
    assert kept(scene).pain_after == 10


def test_something_new_on_a_sole_closes_what_a_sore_closes() -> None:
    presenter, scene = opened(ended(Outcome.DONE, Outcome.SKIPPED))
    presenter.next()
    presenter.soles(looked=True, found=True)
    assert scene.shown.step is AfterStep.SOLES_FOUND
    assert kept(scene).soles_looked_at is True
    assert scene.profile.answers is not None
    assert FeetFinding.OPEN_SORE in scene.profile.answers.feet


def test_after_a_fall_comes_help_first_and_no_question_about_effort() -> None:
    presenter, scene = opened(ended(Outcome.PART, Outcome.SKIPPED, events=(EventKind.FELL,)))
    steps = steps_of(presenter, scene)
    assert steps[0] is AfterStep.FELL
    assert AfterStep.EFFORT not in steps


def test_a_session_that_is_gone_leads_home() -> None:
    _, scene = opened(None)
    assert scene.navigator.gone == [(Screen.HOME, None)]


def test_an_exercise_done_on_one_side_only_is_done_in_part() -> None:
    left = builders.result(9, 1)
    right = builders.result(9, 1, Outcome.SKIPPED)
    session = replace(builders.session(left, right), items=(BALL,))
    assert [line.outcome for line in what_was_done(session)] == [Outcome.PART]


def test_an_answer_that_could_not_be_kept_is_told_and_kept_with_the_next() -> None:
    scene = stage()
    disk = FullDisk([ended(Outcome.DONE, Outcome.DONE)])
    scene.sessions = disk
    presenter, _ = opened(None, scene)
    to_the_effort(presenter)
    presenter.choose(3)
    assert (scene.shown.trouble, scene.shown.value) == (StoreTrouble.FULL, 3)
    disk.full = False
    presenter.next()
    presenter.choose(5)
    assert kept(scene).effort == ((ExerciseId.FOOT_ROLLING, 3), (ExerciseId.MARCHING, 5))
    assert scene.shown.trouble is None


def test_an_exercise_that_went_on_sitting_is_asked_about_once() -> None:
    standing = builders.result(7, 2, Outcome.PART)
    seated = replace(builders.result(7, 1), item=1)
    items = (builders.item(7, 2), builders.item(7, 1))
    done = what_was_done(replace(builders.session(standing, seated), items=items))
    assert [(line.exercise_id, line.outcome) for line in done] == [
        (ExerciseId.MARCHING, Outcome.PART)
    ]


def test_an_exercise_without_any_result_was_left_out() -> None:
    session = replace(builders.session(), items=(BALL,))
    assert [line.outcome for line in what_was_done(session)] == [Outcome.SKIPPED]
