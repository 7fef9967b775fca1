"""The wizard: one question a screen, from the name to the finished routine.

What is asked follows from the answers (`wizard_path`); what they mean is decided by
`domain.safety` and `domain.planning`. Each answer is kept as a draft, so a closed window loses
nothing; what was found about a person's safety counts at once, what got better only at the end.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.sound_test import SoundTest
from neuro_desktop.application.store_ports import Repositories
from neuro_desktop.application.wizard_answers import SAFETY_STEPS, Answers, Option, Step
from neuro_desktop.application.wizard_keeper import WizardKeeper
from neuro_desktop.application.wizard_kept import answers_from, answers_of
from neuro_desktop.application.wizard_path import first_screen, path
from neuro_desktop.application.wizard_screens import body_of, trouble_of
from neuro_desktop.application.wizard_state import Trouble, WizardState, WizardView
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.person import LONGEST_NAME
from neuro_desktop.domain.planning import Plan, plan_routine
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Today
from neuro_desktop.domain.symptoms import MOST_FOLLOWED
from neuro_desktop.domain.timeline import Pace


@dataclass(frozen=True, slots=True)
class WizardDefaults:
    """What the wizard suggests before anything is told, and the pace it plans for."""

    emergency_number: str
    routine_name: Callable[[int], str]  # the first routine, the second ... in the app's language
    pace: Pace


class WizardPresenter:
    """Leads from nothing to a finished routine, or through the safety questions alone.

    What is tried on the sound screen goes straight to `sound`, which has the screen rendered.
    """

    def __init__(
        self,
        view: WizardView,
        *,
        store: Repositories,
        catalogue: Catalogue,
        clock: Clock,
        navigator: Navigator,
        sound: SoundTest,
        defaults: WizardDefaults,
        only_safety: bool = False,
    ) -> None:
        self._view = view
        self._keeper = WizardKeeper(store)
        self._people = store.people
        self._routines = store.routines
        self._catalogue = catalogue
        self._clock = clock
        self._navigator = navigator
        self.sound = sound
        self._defaults = defaults
        self._only_safety = only_safety
        self._trouble: Trouble | None = None
        self._plan: Plan | None = None
        self._routine_name: str | None = None

    def open(self) -> None:
        """Show the first question, or the one a draft was left on."""
        person = self._people.load()
        today = self._clock.today()
        if person is None or person.profile.answers is None:
            self._only_safety = False  # nothing to answer again: the whole wizard is due
        draft = None if self._only_safety else self._people.load_draft()
        fresh = answers_of(person, self._defaults.emergency_number, today)
        self._answers: Answers = answers_from(draft, fresh, person, today) if draft else fresh
        self._untouched: Answers | None = self._answers
        steps = self._path()
        self._step: Step = steps[0]
        self._enter(first_screen(steps, self._answers, draft.step) if draft else steps[0])
        self._show()

    # ------------------------------------------------------------ answers

    def write(self, text: str) -> None:
        """Take what is written: the name, or the emergency number."""
        if self._step is Step.NAME:
            self._answers = replace(self._answers, name=text)
        else:
            self._answers = replace(self._answers, emergency_number=text)
        self._trouble = None
        self._show()

    def tick(self, ticked: frozenset[Option], *, none: bool = False) -> None:
        """Take what is ticked in the list, or *None of these* (a tick beside it wins)."""
        if self._step is Step.SYMPTOMS and len(ticked) > MOST_FOLLOWED:
            self._trouble = Trouble.FOUR_AT_MOST
            self._show()
            return
        today = self._clock.today()
        if none and not ticked:
            self._take(self._answers.with_none(self._step, today))
        else:
            self._take(self._answers.with_ticked(self._step, ticked, today))

    def pick(self, option: Option) -> None:
        """Take the one choice."""
        self._take(self._answers.with_chosen(self._step, option, self._clock.today()))

    def rename(self, name: str) -> None:
        """Take the name for the routine."""
        self._routine_name = name
        self._trouble = None
        self._show()

    # ------------------------------------------------------------ moving

    def next(self) -> None:
        """Go on to the next question; without an answer say what is missing."""
        self._trouble = trouble_of(self._step, self._answers)
        if self._trouble is not None:
            self._show()
            return
        self._answers = self._answers.with_given(self._step, given=True)
        steps = self._path()
        place = steps.index(self._step)
        if self._step in SAFETY_STEPS:
            # The place is the last of the safety questions: after it all of them are answered.
            self._keeper.safety(self._answers, complete=self._step is Step.PLACE)
        if place + 1 < len(steps):
            self._go(steps[place + 1])
        elif self._keeper.trouble is None and self._keeper.safety_finished(self._answers):
            self._end(Screen.HOME)
        else:
            self._show()

    def back(self) -> None:
        """Go back one question, answers kept; from the first one, Home."""
        steps = self._path()
        place = steps.index(self._step)
        if place == 0:
            self.leave()
            self._navigator.go(Screen.HOME)
        else:
            self._go(steps[place - 1])

    def leave(self) -> None:
        """Keep the answers so far: the page is closed. Does nothing once the wizard has ended."""
        self.sound.close()
        if self.is_unfinished and self._only_safety:
            self._keeper.safety(self._answers, complete=False)
        elif self.is_unfinished:
            self._keep_draft()

    @property
    def is_unfinished(self) -> bool:
        """Tell whether something was told that has not come to its end."""
        return self._untouched is not None and self._untouched != self._answers

    # ------------------------------------------------------------ ending

    def save(self) -> None:
        """Keep the person and the routine, and go Home."""
        if self._keep_routine() is not None:
            self._end(Screen.HOME)

    def start_now(self) -> None:
        """Keep the person and the routine, and go to its start."""
        routine = self._keep_routine()
        if routine is not None:
            self._end(Screen.BEFORE_START, routine.id)

    def print_it(self) -> None:
        """Keep the person and the routine, and go to printing it."""
        routine = self._keep_routine()
        if routine is not None:
            self._end(Screen.PRINT, routine.id)

    def finish_without_routine(self) -> None:
        """Keep the person as far as they are known, and go Home.

        Stopped half way the draft stays, so that the questions can go on later.
        """
        if self._step is Step.STOP:
            kept = self._only_safety or self._keeper.stopped(self._answers, self._step)
        else:
            kept = self._keeper.finished(self._answers, None)
        if kept:
            self._end(Screen.HOME)
        else:
            self._show()

    def _keep_routine(self) -> Routine | None:
        plan = self._plan
        name = (self._routine_name or "").strip()
        if plan is None or not plan.items:
            return None
        self._trouble = None if name else Trouble.NO_ROUTINE_NAME
        if len(name) > LONGEST_NAME:
            self._trouble = Trouble.NAME_TOO_LONG
        preferences = self._answers.preferences
        routine = Routine(
            id=str(uuid4()),
            name=name,
            items=tuple(planned.item for planned in plan.items),
            weekdays=preferences.weekdays,
            minutes=preferences.minutes,
        )
        if self._trouble is None and self._keeper.finished(self._answers, routine):
            return routine
        self._show()
        return None

    def _end(self, screen: Screen, subject: str | None = None) -> None:
        self._untouched = None
        self.sound.close()
        self._navigator.go(screen, subject)

    # ------------------------------------------------------------ keeping

    def _take(self, answers: Answers) -> None:
        self._answers = answers
        self._trouble = None
        self._keep_draft()
        self._show()

    def _keep_draft(self) -> None:
        if not self._only_safety:
            self._keeper.draft(self._answers, self._step)

    # ------------------------------------------------------------ showing

    def _path(self) -> tuple[Step, ...]:
        return path(self._answers, only_safety=self._only_safety)

    def _go(self, step: Step) -> None:
        self._enter(step)
        self._keep_draft()
        self._show()

    def _enter(self, step: Step) -> None:
        if self._step is Step.SOUND:
            self.sound.close()
        self._step = step
        self._trouble = None
        if step is Step.SOUND:
            self.sound.open(self._show)
        if step is Step.ROUTINE:
            self._make_plan(self._clock.today())

    def _make_plan(self, today: date) -> None:
        self._plan = plan_routine(
            self._answers.profile(),
            self._answers.preferences,
            self._catalogue,
            Today(today),
            self._defaults.pace,
        )
        if self._routine_name is None:
            names = {routine.name for routine in self._routines.all()}
            number = len(names) + 1
            while self._defaults.routine_name(number) in names:
                number += 1
            self._routine_name = self._defaults.routine_name(number)

    def _show(self) -> None:
        steps = self._path()
        number = steps.index(self._step) + 1
        self._view.show_state(
            WizardState(
                step=self._step,
                number=number,
                total=len(steps),
                body=body_of(self._step, self._answers, self.sound, self._plan, self._routine_name),
                emergency_number=self._answers.emergency_number.strip(),
                trouble=self._trouble,
                not_kept=self._keeper.trouble,
                only_safety=self._only_safety,
                is_last=number == len(steps),
            )
        )
