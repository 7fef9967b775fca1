"""One check-in being written: what is answered so far, and what it asks as things stand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from neuro_desktop.application import check_in_path as path
from neuro_desktop.application.check_in_skin import SkinAnswer
from neuro_desktop.application.check_in_state import CheckInStep, LastAnswer, SkinChange, Spot
from neuro_desktop.application.store_ports import CheckInRepository
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.profile_changes import with_questions_due
from neuro_desktop.domain.safety import standing_feet_findings
from neuro_desktop.domain.symptoms import Symptom, SymptomAt

_SKIN = Spot(CheckInStep.SKIN)
_BALANCE = SymptomAt(Symptom.BALANCE, Side.BOTH)


class Asking:
    """Holds the check-in; each answer replaces it. Writes nothing."""

    def __init__(
        self,
        check_in: CheckIn,
        person: Person,
        skin_words: Callable[[SkinChange], str],
        *,
        is_new: bool,
    ) -> None:
        self.check_in = check_in
        self._person = person  # with what was closed here
        self.skin = SkinAnswer(skin_words)
        self.skin.read(check_in)
        self.sudden: dict[SymptomAt, bool] = {}
        self.followed: frozenset[Symptom] = frozenset()
        self.rest: frozenset[Symptom] = frozenset()
        self.last: dict[SymptomAt, LastAnswer] = {}
        self.earlier: CheckIn | None = None
        self.about_now = True
        self._unsteady_told = self._is_unsteady()
        self._is_new = is_new
        self._not_today = self._skin_added = False
        self._around: list[CheckIn] = []
        self._passed: set[Spot] = set()

    def look_up(self, check_ins: CheckInRepository, day: date, today: date) -> None:
        """Take the day it is about, and what the diary knows around it."""
        around = path.within_a_week(check_ins, day)
        is_new_today = self._is_new and day == today
        self.last = path.last_answers(check_ins, day, is_new_today=is_new_today)
        self._around = around
        same_day = [other for other in around if self._is_new and other.day == day]
        self.earlier = same_day[-1] if same_day else None
        self.check_in = replace(self.check_in, day=day)
        # About today or yesterday: only then it counts for today's exercises.
        self.about_now = (today - day).days <= 1
        self.follow(self.followed)

    def follow(self, symptoms: frozenset[Symptom]) -> None:
        """Take what is asked each time."""
        self.followed = symptoms
        rest = path.rest_of(self.check_in, symptoms, self._around, not_today=self._not_today)
        skin = {Symptom.SKIN_NAILS} if self._skin_added else set()
        self.rest = rest | (skin - symptoms)

    def put_off(self) -> None:
        """Leave the others out of this check-in; the next one asks them."""
        self._not_today = True
        self.follow(self.followed)

    def add_skin(self) -> None:
        """Ask about skin and nails too."""
        self._skin_added = True
        self.follow(self.followed)

    @property
    def may_add_skin(self) -> bool:
        """Say whether skin and nails are not asked about here, and not answered."""
        is_asked = _SKIN in self.questions() and not self._skin_added
        return self.check_in.skin_changed is None and not is_asked

    @property
    def _asks_all(self) -> bool:
        return self.rest | self.followed == frozenset(Symptom)

    def passed(self, spot: Spot) -> None:
        """Note that a screen was seen; all of the others seen makes this the weekly check-in."""
        self._passed.add(spot)
        rest = path.spots_of(self.rest) if self._asks_all else ()
        if rest and all(s in self._passed or path.is_answered(s, self.check_in) for s in rest):
            self.check_in = replace(self.check_in, asked_all=True)

    def questions(self) -> tuple[Spot, ...]:
        """Return every numbered screen."""
        return path.questions(self.followed, self.rest)

    def weekly_begins(self) -> Spot | None:
        """Return the first screen of those asked once a week, after those asked each time."""
        if not (self.followed and self.rest and self._asks_all) or self.check_in.asked_all:
            return None
        return path.spots_of_rest(self.rest)[0]

    def main_question(self, spot: Spot) -> Spot | None:
        """Return the numbered screen this one is, or follows."""
        for question in self.questions():
            if spot in (question, *self.follow_ups(question)):
                return question
        return None

    def follow_ups(self, question: Spot) -> list[Spot]:
        """Return the screens that the answer to this one leads to."""
        if question.at is not None:
            return self._about_number(question.at) if self.about_now else []
        if question.step is not CheckInStep.SKIN or not self.check_in.skin_changed:
            return []
        danger = [Spot(CheckInStep.SKIN_DANGER)] if self.skin.findings() else []
        return [Spot(CheckInStep.SKIN_WHICH), *danger, Spot(CheckInStep.SKIN_NOTE)]

    def closings(self, spot: Spot, on: date) -> list[Callable[[Person], Person]]:
        """Return what a danger answered on this screen changes of the person, once.

        The screen that tells it comes next. Another day may make any answer one about now.
        """
        is_day = spot.step is CheckInStep.DAY
        closings = []
        if self.about_now and (is_day or spot.step is CheckInStep.SKIN_WHICH):
            closings.append(self.skin.closing(on))
        if self.about_now and (is_day or spot.at == _BALANCE) and self._is_unsteady():
            closings.append(None if self._unsteady_told else _questions_due)
            self._unsteady_told = True
        if self.about_now and spot.step is CheckInStep.SUDDEN and self._is_sudden(spot):
            closings.append(_questions_due)
        new = [closing for closing in closings if closing is not None]
        for closing in new:
            self._person = closing(self._person)
        return new

    def stays_closed(self, spot: Spot) -> bool:
        """Say whether the danger of this screen was taken back, and what it closed is not open."""
        profile = self._person.profile
        if spot.step in {CheckInStep.SKIN, CheckInStep.SKIN_WHICH} and profile.answers is not None:
            return self.skin.taken_back() and bool(standing_feet_findings(profile.answers))
        taken_back = self._unsteady_told and not self._is_unsteady()
        return spot.at == _BALANCE and taken_back and profile.questions_due

    def _is_unsteady(self) -> bool:
        value = self.check_in.value(*_BALANCE)
        return value is not None and value >= path.MUCH_BALANCE_TROUBLE

    def _is_sudden(self, spot: Spot) -> bool:
        return spot.at is not None and self.sudden.get(spot.at, False)

    def _about_number(self, at: SymptomAt) -> list[Spot]:
        value, last = self.check_in.value(*at), self.last.get(at)
        if value is None:
            return []
        if at == _BALANCE:
            return [Spot(CheckInStep.UNSTEADY)] if self._is_unsteady() else []
        told = any(sudden for other, sudden in self.sudden.items() if other != at)
        if at.symptom is not Symptom.WEAKNESS or told or not path.is_worse(value, last):
            return []
        asked = Spot(CheckInStep.SUDDEN, at)
        return [asked, Spot(CheckInStep.SUDDEN_SIGN, at)] if self._is_sudden(asked) else [asked]


def _questions_due(person: Person) -> Person:
    return replace(person, profile=with_questions_due(person.profile))
