"""A check-in: how the feet are, one question a screen, kept as it is answered.

Rules are from the reference, section 4 (what is asked, and when) and section 2 (what is dangerous).
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from neuro_desktop.application.check_in_asking import Asking
from neuro_desktop.application.check_in_keeper import CheckInKeeper
from neuro_desktop.application.check_in_path import left_of, with_answer
from neuro_desktop.application.check_in_showing import state_of
from neuro_desktop.application.check_in_state import (
    FOLLOW_UPS,
    CheckInState,
    CheckInStep,
    CheckInView,
    SkinChange,
    Spot,
)
from neuro_desktop.application.ports import NEW_DAY, ONLY_SAFETY, Clock, Navigator, Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.check_in import CheckIn, Trigger
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.symptoms import MOST_FOLLOWED, Symptom

_END = Spot(CheckInStep.END)
_CHANGE = Spot(CheckInStep.CHANGE)
_FOLLOW = Spot(CheckInStep.FOLLOW)


class CheckInPresenter:
    """Leads through one check-in: a new one, one of a past day, or one to change."""

    def __init__(
        self,
        view: CheckInView,
        subject: str | None,
        *,
        store: Repositories,
        clock: Clock,
        navigator: Navigator,
        skin_words: Callable[[SkinChange], str],
    ) -> None:
        self._view = view
        self._subject = subject
        self._people = store.people
        self._check_ins = store.check_ins
        self._clock = clock
        self._navigator = navigator
        self._skin_words = skin_words
        self._spot = Spot(CheckInStep.TROUBLE)
        self._keeper = CheckInKeeper(store.check_ins, store.people, None)
        self._return_to: Spot | None = None
        self._no_triggers = self._missing = self._too_many = False

    def open(self) -> None:
        """Show the first screen, or why there is none; also what "Try again" does."""
        try:
            person = self._people.load()
            stored = self._stored()
            if person is None:
                self._navigator.go(Screen.HOME)
            elif self._is_change() and stored is None:
                self._navigator.go(Screen.DIARY)
            else:
                self._start(person, stored)
        except StoreUnavailable as unavailable:
            self._show_unread(unavailable.trouble)

    def _is_change(self) -> bool:
        return self._subject not in {None, NEW_DAY}

    def _stored(self) -> CheckIn | None:
        return self._check_ins.get(self._subject or "") if self._is_change() else None

    def _start(self, person: Person, stored: CheckIn | None) -> None:
        self._person: Person = person
        self._ticked = frozenset(person.symptoms)
        self._asks_follow = not person.symptoms and stored is None
        today = self._clock.today()
        check_in = stored or CheckIn("", today, self._clock.now())
        self._keeper = CheckInKeeper(self._check_ins, self._people, stored)
        self._asking: Asking = Asking(check_in, person, self._skin_words, is_new=stored is None)
        self._asking.followed = self._ticked
        day = today - timedelta(days=1) if self._subject == NEW_DAY else check_in.day
        self._asking.look_up(self._check_ins, day, today)
        self._go(_CHANGE if stored is not None else self._spots()[0])

    # ------------------------------------------------------------ moving

    def next(self) -> None:
        """Go on; from the last screen, Home. What could not be kept is tried again."""
        self._close()
        step = self._spot.step
        if step is CheckInStep.END:
            self._navigator.go(Screen.HOME)
        elif step is CheckInStep.CHANGE:
            self._done_changing()
        elif step is CheckInStep.SKIN_WHICH and not self._asking.skin.changes:
            self._missing = True
            self._render()
        elif step is not CheckInStep.FOLLOW or not self._too_many:
            self._asking.passed(self._spot)
            self._keeper.keep(self._asking.check_in)
            spots = self._spots()
            self._go_on(spots[spots.index(self._spot) + 1])

    def back(self) -> None:
        """Go back one screen, or out of the check-in from its first one; every answer stays."""
        if self.tell_danger():
            return
        self._keeper.settle()
        spots = self._spots()
        if self._return_to is not None and self._spot.step not in FOLLOW_UPS:
            self._go(self._return_to)
        elif self._spot == _CHANGE:
            self._done_changing()
        elif self._spot == spots[0]:
            self._navigator.go(Screen.HOME if self._subject is None else Screen.DIARY)
        else:
            self._go(spots[spots.index(self._spot) - 1])

    def _done_changing(self) -> None:
        if self._is_change():
            self._navigator.go(Screen.DIARY, self._subject)
        else:
            self._go(_END)

    def _go_on(self, following: Spot) -> None:
        """Go to the next screen, or where one came from once nothing more belongs to this one."""
        if self._return_to is not None and following.step not in FOLLOW_UPS:
            following = self._return_to
        self._go(following)

    def _go(self, spot: Spot) -> None:
        self._spot = spot
        self._missing = False
        if spot == self._return_to:
            self._return_to = None
        self._render()

    def _spots(self) -> list[Spot]:
        """Return every screen as things stand; the one shown is among them, but for CHANGE."""
        first = {
            CheckInStep.DAY: self._subject == NEW_DAY,
            CheckInStep.ANOTHER: self._asking.earlier is not None,
            CheckInStep.FOLLOW: self._asks_follow or self._spot == _FOLLOW,
        }
        spots = [Spot(step) for step, shown in first.items() if shown]
        for question in self._asking.questions():
            spots += [question, *self._asking.follow_ups(question)]
        return [*spots, _END]

    def choose_day(self, day: date) -> None:
        """Take which past day it is about."""
        try:
            self._asking.look_up(self._check_ins, day, self._clock.today())
        except StoreUnavailable as unavailable:
            self._show_unread(unavailable.trouble)
        else:
            self._close()
            self._keep(self._asking.check_in)

    def change_earlier(self) -> None:
        """Change the check-in of that day that is there already, instead of writing another."""
        if self._asking.earlier is not None:
            self._navigator.go(Screen.CHECK_IN, self._asking.earlier.id)

    def follow(self, symptoms: frozenset[Symptom]) -> None:
        """Take what is asked each time, at most four; it is kept with the person."""
        self._ticked = symptoms
        self._too_many = len(symptoms) > MOST_FOLLOWED
        if not self._too_many:
            self._asking.follow(symptoms)
            ordered = tuple(symptom for symptom in Symptom if symptom in symptoms)
            self._keeper.change_person(lambda person: replace(person, symptoms=ordered))
        self._render()

    # ------------------------------------------------------------ answers

    def choose(self, value: int | None) -> None:
        """Take an answer 0 to 10 for the screen shown; None takes it back."""
        if self._spot.at is not None:
            self._keep(with_answer(self._asking.check_in, self._spot.at, value))

    def same_as_left(self) -> None:
        """Take the left foot's answer for the right one."""
        if left := left_of(self._spot.at):
            self.choose(self._asking.check_in.value(*left))

    def skip(self) -> None:
        """Take the answer of this screen back and go on."""
        if self._spot.step is CheckInStep.SKIN:
            self._asking.skin.clear()
            self._keep(replace(self._asking.check_in, skin_changed=None, skin_note=""))
        else:
            self.choose(None)
        self.next()

    def not_today(self) -> None:
        """Go past all that is asked once a week; what was answered of it stays."""
        self._close()
        after = self._spots()[self._spots().index(self._spot) + 1 :]
        self._asking.put_off()
        self._go_on(next(spot for spot in after if spot in self._spots()))

    def sudden(self, *, yes: bool) -> None:
        """Take whether the weakness came suddenly, and go on."""
        if self._spot.at is not None:
            self._asking.sudden[self._spot.at] = yes
        self.next()

    def answer_safety_questions(self) -> None:
        """Go to the safety questions; what was answered here is kept."""
        self._navigator.go(Screen.WIZARD, ONLY_SAFETY)

    def skin(self, *, changed: bool) -> None:
        """Take whether something is new on skin or nails."""
        note = self._asking.check_in.skin_note
        if not changed:
            self._asking.skin.clear()
            note = ""
        self._keep(replace(self._asking.check_in, skin_changed=changed, skin_note=note))

    def skin_which(self, changes: frozenset[SkinChange]) -> None:
        """Take what is new; a dangerous one closes what it must close when the screen is left."""
        note = self._asking.skin.take(changes, self._asking.check_in.skin_note)
        self._missing = False
        self._keep(replace(self._asking.check_in, skin_note=note))

    def triggers(self, ticked: frozenset[Trigger], *, none: bool) -> None:
        """Take what may have made it worse; `none` is *None of these*."""
        self._no_triggers = none
        self._keep(replace(self._asking.check_in, triggers=ticked))

    def write(self, text: str) -> None:
        """Take the note as it is being written."""
        check_in = self._asking.check_in
        if self._spot.step is CheckInStep.SKIN_NOTE:
            skin = self._asking.skin
            before = skin.own_note(check_in.skin_note)
            check_in = replace(check_in, skin_note=skin.whole_note(text))
        else:
            before, check_in = check_in.note, replace(check_in, note=text)
        self._asking.check_in = check_in
        self._keeper.keep_writing(check_in, text, before)
        self._render()

    def _keep(self, check_in: CheckIn) -> None:
        self._asking.check_in = check_in
        self._keeper.keep(check_in)
        self._render()

    def _close(self) -> bool:
        """Keep what a danger that is new means, before it is told, and say if there is one."""
        closings = self._asking.closings(self._spot, self._clock.today())
        self._keeper.change_person(*closings)
        return bool(closings)

    # ------------------------------------------------------------ the end

    def change_answer(self) -> None:
        """Show every answer, to change one."""
        self._go(_CHANGE)

    def show_question(self, index: int) -> None:
        """Open one question of `CheckInState.questions`; Next comes back."""
        self._return_to = _CHANGE
        self._go(self._asking.questions()[index])

    def choose_followed(self) -> None:
        """Choose what is asked each time; Next comes back."""
        self._return_to = _END
        self._go(_FOLLOW)

    def add_skin(self) -> None:
        """Ask about skin and nails after all; Next comes back."""
        self._asking.add_skin()
        self._return_to = _END
        self._go(Spot(CheckInStep.SKIN))

    def see_progress(self) -> None:
        """Go to the progress."""
        self._navigator.go(Screen.PROGRESS)

    def tell_danger(self) -> bool:
        """Show what a danger just answered means, however one leaves; say whether there was one."""
        if is_new := self._close():
            spots = self._spots()
            self._go(spots[spots.index(self._spot) + 1])
        return is_new

    def keep_all(self) -> bool:
        """Keep what is not kept yet, and say whether nothing is left to lose."""
        self._close()
        return self._keeper.settle()

    # ------------------------------------------------------------ showing

    def _show_unread(self, trouble: StoreTrouble) -> None:
        nothing = CheckIn("", self._clock.today(), self._clock.now())
        spot = Spot(CheckInStep.TROUBLE)
        self._view.show_state(CheckInState(spot, nothing, nothing.day, trouble=trouble))

    def _render(self) -> None:
        shown = state_of(self._asking, self._spot, self._spots(), self._clock.today())
        self._view.show_state(
            replace(
                shown,
                emergency_number=self._person.emergency_number,
                followed=self._ticked,
                too_many=self._too_many,
                missing_answer=self._missing,
                no_triggers=self._no_triggers,
                returns=self._is_change(),
                trouble=self._keeper.trouble,
            )
        )
