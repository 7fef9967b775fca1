"""Printing, one task a screen: what, how, a look at the pages, and how the job ended."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import PurePath

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from neuro_desktop.application.paper import PaperPresenter
from neuro_desktop.application.paper_state import PaperState, PaperStep, PaperView
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.print_ports import PrintEnd, PrintResult
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.figures.palette import Person
from neuro_desktop.sheets.book import make_book
from neuro_desktop.sheets.sheet_words import SheetWords
from neuro_desktop.texts import paper as texts
from neuro_desktop.texts.store import what_happened
from neuro_desktop.ui import theme
from neuro_desktop.ui.paper.ends import ended_parts, kind_tiles
from neuro_desktop.ui.paper.next_steps import is_safe, may_try_again, next_steps
from neuro_desktop.ui.paper.options import option_list, take_option
from neuro_desktop.ui.paper.preview import PreviewPart
from neuro_desktop.ui.reading_order import tab_stops_in
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.day_chooser import DayChooser
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.text import BodyText

_CARD_EMS = 13  # two beside each other only where both have room
_TOP_PX = 28  # over and under the page
_OLDEST_VISIT = timedelta(days=730)

_FILLED_FIRST = frozenset(
    {PaperStep.OPTIONS, PaperStep.PREVIEW, PaperStep.PDF, PaperStep.ENDED, PaperStep.NO_ROUTINE}
)

Parts = tuple[str, Sequence[QWidget]]


class PaperPage(StepPage):
    """Implements `PaperView`."""

    def __init__(
        self,
        presenter: Callable[[PaperView], PaperPresenter],
        catalogue: Catalogue,
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        super().__init__(self.tr("Print"))
        self._catalogue = catalogue
        self._words = words
        self._state: PaperState | None = None
        self._part: PreviewPart | None = None
        self._came_from: PaperStep | None = None
        self._focus: QWidget | None = None
        self._store_trouble = Notice("", tone="danger", action=self.tr("Try again"), parent=self)
        self._store_trouble.hide()
        self.column.insertWidget(0, self._store_trouble)
        self._pdf_button = PlainButton(self.tr("Save as PDF"), parent=self)
        if self.frame is not None:
            self.frame.bottom.add_left(self._pdf_button)
            self.frame.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._presenter = presenter(self)
        self._store_trouble.action_pressed.connect(self._presenter.try_again)
        self.back.clicked.connect(self._presenter.back)
        self.skip.clicked.connect(self._aside)
        self._pdf_button.clicked.connect(self._presenter.pdf)
        self.forward.clicked.connect(self._forward)
        self._presenter.open()

    # ------------------------------------------------------------ PaperView

    def show_state(self, state: PaperState) -> None:
        before, self._state = self._state, state
        trouble = "" if state.trouble is None else what_happened(state.trouble)
        self._store_trouble.set_text(trouble)
        self._store_trouble.setVisible(bool(trouble))
        if before is None or before.step is not state.step:
            self._came_from = None if before is None else before.step
            self._show_buttons(state, step_comes=True)  # the focus may go to one of them
            self._build(state)
        if self._part is not None:
            self._part.show_printer(state.printer)
        self._show_buttons(state)
        self._keep_focus()

    def _build(self, state: PaperState) -> None:
        self._part = None
        self._focus = None
        makers: dict[PaperStep, Callable[[PaperState], Parts]] = {
            PaperStep.WHAT: self._what,
            PaperStep.NO_ROUTINE: self._no_routine,
            PaperStep.OPTIONS: self._options,
            PaperStep.LAST_VISIT: self._last_visit,
            PaperStep.PREVIEW: self._preview,
            PaperStep.PDF: self._pdf,
            PaperStep.ENDED: self._ended,
        }
        heading, parts = makers.get(state.step, self._option)(state)
        self.show_step(heading, parts, skip=False)
        # All room is for the page there; the bar says what it is.
        preview = state.step is PaperStep.PREVIEW
        self._heading.setVisible(not preview)
        self.set_title(heading if preview else self.tr("Print"))
        self._room_changed()

    # ------------------------------------------------------------ one method a screen

    def _what(self, _state: PaperState) -> Parts:
        return self.tr("What do you want on paper?"), [kind_tiles(self._presenter, self)]

    def _no_routine(self, _state: PaperState) -> Parts:
        words = self.tr("There is no routine yet. Make one first, then you can print it.")
        return self.tr("No routine to print"), [BodyText(words)]

    def _options(self, state: PaperState) -> Parts:
        box = QWidget(self)
        grid = EvenGrid((2, 1))
        box.setLayout(grid)
        for step in state.options:
            words = Choice(step.value, texts.option_name(step), texts.option_now(step, state))
            card = OpenCard(words, box)
            card.setMinimumWidth(_CARD_EMS * theme.look().px(Role.CHOICE))
            card.opened.connect(self._open_option)
            grid.addWidget(card)
            if step is self._came_from:
                self._focus = card
        return texts.kind_name(state.wishes.kind), [box]

    def _option(self, state: PaperState) -> Parts:
        answers = option_list(state)
        answers.chosen.connect(self._chosen)
        self._focus = answers.first_focus()
        return texts.option_question(state.step), [answers]

    def _last_visit(self, state: PaperState) -> Parts:
        day = state.last_visit_on or state.today
        oldest = state.today - _OLDEST_VISIT
        chooser = DayChooser(day, today=state.today, least=oldest, most=state.today)
        chooser.changed.connect(self._presenter.choose_last_visit)
        self._focus = chooser.first_focus()
        return texts.option_question(state.step), [chooser]

    def _preview(self, state: PaperState) -> Parts:
        if (job := state.job) is None:
            message = "a preview needs a job"
            raise TypeError(message)
        shows = Person(job.shows.value)
        words = SheetWords(self._catalogue, self._words, shows)
        self._part = PreviewPart(make_book(job.sheets, job.paper, words))
        self._part.copies_wanted.connect(self._presenter.set_copies)
        self._part.changed_page.connect(self._show_top)
        return texts.kind_name(state.wishes.kind), [self._part]

    def _pdf(self, state: PaperState) -> Parts:
        lines = [BodyText(line) for line in texts.place_lines(state.printer.pdf_file)]
        elsewhere = self.choice(self.tr("Choose another place"), self._choose_place)
        return self.tr("Save the pages as a PDF"), [*lines, elsewhere]

    def _ended(self, state: PaperState) -> Parts:
        result = state.printer.result or PrintResult(PrintEnd.NO_ANSWER)
        return texts.ended_title(result.end), ended_parts(state, result, self._presenter)

    # ------------------------------------------------------------ buttons

    def _show_buttons(self, state: PaperState, *, step_comes: bool = False) -> None:
        steps = next_steps(state)
        if steps.forward:
            word = self.word_forward if step_comes else self.forward.set_words
            word(steps.forward, steps.icon)
        self.forward.setVisible(bool(steps.forward))
        if steps.aside:
            self.skip.set_words(steps.aside)
        self.skip.setVisible(bool(steps.aside))
        self._pdf_button.setVisible(bool(steps.left))

    def _forward(self) -> None:
        state = self._state
        if state is None:
            return
        match state.step:
            case PaperStep.NO_ROUTINE:
                self._presenter.make_routine()
            case PaperStep.OPTIONS:
                self._presenter.preview()
            case PaperStep.PREVIEW if state.printer.names == ():
                self._presenter.pdf()
            case PaperStep.PREVIEW:
                self._presenter.print()
            case PaperStep.PDF:
                self._presenter.save_pdf(state.printer.pdf_file)
            case PaperStep.ENDED if may_try_again(state):
                self._presenter.print_again()
            case PaperStep.ENDED if is_safe(state):
                self._presenter.home()
            case PaperStep.ENDED:
                self._presenter.pdf()
            case _:
                self._presenter.next()

    def _aside(self) -> None:
        state = self._state
        if state is None:
            return
        if state.step is PaperStep.ENDED:
            self._presenter.pdf()
        elif state.printer.asking:
            self._presenter.give_up()
        elif state.printer.names == ():
            self._presenter.look_again()
        else:
            self._presenter.choose_printer()

    # ------------------------------------------------------------ presses

    def _open_option(self, key: str) -> None:
        self._presenter.show_step(PaperStep(key))

    def _chosen(self, key: str) -> None:
        if self._state is not None:
            take_option(self._presenter, self._state.step, key)

    def _choose_place(self) -> None:
        if self._state is None:
            return
        kind = self.tr("PDF (*.pdf)")
        title = self.tr("Save the pages as a PDF")
        file, _ = QFileDialog.getSaveFileName(self, title, self._state.printer.pdf_file, kind)
        if file:
            path = PurePath(file)
            self._presenter.save_pdf(str(path if path.suffix else path.with_suffix(".pdf")))

    # ------------------------------------------------------------ page

    def may_leave(self, then: Callable[[], None]) -> None:
        if self._state is None or not self._state.printer.waiting:
            then()
            return
        answers = (
            Answer("stay", self.tr("Wait here"), filled=True),
            Answer("leave", self.tr("Leave now")),
        )
        text = self.tr("Your pages are not at the printer yet. If you leave, they may not come.")
        question = Question(self.tr("Leave now?"), text, answers)
        self.ask_before_leaving(question, "leave", then)

    def left(self) -> None:
        self._presenter.left()

    def read_aloud_text(self) -> str:
        if self._part is not None and self.asking() is None:
            page = self._part.picture.accessibleName()
            return f"{self.title()}\n{page}\n{self._part.text()}"
        return super().read_aloud_text()

    def tab_stops(self) -> list[QWidget]:
        stops = super().tab_stops()
        if self._part is None or self._part.picture not in stops:
            return stops
        # The page is as high as all beside it: what stands beside it comes first, line by line.
        own = [*tab_stops_in(self._part.rail), self._part.picture]
        at = min(map(stops.index, own))
        return [*stops[:at], *own, *(stop for stop in stops[at:] if stop not in own)]

    def first_focus(self) -> QWidget | None:
        if self._focus is not None:
            return self._focus
        step = None if self._state is None else self._state.step
        filled_first = step in _FILLED_FIRST
        if not filled_first:
            return super().first_focus()
        buttons = (self.forward, self.skip, self.back)
        return next(button for button in buttons if not button.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room_changed()

    def _keep_focus(self) -> None:
        """Give the focus a new place where its button has just gone."""
        lost = self.isVisible() and self.asking() is None
        focused = self.focusWidget()
        if focused is not None:
            lost = lost and not focused.isVisibleTo(self)
        if lost:
            self.opened()

    def _room_changed(self) -> None:
        if self._part is not None and self.frame is not None:
            frame = self.frame
            bars = 0 if frame.is_short() else frame.bar.heightForWidth(self.width())
            bars += frame.bottom.heightForWidth(self.width())
            more = frame.more.heightForWidth(self.width())
            self._part.set_room(self.height() - bars - _TOP_PX, more)

    def _scrolled(self) -> None:
        if self._part is not None and self.frame is not None:
            top = self._part.rail.mapTo(self.frame.body, QPoint(0, 0)).y()
            scrolled = self.frame.area.verticalScrollBar().value()
            self._part.rail.scrolled(scrolled - top + _TOP_PX)

    def _show_top(self) -> None:
        """Bring the top of a page that was just turned to into view."""
        if self._part is not None:
            self.keep_in_view(self._part.picture)
            focused = self.focusWidget()
            if focused is not None:
                self.keep_in_view(focused)
