"""Words of the screens before a session."""

from neuro_desktop.domain.exercise import Thing
from neuro_desktop.domain.safety import FootCheckFinding
from neuro_desktop.texts.stop_signs import after_a_fall
from neuro_desktop.texts.translate import translate


def finding_name(finding: FootCheckFinding) -> str:
    """Return the finding as a line to tick."""
    match finding:
        case FootCheckFinding.NEW_SORE:
            return translate("before_start", "A new sore or blister on a foot")
        case FootCheckFinding.RED_HOT_SWOLLEN:
            return translate("before_start", "A foot is red, hot or swollen")
        case FootCheckFinding.UNWELL_OR_DIZZY:
            return translate("before_start", "I feel unwell or dizzy")
        case FootCheckFinding.FALLEN:
            return translate("before_start", "I fell since my last session")


def finding_advice(finding: FootCheckFinding, emergency_number: str) -> tuple[str, ...]:
    """Return what a finding means and what to do (reference, "Foot check")."""
    match finding:
        case FootCheckFinding.NEW_SORE:
            return (
                translate("before_start", "Take the weight off that foot."),
                translate("before_start", "Call your foot team today."),
                translate(
                    "before_start",
                    "You can still do what is safe sitting down. Exercises that press on the "
                    "foot stay out until your foot team says yes.",
                ),
            )
        case FootCheckFinding.RED_HOT_SWOLLEN:
            return (
                translate("before_start", "Do no exercise now. Stay off that foot."),
                translate("before_start", "Call your foot team today, even if it does not hurt."),
                translate("before_start", "Start again when your foot team says yes."),
            )
        case FootCheckFinding.UNWELL_OR_DIZZY:
            return (
                translate("before_start", "Rest today. Do no exercise."),
                translate("before_start", "If it does not pass, talk to your doctor."),
            )
        case FootCheckFinding.FALLEN:
            return (
                *after_a_fall(emergency_number),
                translate("before_start", "If you are not hurt, exercise sitting down today."),
            )


def thing_to_fetch(thing: Thing) -> str:
    """Return a thing as a line of the list to fetch, with what to mind."""
    match thing:
        case Thing.CHAIR:
            return translate("before_start", "A sturdy chair without wheels, against a wall")
        case Thing.COUNTER:
            return translate("before_start", "A kitchen counter that cannot move")
        case Thing.STRAP:
            return translate("before_start", "A strap, a belt or a long towel")
        case Thing.TENNIS_BALL:
            return translate("before_start", "A tennis ball, no other ball")
        case Thing.BUCKET:
            return translate(
                "before_start",
                "A bucket or basin with dry rice or beans. Look through it first: "
                "nothing hard or sharp may be in it",
            )
        case Thing.TOWEL:
            return translate("before_start", "A small towel")
