"""A check-in: what is asked, in which order, and where it leads."""

from dataclasses import replace

from neuro_desktop.application.check_in_state import CheckInStep, LastAnswer, SkinChange
from neuro_desktop.application.ports import NEW_DAY, Screen
from neuro_desktop.domain.check_in import Trigger
from neuro_desktop.domain.session import Origin
from neuro_desktop.domain.symptoms import RATED, Symptom, where_felt
from tests.application.check_in_stage import (
    BALANCE,
    TINGLING_LEFT,
    TINGLING_RIGHT,
    TODAY,
    YESTERDAY,
    days_ago,
    opened,
    written,
)
from tests.fakes import FakePeople

RECENT = written("recent", days_ago(2), (TINGLING_LEFT, 6), (TINGLING_RIGHT, 5))


# ---------------------------------------------------------------- what is asked


def test_the_followed_ones_come_then_triggers_then_a_note() -> None:
    scene = opened(RECENT)
    assert scene.steps() == [
        CheckInStep.RATE,
        CheckInStep.RATE,
        CheckInStep.RATE,
        CheckInStep.TRIGGERS,
        CheckInStep.NOTE,
        CheckInStep.END,
    ]


def test_the_left_foot_comes_before_the_right_one() -> None:
    scene = opened(RECENT)
    scene.presenter.next()
    assert scene.view.states[0].spot.at == TINGLING_LEFT
    assert scene.shown.spot.at == TINGLING_RIGHT


def test_question_2_of_5_counts_the_screens_this_person_gets() -> None:
    scene = opened(RECENT)
    scene.presenter.next()
    assert (scene.shown.number, scene.shown.of) == (2, 5)


def test_once_a_week_the_others_are_asked_too_and_the_first_of_them_says_so() -> None:
    scene = opened()
    scene.answer(4, 4)
    begins = scene.shown
    scene.answer(3)
    assert begins.of == len(where_felt(RATED)) + 3
    assert not begins.weekly_begins  # balance is followed
    assert scene.shown.weekly_begins
    assert scene.step is CheckInStep.SKIN  # a sore must not wait behind the others


def test_not_today_goes_past_all_the_others_which_come_again_next_time() -> None:
    scene = opened()
    scene.answer(4, 4, 3)
    scene.presenter.not_today()
    after = scene.step
    scene.go_to(CheckInStep.END)
    assert (after, scene.kept.asked_all) == (CheckInStep.TRIGGERS, False)
    assert opened(scene.kept).shown.of > 5


def test_not_today_keeps_what_was_answered_and_tells_of_a_danger_in_it() -> None:
    scene = opened()
    scene.answer(4, 4, 3)
    scene.presenter.skin(changed=True)
    scene.presenter.not_today()
    which = scene.step
    scene.presenter.skin_which(frozenset({SkinChange.NEW_SORE}))
    scene.presenter.next()
    assert (which, scene.step) == (CheckInStep.SKIN_WHICH, CheckInStep.SKIN_DANGER)
    assert not scene.kept.asked_all


def test_something_new_on_a_foot_can_be_told_at_the_end_where_it_was_not_asked() -> None:
    scene = opened(RECENT)
    scene.answer(4)
    scene.go_to(CheckInStep.END)
    offered = scene.shown.may_add_skin
    scene.presenter.add_skin()
    asked = scene.step
    scene.presenter.skin(changed=True)
    scene.presenter.next()
    scene.presenter.skin_which(frozenset({SkinChange.NEW_SORE}))
    scene.go_to(CheckInStep.END)
    assert (offered, asked, scene.shown.may_add_skin) == (True, CheckInStep.SKIN, False)
    assert scene.kept.skin_changed
    assert not scene.kept.asked_all


def test_where_skin_was_asked_the_end_does_not_offer_it() -> None:
    scene = opened(RECENT, followed=(Symptom.SKIN_NAILS,))
    scene.go_to(CheckInStep.END)
    assert not scene.shown.may_add_skin


def test_the_end_says_which_dangers_were_told() -> None:
    scene = opened(RECENT, followed=(Symptom.BALANCE,))
    scene.answer(8)
    scene.go_to(CheckInStep.END)
    assert scene.shown.dangers == {CheckInStep.UNSTEADY}


def test_done_with_changes_goes_back_to_the_diary_at_that_check_in() -> None:
    scene = opened(RECENT, subject="recent")
    scene.presenter.next()
    assert scene.navigator.gone == [(Screen.DIARY, "recent")]


def test_the_others_come_again_after_seven_days_and_not_before() -> None:
    six_days = opened(written("a", days_ago(6), (TINGLING_LEFT, 2)))
    seven_days = opened(written("a", days_ago(7), (TINGLING_LEFT, 2)))
    assert six_days.shown.of == 5
    assert seven_days.shown.of > 5


