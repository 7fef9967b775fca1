"""The screens before the questions: the day, another one, what to ask."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.check_in_state import CheckInState
from neuro_desktop.domain.symptoms import MOST_FOLLOWED, Symptom
from neuro_desktop.texts.check_in import another_words
from neuro_desktop.texts.dates import day_text
from neuro_desktop.texts.missing import four_at_most
from neuro_desktop.texts.store import not_opened
from neuro_desktop.texts.symptoms import symptom_name
from neuro_desktop.ui.checkin.part import Part
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.day_chooser import DayChooser
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText

_DAYS_BACK = 3653  # ten years


class TroublePart(Part):
    """The diary cannot be read."""

    def heading(self, _state: CheckInState) -> str:
        return self.tr("Your diary does not open")

    def build(self, _state: CheckInState) -> None:
        self._notice = Notice("", tone="danger", parent=self)
        self.column.addWidget(self._notice)

    def takes(self, state: CheckInState) -> None:
        if state.trouble is not None:
            self._notice.set_text("\n".join(not_opened(state.trouble)))

    def next_step(self) -> tuple[str, Icon]:
        return self.tr("Try again"), Icon.NEXT

    def go_on(self) -> None:
        self.presenter.open()


class DayPart(Part):
    """Which past day it is about; never one to come."""

    def heading(self, _state: CheckInState) -> str:
        return self.tr("Which day is it about?")

    def build(self, state: CheckInState) -> None:
        self._chooser = DayChooser(
            state.check_in.day,
            today=state.today,
            least=state.today - timedelta(days=_DAYS_BACK),
            most=state.today - timedelta(days=1),
            parent=self,
        )
        self._chooser.changed.connect(self._day_changed)
        self.column.addWidget(self._chooser)

    def takes(self, state: CheckInState) -> None:
        self._day = state.check_in.day

    def next_step(self) -> tuple[str, Icon]:
        return self.tr("Take this day"), Icon.NEXT

    def first_focus(self) -> QWidget:
        return self._chooser.first_focus()

    def _day_changed(self, day: date) -> None:
        self.presenter.choose_day(day)


class AnotherPart(Part):
    """There is a check-in of that day already."""

    def heading(self, state: CheckInState) -> str:
        if state.check_in.day == state.today:
            return self.tr("Another check-in today")
        return self.tr("Another check-in for {0}").format(day_text(state.check_in.day, state.today))

    def build(self, state: CheckInState) -> None:
        if state.earlier is not None:
            self.column.addWidget(BodyText(another_words(state.earlier, state.today), parent=self))
        self.add_choice(self.tr("Change that one instead"), self.presenter.change_earlier)

    def next_step(self) -> tuple[str, Icon]:
        return self.tr("Write another one"), Icon.NEXT


class FollowPart(Part):
    """What to ask each time."""

    def heading(self, _state: CheckInState) -> str:
        return self.tr("What shall we ask you each time?")

    def build(self, _state: CheckInState) -> None:
        lines = self.tr("Tick up to 4. We ask about the others once a week.")
        self.column.addWidget(BodyText(lines, parent=self))
        self._too_many = Notice(four_at_most(), news=True, parent=self)
        self.column.addWidget(self._too_many)
        choices = [Choice(symptom.value, symptom_name(symptom)) for symptom in Symptom]
        self._list = ChoiceList(choices, several=True, parent=self)
        self._list.changed.connect(self._changed)
        self.column.addWidget(self._list)

    def takes(self, state: CheckInState) -> None:
        self._list.set_values(symptom.value for symptom in state.followed)
        self.show_news(self._too_many, shown=len(state.followed) > MOST_FOLLOWED)

    def first_focus(self) -> QWidget:
        return self._list.first_focus()

    def _changed(self) -> None:
        self.presenter.follow(frozenset(Symptom(key) for key in self._list.values()))
