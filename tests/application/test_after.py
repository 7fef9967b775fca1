"""After a session: what is asked, that every answer is kept at once, and what the levels do."""

from dataclasses import replace

from neuro_desktop.application.after import AfterPresenter, questions_left, what_was_done
from neuro_desktop.application.after_state import AfterStep
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
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


# ---------------------------------------------------------------- levels


MARCHING = ExerciseId.MARCHING
STANDING = builders.item(7, 2)


def marched(*, effort: int | None, soles: bool | None = None) -> Session:
    """Return a session of marching and foot rolling, both done."""
    session = builders.session(builders.result(9, 1), builders.result(7, 2))
    efforts = () if effort is None else ((MARCHING, effort), (ExerciseId.FOOT_ROLLING, 5))
    return replace(
        session, items=(BALL, STANDING), effort=efforts, pain_before=1, soles_looked_at=soles
    )


def at_the_levels(session: Session) -> tuple[AfterPresenter, Stage]:
    """Return the page after its last question."""
    scene = stage(builders.profile(levels={MARCHING: 2}), builders.routine(BALL, STANDING), session)
    presenter, _ = opened(None, scene)
    while scene.shown.step in {AfterStep.SUMMARY, *QUESTIONS}:
        presenter.next()
    return presenter, scene


QUESTIONS = (AfterStep.SOLES, AfterStep.EFFORT, AfterStep.PAIN)


def step_of(scene: Stage) -> AfterStep:
    step: AfterStep = scene.shown.step
    return step


def level_of(scene: Stage) -> int:
    routine = scene.routines.get("routine-1")
    assert routine is not None
    return next(item.level for item in routine.items if item.exercise_id is MARCHING)


def test_very_hard_work_is_offered_easier_and_a_yes_is_done() -> None:
    presenter, scene = at_the_levels(marched(effort=10, soles=True))
    assert step_of(scene) is AfterStep.OFFER
    assert scene.shown.offer.level.number == 1
    presenter.take()
    assert step_of(scene) is AfterStep.END
    assert level_of(scene) == 1


def test_a_no_leaves_the_level() -> None:
    presenter, scene = at_the_levels(marched(effort=10, soles=True))
    presenter.refuse()
    assert step_of(scene) is AfterStep.END
    assert level_of(scene) == 2
    assert LevelAnswer.REFUSED in {each.answer for each in scene.levels.all()}


def test_an_answered_offer_is_told_on_the_way_back_and_not_asked_again() -> None:
    presenter, scene = at_the_levels(marched(effort=10, soles=True))
    presenter.take()
    presenter.back()
    assert scene.shown.offer.decision.answer is LevelAnswer.TAKEN
    presenter.refuse()
    assert level_of(scene) == 1


def test_an_answer_is_taken_back_and_told_so() -> None:
    presenter, scene = at_the_levels(marched(effort=10, soles=True))
    presenter.take()
    presenter.back()
    presenter.undo()
    assert scene.shown.offer.decision.answer is LevelAnswer.UNDONE
    assert level_of(scene) == 2


def test_what_was_refused_has_nothing_to_take_back() -> None:
    presenter, scene = at_the_levels(marched(effort=10, soles=True))
    presenter.refuse()
    presenter.back()
    presenter.undo()
    assert scene.shown.offer.decision.answer is LevelAnswer.REFUSED


def test_work_that_was_right_shows_no_screen_about_levels() -> None:
    _, scene = at_the_levels(marched(effort=5, soles=True))
    assert step_of(scene) is AfterStep.END
    assert {each.step for each in scene.levels.all()} == {LevelStep.STAY}


def test_more_pain_makes_all_of_it_easier_without_asking_and_says_so_once() -> None:
    presenter, scene = at_the_levels(replace(marched(effort=2, soles=True), pain_after=3))
    assert step_of(scene) is AfterStep.EASIER
    assert [each.exercise_id for each in scene.shown.easier] == [ExerciseId.FOOT_ROLLING, MARCHING]
    assert level_of(scene) == 1
    presenter.next()
    assert step_of(scene) is AfterStep.END