def test_only_a_check_in_that_came_to_the_end_of_the_others_counts_as_the_weekly_one() -> None:
    scene = opened()
    scene.answer(4, 4, 3, 1)
    left_half_way = scene.kept.asked_all
    scene.go_to(CheckInStep.TRIGGERS)
    assert not left_half_way
    assert scene.kept.asked_all


def test_skin_and_nails_are_asked_where_they_are_followed() -> None:
    scene = opened(RECENT, followed=(Symptom.SKIN_NAILS,))
    assert scene.step is CheckInStep.SKIN
    assert scene.shown.of == 3


def test_the_last_answer_before_this_one_is_told() -> None:
    older = written("older", days_ago(5), (TINGLING_LEFT, 9))
    scene = opened(older, RECENT)
    assert scene.shown.last == LastAnswer(days_ago(2), 6)


def test_an_earlier_answer_of_the_same_day_is_the_last_one() -> None:
    scene = opened(RECENT, written("morning", TODAY, (TINGLING_LEFT, 1)))
    scene.presenter.next()
    assert scene.shown.last == LastAnswer(TODAY, 1)


def test_for_a_past_day_only_the_days_before_it_are_the_last_time() -> None:
    before = written("before", days_ago(8), (TINGLING_LEFT, 3))
    scene = opened(before, RECENT, subject=NEW_DAY)
    scene.presenter.choose_day(days_ago(4))
    scene.presenter.next()
    assert scene.shown.last == LastAnswer(days_ago(8), 3)


# ---------------------------------------------------------------- what to follow


def test_a_person_who_follows_nothing_chooses_first_and_it_is_kept() -> None:
    scene = opened(RECENT, followed=())
    first = scene.step
    scene.presenter.follow(frozenset({Symptom.BURNING, Symptom.NUMBNESS}))
    scene.presenter.next()
    assert first is CheckInStep.FOLLOW
    assert scene.person.symptoms == (Symptom.NUMBNESS, Symptom.BURNING)
    assert scene.shown.spot.at == where_felt([Symptom.NUMBNESS])[0]


def test_more_than_four_are_told_and_not_kept() -> None:
    scene = opened(RECENT, followed=())
    scene.presenter.follow(frozenset(RATED[:5]))
    scene.presenter.next()
    assert (scene.step, scene.shown.too_many) == (CheckInStep.FOLLOW, True)
    assert scene.person.symptoms == ()


def test_at_the_end_the_choice_can_be_changed_and_next_comes_back() -> None:
    scene = opened(RECENT)
    scene.go_to(CheckInStep.END)
    scene.presenter.choose_followed()
    ticked = scene.shown.followed
    scene.presenter.follow(frozenset({Symptom.TOUCH}))
    scene.presenter.next()
    assert ticked == {Symptom.TINGLING, Symptom.BALANCE}
    assert scene.step is CheckInStep.END
    assert scene.person.symptoms == (Symptom.TOUCH,)


# ---------------------------------------------------------------- answers


def test_same_as_left_is_offered_only_where_the_left_foot_has_an_answer() -> None:
    with_left, without = opened(RECENT), opened(RECENT)
    with_left.answer(7)
    without.presenter.skip()
    assert (with_left.shown.left_value, without.shown.left_value) == (7, None)


def test_same_as_left_takes_the_left_number() -> None:
    scene = opened(RECENT)
    scene.answer(7)
    scene.presenter.same_as_left()
    assert scene.shown.value == 7
    assert scene.kept.value(*TINGLING_RIGHT) == 7


def test_skip_takes_the_answer_back_and_goes_on() -> None:
    scene = opened(RECENT)
    scene.answer(7, 3)
    scene.presenter.back()
    scene.presenter.skip()
    assert scene.kept.value(*TINGLING_RIGHT) is None
    assert scene.shown.spot.at == BALANCE


def test_back_keeps_every_answer() -> None:
    scene = opened(RECENT)
    scene.answer(7, 3)
    scene.presenter.back()
    scene.presenter.back()
    assert (scene.shown.spot.at, scene.shown.value) == (TINGLING_LEFT, 7)


def test_none_of_these_stays_ticked_on_the_way_back() -> None:
    scene = opened(RECENT)
    scene.go_to(CheckInStep.TRIGGERS)
    scene.presenter.triggers(frozenset(), none=True)
    scene.presenter.next()
    scene.presenter.back()
    assert scene.shown.no_triggers


# ---------------------------------------------------------------- several a day, past days


