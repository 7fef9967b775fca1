"""One person, with every column filled: what is in the fixtures, and what older ones lack."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from neuro_desktop.domain.activity import Activity, ActivityKind
from neuro_desktop.domain.check_in import CheckIn, Rating, Trigger
from neuro_desktop.domain.exercise import ExerciseId, Position, Thing
from neuro_desktop.domain.levels import (
    ItemBefore,
    LevelAnswer,
    LevelCause,
    LevelDecision,
    LevelStep,
)
from neuro_desktop.domain.person import Goal, Person, Preferences, WizardDraft
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Dose, Routine, RoutineItem
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    Profile,
    Reason,
    SafetyAnswers,
    SteadinessFinding,
)
from neuro_desktop.domain.session import (
    Dropped,
    EventKind,
    Origin,
    Outcome,
    Progress,
    Session,
    SessionEvent,
    SessionState,
    WorkResult,
)
from neuro_desktop.domain.sheet import SheetHead, WeekSheet
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.domain.timeline import Pace, Side, WaitForMe, WorkMode

DAY = date(2026, 3, 2)
MORNING = datetime(2026, 3, 2, 8, 30, 15, 250_000, tzinfo=UTC)

ANSWERS = SafetyAnswers(
    answered_on=date(2026, 3, 1),
    feet=frozenset({FeetFinding.OPEN_SORE}),
    history=frozenset({HistoryFinding.CHARCOT_FOOT, HistoryFinding.AMPUTATION}),
    heart=frozenset({HeartFinding.FAINTING}),
    steadiness=frozenset({SteadinessFinding.WALKING_AID}),
    place=Place.STANDING_BOTH_HANDS,
    helper=True,
    clinician_yes=frozenset({ExerciseId.ANKLE_ROLLS}),
    clinician_yes_on=date(2026, 2, 20),
    heart_yes_on=date(2026, 2, 21),
    foot_team_yes_on=date(2026, 2, 22),
)
PERSON = Person(
    id="6b1f8d0e-52c9-4a41-9d3b-0f6a2c7e1a01",
    name="Zoë \u05e9\u05e8\u05d4 🦶",
    emergency_number="112",
    profile=Profile(
        answers=ANSWERS,
        questions_due=True,
        last_fall_on=date(2026, 1, 9),
        steady_sessions=1,
        levels={ExerciseId.MARCHING: 2, ExerciseId.ANKLE_ROLLS: 3},
        halved=frozenset({ExerciseId.CALF_STRETCH}),
        left_out=frozenset({ExerciseId.CALF_STRETCH, ExerciseId.BALANCE}),
    ),
    preferences=Preferences(
        goals=frozenset({Goal.STEADIER, Goal.NUMB}),
        things=frozenset({Thing.CHAIR, Thing.TENNIS_BALL}),
        minutes=15,
        weekdays=frozenset({1, 3, 6}),
    ),
    symptoms=(Symptom.TINGLING, Symptom.BALANCE),
    clinic_phone="030 1234",
    last_visit_on=date(2026, 2, 3),
    paper_symptom=Symptom.TINGLING,
    blood_sugar_medicine=False,
)
DRAFT = WizardDraft(
    step="place",
    name="Zoë",
    answers=ANSWERS,
    answered=frozenset({"name", "feet"}),
    preferences=PERSON.preferences,
    symptoms=(Symptom.NUMBNESS,),
    emergency_number="999",
)
ITEMS = (
    RoutineItem(ExerciseId.ANKLE_ROLLS, 1, Dose(amount=5)),
    RoutineItem(
        ExerciseId.HAMSTRING_STRETCH, 2, Dose(amount=20, holds=2), note="Slowly \u05d0\u05d8 🐢"
    ),
    RoutineItem(ExerciseId.MARCHING, 1, Dose(amount=8, sets=2), own_pace=True),
)
ROUTINE = Routine(
    id="6b1f8d0e-52c9-4a41-9d3b-0f6a2c7e1a02",
    name="Morning",
    items=ITEMS,
    weekdays=frozenset({0, 2, 4}),
    minutes=10,
)
SESSION = Session(
    id="6b1f8d0e-52c9-4a41-9d3b-0f6a2c7e1a03",
    routine_id=ROUTINE.id,
    routine_name="Morning",
    day=DAY,
    started_at=MORNING,
    state=SessionState.STOPPED_WRONG,
    items=ITEMS,
    pace=Pace(repetition_seconds=5, get_ready_seconds=20, wait_for_me=WaitForMe.ALWAYS),
    progress=Progress(
        phase=7, remaining_seconds=3.25, spent_seconds=6.5, ending=SessionState.STOPPED
    ),
    ended_at=datetime(2026, 3, 2, 8, 41, tzinfo=UTC),
    foot_check=frozenset({FootCheckFinding.NEW_SORE}),
    helper_here=False,
    dropped=(Dropped(ExerciseId.CALF_STRETCH, Reason.OPEN_SORE),),
    results=(
        WorkResult(
            phase=1,
            item=0,
            exercise_id=ExerciseId.ANKLE_ROLLS,
            level=1,
            position=Position.SEATED,
            side=Side.LEFT,
            mode=WorkMode.PACED,
            outcome=Outcome.PART,
            seconds=12.75,
            planned_seconds=25.0,
            count=2,
            direction=2,
            hold=3,
            set_number=4,
        ),
        WorkResult(
            phase=9,
            item=2,
            exercise_id=ExerciseId.MARCHING,
            level=1,
            position=Position.SEATED,
            side=Side.ALTERNATING,
            mode=WorkMode.OWN_PACE,
            outcome=Outcome.DONE,
            seconds=61.0,
            planned_seconds=None,
            count=8,
        ),
    ),
    events=(
        SessionEvent(EventKind.HURT, MORNING, ExerciseId.MARCHING),
        SessionEvent(EventKind.NOTHING, MORNING, None),
    ),
    pain_before=0,
    pain_after=10,
    effort=((ExerciseId.MARCHING, 7), (ExerciseId.ANKLE_ROLLS, 0)),
    soles_looked_at=True,
    note="Good day",
    feet_checked=False,
)
PAPER_SESSION = Session(
    id="6b1f8d0e-52c9-4a41-9d3b-0f6a2c7e1a04",
    routine_id=ROUTINE.id,
    routine_name="Morning",
    day=date(2026, 3, 4),
    started_at=datetime(2026, 3, 9, 17, 5, tzinfo=UTC),
    state=SessionState.FINISHED,
    items=ITEMS,
    pace=Pace(),
    progress=Progress(phase=0, remaining_seconds=None),
    ended_at=datetime(2026, 3, 9, 17, 5, tzinfo=UTC),
    foot_check=None,
    feet_checked=None,
    results=(replace(SESSION.results[0], seconds=None, planned_seconds=None),),
    origin=Origin.PAPER,
    sheet_code="K7M2",
)
CHECK_IN = CheckIn(
    id="6b1f8d0e-52c9-4a41-9d3b-0f6a2c7e1a05",
    day=DAY,
    written_at=MORNING,
    ratings=(
        Rating(SymptomAt(Symptom.TINGLING, Side.RIGHT), 10),
        Rating(SymptomAt(Symptom.TINGLING, Side.LEFT), 0),
        Rating(SymptomAt(Symptom.BALANCE, Side.BOTH), 4),
    ),
    skin_changed=True,
    skin_note="A blister",
    triggers=frozenset({Trigger.TIGHT_SHOES, Trigger.ALCOHOL}),
    note="Long walk",
    asked_all=True,
    origin=Origin.PAPER,
    sheet_code="K7M2",
)
ACTIVITY = Activity(
    id="6b1f8d0e-52c9-4a41-9d3b-0f6a2c7e1a06",
    day=DAY,
    kind=ActivityKind.SWIMMING,
    minutes=25,
    note="In the lake",
)
DECISION = LevelDecision(
    id="6b1f8d0e-52c9-4a41-9d3b-0f6a2c7e1a07",
    day=DAY,
    session_id=SESSION.id,
    exercise_id=ExerciseId.MARCHING,
    cause=LevelCause.HURT,
    step=LevelStep.DOWN,
    answer=LevelAnswer.APPLIED,
    level=2,
    new_level=1,
    dose=Dose(amount=8, holds=2, sets=3),
    own_level_before=2,
    halved_before=True,
    left_out_before=True,
    routine_ids=(ROUTINE.id,),
    items_before=(ItemBefore(2, ITEMS[1]),),
)
PLANNED = PlannedDays(since=DAY, weekdays=frozenset({0, 2, 6}))
SHEET = WeekSheet(
    head=SheetHead("Zoë", DAY, "112", "030 1234"),
    code="K7M2",
    routine_id=ROUTINE.id,
    routine_name="Morning",
    items=ITEMS,
    first_day=DAY,
    symptom=Symptom.TINGLING,
)


@dataclass(frozen=True)
class Left:
    """What a schema could hold of the samples, as it reads today."""

    person: Person = PERSON
    routine: Routine = ROUTINE
    sessions: tuple[Session, ...] = (SESSION, PAPER_SESSION)
    check_ins: tuple[CheckIn, ...] = (CHECK_IN,)
    activities: tuple[Activity, ...] = (ACTIVITY,)
    decisions: tuple[LevelDecision, ...] = (DECISION,)
    plans: tuple[PlannedDays, ...] = (PLANNED,)
    sheets: tuple[WeekSheet, ...] = (SHEET,)


_ITEMS_1 = tuple(replace(item, note="") for item in ITEMS)
# For each schema that was released.
LEFT_BY = {
    1: Left(
        person=replace(
            PERSON,
            profile=replace(PERSON.profile, halved=frozenset(), left_out=frozenset()),
            clinic_phone="",
            last_visit_on=None,
            paper_symptom=None,
            blood_sugar_medicine=None,
        ),
        routine=replace(ROUTINE, items=_ITEMS_1),
        sessions=(replace(SESSION, items=_ITEMS_1, note="", feet_checked=True, origin=Origin.APP),),
        check_ins=(),
        activities=(),
        decisions=(),
        plans=(),
        sheets=(),
    ),
    2: Left(),
}
