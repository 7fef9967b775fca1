"""What goes into the store comes out of it, whatever it is."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuro_desktop.domain.activity import Activity
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.levels import LevelDecision
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Origin, Session
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.storage.database import Store
from neuro_desktop.storage.draft import draft_from, draft_text
from tests.storage import samples
from tests.storage.drawn import whole

KNOWN_ROUTINE = st.sampled_from([None, samples.ROUTINE.id])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all examples of a property; each example is saved over the one before."""
    folder = tmp_path_factory.mktemp("store")
    store = Store.open(folder / "steady-feet.db", backups=folder)
    store.people.save(samples.PERSON)
    store.routines.save(samples.ROUTINE)
    store.sessions.save(samples.SESSION)
    yield store
    store.close()


@given(person=whole(Person, id=st.just(samples.PERSON.id)))
def test_a_person_comes_back_as_saved(store: Store, person: Person) -> None:
    store.people.save(person)

    assert store.people.load() == person


@given(routine=whole(Routine))
def test_a_routine_comes_back_as_saved(store: Store, routine: Routine) -> None:
    store.routines.save(routine)

    assert store.routines.get(routine.id) == routine


def checked_in_the_app(session: Session) -> Session:
    """The session with a foot check if it is from the app, and with none if it is from paper."""
    asked = session.origin is Origin.APP
    return replace(session, foot_check=(session.foot_check or frozenset()) if asked else None)


@given(session=whole(Session, id=st.just("one"), routine_id=KNOWN_ROUTINE).map(checked_in_the_app))
def test_a_session_comes_back_as_saved(store: Store, session: Session) -> None:
    store.sessions.save(session)

    assert store.sessions.get("one") == session


@given(check_in=whole(CheckIn, id=st.uuids().map(str)))
def test_a_check_in_comes_back_as_saved(store: Store, check_in: CheckIn) -> None:
    store.check_ins.save(check_in)

    assert store.check_ins.get(check_in.id) == check_in


@given(activity=whole(Activity))
def test_an_activity_comes_back_as_saved(store: Store, activity: Activity) -> None:
    store.activities.save(activity)

    assert store.activities.get(activity.id) == activity


@given(
    decision=whole(
        LevelDecision,
        session_id=st.just(samples.SESSION.id),
        routine_ids=st.sampled_from([(), (samples.ROUTINE.id,)]),
    )
)
def test_a_level_decision_comes_back_as_saved(store: Store, decision: LevelDecision) -> None:
    store.levels.save(decision)

    assert decision in store.levels.all()


@given(planned=whole(PlannedDays))
def test_planned_days_come_back_as_saved(store: Store, planned: PlannedDays) -> None:
    store.plans.save(planned)

    assert planned in store.plans.all()


@given(sheet=whole(WeekSheet, routine_id=KNOWN_ROUTINE))
def test_a_week_sheet_comes_back_as_saved(store: Store, sheet: WeekSheet) -> None:
    store.sheets.save(sheet)

    assert store.sheets.get(sheet.code) == sheet


@given(draft=whole(WizardDraft))
def test_a_draft_comes_back_as_saved(store: Store, draft: WizardDraft) -> None:
    store.people.save_draft(draft)

    assert store.people.load_draft() == draft


JSON = st.recursive(
    st.none() | st.booleans() | st.text() | st.integers(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(text=JSON.map(json.dumps) | st.text())
def test_a_draft_that_makes_no_sense_is_none(text: str) -> None:
    assert draft_from(text) is None


def test_the_sample_draft_is_understood() -> None:
    assert draft_from(draft_text(samples.DRAFT)) == samples.DRAFT
