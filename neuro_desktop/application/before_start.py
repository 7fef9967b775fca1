"""Before a session: safety questions, foot check, helper, pain, things, stop signs.

Each step is one screen; a step that does not concern this person or this routine is never shown.
Rules are from the reference, section 2 ("Foot check", "Gate", "Stop signs").
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

from neuro_desktop.application.before_start_state import (
    BeforeStartView,
    BeforeState,
    BeforeStep,
)
from neuro_desktop.application.level_settling import settle_left
from neuro_desktop.application.ports import (
    ONLY_SAFETY,
    Clock,
    Navigator,
    Screen,
)
from neuro_desktop.application.restart import made_shorter
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.application.today import today_of
from neuro_desktop.domain.exercise import Catalogue, Position, Thing
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.planning import CheckedItem, check_routine
from neuro_desktop.domain.profile_changes import (
    after_foot_check,
    foot_team_said_yes,
)
from neuro_desktop.domain.routine import Routine, RoutineItem
from neuro_desktop.domain.safety import (
    FootCheckFinding,
    Profile,
    Reason,
    Today,
    needs_helper,
    no_exercise_reason,
    questions_due,
    standing_feet_findings,
)
from neuro_desktop.domain.session import Dropped, Progress, Session, SessionState
from neuro_desktop.domain.timeline import Pace


class BeforeStartPresenter:
    """Leads from a routine to a session that is safe to start today."""

    def __init__(
        self,
        view: BeforeStartView,
        routine_id: str,
        *,
        store: Repositories,
        catalogue: Catalogue,
        pace: Pace,
        clock: Clock,
        navigator: Navigator,
        shorter: bool = False,
    ) -> None:
        self._view = view
        self._routine_id = routine_id
        self._store = store
        self._shorter = shorter
        self._levels_settled = False
        self._people = store.people
        self._routines = store.routines
        self._sessions = store.sessions
        self._catalogue = catalogue
        self._pace = pace
        self._clock = clock
        self._navigator = navigator
        self._findings: frozenset[FootCheckFinding] | None = None
        self._missing_answer = False
        self._helper_here: bool | None = None
        self._pain: int | None = None
        self._trail: list[BeforeStep] = []
        self._trouble: StoreTrouble | None = None

    def open(self) -> None:
        """Show the first screen, or go Home if the person or the routine is gone.

        A session that did not end comes first: there is never more than one. What earlier sessions
        mean for the levels is settled before the routine is read.
        """
        unfinished = self._sessions.unfinished()
        if unfinished is not None:
            self._navigator.go(Screen.CARRY_ON, unfinished.id)
            return
        self._levels_settled = self._try(self._settle_levels)
        if self._load():
            self._go_on_from(None)

    def _load(self) -> bool:
        """Read person and routine; say whether both are there, and go Home if not."""
        person = self._people.load()
        routine = self._routines.get(self._routine_id)
        if person is None or routine is None:
            self._navigator.go(Screen.HOME)
            return False
        self._person: Person = person
        self._routine: Routine = routine
        return True

    # ------------------------------------------------------------ intents

    def back(self) -> None:
        """Go back one screen; from the first one, Home."""
        self._trail.pop()
        if self._trail:
            self._render()
        else:
            self._navigator.go(Screen.HOME)

    def foot_team_yes(self) -> None:
        """Keep, with today's date, that the foot team said yes."""
        self._save_profile(foot_team_said_yes(self._person.profile, self._today()))
        self._trail.clear()
        self._go_on_from(BeforeStep.FOOT_TEAM)

    def answer_questions(self) -> None:
        """Go to the safety questions."""
        self._navigator.go(Screen.WIZARD, ONLY_SAFETY)

    def tick(self, findings: frozenset[FootCheckFinding]) -> None:
        """Take what is ticked in the foot check; an empty set is *None of these*."""
        self._findings = findings
        self._missing_answer = False
        self._render()

    def untick_all(self) -> None:
        """Take back every tick, *None of these* too: the foot check is open again."""
        self._findings = None
        self._render()

    def helper(self, *, here: bool) -> None:
        """Take whether the helper stands beside the person now."""
        self._helper_here = here
        self.next()

    def pain(self, value: int | None) -> None:
        """Take the pain now, 0 to 10; None takes it back."""
        self._pain = value
        self._render()

    def skip_pain(self) -> None:
        """Go on without a pain number."""
        self._pain = None
        self.next()

    def next(self) -> None:
        """Go on to the next screen that concerns this person; after the last one, start."""
        step = self._trail[-1]
        if step is BeforeStep.FOOT_CHECK and self._findings is None:
            self._missing_answer = True
            self._render()
            return
        if step is BeforeStep.FOOT_CHECK and self._findings:
            # Kept before it is told: however the person leaves then, it counts.
            profile = self._person.profile
            self._save_profile(after_foot_check(profile, self._findings, self._today()))
        self._go_on_from(step)

    # ------------------------------------------------------------ steps

    def _go_on_from(self, step: BeforeStep | None) -> None:
        steps = list(BeforeStep)
        start = 0 if step is None else steps.index(step) + 1
        if step is BeforeStep.FOOT_TEAM and not self._kept_items():
            start = steps.index(BeforeStep.NOTHING)  # no detours where the answer is known
        following = next((s for s in steps[start:] if self._concerns(s)), None)
        if step is BeforeStep.NOTHING:
            self._navigator.go(Screen.HOME)
        elif following is None:
            self._start()
        else:
            self._trail.append(following)
            self._render()

    def _concerns(self, step: BeforeStep) -> bool:
        profile = self._person.profile
        due = questions_due(profile, self._today())
        answers = profile.answers
        if step is BeforeStep.FOOT_TEAM:
            return answers is not None and bool(standing_feet_findings(answers))
        if step is BeforeStep.QUESTIONS_DUE:
            return due
        if step is BeforeStep.HELPER:
            helper = answers is not None and needs_helper(answers)
            return helper and self._stands() and not due
        return {
            BeforeStep.FOUND: bool(self._findings),
            BeforeStep.CHANGED: bool(self._kept_items()) and bool(self._changes()),
            BeforeStep.NOTHING: not self._kept_items(),
        }.get(step, True)

    def _stands(self) -> bool:
        return any(self._position(item) is Position.STANDING for item in self._routine.items)

    def _position(self, item: RoutineItem) -> Position:
        return self._catalogue[item.exercise_id].level(item.level).position

    def _today(self) -> date:
        return self._clock.today()

    def _context(self) -> Today:
        findings = self._findings or frozenset()
        return today_of(self._clock, self._sessions, findings, helper_here=self._helper_now())

    def _helper_now(self) -> bool | None:
        # Not asked means "no" once it is about starting: standing with a helper needs a yes.
        answers = self._person.profile.answers
        if answers is None or not needs_helper(answers):
            return None
        return bool(self._helper_here)

    def _checked(self) -> tuple[CheckedItem, ...]:
        profile = self._person.profile
        checked = check_routine(self._routine, profile, self._catalogue, self._context())
        return made_shorter(checked, self._catalogue, self._pace) if self._shorter else checked

    def _changes(self) -> tuple[CheckedItem, ...]:
        return tuple(checked for checked in self._checked() if checked.reason is not None)

    def _kept_items(self) -> tuple[CheckedItem, ...]:
        return tuple(checked for checked in self._checked() if checked.item is not None)

    def _items(self) -> list[RoutineItem]:
        return [checked.item for checked in self._kept_items() if checked.item is not None]

    def _things(self) -> tuple[Thing, ...]:
        needed: set[Thing] = set()
        for item in self._items():
            exercise = self._catalogue[item.exercise_id]
            needed |= exercise.things_for(exercise.level(item.level))
        return tuple(thing for thing in Thing if thing in needed)

    def _save_profile(self, profile: Profile) -> None:
        self._person = replace(self._person, profile=profile)
        self._try(lambda: self._people.save(self._person))

    def _try(self, save: Callable[[], None]) -> bool:
        """Save, and say whether it worked; what is in the way is shown."""
        try:
            save()
        except StoreUnavailable as unavailable:
            self._trouble = unavailable.trouble
            return False
        self._trouble = None
        return True

    # ------------------------------------------------------------ end

    def _settle_levels(self) -> None:
        settle_left(self._store, self._catalogue, self._clock)

    def _settle_and_look_again(self) -> None:
        self._levels_settled = self._try(self._settle_levels)
        if self._load():
            self._render()

    def _start(self) -> None:
        if not self._levels_settled:
            # Nothing begins at a level that an earlier session has closed.
            self._settle_and_look_again()
            return
        checked = self._checked()
        session = Session(
            id=str(uuid4()),
            routine_id=self._routine.id,
            routine_name=self._routine.name,
            day=self._today(),
            started_at=self._clock.now(),
            state=SessionState.RUNNING,
            items=tuple(self._items()),
            pace=self._pace,
            progress=Progress(phase=0, remaining_seconds=None),
            foot_check=self._findings or frozenset(),
            helper_here=self._helper_now(),
            dropped=tuple(
                Dropped(c.planned.exercise_id, c.reason)
                for c in checked
                if c.item is None and c.reason is not None
            ),
            pain_before=self._pain,
        )
        if self._try(lambda: self._sessions.save(session)):
            self._navigator.go(Screen.PLAYER, session.id)
        else:
            self._render()

    def _render(self) -> None:
        step = self._trail[-1]
        self._view.show_state(
            BeforeState(
                step=step,
                routine=self._routine,
                emergency_number=self._person.emergency_number,
                findings=self._findings,
                pain=self._pain,
                changes=self._changes() if step is BeforeStep.CHANGED else (),
                things=self._things(),
                exercises=tuple((item.exercise_id, self._position(item)) for item in self._items()),
                reason=self._nothing_reason() if step is BeforeStep.NOTHING else None,
                missing_answer=self._missing_answer,
                trouble=self._trouble,
            )
        )

    def _nothing_reason(self) -> Reason | None:
        whole = no_exercise_reason(self._person.profile, self._context())
        if whole is not None:
            return whole
        return next((c.reason for c in self._changes()), None)
