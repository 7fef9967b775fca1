"""Learn: where its tiles lead, whom the blood-sugar page concerns, and where Back goes."""

from functools import partial

import pytest

from neuro_desktop.adapters.learn import load_learn
from neuro_desktop.application.learn import (
    GROUPS,
    RELATED,
    LearnGroup,
    LearnId,
    LearnPlace,
    LearnTrail,
    group_of,
    learn_subject,
    place_of,
)
from neuro_desktop.application.learn_pages import (
    LearnReadingPresenter,
    LearnReadingState,
    LearnTilesPresenter,
    LearnTilesState,
    MedicineAnswer,
)
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.person import Person
from tests.fakes import FakeNavigator, FakePeople

MOST_AT_ONCE = 6


class FakeView:
    def __init__(self) -> None:
        self.tiles: LearnTilesState | None = None
        self.reading: LearnReadingState | None = None

    def show_state(self, state: LearnTilesState | LearnReadingState) -> None:
        if isinstance(state, LearnTilesState):
            self.tiles = state
        else:
            self.reading = state


class Desk:
    """One page of Learn, opened about a subject by a person who answered `medicine`."""

    def __init__(self, subject: str | None = None, *, medicine: bool | None = False) -> None:
        self.people = FakePeople(Person("p", emergency_number="112", blood_sugar_medicine=medicine))
        self.navigator = FakeNavigator()
        self.view = FakeView()
        self.trail = LearnTrail()
        self.subject = subject

    def tiles(self) -> LearnTilesPresenter:
        place = place_of(self.subject)
        assert not isinstance(place.asked, LearnId)
        presenter = partial(LearnTilesPresenter, self.view, group=place.asked)
        opened = presenter(
            load=load_learn, people=self.people, navigator=self.navigator, trail=self.trail
        )
        opened.open()
        return opened

    def reading(self) -> LearnReadingPresenter:
        place = place_of(self.subject)
        assert isinstance(place.asked, LearnId)
        presenter = partial(LearnReadingPresenter, self.view, page=place.asked, place=place)
        opened = presenter(
            load=load_learn, people=self.people, navigator=self.navigator, trail=self.trail
        )
        opened.open()
        return opened

    def shown_tiles(self) -> LearnTilesState:
        assert self.view.tiles is not None
        return self.view.tiles

    def shown_page(self) -> LearnReadingState:
        assert self.view.reading is not None
        return self.view.reading

    def came_from(self) -> LearnId | LearnGroup | None:
        """Open what was gone to, and return the tile it opens at."""
        self.subject = self.went()[1]
        self.tiles()
        return self.shown_tiles().came_from

    def went(self) -> tuple[Screen, str | None]:
        return self.navigator.went[-1]


# ---------------------------------------------------------------- the table of pages


def test_every_page_is_in_one_group_in_the_order_of_reading() -> None:
    assert [page for pages in GROUPS.values() for page in pages] == list(LearnId)


def test_no_group_and_no_index_has_more_than_6_tiles() -> None:
    assert max(len(GROUPS), *map(len, GROUPS.values())) <= MOST_AT_ONCE


def test_no_page_and_no_group_share_a_subject() -> None:
    assert not set(LearnId) & set(LearnGroup)


def test_a_related_page_is_another_one() -> None:
    assert [page for page, related in RELATED.items() if page in related] == []


def test_no_page_leads_to_the_blood_sugar_page_of_others() -> None:
    assert [page for page, related in RELATED.items() if LearnId.BLOOD_SUGAR in related] == []


# ---------------------------------------------------------------- subjects


@pytest.mark.parametrize("page", LearnId)
def test_a_page_s_id_opens_it(page: LearnId) -> None:
    assert place_of(page.value) == LearnPlace(page)


@pytest.mark.parametrize("group", LearnGroup)
def test_a_group_s_id_opens_its_tiles(group: LearnGroup) -> None:
    assert place_of(group.value) == LearnPlace(group)


@pytest.mark.parametrize("subject", [None, "", "golf", "balls.toml", ">chart", "golf>chart"])
def test_another_subject_opens_the_index(subject: str | None) -> None:
    assert place_of(subject) == LearnPlace(None)


@pytest.mark.parametrize("back_subject", [None, "", "tingling", "a>b"])
def test_a_subject_brings_the_way_back_along(back_subject: str | None) -> None:
    subject = learn_subject(LearnId.CLEAR_CHANGE, Screen.CHART, back_subject)

    assert place_of(subject) == LearnPlace(LearnId.CLEAR_CHANGE, Screen.CHART, back_subject)


def test_a_way_back_to_no_screen_is_forgotten() -> None:
    assert place_of("balls>nowhere") == LearnPlace(LearnId.BALLS)


# ---------------------------------------------------------------- index and groups


def test_the_index_shows_the_groups() -> None:
    desk = Desk()
    desk.tiles()

    assert desk.shown_tiles() == LearnTilesState(None, groups=tuple(LearnGroup))


