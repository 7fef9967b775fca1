"""Words on the person's sheets: routine, week, check-in and booklet."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QDate, QLocale

from neuro_desktop.application.ports import ExerciseWords, FormWords
from neuro_desktop.domain.exercise import Level, Measure, Sides
from neuro_desktop.domain.routine import Dose
from neuro_desktop.domain.sheet import SheetChange
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.texts.translate import translate

MOST_STEPS = 4

# The weekday in a date format, with what parts it from the rest: "dddd, ", ", dddd".
_WEEKDAY = re.compile(r"[,\u060c]?\s*dddd[,\u060c]?\s*")


@dataclass(frozen=True, slots=True)
class DoseWords:
    """A dose: one large number, the word it counts, and what else is to know."""

    number: str
    unit: str
    more: tuple[str, ...]


# ---------------------------------------------------------------- every page


def date_text(day: date) -> str:
    """Return a date with its year and without its weekday, in the order of the locale."""
    shape = _WEEKDAY.sub(" ", QLocale().dateFormat(QLocale.FormatType.LongFormat))
    return QLocale().toString(QDate(day.year, day.month, day.day), shape.strip(" ,\u060c"))


def page_text(number: int, pages: int) -> str:
    """Return which page this is."""
    return translate("sheets", "Page {0} of {1}").format(number, pages)


def emergency_label() -> str:
    """Return what stands before the emergency number at the foot of a page."""
    return translate("sheets", "Emergency:")


def clinic_label() -> str:
    """Return what stands before the phone number of the foot team."""
    return translate("sheets", "Foot team phone:")


def emergency_number_label() -> str:
    """Return what stands before the emergency number in a head."""
    return translate("sheets", "Emergency number:")


def continued(name: str) -> str:
    """Return the head of what did not fit on the page before."""
    return translate("sheets", "{0}, continued").format(name)


# ---------------------------------------------------------------- routine sheet


def routine_title(name: str) -> str:
    """Return what the sheet is: the routine's own name, or a plain word where it has none."""
    return name or translate("sheets", "Foot exercises")


def made_on(day: date) -> str:
    """Return when the sheet was made."""
    return translate("sheets", "Made on {0}").format(date_text(day))


def minutes_text(seconds: float) -> str:
    """Return how long a routine takes."""
    return translate("sheets", "About %n minute(s)", max(1, round(seconds / 60)))


def stop_title() -> str:
    """Return the title of the box of stop signs."""
    return translate("sheets", "Stop if you feel this")


def things_title() -> str:
    """Return the title of the list of things."""
    return translate("sheets", "Things you need")


def fetch_in_shoes() -> str:
    """Return when the things are fetched (reference, "Shoes")."""
    return translate("sheets", "Put your shoes on. Fetch all of these before you begin.")


def feet_first() -> str:
    """Return what to do before each session from paper, in place of the app's foot check."""
    return translate(
        "sheets",
        "Look at your feet first. Do no exercise if a foot is red, hot or swollen, or if you feel "
        "unwell. Call your foot team about a new sore.",
    )


def standing_until(day: date) -> str:
    """Return how long the standing part holds: paper cannot ask anew, as the app does."""
    words = translate(
        "sheets",
        "Do the standing part until {0} only. Do not stand after a fall, or once you have lost "
        "your balance. Print a new sheet then.",
    )
    return words.format(date_text(day))


def helper_line() -> str:
    """Return what a person who stands only with a helper must know."""
    return translate("sheets", "Stand only with your helper beside you.")


def standing_title() -> str:
    """Return the title of the standing part's box."""
    return translate("sheets", "Now standing at the counter")


def feel_unsteady() -> str:
    """Return what ends the standing part for the day."""
    return translate("sheets", "Sit down if you feel dizzy or unsteady. Do not stand again today.")


def soles_line() -> str:
    """Return what is looked at after contact exercises."""
    return translate("sheets", "Look at your soles and between your toes.")


