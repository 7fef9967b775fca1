"""Words of the page about one session."""

from collections.abc import Sequence
from datetime import date

from neuro_desktop.application.session_review import SideDone
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import EventKind, Origin, Session, SessionEvent
from neuro_desktop.texts.after import outcome_word
from neuro_desktop.texts.dates import clock_text, day_text, number
from neuro_desktop.texts.translate import translate


def session_title(session: Session, today: date) -> str:
    """Return which session it is."""
    return translate("session_review", "{0}, {1}").format(
        session.routine_name, day_text(session.day, today)
    )


def started_text(session: Session) -> str:
    """Return when it began; from paper, that it is from there."""
    if session.origin is Origin.PAPER:
        return translate("session_review", "You did it on paper. It was typed in later.")
    return translate("session_review", "Begun at {0}.").format(clock_text(session.started_at))


def sides_text(sides: Sequence[SideDone]) -> str:
    """Return what became of an exercise on its sides: "Left foot: done · Right foot: done"."""
    return " · ".join(_side_text(side) for side in sides)


def _side_text(done: SideDone) -> str:
    return {
        Side.LEFT: translate("session_review", "Left foot: {0}"),
        Side.RIGHT: translate("session_review", "Right foot: {0}"),
        Side.BOTH: translate("session_review", "Both feet: {0}"),
        Side.ALTERNATING: translate("session_review", "Left and right in turn: {0}"),
    }[done.side].format(outcome_word(done.outcome))


def out_of_ten(value: int | None) -> str:
    """Return an answer 0 to 10, or that there is none."""
    if value is None:
        return translate("session_review", "no answer")
    return translate("session_review", "{0} of 10").format(number(value))


def effort_text(value: int | None) -> str:
    """Return how hard an exercise was."""
    return translate("session_review", "How hard: {0}").format(out_of_ten(value))


def pain_text(session: Session) -> tuple[str, str]:
    """Return the pain before and after."""
    return (
        translate("session_review", "Before: {0}").format(out_of_ten(session.pain_before)),
        translate("session_review", "After: {0}").format(out_of_ten(session.pain_after)),
    )


def event_text(event: SessionEvent, exercise: str, origin: Origin) -> str:
    """Return what happened; `exercise` is the name of the one that ran then, or "".

    A sheet of paper knows no time of day.
    """
    words = _during(event.kind).format(exercise) if exercise else _happened(event.kind)
    if origin is Origin.PAPER:
        return words
    return translate("session_review", "{0} · {1}").format(clock_text(event.at), words)


def _during(kind: EventKind) -> str:
    return {
        EventKind.UNSTEADY: translate("session_review", "{0}: you felt unsteady."),
        EventKind.HURT: translate("session_review", "{0}: it hurt."),
        EventKind.FELL: translate("session_review", "{0}: you fell."),
        EventKind.DIZZY: translate("session_review", "{0}: you felt dizzy."),
        EventKind.NOTHING: translate(
            "session_review", "{0}: you pressed Something is wrong, then went on."
        ),
    }[kind]


def _happened(kind: EventKind) -> str:
    return {
        EventKind.UNSTEADY: translate("session_review", "You felt unsteady."),
        EventKind.HURT: translate("session_review", "It hurt."),
        EventKind.FELL: translate("session_review", "You fell."),
        EventKind.DIZZY: translate("session_review", "You felt dizzy."),
        EventKind.NOTHING: translate(
            "session_review", "You pressed Something is wrong, then went on."
        ),
    }[kind]


def facts_stay() -> str:
    """Return what no change on these pages touches."""
    return translate(
        "session_review",
        "What you did and what happened stay as they are. Your levels stay as they are too.",
    )


def what_goes(session: Session, today: date) -> tuple[str, ...]:
    """Return what deleting takes away, and what stays."""
    return (
        session_title(session, today),
        translate("session_review", "What you did, your answers and your note go with it."),
        translate("session_review", "Your levels stay as they are."),
    )
