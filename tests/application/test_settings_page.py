import pytest

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.settings_page import (
    Group,
    LinePresenter,
    LineState,
    SettingsListPresenter,
    SettingsListState,
    Wrong,
    group_of,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.person import Person
from tests.fakes import FakeNavigator, FakePeople, FakeSettings

ROSA = Person("rosa", "Rosa", "112")


class Shown:
    """A view that remembers."""

    def __init__(self) -> None:
        self.states: list[LineState | SettingsListState] = []

    def show_state(self, state: LineState | SettingsListState) -> None:
        self.states.append(state)


def listed(people: FakePeople) -> SettingsListState:
    view = Shown()
    settings = CurrentSettings(FakeSettings(), ChangeNotifier())
    presenter = SettingsListPresenter(
        view, settings=settings, people=people, navigator=FakeNavigator()
    )
    presenter.open()
    state = view.states[-1]
    assert isinstance(state, SettingsListState)
    return state


def line(group: Group, people: FakePeople) -> tuple[LinePresenter, Shown]:
    view = Shown()
    presenter = LinePresenter(view, group, people=people, navigator=FakeNavigator())
    presenter.open()
    return presenter, view


def test_a_subject_names_its_group() -> None:
    assert group_of("text_size") is Group.TEXT_SIZE


@pytest.mark.parametrize("subject", [None, "", "nonsense"])
def test_any_other_subject_is_the_list(subject: str | None) -> None:
    assert group_of(subject) is None


def test_every_group_is_listed_with_what_is_kept() -> None:
    state = listed(FakePeople(ROSA))
    assert set(state.groups) == set(Group)
    assert (state.name, state.emergency_number) == ("Rosa", "112")


def test_name_and_number_come_with_the_person() -> None:
    state = listed(FakePeople(None))
    assert not {Group.NAME, Group.EMERGENCY_NUMBER} & set(state.groups)


def test_an_unreadable_store_leaves_the_settings_of_the_computer() -> None:
    people = FakePeople(ROSA)
    people.trouble = StoreTrouble.LOCKED
    state = listed(people)
    assert Group.TEXT_SIZE in state.groups
    assert state.trouble is StoreTrouble.LOCKED


def test_a_new_name_is_kept_and_the_number_stays() -> None:
    people = FakePeople(ROSA)
    presenter, _view = line(Group.NAME, people)
    assert presenter.save("  Maria ")
    kept = people.load()
    assert kept is not None
    assert (kept.name, kept.emergency_number) == ("Maria", "112")


def test_a_name_may_be_empty() -> None:
    people = FakePeople(ROSA)
    presenter, _view = line(Group.NAME, people)
    assert presenter.save("")
    kept = people.load()
    assert kept is not None
    assert kept.name == ""


def test_a_new_number_is_kept_and_the_name_stays() -> None:
    people = FakePeople(ROSA)
    presenter, _view = line(Group.EMERGENCY_NUMBER, people)
    assert presenter.save("911")
    kept = people.load()
    assert kept is not None
    assert (kept.name, kept.emergency_number) == ("Rosa", "911")


@pytest.mark.parametrize(
    ("group", "text", "wrong"),
    [
        (Group.NAME, "R" * 201, Wrong.TOO_LONG),
        (Group.EMERGENCY_NUMBER, " ", Wrong.NO_NUMBER),
        (Group.EMERGENCY_NUMBER, "my son", Wrong.NOT_A_NUMBER),
        (Group.CLINIC_PHONE, "ask my son", Wrong.NOT_A_NUMBER),
    ],
)
def test_what_cannot_be_right_is_told_and_not_kept(group: Group, text: str, wrong: Wrong) -> None:
    people = FakePeople(ROSA)
    presenter, view = line(group, people)
    assert not presenter.save(text)
    assert people.load() == ROSA
    assert view.states[-1] == LineState(view.states[0].kept, wrong)  # type: ignore[union-attr]


@pytest.mark.parametrize("phone", ["020 7946 0123", ""])
def test_the_clinics_number_may_be_empty_and_leaves_the_emergency_number(phone: str) -> None:
    people = FakePeople(Person("rosa", "Rosa", "112", clinic_phone="1234"))
    presenter, _view = line(Group.CLINIC_PHONE, people)

    assert presenter.save(phone)

    assert people.person == Person("rosa", "Rosa", "112", clinic_phone=phone)


def test_a_line_that_cannot_be_saved_says_why() -> None:
    people = FakePeople(ROSA)
    presenter, view = line(Group.NAME, people)
    people.trouble = StoreTrouble.FULL
    assert not presenter.save("Maria")
    assert view.states[-1] == LineState("Rosa", trouble=StoreTrouble.FULL)


def test_blanks_around_a_line_are_no_change() -> None:
    presenter, _view = line(Group.NAME, FakePeople(ROSA))
    assert not presenter.is_changed(" Rosa ")
    assert presenter.is_changed("Rosa M")


def test_back_leads_to_the_list() -> None:
    navigator = FakeNavigator()
    presenter = LinePresenter(Shown(), Group.NAME, people=FakePeople(ROSA), navigator=navigator)
    presenter.back()
    assert navigator.went == [(Screen.SETTINGS, None)]
