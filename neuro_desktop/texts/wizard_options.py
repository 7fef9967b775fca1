"""The answers of the wizard's lists, each with a line that explains."""

from dataclasses import dataclass

from neuro_desktop.application.wizard_answers import Option, Step, YesNo
from neuro_desktop.domain.exercise import Thing
from neuro_desktop.domain.person import Goal
from neuro_desktop.domain.safety import (
    FeetFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    SteadinessFinding,
)
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.texts.stop_signs import call_emergency
from neuro_desktop.texts.symptoms import symptom_name
from neuro_desktop.texts.translate import translate

SUGGESTED_MINUTES = 10


@dataclass(frozen=True, slots=True)
class OptionWords:
    """One answer, and a line that explains it (or "")."""

    title: str
    explanation: str = ""


def none_words(step: Step) -> str:
    """Return the line of a list that says nothing of it is true."""
    if step is Step.CLINICIAN:
        return translate("wizard_options", "None of these yet")
    return translate("wizard_options", "None of these")


def option_words(
    step: Step,
    option: Option,
    emergency_number: str,
    feet: frozenset[FeetFinding] = frozenset(),
) -> OptionWords:
    """Return the words of one answer; `feet` is what the foot team is asked about.

    Exercises and weekdays have their names elsewhere.
    """
    if isinstance(option, YesNo):
        return _follow_ups(step, feet)[option]
    if step is Step.MINUTES and isinstance(option, int):
        return _minutes(option)
    words: dict[Option, OptionWords] = {
        **_feet_and_history(),
        **_heart(emergency_number),
        **_steadiness(),
        **_places(),
        **_goals(),
        **_symptoms(),
        **_things(),
    }
    return words[option]


def _feet_and_history() -> dict[Option, OptionWords]:
    return {
        FeetFinding.OPEN_SORE: OptionWords(
            translate("wizard_options", "A sore, blister or ulcer"),
            translate("wizard_options", "Now, or healed less than 6 months ago."),
        ),
        FeetFinding.HOT_RED_SWOLLEN: OptionWords(
            translate("wizard_options", "A foot is hot, red or swollen"),
            translate(
                "wizard_options",
                "Stay off that foot. Call your foot team today, even if it does not hurt.",
            ),
        ),
        HistoryFinding.HIGH_RISK_FOOT: OptionWords(
            translate("wizard_options", "I was told I have a high-risk foot")
        ),
        HistoryFinding.AMPUTATION: OptionWords(
            translate("wizard_options", "An amputation"),
            translate("wizard_options", "A toe, a part of a foot, a foot or a leg."),
        ),
        HistoryFinding.POOR_CIRCULATION: OptionWords(
            translate("wizard_options", "Poor blood flow in my legs or feet")
        ),
        HistoryFinding.CHARCOT_FOOT: OptionWords(
            translate("wizard_options", "Charcot foot"),
            translate("wizard_options", "Bones in the foot grew weak and moved."),
        ),
        HistoryFinding.JOINT_OPERATION: OptionWords(
            translate("wizard_options", "An operation or a new joint"),
            translate("wizard_options", "In a hip, a knee, an ankle or a foot."),
        ),
    }


def _heart(emergency_number: str) -> dict[Option, OptionWords]:
    return {
        HeartFinding.CHEST_PAIN: OptionWords(
            translate("wizard_options", "Chest pain or pressure now"),
            " ".join((translate("wizard_options", "Stop."), call_emergency(emergency_number))),
        ),
        HeartFinding.FAINTING: OptionWords(
            translate("wizard_options", "Fainting"),
            translate("wizard_options", "I fainted, or came close to it."),
        ),
        HeartFinding.UNCONTROLLED_HEART: OptionWords(
            translate("wizard_options", "Heart or blood pressure trouble"),
            translate("wizard_options", "It is not under control, or my chest hurts at times."),
        ),
        HeartFinding.HOT_SWOLLEN_CALF: OptionWords(
            translate("wizard_options", "One calf is hot and swollen"),
            translate("wizard_options", "Do not exercise. Call your doctor today."),
        ),
    }


def _steadiness() -> dict[Option, OptionWords]:
    return {
        SteadinessFinding.FALL_LAST_YEAR: OptionWords(
            translate("wizard_options", "I fell in the last 12 months")
        ),
        SteadinessFinding.WALKING_AID: OptionWords(
            translate("wizard_options", "I use a walking aid"),
            translate("wizard_options", "A stick, a frame or a walker."),
        ),
        SteadinessFinding.UNSTEADY: OptionWords(
            translate("wizard_options", "I feel unsteady"),
            translate("wizard_options", "When I stand, turn or walk."),
        ),
        SteadinessFinding.POOR_SIGHT: OptionWords(
            translate("wizard_options", "I do not see well"),
            translate("wizard_options", "Even with my glasses on."),
        ),
    }


