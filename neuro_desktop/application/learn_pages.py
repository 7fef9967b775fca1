"""The pages of Learn: the index and the tiles of a group, and one page to read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.learn import (
    GROUPS,
    RELATED,
    LearnGroup,
    LearnId,
    LearnPage,
    LearnPlace,
    LearnTrail,
    LoadLearn,
    group_of,
    learn_subject,
)
from neuro_desktop.application.ports import Navigator, Screen
from neuro_desktop.application.store_ports import PersonRepository, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.person import Person


class MedicineAnswer(StrEnum):
    """Whether someone takes insulin or a sulfonylurea, in their own words."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"  # shows the page about blood sugar too: to miss it would be worse


@dataclass(frozen=True, slots=True)
class LearnTilesState:
    """The index (`group` None) or the tiles of a group.

    `asks_medicine`: the question stands in place of the tiles. `concerned` is what was answered,
    where it can be changed; None elsewhere. `came_from` is the tile of what was left by Back.
    """

    group: LearnGroup | None
    groups: tuple[LearnGroup, ...] = ()
    pages: tuple[LearnPage, ...] = ()
    asks_medicine: bool = False
    concerned: bool | None = None
    came_from: LearnId | LearnGroup | None = None
    trouble: StoreTrouble | None = None


class LearnTilesView(Protocol):
    """The screen."""

    def show_state(self, state: LearnTilesState) -> None:
        """Show this state."""
        ...


class LearnTilesPresenter:
    """Leads to the pages; the index asks once whom the page about blood sugar concerns."""

    def __init__(
        self,
        view: LearnTilesView,
        *,
        group: LearnGroup | None,
        load: LoadLearn,
        people: PersonRepository,
        navigator: Navigator,
        trail: LearnTrail,
    ) -> None:
        self._view = view
        self._trail = trail
        self._came_from: LearnId | LearnGroup | None = None
        self._group = group
        self._load = load
        self._people = people
        self._navigator = navigator
        self._person: Person | None = None
        self._asking = False

    def open(self) -> None:
        """Show the tiles, or first the question nobody has answered so far.

        Who comes back from a page was asked already on the way there.
        """
        self._came_from = self._trail.take()
        self._person, trouble = person_of(self._people)
        unanswered = self._person is not None and self._person.blood_sugar_medicine is None
        self._asking = unanswered and self._group is None and self._came_from is None
        self._show(trouble)

    def answer(self, answer: MedicineAnswer) -> None:
        """Keep who takes what, and show the tiles; also where it could not be kept."""
        trouble = None
        if self._person is not None:
            concerned = answer is not MedicineAnswer.NO
            self._person = replace(self._person, blood_sugar_medicine=concerned)
            try:
                self._people.save(self._person)
            except StoreUnavailable as error:
                trouble = error.trouble
        self._asking = False
        self._show(trouble)

    def later(self) -> None:
        """Show the tiles without an answer; the question comes again when Learn opens next."""
        self._asking = False
        self._show(None)

    def ask_again(self) -> None:
        """Ask the question once more, to change the answer."""
        self._asking = True
        self._show(None)

    def open_group(self, group: LearnGroup) -> None:
        """Open a group: its tiles, or its page if there is only one."""
        pages = GROUPS[group]
        self._navigator.go(Screen.LEARN, pages[0] if len(pages) == 1 else group)

    def open_page(self, page: LearnId) -> None:
        """Open a page."""
        self._navigator.go(Screen.LEARN, page)

    def back(self) -> None:
        """Go back: from an asked-again question to the tiles, from a group to the index."""
        if self._group is None:
            self._navigator.go(Screen.HOME)
        elif self._asking:
            self._asking = False
            self._show(None)
        else:
            self._trail.left = self._group
            self._navigator.go(Screen.LEARN)

    def _show(self, trouble: StoreTrouble | None) -> None:
        state = LearnTilesState(
            self._group, asks_medicine=self._asking, came_from=self._came_from, trouble=trouble
        )
        if self._asking:
            self._view.show_state(state)
            return
        if self._group is None:
            self._view.show_state(replace(state, groups=tuple(GROUPS)))
            return
        words = self._load()
        shown = _shown(GROUPS[self._group], self._person)
        answered = self._person.blood_sugar_medicine if self._person else None
        asked_here = LearnId.BLOOD_SUGAR in GROUPS[self._group]
        self._view.show_state(
            replace(
                state,
                pages=tuple(words[page] for page in shown),
                concerned=answered if asked_here else None,
            )
        )


