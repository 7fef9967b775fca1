"""Words of the exercise booklet."""

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import Level
from neuro_desktop.domain.routine import base_dose
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.translate import translate


def title() -> str:
    """Return what the sheet is."""
    return translate("booklet", "Exercise booklet")


def about() -> str:
    """Return what is in it, and where the levels come from (reference, "Ladders")."""
    return translate(
        "booklet",
        "Here are the exercises that are open to you now. Level 1 is the easiest. "
        "The levels are our suggestion. No clinician has checked them.",
    )


def index_title() -> str:
    """Return the title of the index."""
    return translate("booklet", "What is on which page")


def nothing_open() -> str:
    """Return what a booklet says when no exercise is open."""
    return translate("booklet", "No exercise is open to you now.")


def other_name(words: ExerciseWords) -> str:
    """Return the other name of an exercise, or ""."""
    if not words.other_name:
        return ""
    return translate("booklet", "Also called: {0}.").format(words.other_name)


def level_text(level: Level) -> str:
    """Return a level with its dose."""
    words = translate("booklet", "Level {0}: {1}")
    return words.format(level.number, dose_text(level, base_dose(level)))


def things_label() -> str:
    """Return the title of what is needed."""
    return translate("booklet", "You need")


def care_label() -> str:
    """Return the title of what to mind."""
    return translate("booklet", "Take care")


def after_label() -> str:
    """Return the title of what is done afterwards."""
    return translate("booklet", "Afterwards")
