"""Words of the wizard: its questions, what is missing, and what to do when all is closed.

The answers to choose from are in `wizard_options`.
"""

from dataclasses import dataclass

from neuro_desktop.application.wizard_answers import Step
from neuro_desktop.application.wizard_state import Trouble
from neuro_desktop.domain.person import LONGEST_NAME
from neuro_desktop.domain.safety import FeetFinding, Place, Reason
from neuro_desktop.texts.missing import four_at_most, tick_something
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.texts.stop_signs import app_cannot_call, call_emergency
from neuro_desktop.texts.translate import translate


@dataclass(frozen=True, slots=True)
class Question:
    """What a screen asks, and a line or two that help to answer."""

    title: str
    lines: tuple[str, ...] = ()


def question(step: Step) -> Question:
    """Return the words of a screen; STOP and ROUTINE have their own."""
    return {**_safety_questions(), **_wish_questions()}[step]


def _safety_questions() -> dict[Step, Question]:
    return {
        Step.FEET: Question(
            translate("wizard", "Your feet today"),
            (translate("wizard", "Look at both feet. Tick all that is true."),),
        ),
        Step.FOOT_TEAM: Question(translate("wizard", "Has your foot team said yes?")),
        Step.HISTORY: Question(
            translate("wizard", "Your history"),
            (translate("wizard", "Tick all that is true, now or in the past."),),
        ),
        Step.CLINICIAN: Question(
            translate("wizard", "Which exercises did your clinician say yes to?"),
            (translate("wizard", "Tick only what your doctor, nurse or therapist named."),),
        ),
        Step.HEART: Question(
            translate("wizard", "Your heart and head"),
            (translate("wizard", "Tick all that is true."),),
        ),
        Step.DOCTOR: Question(
            translate("wizard", "Has your doctor said yes?"),
            (
                translate(
                    "wizard", "With heart trouble or fainting, your doctor must say yes first."
                ),
            ),
        ),
        Step.STEADINESS: Question(
            translate("wizard", "How steady are you?"),
            (translate("wizard", "Tick all that is true."),),
        ),
        Step.HELPER: Question(
            translate("wizard", "Will a helper stand beside you?"),
            (translate("wizard", "From what you told us, stand only with a helper beside you."),),
        ),
        Step.PLACE: Question(translate("wizard", "Where do you feel safe exercising?")),
    }


def _wish_questions() -> dict[Step, Question]:
    if_you_like = translate("wizard", "Tick as many as you like, or none.")
    return {
        Step.NAME: Question(
            translate("wizard", "What shall we call you?"),
            (translate("wizard", "This app is no medical device. It gives no diagnosis."),),
        ),
        Step.GOALS: Question(translate("wizard", "What do you want help with?"), (if_you_like,)),
        Step.SYMPTOMS: Question(
            translate("wizard", "Which of these do you want to follow?"),
            (translate("wizard", "Tick up to 4, or none."),),
        ),
        Step.THINGS: Question(
            translate("wizard", "What do you have at home?"),
            (translate("wizard", "Tick all you have. We plan only with that."),),
        ),
        Step.MINUTES: Question(translate("wizard", "How long do you want to exercise?")),
        Step.DAYS: Question(
            translate("wizard", "On which days?"),
            (translate("wizard", "Our suggestion is 3 days a week, with a day of rest between."),),
        ),
        Step.EMERGENCY: Question(
            translate("wizard", "Your emergency number. Is this right?"),
            (translate("wizard", "You call it when you need help fast."), app_cannot_call()),
        ),
        Step.SOUND: Question(
            translate("wizard", "Can you hear this?"),
            (translate("wizard", "Press Test. You hear 2 notes, then a voice."),),
        ),
    }


def wizard_title(*, only_safety: bool) -> str:
    """Return the words of the top bar."""
    if only_safety:
        return translate("wizard", "Safety questions")
    return translate("wizard", "Make a routine")


def step_of(number: int, total: int) -> str:
    """Return "Step 6 of 14"."""
    return translate("wizard", "Step {0} of {1}").format(number, total)


def trouble_text(trouble: Trouble) -> str:
    """Return what is missing or wrong, and what to do."""
    return {
        Trouble.NOTHING_TICKED: tick_something(),
        Trouble.NOTHING_CHOSEN: translate("wizard", "Choose one of these."),
        Trouble.NO_DAY: translate("wizard", "Tick 1 day or more."),
        Trouble.FOUR_AT_MOST: four_at_most(),
        Trouble.NAME_TOO_LONG: translate(
            "wizard", "This name is too long. It can have up to {0} letters."
        ).format(LONGEST_NAME),
        Trouble.NO_NUMBER: translate("wizard", "Write the number you would call."),
        Trouble.NOT_A_NUMBER: translate(
            "wizard", "This is not a phone number. Use digits only, like 112."
        ),
        Trouble.NO_ROUTINE_NAME: translate("wizard", "Give the routine a name."),
    }[trouble]


