"""Both ends of printing: the tiles it begins with, and how a job ended."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.paper import PaperPresenter
from neuro_desktop.application.paper_state import PaperState, SheetKind
from neuro_desktop.application.print_ports import PrintEnd, PrintResult
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.texts import paper as texts
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.paper.next_steps import GOOD_ENDS
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText
from neuro_desktop.ui.widgets.tile import Tile


def kind_tiles(presenter: PaperPresenter, parent: QWidget) -> QWidget:
    """Return a tile for everything that can be printed, and the one for typing in."""
    box = QWidget(parent)
    grid = EvenGrid((3, 2, 1))
    box.setLayout(grid)
    for kind in SheetKind:
        tile = Tile(texts.kind_name(kind), texts.kind_explanation(kind), parent=box)
        tile.clicked.connect(partial(presenter.choose_kind, kind))
        grid.addWidget(tile)
    done = translate("PaperPage", "I did it on paper")
    typed = Tile(done, translate("PaperPage", "Type in a week you ticked"), parent=box)
    typed.clicked.connect(presenter.type_in)
    grid.addWidget(typed)
    return box


def ended_parts(state: PaperState, result: PrintResult, presenter: PaperPresenter) -> list[QWidget]:
    """Return what is said about the end of a job, and what can be done then."""
    good = result.end in GOOD_ENDS
    lines = texts.ended_lines(result, state.printer.kept_file)
    parts: list[QWidget] = [Notice("\n".join(lines), tone="good" if good else "danger")]
    sheets = state.job.sheets if state.job and good else ()
    parts += [BodyText(texts.code_line(sheet)) for sheet in sheets if isinstance(sheet, WeekSheet)]
    if parts[1:]:
        words = translate("PaperPage", "Type in a week you ticked")
        parts.append(_button(words, presenter.type_in))
    if result.end is PrintEnd.SAVED or state.printer.kept_file:
        parts.append(_button(translate("PaperPage", "Open the folder"), presenter.open_folder))
    if result.end is PrintEnd.NO_PRINTER:
        words = translate("PaperPage", "Look for printers again")
        parts.append(_button(words, presenter.look_again))
    return parts


def _button(words: str, pressed: Callable[[], None]) -> PlainButton:
    button = PlainButton(words)
    button.clicked.connect(pressed)
    return button
