"""A check-in: every answer is kept at once, an empty one never, and a refusal loses nothing."""

from datetime import date

from neuro_desktop.application.check_in_state import CheckInStep
from neuro_desktop.application.ports import NEW_DAY
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.symptoms import Symptom
from tests.application.check_in_stage import (
    BALANCE,
    TINGLING_LEFT,
    Scene,
    days_ago,
    opened,
    written,
)
from tests.fake_store import FakeCheckIns

RECENT = written("recent", days_ago(2), (TINGLING_LEFT, 6))


class CountingCheckIns(FakeCheckIns):
    """Counts how often it was written to."""

    saves = 0

    def save(self, check_in: CheckIn) -> None:
        super().save(check_in)
        self.saves += 1


def new_ones(scene: Scene) -> list[CheckIn]:
    return [c for c in scene.check_ins.between(date.min, date.max) if c.id != RECENT.id]


def test_an_answer_is_in_the_diary_before_next_is_pressed() -> None:
    scene = opened(RECENT)
    scene.presenter.choose(4)
    assert scene.kept.value(*TINGLING_LEFT) == 4


def test_all_answers_are_of_one_check_in() -> None:
    scene = opened(RECENT)
    scene.answer(4, 3, 2)
    assert len(new_ones(scene)) == 1


def test_another_day_chosen_after_an_answer_is_kept_at_once() -> None:
    scene = opened(subject=NEW_DAY)
    scene.answer(None, 4)
    scene.presenter.back()
    scene.presenter.back()
    scene.presenter.choose_day(days_ago(3))
    assert scene.step is CheckInStep.DAY
    assert (scene.kept.day, scene.kept.value(*TINGLING_LEFT)) == (days_ago(3), 4)


def test_a_check_in_with_nothing_in_it_is_not_kept() -> None:
    scene = opened(RECENT)
    scene.go_to(CheckInStep.END)
    assert new_ones(scene) == []
    assert not scene.shown.is_kept


def test_blanks_alone_are_nothing() -> None:
    scene = opened(RECENT)
    scene.go_to(CheckInStep.NOTE)
    scene.presenter.write("  \n")
    scene.presenter.next()
    assert new_ones(scene) == []


def test_one_that_lost_its_last_answer_is_taken_out_and_a_later_answer_is_kept() -> None:
    scene = opened(RECENT)
    scene.presenter.choose(4)
    scene.presenter.skip()
    emptied = new_ones(scene)
    scene.answer(5)
    assert emptied == []
    assert [len(check_in.ratings) for check_in in new_ones(scene)] == [1]


def test_nothing_is_written_twice() -> None:
    check_ins = CountingCheckIns([RECENT])
    scene = opened(check_ins=check_ins)
    scene.answer(4)
    scene.go_to(CheckInStep.END)
    assert check_ins.saves == 1


def test_a_note_is_kept_word_by_word_not_letter_by_letter() -> None:
    check_ins = CountingCheckIns([RECENT])
    scene = opened(check_ins=check_ins)
    scene.go_to(CheckInStep.NOTE)
    text = "A bad night "
    for end in range(1, len(text) + 1):
        scene.presenter.write(text[:end])
    assert check_ins.saves == 3
    assert scene.kept.note == text


def test_half_a_word_is_kept_when_the_page_is_left() -> None:
    scene = opened(RECENT)
    scene.go_to(CheckInStep.NOTE)
    for end in range(1, 4):
        scene.presenter.write("Bad"[:end])
    assert scene.presenter.keep_all()
    assert scene.kept.note == "Bad"


def test_a_very_long_note_is_kept_whole() -> None:
    scene = opened(RECENT)
    scene.go_to(CheckInStep.NOTE)
    scene.presenter.write("My feet. " * 5000)
    assert scene.kept.note == "My feet. " * 5000


def test_an_answer_the_store_refused_is_told_and_kept_with_the_next() -> None:
    scene = opened(RECENT)
    scene.check_ins.trouble = StoreTrouble.FULL
    scene.presenter.choose(4)
    told = scene.shown
    scene.check_ins.trouble = None
    scene.presenter.next()
    assert (told.trouble, told.value) == (StoreTrouble.FULL, 4)
    assert scene.shown.trouble is None
    assert scene.kept.value(*TINGLING_LEFT) == 4


def test_what_is_not_kept_holds_the_page() -> None:
    scene = opened(RECENT)
    scene.check_ins.trouble = StoreTrouble.FULL
    scene.presenter.choose(4)
    refused = scene.presenter.keep_all()
    scene.check_ins.trouble = None
    assert (refused, scene.presenter.keep_all()) == (False, True)


def test_a_choice_of_what_to_ask_that_was_refused_is_tried_again() -> None:
    scene = opened(RECENT, followed=())
    scene.people.trouble = StoreTrouble.FULL
    scene.presenter.follow(frozenset({Symptom.TOUCH}))
    scene.people.trouble = None
    scene.presenter.next()
    assert scene.person.symptoms == (Symptom.TOUCH,)


def test_a_diary_that_cannot_be_read_says_so_and_can_be_tried_again() -> None:
    check_ins = FakeCheckIns([RECENT])
    check_ins.trouble = StoreTrouble.LOCKED
    scene = opened(check_ins=check_ins)
    told = scene.shown
    check_ins.trouble = None
    scene.presenter.open()
    assert (told.spot.step, told.trouble) == (CheckInStep.TROUBLE, StoreTrouble.LOCKED)
    assert scene.shown.spot.at == TINGLING_LEFT


def test_an_unreadable_day_is_told_and_no_answer_is_lost_by_it() -> None:
    scene = opened(RECENT, subject="new_day", followed=(BALANCE.symptom,))
    scene.check_ins.trouble = StoreTrouble.LOCKED
    scene.presenter.choose_day(days_ago(3))
    assert scene.step is CheckInStep.TROUBLE
