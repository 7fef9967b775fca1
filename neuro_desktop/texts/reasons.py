"""Why something is closed, in or out of a plan, or not done to a routine: in words."""

from neuro_desktop.domain.exercise import Thing
from neuro_desktop.domain.plan_choice import Why
from neuro_desktop.domain.planning import Fit, LeftOut, Plan
from neuro_desktop.domain.routine import Refusal
from neuro_desktop.domain.safety import Reason
from neuro_desktop.texts.translate import translate


def reason_text(reason: Reason) -> str:
    """Return why an exercise, a level or all exercise is closed, and what opens it."""
    return {**_person_reasons(), **_standing_reasons(), **_plan_reasons()}[reason]


def _person_reasons() -> dict[Reason, str]:
    return {
        Reason.QUESTIONS_UNANSWERED: translate("reasons", "Answer the safety questions first."),
        Reason.CHEST_PAIN: translate(
            "reasons",
            "You told us about chest pain. See your doctor before you exercise. "
            "If it hurts now, call the emergency number.",
        ),
        Reason.HOT_SWOLLEN_CALF: translate(
            "reasons",
            "One of your calves is hot and swollen. Do not exercise. Call your doctor today.",
        ),
        Reason.HOT_RED_SWOLLEN: translate(
            "reasons",
            "A foot is hot, red or swollen. Do not exercise. Stay off that foot. "
            "Call your foot team today, even if it does not hurt.",
        ),
        Reason.HEART_NEEDS_DOCTOR: translate(
            "reasons",
            "You told us about fainting or heart trouble. Ask your doctor if you may exercise.",
        ),
        Reason.UNWELL: translate("reasons", "You feel unwell or dizzy. Rest today."),
        Reason.NEEDS_CLINICIAN: translate(
            "reasons",
            "With your health history, your clinician must say yes to this first.",
        ),
        Reason.OPEN_SORE: translate(
            "reasons",
            "Your foot has a sore, or had one not long ago. Ask your foot team first.",
        ),
        Reason.HURT: translate("reasons", "It hurt, so you stopped it."),
    }


def _standing_reasons() -> dict[Reason, str]:
    return {
        Reason.QUESTIONS_DUE: translate(
            "reasons",
            "Answer the safety questions again before you stand. You can still exercise sitting.",
        ),
        Reason.FELL: translate("reasons", "You had a fall. Stay sitting for now."),
        Reason.DIZZY: translate("reasons", "You felt dizzy today. Do not stand to exercise today."),
        Reason.ONLY_SITTING: translate(
            "reasons", "This is done standing. You chose to exercise only sitting."
        ),
        Reason.STEADINESS: translate(
            "reasons",
            "This is done standing. From what you told us, sitting is safer for you.",
        ),
        Reason.NO_HELPER_NOW: translate(
            "reasons", "You stand only with a helper. Your helper is not beside you now."
        ),
        Reason.ONE_HAND_NOT_SAFE: translate(
            "reasons", "Here one hand lets go. You need both hands on the counter."
        ),
        Reason.BALANCE_CLOSED: translate(
            "reasons",
            "Balance has the most risk of a fall. From what you told us, it is not safe for you.",
        ),
        Reason.BALANCE_NOT_EARNED: translate(
            "reasons",
            "Balance opens later. First do heel and toe raises standing. "
            "Do them in 2 sessions with no wobble.",
        ),
    }


def _plan_reasons() -> dict[Reason, str]:
    return {
        Reason.LEFT_OUT_TOO_HARD: translate(
            "reasons",
            "It hurt or was too hard, so it is left out. You can still add it yourself.",
        ),
        Reason.MISSING_THING: translate("reasons", "You do not have all you need for it."),
        Reason.ONE_STRETCH: translate("reasons", "A short routine has only one stretch."),
        Reason.NO_ROOM: translate(
            "reasons", "It is open to you. There is no room for it in the time you chose."
        ),
    }


def left_out_text(left_out: LeftOut) -> str:
    """Return why an exercise is not in a plan; a missing thing is named."""
    if not left_out.missing:
        return reason_text(left_out.reason)
    return " ".join(_needs(thing) for thing in left_out.missing)


