from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from neuro_desktop.adapters.catalogue import load_catalogue
from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.home import (
    DayStatus,
    Due,
    HomePresenter,
    HomeState,
    PartOfDay,
    QuestionsLeft,
)
from neuro_desktop.application.home_card import CardStep, RoutineCard
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId, Position
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import FeetFinding, HeartFinding, Place, Reason, SafetyAnswers
from neuro_desktop.domain.session import EventKind, Origin, Outcome, Session, SessionState
from neuro_desktop.domain.timeline import Pace, compile_timeline, planned_seconds
from tests import builders
from tests.fake_store import FakeLevels, FakePlans, fake_store
from tests.fakes import (
    FakeClock,
    FakeNavigator,
    FakePeople,
    FakeRoutines,
    FakeSessions,
    FakeSettings,
)

FRIDAY = builders.TODAY + timedelta(days=2)
WEEK_START = FRIDAY - timedelta(days=4)
ROSA = Person("rosa", "Rosa", profile=builders.profile())
MORNING = replace(
    builders.routine(builders.item(1), builders.item(5, 3)),
    id="morning",
    name="Morning feet",
    weekdays=frozenset({0, 2, 4}),
)
EMPTY = replace(MORNING, id="empty", items=())
HEEL_RAISES = replace(builders.routine(builders.item(5, 3)), id="heels", weekdays=frozenset({4}))
KICK_BACK = replace(builders.routine(builders.item(6)), id="kick", weekdays=frozenset({4}))
EVENING = replace(builders.routine(builders.item(9)), id="evening", weekdays=frozenset({4, 5}))


def local(day: date, hour: int) -> datetime:
    """Return a moment of the person's own clock, as UTC."""
    return datetime.combine(day, time(hour)).astimezone(UTC)


def ended(routine: Routine, day: date, outcome: Outcome = Outcome.DONE) -> Session:
    done = builders.session(builders.result(1, 1, outcome), day=day)
    return replace(done, id=f"{routine.id}-{day}", routine_id=routine.id)


def rosa(safety: SafetyAnswers) -> Person:
    return replace(ROSA, profile=builders.profile(replace(safety, answered_on=FRIDAY)))


def card_of(routine: Routine, person: Person = ROSA) -> RoutineCard:
    card = House(routine, person=person).open().today
    assert card is not None
    return card


class House:
    """Home with fakes around it."""

    def __init__(self, *routines: Routine, person: Person | None = ROSA) -> None:
        self.people = FakePeople(person)
        self.routines = FakeRoutines(*routines)
        self.sessions = FakeSessions()
        weekdays = frozenset[int]().union(*(each.weekdays for each in routines))
        self.plans = FakePlans([PlannedDays(WEEK_START, weekdays)])
        self.levels = FakeLevels()
        self.clock = FakeClock(local(FRIDAY, 9))
        self.navigator = FakeNavigator()
        self.changes = ChangeNotifier()
        self.settings = CurrentSettings(FakeSettings(), self.changes)
        self.shown: list[HomeState] = []

    def show_state(self, state: HomeState) -> None:
        self.shown.append(state)

    def presenter(self) -> HomePresenter:
        return HomePresenter(
            self,
            store=replace(
                fake_store(self.people, self.routines, self.sessions),
                plans=self.plans,
                levels=self.levels,
            ),
            catalogue=load_catalogue(),
            clock=self.clock,
            navigator=self.navigator,
            changes=self.changes,
            available={Screen.ROUTINES, Screen.SETTINGS},
            settings=self.settings,
        )

    def open(self) -> HomeState:
        self.presenter().open()
        return self.shown[-1]


def test_the_first_run_shows_only_the_way_to_a_first_routine() -> None:
    state = House(person=None).open()
    assert state.first_run
    assert (state.today, state.tiles, state.week) == (None, (), ())


def test_questions_left_half_way_are_offered_again() -> None:
    house = House(person=None)
    house.people.draft = WizardDraft(step="goals")
    assert house.open().draft


def test_a_person_without_a_routine_keeps_the_tiles() -> None:
    state = House().open()
    assert not state.first_run
    assert state.today is None
    assert state.tiles == (Screen.ROUTINES, Screen.SETTINGS)


