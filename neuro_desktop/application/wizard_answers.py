"""What the wizard has been told so far, and what it means. Pure.

The gate is the reference's, section 2; what an answer closes is always asked of `domain.safety`.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.person import Goal, Preferences
from neuro_desktop.domain.profile_changes import answer_gate
from neuro_desktop.domain.safety import (
    FeetFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    Profile,
    Reason,
    SafetyAnswers,
    SteadinessFinding,
    Today,
    no_exercise_reason,
    standing_feet_findings,
)
from neuro_desktop.domain.symptoms import Symptom


class Step(StrEnum):
    """The screens of the wizard, in their order."""

    NAME = "name"
    FEET = "feet"
    FOOT_TEAM = "foot_team"  # has your foot team said yes?
    HISTORY = "history"
    CLINICIAN = "clinician"  # which exercises did your clinician say yes to?
    HEART = "heart"
    DOCTOR = "doctor"  # has a doctor said yes?
    STEADINESS = "steadiness"
    HELPER = "helper"  # will a helper stand beside you?
    PLACE = "place"
    GOALS = "goals"
    SYMPTOMS = "symptoms"
    THINGS = "things"
    MINUTES = "minutes"
    DAYS = "days"
    EMERGENCY = "emergency"
    SOUND = "sound"
    ROUTINE = "routine"
    STOP = "stop"  # in place of all that would follow, when an answer closes everything


class YesNo(StrEnum):
    """The answers to a follow-up."""

    YES = "yes"
    NO = "no"


GATES = (Step.FEET, Step.HISTORY, Step.HEART, Step.STEADINESS)
FOLLOW_UPS = (Step.FOOT_TEAM, Step.CLINICIAN, Step.DOCTOR, Step.HELPER)
SAFETY_STEPS = frozenset({*GATES, *FOLLOW_UPS, Step.PLACE})
# An answer that leaves nothing at all to do; other reasons are told with the finished routine.
CLOSES_EVERYTHING = frozenset(
    {
        Reason.HOT_RED_SWOLLEN,
        Reason.NEEDS_CLINICIAN,
        Reason.CHEST_PAIN,
        Reason.HOT_SWOLLEN_CALF,
        Reason.HEART_NEEDS_DOCTOR,
    }
)
# The lists with a *None of these* (or *Not yet*) of their own.
WITH_NONE = frozenset({*GATES, Step.CLINICIAN})

Option = (
    FeetFinding
    | HistoryFinding
    | HeartFinding
    | SteadinessFinding
    | ExerciseId
    | Place
    | YesNo
    | Goal
    | Symptom
    | Thing
    | int
)

# Where each list to tick is kept: the part of the answers, the field in it.
_TICKED: dict[Step, tuple[str, str]] = {
    Step.FEET: ("safety", "feet"),
    Step.HISTORY: ("safety", "history"),
    Step.CLINICIAN: ("safety", "clinician_yes"),
    Step.HEART: ("safety", "heart"),
    Step.STEADINESS: ("safety", "steadiness"),
    Step.GOALS: ("preferences", "goals"),
    Step.THINGS: ("preferences", "things"),
    Step.DAYS: ("preferences", "weekdays"),
}
# What else of the safety answers belongs to a screen besides its ticks.
_OF_FOLLOW_UP: dict[Step, dict[str, Any]] = {
    Step.FOOT_TEAM: {"foot_team_yes_on": None},
    Step.CLINICIAN: {"clinician_yes": frozenset(), "clinician_yes_on": None},
    Step.DOCTOR: {"heart_yes_on": None},
    Step.HELPER: {"helper": False},
}


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything told so far. `given` are the screens answered in this run.

    `kept` is the profile as it was when the run began: a sore told earlier does not go by
    unticking it.
    """

    safety: SafetyAnswers
    kept: Profile = field(default_factory=Profile)
    name: str = ""
    given: frozenset[Step] = frozenset()
    preferences: Preferences = field(default_factory=Preferences)
    symptoms: tuple[Symptom, ...] = ()
    emergency_number: str = ""

    # ------------------------------------------------------------ reading

    def ticked(self, step: Step) -> frozenset[Option]:
        """Return what is ticked in the list of this screen."""
        if step is Step.SYMPTOMS:
            return frozenset(self.symptoms)
        part, name = _TICKED[step]
        ticked: frozenset[Option] = getattr(getattr(self, part), name)
        return ticked

    def chosen(self, step: Step) -> Option | None:
        """Return the one choice of this screen; None while there is none."""
        if step is Step.MINUTES:
            return self.preferences.minutes
        if step not in self.given:
            return None
        if step is Step.PLACE:
            return self.safety.place
        yes = {
            Step.FOOT_TEAM: self.safety.foot_team_yes_on is not None,
            Step.DOCTOR: self.safety.heart_yes_on is not None,
            Step.HELPER: self.safety.helper,
        }[step]
        return YesNo.YES if yes else YesNo.NO

    # ------------------------------------------------------------ changing

    def with_ticked(self, step: Step, ticked: frozenset[Any], today: date) -> "Answers":
        """Return the answers with this list ticked; an empty one is not answered."""
        if step is Step.SYMPTOMS:
            return replace(self, symptoms=tuple(s for s in Symptom if s in ticked))
        part, name = _TICKED[step]
        changed: Any = {part: replace(getattr(self, part), **{name: ticked})}
        answers = replace(self, **changed)
        if step in GATES and (not ticked or ticked - self.ticked(step)):
            # A yes was to what was ticked then: a new finding needs one of its own.
            answers = answers.without(FOLLOW_UPS[GATES.index(step)])
        if step is Step.CLINICIAN:
            said_on = today if ticked else None
            answers = replace(answers, safety=replace(answers.safety, clinician_yes_on=said_on))
        return answers.with_given(step, given=bool(ticked))

    def with_none(self, step: Step, today: date) -> "Answers":
        """Return the answers with *None of these* on this screen."""
        return self.with_ticked(step, frozenset(), today).with_given(step, given=True)

    def with_chosen(self, step: Step, option: Option, today: date) -> "Answers":
        """Return the answers with this one choice."""
        if step is Step.MINUTES:
            minutes: Any = option
            return replace(self, preferences=replace(self.preferences, minutes=minutes))
        said_yes = option is YesNo.YES
        name, value = {
            Step.FOOT_TEAM: ("foot_team_yes_on", today if said_yes else None),
            Step.DOCTOR: ("heart_yes_on", today if said_yes else None),
            Step.HELPER: ("helper", said_yes),
            Step.PLACE: ("place", option),
        }[step]
        changed: Any = {name: value}
        return replace(self, safety=replace(self.safety, **changed)).with_given(step, given=True)

    def with_given(self, step: Step, *, given: bool) -> "Answers":
        """Return the answers with this screen answered, or open again."""
        return replace(self, given=self.given | {step} if given else self.given - {step})

    def without(self, *follow_ups: Step) -> "Answers":
        """Return the answers with these follow-ups open again."""
        changed: Any = {
            name: value for step in follow_ups for name, value in _OF_FOLLOW_UP[step].items()
        }
        return replace(
            self, safety=replace(self.safety, **changed), given=self.given - set(follow_ups)
        )

    # ------------------------------------------------------------ what they mean

    def feet_told(self) -> frozenset[FeetFinding]:
        """Return what was found at the feet, now or earlier without the foot team's yes since."""
        before = self.kept.answers
        return self.safety.feet | (standing_feet_findings(before) if before else frozenset())

    def profile(self) -> Profile:
        """Return the kept profile with these answers to all the safety questions."""
        return answer_gate(self.kept, self.safety)

    def profile_so_far(self) -> Profile:
        """Return the kept profile with what was found until now added: it counts at once.

        What was answered better than before counts only when all the questions are answered.
        """
        before = self.kept.answers
        if before is None:
            return self.kept
        found: Any = {
            _TICKED[gate][1]: self.ticked(gate) | getattr(before, _TICKED[gate][1])
            for gate in GATES
            if gate in self.given
        }
        told = replace(before, **found)
        if told == before:
            return self.kept
        return replace(answer_gate(self.kept, told), questions_due=True)

    def closing_reason(self, step: Step) -> Reason | None:
        """Return why everything is closed by the answers up to this safety screen, if it is."""
        unseen: Any = {
            _TICKED[gate][1]: frozenset() for gate in GATES if _place(gate) > _place(step)
        }
        profile = answer_gate(self.kept, replace(self.safety, **unseen))
        reason = no_exercise_reason(profile, Today(self.safety.answered_on))
        return reason if reason in CLOSES_EVERYTHING else None


def _place(step: Step) -> int:
    return tuple(Step).index(step)
