"""The screens of printing, driven by keys and clicks."""

from collections.abc import Callable
from functools import partial
from time import perf_counter  # noqa: TID251 - a limit of time is what is tested

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from neuro_desktop.application.paper_state import PaperStep, SheetKind
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.print_ports import PrintEnd, PrintResult
from neuro_desktop.domain.sheet import Booklet, RoutineSheet, WeekSheet
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.paper.page import PaperPage
from neuro_desktop.ui.paper.picture import PagePicture, Zoom
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.press import OnePress
from tests.ui.paper_pages import MORNING, evening, fill, paper_page
from tests.ui.walking import View, WalkPage, World, open_window

FIRST_PAGE_MS = 300


def settle() -> None:
    """Let new heights go up through all layouts."""
    for _ in range(4):
        QApplication.processEvents()


class Desk:
    """A window with the page of printing in it, and the hands of a person."""

    def __init__(self, window: MainWindow, world: World) -> None:
        self.window = window
        self.world = world

    @property
    def page(self) -> PaperPage:
        page = self.window.page()
        assert isinstance(page, PaperPage)
        return page

    @property
    def words(self) -> str:
        return Page.read_aloud_text(self.page)

    @property
    def picture(self) -> PagePicture:
        (picture,) = [p for p in self.page.findChildren(PagePicture) if p.isVisible()]
        return picture

    def shown(self) -> set[str]:
        buttons = self.page.findChildren(QAbstractButton)
        return {b.text() for b in buttons if b.isVisible() and b.isEnabled()}

    def press(self, *all_words: str) -> None:
        """Press with the mouse, one after the other."""
        for words in all_words:
            buttons = self.page.findChildren(QAbstractButton)
            found = [b for b in buttons if b.isVisible() and b.text() == words]
            assert found, f"no {words!r} among {self.shown()}"
            OnePress._last = (-1000, "", (0, 0))
            QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
            settle()

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            OnePress._last = (-1000, "", (0, 0))
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)
            settle()


Opener = Callable[..., Desk]


@pytest.fixture
def desk(family: str, qtbot: QtBot) -> Opener:
    def make(*printers: str, subject: str | None = None, routines: int = 1) -> Desk:
        worlds: list[World] = []

        def build(world: World) -> Page:
            worlds.append(world)
            world.printing.names = printers
            fill(world, *(MORNING, evening())[:routines])
            return paper_page(world, subject)

        window = open_window(WalkPage("paper", build), View(1366, 768, 100), family, qtbot)
        return Desk(window, worlds[-1])

    return make


def test_a_routine_sheet_is_three_presses_of_enter_away(desk: Opener) -> None:
    opened = desk("Kitchen")

    opened.key(*[Qt.Key.Key_Return] * 3)

    (job,) = opened.world.printing.printed
    assert isinstance(job.sheets[0], RoutineSheet)
    assert (job.printer, job.copies) == ("Kitchen", 1)


@pytest.mark.parametrize("kind", list(SheetKind))
def test_every_tile_leads_to_a_preview_of_its_sheet(desk: Opener, kind: SheetKind) -> None:
    from neuro_desktop.texts.paper import kind_name

    opened = desk("Kitchen")

    opened.press(kind_name(kind), "Preview")

    assert opened.page.title() == kind_name(kind)
    assert opened.picture.page() is not None


def test_a_routine_that_was_chosen_elsewhere_comes_with_its_options(desk: Opener) -> None:
    opened = desk("Kitchen", subject="evening", routines=2)

    opened.press("Preview")

    assert "Evening" in opened.picture.accessibleDescription()


def test_i_did_it_on_paper_leads_to_typing_in(desk: Opener) -> None:
    opened = desk()

    opened.press("I did it on paper")

    assert opened.world.navigator.gone == [(Screen.TYPE_IN, None)]


def test_an_option_is_kept_and_shown(desk: Opener) -> None:
    opened = desk("Kitchen")

    opened.press("Routine sheet", "Size of the letters", "Very large (24 point)", "Done")

    assert opened.world.settings_store.settings.paper_points == 24
    assert "Very large (24 point)" in opened.words


def test_the_focus_comes_back_to_the_option_that_was_changed(desk: Opener) -> None:
    opened = desk("Kitchen")

    opened.press("Routine sheet", "Pictures", "Done")

    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Pictures"


# ---------------------------------------------------------------- the preview


def at_preview(desk: Opener, *printers: str) -> Desk:
    opened = desk(*printers)
    opened.press("Routine sheet", "Preview")
    return opened


