"""Two things beside each other where there is room, else one under the other."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import GAP_PX, Role

_GAP_BESIDE_PX = 28


class Beside(QLayout):
    """Holds two items: the first keeps its own width, the second takes the rest.

    The second stands under the first when less than `least_ems` letters of reading text would be
    left for it. Beside it, it keeps to the middle; `level` begins both at the same height.
    """

    def __init__(
        self, *, least_ems: int = 18, level: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._level = level
        self._least_ems = least_ems
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

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() for item in self._items) + _GAP_BESIDE_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._items), default=0)
        height = max((item.minimumSize().height() for item in self._items), default=0)
        return QSize(width, height)

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        first, second = self._items
        wide = min(first.sizeHint().width(), rect.width())
        rest = rect.width() - wide - _GAP_BESIDE_PX
        if rest >= self._least_ems * theme.look().px(Role.BODY) * 0.55:
            sizes = [QSize(wide, _height(first, wide)), QSize(rest, _height(second, rest))]
            height = max(size.height() for size in sizes)
            lefts = (rect.left(), rect.left() + wide + _GAP_BESIDE_PX)
            # The first stays right under what is above it.
            lower = 0 if self._level else max((sizes[0].height() - sizes[1].height()) // 2, 0)
            places = [QPoint(lefts[0], rect.top()), QPoint(lefts[1], rect.top() + lower)]
        else:
            sizes = [
                QSize(wide, _height(first, wide)),
                QSize(rect.width(), _height(second, rect.width())),
            ]
            below = rect.top() + sizes[0].height() + GAP_PX
            height = sizes[0].height() + GAP_PX + sizes[1].height()
            places = [rect.topLeft(), QPoint(rect.left(), below)]
        if apply:
            for item, place, size in zip(self._items, places, sizes, strict=True):
                item.setGeometry(placed(QRect(place, size), self.parentWidget(), rect))
        return height


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()
