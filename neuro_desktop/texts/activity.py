"""Words of other activity."""

from neuro_desktop.application.activity_entry_state import Wrong, minutes_of
from neuro_desktop.domain.activity import MOST_MINUTES, Activity, ActivityKind
from neuro_desktop.texts.dates import number
from neuro_desktop.texts.translate import translate


def activity_name(kind: ActivityKind) -> str:
    """Return the name of a kind."""
    return {
        ActivityKind.WALKING: translate("activity", "Walking"),
        ActivityKind.SWIMMING: translate("activity", "Swimming"),
        ActivityKind.CYCLING: translate("activity", "Cycling"),
        ActivityKind.BANDS: translate("activity", "Bands"),
        ActivityKind.WEIGHTS: translate("activity", "Light weights"),
        ActivityKind.OTHER: translate("activity", "Something else"),
    }[kind]


def minutes_of_kind(activity: Activity) -> str:
    """Return how much of what, inside a sentence: "20 minutes of walking"."""
    minutes = activity.minutes
    match activity.kind:
        case ActivityKind.WALKING:
            return translate("activity", "%n minute(s) of walking", minutes)
        case ActivityKind.SWIMMING:
            return translate("activity", "%n minute(s) of swimming", minutes)
        case ActivityKind.CYCLING:
            return translate("activity", "%n minute(s) of cycling", minutes)
        case ActivityKind.BANDS:
            return translate("activity", "%n minute(s) with bands", minutes)
        case ActivityKind.WEIGHTS:
            return translate("activity", "%n minute(s) with light weights", minutes)
        case ActivityKind.OTHER:
            return translate("activity", "%n minute(s) of something else", minutes)


def minutes_text(minutes: int) -> str:
    """Return a number of minutes."""
    return translate("activity", "%n minute(s)", minutes)


def typed_minutes(text: str) -> str:
    """Return the minutes that were typed; what is no number as it stands."""
    minutes = minutes_of(text)
    return text if isinstance(minutes, Wrong) else minutes_text(minutes)


def wrong_text(wrong: Wrong) -> str:
    """Return why an answer cannot be kept, and what to do."""
    return {
        Wrong.NO_KIND: translate("activity", "Choose what you did."),
        Wrong.NO_MINUTES: translate("activity", "Choose or type the minutes."),
        Wrong.NOT_A_NUMBER: translate(
            "activity", "This is not a whole number. Type digits only, such as 25."
        ),
        Wrong.TOO_FEW: translate("activity", "This is too short. Type 1 minute or more."),
        Wrong.TOO_MANY: translate("activity", "This is too long. Type {0} minutes or less.").format(
            number(MOST_MINUTES)
        ),
    }[wrong]