def _needs(thing: Thing) -> str:
    return {
        Thing.CHAIR: translate("reasons", "You need a sturdy chair for it."),
        Thing.COUNTER: translate("reasons", "You need a kitchen counter for it."),
        Thing.STRAP: translate("reasons", "You need a strap, belt or long towel for it."),
        Thing.TENNIS_BALL: translate("reasons", "You need a tennis ball for it."),
        Thing.BUCKET: translate("reasons", "You need a bucket of dry rice or beans for it."),
        Thing.TOWEL: translate("reasons", "You need a small towel for it."),
    }[thing]


def why_text(why: Why) -> str:
    """Return one reason why an exercise is in a plan, or has its level or sets."""
    return {
        Why.GOAL_TIGHT: translate("reasons", "It helps with tight muscles."),
        Why.GOAL_WEAK: translate("reasons", "It makes weak feet and legs stronger."),
        Why.GOAL_STEADIER: translate("reasons", "It helps you stand more steadily."),
        Why.GOAL_NUMB: translate("reasons", "It trains the feeling in your feet."),
        Why.GOAL_PAIN: translate("reasons", "It may ease pain in your feet."),
        Why.WARMS_UP: translate("reasons", "It warms up your feet, so it comes first."),
        Why.KEEPS_STRENGTH: translate("reasons", "Each routine has some strength or balance work."),
        Why.ROUNDS_OFF: translate("reasons", "It makes a good mix with the others."),
        Why.LEVEL_START: translate("reasons", "This is a safe level to start at."),
        Why.LEVEL_OWN: translate("reasons", "This is the level you have reached."),
        Why.LEVEL_SAFE: translate("reasons", "This is the highest level open to you now."),
        Why.LEVEL_EASIER: translate("reasons", "It is an easier level, to fit the time you chose."),
        Why.HALF_DOSE: translate("reasons", "You do half of the easiest level for now."),
        Why.MORE_SETS: translate("reasons", "You do more sets, to fill the time you chose."),
    }[why]


def fit_text(plan: Plan) -> str:
    """Return how long a plan takes and, where it is shorter than asked for, why."""
    takes = translate("reasons", "It takes about %n minute(s).", max(1, round(plan.seconds / 60)))
    if plan.fit is Fit.FITS:
        return takes
    return " ".join((takes, _why_shorter(plan.fit)))


def _why_shorter(fit: Fit) -> str:
    if fit is Fit.SHORTER_FEW_OPEN:
        return translate(
            "reasons",
            "That is shorter than you chose. There are not many exercises open to you now.",
        )
    return translate(
        "reasons",
        "That is shorter than you chose. At your level the exercises do not take longer.",
    )


def refusal_text(refusal: Refusal) -> str:
    """Return why a change of a routine is not made."""
    return {
        Refusal.FIRST_ALREADY: translate("reasons", "This exercise is the first one."),
        Refusal.LAST_ALREADY: translate("reasons", "This exercise is the last one."),
        Refusal.BARE_BEFORE_SOCKS: translate(
            "reasons", "Bare feet come first. Then you put your socks on only once."
        ),
        Refusal.NO_SHOES_FIRST: translate(
            "reasons", "All that is done without shoes comes first. Then your shoes stay on."
        ),
        Refusal.SEATED_BEFORE_STANDING: translate(
            "reasons", "Sitting comes before standing. Then you get up only once."
        ),
        Refusal.ALREADY_IN: translate("reasons", "This exercise is in your routine already."),
        Refusal.OUTSIDE_RANGE: translate("reasons", "That is more or less than this level allows."),
        Refusal.TOO_MANY_REPETITIONS: translate("reasons", "Do not go over 30 in all on one side."),
        Refusal.OWN_PACE_STANDING: translate(
            "reasons", "While you stand, your hands stay on the counter. So the app counts for you."
        ),
        Refusal.OWN_PACE_TIMED: translate("reasons", "This exercise goes by time or is counted."),
        Refusal.EMPTY_NAME: translate("reasons", "Give the routine a name."),
    }[refusal]
