"""A check-in: whatever is pressed, in whatever order, no answer is lost and no way is blocked."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from neuro_desktop.application.check_in_state import CheckInStep, SkinChange
from neuro_desktop.application.ports import NEW_DAY
from neuro_desktop.domain.check_in import CheckIn, Trigger
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.safety import FeetFinding
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from tests.application.check_in_stage import BALANCE, WEAK_LEFT, Scene, days_ago, opened, written

WEAK_RIGHT = SymptomAt(Symptom.WEAKNESS, Side.RIGHT)
BEFORE = written("before", days_ago(8), (WEAK_LEFT, 1), (WEAK_RIGHT, 1), (BALANCE, 2))
Press = Callable[[Scene], None]


def _next(scene: Scene) -> None:
    scene.presenter.next()


def _back(scene: Scene) -> None:
    scene.presenter.back()


def _answer(scene: Scene, value: int, ticks: int) -> None:
    """Answer whatever is asked."""
    presenter = scene.presenter
    match scene.step:
        case CheckInStep.RATE:
            presenter.choose(value)
        case CheckInStep.SKIN:
            presenter.skin(changed=ticks % 3 > 0)
        case CheckInStep.SKIN_WHICH:
            changes = [c for n, c in enumerate(SkinChange) if ticks >> n & 1]
            presenter.skin_which(frozenset(changes))
        case CheckInStep.SKIN_NOTE | CheckInStep.NOTE:
            presenter.write("word " * ticks)
        case CheckInStep.SUDDEN:
            presenter.sudden(yes=ticks % 2 == 0)
        case CheckInStep.TRIGGERS:
            ticked = frozenset(t for n, t in enumerate(Trigger) if ticks >> n & 1)
            presenter.triggers(ticked, none=not ticked)
        case _:
            _choose(scene, ticks)


def _choose(scene: Scene, ticks: int) -> None:
    """Take one of the ways that are no answers."""
    presenter = scene.presenter
    match scene.step:
        case CheckInStep.FOLLOW:
            presenter.follow(frozenset(list(Symptom)[:ticks]))
        case CheckInStep.CHANGE:
            presenter.show_question(ticks % len(scene.shown.questions))
        case CheckInStep.END:
            presenter.change_answer() if ticks % 2 else presenter.choose_followed()
        case CheckInStep.DAY:
            presenter.choose_day(days_ago(1 + ticks))


def _skip(scene: Scene) -> None:
    if scene.step in {CheckInStep.RATE, CheckInStep.SKIN}:
        scene.presenter.skip()


presses = st.one_of(
    st.just(_next),
    st.just(_next),
    st.just(_back),
    st.just(_skip),
    st.tuples(st.integers(0, 10), st.integers(0, 7)).map(
        lambda pair: lambda scene: _answer(scene, *pair)
    ),
)


def played(scene: Scene, pressed: list[Press]) -> list[CheckIn]:
    """Press these until the page is left, and return what the diary holds besides the first."""
    for press in pressed:
        if scene.navigator.gone:
            break
        press(scene)
    return [each for each in scene.check_ins.between(days_ago(400), days_ago(0)) if each != BEFORE]


@settings(max_examples=150)
@given(st.lists(presses, max_size=60), st.sampled_from([None, NEW_DAY]))
def test_the_diary_holds_exactly_what_is_on_the_screen(
    pressed: list[Press], subject: str | None
) -> None:
    scene = opened(
        BEFORE, subject=subject, followed=(Symptom.WEAKNESS, Symptom.SKIN_NAILS, Symptom.BALANCE)
    )
    kept = played(scene, pressed)
    scene.presenter.keep_all()
    shown = scene.shown.check_in
    if scene.shown.is_kept:
        assert [replace(each, id="") for each in kept] == [replace(shown, id="")]
    else:
        assert kept == []


@settings(max_examples=100)
@given(st.lists(presses, max_size=60))
def test_a_sore_that_was_told_stays_told_whatever_comes_after(pressed: list[Press]) -> None:
    scene = opened(BEFORE, followed=(Symptom.SKIN_NAILS,))
    scene.presenter.skin(changed=True)
    scene.presenter.next()
    scene.presenter.skin_which(frozenset({SkinChange.NEW_SORE}))
    scene.presenter.next()
    played(scene, pressed)
    answers = scene.person.profile.answers
    assert answers is not None
    assert FeetFinding.OPEN_SORE in answers.feet


@settings(max_examples=100)
@given(st.lists(presses, max_size=60))
def test_from_everywhere_next_comes_to_the_end(pressed: list[Press]) -> None:
    scene = opened(BEFORE, followed=(Symptom.WEAKNESS, Symptom.SKIN_NAILS))
    played(scene, pressed)
    for _ in range(60):
        if scene.navigator.gone or scene.step is CheckInStep.END:
            break
        if scene.step is CheckInStep.SKIN_WHICH and not scene.shown.skin:
            scene.presenter.skin_which(frozenset({SkinChange.OTHER}))
        if scene.step is CheckInStep.FOLLOW and scene.shown.too_many:
            scene.presenter.follow(frozenset())
        scene.presenter.next()
    assert scene.navigator.gone or scene.step is CheckInStep.END
