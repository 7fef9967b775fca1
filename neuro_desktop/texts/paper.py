"""Words of printing: what can be printed, how it is to look, how a job ended."""

import re
from datetime import date, timedelta
from pathlib import PurePath

from neuro_desktop.application.paper_making import monday_of
from neuro_desktop.application.paper_state import (
    PaperState,
    PaperStep,
    Period,
    PrinterState,
    SheetKind,
    WeekChoice,
)
from neuro_desktop.application.print_ports import PrintEnd, PrintResult
from neuro_desktop.domain.sheet import PaperSize, WeekSheet
from neuro_desktop.texts.dates import date_text, day_text, near_day_text, number
from neuro_desktop.texts.symptoms import symptom_name
from neuro_desktop.texts.translate import translate

_NOT_IN_A_FILE_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_PART = 40  # characters of a routine's name in a file's name


def kind_name(kind: SheetKind) -> str:
    """Return the name of what can be printed."""
    return {
        SheetKind.ROUTINE: translate("paper", "Routine sheet"),
        SheetKind.WEEK: translate("paper", "Week to tick"),
        SheetKind.DOCTOR: translate("paper", "Page for the doctor"),
        SheetKind.CHECK_IN: translate("paper", "Check-in sheet"),
        SheetKind.BOOKLET: translate("paper", "Exercise booklet"),
    }[kind]


def kind_explanation(kind: SheetKind) -> str:
    """Return the line under the name."""
    return {
        SheetKind.ROUTINE: translate("paper", "Your exercises, step by step"),
        SheetKind.WEEK: translate("paper", "For the fridge. Tick what you did"),
        SheetKind.DOCTOR: translate("paper", "What you did, and how you felt"),
        SheetKind.CHECK_IN: translate("paper", "The questions about your feet"),
        SheetKind.BOOKLET: translate("paper", "All exercises that are open to you"),
    }[kind]


def option_name(step: PaperStep) -> str:
    """Return the name of an option."""
    return {
        PaperStep.ROUTINE: translate("paper", "Routine"),
        PaperStep.WEEK: translate("paper", "Which week"),
        PaperStep.SYMPTOM: translate("paper", "Symptom on the sheet"),
        PaperStep.PERIOD: translate("paper", "How far back"),
        PaperStep.LARGE_PRINT: translate("paper", "Size of the letters"),
        PaperStep.POINTS: translate("paper", "Size of the letters"),
        PaperStep.PICTURES: translate("paper", "Pictures"),
        PaperStep.ONE_A_PAGE: translate("paper", "Exercises on a page"),
        PaperStep.SIZE: translate("paper", "Paper"),
    }[step]


def option_question(step: PaperStep) -> str:
    """Return the question of an option's screen."""
    return {
        PaperStep.ROUTINE: translate("paper", "Which routine do you want on paper?"),
        PaperStep.WEEK: translate("paper", "Which week is the sheet for?"),
        PaperStep.SYMPTOM: translate("paper", "Which symptom do you want on the sheet?"),
        PaperStep.PERIOD: translate("paper", "How far back shall the page go?"),
        PaperStep.LAST_VISIT: translate("paper", "When were you at the doctor last?"),
        PaperStep.LARGE_PRINT: translate("paper", "How large shall the letters be?"),
        PaperStep.POINTS: translate("paper", "How large shall the letters be?"),
        PaperStep.PICTURES: translate("paper", "Do you want pictures?"),
        PaperStep.ONE_A_PAGE: translate("paper", "How many exercises on a page?"),
        PaperStep.SIZE: translate("paper", "Which paper is in the printer?"),
    }[step]


