"""The days of the chart as a table: the same entries, the newest first."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from neuro_desktop.application.chart import ChartState
from neuro_desktop.texts import trends as texts
from neuro_desktop.ui import theme
from neuro_desktop.ui.theme import Role

_CELL_PAD_PX = 18
_ROW_PAD_PX = 24

Index = QModelIndex | QPersistentModelIndex


class EntriesModel(QAbstractTableModel):
    """One row for each entry, one column for the day and one for each line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: ChartState | None = None

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
            return self._words(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        if section == 0 or self._state is None:
            return texts.day_head()
        return texts.foot_name(self._state.lines[section - 1].at.side)

    def _words(self, row: int, column: int) -> str:
        if self._state is None:
            return ""
        entry = self._state.entries[-1 - row]
        if column == 0:
            return texts.entry_day(entry, self._state.today, weekly=self._state.window.weekly)
        value = entry.values[column - 1]
        return texts.no_value() if value is None else texts.value_text(value)


class EntriesTable(QTableView):
    """A table to go through with the arrow keys; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = EntriesModel(self)
        self.setModel(self._entries)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
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
        self._state: ChartState | None = None

    def show_state(self, state: ChartState) -> None:
        """Show the entries of a state, with the cell of the day where the chart was."""
        same = self._state is not None and self._state.entries == state.entries
        self._state = state
        self.setAccessibleName(texts.table_name(state))
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
        self.setFont(look.font(Role.BODY))
        self.horizontalHeader().setFont(look.font(Role.STRONG))
        high = theme.text_size(Role.BODY, "0").height() + _ROW_PAD_PX
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(high)
        rows.setDefaultSectionSize(high)
        head = self.horizontalHeader()
        head.setMinimumHeight(theme.text_size(Role.STRONG, "0").height() + _ROW_PAD_PX)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if self._entries.columnCount():
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        words = [texts.foot_name(line.at.side) for line in self._state.lines] if self._state else []
        for column, word in enumerate(words, start=1):
            wide = max(
                theme.text_size(Role.STRONG, word).width(),
                theme.text_size(Role.BODY, texts.no_value()).width(),
            )
            head.resizeSection(column, wide + 2 * _CELL_PAD_PX)