def test_pages_turn_with_the_buttons_and_with_the_arrow_keys(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")

    opened.press("Next page")
    assert opened.picture.accessibleName().startswith("Page 2 of")
    opened.picture.setFocus()
    opened.key(Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left)

    assert opened.picture.accessibleName().startswith("Page 1 of")


def test_the_page_says_its_words_in_reading_order(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")

    spoken = opened.page.read_aloud_text()

    assert opened.picture.accessibleDescription() in spoken
    assert "·" not in spoken
    assert spoken.index("Rosa Lindqvist") < spoken.index("Emergency number")


def test_zoom_goes_from_the_whole_page_to_twice_the_width(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.press("Smaller", "Smaller")
    heights = [opened.picture.height()]

    for _ in range(3):
        opened.press("Larger")
        heights.append(opened.picture.height())

    assert heights == sorted(set(heights))
    assert opened.picture.zoom() is Zoom.LARGEST


def test_the_keys_zoom_too(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.picture.setFocus()

    QTest.keyClicks(opened.picture, "++-")

    assert opened.picture.zoom() is Zoom.LARGER


def test_a_page_wider_than_the_room_moves_and_does_not_turn(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.press("Larger", "Larger")
    opened.picture.setFocus()
    before = opened.picture.grab().toImage()

    opened.key(Qt.Key.Key_Right)

    assert opened.picture.grab().toImage() != before
    assert opened.picture.accessibleName().startswith("Page 1 of")


def test_only_what_has_somewhere_to_go_can_be_pressed(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    assert not {"Page back", "1 fewer"} & opened.shown()

    opened.press("Next page", "1 more")

    assert {"Page back", "1 fewer"} <= opened.shown()
    opened.press("Larger", "Larger", "Larger")
    assert "Larger" not in opened.shown()


def test_at_the_last_page_the_focus_goes_on_to_page_back(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")

    while "Next page" in opened.shown():
        opened.press("Next page")

    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Page back"
    assert focused.isEnabled()


def test_the_mouse_moves_a_page_wider_than_the_room(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    assert "Move right" not in opened.shown()
    opened.press("Larger", "Larger")
    before = opened.picture.grab().toImage()
    assert "Move left" not in opened.shown()

    opened.press("Move right")

    assert opened.picture.grab().toImage() != before
    assert "Move left" in opened.shown()


def test_the_focus_tells_which_page_and_how_many_copies(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")

    opened.press("Next page")
    assert told_at_focus().startswith("Page 2 of")
    opened.press("1 more")

    assert told_at_focus() == "Copies: 2"


def test_the_button_the_focus_goes_to_says_the_page_as_it_comes_and_no_other(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    buttons = {b.words(): b for b in opened.page.findChildren(PlainButton)}
    back, on = buttons["Page back"], buttons["Next page"]
    told: list[tuple[str, str]] = []
    back.installEventFilter(FocusWatch(back, on, told))

    while "Next page" in opened.shown():
        opened.press("Next page")

    assert told == [("Page 6 of 6", "Page 5 of 6")]


class FocusWatch(QObject):
    """Keeps what two buttons say at the moment the focus comes to the first."""

    def __init__(self, first: PlainButton, other: PlainButton, told: list[tuple[str, str]]) -> None:
        super().__init__(first)
        self._buttons, self._told = (first, other), told

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            first, other = (button.accessibleDescription() for button in self._buttons)
            self._told.append((first, other))
        return False


def told_at_focus() -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.accessibleDescription()


def test_copies_go_up_and_never_under_one(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")

    opened.press("1 more", "1 more", "1 fewer", "Print on Kitchen")

    assert [job.copies for job in opened.world.printing.printed] == [2]
    assert "Copies: 2" in opened.words


def test_the_buttons_stay_beside_a_page_that_is_scrolled(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    frame = opened.page.frame
    assert frame is not None

    frame.area.verticalScrollBar().setValue(400)

    (following,) = [b for b in opened.page.findChildren(QAbstractButton) if b.text() == "Next page"]
    assert (
        frame.area.viewport()
        .rect()
        .contains(following.mapTo(frame.area.viewport(), following.rect().center()))
    )


def test_the_first_page_of_a_booklet_is_there_at_once(desk: Opener) -> None:
    opened = desk("Kitchen")
    opened.press("Exercise booklet")

    began = perf_counter()
    opened.press("Preview")
    opened.picture.grab()
    took_ms = (perf_counter() - began) * 1000

    job = opened.page._state.job if opened.page._state else None
    assert job is not None
    assert isinstance(job.sheets[0], Booklet)
    assert took_ms < FIRST_PAGE_MS * 3  # a machine of tests is slower than benchmarks/sheets says


# ---------------------------------------------------------------- how a job ends


def test_sent_pages_are_told_with_their_printer(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.press("Print on Kitchen")

    opened.world.printing.end(PrintEnd.SENT, "Kitchen")

    assert "Your pages are at the printer" in opened.words
    assert "Kitchen" in opened.words


def test_a_printed_week_can_be_found_again_by_its_code(desk: Opener) -> None:
    opened = desk("Kitchen")
    opened.press("Week to tick", "Preview", "Print on Kitchen")
    opened.world.printing.end(PrintEnd.SENT, "Kitchen")

    (sheet,) = opened.world.sheets.all()
    assert isinstance(sheet, WeekSheet)
    assert f"Its code is {sheet.code}." in opened.words


def test_a_printer_that_refuses_is_told_and_the_pages_are_kept(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.press("Print on Kitchen")
    opened.world.printing.end(PrintEnd.REJECTED, "Kitchen")
    (_, file) = opened.world.printing.saved[0]

    opened.world.printing.end(PrintEnd.SAVED, file=file)

    assert "The printer did not take the pages" in opened.words
    assert "Your pages are kept as a PDF." in opened.words
    opened.press("Open the folder")
    assert opened.world.printing.opened == [file]


def test_a_refused_job_is_tried_again_with_the_filled_button(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.press("Print on Kitchen")
    opened.world.printing.end(PrintEnd.REJECTED, "Kitchen")
    opened.world.printing.end(PrintEnd.SAVED, file="/documents/a.pdf")

    opened.key(Qt.Key.Key_Return)

    assert len(opened.world.printing.printed) == 2
    opened.world.printing.end(PrintEnd.SENT, "Kitchen")
    assert "Your pages are at the printer" in opened.words


def test_a_printed_week_leads_to_typing_it_in(desk: Opener) -> None:
    opened = desk("Kitchen")
    opened.press("Week to tick", "Preview", "Print on Kitchen")
    opened.world.printing.end(PrintEnd.SENT, "Kitchen")

    opened.press("Type in a week you ticked")

    assert opened.world.navigator.gone == [(Screen.TYPE_IN, None)]


def test_without_a_printer_the_pdf_is_the_next_step(desk: Opener) -> None:
    opened = at_preview(desk)

    assert "No printer was found." in opened.words
    opened.key(Qt.Key.Key_Return)

    assert "Save the pages as a PDF" in opened.words


def test_the_dialog_can_be_closed_from_the_page(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")

    opened.press("Choose a printer")
    assert opened.world.printing.printed[-1].printer == ""
    opened.press("Close that window")

    assert "Nothing was printed." in opened.words
    assert "Print on Kitchen" in opened.shown()


def test_the_focus_stays_on_the_page_when_its_button_goes(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")

    opened.press("Choose a printer")

    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Close that window"


def test_a_pdf_is_saved_where_the_page_says(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.press("Save as PDF")
    assert "Folder: /documents" in opened.words

    opened.press("Save")
    (job, file) = opened.world.printing.saved[0]
    opened.world.printing.end(PrintEnd.SAVED, file=file)

    assert file == "/documents/Routine sheet Morning 2025-05-16.pdf"
    assert isinstance(job.sheets[0], RoutineSheet)
    assert "Your PDF is saved" in opened.words


def test_another_place_is_chosen_in_the_systems_dialog(
    desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_preview(desk, "Kitchen")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/stick/Rosa", ""))

    opened.press("Save as PDF", "Choose another place")

    assert [file for _, file in opened.world.printing.saved] == ["/stick/Rosa.pdf"]


def test_a_dialog_that_is_cancelled_saves_nothing(
    desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_preview(desk, "Kitchen")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    opened.press("Save as PDF", "Choose another place")

    assert opened.world.printing.saved == []


def test_a_full_disk_is_told_and_another_place_offered(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.world.printing.answers = [PrintResult(PrintEnd.CANNOT_WRITE, file="/stick/a.pdf")]

    opened.press("Save as PDF", "Save")

    assert "The PDF could not be saved" in opened.words
    opened.press("Save as PDF")
    assert "Choose another place" in opened.shown()


def test_leaving_while_pages_are_on_their_way_asks(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")
    opened.press("Print on Kitchen")
    left: list[bool] = []

    opened.page.may_leave(partial(left.append, True))

    assert opened.page.asking() is not None
    assert left == []


def test_back_leads_from_the_preview_to_the_options_and_home(desk: Opener) -> None:
    opened = at_preview(desk, "Kitchen")

    opened.press("Back")
    assert opened.page._state is not None
    assert opened.page._state.step is PaperStep.OPTIONS
    opened.press("Back", "Back")

    assert opened.world.navigator.gone == [(Screen.HOME, None)]


def test_the_preview_is_told_before_the_new_name_of_the_next_step(desk: Opener) -> None:
    opened = desk()
    opened.press("Routine sheet")
    names: list[str] = []
    page_opened = opened.page.opened

    def watched() -> None:
        names.append(opened.page.forward.words())
        page_opened()

    opened.page.opened = watched  # type: ignore[method-assign]
    opened.key(Qt.Key.Key_Return)

    assert [*names, opened.page.forward.words()] == ["Preview", "Save as PDF"]