def test_a_tile_without_a_page_is_not_shown() -> None:
    house = House(MORNING)
    presenter = house.presenter()
    presenter._available = {Screen.SETTINGS}
    presenter.open()
    assert house.shown[-1].tiles == (Screen.SETTINGS,)


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (4, PartOfDay.MORNING),
        (11, PartOfDay.MORNING),
        (12, PartOfDay.AFTERNOON),
        (17, PartOfDay.AFTERNOON),
        (18, PartOfDay.EVENING),
        (23, PartOfDay.EVENING),
    ],
)
def test_the_greeting_follows_the_persons_own_clock(hour: int, part: PartOfDay) -> None:
    house = House(MORNING)
    house.clock = FakeClock(local(FRIDAY, hour))
    assert house.open().part_of_day is part


def test_the_routine_of_this_weekday_is_todays() -> None:
    state = House(replace(EVENING, weekdays=frozenset({5})), MORNING).open()
    assert (state.due, state.today and state.today.name) == (Due.TODAY, "Morning feet")


def test_other_routines_of_today_stand_beside_the_first() -> None:
    state = House(MORNING, EVENING).open()
    assert [card.routine_id for card in state.also] == ["evening"]


def test_a_routine_done_today_makes_place_for_the_next() -> None:
    house = House(MORNING, EVENING)
    house.sessions.save(ended(MORNING, FRIDAY))
    state = house.open()
    assert state.today is not None
    assert (state.due, state.today.routine_id, state.also) == (Due.TODAY, "evening", ())


def test_when_all_is_done_home_says_so_and_offers_it_again() -> None:
    house = House(MORNING)
    house.sessions.save(ended(MORNING, FRIDAY))
    state = house.open()
    assert (state.due, state.today and state.today.routine_id) == (Due.DONE_TODAY, "morning")


def test_a_session_in_which_all_was_skipped_counts_as_nothing_done() -> None:
    house = House(MORNING)
    house.sessions.save(ended(MORNING, FRIDAY, Outcome.SKIPPED))
    state = house.open()
    assert state.due is Due.TODAY
    assert state.week[4].status is DayStatus.TODAY


def test_a_day_without_a_routine_offers_the_next_one() -> None:
    sunday = replace(MORNING, id="sunday", weekdays=frozenset({6}))
    tuesday = replace(MORNING, id="tuesday", weekdays=frozenset({1}))
    state = House(tuesday, sunday).open()
    assert (state.due, state.today and state.today.routine_id) == (Due.OTHER_DAY, "sunday")


def test_a_routine_without_days_can_be_started_on_any_day() -> None:
    state = House(replace(MORNING, weekdays=frozenset())).open()
    assert (state.due, state.today and state.today.routine_id) == (Due.OTHER_DAY, "morning")


def test_the_card_tells_number_minutes_and_positions() -> None:
    card = House(MORNING).open().today
    assert card is not None
    seconds = planned_seconds(compile_timeline(MORNING.items, load_catalogue(), Pace()))
    assert (card.exercises, card.minutes) == (2, round(seconds / 60))
    assert card.positions == (Position.SEATED, Position.STANDING)


def test_what_is_closed_today_is_not_promised() -> None:
    sore = builders.answers(answered_on=FRIDAY, feet=frozenset({FeetFinding.OPEN_SORE}))
    house = House(MORNING, person=replace(ROSA, profile=builders.profile(sore)))
    card = house.open().today
    assert card is not None
    assert card.positions == (Position.SEATED,)


def test_a_routine_without_exercises_leads_to_its_editor() -> None:
    card = card_of(EMPTY)
    assert (card.step, card.closed_by) == (CardStep.ADD, None)


def test_an_empty_routine_asks_for_exercises_even_while_questions_are_due() -> None:
    due = replace(ROSA, profile=builders.profile(questions_due=True))
    assert card_of(EMPTY, due).step is CardStep.ADD


def test_a_routine_closed_by_a_sore_waits_for_the_foot_team() -> None:
    card = card_of(HEEL_RAISES, rosa(builders.answers(feet=frozenset({FeetFinding.OPEN_SORE}))))
    assert (card.step, card.closed_by) == (CardStep.FOOT_TEAM, Reason.OPEN_SORE)


def test_a_hot_foot_waits_for_the_foot_team_before_any_questions() -> None:
    hot = builders.answers(feet=frozenset({FeetFinding.HOT_RED_SWOLLEN}))
    person = replace(ROSA, profile=builders.profile(hot, questions_due=True))
    card = card_of(MORNING, person=person)
    assert (card.step, card.closed_by) == (CardStep.FOOT_TEAM, Reason.HOT_RED_SWOLLEN)


