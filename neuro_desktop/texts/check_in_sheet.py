"""Words on the blank check-in sheet."""

from neuro_desktop.domain.check_in import Trigger
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.texts.symptoms import scale_words, symptom_name, trigger_name
from neuro_desktop.texts.translate import translate


def title() -> str:
    """Return what the sheet is."""
    return translate("check_in_sheet", "How are my feet?")


def how_to() -> str:
    """Return how the sheet is filled in."""
    return translate(
        "check_in_sheet",
        "Think of the last 24 hours. Ring one number for each foot. "
        "Leave out what you do not know.",
    )


def day_label() -> str:
    """Return the word before the line for the day."""
    return translate("check_in_sheet", "Day:")


def question(symptom: Symptom) -> str:
    """Return what a row of numbers is about."""
    return symptom_name(symptom)


def scale(symptom: Symptom) -> str:
    """Return what 0 and 10 stand for."""
    ends = scale_words(symptom)
    return translate("check_in_sheet", "0 = {0}. 10 = {1}.").format(ends[0], ends[10])


def left_right() -> tuple[str, str]:
    """Return the words before the two rows of numbers."""
    return translate("check_in_sheet", "Left"), translate("check_in_sheet", "Right")


def yes_no() -> tuple[str, str]:
    """Return the two answers about skin and nails."""
    return translate("check_in_sheet", "Yes"), translate("check_in_sheet", "No")


def skin_lines() -> str:
    """Return what is written on the lines about skin and nails."""
    return translate("check_in_sheet", "What did you see?")


def triggers_title() -> str:
    """Return what is asked about what may have made it worse."""
    return translate("check_in_sheet", "Was there any of this? Tick it.")


def triggers() -> tuple[str, ...]:
    """Return the lines to tick."""
    return tuple(trigger_name(trigger) for trigger in Trigger)


def notes_title() -> str:
    """Return the title of the lines for notes."""
    return translate("check_in_sheet", "Notes")


def new_sore() -> str:
    """Return what to do about a new sore: it cannot wait for the diary."""
    return translate(
        "check_in_sheet",
        "A new sore, or a foot that is red, hot or swollen? Call your foot team today.",
    )