def test_a_group_with_several_pages_opens_its_tiles() -> None:
    desk = Desk()
    desk.tiles().open_group(LearnGroup.SAFETY)

    assert desk.went() == (Screen.LEARN, LearnGroup.SAFETY)


def test_a_group_with_one_page_opens_the_page() -> None:
    desk = Desk()
    desk.tiles().open_group(LearnGroup.STOP)

    assert desk.went() == (Screen.LEARN, LearnId.STOP_SIGNS)


def test_a_tile_of_a_group_opens_its_page() -> None:
    desk = Desk(LearnGroup.FEET)
    desk.tiles().open_page(LearnId.HEAT)

    assert desk.went() == (Screen.LEARN, LearnId.HEAT)


def test_back_from_a_group_opens_the_index() -> None:
    desk = Desk(LearnGroup.FEET)
    desk.tiles().back()

    assert desk.went() == (Screen.LEARN, None)


def test_back_from_the_index_opens_home() -> None:
    desk = Desk()
    desk.tiles().back()

    assert desk.went() == (Screen.HOME, None)


@pytest.mark.parametrize(
    ("subject", "tile"), [("balls", LearnId.BALLS), ("stop_signs", LearnGroup.STOP)]
)
def test_back_from_a_page_opens_at_its_tile(subject: str, tile: LearnId | LearnGroup) -> None:
    desk = Desk(subject)
    desk.reading().back()

    assert desk.came_from() is tile


def test_back_from_a_group_opens_at_its_tile() -> None:
    desk = Desk(LearnGroup.FEET)
    desk.tiles().back()

    assert desk.came_from() is LearnGroup.FEET


def test_after_the_last_page_the_index_opens_at_its_group() -> None:
    desk = Desk("worse")
    desk.reading().next()

    assert desk.came_from() is LearnGroup.NEUROPATHY


def test_learn_opened_anew_begins_at_its_first_tile() -> None:
    desk = Desk(LearnGroup.FEET)
    desk.tiles().back()
    desk.came_from()
    desk.tiles()

    assert desk.shown_tiles().came_from is None


# ---------------------------------------------------------------- the question


def test_who_wants_to_be_asked_later_gets_the_tiles_and_is_asked_next_time() -> None:
    desk = Desk(medicine=None)
    desk.tiles().later()
    now = desk.shown_tiles()
    desk.tiles()

    assert now == LearnTilesState(None, groups=tuple(LearnGroup))
    assert (desk.shown_tiles().asks_medicine, desk.people.person) == (
        True,
        Person("p", emergency_number="112", blood_sugar_medicine=None),
    )


def test_the_index_asks_who_was_never_asked() -> None:
    desk = Desk(medicine=None)
    desk.tiles()

    assert desk.shown_tiles() == LearnTilesState(None, asks_medicine=True)


@pytest.mark.parametrize("medicine", [True, False])
def test_the_index_asks_once(medicine: bool) -> None:
    desk = Desk(medicine=medicine)
    desk.tiles()

    assert not desk.shown_tiles().asks_medicine


def test_nobody_is_asked_before_there_is_a_person() -> None:
    desk = Desk()
    desk.people.person = None
    desk.tiles()

    assert not desk.shown_tiles().asks_medicine


def test_a_group_never_asks_on_its_own() -> None:
    desk = Desk(LearnGroup.SAFETY, medicine=None)
    desk.tiles()

    assert not desk.shown_tiles().asks_medicine


ANSWERS = {MedicineAnswer.YES: True, MedicineAnswer.NO: False, MedicineAnswer.NOT_SURE: True}


@pytest.mark.parametrize(("answer", "concerned"), ANSWERS.items())
def test_an_answer_is_kept(answer: MedicineAnswer, concerned: bool) -> None:
    desk = Desk(medicine=None)
    desk.tiles().answer(answer)

    assert desk.people.person == Person("p", emergency_number="112", blood_sugar_medicine=concerned)


def test_after_the_answer_come_the_tiles() -> None:
    desk = Desk(medicine=None)
    desk.tiles().answer(MedicineAnswer.NO)

    assert desk.shown_tiles() == LearnTilesState(None, groups=tuple(LearnGroup))


@pytest.mark.parametrize(("answer", "concerned"), ANSWERS.items())
def test_the_blood_sugar_page_is_for_those_it_concerns(
    answer: MedicineAnswer, concerned: bool
) -> None:
    desk = Desk(LearnGroup.SAFETY, medicine=None)
    desk.tiles().answer(answer)

    shown = [page.id for page in desk.shown_tiles().pages]
    assert (LearnId.BLOOD_SUGAR in shown) is concerned


def test_who_was_never_asked_has_no_blood_sugar_page() -> None:
    desk = Desk(LearnGroup.SAFETY, medicine=None)
    desk.tiles()

    assert LearnId.BLOOD_SUGAR not in [page.id for page in desk.shown_tiles().pages]


def test_the_answer_can_be_changed_where_the_page_is() -> None:
    desk = Desk(LearnGroup.SAFETY, medicine=True)
    presenter = desk.tiles()
    presenter.ask_again()
    presenter.answer(MedicineAnswer.NO)

    assert desk.shown_tiles().concerned is False


