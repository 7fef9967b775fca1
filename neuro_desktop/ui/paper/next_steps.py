"""The buttons at the bottom of each screen of printing."""

from typing import NamedTuple

from neuro_desktop.application.paper_state import PaperState, PaperStep
from neuro_desktop.application.print_ports import PrintEnd
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.icons import Icon

GOOD_ENDS = frozenset({PrintEnd.SENT, PrintEnd.SAVED})
_PRINTERS_FAULT = frozenset({PrintEnd.REJECTED, PrintEnd.NO_ANSWER})
_LONGEST_PRINTER = 24  # characters of a name that still fit on the button


class NextSteps(NamedTuple):
    """The filled button, the plain one beside it and the one beside Back; "": there is none."""

    forward: str = ""
    icon: Icon = Icon.NEXT
    aside: str = ""
    left: str = ""


def next_steps(state: PaperState) -> NextSteps:
    """Return what a screen offers next."""
    if state.step is PaperStep.PREVIEW:
        return _of_the_preview(state)
    if state.step is PaperStep.ENDED:
        return _of_the_end(state)
    if state.step is PaperStep.PDF and state.printer.waiting:
        return NextSteps()
    return {
        PaperStep.WHAT: NextSteps(),
        PaperStep.NO_ROUTINE: NextSteps(translate("PaperPage", "Make a routine"), Icon.PLUS),
        PaperStep.OPTIONS: NextSteps(translate("PaperPage", "Preview")),
        PaperStep.PDF: NextSteps(translate("PaperPage", "Save"), Icon.TICK),
    }.get(state.step, NextSteps(translate("PaperPage", "Done"), Icon.TICK))


def is_safe(state: PaperState) -> bool:
    """Tell whether the pages are printed, saved or kept."""
    result = state.printer.result
    return bool(state.printer.kept_file) or (result is not None and result.end in GOOD_ENDS)


def may_try_again(state: PaperState) -> bool:
    """Tell whether a job failed that may go well the next time."""
    result = state.printer.result
    return result is not None and result.end in _PRINTERS_FAULT


def _of_the_end(state: PaperState) -> NextSteps:
    pdf = translate("PaperPage", "Save as PDF")
    if may_try_again(state):
        words = translate("PaperPage", "Try again")
        return NextSteps(words, aside="" if is_safe(state) else pdf)
    if is_safe(state):
        return NextSteps(translate("PaperPage", "Home"), Icon.HOME)
    return NextSteps(pdf, Icon.TICK)


def _of_the_preview(state: PaperState) -> NextSteps:
    printer = state.printer
    pdf = translate("PaperPage", "Save as PDF")
    if printer.asking:
        return NextSteps(aside=translate("PaperPage", "Close that window"))
    if printer.waiting:
        return NextSteps()
    if printer.names == ():
        return NextSteps(pdf, Icon.TICK, translate("PaperPage", "Look again"))
    words = translate("PaperPage", "Print")
    if named_on_button(printer.usual):
        words = translate("PaperPage", "Print on {0}").format(printer.usual)
    return NextSteps(words, Icon.TICK, translate("PaperPage", "Choose a printer"), pdf)


def named_on_button(printer: str) -> bool:
    """Tell whether the button Print has room for the printer's name."""
    return bool(printer) and len(printer) <= _LONGEST_PRINTER
