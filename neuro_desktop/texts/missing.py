"""What is said where an answer is missing, or one too many is ticked: the same on every page."""

from neuro_desktop.texts.translate import translate


def tick_something() -> str:
    """Return what to do where nothing in a list is ticked."""
    return translate("missing", "Tick what is true. If nothing is, tick “None of these”.")


def four_at_most() -> str:
    """Return what to do where more symptoms are ticked than can be followed."""
    return translate("missing", "You can follow 4. Take a tick away first.")