def test_other_groups_tell_no_answer() -> None:
    desk = Desk(LearnGroup.FEET, medicine=True)
    desk.tiles()

    assert desk.shown_tiles().concerned is None


def test_back_from_the_question_asked_again_changes_nothing() -> None:
    desk = Desk(LearnGroup.SAFETY, medicine=True)
    presenter = desk.tiles()
    presenter.ask_again()
    presenter.back()

    assert (desk.shown_tiles().concerned, desk.navigator.went) == (True, [])


def test_who_comes_back_from_a_page_is_not_asked_again() -> None:
    desk = Desk(LearnGroup.FEET, medicine=None)
    desk.tiles().back()
    desk.came_from()

    assert not desk.shown_tiles().asks_medicine


def test_an_answer_that_cannot_be_kept_is_told_and_blocks_no_way() -> None:
    desk = Desk(medicine=None)
    presenter = desk.tiles()
    desk.people.trouble = StoreTrouble.FULL
    presenter.answer(MedicineAnswer.YES)

    assert desk.shown_tiles() == LearnTilesState(
        None, groups=tuple(LearnGroup), trouble=StoreTrouble.FULL
    )


def test_the_index_opens_without_the_store() -> None:
    desk = Desk()
    desk.people.trouble = StoreTrouble.LOCKED
    desk.tiles()

    assert desk.shown_tiles() == LearnTilesState(
        None, groups=tuple(LearnGroup), trouble=StoreTrouble.LOCKED
    )


# ---------------------------------------------------------------- reading


def test_a_page_shows_its_words_and_the_person_s_number() -> None:
    desk = Desk("stop_signs")
    desk.reading()

    shown = desk.shown_page()
    assert (shown.page, shown.emergency_number) == (load_learn()[LearnId.STOP_SIGNS], "112")


def test_a_page_can_be_read_without_the_store() -> None:
    desk = Desk("stop_signs")
    desk.people.trouble = StoreTrouble.LOCKED
    desk.reading()

    shown = desk.shown_page()
    assert (shown.page.id, shown.emergency_number, shown.trouble) == (
        LearnId.STOP_SIGNS,
        "",
        StoreTrouble.LOCKED,
    )


def test_next_goes_through_the_group_in_its_order() -> None:
    desk = Desk("support")
    desk.reading().next()

    assert desk.went() == (Screen.LEARN, LearnId.RISING)


def test_next_of_the_last_page_of_a_group_opens_the_index() -> None:
    desk = Desk("worse")
    desk.reading().next()

    assert (desk.shown_page().next_page, desk.went()) == (None, (Screen.LEARN, None))


@pytest.mark.parametrize(("medicine", "follows"), [(True, LearnId.BLOOD_SUGAR), (False, None)])
def test_the_blood_sugar_page_follows_only_whom_it_concerns(
    medicine: bool, follows: LearnId | None
) -> None:
    desk = Desk("rice", medicine=medicine)
    desk.reading()

    following = desk.shown_page().next_page
    assert (following.id if following else None) is follows


def test_related_pages_are_shown_and_open() -> None:
    desk = Desk("balls")
    desk.reading().open_page(LearnId.FOOT_CARE)

    assert [page.id for page in desk.shown_page().related] == [LearnId.FOOT_CARE]
    assert desk.went() == (Screen.LEARN, "foot_care")


def test_back_from_a_page_opens_the_tiles_of_its_group() -> None:
    desk = Desk("balls")
    desk.reading().back()

    assert desk.went() == (Screen.LEARN, LearnGroup.SAFETY)


def test_back_from_a_page_that_is_a_whole_group_opens_the_index() -> None:
    desk = Desk("stop_signs")
    desk.reading().back()

    assert desk.went() == (Screen.LEARN, None)


def test_all_of_learn_is_the_index() -> None:
    desk = Desk("balls")
    desk.reading().all_of_learn()

    assert desk.went() == (Screen.LEARN, None)


FROM_A_CHART = learn_subject(LearnId.CLEAR_CHANGE, Screen.CHART, "tingling")


def test_back_goes_to_where_the_question_arose() -> None:
    desk = Desk(FROM_A_CHART)
    desk.reading().back()

    assert desk.went() == (Screen.CHART, "tingling")


def test_a_page_asked_for_elsewhere_leads_on_to_no_next_one() -> None:
    desk = Desk(FROM_A_CHART)
    desk.reading()

    assert (desk.shown_page().next_page, desk.shown_page().returns) == (None, True)


def test_a_related_page_keeps_the_way_back() -> None:
    desk = Desk(learn_subject(LearnId.LEVELS, Screen.LEVELS))
    desk.reading().open_page(LearnId.STOP_SIGNS)

    assert desk.went() == (Screen.LEARN, learn_subject(LearnId.STOP_SIGNS, Screen.LEVELS))


def test_a_page_knows_its_group() -> None:
    assert group_of(LearnId.BLOOD_SUGAR) is LearnGroup.SAFETY
