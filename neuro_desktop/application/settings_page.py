"""The settings pages: one group each; a change holds and is kept at once."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Navigator, Screen
from neuro_desktop.application.settings import Settings
from neuro_desktop.application.store_ports import PersonRepository, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.emergency import looks_like_a_number
from neuro_desktop.domain.person import LONGEST_NAME


class Group(StrEnum):
    """One page of settings each; the subject of `Screen.SETTINGS`."""

    TEXT_SIZE = "text_size"
    COLORS = "colors"
    LETTERS = "letters"
    SOUND = "sound"
    VOICE = "voice"
    GET_READY = "get_ready"
    WAIT_FOR_ME = "wait_for_me"
    PERSON_SHOWN = "person_shown"  # in the pictures
    MOTION = "motion"
    NAME = "name"
    EMERGENCY_NUMBER = "emergency_number"
    CLINIC_PHONE = "clinic_phone"  # of the foot team or the doctor; it stands on every sheet


_OF_THE_PERSON = frozenset({Group.NAME, Group.EMERGENCY_NUMBER, Group.CLINIC_PHONE})


def group_of(subject: str | None) -> Group | None:
    """Return the group a subject names; None for the list of groups."""
    return Group(subject) if subject in set(Group) else None


@dataclass(frozen=True, slots=True)
class SettingsListState:
    """The list of groups with what is set now."""

    groups: tuple[Group, ...]
    settings: Settings
    name: str
    emergency_number: str
    clinic_phone: str
    repaired: tuple[str, ...]  # what was damaged in the file at the start
    trouble: StoreTrouble | None


class SettingsListView(Protocol):
    """The screen."""

    def show_state(self, state: SettingsListState) -> None:
        """Show this state."""
        ...


class SettingsListPresenter:
    """Shows the groups and leads to each."""

    def __init__(
        self,
        view: SettingsListView,
        *,
        settings: CurrentSettings,
        people: PersonRepository,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._settings = settings
        self._people = people
        self._navigator = navigator

    def open(self) -> None:
        """Show the groups; name and number only once there is a person."""
        trouble = self._settings.trouble
        try:
            person = self._people.load()
        except StoreUnavailable as error:
            person, trouble = None, error.trouble
        groups = [group for group in Group if person is not None or group not in _OF_THE_PERSON]
        self._view.show_state(
            SettingsListState(
                groups=tuple(groups),
                settings=self._settings.value,
                name=person.name if person else "",
                emergency_number=person.emergency_number if person else "",
                clinic_phone=person.clinic_phone if person else "",
                repaired=self._settings.repaired,
                trouble=trouble,
            )
        )

    def go(self, group: Group) -> None:
        """Open one group."""
        self._navigator.go(Screen.SETTINGS, group.value)

    def home(self) -> None:
        """Go back to Home."""
        self._navigator.go(Screen.HOME)


class Wrong(StrEnum):
    """What keeps a written line from being saved."""

    TOO_LONG = "too_long"
    NO_NUMBER = "no_number"
    NOT_A_NUMBER = "not_a_number"


@dataclass(frozen=True, slots=True)
class LineState:
    """A line of the person's own: what is kept, and why the last saving failed."""

    kept: str
    wrong: Wrong | None = None
    trouble: StoreTrouble | None = None


class LineView(Protocol):
    """The screen of a line."""

    def show_state(self, state: LineState) -> None:
        """Show this state."""
        ...


class LinePresenter:
    """Changes the name, the emergency number or the clinic's phone number of the person."""

    def __init__(
        self, view: LineView, group: Group, *, people: PersonRepository, navigator: Navigator
    ) -> None:
        self._view = view
        self._group = group
        self._people = people
        self._navigator = navigator
        self._kept = ""

    def open(self) -> None:
        """Show what is kept."""
        try:
            person = self._people.load()
        except StoreUnavailable as error:
            self._view.show_state(LineState("", trouble=error.trouble))
            return
        if person is not None:
            self._kept = {
                Group.NAME: person.name,
                Group.EMERGENCY_NUMBER: person.emergency_number,
                Group.CLINIC_PHONE: person.clinic_phone,
            }[self._group]
        self._view.show_state(LineState(self._kept))

    def is_changed(self, text: str) -> bool:
        """Tell whether `text` differs from what is kept."""
        return text.strip() != self._kept

    def save(self, text: str) -> bool:
        """Keep the line and tell whether it is kept; else the view shows what is wrong."""
        text = text.strip()
        wrong = self._wrong(text)
        trouble = self._keep(text) if wrong is None else None
        if wrong is None and trouble is None:
            self._kept = text
            return True
        self._view.show_state(LineState(self._kept, wrong, trouble))
        return False

    def back(self) -> None:
        """Go back to the list of groups."""
        self._navigator.go(Screen.SETTINGS)

    def _wrong(self, text: str) -> Wrong | None:
        if self._group is Group.NAME:
            return Wrong.TOO_LONG if len(text) > LONGEST_NAME else None
        if not text:
            return Wrong.NO_NUMBER if self._group is Group.EMERGENCY_NUMBER else None
        return None if looks_like_a_number(text) else Wrong.NOT_A_NUMBER

    def _keep(self, text: str) -> StoreTrouble | None:
        try:
            person = self._people.load()
            if person is not None:
                changed = {
                    Group.NAME: replace(person, name=text),
                    Group.EMERGENCY_NUMBER: replace(person, emergency_number=text),
                    Group.CLINIC_PHONE: replace(person, clinic_phone=text),
                }[self._group]
                self._people.save(changed)
        except StoreUnavailable as error:
            return error.trouble
        return None
