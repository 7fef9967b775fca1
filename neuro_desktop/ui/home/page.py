"""Home: today's routine with its start, the week, and tiles that lead on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from neuro_desktop.application.home import (
    DayStatus,
    Due,
    HomePresenter,
    HomeState,
    HomeView,
    QuestionsLeft,
    UnfinishedSession,
    WeekDay,
)
from neuro_desktop.application.home_card import CardStep, RoutineCard
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts import home as texts
from neuro_desktop.texts.dates import weekday_short
from neuro_desktop.texts.store import not_opened, settings_repaired
from neuro_desktop.texts.week import day_word
from neuro_desktop.ui.icons import Icon, TilePicture
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_bars import app_name
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.beside import Beside
from neuro_desktop.ui.widgets.buttons import PlainButton, PrimaryButton, SteadyButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, Heading
from neuro_desktop.ui.widgets.tile import Tile
from neuro_desktop.ui.widgets.week import DayBox, WeekBoxes

_TILE_PICTURES = {
    Screen.CHECK_IN: TilePicture.FEET,
    Screen.PROGRESS: TilePicture.PROGRESS,
    Screen.ROUTINES: TilePicture.ROUTINES,
    Screen.PRINT: TilePicture.PRINT,
    Screen.LEARN: TilePicture.LEARN,
    Screen.SETTINGS: TilePicture.SETTINGS,
}

PresenterFor = Callable[[HomeView], HomePresenter]


class HomePage(Page):
    """Shows a `HomeState`; built anew from it each time there is something new."""

    def __init__(self, presenter_for: PresenterFor) -> None:
        super().__init__(app_name())
        if self.frame is not None:
            self.frame.leave_room_above()
        self._content: QWidget | None = None
        self._next: QWidget | None = None
        self._presenter = presenter_for(self)
        self._presenter.open()

    # ---- HomeView

    def show_state(self, state: HomeState) -> None:
        """Show this state in place of the one before."""
        old = self._content
        content = self._content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX + 4)
        self._next = None
        for part in self._parts(state):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        self.column.addWidget(content)
        if old is not None:
            had_focus = old.isAncestorOf(self.focusWidget())
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
            content.show()  # Qt would do it a moment later, too late for the focus
            if had_focus:
                self.opened()

    # ---- Page

    def first_focus(self) -> QWidget | None:
        """Return the next step: carry on, start, or make the first routine."""
        return self._next or super().first_focus()

    def left(self) -> None:
        self._presenter.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._presenter.look_again()

    # ---- parts

    def _parts(self, state: HomeState) -> list[QWidget | QLayout]:
        if state.trouble is not None:
            greeting = texts.greeting(state.part_of_day, state.name)
            return [Heading(greeting), self._trouble(state.trouble)]
        title, text = texts.welcome()
        if not state.first_run:
            title, text = texts.greeting(state.part_of_day, state.name), ""
        parts: list[QWidget | QLayout] = [Heading(title)]
        if text:
            parts.append(BodyText(text))
        if state.repaired:
            parts.append(self._repaired(state.repaired))
        if state.unfinished is not None:
            parts.append(self._unfinished_card(state.unfinished))
        if state.today is not None:
            parts.append(self._today_card(state, state.today))
            if state.questions_left is not None and state.unfinished is None:
                parts.append(self._left_to_answer(state.questions_left))
            # One thing at a time: a session that did not end comes first.
            parts += [self._also_card(card) for card in state.also if state.unfinished is None]
        else:
            parts.append(self._first_tile(first_run=state.first_run, draft=state.draft))
        if state.tiles:
            parts.append(self._tiles(state.tiles))
        return parts

    def _trouble(self, trouble: StoreTrouble) -> QWidget:
        notice = Notice("\n".join(not_opened(trouble)), tone="danger", action=self.tr("Try again"))
        notice.action_pressed.connect(self._presenter.open)
        return notice

    def _repaired(self, names: tuple[str, ...]) -> QWidget:
        notice = Notice(settings_repaired(names), action=self.tr("All right"))
        notice.action_pressed.connect(self._presenter.repair_seen)
        return notice

    def _unfinished_card(self, unfinished: UnfinishedSession) -> QWidget:
        card = Card()
        card.column.addWidget(CardTitle(self.tr("Your last session did not end"), card))
        # Whether it can be carried on depends on what has been since: the next page says so.
        button = PrimaryButton(
            self.tr("See what to do"), icon=Icon.NEXT, role=Role.BIG_BUTTON, parent=card
        )
        button.clicked.connect(partial(self._presenter.carry_on, unfinished.session_id))
        name = BodyText(texts.left_open(unfinished.routine_name), quiet=True, parent=card)
        card.column.addLayout(_beside(button, name))
        self._next = button
        return card

    def _today_card(self, state: HomeState, routine: RoutineCard) -> QWidget:
        card = Card()
        card.column.addWidget(CardTitle(texts.card_title(state.due, routine.name), card))
        about = self._about(routine, state.due)
        if state.unfinished is None:
            step = self._next = self._step_button(routine, first=True)
            _put_step(card, step, about, is_closed=routine.closed_by is not None)
            if state.shorter_minutes is not None:
                card.column.addLayout(self._begin_again(routine, state.shorter_minutes))
        else:
            card.column.addWidget(about)
        card.column.addWidget(WeekBoxes([_day_box(day) for day in state.week], card))
        return card

    def _begin_again(self, routine: RoutineCard, minutes: int) -> QLayout:
        button = PlainButton(texts.begin_again())
        button.clicked.connect(partial(self._presenter.restart, routine.routine_id))
        return _beside(button, BodyText(texts.begin_again_note(minutes), quiet=True))

    def _left_to_answer(self, left: QuestionsLeft) -> QWidget:
        card = Card()
        button = PlainButton(self.tr("Answer now"), parent=card)
        button.clicked.connect(partial(self._presenter.answer_left, left.session_id))
        words = BodyText(texts.questions_left(left.questions), parent=card)
        card.column.addLayout(_beside(button, words))
        return card

    def _also_card(self, routine: RoutineCard) -> QWidget:
        card = Card()
        title = self.tr("Also today: {0}").format(routine.name)
        card.column.addWidget(CardTitle(title, card))
        step = self._step_button(routine, first=False)
        step.describe(title)
        about = self._about(routine, None)
        _put_step(card, step, about, is_closed=routine.closed_by is not None)
        return card

    def _step_button(self, routine: RoutineCard, *, first: bool) -> SteadyButton:
        """Return the button of a card: filled where it leads on, plain where the way is closed."""
        filled = first and routine.closed_by is None
        button_type = PrimaryButton if filled else PlainButton
        role = Role.BIG_BUTTON if filled else Role.BUTTON
        words = texts.step_words(routine.step, first=first)
        icons = {CardStep.START: Icon.PLAY, CardStep.ADD: Icon.PLUS}
        button = button_type(words, icon=icons.get(routine.step), role=role)
        button.clicked.connect(partial(self._take_step, routine))
        return button

    def _take_step(self, routine: RoutineCard) -> None:
        match routine.step:
            case CardStep.START | CardStep.FOOT_TEAM:
                self._presenter.start(routine.routine_id)
            case CardStep.ADD | CardStep.LOOK:
                self._presenter.show_routine(routine.routine_id)
            case CardStep.QUESTIONS:
                self._presenter.answer_questions()

    def _about(self, routine: RoutineCard, due: Due | None) -> QWidget:
        """Return the lines beside the button, one under the other."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in texts.about(routine, due):
            column.addWidget(BodyText(line, quiet=True, parent=box))
        return box

    def _first_tile(self, *, first_run: bool, draft: bool) -> QWidget:
        title, explanation = texts.first_tile(first_run=first_run, draft=draft)
        tile = Tile(title, explanation, filled=True)
        tile.clicked.connect(self._presenter.make_routine)
        self._next = tile
        return tile

    def _tiles(self, screens: tuple[Screen, ...]) -> QLayout:
        grid = EvenGrid((3, 2, 1), gap_px=18)
        for screen in screens:
            title, explanation = texts.tile(screen)
            tile = Tile(title, explanation, picture=_TILE_PICTURES.get(screen))
            tile.clicked.connect(partial(self._presenter.open_screen, screen))
            grid.addWidget(tile)
        return grid


def _put_step(card: Card, step: QWidget, about: QWidget, *, is_closed: bool) -> None:
    """Put the button before what is said of it; where the way is closed, the reason comes first."""
    if is_closed:
        card.column.addWidget(about)
        card.column.addWidget(step, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        card.column.addLayout(_beside(step, about))


def _beside(first: QWidget, second: QWidget) -> Beside:
    layout = Beside()
    layout.addWidget(first)
    layout.addWidget(second)
    return layout


def _day_box(day: WeekDay) -> DayBox:
    return DayBox(
        name=weekday_short(day.weekday),
        sentence=texts.day_sentence(day),
        mark=Icon.TICK if day.status is DayStatus.DONE else None,
        word=day_word(
            planned=day.planned, is_today=day.is_today, is_ahead=day.status is DayStatus.AHEAD
        ),
        tone={DayStatus.DONE: "good", DayStatus.TODAY: "soft"}.get(day.status, ""),
    )