def test_what_closes_all_exercise_leads_to_the_safety_questions() -> None:
    safety = builders.answers(heart=frozenset({HeartFinding.CHEST_PAIN}))
    card = card_of(MORNING, rosa(safety))
    assert (card.step, card.closed_by) == (CardStep.QUESTIONS, Reason.CHEST_PAIN)


def test_what_closes_only_this_routine_leads_to_the_routine() -> None:
    card = card_of(KICK_BACK, rosa(builders.answers(place=Place.SITTING)))
    assert (card.step, card.closed_by) == (CardStep.LOOK, Reason.ONLY_SITTING)


def test_feeling_dizzy_earlier_today_closes_standing_on_the_card() -> None:
    house = House(KICK_BACK)
    house.sessions.save(builders.session(events=[EventKind.DIZZY], day=FRIDAY))
    card = house.open().today
    assert card is not None
    assert card.closed_by is Reason.DIZZY


def test_a_routine_that_can_be_started_comes_before_one_that_cannot() -> None:
    state = House(EMPTY, EVENING).open()
    assert state.today is not None
    assert [state.today.routine_id, *(card.routine_id for card in state.also)] == [
        "evening",
        "empty",
    ]


def test_on_a_free_day_no_empty_routine_is_offered_before_a_full_one() -> None:
    saturday = replace(EMPTY, weekdays=frozenset({5}))
    sunday = replace(MORNING, id="sunday", weekdays=frozenset({6}))
    state = House(saturday, sunday).open()
    assert (state.due, state.today and state.today.routine_id) == (Due.OTHER_DAY, "sunday")


def test_the_card_of_an_empty_routine_opens_the_editor() -> None:
    house = House(EMPTY)
    house.presenter().show_routine("empty")
    assert house.navigator.went == [(Screen.ROUTINE, "empty")]


def test_a_card_that_is_closed_by_answers_opens_the_safety_questions() -> None:
    house = House(MORNING)
    house.presenter().answer_questions()
    assert house.navigator.went == [(Screen.WIZARD, "safety")]


def test_while_questions_are_due_the_card_says_they_come_first() -> None:
    due = replace(ROSA, profile=builders.profile(questions_due=True))
    card = House(MORNING, person=due).open().today
    assert card is not None
    assert card.questions_first
    assert card.exercises == 2


def test_the_week_shows_done_days_and_days_ahead() -> None:
    house = House(MORNING)
    house.sessions.save(ended(MORNING, WEEK_START))
    statuses = [day.status for day in house.open().week]
    done, past, ahead = DayStatus.DONE, DayStatus.NOT_DONE, DayStatus.AHEAD
    free = DayStatus.FREE
    assert statuses == [done, free, past, free, DayStatus.TODAY, ahead, ahead]


def test_a_day_before_the_first_plan_is_free() -> None:
    house = House(MORNING)
    house.plans = FakePlans([PlannedDays(WEEK_START + timedelta(days=1), frozenset({0, 2, 4}))])
    assert house.open().week[0].status is DayStatus.FREE


def test_last_weeks_sessions_are_not_in_this_week() -> None:
    house = House(MORNING)
    house.sessions.save(ended(MORNING, WEEK_START - timedelta(days=1)))
    assert all(day.status is not DayStatus.DONE for day in house.open().week)


def test_planned_days_are_those_of_all_routines() -> None:
    week = House(MORNING, EVENING).open().week
    assert [day.weekday for day in week if day.planned] == [0, 2, 4, 5]


def test_a_session_that_did_not_end_is_offered() -> None:
    house = House(MORNING)
    running = replace(ended(MORNING, FRIDAY), id="left", state=SessionState.RUNNING)
    house.sessions.save(running)
    unfinished = house.open().unfinished
    assert unfinished is not None
    assert unfinished.session_id == "left"


def test_a_store_that_cannot_be_read_is_told() -> None:
    house = House(MORNING)
    house.people.trouble = StoreTrouble.LOCKED
    assert house.open().trouble is StoreTrouble.LOCKED


def test_a_write_is_shown_at_once() -> None:
    house = House(MORNING)
    house.presenter().open()
    house.routines.save(replace(MORNING, name="Early feet"))
    house.changes.tell(Changes(routines=True))
    shown = house.shown[-1].today
    assert shown is not None
    assert shown.name == "Early feet"