def feet_notice(feet: frozenset[FeetFinding]) -> str:
    """Return what to do about the feet, before the foot team is asked about."""
    if FeetFinding.HOT_RED_SWOLLEN in feet:
        return translate(
            "wizard",
            "Do not exercise. Stay off that foot. Call your foot team today, even if it does not "
            "hurt.",
        )
    return translate(
        "wizard", "Keep your weight off the sore foot. Ask your foot team before you stand on it."
    )


def place_notice(allowed: Place) -> str:
    """Return what holds, whatever is chosen as the place."""
    if allowed is Place.SITTING:
        return translate(
            "wizard",
            "From what you told us, we plan only sitting for now. The safer answer counts.",
        )
    return translate(
        "wizard",
        "From what you told us, both hands hold on and a helper is there. The safer answer counts.",
    )


def routine_summary(count: int) -> str:
    """Return how many exercises the finished routine has."""
    return translate("wizard", "%n exercise(s).", count)


def no_plan_text(reason: Reason) -> str:
    """Return why no exercise at all is planned, and what would change that."""
    if reason is Reason.MISSING_THING:
        return translate(
            "wizard", "You do not have what you need. A sturdy chair is enough to begin."
        )
    if reason is Reason.NO_ROOM:
        return translate(
            "wizard", "One exercise takes longer than you chose. Go back and choose more minutes."
        )
    return reason_text(reason)


def routine_name(number: int) -> str:
    """Return the name suggested for the first routine, the second, and so on."""
    if number == 1:
        return translate("wizard", "My routine")
    return translate("wizard", "My routine {0}").format(number)


def level_of(level: int, levels: int) -> str:
    """Return where an exercise is on its ladder ("Level 2 of 4.")."""
    return translate("wizard", "Level {0} of {1}.").format(level, levels)


def our_suggestion() -> str:
    """Return, plainly, whose doses these are."""
    return translate(
        "wizard",
        "How much you do and how often is our suggestion. No doctor has checked it. You can show "
        "it to yours.",
    )


def stop_words(reason: Reason, emergency_number: str) -> Question:
    """Return why there is no routine for now, and what to do, the most urgent first."""
    act, heart = _urgent_words(emergency_number), _stop_signs_line(emergency_number)
    title, *lines = act.get(reason) or _ask_first_words()[reason]
    last = {
        Reason.CHEST_PAIN: app_cannot_call(),
        Reason.HOT_SWOLLEN_CALF: heart,
        Reason.HEART_NEEDS_DOCTOR: heart,
    }.get(reason)
    back = translate("wizard", "When you have a yes, come back and go on here.")
    if reason in (Reason.CHEST_PAIN, Reason.HOT_SWOLLEN_CALF):
        back = translate("wizard", "When this is over, ask your doctor. Then come back.")
    return Question(title, tuple(line for line in (*lines, last, back) if line))


def _urgent_words(emergency_number: str) -> dict[Reason, tuple[str, ...]]:
    call = call_emergency(emergency_number)
    return {
        Reason.HOT_RED_SWOLLEN: (
            translate("wizard", "Stay off that foot"),
            translate("wizard", "Call your foot team today, even if it does not hurt."),
            translate("wizard", "Do not exercise now. Do not stand on that foot."),
            translate("wizard", "We make no routine until your foot team says yes."),
        ),
        Reason.CHEST_PAIN: (
            " ".join((translate("wizard", "Stop."), call)),
            translate("wizard", "Sit down and rest. Do not exercise."),
        ),
        Reason.HOT_SWOLLEN_CALF: (
            translate("wizard", "Call your doctor today"),
            translate("wizard", "Do not exercise. Do not rub your leg."),
            translate("wizard", "A hot, swollen calf cannot wait until tomorrow."),
        ),
    }


def _ask_first_words() -> dict[Reason, tuple[str, ...]]:
    return {
        Reason.HEART_NEEDS_DOCTOR: (
            translate("wizard", "Ask your doctor first"),
            translate("wizard", "With fainting or heart trouble, exercise must wait."),
            translate("wizard", "Ask your doctor: may I do gentle foot exercises?"),
        ),
        Reason.NEEDS_CLINICIAN: (
            translate("wizard", "Ask your clinician first"),
            translate("wizard", "With your history, we plan only what your clinician names."),
            translate("wizard", "Go back one step to see the list. Ask: which may I do?"),
        ),
    }


def _stop_signs_line(emergency_number: str) -> str:
    signs = translate(
        "wizard",
        "Chest pain, very short of breath, feeling faint, sudden weakness, trouble speaking?",
    )
    return " ".join((signs, call_emergency(emergency_number)))
