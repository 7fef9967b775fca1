"""One symptom over time: its sentence, the chart or the same days as a table, and other days."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from neuro_desktop.application.chart import ChartPresenter, ChartState, ChartView, Shown
from neuro_desktop.application.chart_data import ChartRange
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.trends import Span
from neuro_desktop.texts import trends as texts
from neuro_desktop.texts.symptoms import symptom_name, symptom_short
from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.progress.chart import SymptomChart
from neuro_desktop.ui.progress.range_row import RangeRow
from neuro_desktop.ui.progress.table import EntriesTable
from neuro_desktop.ui.step_page import card
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, Heading, TextLabel
from neuro_desktop.ui.widgets.unread import unread_notice

_MOST_BUTTONS = 6  # more symptoms stand in a list of their own
_LEAST_CHART_EMS = 13
_LEAST_WITH_SENTENCE = 10  # lines of labels: a lower chart stands alone in view
_LEAST_CHART_PX = 240  # before the window has its size
_LINES_GAP_PX = 4
_DAYS = frozenset({Shown.CHART, Shown.TABLE})


class ChartPage(Page):
    """Implements `ChartView`."""

    def __init__(self, presenter: Callable[[ChartView], ChartPresenter]) -> None:
        super().__init__(texts.page_title())
        self._state: ChartState | None = None
        self._about: QWidget | None = None
        self._below: QWidget | None = None
        self._chart: SymptomChart | None = None
        self._table: EntriesTable | None = None
        self._presenter = presenter(self)
        self.add_back().clicked.connect(self._presenter.back)
        self._other = self.add_step(self.tr("Show as table"))
        self._other.clicked.connect(self._show_other)
        self._forward = self.add_next(self.tr("How are my feet?"))
        self._forward.clicked.connect(self._go_on)
        self._presenter.open()

    # ------------------------------------------------------------ ChartView

    def show_state(self, state: ChartState) -> None:
        before, self._state = self._state, state
        moved = before is None or (before.shown, before.symptom) != (state.shown, state.symptom)
        if moved:
            self._build(state)
        if state.shown in _DAYS:
            self._show_days(state)
        if moved and self.isVisible():
            self.opened()
        # After the focus has gone on: a screen reader would speak the new words of its button.
        failed, table = state.shown is Shown.TROUBLE, state.shown is Shown.TABLE
        self._forward.set_words(self.tr("Try again") if failed else self.tr("How are my feet?"))
        self._other.set_words(self.tr("Show as chart") if table else self.tr("Show as table"))

    def _build(self, state: ChartState) -> None:
        """Put another symptom, or another way to show it, in place of what was there."""
        name = None if state.symptom is None else symptom_short(state.symptom)
        asks = state.shown is Shown.CHOOSE
        self.set_title(texts.page_title() if asks or name is None else name)
        self.new_step()
        for old in (self._about, self._below):
            if old is not None:
                self.column.removeWidget(old)
                old.hide()
                old.deleteLater()
        above, below = {
            Shown.CHART: self._days_parts,
            Shown.TABLE: self._days_parts,
            Shown.CHOOSE: self._choose_parts,
            Shown.NOTHING: self._nothing_parts,
            Shown.TROUBLE: self._trouble_parts,
        }[state.shown](state)
        gap = _LINES_GAP_PX if state.shown in _DAYS else GAP_PX
        self._about, self._below = _column(above, self, gap), _column(below, self)
        self.column.insertWidget(0, self._about)
        self._show_main(state)
        self.column.addWidget(self._below)
        for part in (self._about, self._below):
            part.show()
        self._other.setVisible(state.shown in _DAYS)
        self._forward.setVisible(state.shown is not Shown.CHOOSE)
        if self.frame is not None:
            self.frame.area.verticalScrollBar().setValue(0)

    def _show_main(self, state: ChartState) -> None:
        """Show the chart or the table; each is made when it is first wanted."""
        if state.shown is Shown.CHART and self._chart is None:
            self._chart = SymptomChart(self)
            self._chart.step_wanted.connect(self._presenter.step)
            self._chart.first_wanted.connect(self._presenter.pick_first)
            self._chart.last_wanted.connect(self._presenter.pick_last)
            self._chart.earlier_wanted.connect(self._presenter.earlier)
            self._chart.later_wanted.connect(self._presenter.later)
            self._chart.day_wanted.connect(self._presenter.pick_near)
            self.column.insertWidget(1, self._chart)
        if state.shown is Shown.TABLE and self._table is None:
            self._table = EntriesTable(self)
            self.column.insertWidget(1, self._table)
        for widget, shown in ((self._chart, Shown.CHART), (self._table, Shown.TABLE)):
            if widget is not None:
                widget.setVisible(state.shown is shown)

    def _show_days(self, state: ChartState) -> None:
        limit = "" if state.limit is None else texts.limit_words(state.limit)
        self._period.setText(limit or texts.period(state))
        self._span.setText(texts.span_note(state.window.span))
        self._span.setVisible(bool(self._span.text()))
        self._gap.setText(texts.gap_note(state.window))
        self._gap.setVisible(state.shown is Shown.CHART and _has_gap(state))
        self._ranges.set_value(state.range.value)
        if state.shown is Shown.CHART and self._chart is not None:
            self._chart.show_state(state, self._main_height(), self._chart_title(state))
        elif self._table is not None:
            self._table.setFixedHeight(self._main_height())
            self._table.show_state(state)

    # ------------------------------------------------------------ parts

    def _days_parts(self, state: ChartState) -> tuple[list[QWidget | QLayout], ...]:
        above: list[QWidget | QLayout] = [
            TextLabel(texts.trend_sentence(line.trend), Role.STRONG) for line in state.lines
        ]
        pain = texts.less_pain_lines(state.pain_and_numbness)
        if pain:
            above.append(Notice("\n".join(pain), tone="danger"))
        self._period, self._span = BodyText(), BodyText()
        self._gap = BodyText(quiet=True)
        self._gap.setProperty("told_elsewhere", True)  # it is about what is seen
        self._ranges = RangeRow([(each.value, texts.range_name(each)) for each in ChartRange])
        self._ranges.chosen.connect(self._range_chosen)
        earlier = IconButton(Icon.BACK, self.tr("Earlier"))
        later = IconButton(Icon.NEXT, self.tr("Later"), icon_after=True)
        earlier.clicked.connect(self._presenter.earlier)
        later.clicked.connect(self._presenter.later)
        pan = EvenGrid((2, 1))
        pan.addWidget(earlier)
        pan.addWidget(later)
        chart = state.shown is Shown.CHART
        hint = BodyText(texts.pick_hint(), quiet=True)
        hint.setProperty("told_elsewhere", True)  # the chart's description says how
        # What the chart says is heard first. Read aloud goes on to the end.
        help_card = card(*texts.clear_change_help())
        help_card.setProperty("told_elsewhere", True)
        below = [
            *([hint] if chart else []),
            self._ranges,
            self._period,
            self._span,
            self._gap,
            pan,
            *self._other_symptoms(state),
        ]
        return above, [*below, help_card]

    def _other_symptoms(self, state: ChartState) -> list[QWidget | QLayout]:
        others = _others(state)
        if not others:
            return []
        if len(others) > _MOST_BUTTONS:
            button = PlainButton(self.tr("Choose another symptom"))
            button.clicked.connect(self._presenter.choose_another)
            return [button]
        title = CardTitle(self.tr("Other symptoms"))
        title.setProperty("told_elsewhere", True)  # by each of the buttons
        return [title, self._symptom_buttons(others)]

    def _symptom_buttons(self, symptoms: list[Symptom]) -> QLayout:
        grid = EvenGrid((3, 2, 1))
        for symptom in symptoms:
            button = PlainButton(symptom_name(symptom))
            button.describe(self.tr("Show this symptom"))
            button.clicked.connect(partial(self._presenter.choose_symptom, symptom))
            grid.addWidget(button)
        return grid

    def _choose_parts(self, state: ChartState) -> tuple[list[QWidget | QLayout], ...]:
        heading = Heading(self.tr("Which other symptom?"))
        return [heading, self._symptom_buttons(_others(state))], []

    def _nothing_parts(self, state: ChartState) -> tuple[list[QWidget | QLayout], ...]:
        title, about = texts.nothing_yet(state.symptom)
        return [Heading(title), BodyText(about)], self._other_symptoms(state)

    def _trouble_parts(self, state: ChartState) -> tuple[list[QWidget | QLayout], ...]:
        heading = Heading(self.tr("Your check-ins cannot be shown"))
        return [heading, unread_notice(state.trouble)], []

    # ------------------------------------------------------------ presses

    def _range_chosen(self, key: str) -> None:
        self._presenter.choose_range(ChartRange(key))

    def _go_on(self) -> None:
        failed = self._state is not None and self._state.shown is Shown.TROUBLE
        (self._presenter.open if failed else self._presenter.check_in)()

    def _show_other(self) -> None:
        if self._state is not None and self._state.shown is Shown.TABLE:
            self._presenter.show_chart()
        else:
            self._presenter.show_table()

    # ------------------------------------------------------------ Page

    def first_focus(self) -> QWidget | None:
        """Return the chart or the table; without one the first control, or the next step."""
        shown = None if self._state is None else self._state.shown
        if shown is Shown.CHART:
            return self._chart
        if shown is Shown.TABLE:
            return self._table
        return super().first_focus() if shown is Shown.CHOOSE else self._forward

    def read_aloud_text(self) -> str:
        """Return the words of the page; of the table its latest rows too."""
        said = super().read_aloud_text()
        if self._state is None or self._state.shown is not Shown.TABLE:
            return said
        latest = self._state.entries[:-8:-1]
        return "\n".join([said, *(texts.entry_sentence(self._state, each) for each in latest)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """Give chart and table the height that the page has for them now."""
        state = getattr(self, "_state", None)  # events come before __init__ has ended
        if state is not None and self._chart is not None:
            self._chart.fit(self._main_height(), self._chart_title(state))
        if state is not None and self._table is not None:
            self._table.setFixedHeight(self._main_height())

    def _chart_title(self, state: ChartState) -> str:
        """Return what stands over the chart: what it says, where the sentences are out of view."""
        with_sentences = self._room_below_sentences() >= self._main_height()
        return texts.chart_title(state) if with_sentences else texts.chart_verdict(state)

    def _main_height(self) -> int:
        """Return the height of chart and table: large, yet whole in view.

        The sentences above are in view too, where what is left for a chart can be read.
        """
        left, room = self._room_below_sentences(), self._room()
        label = min(theme.look().px(Role.BODY), theme.look().px(Role.BUTTON))
        if left >= _LEAST_WITH_SENTENCE * label:
            return left
        return max(min(_LEAST_CHART_EMS * theme.look().px(Role.BODY), room), _LEAST_CHART_PX)

    def _room_below_sentences(self) -> int:
        if self.frame is None or self._about is None:
            return _LEAST_CHART_PX
        width = self.frame.width() - 96
        return self._room() - self._about.heightForWidth(width) - GAP_PX

    def _room(self) -> int:
        """Return the height between the bars."""
        if self.frame is None:
            return _LEAST_CHART_PX
        width, height = self.frame.width(), self.frame.height()
        bars = [self.frame.bottom, self.frame.more]
        bars += [] if self.frame.is_short() else [self.frame.bar]
        return height - sum(bar.heightForWidth(width) for bar in bars) - 2 * (REACH_PX + 4)


def _others(state: ChartState) -> list[Symptom]:
    return [each for each in state.symptoms if each is not state.symptom]


def _has_gap(state: ChartState) -> bool:
    """Tell whether a dotted line is drawn, or days are joined across some without an entry."""
    over_days = state.window.longest_gap_days > 1 and state.window.span is Span.DAY
    return over_days or any(len(line.pieces) > 1 for line in state.lines)


def _column(parts: list[QWidget | QLayout], parent: QWidget, gap_px: int = GAP_PX) -> QWidget:
    """Return the parts one under the other."""
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap_px)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return box
