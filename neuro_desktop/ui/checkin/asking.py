"""The screens that ask: numbers, skin and nails, triggers, notes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.check_in_state import CheckInState, CheckInStep, SkinChange
from neuro_desktop.domain.check_in import Trigger
from neuro_desktop.domain.phases import Side
from neuro_desktop.texts import check_in as texts
from neuro_desktop.texts.dates import day_text
from neuro_desktop.texts.past_day import question_on, skin_on, triggers_on
from neuro_desktop.texts.symptoms import question, scale_line, scale_words, trigger_name
from neuro_desktop.ui.checkin.part import Part
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.note import NoteField
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import BodyText, TextLabel, is_large

_YES, _NO, _NONE = "yes", "no", "none"


class RatePart(Part):
    """One symptom of one foot, 0 to 10."""

    may_skip = True

    def heading(self, state: CheckInState) -> str:
        if state.spot.at is None:
            return ""
        if state.is_past:
            return question_on(state.spot.at, _day(state))
        return question(state.spot.at)

    def build(self, state: CheckInState) -> None:
        at = state.spot.at
        self._explaining: list[QWidget] = []
        if at is None:
            return
        if state.weekly_begins:
            self._explaining.append(self.once_a_week())
        self._explaining.append(BodyText(scale_line(at.symptom), parent=self))
        if state.left_value is not None:
            words = self.tr("Same as left: {0}").format(state.left_value)
            same = PlainButton(words, parent=self)
            # The focus opens past it: else nobody hears that it is there.
            same.setProperty("told_first", True)
            same.clicked.connect(self._same_as_left)
            self.column.addWidget(same, 0, Qt.AlignmentFlag.AlignLeft)
        self._scale = ScaleRow(scale_words(at.symptom), parent=self)
        # Heard when the focus comes to the numbers: the question is no label of theirs.
        self._scale.setAccessibleName(self.heading(state))
        self._scale.chosen.connect(self.presenter.choose)
        self.column.addWidget(self._scale)
        self._arrange()
        if state.last is not None:
            told = texts.last_words(state.last, state.today)
            self.column.addWidget(BodyText(told, quiet=True, parent=self))
        if state.is_first:
            kept = self.tr("Every answer is kept at once. You can stop at any time.")
            self.column.addWidget(BodyText(kept, quiet=True, parent=self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        """Explain above the numbers; below them in large text.

        So the question and the numbers with their words are in view together.
        """
        for widget in self._explaining:
            self.column.removeWidget(widget)
        at = self.column.indexOf(self._scale) + is_large()
        for place, widget in enumerate(self._explaining):
            self.column.insertWidget(at + place, widget)

    def takes(self, state: CheckInState) -> None:
        self._scale.set_value(state.value)

    def first_focus(self) -> QWidget:
        return self._scale.first_focus()

    def _same_as_left(self) -> None:
        self.presenter.same_as_left()
        self.answered.emit()


class SuddenPart(Part):
    """A foot is much weaker: did it come suddenly?"""

    has_next = False

    def heading(self, state: CheckInState) -> str:
        if state.check_in.day == state.today:
            return self.tr("Did it come all of a sudden, today?")
        return self.tr("Did it come all of a sudden, yesterday?")

    def build(self, state: CheckInState) -> None:
        self.column.addWidget(BodyText(self._weaker(state), parent=self))
        self._no = self.add_choice(self.tr("No, it came slowly"), self._slowly)
        self.add_choice(self.tr("Yes, it came suddenly"), self._suddenly)

    def first_focus(self) -> QWidget:
        return self._no

    def _weaker(self, state: CheckInState) -> str:
        is_right = state.spot.at is not None and state.spot.at.side is Side.RIGHT
        if state.last is None:
            if is_right:
                return self.tr("Your right foot is very weak.")
            return self.tr("Your left foot is very weak.")
        if is_right:
            return self.tr("Your right foot is weaker than the last time you answered.")
        return self.tr("Your left foot is weaker than the last time you answered.")

    def _slowly(self) -> None:
        self.presenter.sudden(yes=False)

    def _suddenly(self) -> None:
        self.presenter.sudden(yes=True)


class SkinPart(Part):
    """Is anything new on skin or nails?"""

    may_skip = True

    def heading(self, state: CheckInState) -> str:
        if state.is_past:
            return skin_on(_day(state))
        return self.tr("Is anything new on the skin or nails of your feet?")

    def build(self, state: CheckInState) -> None:
        if not state.is_past:
            look = self.tr("Look at both feet: the tops, the soles and between your toes.")
            self.column.addWidget(BodyText(look, parent=self))
        choices = [
            Choice(_NO, self.tr("No, nothing new")),
            Choice(_YES, self.tr("Yes, something is new")),
        ]
        self._list = ChoiceList(choices, parent=self)
        self._list.chosen.connect(self._chosen)
        self.column.addWidget(self._list)
        if state.weekly_begins:
            # In large text under the answers: so the question is in view with them.
            at = -1 if is_large() else 0
            self.column.insertWidget(at, self.once_a_week())

    def takes(self, state: CheckInState) -> None:
        changed = state.check_in.skin_changed
        self._list.set_values([] if changed is None else [_YES if changed else _NO])

    def first_focus(self) -> QWidget:
        return self._list.first_focus()

    def _chosen(self, key: str) -> None:
        self.presenter.skin(changed=key == _YES)


class SkinWhichPart(Part):
    """What is new?"""

    def heading(self, _state: CheckInState) -> str:
        return self.tr("What is new?")

    def build(self, _state: CheckInState) -> None:
        self.column.addWidget(BodyText(self.tr("Tick all that is true."), parent=self))
        self._missing = Notice(
            self.tr("Tick what is new. If you are not sure, tick the first one."),
            news=True,
            parent=self,
        )
        self.column.addWidget(self._missing)
        choices = [
            Choice(change.value, texts.skin_change(change), texts.skin_change_line(change))
            for change in SkinChange
        ]
        self._list = ChoiceList(choices, several=True, parent=self)
        self._list.changed.connect(self._changed)
        self.column.addWidget(self._list)

    def takes(self, state: CheckInState) -> None:
        self._list.set_values(change.value for change in state.skin)
        self.show_news(self._missing, shown=state.missing_answer)

    def first_focus(self) -> QWidget:
        return self._list.first_focus()

    def _changed(self) -> None:
        self.presenter.skin_which(frozenset(SkinChange(key) for key in self._list.values()))


class TriggersPart(Part):
    """What may have made it worse."""

    def heading(self, _state: CheckInState) -> str:
        return self.tr("What may have made it worse?")

    def build(self, state: CheckInState) -> None:
        lines = self.tr("Tick what was there in the last 24 hours.")
        if state.is_past:
            lines = triggers_on(_day(state))
        self.column.addWidget(BodyText(lines, parent=self))
        choices = [Choice(trigger.value, trigger_name(trigger)) for trigger in Trigger]
        choices.append(Choice(_NONE, self.tr("None of these")))
        self._list = ChoiceList(choices, several=True, none_key=_NONE, parent=self)
        self._list.changed.connect(self._changed)
        self.column.addWidget(self._list)

    def takes(self, state: CheckInState) -> None:
        ticked = [trigger.value for trigger in state.check_in.triggers]
        self._list.set_values(ticked or ([_NONE] if state.no_triggers else []))

    def first_focus(self) -> QWidget:
        return self._list.first_focus()

    def _changed(self) -> None:
        ticked = self._list.values()
        triggers = frozenset(Trigger(key) for key in ticked - {_NONE})
        self.presenter.triggers(triggers, none=_NONE in ticked)


class NotePart(Part):
    """Anything else, as long as one likes; also what is seen on the skin."""

    def heading(self, state: CheckInState) -> str:
        if state.spot.step is CheckInStep.SKIN_NOTE:
            return self.tr("What do you see?")
        return self.tr("Do you want to write anything down?")

    def build(self, state: CheckInState) -> None:
        on_skin = state.spot.step is CheckInStep.SKIN_NOTE
        self._is_last = not on_skin
        for change in SkinChange:
            if on_skin and change in state.skin and change is not SkinChange.OTHER:
                ticked = self.tr("You ticked: {0}").format(texts.skin_change(change))
                self.column.addWidget(TextLabel(ticked, Role.STRONG, parent=self))
        if on_skin:
            help_text = self.tr("Where it is, how large it is, which color it has.")
        else:
            help_text = self.tr("A bad night, a long walk, new shoes: what you want to remember.")
        self._field = NoteField(
            self.tr("Your note"),
            help_text=help_text,
            text=state.own_skin_note if on_skin else state.check_in.note,
            parent=self,
        )
        self._field.changed.connect(self.presenter.write)
        self.column.addWidget(self._field)

    def next_step(self) -> tuple[str, Icon]:
        if self._is_last:
            return self.tr("Finish"), Icon.TICK
        return super().next_step()

    def first_focus(self) -> QWidget:
        return self._field.first_focus()


def _day(state: CheckInState) -> str:
    return day_text(state.check_in.day, state.today)
