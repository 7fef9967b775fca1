from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.progress import ProgressPresenter, ProgressState
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Dose
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.session import Session
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.trends import Verdict
from tests import builders
from tests.application.chart_stage import LEFT, TODAY, ago, both_feet, check_in
from tests.fake_store import FakeCheckIns, FakeLevels, FakePlans, fake_store
from tests.fakes import FakeClock, FakeNavigator, FakePeople, FakeSessions

TINGLING, BURNING, NUMBNESS = Symptom.TINGLING, Symptom.BURNING, Symptom.NUMBNESS
MONDAY = TODAY - timedelta(days=TODAY.weekday())
AT_LEVEL_1 = builders.profile(builders.answers(answered_on=TODAY), levels={ExerciseId.MARCHING: 1})
MON_WED_FRI = frozenset({0, 2, 4})


class Recording:
    def __init__(self) -> None:
        self.shown: list[ProgressState] = []

    def show_state(self, state: ProgressState) -> None:
        self.shown.append(state)


def opened(
    check_ins: Iterable[CheckIn] = (),
    *,
    sessions: Sequence[Session] = (),
    plans: Sequence[PlannedDays] = (),
    decisions: Sequence[LevelDecision] = (),
    available: Iterable[Screen] = tuple(Screen),
    trouble: StoreTrouble | None = None,
    profile: Profile | None = None,
) -> ProgressState:
    kept = FakeCheckIns(check_ins)
    kept.trouble = trouble
    store = replace(
        fake_store(
            FakePeople(
                Person(
                    "person-1",
                    profile=profile or AT_LEVEL_1,
                    symptoms=(BURNING, TINGLING),
                )
            ),
            sessions=FakeSessions(*sessions),
            check_ins=kept,
        ),
        plans=FakePlans(plans),
        levels=FakeLevels(decisions),
    )
    view = Recording()
    ProgressPresenter(
        view,
        store=store,
        catalogue=builders.catalogue(),
        clock=FakeClock(),
        navigator=FakeNavigator(),
        available=frozenset(available),
    ).open()
    return view.shown[-1]


def session_on(day: date) -> Session:
    session = builders.session(builders.result(9, 1))
    return replace(session, id=f"session-{day}", day=day)


def decision(days_ago: int, step: LevelStep, answer: LevelAnswer) -> LevelDecision:
    return LevelDecision(
        id=f"{days_ago}-{step}",
        day=ago(days_ago),
        session_id=f"session-{ago(days_ago)}",
        exercise_id=ExerciseId.MARCHING,
        cause=LevelCause.EASY,
        step=step,
        answer=answer,
        level=1,
        new_level=2,
        dose=Dose(8),
        own_level_before=1,
    )


EASY_TWICE = [
    replace(decision(2, LevelStep.STAY, LevelAnswer.APPLIED), cause=LevelCause.FIRST_EASY),
    decision(1, LevelStep.UP, LevelAnswer.OPEN),
]
THEIR_SESSIONS = [session_on(ago(2)), session_on(ago(1))]


def test_only_screens_the_app_has_get_a_tile() -> None:
    state = opened(available=(Screen.DIARY, Screen.CHART, Screen.HOME))
    assert state.tiles == (Screen.CHART, Screen.DIARY)


def test_the_feet_are_told_by_the_first_followed_symptom_with_an_entry() -> None:
    state = opened(both_feet(TINGLING, range(20), 4, 4))
    told = [(each.at.symptom, each.verdict) for each in state.feet.trends]
    assert told == [(TINGLING, Verdict.NO_CLEAR_CHANGE)] * 2


def test_less_pain_with_more_numbness_is_in_the_summary() -> None:
    values = [(days, 7, 2) for days in range(20, 40)] + [(days, 3, 6) for days in range(5)]
    diary = [check_in(days, {(BURNING, LEFT): p, (NUMBNESS, LEFT): n}) for days, p, n in values]
    assert len(opened(diary).feet.pain_and_numbness) == 1


def test_a_new_person_has_nothing_to_sum_up() -> None:
    state = opened()
    assert (state.feet.trends, state.last_check_in, state.weeks_met) == ((), None, 0)
    assert state.levels.last_change is None


def test_the_week_counts_days_done_against_those_planned() -> None:
    plans = [PlannedDays(MONDAY, MON_WED_FRI)]
    state = opened(sessions=[session_on(MONDAY)], plans=plans)
    assert state.week is not None
    assert (state.week.done_days, state.week.planned_days) == (1, 3)


def test_weeks_met_one_after_the_other_are_counted() -> None:
    days = [MONDAY - timedelta(days=7 * week - day) for week in (1, 2) for day in (0, 2, 4)]
    state = opened(
        sessions=[session_on(day) for day in days],
        plans=[PlannedDays(days[-1] - timedelta(days=30), MON_WED_FRI)],
    )
    assert state.weeks_met == 2


def test_open_offers_of_levels_are_counted() -> None:
    decisions = [decision(3, LevelStep.DOWN, LevelAnswer.APPLIED), *EASY_TWICE]
    levels = opened(decisions=decisions, sessions=THEIR_SESSIONS).levels
    assert (levels.open_offers, levels.last_change) == (1, ago(3))


def test_an_offer_that_a_later_session_overtook_is_not_counted() -> None:
    decisions = [*EASY_TWICE, decision(0, LevelStep.UP, LevelAnswer.OPEN)]
    sessions = [*THEIR_SESSIONS, session_on(TODAY)]
    assert opened(decisions=decisions, sessions=sessions).levels.open_offers == 1


def test_only_what_my_levels_still_offers_is_counted() -> None:
    at_top = replace(AT_LEVEL_1, levels={ExerciseId.MARCHING: 4})
    by_hand = opened(decisions=EASY_TWICE, sessions=THEIR_SESSIONS, profile=at_top)
    deleted = opened(decisions=EASY_TWICE, sessions=THEIR_SESSIONS[:1])
    assert (by_hand.levels.open_offers, deleted.levels.open_offers) == (0, 0)


def test_what_was_refused_undone_or_stayed_is_no_change_of_a_level() -> None:
    decisions = [
        decision(1, LevelStep.UP, LevelAnswer.REFUSED),
        decision(2, LevelStep.UP, LevelAnswer.UNDONE),
        decision(3, LevelStep.STAY, LevelAnswer.APPLIED),
    ]
    assert opened(decisions=decisions).levels.last_change is None


def test_the_latest_check_in_is_named_also_when_it_is_long_ago() -> None:
    old = [replace(each, ratings=()) for each in both_feet(TINGLING, [500, 400], 4, 4)]
    assert opened(old).last_check_in == ago(400)


def test_a_store_that_cannot_be_read_is_told() -> None:
    assert opened(trouble=StoreTrouble.LOCKED).trouble is StoreTrouble.LOCKED
