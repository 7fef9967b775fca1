"""Words of the pain scale, the same before and after a session."""

from neuro_desktop.texts.translate import translate


def pain_words() -> tuple[str, str, str]:
    """Return the words under 0, 5 and 10 of the pain scale."""
    return (
        translate("pain", "None"),
        translate("pain", "Moderate"),
        translate("pain", "Worst"),
    )
