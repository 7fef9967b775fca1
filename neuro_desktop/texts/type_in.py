"""Words of typing in what was done on paper."""

from collections.abc import Iterable
from datetime import date

from neuro_desktop.application.type_in_state import DayRow
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.domain.symptoms import SymptomAt
from neuro_desktop.texts.dates import day_text, number, weekday_name, weekday_short
from neuro_desktop.texts.paper import week_days
from neuro_desktop.texts.symptoms import symptom_short
from neuro_desktop.texts.translate import translate


def row_name(row: DayRow) -> str:
    """Return the name of a row with one box a day."""
    return {
        DayRow.FEET_CHECKED: translate("type_in", "Feet checked"),
        DayRow.UNSTEADY: translate("type_in", "Unsteady?"),
    }[row]


def side_word(side: Side) -> str:
    """Return the word in a box: the foot, or "Done" where both feet work."""
    return {
        Side.LEFT: translate("type_in", "Left"),
        Side.RIGHT: translate("type_in", "Right"),
    }.get(side, translate("type_in", "Done"))


def yes_word() -> str:
    """Return the word in the box of a row with one box a day."""
    return translate("type_in", "Yes")


def side_letter(side: Side) -> str:
    """Return the letter over a column, as on the sheet."""
    return {
        Side.LEFT: translate("type_in", "L"),
        Side.RIGHT: translate("type_in", "R"),
    }.get(side, "")


def box_name(day: date, exercise: str, side: Side) -> str:
    """Return what a box is for: "Monday, Ankle rolls, left"."""
    weekday = weekday_name(day.weekday())
    match side:
        case Side.LEFT:
            return translate("type_in", "{0}, {1}, left").format(weekday, exercise)
        case Side.RIGHT:
            return translate("type_in", "{0}, {1}, right").format(weekday, exercise)
        case _:
            return translate("type_in", "{0}, {1}").format(weekday, exercise)


def cell_name(name: str, *, ticked: bool) -> str:
    """Return a box with its state: "Monday, Ankle rolls, left: not ticked"."""
    if ticked:
        return translate("type_in", "{0}: ticked").format(name)
    return translate("type_in", "{0}: not ticked").format(name)


def number_name(day: date, at: SymptomAt) -> str:
    """Return what a number is for: "Monday, Tingling, left, 0 to 10"."""
    name = box_name(day, symptom_short(at.symptom), at.side)
    return translate("type_in", "{0}, 0 to 10").format(name)


def symptom_row_name(at: SymptomAt) -> str:
    """Return the name of the row with numbers."""
    return translate("type_in", "{0}, 0 to 10").format(symptom_short(at.symptom))


def not_come_yet() -> str:
    """Return why a day cannot be typed in."""
    return translate("type_in", "This day has not come yet.")


def sheet_lines(sheet: WeekSheet, today: date) -> str:
    """Return what tells a sheet apart in a list: its week, its code, when it was printed."""
    week = translate("type_in", "No dates on it")
    if sheet.first_day is not None:
        week = week_days(sheet.first_day, today)
    made = day_text(sheet.head.made_on, today)
    code = translate("type_in", "Code {0}. Printed on {1}.").format(sheet.code, made)
    return f"{week}\n{code}"


def grid_title(first_day: date, today: date) -> str:
    """Return the title of the grid: its week."""
    return week_days(first_day, today)


def sheet_line(sheet: WeekSheet) -> str:
    """Return which sheet this is."""
    return translate("type_in", "{0}. Code {1}.").format(sheet.routine_name, sheet.code)


def week_line(sheet: WeekSheet) -> str:
    """Return which sheet the grid is of, and which keys it takes."""
    return translate(
        "type_in", "{0}. Code {1}. L = left, R = right. The arrow keys move. The space bar ticks."
    ).format(sheet.routine_name, sheet.code)


def day_line(place: int, days: int) -> str:
    """Return which of the seven days is shown, and which keys the grid takes."""
    return translate("type_in", "Day {0} of {1}. The arrow keys move. The space bar ticks.").format(
        number(place), number(days)
    )


def day_head(day: date) -> str:
    """Return the short words over a day's columns."""
    return translate("type_in", "{0} {1}").format(weekday_short(day.weekday()), number(day.day))


def week_to_come(first_day: date, today: date) -> str:
    """Return that a week cannot be typed in before it begins."""
    day = day_text(first_day, today)
    return translate("type_in", "This week has not begun. You can type it in from {0}.").format(day)


def wrong_code(code: str) -> str:
    """Return that no sheet has this code."""
    if not code:
        return translate("type_in", "Type the code. It has 4 letters or digits.")
    return translate("type_in", "No sheet has the code {0}. Look at the sheet again.").format(code)


def done_line(day: date, today: date, names: Iterable[str]) -> str:
    """Return what was done on a day."""
    return translate("type_in", "{0}: {1}").format(day_text(day, today), ", ".join(names))


def taken_out(days: Iterable[date], today: date) -> str:
    """Return which days hold no exercises any more."""
    named = ", ".join(day_text(day, today) for day in days)
    return translate("type_in", "Taken out, as nothing is ticked there now: {0}").format(named)


def unsteady_title(day: date, today: date) -> str:
    """Return the question about a day with "unsteady" ticked."""
    named = day_text(day, today)
    return translate("type_in", "{0}: what were you doing when you felt unsteady?").format(named)


def balance_closed() -> str:
    """Return what a ticked "unsteady" means."""
    return translate(
        "type_in",
        "You were unsteady. So the exercise Balance is closed for now. This is safer.",
    )


def questions_due() -> str:
    """Return what much trouble with balance means."""
    return translate(
        "type_in",
        "You had much trouble with balance. Standing waits until you answer the safety questions.",
    )


def stepped_down() -> str:
    """Return that safety made an exercise easier, or left it out."""
    return translate(
        "type_in", "One exercise is easier now, or left out, so that you are safe. See My levels."
    )


def number_text(name: str, value: int | None) -> str:
    """Return a number that was written; "" where there is none."""
    return "" if value is None else translate("type_in", "{0}: {1}").format(name, number(value))


def nothing_ticked() -> str:
    """Return that the grid is empty."""
    return translate("type_in", "Nothing is ticked yet.")
