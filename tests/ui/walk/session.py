"""The screens round a session, and the player in each of its states."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from neuro_desktop.application.after import AfterPresenter
from neuro_desktop.application.after_state import AfterStep
from neuro_desktop.application.before_start import BeforeStartPresenter
from neuro_desktop.application.carry_on import CarryOnPresenter
from neuro_desktop.application.learn import LearnId
from neuro_desktop.application.player_show import Around, show
from neuro_desktop.application.player_state import PauseCause, PlayerState, PlayerView, Question
from neuro_desktop.application.store_ports import Repositories, StoreTrouble
from neuro_desktop.domain import run_steps
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.run import Run, begin
from neuro_desktop.domain.run_wrong import report
from neuro_desktop.domain.safety import FeetFinding, FootCheckFinding, Profile, SteadinessFinding
from neuro_desktop.domain.session import EventKind, Outcome, Progress, SessionState
from neuro_desktop.domain.timeline import Pace, Prompt, WorkMode
from neuro_desktop.ui.after.page import AfterPage
from neuro_desktop.ui.before_start.page import BeforeStartPage
from neuro_desktop.ui.carry_on.page import CarryOnPage
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.player.page import PlayerPage
from tests import builders
from tests.ui.walking import WalkPage, World

NUMBER = "0044 112 999"
_NUMBERS = {AfterStep.SUMMARY, AfterStep.SOLES, AfterStep.EFFORT, AfterStep.PAIN}
WHOLE = builders.routine(
    builders.item(1), builders.item(9), builders.item(2), builders.item(5, 3), builders.item(7, 2)
)
ALL_THINGS = builders.routine(builders.item(3), *(builders.item(n) for n in (9, 10, 11)))


def _store(world: World) -> Repositories:
    return world.store


# ---------------------------------------------------------------- before


def _before(
    steps: Callable[[BeforeStartPresenter], None],
    world: World,
    *,
    profile: Profile | None = None,
    routine: Routine = WHOLE,
) -> Page:
    world.clock.day = builders.TODAY
    world.people.person = Person("person-1", "Rosa", NUMBER, profile or builders.profile())
    world.routines.save(routine)
    presenters: list[BeforeStartPresenter] = []

    def presenter(view: BeforeStartPage) -> BeforeStartPresenter:
        presenters.append(
            BeforeStartPresenter(
                view,
                routine.id,
                store=_store(world),
                catalogue=world.catalogue,
                pace=Pace(),
                clock=world.clock,
                navigator=world.navigator,
            )
        )
        return presenters[0]

    page = BeforeStartPage(presenter, world.words, world.load_learn)  # type: ignore[arg-type]
    steps(presenters[0])
    return page


def before_things(world: World) -> BeforeStartPage:
    """Return the page at the list of things, with all there are to fetch."""
    page = _before(partial(_tick, then=2), world, routine=ALL_THINGS)
    assert isinstance(page, BeforeStartPage)
    return page


def _which_ball(world: World) -> Page:
    page = before_things(world)
    page._look_up(LearnId.BALLS)
    return page


def _nothing(_presenter: BeforeStartPresenter) -> None:
    return


def _tick(presenter: BeforeStartPresenter, *findings: FootCheckFinding, then: int = 1) -> None:
    presenter.tick(frozenset(findings))
    for _ in range(then):
        presenter.next()


def _all_found(presenter: BeforeStartPresenter) -> None:
    _tick(presenter, *FootCheckFinding)


def _no_session(presenter: BeforeStartPresenter) -> None:
    _tick(presenter, FootCheckFinding.RED_HOT_SWOLLEN, then=2)


def _fallen(presenter: BeforeStartPresenter) -> None:
    _tick(presenter, FootCheckFinding.FALLEN, then=2)


def _not_answered(presenter: BeforeStartPresenter) -> None:
    presenter.next()


HELPED = builders.profile(
    builders.answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}), helper=True)
)
SORE = builders.profile(builders.answers(feet=frozenset({FeetFinding.OPEN_SORE})))
DUE = builders.profile(questions_due=True)


# ---------------------------------------------------------------- after


def _after(
    world: World,
    *,
    steps: int,
    events: tuple[EventKind, ...] = (),
    effort: int | None = None,
    pain: tuple[int, int] | None = None,
) -> Page:
    world.clock.day = builders.TODAY
    world.people.person = Person(
        "person-1", "Rosa", NUMBER, builders.profile(levels={ExerciseId.MARCHING: 2})
    )
    results = (builders.result(9, 1), builders.result(7, 2, Outcome.PART), builders.result(3, 1))
    items = (
        builders.item(9),
        builders.item(3),
        builders.item(7, 2, sets=2),
        builders.item(5, 3),
    )
    before, after = pain or (None, None)
    session = replace(
        builders.session(*results, events=events),
        items=items,
        soles_looked_at=None if effort is None and pain is None else True,
        effort=() if effort is None else ((ExerciseId.MARCHING, effort),),
        pain_before=before,
        pain_after=after,
    )
    world.routines.save(builders.routine(*items))
    before_it = replace(session, id="session-0", day=builders.TODAY - timedelta(days=2))
    world.sessions.save(before_it)
    world.levels.save(_easy_before())
    world.sessions.save(session)
    presenters: list[AfterPresenter] = []

    def presenter(view: AfterPage) -> AfterPresenter:
        presenters.append(
            AfterPresenter(
                view,
                "session-1",
                store=_store(world),
                catalogue=world.catalogue,
                clock=world.clock,
                navigator=world.navigator,
            )
        )
        return presenters[0]

    page = AfterPage(presenter, world.words)  # type: ignore[arg-type]
    for _ in range(steps):
        presenters[0].next()
    return page


def _easy_before() -> LevelDecision:
    return LevelDecision(
        "decision-0",
        builders.TODAY - timedelta(days=2),
        "session-0",
        ExerciseId.MARCHING,
        LevelCause.FIRST_EASY,
        LevelStep.STAY,
        LevelAnswer.APPLIED,
        level=2,
        new_level=2,
        dose=builders.item(7, 2).dose,
    )


def _soles_found(world: World) -> Page:
    page = _after(world, steps=1)
    assert isinstance(page, AfterPage)
    page._presenter.soles(looked=True, found=True)
    return page


def _offered(world: World, effort: int) -> Page:
    page = _after(world, steps=0, effort=effort)
    assert isinstance(page, AfterPage)
    _to_the_levels(page)
    return page


def _offer_taken(world: World) -> Page:
    page = _offered(world, 2)
    assert isinstance(page, AfterPage)
    page._presenter.take()
    page._presenter.back()
    return page


def _made_easier(world: World) -> Page:
    page = _after(world, steps=0, pain=(1, 4), effort=2)
    assert isinstance(page, AfterPage)
    _to_the_levels(page)
    return page


def _to_the_levels(page: AfterPage) -> None:
    """Go past every number."""
    while page._shown is not None and page._shown[0] in _NUMBERS:
        page._presenter.next()


def _carry_on(world: World, *, profile: Profile | None = None, ask: bool = False) -> Page:
    world.clock.day = builders.TODAY
    left = replace(
        builders.session(state=SessionState.RUNNING),
        items=WHOLE.items,
        progress=Progress(4, 5.0, spent_seconds=3.0),
        started_at=world.clock.now(),
    )
    world.sessions.save(left)
    world.people.person = Person("person-1", "Rosa", NUMBER, profile or builders.profile())
    world.routines.save(WHOLE)

    def presenter(view: CarryOnPage) -> CarryOnPresenter:
        return CarryOnPresenter(
            view,
            left.id,
            store=_store(world),
            catalogue=world.catalogue,
            clock=world.clock,
            navigator=world.navigator,
        )

    page = CarryOnPage(presenter, world.words)  # type: ignore[arg-type]
    if ask:
        page._presenter.carry_on()
    return page


# ---------------------------------------------------------------- the player


class StillPresenter:
    """Shows one state and does nothing else."""

    def __init__(self, view: PlayerView, state: PlayerState) -> None:
        self._view = view
        self._state = state

    def open(self) -> None:
        self._view.show_state(self._state)

    def __getattr__(self, _intent: str) -> Callable[..., None]:
        return self._do_nothing

    def _do_nothing(self, *_args: object) -> None:
        return


def _player(make: Callable[[Run], PlayerState], world: World, *, far: bool = False) -> Page:
    run = begin(WHOLE.items, world.catalogue, Pace(), 0.0)
    state = make(run)

    def presenter(view: PlayerView) -> StillPresenter:
        return StillPresenter(view, state)

    page = PlayerPage(presenter, world.catalogue, world.words)  # type: ignore[arg-type]
    if far:
        page._toggle_far()
    return page


def _at(run: Run, index: int, *, spent: float = 0.0) -> Run:
    seconds = run.phases[index].seconds
    timer = replace(run.timer, seconds=seconds, since=-spent)
    return replace(run, index=index, timer=timer)


def _index(run: Run, **wanted: object) -> int:
    return next(
        index
        for index, phase in enumerate(run.phases)
        if all(getattr(phase, name) == value for name, value in wanted.items())
    )


def _press(prompt: Prompt, run: Run) -> PlayerState:
    return show(_at(run, _index(run, prompt=prompt)), 0.0, Around())


def _kind(kind: str, run: Run) -> PlayerState:
    return show(_at(run, _index(run, kind=kind)), 0.0, Around())


def _work(mode: WorkMode, run: Run) -> PlayerState:
    return show(_at(run, _index(run, mode=mode), spent=3.0), 0.0, Around())


def _second_set(run: Run) -> PlayerState:
    """Return the player in the second set of an exercise that counts most: circles, two ways."""
    begun = begin((builders.item(1, sets=2),), run.catalogue, Pace(), 0.0)
    place = _index(begun, mode=WorkMode.PACED, set_number=2, direction=2)
    return show(_at(begun, place, spent=3.0), 0.0, Around())


def _troubled(run: Run) -> PlayerState:
    around = Around(sound_missing=True, voice_missing=True, store_trouble=StoreTrouble.FULL)
    return show(_at(run, _index(run, mode=WorkMode.HOLD), spent=3.0), 0.0, around)


def _paused(cause: PauseCause, run: Run) -> PlayerState:
    still = run_steps.pause(_at(run, _index(run, mode=WorkMode.HOLD), spent=3.0), 1.0)
    return show(still, 1.0, Around(paused=cause))


def _question(question: Question, kind: EventKind | None, run: Run) -> PlayerState:
    still = run_steps.pause(_at(run, _index(run, mode=WorkMode.PACED), spent=3.0), 1.0)
    if kind is not None:
        still = report(still, kind, builders.session().started_at, 1.0)
    around = Around(question=question, paused=PauseCause.QUESTION, emergency_number=NUMBER)
    return show(still, 1.0, around)


PLAYER_STATES: dict[str, Callable[[Run], PlayerState]] = {
    "shoes off": partial(_press, Prompt.SHOES_OFF),
    "shoes on": partial(_press, Prompt.SHOES_ON),
    "rise": partial(_press, Prompt.RISE),
    "hand on counter": partial(_press, Prompt.HAND_ON_COUNTER),
    "get ready": partial(_kind, "get_ready"),
    "change feet": partial(_kind, "change_feet"),
    "rest": partial(_kind, "rest"),
    "hold": partial(_work, WorkMode.HOLD),
    "counted": partial(_work, WorkMode.PACED),
    "second set": _second_set,
    "minutes": partial(_work, WorkMode.MINUTES),
    "notices": _troubled,
    "paused": partial(_paused, PauseCause.PERSON),
    "busy": partial(_paused, PauseCause.BUSY),
    "carried on": partial(_paused, PauseCause.CARRIED_ON),
    "stop?": partial(_question, Question.STOP_ASKED, None),
    "wrong?": partial(_question, Question.WRONG, None),
    "unsteady": partial(_question, Question.UNSTEADY, EventKind.UNSTEADY),
    "hurt": partial(_question, Question.HURT, EventKind.HURT),
    "fell": partial(_question, Question.FELL, EventKind.FELL),
}

PAGES = [
    WalkPage("before: feet", partial(_before, _nothing)),
    WalkPage("before: nothing ticked", partial(_before, _not_answered)),
    WalkPage("before: found", partial(_before, _all_found)),
    WalkPage("before: foot team", partial(_before, _nothing, profile=SORE)),
    WalkPage("before: questions due", partial(_before, _nothing, profile=DUE)),
    WalkPage("before: helper", partial(_before, _tick, profile=HELPED)),
    WalkPage("before: changed", partial(_before, _fallen)),
    WalkPage("before: nothing today", partial(_before, _no_session)),
    WalkPage("before: pain", partial(_before, _tick)),
    WalkPage("before: which ball", _which_ball),
    WalkPage("before: things", before_things),
    WalkPage("before: take care", partial(_before, partial(_tick, then=3))),
    WalkPage("before: stop signs", partial(_before, partial(_tick, then=4))),
    WalkPage("after: fell", partial(_after, steps=0, events=(EventKind.FELL,))),
    WalkPage("after: summary", partial(_after, steps=0)),
    WalkPage("after: soles", partial(_after, steps=1)),
    WalkPage("after: soles found", _soles_found),
    WalkPage("after: effort", partial(_after, steps=2)),
    WalkPage("after: pain", partial(_after, steps=5)),
    WalkPage("after: made easier", _made_easier),
    WalkPage("after: a level up offered", partial(_offered, effort=2)),
    WalkPage("after: a level up taken", _offer_taken),
    WalkPage("after: easier offered", partial(_offered, effort=10)),
    WalkPage("after: fewer offered", partial(_offered, effort=8)),
    WalkPage("after: end", partial(_after, steps=6)),
    WalkPage("carry on", _carry_on),
    WalkPage("carry on: closed", partial(_carry_on, profile=DUE)),
    WalkPage("carry on: helper", partial(_carry_on, profile=HELPED, ask=True)),
    *(WalkPage(f"player: {name}", partial(_player, make)) for name, make in PLAYER_STATES.items()),
    WalkPage("player: far", partial(_player, PLAYER_STATES["hold"], far=True)),
]
