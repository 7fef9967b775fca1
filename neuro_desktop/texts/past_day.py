"""What a check-in of a past day asks: each question names the day (reference, section 4)."""

from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.texts.translate import translate


def question_on(at: SymptomAt, day: str) -> str:
    """Return what is asked with a number about a day in words, "Saturday, 21 November".

    Raises KeyError for skin or nails.
    """
    return {
        Side.LEFT: _left_questions(),
        Side.RIGHT: _right_questions(),
        Side.BOTH: {
            Symptom.BALANCE: translate("past_day", "How hard was it to keep your balance on {0}?"),
        },
    }[at.side][at.symptom].format(day)


def _left_questions() -> dict[Symptom, str]:
    return {
        Symptom.NUMBNESS: translate("past_day", "How numb was your left foot on {0}?"),
        Symptom.TINGLING: translate(
            "past_day", "Tingling or pins and needles in your left foot on {0}?"
        ),
        Symptom.BURNING: translate("past_day", "Burning pain in your left foot on {0}?"),
        Symptom.SHOOTING: translate("past_day", "Shooting pain in your left foot on {0}?"),
        Symptom.TOUCH: translate("past_day", "How much did touch bother your left foot on {0}?"),
        Symptom.WEAKNESS: translate("past_day", "How weak was your left foot or ankle on {0}?"),
        Symptom.HOT_COLD: translate(
            "past_day", "How hard was it to feel hot and cold with your left foot on {0}?"
        ),
    }


def _right_questions() -> dict[Symptom, str]:
    return {
        Symptom.NUMBNESS: translate("past_day", "How numb was your right foot on {0}?"),
        Symptom.TINGLING: translate(
            "past_day", "Tingling or pins and needles in your right foot on {0}?"
        ),
        Symptom.BURNING: translate("past_day", "Burning pain in your right foot on {0}?"),
        Symptom.SHOOTING: translate("past_day", "Shooting pain in your right foot on {0}?"),
        Symptom.TOUCH: translate("past_day", "How much did touch bother your right foot on {0}?"),
        Symptom.WEAKNESS: translate("past_day", "How weak was your right foot or ankle on {0}?"),
        Symptom.HOT_COLD: translate(
            "past_day", "How hard was it to feel hot and cold with your right foot on {0}?"
        ),
    }


def skin_on(day: str) -> str:
    """Return the question about skin and nails."""
    return translate(
        "past_day", "Was anything new on the skin or nails of your feet on {0}?"
    ).format(day)


def triggers_on(day: str) -> str:
    """Return what to tick of what may have made it worse."""
    return translate("past_day", "Tick what was there on {0}.").format(day)
