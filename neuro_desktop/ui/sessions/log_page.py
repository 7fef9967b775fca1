"""My sessions: the weeks, a calendar, the days and the list, one task a screen."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLayout, QWidget

from neuro_desktop.application.session_log import LogState, LogView, SessionLogPresenter
from neuro_desktop.application.session_log_state import (
    DayBody,
    Entry,
    ListBody,
    LoggedDay,
    LogStep,
    MonthBody,
    WeeksBody,
    WordsBody,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts import session_log as texts
from neuro_desktop.texts.dates import month_text, weekday_short
from neuro_desktop.texts.progress import weeks_met
from neuro_desktop.texts.week import day_word
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.sessions.entries import EntryCards
from neuro_desktop.ui.sessions.month import MonthDays
from neuro_desktop.ui.sessions.week_bars import WeekBars
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.saying import say_now
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, TextLabel
from neuro_desktop.ui.widgets.tile import Tile
from neuro_desktop.ui.widgets.unread import unread_notice
from neuro_desktop.ui.widgets.week import DayBox, WeekBoxes

Parts = Sequence[QWidget | QLayout]


class SessionsPage(StepPage):
    """Implements `LogView`."""

    def __init__(self, presenter: Callable[[LogView], SessionLogPresenter]) -> None:
        super().__init__(self.tr("My sessions"))
        self._shown: LogStep | None = None
        self._focus: QWidget | None = None
        self._month: MonthDays | None = None
        self._day_left: date | None = None
        self._limit: Notice | None = None
        self._turners: tuple[IconButton, ...] = ()
        self._cards = 0
        self._failed = False
        self._presenter = presenter(self)
        self.back.clicked.connect(self._presenter.back)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    # ------------------------------------------------------------ LogView

    def show_state(self, state: LogState) -> None:
        turned = isinstance(state.body, MonthBody) and self._shown is LogStep.CALENDAR
        if isinstance(state.body, MonthBody) and turned:
            self._show_month(state.body)
            return
        again = state.step is self._shown
        self._focus = None
        self._month = None
        self._shown = None if state.body is None else state.step
        heading, parts = self._build(state, again=again)
        self.forward.setVisible(self._leads_on(state))
        self._failed = state.body is None
        if self._failed:
            self.forward.set_words(self.tr("Try again"), Icon.NEXT)
        else:
            self.forward.set_words(self.tr("Add other activity"), Icon.PLUS)
        self.show_step(heading, parts, skip=False)

    def first_focus(self) -> QWidget | None:
        came_from = None if self._month is None else self._month.button_of(self._day_left)
        if came_from is not None or self._focus is not None:
            return came_from or self._focus
        # The weeks are there to be read: their buttons are further down.
        return self.forward if self._shown is LogStep.WEEKS else super().first_focus()

    def opened(self) -> None:
        if self._month is not None:  # which days it shows depends on the room it gets
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        super().opened()

    # ------------------------------------------------------------ one method a screen

    def _build(self, state: LogState, *, again: bool) -> tuple[str, Parts]:
        match state.body:
            case WeeksBody():
                return self._weeks(state.body, state)
            case WordsBody():
                return self._words(state.body, state)
            case MonthBody():
                return self._calendar(state.body)
            case DayBody():
                return self._day(state.body, state)
            case ListBody():
                return self._list(state.body, state, again=again)
            case None:
                return self._cannot_show(state.trouble)

    def _leads_on(self, state: LogState) -> bool:
        if isinstance(state.body, DayBody):
            return not state.body.day.is_ahead
        return not isinstance(state.body, WordsBody | MonthBody)

    def _weeks(self, body: WeeksBody, state: LogState) -> tuple[str, Parts]:
        parts: list[QWidget | QLayout] = [WeekBoxes([_box(day) for day in body.days])]
        goal = texts.goal_text(body.this_week)
        if body.this_week.met:
            parts.append(Notice(goal, tone="good"))
        elif goal:
            parts.append(BodyText(goal))
        other = texts.other_activity_text(body)
        if other:
            parts.append(BodyText(other))
        if body.empty:
            nothing = self.tr("Nothing is written down yet. Each session you do comes here.")
            parts.append(BodyText(nothing))
        else:
            parts.append(self._bars(body, state))
        parts.append(self._tiles())
        return texts.this_week_text(body.this_week), parts

    def _tiles(self) -> QLayout:
        grid = EvenGrid((3, 2, 1))
        for title, explanation, pressed in (
            (self.tr("Calendar"), self.tr("Month by month"), self._presenter.show_calendar),
            (self.tr("All sessions"), self.tr("The newest first"), self._presenter.show_list),
            (
                self.tr("Weeks in words"),
                self.tr("One line for each"),
                self._presenter.show_weeks_in_words,
            ),
        ):
            tile = Tile(title, explanation)
            tile.clicked.connect(pressed)
            grid.addWidget(tile)
        return grid

    def _bars(self, body: WeeksBody, state: LogState) -> QWidget:
        card = Card()
        card.column.addWidget(CardTitle(self.tr("The last weeks"), card))
        running = weeks_met(body.met_running)
        if running:
            card.column.addWidget(TextLabel(running, Role.STRONG, parent=card))
        card.column.addWidget(WeekBars(body.weeks, state.today, card))
        line = BodyText(texts.line_text(body.weeks), quiet=True, parent=card)
        line.setProperty("told_elsewhere", True)  # it is about what is seen
        card.column.addWidget(line)
        return card

    def _words(self, body: WordsBody, state: LogState) -> tuple[str, Parts]:
        card = Card()
        for week in body.weeks:
            card.column.addWidget(BodyText(texts.week_sentence(week, state.today), parent=card))
        parts: list[QWidget | QLayout] = [card]
        if body.older:
            parts.append(self._older())
        self._focus = None if body.older else self.back
        return self.tr("Your weeks, the newest first"), parts

    def _calendar(self, body: MonthBody) -> tuple[str, Parts]:
        earlier = IconButton(Icon.BACK, self.tr("Earlier month"))
        later = IconButton(Icon.NEXT, self.tr("Later month"), icon_after=True)
        self._turners = (earlier, later)
        self._describe_turners(body)
        earlier.clicked.connect(self._presenter.earlier_month)
        later.clicked.connect(self._presenter.later_month)
        grid = EvenGrid((2, 1))
        grid.addWidget(earlier)
        grid.addWidget(later)
        self._limit = Notice("", parent=self)
        self._limit.hide()
        self._month = MonthDays()
        self._month.opened.connect(self._presenter.show_day)
        self._month.turned.connect(self._turn)
        self._month.show_days(body.days, body.looked_at)
        # Back from a day the focus is on it; else it opens at the top, with the month's name.
        self._day_left, self._focus = body.looked_at, earlier
        what = BodyText(self.tr("A tick is a session. Minutes are other activity."), quiet=True)
        what.setProperty("told_elsewhere", True)  # each day says what was done
        return month_text(body.month), [grid, self._limit, self._month, what]

    def _show_month(self, body: MonthBody) -> None:
        """Show another month in place, so that the focus stays where it is."""
        if self._month is None or self._limit is None:
            return
        self._heading.setText(month_text(body.month))
        if body.in_vain is None:
            self._month.show_days(body.days, body.looked_at)
        if body.in_vain is not None:
            earlier = body.in_vain < body.month
            first = self.tr("Nothing is older than this month.")
            last = self.tr("Nothing is newer than this month.")
            self._limit.set_text(first if earlier else last)
        self._limit.setVisible(body.in_vain is not None)
        self._describe_turners(body)
        if body.in_vain is not None:
            say_now(self, self._limit.words.plain())
        elif not self._month.has_focus():  # else the day that has it now says the month
            say_now(self, month_text(body.month))

    def _describe_turners(self, body: MonthBody) -> None:
        """Say on the buttons, which keep the focus, which month is shown."""
        for button in self._turners:
            button.describe(self.tr("Now {0}.").format(month_text(body.month)))

    def _day(self, body: DayBody, state: LogState) -> tuple[str, Parts]:
        heading = texts.day_title(body.day)
        if not body.entries:
            if body.day.is_ahead:
                self._focus = self.back
            return heading, [BodyText(texts.nothing_on(body.day))]
        cards = self._entry_cards(body.entries, state, of_one_day=True)
        return heading, [cards]

    def _list(self, body: ListBody, state: LogState, *, again: bool) -> tuple[str, Parts]:
        heading = self.tr("All sessions, the newest first")
        if not body.entries:
            return heading, [BodyText(self.tr("Nothing is written down yet."))]
        cards = self._entry_cards(body.entries, state)
        if again:
            self._focus = cards.card(self._cards) or self._focus
        self._cards = len(cards)
        return heading, [cards, self._older()] if body.older else [cards]

    def _entry_cards(
        self, entries: Sequence[Entry], state: LogState, *, of_one_day: bool = False
    ) -> EntryCards:
        cards = EntryCards(
            entries,
            state.today,
            self._presenter.open_session,
            self._presenter.open_activity,
            of_one_day=of_one_day,
        )
        self._focus = cards.card_of(state.looked_at)
        return cards

    def _cannot_show(self, trouble: StoreTrouble | None) -> tuple[str, Parts]:
        self._focus = self.forward
        return self.tr("Your sessions cannot be shown"), [unread_notice(trouble)]

    def _older(self) -> QWidget:
        button = PlainButton(self.tr("Show older"))
        button.clicked.connect(self._presenter.show_older)
        return button

    # ------------------------------------------------------------ presses

    def _turn(self, months: int) -> None:
        if months < 0:
            self._presenter.earlier_month()
        else:
            self._presenter.later_month()

    def _go_on(self) -> None:
        if self._failed:
            self._presenter.open()
        else:
            self._presenter.add_activity()


def _box(day: LoggedDay) -> DayBox:
    return DayBox(
        name=weekday_short(day.day.weekday()),
        sentence=texts.week_day_sentence(day),
        mark=Icon.TICK if day.sessions else None,
        word=day_word(planned=day.planned, is_today=day.is_today, is_ahead=day.is_ahead),
        tone="good" if day.sessions else "soft" if day.is_today else "",
    )
