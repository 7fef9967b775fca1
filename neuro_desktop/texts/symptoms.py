"""The symptoms, feet and triggers in words: one table for screen, chart and paper.

The questions are our own, "over the last 24 hours" (reference, section 4); none is an item of a
published questionnaire.
"""

from neuro_desktop.domain.check_in import Trigger
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.texts.translate import translate


def symptom_name(symptom: Symptom) -> str:
    """Return the whole name, as in a list to choose from."""
    return {
        Symptom.NUMBNESS: translate("symptoms", "Numbness, or less feeling"),
        Symptom.TINGLING: translate("symptoms", "Tingling, or pins and needles"),
        Symptom.BURNING: translate("symptoms", "Burning pain"),
        Symptom.SHOOTING: translate("symptoms", "Shooting pain"),
        Symptom.TOUCH: translate("symptoms", "Touch feels too strong"),
        Symptom.WEAKNESS: translate("symptoms", "Weak feet and ankles"),
        Symptom.SKIN_NAILS: translate("symptoms", "Changes of skin or nails"),
        Symptom.BALANCE: translate("symptoms", "Trouble with balance"),
        Symptom.HOT_COLD: translate("symptoms", "Trouble feeling hot and cold"),
    }[symptom]


def symptom_short(symptom: Symptom) -> str:
    """Return a short name, for a line of the diary, a chart or a column of a table."""
    return {
        Symptom.NUMBNESS: translate("symptoms", "Numbness"),
        Symptom.TINGLING: translate("symptoms", "Tingling"),
        Symptom.BURNING: translate("symptoms", "Burning pain"),
        Symptom.SHOOTING: translate("symptoms", "Shooting pain"),
        Symptom.TOUCH: translate("symptoms", "Touch too strong"),
        Symptom.WEAKNESS: translate("symptoms", "Weakness"),
        Symptom.SKIN_NAILS: translate("symptoms", "Skin or nails"),
        Symptom.BALANCE: translate("symptoms", "Balance trouble"),
        Symptom.HOT_COLD: translate("symptoms", "Hot and cold"),
    }[symptom]


def side_words(side: Side) -> str:
    """Return "left foot" or "right foot"; "" for what is not of one foot."""
    match side:
        case Side.LEFT:
            return translate("symptoms", "left foot")
        case Side.RIGHT:
            return translate("symptoms", "right foot")
        case _:
            return ""


def at_words(at: SymptomAt) -> str:
    """Return the symptom and its foot, "Tingling, left foot"."""
    short = symptom_short(at.symptom)
    match at.side:
        case Side.LEFT:
            return translate("symptoms", "{0}, left foot").format(short)
        case Side.RIGHT:
            return translate("symptoms", "{0}, right foot").format(short)
        case _:
            return short


def question(at: SymptomAt) -> str:
    """Return what is asked with a number; raises KeyError for skin or nails."""
    return {
        Side.LEFT: _left_questions(),
        Side.RIGHT: _right_questions(),
        Side.BOTH: {
            Symptom.BALANCE: translate(
                "symptoms", "How hard was it to keep your balance, over the last 24 hours?"
            ),
        },
    }[at.side][at.symptom]


def _left_questions() -> dict[Symptom, str]:
    return {
        Symptom.NUMBNESS: translate(
            "symptoms", "How numb was your left foot, over the last 24 hours?"
        ),
        Symptom.TINGLING: translate(
            "symptoms", "Tingling or pins and needles in your left foot, over the last 24 hours?"
        ),
        Symptom.BURNING: translate(
            "symptoms", "Burning pain in your left foot, over the last 24 hours?"
        ),
        Symptom.SHOOTING: translate(
            "symptoms", "Shooting pain in your left foot, over the last 24 hours?"
        ),
        Symptom.TOUCH: translate(
            "symptoms", "How much did touch bother your left foot, over the last 24 hours?"
        ),
        Symptom.WEAKNESS: translate(
            "symptoms", "How weak was your left foot or ankle, over the last 24 hours?"
        ),
        Symptom.HOT_COLD: translate(
            "symptoms",
            "How hard was it to feel hot and cold with your left foot, over the last 24 hours?",
        ),
    }


