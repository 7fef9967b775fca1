"""What each screen of the wizard holds, and what keeps it from going on. Pure."""

from neuro_desktop.application.sound_test import SoundTest
from neuro_desktop.application.wizard_answers import (
    SAFETY_STEPS,
    WITH_NONE,
    Answers,
    Option,
    Step,
    YesNo,
)
from neuro_desktop.application.wizard_path import path
from neuro_desktop.application.wizard_state import (
    Body,
    PickBody,
    RoutineBody,
    SoundBody,
    StopBody,
    TextBody,
    TickBody,
    Trouble,
)
from neuro_desktop.domain.emergency import looks_like_a_number
from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.person import LONGEST_NAME, Goal
from neuro_desktop.domain.planning import Plan
from neuro_desktop.domain.safety import (
    FeetFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    Reason,
    SteadinessFinding,
    effective_place,
)
from neuro_desktop.domain.symptoms import Symptom

MINUTES = (5, 10, 15, 20, 30)
WEEKDAYS = (0, 1, 2, 3, 4, 5, 6)  # Monday to Sunday

TICKS: dict[Step, tuple[Option, ...]] = {
    Step.FEET: tuple(FeetFinding),
    Step.HISTORY: tuple(HistoryFinding),
    Step.CLINICIAN: tuple(ExerciseId),
    Step.HEART: tuple(HeartFinding),
    Step.STEADINESS: tuple(SteadinessFinding),
    Step.GOALS: tuple(Goal),
    Step.SYMPTOMS: tuple(Symptom),
    Step.THINGS: tuple(Thing),
    Step.DAYS: WEEKDAYS,
}
PICKS: dict[Step, tuple[Option, ...]] = {
    # The answer that opens nothing comes first: it has the focus.
    Step.FOOT_TEAM: (YesNo.NO, YesNo.YES),
    Step.DOCTOR: (YesNo.NO, YesNo.YES),
    Step.HELPER: (YesNo.NO, YesNo.YES),
    Step.PLACE: tuple(Place),
    Step.MINUTES: MINUTES,
}


def trouble_of(step: Step, answers: Answers) -> Trouble | None:
    """Return what keeps this screen from going on, if anything does."""
    number = answers.emergency_number.strip()
    missing = step in SAFETY_STEPS and step not in answers.given
    troubles = (
        (missing and step in TICKS, Trouble.NOTHING_TICKED),
        (missing and step in PICKS, Trouble.NOTHING_CHOSEN),
        (step is Step.DAYS and not answers.preferences.weekdays, Trouble.NO_DAY),
        (step is Step.NAME and len(answers.name.strip()) > LONGEST_NAME, Trouble.NAME_TOO_LONG),
        (step is Step.EMERGENCY and not number, Trouble.NO_NUMBER),
        (step is Step.EMERGENCY and not looks_like_a_number(number), Trouble.NOT_A_NUMBER),
    )
    return next((trouble for wrong, trouble in troubles if wrong), None)


def body_of(
    step: Step, answers: Answers, sound: SoundTest, plan: Plan | None, routine_name: str | None
) -> Body:
    """Return what the screen of `step` shows."""
    if step in TICKS:
        none = _none_ticked(step, answers) if step in WITH_NONE else None
        return TickBody(TICKS[step], answers.ticked(step), none)
    if step in PICKS:
        return _pick_body(step, answers)
    if step is Step.SOUND:
        return _sound_body(sound)
    if step is Step.STOP:
        return StopBody(_stop_reason(answers))
    if step is Step.ROUTINE and plan is not None:
        return RoutineBody(
            name=routine_name or "",
            plan=plan,
            weekdays=answers.preferences.weekdays,
        )
    return TextBody(answers.name if step is Step.NAME else answers.emergency_number)


def _none_ticked(step: Step, answers: Answers) -> bool:
    return step in answers.given and not answers.ticked(step)


def _pick_body(step: Step, answers: Answers) -> PickBody:
    chosen = answers.chosen(step)
    if step is Step.FOOT_TEAM:
        return PickBody(PICKS[step], chosen, feet=answers.feet_told())
    return PickBody(
        PICKS[step], chosen, allowed=_most_allowed(answers) if step is Step.PLACE else None
    )


def _most_allowed(answers: Answers) -> Place | None:
    """Return the most that gate 4 allows, or None where it allows every place."""
    freest = Place.STANDING_ONE_HAND
    counted = answers.with_chosen(Step.PLACE, freest, answers.safety.answered_on).profile().answers
    most = freest if counted is None else effective_place(counted)
    return None if most is freest else most


def _sound_body(sound: SoundTest) -> SoundBody:
    settings = sound.settings
    return SoundBody(
        sound_on=settings.sound_on,
        volume_percent=settings.volume_percent,
        voice_on=settings.voice_on,
        voice_rate=settings.voice_rate,
        sound_there=sound.sound_there,
        voice_there=sound.voice_there,
    )


def _stop_reason(answers: Answers) -> Reason:
    closed_at = path(answers)[-2]
    reason = answers.closing_reason(closed_at)
    return reason or Reason.QUESTIONS_UNANSWERED
