"""The days of the chart as a table: the same entries, the newest first."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from neuro_desktop.application.chart import ChartState
from neuro_desktop.texts import trends as texts
from neuro_desktop.ui import theme
from neuro_desktop.ui.theme import Role

_CELL_PAD_PX = 18
_ROW_PAD_PX = 24

_EDGE_PX = 3  # of the current cell, in the style sheet
_ROOM = f"""
QTableView::item, QHeaderView::section {{ padding: 0 {_CELL_PAD_PX}px; }}
QTableView::item:selected:focus {{ padding: 0 {_CELL_PAD_PX - _EDGE_PX}px; }}
"""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class EntriesModel(QAbstractTableModel):
    """One row for each entry, one column for the day and one for each line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: ChartState | None = None
        self.short = False

    def show_state(self, state: ChartState) -> None:
        """Hold the entries of a state."""
        self.beginResetModel()
        self._state = state
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if self._state is None or inside else len(self._state.entries)

    def columnCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if self._state is None or inside else 1 + len(self._state.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(index.row(), index.column(), spoken=True)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or self._state is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return texts.day_head(self._state.window.span)
        return texts.column_head(self._state.lines[section - 1].at.side)

    def words(self, row: int, column: int, *, spoken: bool = False) -> str:
        """Return what a cell says; days in few letters where `short`, but not when spoken."""
        if self._state is None:
            return ""
        entry, span = self._state.entries[-1 - row], self._state.window.span
        if column == 0 and self.short and not spoken:
            return texts.entry_day_short(entry, span)
        if column == 0:
            return texts.entry_day(entry, self._state.today, span)
        value = entry.values[column - 1]
        return texts.no_value()[spoken] if value is None else texts.value_text(value)

    def longest_day(self) -> str:
        """Return the longest of the days in full."""
        days = (self.words(row, 0, spoken=True) for row in range(self.rowCount()))
        return max(days, key=len, default="")


class EntriesTable(QTableView):
    """A table to go through with the arrow keys; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = EntriesModel(self)
        self.setModel(self._entries)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.setStyleSheet(_ROOM)
        self.setFrameStyle(QFrame.Shape.Box.value | QFrame.Shadow.Plain.value)
        self.setLineWidth(2)
        self._state: ChartState | None = None
        self._longest_px = 0

    def show_state(self, state: ChartState) -> None:
        """Show the entries of a state, with the cell of the day where the chart was."""
        same = self._state is not None and self._state.entries == state.entries
        self._state = state
        self.setAccessibleName(texts.chart_name(state))
        sentences = [texts.trend_sentence(line.trend) for line in state.lines]
        self.setAccessibleDescription(" ".join(sentences))
        if not same:
            self._entries.show_state(state)
            self._fit()
        if state.entries and not (same and self.currentIndex().isValid()):
            picked = len(state.entries) - 1 if state.picked is None else state.picked
            self.setCurrentIndex(self._entries.index(len(state.entries) - 1 - picked, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and getattr(self, "_state", None) is not None:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Home and End to the rows: the columns are few."""
        last = self._entries.rowCount() - 1
        row = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(event.key()))
        if row is None or row < 0:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(self._entries.index(row, self.currentIndex().column()))

    def _fit(self) -> None:
        """Give rows and columns the room their words need at this text size."""
        look = theme.look()
        self._longest_px = theme.text_size(Role.BODY, self._entries.longest_day()).width()
        self.setFont(look.font(Role.BODY))
        edge = QPalette()  # a plain frame has the color of text; all others are inherited
        edge.setColor(QPalette.ColorRole.WindowText, look.colour("edge"))
        self.setPalette(edge)
        self.horizontalHeader().setFont(look.font(Role.STRONG))
        high = theme.text_size(Role.BODY, "0").height() + _ROW_PAD_PX
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(high)
        rows.setDefaultSectionSize(high)
        head = self.horizontalHeader()
        head.setMinimumHeight(theme.text_size(Role.STRONG, "0").height() + _ROW_PAD_PX)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if self._state is None:
            return
        for column, line in enumerate(self._state.lines, start=1):
            wide = theme.text_size(Role.STRONG, texts.column_head(line.at.side)).width()
            head.resizeSection(column, wide + 3 * _CELL_PAD_PX)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        """Show the days in few letters where all letters would not fit."""
        head = self.horizontalHeader()
        values = sum(head.sectionSize(column) for column in range(1, head.count()))
        room = self.viewport().width() - values - 2 * _CELL_PAD_PX
        self._entries.short = self._longest_px > room
        self.viewport().update()