def _right_questions() -> dict[Symptom, str]:
    return {
        Symptom.NUMBNESS: translate(
            "symptoms", "How numb was your right foot, over the last 24 hours?"
        ),
        Symptom.TINGLING: translate(
            "symptoms", "Tingling or pins and needles in your right foot, over the last 24 hours?"
        ),
        Symptom.BURNING: translate(
            "symptoms", "Burning pain in your right foot, over the last 24 hours?"
        ),
        Symptom.SHOOTING: translate(
            "symptoms", "Shooting pain in your right foot, over the last 24 hours?"
        ),
        Symptom.TOUCH: translate(
            "symptoms", "How much did touch bother your right foot, over the last 24 hours?"
        ),
        Symptom.WEAKNESS: translate(
            "symptoms", "How weak was your right foot or ankle, over the last 24 hours?"
        ),
        Symptom.HOT_COLD: translate(
            "symptoms",
            "How hard was it to feel hot and cold with your right foot, over the last 24 hours?",
        ),
    }


def scale_words(symptom: Symptom) -> dict[int, str]:
    """Return the words under 0, 5 and 10."""
    none, some, worst = {
        Symptom.NUMBNESS: (
            translate("symptoms", "Not numb"),
            translate("symptoms", "Half numb"),
            translate("symptoms", "No feeling"),
        ),
        Symptom.TOUCH: (
            translate("symptoms", "Not at all"),
            translate("symptoms", "Moderate"),
            translate("symptoms", "Worst"),
        ),
        Symptom.WEAKNESS: (
            translate("symptoms", "Not weak"),
            translate("symptoms", "Quite weak"),
            translate("symptoms", "No strength"),
        ),
        Symptom.BALANCE: (
            translate("symptoms", "Not hard"),
            translate("symptoms", "Quite hard"),
            translate("symptoms", "Not possible"),
        ),
        Symptom.HOT_COLD: (
            translate("symptoms", "Not hard"),
            translate("symptoms", "Quite hard"),
            translate("symptoms", "No feeling"),
        ),
    }.get(
        symptom,
        (
            translate("symptoms", "None"),
            translate("symptoms", "Moderate"),
            translate("symptoms", "Worst"),
        ),
    )
    return {0: none, 5: some, 10: worst}


def scale_line(symptom: Symptom) -> str:
    """Return what 0 and 10 stand for, as a line above the answers."""
    return {
        Symptom.NUMBNESS: translate(
            "symptoms", "0 is all your feeling. 10 is no feeling in it at all."
        ),
        Symptom.WEAKNESS: translate(
            "symptoms", "0 is as strong as ever. 10 is no strength in it at all."
        ),
        Symptom.BALANCE: translate(
            "symptoms", "0 is no trouble at all. 10 is that you cannot stand on your own."
        ),
        Symptom.HOT_COLD: translate(
            "symptoms", "0 is as easy as ever. 10 is that you cannot feel it."
        ),
    }.get(
        symptom,
        translate("symptoms", "0 is none at all. 10 is the worst you can imagine."),
    )


def trigger_name(trigger: Trigger) -> str:
    """Return what may have made it worse, as a line to tick."""
    return {
        Trigger.HIGH_BLOOD_SUGAR: translate("symptoms", "High blood sugar"),
        Trigger.SMOKING: translate("symptoms", "Smoking"),
        Trigger.ALCOHOL: translate("symptoms", "Alcohol"),
        Trigger.NEW_MEDICINE: translate("symptoms", "A new medicine"),
        Trigger.TIGHT_SHOES: translate("symptoms", "Tight shoes or socks"),
        Trigger.LONG_STANDING: translate("symptoms", "Long standing or walking"),
    }[trigger]
