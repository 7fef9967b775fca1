"""The word in the box of a day of the week, the same wherever the week stands."""

from neuro_desktop.texts.translate import translate


def day_word(*, planned: bool, is_today: bool, is_ahead: bool) -> str:
    """Return the one short word in the box of a day without a tick."""
    if is_today:
        return translate("week", "today")
    if not planned:
        return translate("week", "free")
    return translate("week", "plan") if is_ahead else translate("week", "none")
