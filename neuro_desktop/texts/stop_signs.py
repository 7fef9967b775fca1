"""The stop signs: what they are and what to do, the same words everywhere they stand."""

from dataclasses import dataclass

from neuro_desktop.texts.translate import translate


@dataclass(frozen=True, slots=True)
class StopSign:
    """Some signs that ask for the same thing, and that thing."""

    signs: str
    act: str


def call_emergency(emergency_number: str) -> str:
    """Return "Call 112." with the person's number, or the same without a number."""
    if emergency_number:
        in_one_line = emergency_number.replace(" ", "\N{NO-BREAK SPACE}")
        return translate("stop_signs", "Call {0}.").format(in_one_line)
    return translate("stop_signs", "Call the emergency number.")


def stop_signs(emergency_number: str) -> tuple[StopSign, ...]:
    """Return the three groups of stop signs, the gravest first (reference, "Stop signs")."""
    return (
        StopSign(
            translate(
                "stop_signs",
                "Chest pain or pressure. Very short of breath. Feeling faint. "
                "Sudden weakness. Trouble speaking.",
            ),
            " ".join((translate("stop_signs", "Stop."), call_emergency(emergency_number))),
        ),
        StopSign(
            translate("stop_signs", "Dizzy. Sick. A racing heart. New pain in a joint."),
            translate("stop_signs", "Stop and rest. Talk to your doctor."),
        ),
        StopSign(
            translate("stop_signs", "A new break in the skin of your foot."),
            translate("stop_signs", "Take the weight off it. Call your foot team."),
        ),
    )


def app_cannot_call() -> str:
    """Return the sentence that says who has to make the call."""
    return translate("stop_signs", "This app cannot call for you. Use your phone.")


def after_a_fall(emergency_number: str) -> tuple[str, ...]:
    """Return what is grave after a fall, and what to do (reference, "Foot check")."""
    return (
        translate("stop_signs", "If you hit your head, or if you cannot stand on your leg:"),
        call_emergency(emergency_number),
        translate("stop_signs", "Stay down if it hurts to move. Wait for help."),
    )
