"""What goes into the store comes out of it, whatever it is."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Session
from neuro_desktop.storage.database import Store
from neuro_desktop.storage.draft import draft_from, draft_text
from tests.storage import samples
from tests.storage.drawn import whole


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all examples of a property; each example is saved over the one before."""
    folder = tmp_path_factory.mktemp("store")
    store = Store.open(folder / "steady-feet.db", backups=folder)
    store.people.save(samples.PERSON)
    store.routines.save(samples.ROUTINE)
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


@given(
    session=whole(
        Session, id=st.just("one"), routine_id=st.sampled_from([None, samples.ROUTINE.id])
    )
)
def test_a_session_comes_back_as_saved(store: Store, session: Session) -> None:
    store.sessions.save(session)

    assert store.sessions.get("one") == session


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