def changed_title() -> str:
    """Return the title of what the sheet leaves out or makes easier."""
    return translate("sheets", "Changed to keep you safe")


def change_text(change: SheetChange, name: str) -> str:
    """Return what became of an exercise, and why."""
    if change.left_out:
        what = translate("sheets", "{0} is left out for now.").format(name)
    else:
        what = translate("sheets", "{0} is in an easier form.").format(name)
    return " ".join((what, reason_text(change.reason)))


def nothing_open() -> str:
    """Return what a sheet says when no exercise is open."""
    return translate("sheets", "No exercise is open now.")


# ---------------------------------------------------------------- one exercise


def steps_text(form: FormWords) -> tuple[str, ...]:
    """Return how it is done in at most four short steps, the start first.

    Neighbours are joined, the shortest two each time, until four are left: no word is lost.
    """
    steps = [form.start, *form.steps]
    while len(steps) > MOST_STEPS:
        lengths = [len(a) + len(b) for a, b in pairwise(steps)]
        at = lengths.index(min(lengths))
        steps[at : at + 2] = [" ".join(steps[at : at + 2])]
    return tuple(steps)


def dose_words(level: Level, dose: Dose) -> DoseWords:
    """Return a dose with its number apart, to be printed large."""
    number, unit = _number_and_unit(level.measure, dose.amount)
    more = (
        [_with_which(level)] if level.measure is not Measure.HOLD_SECONDS else [_holds(level, dose)]
    )
    if dose.sets > 1:
        more.append(translate("doses", "%n set(s), with a rest between.", dose.sets))
    return DoseWords(number, unit, tuple(filter(None, more)))


def _number_and_unit(measure: Measure, amount: int) -> tuple[str, str]:
    whole = {
        Measure.HOLD_SECONDS: translate("routines", "%n second(s)", amount),
        Measure.REPETITIONS: translate("routines", "%n time(s)", amount),
        Measure.CIRCLES: translate("routines", "%n circle(s)", amount),
        Measure.LETTERS: translate("routines", "%n letter(s)", amount),
        Measure.MINUTES: translate("routines", "%n minute(s)", amount),
    }[measure]
    number = str(amount)
    before, _, after = whole.partition(number)
    return number, " ".join((before + after).split())


def _with_which(level: Level) -> str:
    if level.measure is Measure.CIRCLES:
        return translate("sheets", "each way with each foot")
    return {
        Sides.BOTH: translate("sheets", "with both feet"),
        Sides.EACH: translate("sheets", "with each foot"),
        Sides.ALTERNATING: translate("sheets", "with each leg, in turn"),
    }[level.sides]


def _holds(level: Level, dose: Dose) -> str:
    if level.sides is not Sides.BOTH:
        return translate("sheets", "%n hold(s) with each foot", dose.holds)
    return translate("sheets", "%n hold(s)", dose.holds)


def tick_labels(level: Level) -> tuple[str, ...]:
    """Return the words before the boxes to tick: two where the feet work apart."""
    if level.sides is Sides.EACH:
        return translate("sheets", "Left"), translate("sheets", "Right")
    return (translate("sheets", "Done"),)


def own_note(note: str) -> str:
    """Return the person's or helper's own note."""
    return translate("sheets", "Note: {0}").format(note)


def own_cautions(words: ExerciseWords, level: Level, told: Iterable[str]) -> tuple[str, ...]:
    """Return what to mind in this exercise that its part of the sheet has not told already."""
    known = set(told)
    return tuple(line for line in words.cautions_at(level.position) if line not in known)


def shared_cautions(
    each: Sequence[tuple[ExerciseWords, Level]],
) -> tuple[str, ...]:
    """Return what to mind in every one of these exercises, to be told once for all of them."""
    if len(each) < 2:
        return ()
    first, level = each[0]
    others = [set(words.cautions_at(at.position)) for words, at in each[1:]]
    return tuple(
        line for line in first.cautions_at(level.position) if all(line in other for other in others)
    )