def test_a_second_check_in_of_a_day_is_another_one() -> None:
    morning = written("morning", TODAY, (TINGLING_LEFT, 1))
    scene = opened(morning)
    first = scene.shown
    scene.presenter.next()
    scene.answer(5)
    assert (first.spot.step, first.earlier) == (CheckInStep.ANOTHER, morning)
    assert len(scene.ids()) == 2


def test_the_one_of_this_morning_can_be_changed_instead() -> None:
    scene = opened(written("morning", TODAY, (TINGLING_LEFT, 1)))
    scene.presenter.change_earlier()
    assert scene.navigator.gone == [(Screen.CHECK_IN, "morning")]


def test_a_past_day_is_asked_for_first_and_kept_with_the_answer() -> None:
    scene = opened(RECENT, subject=NEW_DAY)
    first = scene.shown
    scene.presenter.choose_day(days_ago(4))
    scene.presenter.next()
    scene.answer(5)
    assert (first.spot.step, first.check_in.day) == (CheckInStep.DAY, YESTERDAY)
    assert scene.kept.day == days_ago(4)
    assert scene.kept.written_at.date() == TODAY


def test_a_past_day_that_has_one_says_so() -> None:
    scene = opened(RECENT, subject=NEW_DAY)
    scene.presenter.choose_day(RECENT.day)
    scene.presenter.next()
    assert (scene.step, scene.shown.earlier) == (CheckInStep.ANOTHER, RECENT)


# ---------------------------------------------------------------- the end, and changing


def test_a_check_in_to_change_opens_with_all_its_answers() -> None:
    scene = opened(RECENT, subject="recent", followed=(Symptom.BALANCE,))
    assert scene.step is CheckInStep.CHANGE
    asked = [spot.at for spot in scene.shown.questions]
    assert {TINGLING_LEFT, BALANCE} <= set(asked)


def test_an_opened_answer_is_prefilled_changed_in_place_and_next_comes_back() -> None:
    scene = opened(RECENT, subject="recent")
    at = [spot.at for spot in scene.shown.questions].index(TINGLING_RIGHT)
    scene.presenter.show_question(at)
    prefilled = scene.shown.value
    scene.answer(9)
    assert prefilled == 5
    assert scene.step is CheckInStep.CHANGE
    assert scene.kept == replace(RECENT, ratings=scene.kept.ratings)
    assert scene.kept.value(*TINGLING_RIGHT) == 9


def test_an_answer_changed_at_the_end_leads_back_to_the_answers_and_then_the_end() -> None:
    scene = opened(RECENT)
    scene.answer(4)
    scene.go_to(CheckInStep.END)
    scene.presenter.change_answer()
    scene.presenter.show_question(0)
    scene.presenter.back()
    back = scene.step
    scene.presenter.next()
    assert (back, scene.step) == (CheckInStep.CHANGE, CheckInStep.END)


def test_a_sheet_of_paper_is_not_made_longer_by_changing_it() -> None:
    paper = replace(
        written("paper", days_ago(40), (TINGLING_LEFT, 2)), origin=Origin.PAPER, asked_all=False
    )
    scene = opened(paper, subject="paper", followed=())
    assert [spot.at for spot in scene.shown.questions if spot.at] == [
        TINGLING_LEFT,
        TINGLING_RIGHT,
    ]


def test_one_that_is_gone_leads_to_the_diary() -> None:
    scene = opened(subject="gone")
    assert scene.navigator.gone == [(Screen.DIARY, None)]


def test_before_the_first_wizard_there_is_no_check_in() -> None:
    scene = opened(people=FakePeople(None))
    assert scene.navigator.gone == [(Screen.HOME, None)]


def test_the_last_screen_leads_home_or_to_the_progress() -> None:
    scene = opened(RECENT)
    scene.go_to(CheckInStep.END)
    scene.presenter.see_progress()
    scene.presenter.next()
    assert scene.navigator.gone == [(Screen.PROGRESS, None), (Screen.HOME, None)]


def test_back_from_the_first_screen_goes_where_one_came_from() -> None:
    today, past, change = opened(RECENT), opened(subject=NEW_DAY), opened(RECENT, subject="recent")
    for scene in (today, past, change):
        scene.presenter.back()
    assert [scene.navigator.gone[-1][0] for scene in (today, past, change)] == [
        Screen.HOME,
        Screen.DIARY,
        Screen.DIARY,
    ]


def test_triggers_and_note_are_kept_with_the_numbers() -> None:
    scene = opened(RECENT)
    scene.answer(4)
    scene.go_to(CheckInStep.TRIGGERS)
    scene.presenter.triggers(frozenset({Trigger.ALCOHOL}), none=False)
    scene.presenter.next()
    scene.presenter.write("A bad night.")
    assert scene.kept.triggers == {Trigger.ALCOHOL}
    assert scene.kept.note == "A bad night."
