"""The person of this computer, and the wizard they may have left half way."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from neuro_desktop.domain.exercise import Thing
from neuro_desktop.domain.safety import Profile, SafetyAnswers
from neuro_desktop.domain.symptoms import Symptom

LONGEST_NAME = 200  # characters kept of a name


class Goal(StrEnum):
    """What a person wants from the exercises."""

    TIGHT = "tight"
    WEAK = "weak"
    STEADIER = "steadier"
    NUMB = "numb"
    PAIN = "pain"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a plan is made for; `things` are those at home, furniture too."""

    goals: frozenset[Goal] = frozenset()
    things: frozenset[Thing] = frozenset({Thing.CHAIR, Thing.COUNTER})
    minutes: int = 10  # 5, 10, 15, 20 or 30
    weekdays: frozenset[int] = frozenset({0, 2, 4})  # 0 = Monday


@dataclass(frozen=True, slots=True)
class Person:
    """Name, emergency number, profile and wishes of one person."""

    id: str
    name: str = ""
    emergency_number: str = ""
    profile: Profile = field(default_factory=Profile)
    preferences: Preferences = field(default_factory=Preferences)
    symptoms: tuple[Symptom, ...] = ()  # followed, at most four
    clinic_phone: str = ""
    last_visit_on: date | None = None  # at the doctor's; the page for the doctor may begin there
    paper_symptom: Symptom | None = None  # the one on the week sheet
    # Takes insulin or a sulfonylurea, or is not sure; None: not asked.
    blood_sugar_medicine: bool | None = None


@dataclass(frozen=True, slots=True)
class WizardDraft:
    """The answers so far and the screen the person was on; None: not answered yet.

    `ticked` names the gate screens that were answered (also with *None of these*).
    """

    step: str  # the id of the screen
    name: str | None = None
    answers: SafetyAnswers | None = None
    answered: frozenset[str] = frozenset()  # ids of the screens already answered
    preferences: Preferences | None = None
    symptoms: tuple[Symptom, ...] | None = None
    emergency_number: str | None = None