@dataclass(frozen=True, slots=True)
class LearnReadingState:
    """One page to read. `returns`: Back leads to the screen where the question arose."""

    page: LearnPage
    emergency_number: str
    next_page: LearnPage | None
    related: tuple[LearnPage, ...]
    returns: bool
    trouble: StoreTrouble | None = None


class LearnReadingView(Protocol):
    """The screen."""

    def show_state(self, state: LearnReadingState) -> None:
        """Show this state."""
        ...


class LearnReadingPresenter:
    """Shows one page, and leads to the next of its group, to what is related, and back."""

    def __init__(
        self,
        view: LearnReadingView,
        *,
        page: LearnId,
        place: LearnPlace,
        load: LoadLearn,
        people: PersonRepository,
        navigator: Navigator,
        trail: LearnTrail,
    ) -> None:
        self._view = view
        self._trail = trail
        self._page = page
        self._place = place
        self._load = load
        self._people = people
        self._navigator = navigator
        self._next: LearnId | None = None

    def open(self) -> None:
        """Show the page; without the store too, for its words need none."""
        person, trouble = person_of(self._people)
        words = self._load()
        if self._place.back is None:
            self._next = _after(self._page, _shown(GROUPS[group_of(self._page)], person))
        self._view.show_state(
            LearnReadingState(
                page=words[self._page],
                emergency_number=person.emergency_number if person else "",
                next_page=None if self._next is None else words[self._next],
                related=tuple(words[page] for page in RELATED.get(self._page, ())),
                returns=self._place.back is not None,
                trouble=trouble,
            )
        )

    def next(self) -> None:
        """Open the next page of the group; after the last one, the index."""
        if self._next is None:
            self.all_of_learn()
            return
        self._navigator.go(Screen.LEARN, self._next)

    def open_page(self, page: LearnId) -> None:
        """Open a related page; Back still leads where it led from here."""
        back = self._place.back
        subject = page if back is None else learn_subject(page, back, self._place.back_subject)
        self._navigator.go(Screen.LEARN, subject)

    def all_of_learn(self) -> None:
        """Open the index."""
        if self._place.back is None:
            self._trail.left = group_of(self._page)
        self._navigator.go(Screen.LEARN)

    def back(self) -> None:
        """Go back to where the question arose, else to the tiles that led here."""
        if self._place.back is not None:
            self._navigator.go(self._place.back, self._place.back_subject)
            return
        group = group_of(self._page)
        if len(GROUPS[group]) == 1:
            self.all_of_learn()
            return
        self._trail.left = self._page
        self._navigator.go(Screen.LEARN, group)


def person_of(people: PersonRepository) -> tuple[Person | None, StoreTrouble | None]:
    """Return the person and no trouble, or nobody and why the store cannot be read."""
    try:
        return people.load(), None
    except StoreUnavailable as error:
        return None, error.trouble


def _shown(pages: Sequence[LearnId], person: Person | None) -> tuple[LearnId, ...]:
    """Return the pages that concern this person."""
    concerned = person is not None and bool(person.blood_sugar_medicine)
    return tuple(page for page in pages if page is not LearnId.BLOOD_SUGAR or concerned)


def _after(page: LearnId, pages: Sequence[LearnId]) -> LearnId | None:
    following = pages[pages.index(page) + 1 :] if page in pages else ()
    return following[0] if following else None