def option_now(step: PaperStep, state: PaperState) -> str:
    """Return what an option is set to."""
    wishes, paper = state.wishes, state.paper
    symptom = translate("paper", "None chosen yet")
    if state.symptom is not None:
        symptom = symptom_name(state.symptom)
    return {
        PaperStep.ROUTINE: state.routine.name if state.routine else "",
        PaperStep.WEEK: _week_short(wishes.week, state.today),
        PaperStep.SYMPTOM: symptom,
        PaperStep.PERIOD: period_name(wishes.period, state.last_visit_on, state.today),
        PaperStep.LARGE_PRINT: print_name(large=wishes.large_print),
        PaperStep.POINTS: points_name(paper.points),
        PaperStep.PICTURES: pictures_name(pictures=paper.pictures),
        PaperStep.ONE_A_PAGE: one_a_page_name(one=paper.one_a_page),
        PaperStep.SIZE: size_name(paper.size),
    }[step]


def week_name(week: WeekChoice, today: date) -> str:
    """Return a week to print, with its days."""
    monday = monday_of(today)
    match week:
        case WeekChoice.THIS:
            return translate("paper", "This week: {0}").format(week_days(monday, today))
        case WeekChoice.NEXT:
            later = week_days(monday + timedelta(weeks=1), today)
            return translate("paper", "Next week: {0}").format(later)
        case WeekChoice.BLANK:
            return translate("paper", "No dates, to copy for any week")


def _week_short(week: WeekChoice, today: date) -> str:
    """Return a week to print in a few words, for a narrow card."""
    monday = monday_of(today)
    match week:
        case WeekChoice.THIS:
            return translate("paper", "This week, from {0}").format(date_text(monday, today))
        case WeekChoice.NEXT:
            later = date_text(monday + timedelta(weeks=1), today)
            return translate("paper", "Next week, from {0}").format(later)
        case WeekChoice.BLANK:
            return translate("paper", "Any week, no dates")


def week_days(monday: date, today: date) -> str:
    """Return the days of a week, "Monday, 2 March to Sunday, 8 March"."""
    first, last = day_text(monday, today), day_text(monday + timedelta(days=6), today)
    return translate("paper", "{0} to {1}").format(first, last)


def period_name(period: Period, last_visit_on: date | None, today: date) -> str:
    """Return how far back the page for the doctor goes."""
    if period is Period.FOUR_WEEKS:
        return translate("paper", "The last 4 weeks")
    if period is Period.THREE_MONTHS:
        return translate("paper", "The last 3 months")
    if last_visit_on is None:
        return translate("paper", "Since my last visit")
    day = near_day_text(last_visit_on, today)
    return translate("paper", "Since my last visit: {0}").format(day)


def print_name(*, large: bool) -> str:
    """Return how large the doctor's page is printed."""
    if large:
        return translate("paper", "Large, on as many pages as it needs")
    return translate("paper", "Small, on 1 page")


def points_name(points: int) -> str:
    """Return a size of letters."""
    return {
        16: translate("paper", "Large (16 point)"),
        18: translate("paper", "Larger (18 point)"),
        24: translate("paper", "Very large (24 point)"),
    }.get(points, translate("paper", "{0} point").format(points))


def pictures_name(*, pictures: bool) -> str:
    """Return whether there are pictures."""
    return translate("paper", "With pictures") if pictures else translate("paper", "Words only")


def one_a_page_name(*, one: bool) -> str:
    """Return how many exercises are on a page."""
    if one:
        return translate("paper", "1 on each page, as cards for the wall")
    return translate("paper", "As many as fit whole")


def size_name(size: PaperSize) -> str:
    """Return a size of paper."""
    return {
        PaperSize.A4: translate("paper", "A4"),
        PaperSize.LETTER: translate("paper", "Letter, as in the US and Canada"),
    }[size]


def pdf_name(kind: SheetKind, routine_name: str, day: date) -> str:
    """Return a name for a PDF, free of signs no file may have ("Week to tick Morning …")."""
    parts = (kind_name(kind), routine_name[:_LONGEST_PART], day.isoformat())
    clean = (_NOT_IN_A_FILE_NAME.sub(" ", part).strip(" .") for part in parts)
    return " ".join(part for part in clean if part) + ".pdf"


def page_of(page: int, pages: int) -> str:
    """Return which page is shown."""
    return translate("paper", "Page {0} of {1}").format(number(page), number(pages))