def test_what_settled_the_levels_cannot_be_changed_by_going_back() -> None:
    presenter, scene = at_the_levels(marched(effort=10, soles=True))
    assert not scene.shown.can_go_back
    presenter.back()
    assert step_of(scene) is AfterStep.OFFER


def test_a_sore_found_on_the_soles_closes_a_level_before_it_is_offered() -> None:
    scene = stage(
        builders.profile(levels={MARCHING: 2}),
        builders.routine(BALL, STANDING),
        marched(effort=2),
    )
    scene.sessions.save(replace(marched(effort=2), id="session-0"))
    scene.levels.save(easy_before())
    presenter, _ = opened(None, scene)
    presenter.soles(looked=True, found=True)
    while scene.shown.step is not AfterStep.END:
        presenter.next()
    causes = {each.exercise_id: each.cause for each in scene.levels.all()}
    assert causes[MARCHING] is LevelCause.NEXT_CLOSED


def easy_before() -> LevelDecision:
    return LevelDecision(
        "decision-0",
        builders.TODAY,
        "session-0",
        MARCHING,
        LevelCause.FIRST_EASY,
        LevelStep.STAY,
        LevelAnswer.APPLIED,
        level=2,
        new_level=2,
        dose=STANDING.dose,
    )


def test_a_session_that_was_left_goes_on_at_its_first_question_without_an_answer() -> None:
    _, scene = opened(marched(effort=5))
    assert step_of(scene) is AfterStep.SOLES
    _, scene = opened(marched(effort=5, soles=True))
    assert step_of(scene) is AfterStep.PAIN


def test_once_the_levels_are_settled_only_the_soles_are_asked_about() -> None:
    scene = stage(session=marched(effort=None))
    scene.levels.save(replace(easy_before(), session_id="session-1"))
    presenter, _ = opened(None, scene)
    assert steps_of(presenter, scene) == [AfterStep.SUMMARY, AfterStep.SOLES, AfterStep.END]


def test_levels_that_could_not_be_kept_are_told_and_settled_with_the_next_press() -> None:
    scene = stage(
        builders.profile(levels={MARCHING: 2}),
        builders.routine(BALL, STANDING),
        marched(effort=10, soles=True),
    )
    presenter, _ = opened(None, scene)
    scene.levels.trouble = StoreTrouble.FULL
    presenter.next()
    assert (scene.shown.step, scene.shown.trouble) == (AfterStep.END, StoreTrouble.FULL)
    scene.levels.trouble = None
    presenter.next()
    assert (scene.shown.step, scene.shown.trouble) == (AfterStep.OFFER, None)


def test_the_check_in_is_offered_at_the_end() -> None:
    presenter, scene = at_the_levels(marched(effort=5, soles=True))
    presenter.check_in()
    assert scene.navigator.gone == [(Screen.CHECK_IN, None)]


def test_questions_left_are_those_without_an_answer() -> None:
    left = questions_left(marched(effort=None), builders.catalogue(), settled=False)
    assert left == [
        (AfterStep.SOLES, None),
        (AfterStep.EFFORT, ExerciseId.FOOT_ROLLING),
        (AfterStep.EFFORT, MARCHING),
        (AfterStep.PAIN, None),
    ]
    soles = questions_left(marched(effort=None), builders.catalogue(), settled=True)
    assert soles == [(AfterStep.SOLES, None)]


def test_a_sore_found_while_the_store_cannot_be_read_closes_exercises_with_the_next_press() -> None:
    presenter, scene = opened(ended(Outcome.DONE, Outcome.DONE))
    presenter.next()
    scene.people.trouble = StoreTrouble.LOCKED
    presenter.soles(looked=True, found=True)
    told = scene.shown.trouble
    scene.people.trouble = None
    presenter.next()
    assert told is StoreTrouble.LOCKED
    assert scene.profile.answers is not None
    assert scene.profile.answers.feet == {FeetFinding.OPEN_SORE}
