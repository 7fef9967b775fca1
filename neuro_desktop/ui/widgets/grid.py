"""A grid whose number of columns follows what fits."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import GAP_PX


class EvenGrid(QLayout):
    """Cells of equal width in the first of `columns` that fits, e.g. (3, 2, 1) or (11, 6).

    A column count fits when every cell gets its least width (the widest minimum of all items).
    `most_cell_px` keeps cells small and to the left; without it they fill the width.
    """

    def __init__(
        self,
        columns: Sequence[int],
        *,
        gap_px: int = GAP_PX,
        most_cell_px: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._gap = gap_px
        self._most_cell_px = most_cell_px
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def columns_for(self, width: int) -> int:
        """Return how many columns `width` pixels hold."""
        least = self._least_cell()
        most = max(len(self._shown()), 1)
        for columns in (min(columns, most) for columns in self._columns):
            if columns * least + (columns - 1) * self._gap <= width:
                return columns
        return min(self._columns[-1], most)

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def sizeHint(self) -> QSize:
        columns = self._columns[0]
        width = columns * self._least_cell() + (columns - 1) * self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        columns = self._columns[-1]
        width = columns * self._least_cell() + (columns - 1) * self._gap
        return QSize(width, self._least_cell_height())

    def _least_cell(self) -> int:
        return max((item.minimumSize().width() for item in self._shown()), default=0)

    def _least_cell_height(self) -> int:
        return max((item.minimumSize().height() for item in self._shown()), default=0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        items = self._shown()
        columns = self.columns_for(rect.width())
        cell = (rect.width() - (columns - 1) * self._gap) // columns
        if self._most_cell_px is not None:
            cell = min(cell, max(self._most_cell_px, self._least_cell()))
        top = rect.top()
        for first in range(0, len(items), columns):
            row = items[first : first + columns]
            height = max(_height(item, cell) for item in row)
            if apply:
                for column, item in enumerate(row):
                    at = QPoint(rect.left() + column * (cell + self._gap), top)
                    place = QRect(at, QSize(cell, height))
                    item.setGeometry(placed(place, self.parentWidget(), rect))
            top += height + self._gap
        return max(top - self._gap - rect.top(), 0)


class Between(EvenGrid):
    """A thing between two buttons: three even cells, the middle wider where its words need it.

    Where that does not fit, they stand under one another.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((3, 1), parent=parent)

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        items = self._shown()
        even = (rect.width() - 2 * self._gap) // 3
        middle = max(even, items[1].sizeHint().width()) if len(items) == 3 else 0
        aside = (rect.width() - 2 * self._gap - middle) // 2
        if middle <= even or any(item.minimumSize().width() > aside for item in items[::2]):
            return super()._arrange(rect, apply=apply)
        widths = (aside, middle, aside)
        height = max(_height(item, width) for item, width in zip(items, widths, strict=True))
        left = rect.left()
        for item, width in zip(items, widths, strict=True):
            if apply:
                place = QRect(left, rect.top(), width, height)
                item.setGeometry(placed(place, self.parentWidget(), rect))
            left += width + self._gap
        return height


def _height(item: QLayoutItem, width: int) -> int:
    least = item.minimumSize().height()
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), least)
    return max(item.sizeHint().height(), least)
