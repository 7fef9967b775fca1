"""Rules of typing in: found by a forgiving code, kept once, nothing lost."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import pytest

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble
from neuro_desktop.application.type_in import TypeInParts, TypeInPresenter
from neuro_desktop.application.type_in_state import DayRow, TypeInState, TypeInStep
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelStep
from neuro_desktop.domain.paper_entry import Box, boxes_of
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Pace, Side
from neuro_desktop.domain.session import EventKind, Origin, Session
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.domain.sheet_making import week_sheet
from neuro_desktop.domain.symptoms import Symptom
from tests import builders
from tests.fake_store import FakeCheckIns, FakeLevels, FakeSheets, fake_store
from tests.fakes import FakePeople, FakeRoutines, FakeSessions
from tests.ui.memory import RecordingNavigator, StillClock

FRIDAY = date(2025, 5, 16)
MONDAY = date(2025, 5, 12)
SATURDAY = date(2025, 5, 17)
MORNING = builders.routine(builders.item(9), builders.item(2), builders.item(5, 3))
RAISES = ExerciseId.HEEL_TOE_RAISES


@dataclass
class Stage:
    """A person with a printed week, and the presenter over the store in memory."""

    people: FakePeople
    sessions: FakeSessions = field(default_factory=FakeSessions)
    check_ins: FakeCheckIns = field(default_factory=FakeCheckIns)
    levels: FakeLevels = field(default_factory=FakeLevels)
    sheets: FakeSheets = field(default_factory=FakeSheets)
    navigator: RecordingNavigator = field(default_factory=RecordingNavigator)
    states: list[TypeInState] = field(default_factory=list)
    subject: str | None = None

    def __post_init__(self) -> None:
        self.routines = FakeRoutines(MORNING)
        self.presenter: Any = None

    @property
    def store(self) -> Repositories:
        whole = fake_store(self.people, self.routines, self.sessions, self.check_ins)
        return replace(whole, levels=self.levels, sheets=self.sheets)

    def show_state(self, state: TypeInState) -> None:
        self.states.append(state)

    @property
    def shown(self) -> TypeInState:
        return self.states[-1]

    def open(self, subject: str | None = "K7RD") -> "Stage":
        clock = StillClock(FRIDAY)
        parts = TypeInParts(self.store, builders.catalogue(), Pace(), clock, self.navigator)
        self.presenter = TypeInPresenter(self, subject, parts)
        self.presenter.open()
        return self

    def tick_all(self, day: date = MONDAY, *, on: bool = True) -> None:
        for box in boxes_of(MORNING.items, builders.catalogue()):
            self.presenter.tick(day, box, on=on)

    def session(self) -> Session:
        (session,) = self.sessions.between(date.min, date.max)
        return session

    @property
    def steady_sessions(self) -> int:
        person = self.people.load()
        assert person is not None
        return person.profile.steady_sessions


def week(first_day: date | None = MONDAY, code: str = "K7RD") -> WeekSheet:
    person = Person("p", "Rosa", "112", builders.profile(), paper_symptom=Symptom.TINGLING)
    sheet = week_sheet(person, MORNING, builders.catalogue(), code, first_day, builders.TODAY)
    assert sheet.items == MORNING.items
    return sheet


@pytest.fixture
def stage() -> Stage:
    safety = builders.answers(answered_on=FRIDAY)
    made = Stage(FakePeople(Person("p", "Rosa", "112", builders.profile(safety))))
    made.sheets.save(week())
    made.sheets.save(week(None, "A3FX"))
    return made


# ---------------------------------------------------------------- finding the sheet


@pytest.mark.parametrize("code", ["K7RD", "k7rd", " k7 rd ", "k7-rd"])
def test_a_code_is_found_however_it_is_typed(stage: Stage, code: str) -> None:
    stage.open(None).presenter.type_code(code)

    assert stage.shown.step is TypeInStep.GRID
    assert stage.shown.sheet == week()


@pytest.mark.parametrize("code", ["ZZZZ", "", "?"])
def test_a_code_no_sheet_has_is_told(stage: Stage, code: str) -> None:
    stage.open(None).presenter.type_code(code)

    assert (stage.shown.step, stage.shown.wrong_code) == (TypeInStep.FIND, code)


def test_a_sheet_is_picked_from_the_list_newest_first(stage: Stage) -> None:
    stage.open(None)

    assert [sheet.code for sheet in stage.shown.sheets] == ["A3FX", "K7RD"]
    stage.presenter.choose_sheet("K7RD")
    assert stage.shown.step is TypeInStep.GRID


def test_a_sheet_without_dates_asks_which_week(stage: Stage) -> None:
    stage.open("A3FX")

    assert stage.shown.step is TypeInStep.WEEK
    assert stage.shown.weeks[:2] == (MONDAY, MONDAY - timedelta(days=7))
    stage.presenter.choose_week(MONDAY - timedelta(days=7))
    assert stage.shown.week is not None
    assert stage.shown.week.days[0].day == MONDAY - timedelta(days=7)


def test_a_sheet_without_dates_holds_several_weeks(stage: Stage) -> None:
    for monday in (MONDAY, MONDAY - timedelta(days=7)):
        stage.open("A3FX").presenter.choose_week(monday)
        stage.tick_all(monday)
        stage.presenter.save()

    days = [session.day for session in stage.sessions.between(date.min, date.max)]
    assert days == [MONDAY - timedelta(days=7), MONDAY]


# ---------------------------------------------------------------- saving


def test_a_ticked_day_becomes_a_session_from_paper(stage: Stage) -> None:
    stage.open().tick_all()
    stage.presenter.tick_row(MONDAY, DayRow.FEET_CHECKED, on=True)

    stage.presenter.save()

    session = stage.session()
    assert (session.day, session.origin, session.feet_checked) == (MONDAY, Origin.PAPER, True)
    assert stage.shown.step is TypeInStep.SAVED


def test_numbers_and_notes_become_check_ins(stage: Stage) -> None:
    stage.open().presenter.write_value(MONDAY, Side.RIGHT, 7)
    stage.presenter.write_note("Rain")

    stage.presenter.save()

    numbers, notes = stage.check_ins.between(date.min, date.max)
    assert numbers.value(Symptom.TINGLING, Side.RIGHT) == 7
    assert (notes.note, notes.day) == ("Rain", FRIDAY)


def test_a_week_typed_twice_is_there_once(stage: Stage) -> None:
    for _ in range(2):
        stage.open().tick_all()
        stage.presenter.write_value(MONDAY, Side.LEFT, 3)
        stage.presenter.save()

    assert len(stage.sessions.between(date.min, date.max)) == 1
    assert len(stage.check_ins.between(date.min, date.max)) == 1
    assert len(stage.sessions.saved) == 1


def test_what_was_typed_is_there_when_the_sheet_is_opened_again(stage: Stage) -> None:
    stage.open().tick_all()
    stage.presenter.write_value(MONDAY, Side.LEFT, 0)
    stage.presenter.write_note("Rain")
    stage.presenter.save()
    before = stage.shown.week

    stage.open()

    assert stage.shown.week == before
    assert not stage.presenter.is_changed


def test_a_number_taken_out_takes_its_check_in_out(stage: Stage) -> None:
    stage.open().presenter.write_value(MONDAY, Side.LEFT, 3)
    stage.presenter.save()

    stage.presenter.write_value(MONDAY, Side.LEFT, None)
    stage.presenter.save()

    assert stage.check_ins.between(date.min, date.max) == []


def test_a_check_in_taken_out_comes_back_when_it_is_typed_again(stage: Stage) -> None:
    stage.open()
    for value in (3, None, 4):
        stage.presenter.write_value(MONDAY, Side.LEFT, value)
        stage.presenter.save()

    (check_in,) = stage.check_ins.between(date.min, date.max)
    assert check_in.value(Symptom.TINGLING, Side.LEFT) == 4


def test_a_day_to_come_takes_nothing(stage: Stage) -> None:
    stage.open().tick_all(SATURDAY)
    stage.presenter.tick_row(SATURDAY, DayRow.FEET_CHECKED, on=True)
    stage.presenter.write_value(SATURDAY, Side.LEFT, 5)

    stage.presenter.save()

    assert stage.sessions.between(date.min, date.max) == []
    assert stage.check_ins.between(date.min, date.max) == []


# ---------------------------------------------------------------- days taken out


def test_a_day_without_a_tick_any_more_is_taken_out_and_told(stage: Stage) -> None:
    stage.open().tick_all()
    stage.presenter.save()

    stage.tick_all(on=False)
    stage.presenter.save()

    assert stage.sessions.between(date.min, date.max) == []
    assert stage.shown.kept is not None
    assert stage.shown.kept.taken_out == (MONDAY,)


def test_undo_brings_a_day_back_as_it_was(stage: Stage) -> None:
    stage.open().tick_all()
    stage.presenter.save()
    before = (stage.session(), stage.steady_sessions)
    stage.tick_all(on=False)
    stage.presenter.save()

    stage.presenter.undo()

    assert (stage.session(), stage.steady_sessions) == before
    assert stage.shown.step is TypeInStep.GRID
    assert stage.shown.week is not None
    assert stage.shown.week.days[0].ticked


def test_a_day_taken_out_comes_back_when_it_is_ticked_again(stage: Stage) -> None:
    stage.open()
    for on in (True, False, True):
        stage.tick_all(on=on)
        stage.presenter.save()

    assert stage.session().day == MONDAY
    assert stage.shown.kept is not None
    assert stage.shown.kept.taken_out == ()


# ---------------------------------------------------------------- unsteady


def unsteady(stage: Stage, day: date = MONDAY) -> None:
    stage.tick_all(day)
    stage.presenter.tick_row(day, DayRow.UNSTEADY, on=True)
    stage.presenter.save()


def test_unsteady_asks_in_which_exercise_before_it_is_kept(stage: Stage) -> None:
    unsteady(stage.open())

    assert (stage.shown.step, stage.shown.unsteady_on) == (TypeInStep.WHICH, MONDAY)
    assert stage.shown.exercises == tuple(item.exercise_id for item in MORNING.items)
    assert stage.sessions.saved == []


def test_only_what_was_ticked_that_day_is_offered(stage: Stage) -> None:
    stage.open().presenter.tick(MONDAY, Box(2, Side.BOTH), on=True)
    stage.presenter.tick_row(MONDAY, DayRow.UNSTEADY, on=True)

    stage.presenter.save()

    assert stage.shown.exercises == (RAISES,)


def test_the_answer_is_kept_as_lost_balance_in_that_exercise(stage: Stage) -> None:
    unsteady(stage.open())

    stage.presenter.unsteady_in(RAISES)

    (event,) = stage.session().events
    assert (event.kind, event.exercise_id) == (EventKind.UNSTEADY, RAISES)
    assert stage.shown.step is TypeInStep.SAVED


def test_who_does_not_know_is_not_asked_again(stage: Stage) -> None:
    unsteady(stage.open())

    stage.presenter.unsteady_in(None)

    assert stage.session().events[0].exercise_id is None
    assert stage.open().shown.step is TypeInStep.GRID
    stage.presenter.save()
    assert stage.shown.step is TypeInStep.SAVED


def test_each_unsteady_day_is_asked_about(stage: Stage) -> None:
    unsteady(stage.open())
    stage.presenter.back()
    unsteady(stage, MONDAY + timedelta(days=1))

    stage.presenter.unsteady_in(RAISES)

    assert stage.shown.unsteady_on == MONDAY + timedelta(days=1)


def test_unsteady_closes_balance_once(stage: Stage) -> None:
    unsteady(stage.open())
    stage.presenter.unsteady_in(RAISES)
    assert stage.steady_sessions == 0
    person = stage.people.load()
    assert person is not None
    stage.people.save(replace(person, profile=replace(person.profile, steady_sessions=2)))

    stage.open().presenter.write_note("Rain")
    stage.presenter.save()

    assert stage.steady_sessions == 2


def test_unsteady_steps_its_exercise_down_and_says_so(stage: Stage) -> None:
    unsteady(stage.open())

    stage.presenter.unsteady_in(RAISES)

    (down,) = [d for d in stage.levels.all() if d.cause is LevelCause.LOST_BALANCE]
    assert (down.exercise_id, down.step, down.answer) == (
        RAISES,
        LevelStep.DOWN,
        LevelAnswer.APPLIED,
    )
    assert stage.shown.kept is not None
    assert stage.shown.kept.stepped_down


def test_unsteady_ticked_later_still_steps_down(stage: Stage) -> None:
    stage.open().tick_all()
    stage.presenter.save()
    stage.presenter.tick_row(MONDAY, DayRow.UNSTEADY, on=True)
    stage.presenter.save()

    stage.presenter.unsteady_in(RAISES)

    assert LevelCause.LOST_BALANCE in {d.cause for d in stage.levels.all()}


def test_unsteady_steps_down_once_however_often_it_is_typed(stage: Stage) -> None:
    unsteady(stage.open())
    stage.presenter.unsteady_in(RAISES)

    for on in (False, True):
        stage.open().presenter.tick_row(MONDAY, DayRow.UNSTEADY, on=on)
        stage.presenter.save()
    stage.presenter.unsteady_in(RAISES)

    downs = [d for d in stage.levels.all() if d.cause is LevelCause.LOST_BALANCE]
    assert len(downs) == 1


@pytest.mark.parametrize(
    ("day", "value", "due"), [(FRIDAY, 7, True), (FRIDAY, 6, False), (MONDAY, 10, False)]
)
def test_much_trouble_with_balance_just_now_closes_standing(
    stage: Stage, day: date, value: int, due: bool
) -> None:
    stage.sheets.save(replace(week(), symptom=Symptom.BALANCE))

    stage.open().presenter.write_value(day, Side.BOTH, value)
    stage.presenter.save()

    person = stage.people.load()
    assert person is not None
    assert person.profile.questions_due is due
    assert stage.shown.kept is not None
    assert stage.shown.kept.questions_due is due


def test_answered_questions_stay_answered_when_the_week_is_saved_again(stage: Stage) -> None:
    stage.sheets.save(replace(week(), symptom=Symptom.BALANCE))
    stage.open().presenter.write_value(FRIDAY, Side.BOTH, 9)
    stage.presenter.save()
    person = stage.people.load()
    assert person is not None
    stage.people.save(replace(person, profile=replace(person.profile, questions_due=False)))

    stage.presenter.write_note("Rain")
    stage.presenter.save()

    person = stage.people.load()
    assert person is not None
    assert not person.profile.questions_due


# ---------------------------------------------------------------- what paper may open

EARLIER = MONDAY - timedelta(days=7)


def set_profile(stage: Stage, **changes: Any) -> None:
    person = stage.people.load()
    assert person is not None
    stage.people.save(replace(person, profile=replace(person.profile, **changes)))


def type_in(stage: Stage, *days: date, monday: date = EARLIER) -> None:
    stage.open("A3FX").presenter.choose_week(monday)
    for day in days:
        stage.tick_all(day)
    stage.presenter.save()


@pytest.mark.parametrize("kind", [EventKind.UNSTEADY, EventKind.FELL, EventKind.DIZZY])
def test_a_week_from_before_a_wobble_opens_no_balance(stage: Stage, kind: EventKind) -> None:
    stage.sessions.save(builders.session(builders.result(5, 3), events=[kind], day=FRIDAY))
    set_profile(stage, steady_sessions=0)

    type_in(stage, EARLIER, EARLIER + timedelta(days=2))

    assert stage.steady_sessions == 0


def test_a_week_from_before_a_fall_opens_no_balance(stage: Stage) -> None:
    set_profile(stage, steady_sessions=0, last_fall_on=EARLIER + timedelta(days=2))

    type_in(stage, EARLIER, EARLIER + timedelta(days=2))

    assert stage.steady_sessions == 0


def test_days_after_the_last_wobble_count_though_typed_in_late(stage: Stage) -> None:
    wobble_on = EARLIER - timedelta(days=1)
    wobbled = builders.session(builders.result(5, 3), events=[EventKind.UNSTEADY], day=wobble_on)
    stage.sessions.save(wobbled)
    set_profile(stage, steady_sessions=0, last_fall_on=wobble_on)

    type_in(stage, EARLIER, EARLIER + timedelta(days=2))

    assert stage.steady_sessions == 2


def wednesday_of_wobble(stage: Stage) -> date:
    """Type in Monday, Wednesday and Friday of a week, with a wobble on Wednesday."""
    wednesday = EARLIER + timedelta(days=2)
    set_profile(stage, steady_sessions=0)
    stage.open("A3FX").presenter.choose_week(EARLIER)
    for number in (0, 2, 4):
        stage.tick_all(EARLIER + timedelta(days=number))
    stage.presenter.tick_row(wednesday, DayRow.UNSTEADY, on=True)
    stage.presenter.save()
    stage.presenter.unsteady_in(RAISES)
    assert stage.steady_sessions == 1
    return wednesday


def test_taking_the_tick_of_unsteady_out_opens_no_balance(stage: Stage) -> None:
    wednesday = wednesday_of_wobble(stage)

    stage.presenter.tick_row(wednesday, DayRow.UNSTEADY, on=False)
    stage.presenter.save()

    assert stage.steady_sessions == 1


def test_a_day_of_wobble_typed_anew_without_it_opens_no_balance(stage: Stage) -> None:
    wednesday = wednesday_of_wobble(stage)
    stage.presenter.tick_row(wednesday, DayRow.UNSTEADY, on=False)
    stage.tick_all(wednesday, on=False)
    stage.presenter.save()

    stage.tick_all(wednesday)
    stage.presenter.save()

    assert stage.steady_sessions == 1


def test_a_day_before_a_wobble_typed_anew_once_its_tick_is_out_opens_no_balance(
    stage: Stage,
) -> None:
    wednesday = wednesday_of_wobble(stage)
    for on in (False, True):
        stage.tick_all(EARLIER, on=on)
        stage.presenter.tick_row(wednesday, DayRow.UNSTEADY, on=False)
        stage.presenter.save()

    assert stage.steady_sessions == 1


# ---------------------------------------------------------------- trouble


def test_a_store_that_refuses_is_told_and_nothing_typed_is_lost(stage: Stage) -> None:
    stage.open().tick_all()
    stage.sessions.trouble = StoreTrouble.FULL

    stage.presenter.save()

    assert (stage.shown.step, stage.shown.trouble) == (TypeInStep.GRID, StoreTrouble.FULL)
    assert stage.presenter.is_changed
    stage.sessions.trouble = None
    stage.presenter.save()
    assert stage.session().day == MONDAY


def test_what_was_kept_before_the_store_refused_counts_once(stage: Stage) -> None:
    stage.open().tick_all()
    stage.levels.trouble = StoreTrouble.FULL  # session and profile are kept by then
    stage.presenter.save()
    counted = stage.steady_sessions

    stage.levels.trouble = None
    stage.presenter.save()

    assert counted == stage.steady_sessions == 3
    assert stage.shown.step is TypeInStep.SAVED
    assert stage.levels.all()


def test_sheets_that_cannot_be_read_are_told(stage: Stage) -> None:
    stage.sheets.trouble = StoreTrouble.LOCKED

    stage.open()

    assert (stage.shown.step, stage.shown.trouble) == (TypeInStep.FIND, StoreTrouble.LOCKED)


# ---------------------------------------------------------------- moving


def test_back_from_the_list_goes_to_printing(stage: Stage) -> None:
    stage.open(None).presenter.back()

    assert stage.navigator.gone == [(Screen.PRINT, None)]


def test_another_sheet_begins_with_the_list(stage: Stage) -> None:
    stage.open().tick_all()
    stage.presenter.save()

    stage.presenter.another()

    assert stage.shown.step is TypeInStep.FIND
    assert not stage.presenter.is_changed
