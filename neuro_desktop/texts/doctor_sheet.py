"""Words on the page for the doctor: its reader is a clinician."""

from collections.abc import Sequence
from datetime import date

from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.safety import FeetFinding
from neuro_desktop.domain.sheet import DoctorEvent, DoctorEventKind
from neuro_desktop.domain.trends import Verdict
from neuro_desktop.texts.sheets import date_text
from neuro_desktop.texts.translate import translate
from neuro_desktop.texts.trends import value_text


def title() -> str:
    """Return what the sheet is."""
    return translate("doctor_sheet", "Page for the doctor")


def about(first: date, last: date) -> str:
    """Return what the page tells of, and for which days."""
    words = translate("doctor_sheet", "Home foot exercises and symptom diary, {0} to {1}")
    return words.format(date_text(first), date_text(last))


def sessions_text(done: int, planned: int) -> str:
    """Return how many days had a session, of how many planned."""
    if not planned:
        return translate("doctor_sheet", "Exercise sessions: on %n day(s). None planned.", done)
    words = translate("doctor_sheet", "Exercise sessions: on %n day(s), {0} planned.", done)
    return words.format(planned)


def exercises_text(levels: Sequence[tuple[str, int, int]]) -> str:
    """Return the exercises done, by name, with their level and how many there are."""
    if not levels:
        return translate("doctor_sheet", "No exercise was done in this period.")
    one = translate("doctor_sheet", "{0}\u00a0{1}\u00a0of\u00a0{2}")
    names = " · ".join(one.format(name, level, most) for name, level, most in levels)
    return translate("doctor_sheet", "Exercises and their levels: {0}.").format(names)


def feet_now_text(finding: FeetFinding, told_on: date | None) -> str:
    """Return what is open at the feet; `told_on` is the latest day it can be of."""
    found = {
        FeetFinding.HOT_RED_SWOLLEN: translate("doctor_sheet", "foot red, hot or swollen"),
        FeetFinding.OPEN_SORE: translate(
            "doctor_sheet", "sore, blister or ulcer on a foot, or one healed under 6 months ago"
        ),
    }[finding]
    if told_on is None:
        return translate("doctor_sheet", "Open now: {0} (day not known)").format(found)
    words = translate("doctor_sheet", "Open now: {0} (told on {1} or before)")
    return words.format(found, date_text(told_on))


# ---------------------------------------------------------------- symptoms


def column_heads() -> tuple[str, str, str, str, str]:
    """Return the heads of the table of symptoms."""
    return (
        translate("doctor_sheet", "Symptom, 0 to 10"),
        translate("doctor_sheet", "Start"),
        translate("doctor_sheet", "Last 14 days"),
        translate("doctor_sheet", "Change"),
        translate("doctor_sheet", "Daily means"),
    )


def mean_text(mean: float | None) -> str:
    """Return a mean, or a dash where there is none."""
    return "\u2013" if mean is None else value_text(mean)


def verdict_text(verdict: Verdict) -> str:
    """Return what the change rule says."""
    return {
        Verdict.LESS: translate("doctor_sheet", "clearly less"),
        Verdict.MORE: translate("doctor_sheet", "clearly more"),
        Verdict.NO_CLEAR_CHANGE: translate("doctor_sheet", "no clear change"),
        Verdict.TOO_FEW: translate("doctor_sheet", "too few entries"),
    }[verdict]


def numbers_text(start: float | None, recent: float | None, verdict: Verdict) -> str:
    """Return a row of the table as one line, for large print."""
    words = translate("doctor_sheet", "Start {0}, last 14 days {1}: {2}")
    return words.format(mean_text(start), mean_text(recent), verdict_text(verdict))


def no_symptoms() -> str:
    """Return what stands in place of the table where nothing is followed."""
    return translate("doctor_sheet", "No symptom is followed.")


def more_rows(count: int) -> str:
    """Return how many rows there was no room for."""
    return translate("doctor_sheet", "and %n more symptom(s) in the app", count)


def less_pain_more_numbness(sides: Sequence[Side]) -> str:
    """Return that pain became less and numbness more, and in which foot."""
    if len(sides) > 1:
        return translate(
            "doctor_sheet",
            "Both feet: less pain together with more numbness. This is not getting better.",
        )
    if sides[0] is Side.LEFT:
        return translate(
            "doctor_sheet",
            "Left foot: less pain together with more numbness. This is not getting better.",
        )
    return translate(
        "doctor_sheet",
        "Right foot: less pain together with more numbness. This is not getting better.",
    )


# ---------------------------------------------------------------- events and notes


def events_title() -> str:
    """Return the title of the list of events."""
    return translate("doctor_sheet", "Events")


def no_events() -> str:
    """Return what stands where nothing was reported."""
    return translate("doctor_sheet", "None reported.")


def event_text(event: DoctorEvent, exercise: str) -> str:
    """Return one event with its date; `exercise` is the name of what ran then, or ""."""
    kind = {
        DoctorEventKind.FALL: translate("doctor_sheet", "fall"),
        DoctorEventKind.UNSTEADY: translate("doctor_sheet", "lost balance"),
        DoctorEventKind.HURT: translate("doctor_sheet", "pain, exercise stopped"),
        DoctorEventKind.DIZZY: translate("doctor_sheet", "dizzy or unwell"),
        DoctorEventKind.MORE_PAIN: translate(
            "doctor_sheet", "foot pain up by 2 or more after a session"
        ),
        DoctorEventKind.NEW_SORE: translate("doctor_sheet", "new sore or blister on a foot"),
        DoctorEventKind.RED_HOT_SWOLLEN: translate("doctor_sheet", "foot red, hot or swollen"),
        DoctorEventKind.SKIN_CHANGED: translate("doctor_sheet", "change of skin or nails"),
    }[event.kind]
    if not exercise:
        return translate("doctor_sheet", "{0}: {1}").format(date_text(event.day), kind)
    words = translate("doctor_sheet", "{0}: {1} ({2})")
    return words.format(date_text(event.day), kind, exercise)


def more_events(count: int) -> str:
    """Return how many events are not on the page."""
    return translate("doctor_sheet", "and %n more in the app", count)


def notes_title() -> str:
    """Return the title of the person's own notes."""
    return translate("doctor_sheet", "Notes of the person")


def note_text(day: date, text: str) -> str:
    """Return a note with its date."""
    return translate("doctor_sheet", "{0}: {1}").format(date_text(day), text)


def notes_cut() -> str:
    """Return that there is more than the page shows."""
    return translate("doctor_sheet", "Cut here. All notes are in the app.")


# ---------------------------------------------------------------- what it is worth


def rule_text() -> str:
    """Return what "clearly" means (Farrar 2001; the rule itself is our suggestion)."""
    return translate(
        "doctor_sheet",
        "Start is the mean of the first 14 days of the diary, or of its first 3 days with an entry."
        " A change counts as clear when the last 2 daily means both differ from it by at least "
        "2 points and 30 %. 2 points / 30 % comes from pain trials.",
    )


def worth_text() -> str:
    """Return what the page is not."""
    return translate("doctor_sheet", "Self-reported, not a measurement, no diagnosis.")