def _places() -> dict[Option, OptionWords]:
    return {
        Place.SITTING: OptionWords(
            translate("wizard_options", "Only sitting down"),
            translate("wizard_options", "Standing exercises change to a seated form, or stay out."),
        ),
        Place.STANDING_BOTH_HANDS: OptionWords(
            translate("wizard_options", "Standing, both hands on a kitchen counter"),
            translate("wizard_options", "Something solid that cannot move."),
        ),
        Place.STANDING_ONE_HAND: OptionWords(
            translate("wizard_options", "Standing, one hand on the counter"),
            translate("wizard_options", "You feel steady and have not fallen in the past year."),
        ),
    }


def _follow_ups(step: Step, feet: frozenset[FeetFinding]) -> dict[YesNo, OptionWords]:
    if step is Step.HELPER:
        return {
            YesNo.YES: OptionWords(
                translate("wizard_options", "Yes, each time I stand"),
                translate("wizard_options", "Both hands hold the counter. We ask each time."),
            ),
            YesNo.NO: OptionWords(
                translate("wizard_options", "No"),
                translate("wizard_options", "All your exercises are done sitting."),
            ),
        }
    return {
        YesNo.YES: OptionWords(
            translate("wizard_options", "Yes"),
            translate("wizard_options", "We note it with the date of today."),
        ),
        YesNo.NO: OptionWords(translate("wizard_options", "Not yet"), _without_yes(step, feet)),
    }


def _without_yes(step: Step, feet: frozenset[FeetFinding]) -> str:
    if step is Step.DOCTOR:
        return translate("wizard_options", "There is no routine until your doctor says yes.")
    if FeetFinding.HOT_RED_SWOLLEN in feet:
        return translate("wizard_options", "There is no routine until your foot team says yes.")
    return translate("wizard_options", "What could harm your foot stays out.")


def _goals() -> dict[Option, OptionWords]:
    return {
        Goal.TIGHT: OptionWords(translate("wizard_options", "Tight muscles")),
        Goal.WEAK: OptionWords(translate("wizard_options", "Weak feet and legs")),
        Goal.STEADIER: OptionWords(translate("wizard_options", "To be steadier on my feet")),
        Goal.NUMB: OptionWords(translate("wizard_options", "Numb or tingling feet")),
        Goal.PAIN: OptionWords(translate("wizard_options", "Pain in my feet")),
    }


def _symptoms() -> dict[Option, OptionWords]:
    return {symptom: OptionWords(symptom_name(symptom)) for symptom in Symptom}


def _things() -> dict[Option, OptionWords]:
    return {
        Thing.CHAIR: OptionWords(
            translate("wizard_options", "A sturdy chair"),
            translate("wizard_options", "No wheels. It stands against a wall."),
        ),
        Thing.COUNTER: OptionWords(
            translate("wizard_options", "A kitchen counter"),
            translate("wizard_options", "To hold on to. It cannot move."),
        ),
        Thing.STRAP: OptionWords(translate("wizard_options", "A strap, a belt or a long towel")),
        Thing.TENNIS_BALL: OptionWords(
            translate("wizard_options", "A tennis ball"),
            translate("wizard_options", "No other ball. Hard or spiky balls can harm your feet."),
        ),
        Thing.BUCKET: OptionWords(
            translate("wizard_options", "A bucket or basin with dry rice or beans")
        ),
        Thing.TOWEL: OptionWords(translate("wizard_options", "A small towel")),
    }


def _minutes(minutes: int) -> OptionWords:
    suggestion = (
        translate("wizard_options", "Our suggestion to begin with.")
        if minutes == SUGGESTED_MINUTES
        else ""
    )
    return OptionWords(translate("wizard_options", "%n minute(s)", minutes), suggestion)


def weekday_name(weekday: int) -> str:
    """Return the name of a day, 0 for Monday to 6 for Sunday."""
    return (
        translate("wizard_options", "Monday"),
        translate("wizard_options", "Tuesday"),
        translate("wizard_options", "Wednesday"),
        translate("wizard_options", "Thursday"),
        translate("wizard_options", "Friday"),
        translate("wizard_options", "Saturday"),
        translate("wizard_options", "Sunday"),
    )[weekday]
