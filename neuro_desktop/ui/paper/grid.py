"""The grid of a week sheet on screen: exercises down, days across; or one day of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.type_in_state import DayRow, TypeInState
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.paper_entry import Box, PaperDay
from neuro_desktop.domain.phases import Side
from neuro_desktop.texts import type_in as texts
from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import key_as_read
from neuro_desktop.ui.paper.cells import CELL_PX, NumberCell, TickCell
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.text import BodyText, TextLabel, longest_word_px

_NEAR_PX = 10  # between left and right of a week: the focus ring stays clear of the next box
_DAY_GAP_PX = 10  # more between days
_ROW_GAP_PX = 12
_LEAST_LABEL_PX = 150
_HEAD_PAD_PX = 6
_BOTH = 2  # columns of a day

Cell = TickCell | NumberCell
Made = TypeVar("Made", TickCell, NumberCell)
Words = Mapping[ExerciseId, ExerciseWords]


class TypeInGrid(QWidget):
    """Shows some days of the sheet; arrow keys go from cell to cell.

    Tab stops twice: once for all the boxes, once for all the numbers.
    """

    ticked = Signal(object, object, bool)  # date, Box, on
    row_ticked = Signal(object, object, bool)  # date, DayRow, on
    written = Signal(object, object, object)  # date, Side, int or None

    def __init__(
        self, state: TypeInState, days: Sequence[date], words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._days = tuple(days)
        self._today = state.today
        self._wide = len(days) == 1
        self._boxes: dict[tuple[date, Box], TickCell] = {}
        self._rows: dict[tuple[date, DayRow], TickCell] = {}
        self._numbers: dict[tuple[date, Side], NumberCell] = {}
        self._heads: list[TextLabel] = []  # over the columns
        self._places: list[list[Cell]] = []  # by row, then by column; a wide cell fills two
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GAP_PX if self._wide else _NEAR_PX)
        self._layout.setVerticalSpacing(GAP_PX if self._wide else _ROW_GAP_PX)
        self._layout.setColumnStretch(0, 2 if self._wide else 1)
        for column in (1, 2):
            self._layout.setColumnStretch(column, int(self._wide))
        if not self._wide:
            self._add_head()
        self._add_exercises(state)
        self._add_asked(state)
        self._head = _RidingHead(self._heads, self)
        self._head.setVisible(False)
        self._here: Cell | None = self._first(TickCell)
        for kind in (TickCell, NumberCell):
            self._one_tab_stop(self._first(kind))

    @staticmethod
    def week_px(state: TypeInState, words: Words) -> int:
        """Return how wide a grid of seven days is at least."""
        sheet = state.sheet
        names = [] if sheet is None else [words[item.exercise_id].name for item in sheet.items]
        label = max([_LEAST_LABEL_PX, *(longest_word_px(Role.BODY, name) for name in names)])
        digits = theme.text_size(Role.STRONG, "10").width() + 20
        cell = max(CELL_PX, digits if state.asked else 0)
        return label + 7 * _BOTH * (cell + _NEAR_PX) + 6 * _DAY_GAP_PX

    def show_days(self, typed: Sequence[PaperDay]) -> None:
        """Show what is typed."""
        by_day = {each.day: each for each in typed}
        for (day, box), cell in self._boxes.items():
            cell.setChecked(box in by_day[day].ticked)
        for (day, row), cell in self._rows.items():
            feet = row is DayRow.FEET_CHECKED
            cell.setChecked(by_day[day].feet_checked if feet else by_day[day].unsteady)
        for (day, side), number in self._numbers.items():
            number.set_value(by_day[day].value(side))

    def scrolled(self, above_px: int) -> None:
        """Let the days ride down: so much of the grid is above the view."""
        rides = not self._wide and above_px > 0
        if rides:
            last = max(self.height() - self._head.height(), 0)
            self._head.setGeometry(0, min(above_px, last), self.width(), self.head_px())
            self._head.raise_()
        self._head.setVisible(rides)

    def head_px(self) -> int:
        """Return how high the days over the columns are."""
        if self._wide:
            return 0
        return max(label.geometry().bottom() for label in self._heads) + _HEAD_PAD_PX

    def first_focus(self) -> QWidget | None:
        """Return the cell that has or had the focus; None where no day has come."""
        return self._here

    def spoken_text(self) -> str:
        """Return what is ticked and written, day by day; the empty cells are not read."""
        ticks = [cell.accessibleName() for cell in self._all_ticks() if cell.isChecked()]
        numbers = [
            texts.number_text(cell.accessibleName(), cell.value())
            for cell in self._numbers.values()
        ]
        return "\n".join([*ticks, *filter(None, numbers)]) or texts.nothing_ticked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Right: self._next(1),
            Qt.Key.Key_Left: self._next(-1),
            Qt.Key.Key_Down: self._under(1),
            Qt.Key.Key_Up: self._under(-1),
        }
        key = key_as_read(Qt.Key(event.key()), self)
        if key not in moves:
            super().keyPressEvent(event)
            return
        target = moves[key]
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------ making

    def _add_head(self) -> None:
        for place, day in enumerate(self._days):
            head = TextLabel(texts.day_head(day), Role.STRONG, parent=self)
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._heads.append(head)
            self._layout.addWidget(head, 0, 1 + 3 * place, 1, _BOTH)
            for offset, side in enumerate((Side.LEFT, Side.RIGHT)):
                letter = BodyText(texts.side_letter(side), parent=self)
                letter.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                self._heads.append(letter)
                self._layout.addWidget(letter, 1, 1 + 3 * place + offset)
            if place:
                self._layout.setColumnMinimumWidth(3 * place, _DAY_GAP_PX)

    def _add_exercises(self, state: TypeInState) -> None:
        items = () if state.sheet is None else state.sheet.items
        for index, item in enumerate(items):
            name = self._words[item.exercise_id].name
            boxes = [box for box in state.boxes if box.item == index]
            cells = [[(box.side, self._box(day, box, name)) for box in boxes] for day in self._days]
            self._add_row(f"{index + 1}. {name}", cells)

    def _add_asked(self, state: TypeInState) -> None:
        for row in DayRow:
            cells = [[(Side.BOTH, self._row_cell(day, row))] for day in self._days]
            self._add_row(texts.row_name(row), cells)
        if state.asked:
            numbers = [
                [
                    (at.side, self._number(day, at.side, texts.number_name(day, at)))
                    for at in state.asked
                ]
                for day in self._days
            ]
            self._add_row(texts.symptom_row_name(state.asked[0]), numbers)

    def _add_row(self, name: str, days: Sequence[Sequence[tuple[Side, Cell]]]) -> None:
        at = self._layout.rowCount()
        label = BodyText(name, parent=self)
        self._layout.addWidget(label, at, 0, Qt.AlignmentFlag.AlignVCenter)
        places: list[Cell] = []
        for place, cells in enumerate(days):
            span = _BOTH // len(cells)
            for offset, (_, cell) in enumerate(cells):
                self._layout.addWidget(cell, at, 1 + 3 * place + offset, 1, span)
                places += [cell] * span
        self._places.append(places)

    def _box(self, day: date, box: Box, name: str) -> TickCell:
        word = texts.side_word(box.side) if self._wide else ""
        cell = self._new(TickCell(texts.box_name(day, name, box.side), word, self), day)
        cell.marked.connect(partial(self.ticked.emit, day, box))
        self._boxes[day, box] = cell
        return cell

    def _row_cell(self, day: date, row: DayRow) -> TickCell:
        word = texts.yes_word() if self._wide else ""
        name = texts.box_name(day, texts.row_name(row), Side.BOTH)
        cell = self._new(TickCell(name, word, self), day)
        cell.marked.connect(partial(self.row_ticked.emit, day, row))
        self._rows[day, row] = cell
        return cell

    def _number(self, day: date, side: Side, name: str) -> NumberCell:
        cell = NumberCell(name, self)
        cell.setPlaceholderText(texts.side_letter(side) if self._wide else "")
        self._new(cell, day)
        cell.written.connect(partial(self.written.emit, day, side))
        self._numbers[day, side] = cell
        return cell

    def _new(self, cell: Made, day: date) -> Made:
        cell.entered.connect(self._entered)
        if day > self._today:
            cell.setEnabled(False)
            cell.setAccessibleDescription(texts.not_come_yet())
        return cell

    # ------------------------------------------------------------ moving

    def _first(self, kind: type[Cell]) -> Cell | None:
        cells = (cell for cell in self._all() if isinstance(cell, kind) and cell.isEnabled())
        return next(cells, None)

    def _all_ticks(self) -> list[TickCell]:
        return [*self._boxes.values(), *self._rows.values()]

    def _all(self) -> list[Cell]:
        return list(dict.fromkeys(cell for row in self._places for cell in row))

    def _next(self, step: int) -> Cell | None:
        """Return the next box or number; Down leads from boxes to numbers, as Tab does."""
        kind = type(self._here)
        cells = [cell for cell in self._all() if cell.isEnabled() and isinstance(cell, kind)]
        if self._here not in cells:
            return None
        at = cells.index(self._here) + step
        return cells[at] if 0 <= at < len(cells) else None

    def _under(self, step: int) -> Cell | None:
        spots = [
            (r, row.index(self._here)) for r, row in enumerate(self._places) if self._here in row
        ]
        if not spots:
            return None
        row, column = spots[0]
        return self._places[row + step][column] if 0 <= row + step < len(self._places) else None

    def _entered(self) -> None:
        cell = self.sender()
        if isinstance(cell, TickCell | NumberCell):
            self._here = cell
            self._one_tab_stop(cell)

    def _one_tab_stop(self, stop: Cell | None) -> None:
        """Let Tab stop at this cell, and at no other of its kind."""
        for cell in self._all():
            if isinstance(cell, type(stop)):
                on = cell is stop
                cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)


class _RidingHead(QWidget):
    """The days again, over rows that are scrolled under their real place; seen, never read."""

    def __init__(self, heads: Sequence[TextLabel], parent: QWidget) -> None:
        super().__init__(parent)
        self._heads = heads
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("background"))
        painter.setPen(look.colour("ink"))
        centred = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        for head in self._heads:
            painter.setFont(head.font())
            painter.drawText(head.geometry(), centred, head.text())
        painter.setPen(QPen(look.colour("edge"), 2))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
