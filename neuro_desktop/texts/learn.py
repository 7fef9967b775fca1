"""Words of Learn that are not read from its content: tiles of the index, the one question."""

from neuro_desktop.application.learn import LearnGroup
from neuro_desktop.application.learn_pages import MedicineAnswer
from neuro_desktop.texts.translate import translate


def group_title(group: LearnGroup) -> str:
    """Return the title of a group's tile and of its page."""
    return {
        LearnGroup.NEUROPATHY: translate("learn", "About neuropathy"),
        LearnGroup.EXERCISE: translate("learn", "Why exercise?"),
        LearnGroup.SAFETY: translate("learn", "Exercise safely"),
        LearnGroup.STOP: translate("learn", "When to stop"),
        LearnGroup.FEET: translate("learn", "Care for your feet"),
        LearnGroup.APP: translate("learn", "About this app"),
    }[group]


def group_line(group: LearnGroup) -> str:
    """Return the line that says what is behind a group's tile."""
    return {
        LearnGroup.NEUROPATHY: translate("learn", "What it is, causes"),
        LearnGroup.EXERCISE: translate("learn", "What it can do for you"),
        LearnGroup.SAFETY: translate("learn", "What to hold, shoes, balls"),
        LearnGroup.STOP: translate("learn", "Signs to know"),
        LearnGroup.FEET: translate("learn", "Each day, and no heat"),
        LearnGroup.APP: translate("learn", "Levels, your numbers"),
    }[group]


def medicine_question() -> str:
    """Return the question that says whom the page about blood sugar concerns."""
    return translate("learn", "Do you take insulin or a sulfonylurea?")


def medicine_why() -> str:
    """Return what a sulfonylurea is called on its box."""
    return translate("learn", "Look at the box. It may say glipizide, gliclazide or glimepiride.")


def medicine_reason() -> str:
    """Return what these medicines are for, and why the app asks."""
    return translate(
        "learn",
        "Both are for diabetes. With them, blood sugar can get too low when you exercise. "
        "There is a page about it.",
    )


def ask_later() -> str:
    """Return the words of the button that leaves the question for another time."""
    return translate("learn", "Ask me later")


def medicine_answer(answer: MedicineAnswer) -> str:
    """Return the words of an answer."""
    return {
        MedicineAnswer.YES: translate("learn", "Yes"),
        MedicineAnswer.NO: translate("learn", "No"),
        MedicineAnswer.NOT_SURE: translate("learn", "Not sure"),
    }[answer]


def answered(*, concerned: bool) -> str:
    """Return what was answered, where it can be changed."""
    if concerned:
        return translate("learn", "You take insulin or a sulfonylurea, or you are not sure.")
    return translate("learn", "You take no insulin and no sulfonylurea.")
