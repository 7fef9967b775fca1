"""Words of a check-in and of the diary."""

from collections.abc import Collection, Iterable
from datetime import date

from PySide6.QtCore import QLocale

from neuro_desktop.application.check_in_path import is_answered
from neuro_desktop.application.check_in_state import (
    CheckInState,
    CheckInStep,
    LastAnswer,
    SkinChange,
    Spot,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.check_in import CheckIn, Trigger
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.texts.dates import clock_text, day_text, number, weekday_name
from neuro_desktop.texts.stop_signs import call_emergency
from neuro_desktop.texts.store import what_happened
from neuro_desktop.texts.symptoms import at_words, side_words, symptom_short, trigger_name
from neuro_desktop.texts.translate import translate

_WEEK_DAYS = 7
_TELLS = frozenset({CheckInStep.SUDDEN_SIGN, CheckInStep.UNSTEADY, CheckInStep.SKIN_DANGER})


def count_words(state: CheckInState) -> str:
    """Return "Question 2 of 7", with the foot it is about; "" for a screen that asks nothing."""
    if not state.number or state.spot.step in _TELLS:
        return ""
    numbers = (number(state.number), number(state.of))
    foot = "" if state.spot.at is None else side_words(state.spot.at.side)
    if foot:
        return translate("check_in", "Question {0} of {1} · {2}").format(*numbers, foot)
    return translate("check_in", "Question {0} of {1}").format(*numbers)


def stays_closed_words(step: CheckInStep) -> str:
    """Return that taking back the danger of this screen opens nothing, and what does."""
    if step is CheckInStep.RATE:
        return translate(
            "check_in", "Standing exercises still wait until you answer the safety questions."
        )
    return translate(
        "check_in",
        "The exercises we closed stay closed. They open again when your foot team says yes.",
    )


def last_words(last: LastAnswer, today: date) -> str:
    """Return what was answered last time, and when."""
    days = (today - last.day).days
    if days == 0:
        return translate("check_in", "Last time, today, you chose {0}.").format(last.value)
    if days == 1:
        return translate("check_in", "Last time, yesterday, you chose {0}.").format(last.value)
    near = 1 < days < _WEEK_DAYS
    day = weekday_name(last.day.weekday()) if near else day_text(last.day, today)
    return translate("check_in", "Last time, on {0}, you chose {1}.").format(day, last.value)


def another_words(earlier: CheckIn, today: date) -> str:
    """Return that there is a check-in of this day already."""
    if earlier.day == today:
        told = translate("check_in", "You wrote one today at {0}. This is another one.")
        return told.format(clock_text(earlier.written_at))
    told = translate("check_in", "There is one about {0}. This is another one.")
    return told.format(day_text(earlier.day, today))


def skin_change(change: SkinChange) -> str:
    """Return what is new on skin or nails, as a line to tick."""
    match change:
        case SkinChange.NEW_SORE:
            return translate("check_in", "A new sore, blister or open skin")
        case SkinChange.RED_HOT_SWOLLEN:
            return translate("check_in", "Red, hot or swollen")
        case SkinChange.OTHER:
            return translate("check_in", "Something else")


def skin_change_line(change: SkinChange) -> str:
    """Return a line that explains one of them, or ""."""
    if change is SkinChange.OTHER:
        return translate("check_in", "Dry skin, or a change of a nail.")
    return ""


def answer_lines(check_in: CheckIn) -> tuple[str, ...]:
    """Return every answer but the note, one line each: "Tingling: left 4, right 3"."""
    lines = [_rating_line(check_in, symptom) for symptom in Symptom]
    if check_in.skin_changed is not None:
        lines.append(skin_line(check_in))
    if check_in.triggers:
        ticked = trigger_names(check_in.triggers)
        lines.append(translate("check_in", "May have made it worse: {0}").format(ticked))
    return tuple(line for line in lines if line)


def _rating_line(check_in: CheckIn, symptom: Symptom) -> str:
    name = symptom_short(symptom)
    left, right = (check_in.value(symptom, side) for side in (Side.LEFT, Side.RIGHT))
    whole = check_in.value(symptom, Side.BOTH)
    if whole is not None:
        return translate("check_in", "{0}: {1}").format(name, whole)
    if left is not None and right is not None:
        return translate("check_in", "{0}: left {1}, right {2}").format(name, left, right)
    if left is not None:
        return translate("check_in", "{0}: left {1}").format(name, left)
    if right is not None:
        return translate("check_in", "{0}: right {1}").format(name, right)
    return ""


def skin_line(check_in: CheckIn) -> str:
    """Return the answer about skin and nails, with its note on lines of its own."""
    if not check_in.skin_changed:
        return translate("check_in", "Skin or nails: nothing new")
    told = translate("check_in", "Skin or nails: something is new")
    return "\n".join([told, *check_in.skin_note.strip().splitlines()])


def trigger_names(triggers: Iterable[Trigger]) -> str:
    """Return what was ticked, in the order of the list."""
    ticked = frozenset(triggers)
    names = [trigger_name(trigger) for trigger in Trigger if trigger in ticked]
    return QLocale().createSeparatedList(names)


def kind_sentence(*, is_kept: bool) -> str:
    """Return one plain, kind sentence for the end; no guilt where nothing was answered."""
    if not is_kept:
        return translate("check_in", "You gave no answer. That is all right. Nothing is kept.")
    return translate("check_in", "Thank you. You took time for your feet.")


def what_to_do(dangers: Collection[CheckInStep], emergency_number: str) -> list[str]:
    """Return what to do about the dangers that were told, one line each, the gravest first."""
    lines = {
        CheckInStep.SUDDEN_SIGN: translate("check_in", "Your foot got weak suddenly. {0}").format(
            call_emergency(emergency_number)
        ),
        CheckInStep.SKIN_DANGER: translate(
            "check_in", "Call your foot team today. If you have none, call your doctor."
        ),
        CheckInStep.UNSTEADY: translate(
            "check_in", "Do not exercise standing. Answer the safety questions first."
        ),
    }
    return [line for step, line in lines.items() if step in dangers]


def question_name(spot: Spot) -> str:
    """Return what a numbered screen is about, as the title of its card."""
    if spot.at is not None:
        return at_words(spot.at)
    return {
        CheckInStep.SKIN: symptom_short(Symptom.SKIN_NAILS),
        CheckInStep.TRIGGERS: translate("check_in", "What made it worse"),
        CheckInStep.NOTE: translate("check_in", "Your note"),
    }[spot.step]


def answer_words(spot: Spot, check_in: CheckIn) -> str:
    """Return the answer a numbered screen has, in words."""
    if not is_answered(spot, check_in):
        return translate("check_in", "No answer")
    if spot.at is not None:
        value = check_in.value(*spot.at)
        return translate("check_in", "You chose {0}.").format(value)
    if spot.step is CheckInStep.TRIGGERS:
        return trigger_names(check_in.triggers)
    if spot.step is CheckInStep.NOTE:
        return translate("check_in", "You wrote a note.")
    if check_in.skin_changed:
        return translate("check_in", "Something is new.")
    return translate("check_in", "Nothing is new.")


def diary_title(check_in: CheckIn, today: date) -> str:
    """Return the day of a check-in, with the time where it was written on that day."""
    day = day_text(check_in.day, today)
    if check_in.written_at.astimezone().date() != check_in.day:
        return day
    at = clock_text(check_in.written_at)
    return translate("check_in", "{0}, {1}").format(day, at)


def deleted_words(check_in: CheckIn, today: date) -> str:
    """Return what was deleted, by name."""
    title = diary_title(check_in, today)
    return translate("check_in", "Deleted: the check-in of {0}.").format(title)


def not_changed(trouble: StoreTrouble) -> str:
    """Return what happened to a press in the diary that the store refused."""
    return " ".join(
        (what_happened(trouble), translate("check_in", "Your diary is as it was. Try again."))
    )
