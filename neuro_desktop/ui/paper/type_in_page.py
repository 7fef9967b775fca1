"""Typing in a week from paper, one task a screen; the grid follows the room there is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.type_in import TypeInPresenter
from neuro_desktop.application.type_in_state import DayRow, TypeInState, TypeInStep, TypeInView
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.paper_entry import Box
from neuro_desktop.domain.phases import Side
from neuro_desktop.texts import type_in as texts
from neuro_desktop.texts.dates import day_text
from neuro_desktop.texts.paper import week_days
from neuro_desktop.texts.store import what_happened
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.paper.grid import TypeInGrid
from neuro_desktop.ui.paper.saved import saved_parts
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Notice, TextField
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.saying import say_at
from neuro_desktop.ui.widgets.text import BodyText

_RING_PX = 10
_MOST_NOTES = 32_767  # characters: notes have no short limit
_SIDES_PX = 2 * 48 + 20  # beside the body: its margins and the scroll bar

Parts = tuple[str, Sequence[QWidget]]


class TypeInPage(StepPage):
    """Implements `TypeInView`."""

    def __init__(
        self,
        presenter: Callable[[TypeInView], TypeInPresenter],
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        super().__init__(self.tr("I did it on paper"))
        self._words = words
        self._state: TypeInState | None = None
        self._shown: tuple[TypeInStep, date | None, int | None] | None = None
        self._grid: TypeInGrid | None = None
        self._field: TextField | None = None
        self._day = 0  # which day is shown where there is room for one
        if self.frame is not None:
            self.frame.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._presenter = presenter(self)
        self.back.clicked.connect(self._go_back)
        self.skip.clicked.connect(self._aside)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    # ------------------------------------------------------------ TypeInView

    def show_state(self, state: TypeInState) -> None:
        before, self._state = self._state, state
        if state.step in {TypeInStep.FIND, TypeInStep.WEEK}:
            self._day = 0
        self._say_trouble(state)
        place = (state.step, state.unsteady_on, self._shown_day())
        if place != self._shown or (before is not None and before.sheets != state.sheets):
            self._shown = place
            self._build(state)
        self._say_wrong_code(state.wrong_code)
        if self._grid is not None and state.week is not None:
            self._grid.show_days(state.week.days)
        self._show_buttons(state)

    def _build(self, state: TypeInState) -> None:
        self._grid = None
        self._field = None
        makers: dict[TypeInStep, Callable[[TypeInState], Parts]] = {
            TypeInStep.FIND: self._find,
            TypeInStep.WEEK: self._weeks,
            TypeInStep.GRID: self._fill,
            TypeInStep.WHICH: self._which,
            TypeInStep.SAVED: self._saved,
        }
        heading, parts = makers[state.step](state)
        words, icon, _ = self._next_steps(state)
        if words:
            self.word_forward(words, icon)
        self.show_step(heading, parts, skip=False)

    # ------------------------------------------------------------ one method a screen

    def _find(self, state: TypeInState) -> Parts:
        self._wrong_code = Notice("", tone="danger")
        self._wrong_code.hide()
        self._field = TextField(
            self.tr("Code"), help_text=self.tr("It stands at the top left of the sheet.")
        )
        self._field.edit.returnPressed.connect(self._go_on)
        # Right over the field, which has the focus then: in view with it.
        parts: list[QWidget] = [self._wrong_code, self._field]
        if not state.sheets:
            parts.append(BodyText(self.tr("No week was printed yet.")))
            parts.append(self.choice(self.tr("Print a week to tick"), self._presenter.print_one))
        else:
            parts.append(BodyText(self.tr("Or pick the sheet here:")))
        for sheet in state.sheets:
            lines = texts.sheet_lines(sheet, state.today)
            card = OpenCard(Choice(sheet.code, sheet.routine_name, lines))
            card.opened.connect(self._presenter.choose_sheet)
            parts.append(card)
        return self.tr("Which sheet do you have?"), parts

    def _weeks(self, state: TypeInState) -> Parts:
        cards = []
        for monday in state.weeks:
            card = OpenCard(Choice(monday.isoformat(), week_days(monday, state.today)))
            card.opened.connect(self._week_chosen)
            cards.append(card)
        return self.tr("Which week was it?"), cards

    def _fill(self, state: TypeInState) -> Parts:
        if state.week is None or state.sheet is None:
            return "", []
        first = state.week.days[0].day
        if first > state.today:
            come = Notice(texts.week_to_come(first, state.today))
            about = BodyText(texts.sheet_line(state.sheet), quiet=True)
            return texts.grid_title(first, state.today), [come, about]
        about = BodyText(texts.week_line(state.sheet), quiet=True)
        shown = self._shown_day()
        days = [typed.day for typed in state.week.days]
        heading = texts.grid_title(first, state.today)
        if shown is not None:
            about.setText(texts.day_line(shown + 1, len(days)))
            days = [days[shown]]
            heading = day_text(days[0], state.today)
        self._grid = TypeInGrid(state, days, self._words)
        self._grid.ticked.connect(self._ticked)
        self._grid.row_ticked.connect(self._row_ticked)
        self._grid.written.connect(self._written)
        note = TextField(
            self.tr("Notes of the week"), text=state.week.note, most_characters=_MOST_NOTES
        )
        note.changed.connect(self._presenter.write_note)
        return heading, [about, self._grid, note]

    def _which(self, state: TypeInState) -> Parts:
        answers: list[QWidget] = []
        for exercise_id in state.exercises:
            press = partial(self._presenter.unsteady_in, exercise_id)
            answers.append(self.choice(self._words[exercise_id].name, press))
        unknown = partial(self._presenter.unsteady_in, None)
        answers.append(self.choice(self.tr("I do not know"), unknown))
        day = state.unsteady_on or state.today
        return texts.unsteady_title(day, state.today), answers

    def _saved(self, state: TypeInState) -> Parts:
        return self.tr("Your week is saved"), saved_parts(state, self._words, self._presenter)

    # ------------------------------------------------------------ buttons

    def _next_steps(self, state: TypeInState) -> tuple[str, Icon, str]:
        words, icon, aside = "", Icon.NEXT, ""
        match state.step:
            case TypeInStep.FIND:
                words = self.tr("Find the sheet")
            case TypeInStep.GRID if self._grid is not None:
                if self._is_last_day(state):
                    words, icon = self.tr("Save"), Icon.TICK
                else:
                    words, aside = self.tr("Next day"), self.tr("Save")
            case TypeInStep.SAVED:
                words, icon, aside = self.tr("Home"), Icon.HOME, self.tr("Type in another")
        return words, icon, aside

    def _show_buttons(self, state: TypeInState) -> None:
        words, icon, aside = self._next_steps(state)
        if words:
            self.forward.set_words(words, icon)
        self.forward.setVisible(bool(words))
        if aside:
            self.skip.set_words(aside)
        self.skip.setVisible(bool(aside))

    def _go_on(self) -> None:
        state = self._state
        if state is None:
            return
        match state.step:
            case TypeInStep.FIND if self._field is not None:
                self._presenter.type_code(self._field.text())
            case TypeInStep.GRID if not self._is_last_day(state):
                self._show_day(self._day + 1)
            case TypeInStep.GRID:
                self._presenter.save()
            case TypeInStep.SAVED:
                self._presenter.home()

    def _aside(self) -> None:
        if self._state is not None and self._state.step is TypeInStep.SAVED:
            self._presenter.another()
        else:
            self._presenter.save()

    def _go_back(self) -> None:
        step = None if self._state is None else self._state.step
        if step is TypeInStep.GRID and self._shown_day():
            self._show_day(self._day - 1)
        elif step is TypeInStep.GRID:
            self.may_leave(self._presenter.back)
        else:
            self._presenter.back()

    # ------------------------------------------------------------ one day or seven

    def _shown_day(self) -> int | None:
        """Return which day is shown alone; None where all seven have room."""
        state = self._state
        if state is None or state.step is not TypeInStep.GRID:
            return None
        has_room = TypeInGrid.week_px(state, self._words) <= self.width() - _SIDES_PX
        return None if has_room else self._day

    def _is_last_day(self, state: TypeInState) -> bool:
        shown = self._shown_day()
        days = () if state.week is None else state.week.days
        come = [typed for typed in days if typed.day <= state.today]
        return shown is None or shown >= len(come) - 1

    def _show_day(self, place: int) -> None:
        self._day = place
        if self._state is not None:
            self.show_state(self._state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._state is not None and self._state.step is TypeInStep.GRID:
            self.show_state(self._state)

    # ------------------------------------------------------------ presses

    def _week_chosen(self, key: str) -> None:
        self._presenter.choose_week(date.fromisoformat(key))

    def _ticked(self, day: date, box: Box, on: bool) -> None:
        self._presenter.tick(day, box, on=on)

    def _row_ticked(self, day: date, row: DayRow, on: bool) -> None:
        self._presenter.tick_row(day, row, on=on)

    def _written(self, day: date, side: Side, value: int | None) -> None:
        self._presenter.write_value(day, side, value)

    # ------------------------------------------------------------ page

    def _say_trouble(self, state: TypeInState) -> None:
        words = ""
        if state.trouble is not None:
            words = self.tr("{0} What you typed is still here.").format(
                what_happened(state.trouble)
            )
        self._trouble.set_text(words)
        self._trouble.setVisible(bool(words))
        if words:
            self.keep_in_view(self._trouble)

    def _say_wrong_code(self, code: str | None) -> None:
        if self._field is None:
            return
        words = "" if code is None else texts.wrong_code(code)
        self._wrong_code.set_text(words)
        self._wrong_code.setVisible(bool(words))
        say_at(self._field.edit, words, self._field.help_text)
        if words:
            self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.keep_in_view(self._wrong_code)
            self.keep_in_view(self._field.edit)

    def may_leave(self, then: Callable[[], None]) -> None:
        if not self._presenter.is_changed:
            then()
            return
        answers = (
            Answer("stay", self.tr("Go on typing"), filled=True),
            Answer("leave", self.tr("Leave it")),
        )
        text = self.tr("What you typed is not saved yet.")
        self.ask_before_leaving(Question(self.tr("Leave now?"), text, answers), "leave", then)

    def read_aloud_text(self) -> str:
        if self._grid is None or self.asking() is not None:
            return super().read_aloud_text()
        return f"{self.title()}\n{self._heading.plain()}\n{self._grid.spoken_text()}"

    def keep_in_view(self, widget: QWidget) -> None:
        super().keep_in_view(widget)
        grid, frame = self._grid, self.frame
        if grid is None or frame is None or not grid.isAncestorOf(widget):
            return
        hidden = grid.head_px() - widget.mapTo(frame.area, QPoint(0, 0)).y() + _RING_PX
        if hidden > 0:  # under the days that ride down
            bar = frame.area.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _scrolled(self) -> None:
        if self._grid is not None and self.frame is not None:
            top = self._grid.mapTo(self.frame.body, QPoint(0, 0)).y()
            self._grid.scrolled(self.frame.area.verticalScrollBar().value() - top)

    def first_focus(self) -> QWidget | None:
        step = None if self._state is None else self._state.step
        if step is TypeInStep.GRID:
            return (None if self._grid is None else self._grid.first_focus()) or self.back
        if step is TypeInStep.SAVED:
            return self.forward
        return super().first_focus()