def copies_text(copies: int) -> str:
    """Return how many copies are printed."""
    return translate("paper", "Copies: {0}").format(number(copies))


def ended_title(end: PrintEnd) -> str:
    """Return the title of the screen about how a job ended."""
    return {
        PrintEnd.SENT: translate("paper", "Your pages are at the printer"),
        PrintEnd.SAVED: translate("paper", "Your PDF is saved"),
        PrintEnd.CANCELLED: translate("paper", "Nothing was printed"),
        PrintEnd.NO_PRINTER: translate("paper", "No printer was found"),
        PrintEnd.REJECTED: translate("paper", "The printer did not take the pages"),
        PrintEnd.CANNOT_WRITE: translate("paper", "The PDF could not be saved"),
        PrintEnd.NO_ANSWER: translate("paper", "The printer does not answer"),
    }[end]


def ended_lines(result: PrintResult, kept_file: str) -> tuple[str, ...]:
    """Return what happened, what is safe and what to do."""
    match result.end:
        case PrintEnd.SENT:
            return (
                translate("paper", "They went to this printer: {0}").format(result.printer),
                translate("paper", "No page comes? Is the printer on? Does it have paper?"),
            )
        case PrintEnd.SAVED:
            return place_lines(result.file)
        case PrintEnd.CANCELLED:
            return (translate("paper", "You closed the window of the printer."),)
        case PrintEnd.NO_PRINTER:
            return _no_printer(result.printer)
        case PrintEnd.CANNOT_WRITE:
            folder = str(PurePath(result.file).parent)
            return (
                translate("paper", "The disk may be full, or this folder is locked: {0}").format(
                    folder
                ),
                translate("paper", "Choose another place, such as a USB stick."),
            )
    lines = [translate("paper", "Is the printer on? Does it have paper? Look, then try again.")]
    if kept_file:
        lines.append(translate("paper", "Nothing is lost. Your pages are kept as a PDF."))
        lines += place_lines(kept_file)
    else:
        lines.append(translate("paper", "Nothing is lost. You can save the pages as a PDF."))
    return tuple(lines)


def place_lines(file: str) -> tuple[str, ...]:
    """Return the name and the folder of a file."""
    path = PurePath(file)
    return (
        translate("paper", "Name: {0}").format(path.name),
        translate("paper", "Folder: {0}").format(path.parent),
    )


def code_line(sheet: WeekSheet) -> str:
    """Return what to do with a week sheet once it is filled."""
    return translate(
        "paper",
        "Once the week sheet is filled, type it in here. Its code is {0}. It stands on the sheet.",
    ).format(sheet.code)


def _no_printer(name: str) -> tuple[str, ...]:
    pdf = translate("paper", "You can save the pages as a PDF and print them elsewhere.")
    if name:
        return (translate("paper", "This printer is not there now: {0}").format(name), pdf)
    return (translate("paper", "This computer knows no printer. Is it on and plugged in?"), pdf)


def printer_text(state: PrinterState) -> str:
    """Return where Print prints."""
    if state.names is None:
        return translate("paper", "The app looks for a printer.")
    if not state.names:
        return translate("paper", "No printer was found. You can save the pages as a PDF.")
    return translate("paper", "Printer: {0}").format(state.usual)


def waiting_text(state: PrinterState) -> str:
    """Return what is going on, or ""."""
    if state.asking:
        return translate("paper", "A window has opened. Choose your printer there.")
    if state.waiting:
        return translate("paper", "Wait a moment. Your pages are on their way.")
    if state.result is not None and state.result.end is PrintEnd.CANCELLED:
        return translate("paper", "Nothing was printed.")
    return ""


def zoom_text(*, whole: bool, moves: bool) -> str:
    """Return how large a page is shown, for those who cannot see it."""
    if whole:
        return translate("paper", "The whole page")
    if moves:
        return translate("paper", "Very large. You can move it left and right.")
    return translate("paper", "As wide as the screen")
