"""One person, with every column filled: what is in the fixtures of old schemas."""

from datetime import UTC, date, datetime

from neuro_desktop.domain.exercise import ExerciseId, Position, Thing
from neuro_desktop.domain.person import Goal, Person, Preferences, WizardDraft
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
    Outcome,
    Progress,
    Session,
    SessionEvent,
    SessionState,
    WorkResult,
)
from neuro_desktop.domain.symptoms import Symptom
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
    ),
    preferences=Preferences(
        goals=frozenset({Goal.STEADIER, Goal.NUMB}),
        things=frozenset({Thing.CHAIR, Thing.TENNIS_BALL}),
        minutes=15,
        weekdays=frozenset({1, 3, 6}),
    ),
    symptoms=(Symptom.TINGLING, Symptom.BALANCE),
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
    RoutineItem(ExerciseId.HAMSTRING_STRETCH, 2, Dose(amount=20, holds=2)),
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
)
