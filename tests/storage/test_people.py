"""Rules of keeping the person and the unfinished wizard."""

from dataclasses import replace
from datetime import date

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.store_ports import StoreBug, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.safety import Profile, SafetyAnswers
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import ANSWERS, DRAFT, PERSON, ROUTINE, SESSION


def with_answers(answers: SafetyAnswers | None) -> Person:
    return replace(PERSON, profile=replace(PERSON.profile, answers=answers))


def days_of_answers(store: Store) -> list[str]:
    rows = store._database.rows("SELECT answered_on FROM safety_answers ORDER BY number")
    return [row["answered_on"] for row in rows]


def test_nobody_is_there_at_first(store: Store) -> None:
    assert store.people.load() is None


def test_a_draft_makes_nobody(store: Store) -> None:
    store.people.save_draft(DRAFT)

    assert store.people.load() is None


def test_a_draft_is_there_at_the_next_start(open_store: OpenStore) -> None:
    open_store().people.save_draft(DRAFT)

    assert open_store().people.load_draft() == DRAFT


def test_a_later_draft_takes_the_place_of_the_first(store: Store) -> None:
    store.people.save_draft(DRAFT)
    store.people.save_draft(replace(DRAFT, step="feet"))

    assert store.people.load_draft() == replace(DRAFT, step="feet")


def test_a_draft_can_be_forgotten(store: Store) -> None:
    store.people.save_draft(DRAFT)
    store.people.save_draft(None)

    assert store.people.load_draft() is None


def test_forgetting_no_draft_is_no_error(store: Store) -> None:
    store.people.save_draft(None)

    assert store.people.load_draft() is None


def test_a_draft_that_cannot_be_read_is_none(store: Store) -> None:
    store.people.save_draft(DRAFT)
    with store._database.transaction():
        store._database.run('UPDATE wizard_draft SET draft = \'{"step": "gone"}\'')

    assert store.people.load_draft() is None


def test_the_wizard_can_be_left_half_way_a_second_time(store: Store) -> None:
    store.people.save(PERSON)
    store.people.save_draft(DRAFT)

    assert (store.people.load(), store.people.load_draft()) == (PERSON, DRAFT)


def test_what_was_kept_before_the_wizard_ended_belongs_to_its_person(store: Store) -> None:
    store.people.save_draft(DRAFT)
    store.routines.save(ROUTINE)
    store.sessions.save(SESSION)

    store.people.save(PERSON)

    owners = store._database.rows(
        "SELECT person_id FROM wizard_draft UNION SELECT person_id FROM routine_item "
        "UNION SELECT person_id FROM session_result"
    )
    assert [row["person_id"] for row in owners] == [PERSON.id]


def test_another_person_is_a_bug(store: Store) -> None:
    store.people.save(PERSON)

    with pytest.raises(StoreBug):
        store.people.save(replace(PERSON, id="another"))

    assert store.people.load() == PERSON


def test_a_person_is_there_at_the_next_start(open_store: OpenStore) -> None:
    open_store().people.save(PERSON)

    assert open_store().people.load() == PERSON


def test_answering_again_keeps_the_older_answers(store: Store) -> None:
    store.people.save(with_answers(ANSWERS))
    store.people.save(with_answers(replace(ANSWERS, answered_on=date(2026, 3, 29))))

    assert days_of_answers(store) == ["2026-03-01", "2026-03-29"]


def test_the_latest_answers_hold(store: Store) -> None:
    newer = SafetyAnswers(answered_on=date(2026, 3, 29))
    store.people.save(with_answers(ANSWERS))
    store.people.save(with_answers(newer))

    assert store.people.load() == with_answers(newer)


def test_saving_the_same_answers_adds_none(store: Store) -> None:
    store.people.save(with_answers(ANSWERS))
    store.people.save(replace(with_answers(ANSWERS), name="Anna"))

    assert days_of_answers(store) == ["2026-03-01"]


def test_answers_taken_back_stay_as_history(store: Store) -> None:
    store.people.save(with_answers(ANSWERS))
    store.people.save(with_answers(None))

    loaded = store.people.load()
    assert loaded is not None
    assert (loaded.profile.answers, days_of_answers(store)) == (None, ["2026-03-01"])


@pytest.mark.parametrize(
    "name",
    [
        "",
        "n" * 500,
        "👩🏽‍🦳👣",
        "\u202eאברהם سلمى",  # right to left
        "Robert'); DROP TABLE person;--",
        "two\nlines\0and a zero",
    ],
    ids=["empty", "500 characters", "emoji", "right to left", "quotes", "control characters"],
)
def test_every_name_is_kept_as_it_was_typed(open_store: OpenStore, name: str) -> None:
    open_store().people.save(replace(PERSON, name=name))

    loaded = open_store().people.load()
    assert loaded is not None
    assert loaded.name == name


def test_half_a_character_in_a_name_does_no_harm(store: Store) -> None:
    store.people.save(replace(PERSON, name="An\ud83dna"))

    loaded = store.people.load()
    assert loaded is not None
    assert loaded.name == "An\ufffdna"


def test_a_name_with_a_damaged_byte_is_still_read(store: Store) -> None:
    store.people.save(PERSON)
    with store._database.transaction():
        store._database.run("UPDATE person SET name = CAST(x'416eff6e61' AS TEXT)")

    loaded = store.people.load()
    assert loaded is not None
    assert loaded.name == "An\ufffdna"


def test_a_code_nobody_knows_is_damage(store: Store) -> None:
    store.people.save(PERSON)
    with store._database.transaction():
        store._database.run("UPDATE person_goal SET goal = 'win' WHERE goal = 'numb'")

    with pytest.raises(StoreUnavailable) as refused:
        store.people.load()
    assert refused.value.trouble is StoreTrouble.CORRUPT


def test_a_person_without_answers_can_be_kept(store: Store) -> None:
    bare = Person(id="p", profile=Profile())
    store.people.save(bare)

    assert store.people.load() == bare


def test_every_write_is_told(store: Store, heard: list[Changes]) -> None:
    store.people.save_draft(DRAFT)
    store.people.save(PERSON)

    assert heard == [Changes(person=True), Changes(person=True)]
