"""Words of the screens after a session."""

from neuro_desktop.domain.session import Outcome
from neuro_desktop.texts.translate import translate


def outcome_word(outcome: Outcome) -> str:
    """Return how an exercise ended, as one word or two."""
    match outcome:
        case Outcome.DONE:
            return translate("after", "done")
        case Outcome.PART:
            return translate("after", "done in part")
        case Outcome.SKIPPED:
            return translate("after", "left out")


def worked_for(seconds: float) -> str:
    """Return how long the feet worked, in whole minutes; under one minute in words."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return translate("after", "You moved for less than 1 minute.")
    return translate("after", "You moved for %n minute(s).", minutes)


def effort_words() -> tuple[str, str, str]:
    """Return the words under 0, 5 and 10 of the effort scale."""
    return (
        translate("after", "No effort"),
        translate("after", "Somewhat hard"),
        translate("after", "As hard as I can"),
    )


def soles_advice() -> tuple[str, ...]:
    """Return what to do about something new on the soles (reference, "Stop signs")."""
    return (
        translate("after", "Take the weight off that foot."),
        translate("after", "Call your foot team today."),
        translate(
            "after",
            "This app keeps out what you do standing and what presses on your foot. "
            "It waits until they say yes.",
        ),
    )


def kind_sentence(done: int) -> str:
    """Return one plain, kind sentence for `done` exercises; no guilt when there are none."""
    if done == 0:
        return translate("after", "You stopped when you needed to. That was the right thing to do.")
    return translate("after", "You took care of your feet today. Well done.")


def easier_title() -> str:
    """Return the title of the screen that tells what safety made easier."""
    return translate("after", "What is easier from now on")


def check_in_offer() -> str:
    """Return what is said beside the way to the check-in."""
    return translate("after", "If you like, note how your feet feel. You can also do it later.")