def test_nothing_is_shown_after_close() -> None:
    house = House(MORNING)
    presenter = house.presenter()
    presenter.open()
    presenter.close()
    house.changes.tell(Changes(routines=True))
    assert len(house.shown) == 1


def test_a_new_day_is_shown_when_the_window_is_looked_at_again() -> None:
    house = House(MORNING)
    presenter = house.presenter()
    presenter.open()
    house.clock.advance(24 * 3600)
    presenter.look_again()
    assert house.shown[-1].due is Due.OTHER_DAY


def test_the_same_day_is_not_shown_anew() -> None:
    house = House(MORNING)
    presenter = house.presenter()
    presenter.open()
    presenter.look_again()
    assert len(house.shown) == 1


def test_repaired_settings_are_told_until_they_are_seen() -> None:
    house = House(MORNING)
    house.settings.repaired = ("theme",)
    presenter = house.presenter()
    presenter.open()
    told = house.shown[-1].repaired
    presenter.repair_seen()
    assert (told, house.shown[-1].repaired) == (("theme",), ())


# ---------------------------------------------------------------- beginning again


def missed(*routines: Routine, began: date | None = FRIDAY - timedelta(days=21)) -> House:
    """Return a house where sessions were planned for weeks, and the last was `began`."""
    house = House(*routines)
    house.plans.save(PlannedDays(FRIDAY - timedelta(days=60), frozenset({0, 2, 4})))
    if began is not None:
        house.sessions.save(ended(MORNING, began))
    return house


def test_after_a_missed_week_a_shorter_session_is_offered() -> None:
    state = missed(MORNING).open()
    assert state.today is not None
    assert state.shorter_minutes is not None
    assert 0 < state.shorter_minutes < state.today.minutes


def test_a_session_this_week_has_begun_again_already() -> None:
    house = missed(MORNING)
    house.sessions.save(ended(MORNING, WEEK_START))
    assert house.open().shorter_minutes is None


def test_a_session_last_week_means_that_none_was_missed() -> None:
    house = missed(MORNING)
    house.sessions.save(ended(MORNING, WEEK_START - timedelta(days=1)))
    assert house.open().shorter_minutes is None


def test_who_never_began_does_not_begin_again() -> None:
    assert missed(MORNING, began=None).open().shorter_minutes is None


def test_a_routine_that_is_closed_has_no_shorter_session() -> None:
    house = missed(HEEL_RAISES)
    house.people.person = rosa(builders.answers(feet=frozenset({FeetFinding.OPEN_SORE})))
    assert house.open().shorter_minutes is None


def test_the_shorter_session_has_its_own_way() -> None:
    house = missed(MORNING)
    house.presenter().restart("morning")
    assert house.navigator.went == [(Screen.RESTART, "morning")]


# ---------------------------------------------------------------- questions left


def with_questions(**changes: object) -> House:
    """Return a house with a session of today of which nothing was asked yet."""
    house = House(MORNING)
    session = replace(ended(MORNING, FRIDAY), items=MORNING.items)
    house.sessions.save(replace(session, **changes))  # type: ignore[arg-type]  # by field name
    return house


def test_questions_left_after_the_session_of_today_are_offered() -> None:
    left = with_questions().open().questions_left
    assert left == QuestionsLeft(f"morning-{FRIDAY}", 2)


def test_a_session_that_was_asked_to_its_end_leaves_none() -> None:
    answered = with_questions(effort=((ExerciseId.ANKLE_ROLLS, 5),), pain_after=2)
    assert answered.open().questions_left is None


def test_what_was_skipped_is_not_asked_again() -> None:
    house = with_questions()
    skipped = LevelDecision(
        "decision-1",
        FRIDAY,
        f"morning-{FRIDAY}",
        ExerciseId.ANKLE_ROLLS,
        LevelCause.NO_EFFORT,
        LevelStep.STAY,
        LevelAnswer.APPLIED,
        level=1,
        new_level=1,
        dose=MORNING.items[0].dose,
    )
    house.levels.save(skipped)
    assert house.open().questions_left is None


def test_questions_of_yesterday_are_not_asked_any_more() -> None:
    assert with_questions(day=FRIDAY - timedelta(days=1)).open().questions_left is None


def test_a_session_from_paper_has_no_questions_left() -> None:
    assert with_questions(origin=Origin.PAPER).open().questions_left is None


def test_the_questions_left_are_those_after_the_session() -> None:
    house = with_questions()
    house.presenter().answer_left("session-1")
    assert house.navigator.went == [(Screen.AFTER, "session-1")]
