"""Home: today's routine with its start, the week, and tiles that lead on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from neuro_desktop.application.home import (
    DayStatus,
    HomePresenter,
    HomeState,
    HomeView,
    RoutineCard,
    UnfinishedSession,
    WeekDay,
)
from neuro_desktop.application.ports import Screen, StoreTrouble
from neuro_desktop.texts import home as texts
from neuro_desktop.texts.dates import weekday_short
from neuro_desktop.texts.store import settings_repaired, what_happened
from neuro_desktop.ui.icons import Icon
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
            # One thing at a time: a session that did not end comes first.
            parts += [self._also_card(card) for card in state.also if state.unfinished is None]
        else:
            parts.append(self._first_tile(draft=state.draft))
        if state.tiles:
            parts.append(self._tiles(state.tiles))
        return parts

    def _trouble(self, trouble: StoreTrouble) -> QWidget:
        notice = Notice(what_happened(trouble), tone="danger", action=self.tr("Try again"))
        notice.action_pressed.connect(self._presenter.open)
        return notice

    def _repaired(self, names: tuple[str, ...]) -> QWidget:
        notice = Notice(settings_repaired(names), action=self.tr("All right"))
        notice.action_pressed.connect(self._presenter.repair_seen)
        return notice

    def _unfinished_card(self, unfinished: UnfinishedSession) -> QWidget:
        card = Card()
        card.column.addWidget(CardTitle(texts.left_open(unfinished.routine_name), card))
        button = PrimaryButton(
            self.tr("Carry on"), icon=Icon.PLAY, role=Role.BIG_BUTTON, parent=card
        )
        button.clicked.connect(partial(self._presenter.carry_on, unfinished.session_id))
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._next = button
        return card

    def _today_card(self, state: HomeState, routine: RoutineCard) -> QWidget:
        card = Card()
        card.column.addWidget(CardTitle(texts.card_title(state.due, routine.name), card))
        about = self._about(routine, state)
        if state.unfinished is None:
            start = self._start_button(routine, self.tr("Start exercises"), filled=True)
            card.column.addLayout(_beside(start, about))
            self._next = start
        else:
            card.column.addWidget(about)
        card.column.addWidget(WeekBoxes([_day_box(day) for day in state.week], card))
        return card

    def _also_card(self, routine: RoutineCard) -> QWidget:
        card = Card()
        title = self.tr("Also today: {0}").format(routine.name)
        card.column.addWidget(CardTitle(title, card))
        start = self._start_button(routine, self.tr("Start this one"), filled=False)
        start.describe(title)
        card.column.addLayout(_beside(start, self._about(routine, None)))
        return card

    def _start_button(self, routine: RoutineCard, words: str, *, filled: bool) -> SteadyButton:
        button_type = PrimaryButton if filled else PlainButton
        role = Role.BIG_BUTTON if filled else Role.BUTTON
        button = button_type(words, icon=Icon.PLAY, role=role)
        button.clicked.connect(partial(self._presenter.start, routine.routine_id))
        return button

    def _about(self, routine: RoutineCard, state: HomeState | None) -> QWidget:
        """Return the lines beside the start: a note, number and minutes, what comes first."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        note = texts.card_note(state.due, routine.name) if state else ""
        first = texts.questions_first() if routine.questions_first else ""
        for line in (note, texts.details(routine), first):
            if line:
                column.addWidget(BodyText(line, quiet=True, parent=box))
        return box

    def _first_tile(self, *, draft: bool) -> QWidget:
        title, explanation = texts.first_tile(draft=draft)
        tile = Tile(title, explanation, filled=True)
        tile.clicked.connect(self._presenter.make_routine)
        self._next = tile
        return tile

    def _tiles(self, screens: tuple[Screen, ...]) -> QLayout:
        grid = EvenGrid((3, 2, 1), gap_px=18)
        for screen in screens:
            title, explanation = texts.tile(screen)
            tile = Tile(title, explanation)
            tile.clicked.connect(partial(self._presenter.open_screen, screen))
            grid.addWidget(tile)
        return grid


def _beside(first: QWidget, second: QWidget) -> Beside:
    layout = Beside()
    layout.addWidget(first)
    layout.addWidget(second)
    return layout


def _day_box(day: WeekDay) -> DayBox:
    marks = {DayStatus.DONE: Icon.TICK, DayStatus.NOT_DONE: Icon.DASH}
    today = QCoreApplication.translate("HomePage", "today")
    return DayBox(
        name=weekday_short(day.weekday),
        sentence=texts.day_sentence(day),
        mark=marks.get(day.status),
        word=today if day.status is DayStatus.TODAY else "",
        tone={DayStatus.DONE: "good", DayStatus.TODAY: "soft"}.get(day.status, ""),
    )
