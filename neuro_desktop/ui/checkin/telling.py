"""The screens that tell: stop signs, and the end with what is kept."""

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.check_in_state import CheckInState, SkinChange
from neuro_desktop.domain.safety import FootCheckFinding
from neuro_desktop.texts import check_in as texts
from neuro_desktop.texts.before_start import finding_advice
from neuro_desktop.texts.stop_signs import app_cannot_call, stop_signs
from neuro_desktop.ui.checkin.part import Part
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, TextLabel

_GRAVEST_FIRST = {
    SkinChange.RED_HOT_SWOLLEN: FootCheckFinding.RED_HOT_SWOLLEN,
    SkinChange.NEW_SORE: FootCheckFinding.NEW_SORE,
}


class SuddenSignPart(Part):
    """Sudden weakness is a stop sign."""

    is_grave = True

    def heading(self, state: CheckInState) -> str:
        return stop_signs(state.emergency_number)[0].act

    def build(self, state: CheckInState) -> None:
        self.column.addWidget(Notice(app_cannot_call(), tone="danger", parent=self))
        signs = stop_signs(state.emergency_number)[0]
        both = self.tr("{0} {1}").format(signs.signs, signs.act)
        self.column.addWidget(BodyText(both, parent=self))


class SkinDangerPart(Part):
    """What a new sore or a red, hot or swollen foot means, as before a session."""

    is_grave = True

    def heading(self, _state: CheckInState) -> str:
        return self.tr("What to do now")

    def build(self, state: CheckInState) -> None:
        found = [change for change in _GRAVEST_FIRST if change in state.skin]
        # What the gravest asks for holds for the others too, and says more. It stands first, so
        # that it is in view in large text too.
        for change in found[:1]:
            advice = finding_advice(_GRAVEST_FIRST[change], state.emergency_number)
            self.column.addWidget(Notice("\n".join(advice), tone="danger", parent=self))
        for change in found:
            ticked = self.tr("You ticked: {0}").format(texts.skin_change(change))
            self.column.addWidget(TextLabel(ticked, Role.STRONG, parent=self))
        if not state.about_now:
            past = self.tr(
                "This is about a past day. Your exercises stay as they are. "
                "Is it still there? Then write a check-in of today."
            )
            self.column.addWidget(BodyText(past, parent=self))


class UnsteadyPart(Part):
    """Much trouble with balance."""

    is_grave = True

    def heading(self, _state: CheckInState) -> str:
        return self.tr("Take good care today")

    def build(self, _state: CheckInState) -> None:
        for line in (
            self.tr("Your balance is hard just now. Hold on to something that cannot move."),
            self.tr("Standing exercises wait until you answer the safety questions."),
        ):
            self.column.addWidget(BodyText(line, parent=self))
        self.add_choice(self.tr("Answer them now"), self.presenter.answer_safety_questions)
        kept = self.tr("Your answers here are kept.")
        self.column.addWidget(BodyText(kept, quiet=True, parent=self))


class EndPart(Part):
    """What was kept, and where to go from here."""

    leaves = True

    def heading(self, _state: CheckInState) -> str:
        return self.tr("That is all for now")

    def build(self, state: CheckInState) -> None:
        # First, so that it is in view in large text too.
        for line in texts.what_to_do(state.dangers, state.emergency_number):
            self.column.addWidget(Notice(line, tone="danger", parent=self))
        self.column.addWidget(BodyText(texts.kind_sentence(is_kept=state.is_kept), parent=self))
        presses = [(self.tr("See my progress"), self.presenter.see_progress)]
        if state.is_kept:
            presses.append((self.tr("Change an answer"), self.presenter.change_answer))
        presses.append((self.tr("Choose what to ask"), self.presenter.choose_followed))
        if state.may_add_skin:
            presses.append((self.tr("I see something new on my foot"), self.presenter.add_skin))
        box = QWidget(self)
        grid = EvenGrid((3, 1) if len(presses) == 3 else (2, 1))
        box.setLayout(grid)
        for words, pressed in presses:
            button = PlainButton(words, parent=box)
            button.clicked.connect(pressed)
            grid.addWidget(button)
        self.column.addWidget(box)
        if state.is_kept:
            self.column.addWidget(self._kept(state))

    def _kept(self, state: CheckInState) -> QWidget:
        card = Card(self)
        title = texts.diary_title(state.check_in, state.today)
        card.column.addWidget(CardTitle(title, parent=card))
        for line in (*texts.answer_lines(state.check_in), state.check_in.note.strip()):
            if line:
                card.column.addWidget(BodyText(line, parent=card))
        return card

    def next_step(self) -> tuple[str, Icon]:
        return self.tr("Home"), Icon.HOME


class ChangePart(Part):
    """Every answer as a card that opens its question."""

    def heading(self, _state: CheckInState) -> str:
        return self.tr("Which answer do you want to change?")

    def build(self, state: CheckInState) -> None:
        self.leaves = state.returns
        title = texts.diary_title(state.check_in, state.today)
        self.column.addWidget(BodyText(title, quiet=True, parent=self))
        box = QWidget(self)
        grid = EvenGrid((2, 1))
        box.setLayout(grid)
        self._cards: list[OpenCard] = []
        for index, spot in enumerate(state.questions):
            answer = texts.answer_words(spot, state.check_in)
            card = OpenCard(Choice(str(index), texts.question_name(spot), answer), box)
            card.opened.connect(self._open)
            self._cards.append(card)
            grid.addWidget(card)
        self.column.addWidget(box)
        came_from = [i for i, spot in enumerate(state.questions) if spot == self.before]
        self._start = came_from[0] if came_from else 0

    def next_step(self) -> tuple[str, Icon]:
        return self.tr("Done"), Icon.TICK

    def first_focus(self) -> QWidget:
        return self._cards[self._start]

    def _open(self, key: str) -> None:
        self.presenter.show_question(int(key))
