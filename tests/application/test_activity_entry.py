"""Other activity: asked for one question a screen, kept, changed, deleted."""

from datetime import date, timedelta

import pytest

from neuro_desktop.application.activity_entry import ActivityPresenter
from neuro_desktop.application.activity_entry_state import ActivityStep, Wrong, minutes_of
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.session_log import WHERE_I_WAS
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.activity import Activity, ActivityKind
from tests.application.log_stage import TODAY, LogStage, log_stage

WALK = Activity("walk", TODAY - timedelta(days=1), ActivityKind.WALKING, 25, "In the park.")


def opened(
    subject: str | None = None, scene: LogStage | None = None
) -> tuple[ActivityPresenter, LogStage]:
    scene = scene or log_stage(activities=[WALK])
    presenter = ActivityPresenter(
        scene.view,
        subject,
        store=scene.store,
        clock=scene.clock,
        navigator=scene.navigator,
        new_id=lambda: "new",
    )
    presenter.open()
    return presenter, scene


def answer(presenter: ActivityPresenter, minutes: str = "20") -> None:
    """Answer the first two questions about a new one."""
    presenter.choose_kind(ActivityKind.SWIMMING)
    presenter.next()
    presenter.type_minutes(minutes)
    presenter.next()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20", 20),
        (" 1 ", 1),
        ("600", 600),
        ("007", 7),
        ("", Wrong.NO_MINUTES),
        ("0", Wrong.TOO_FEW),
        ("-5", Wrong.TOO_FEW),
        ("601", Wrong.TOO_MANY),
        ("9999", Wrong.TOO_MANY),
        ("9" * 9000, Wrong.TOO_MANY),
        ("ten", Wrong.NOT_A_NUMBER),
        ("7.5", Wrong.NOT_A_NUMBER),
        ("20 min", Wrong.NOT_A_NUMBER),
    ],
)
def test_minutes_are_whole_numbers_from_1_to_600(text: str, found: int | Wrong) -> None:
    assert minutes_of(text) == found


def test_a_new_one_is_asked_for_and_kept_at_the_end() -> None:
    presenter, scene = opened()
    answer(presenter)
    presenter.next()
    presenter.write_note("With Ann.")
    presenter.next()
    assert scene.activities.get("new") == Activity(
        "new", TODAY, ActivityKind.SWIMMING, 20, "With Ann."
    )
    assert (scene.shown.step, scene.shown.just_kept) == (ActivityStep.SHOWN, True)


def test_nothing_is_kept_before_the_end() -> None:
    presenter, scene = opened()
    answer(presenter)
    assert scene.activities.get("new") is None
    assert presenter.unsaved


def test_without_a_kind_it_does_not_go_on_and_says_so() -> None:
    presenter, scene = opened()
    presenter.next()
    assert (scene.shown.step, scene.shown.wrong) == (ActivityStep.KIND, Wrong.NO_KIND)


def test_wrong_minutes_stay_in_the_field_and_are_told() -> None:
    presenter, scene = opened()
    answer(presenter, "9999")
    assert (scene.shown.step, scene.shown.wrong) == (ActivityStep.MINUTES, Wrong.TOO_MANY)
    assert scene.shown.minutes_text == "9999"


def test_typing_on_takes_the_complaint_away() -> None:
    presenter, scene = opened()
    answer(presenter, "0")
    presenter.type_minutes("05")
    assert scene.shown.wrong is None


@pytest.mark.parametrize(("typed", "more", "fewer"), [("20", "25", "15"), ("7", "10", "5")])
def test_more_and_fewer_go_to_the_next_five_minutes(typed: str, more: str, fewer: str) -> None:
    presenter, scene = opened()
    presenter.type_minutes(typed)
    presenter.more_minutes()
    assert scene.shown.minutes_text == more
    presenter.type_minutes(typed)
    presenter.fewer_minutes()
    assert scene.shown.minutes_text == fewer


def test_more_begins_at_five_whatever_stands_there() -> None:
    presenter, scene = opened()
    presenter.type_minutes("some")
    presenter.more_minutes()
    assert scene.shown.minutes_text == "5"


def test_fewer_than_five_are_not_stepped_to() -> None:
    presenter, scene = opened()
    presenter.type_minutes("5")
    presenter.fewer_minutes()
    assert (scene.shown.minutes_text, scene.shown.wrong) == ("5", Wrong.TOO_FEW)


@pytest.mark.parametrize("typed", ["600", "9999"])
def test_more_stops_at_the_most(typed: str) -> None:
    presenter, scene = opened()
    presenter.type_minutes(typed)
    presenter.more_minutes()
    assert (scene.shown.minutes_text, scene.shown.wrong) == ("600", Wrong.TOO_MANY)


def test_fewer_from_far_too_many_is_the_most() -> None:
    presenter, scene = opened()
    presenter.type_minutes("9999")
    presenter.fewer_minutes()
    assert scene.shown.minutes_text == "600"


def test_a_day_to_come_is_never_taken() -> None:
    presenter, scene = opened()
    presenter.choose_day(TODAY + timedelta(days=3))
    assert scene.shown.day == TODAY


def test_a_new_one_of_a_past_day_starts_there() -> None:
    _, scene = opened("2025-05-02")
    assert (scene.shown.day, scene.shown.is_new) == (date(2025, 5, 2), True)


def test_back_from_a_question_keeps_every_answer() -> None:
    presenter, scene = opened()
    answer(presenter)
    presenter.back()
    presenter.back()
    state = scene.shown
    assert (state.step, state.kind, state.minutes_text) == (
        ActivityStep.KIND,
        ActivityKind.SWIMMING,
        "20",
    )


def test_back_from_the_first_question_leads_where_one_was() -> None:
    presenter, scene = opened()
    presenter.back()
    assert scene.navigator.gone == [(Screen.SESSIONS, WHERE_I_WAS)]


def test_a_kept_one_is_shown_whole() -> None:
    _, scene = opened("walk")
    state = scene.shown
    assert (state.step, state.kind, state.minutes_text, state.day, state.note) == (
        ActivityStep.SHOWN,
        WALK.kind,
        "25",
        WALK.day,
        WALK.note,
    )


def test_a_change_of_a_kept_one_is_kept_at_once() -> None:
    presenter, scene = opened("walk")
    presenter.show_step(ActivityStep.MINUTES)
    presenter.type_minutes("40")
    presenter.next()
    assert scene.activities.get("walk") == Activity("walk", WALK.day, WALK.kind, 40, WALK.note)
    assert not presenter.unsaved


def test_back_keeps_a_good_change_and_lets_a_wrong_one_go() -> None:
    presenter, scene = opened("walk")
    presenter.show_step(ActivityStep.MINUTES)
    presenter.type_minutes("40")
    presenter.back()
    presenter.show_step(ActivityStep.MINUTES)
    presenter.type_minutes("none")
    presenter.back()
    assert (scene.shown.step, scene.shown.minutes_text) == (ActivityStep.SHOWN, "40")


def test_delete_takes_it_away_and_undo_brings_it_back() -> None:
    presenter, scene = opened("walk")
    presenter.delete()
    assert (scene.activities.get("walk"), scene.shown.step) == (None, ActivityStep.DELETED)
    presenter.restore()
    assert (scene.activities.get("walk"), scene.shown.step) == (WALK, ActivityStep.SHOWN)


def test_what_could_not_be_kept_is_told_and_stays_on_screen() -> None:
    presenter, scene = opened()
    answer(presenter)
    presenter.next()
    scene.activities.trouble = StoreTrouble.FULL
    presenter.next()
    assert (scene.shown.step, scene.shown.trouble) == (ActivityStep.NOTE, StoreTrouble.FULL)
    assert presenter.unsaved
    scene.activities.trouble = None
    presenter.next()
    assert scene.activities.get("new") is not None


def test_a_delete_that_fails_is_told() -> None:
    presenter, scene = opened("walk")
    scene.activities.trouble = StoreTrouble.READ_ONLY
    presenter.delete()
    assert (scene.shown.step, scene.shown.trouble) == (ActivityStep.SHOWN, StoreTrouble.READ_ONLY)


def test_one_that_is_gone_or_cannot_be_read_is_told() -> None:
    _, gone = opened("nobody")
    scene = log_stage(activities=[WALK])
    scene.activities.trouble = StoreTrouble.LOCKED
    opened("walk", scene)
    assert (gone.view.missing, scene.view.missing) == ([None], [StoreTrouble.LOCKED])


def test_a_day_that_began_while_the_page_was_open_can_be_chosen() -> None:
    presenter, scene = opened()
    answer(presenter)
    tomorrow = TODAY + timedelta(days=1)
    scene.clock.day = tomorrow
    presenter.choose_day(tomorrow)
    assert (scene.shown.day, scene.shown.today) == (tomorrow, tomorrow)


def test_after_midnight_the_day_that_was_meant_stays() -> None:
    presenter, scene = opened()
    scene.clock.day = TODAY + timedelta(days=1)
    answer(presenter)
    assert (scene.shown.step, scene.shown.day) == (ActivityStep.DAY, TODAY)
    assert scene.shown.today == scene.clock.day
