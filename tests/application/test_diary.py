"""The diary: newest first, 20 at a time, with Undo."""

from datetime import date, timedelta

import pytest

from neuro_desktop.application.diary import DiaryPresenter, DiaryState
from neuro_desktop.application.ports import NEW_DAY, Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.check_in import CheckIn
from tests.application.check_in_stage import TINGLING_LEFT, TODAY, days_ago, written
from tests.fake_store import FakeCheckIns, fake_store
from tests.ui.memory import RecordingNavigator, StillClock


class Scene:
    """An open diary of these check-ins."""

    def __init__(self, *kept: CheckIn, changed: str | None = None) -> None:
        self.check_ins = FakeCheckIns(kept)
        self.navigator = RecordingNavigator()
        self.states: list[DiaryState] = []
        self.presenter = DiaryPresenter(
            self,
            changed,
            store=fake_store(check_ins=self.check_ins),
            clock=StillClock(TODAY),
            navigator=self.navigator,
        )
        self.presenter.open()

    def show_state(self, state: DiaryState) -> None:
        self.states.append(state)

    @property
    def shown(self) -> DiaryState:
        return self.states[-1]

    def days(self) -> list[date]:
        return [entry.check_in.day for entry in self.shown.entries]


def every(days: int, count: int) -> list[CheckIn]:
    """Return check-ins with this many days between them, the newest of today."""
    return [written(f"c{n}", days_ago(n * days), (TINGLING_LEFT, 3)) for n in range(count)]


def test_the_newest_comes_first_and_two_of_a_day_by_their_time() -> None:
    evening = written("evening", TODAY, (TINGLING_LEFT, 2), hour=20)
    scene = Scene(*every(1, 2), evening)
    assert [entry.check_in.id for entry in scene.shown.entries] == ["evening", "c0", "c1"]


@pytest.mark.parametrize("gap", [1, 40, 400])
def test_twenty_are_shown_and_older_ones_when_asked_for_whatever_the_gaps(gap: int) -> None:
    scene = Scene(*every(gap, 25))
    first, has_older = scene.days(), scene.shown.has_older
    scene.presenter.show_older()
    assert first == [days_ago(n * gap) for n in range(20)]
    assert has_older
    assert len(scene.days()) == 25
    assert not scene.shown.has_older


def test_exactly_twenty_have_nothing_older() -> None:
    assert not Scene(*every(1, 20)).shown.has_older


def test_a_day_that_is_ahead_after_a_journey_is_shown() -> None:
    assert Scene(written("ahead", TODAY + timedelta(days=1))).days() == [TODAY + timedelta(days=1)]


def test_a_deleted_one_keeps_its_place_and_comes_back() -> None:
    scene = Scene(*every(1, 3))
    scene.presenter.delete("c1")
    deleted = [entry.is_deleted for entry in scene.shown.entries]
    gone = scene.check_ins.get("c1")
    scene.presenter.restore("c1")
    assert deleted == [False, True, False]
    assert gone is None
    assert scene.check_ins.get("c1") is not None
    assert not any(entry.is_deleted for entry in scene.shown.entries)


def test_older_ones_leave_a_deleted_one_in_its_place() -> None:
    scene = Scene(*every(1, 25))
    scene.presenter.delete("c1")
    scene.presenter.show_older()
    assert scene.days() == [days_ago(n) for n in range(25)]
    assert scene.shown.entries[1].is_deleted


def test_a_delete_the_store_refused_is_told_and_nothing_is_gone() -> None:
    scene = Scene(*every(1, 2))
    scene.check_ins.trouble = StoreTrouble.READ_ONLY
    scene.presenter.delete("c0")
    assert scene.shown.trouble is StoreTrouble.READ_ONLY
    assert not any(entry.is_deleted for entry in scene.shown.entries)


def test_a_refused_undo_leaves_undo_where_it_is() -> None:
    scene = Scene(*every(1, 2))
    scene.presenter.delete("c0")
    scene.check_ins.trouble = StoreTrouble.FULL
    scene.presenter.restore("c0")
    assert scene.shown.trouble is StoreTrouble.FULL
    assert scene.shown.entries[0].is_deleted


def test_a_diary_that_cannot_be_read_is_told() -> None:
    scene = Scene()
    scene.check_ins.trouble = StoreTrouble.LOCKED
    scene.presenter.open()
    assert (scene.shown.unread, scene.shown.trouble) == (True, StoreTrouble.LOCKED)


def test_older_ones_that_cannot_be_read_leave_the_others_in_view() -> None:
    scene = Scene(*every(1, 25))
    scene.check_ins.trouble = StoreTrouble.LOCKED
    scene.presenter.show_older()
    assert not scene.shown.unread
    assert len(scene.days()) == 20


def test_each_button_leads_where_it_says() -> None:
    scene = Scene(*every(1, 1))
    scene.presenter.change("c0")
    scene.presenter.add_past_day()
    scene.presenter.write_first()
    scene.presenter.back()
    assert scene.navigator.gone == [
        (Screen.CHECK_IN, "c0"),
        (Screen.CHECK_IN, NEW_DAY),
        (Screen.CHECK_IN, None),
        (Screen.PROGRESS, None),
    ]


def test_one_that_was_just_changed_is_among_those_shown_however_old() -> None:
    scene = Scene(*every(3, 50), changed="c30")
    assert len(scene.days()) == 40
    assert scene.shown.changed == "c30"


def test_one_that_is_gone_after_a_change_leaves_the_list_as_it_is() -> None:
    scene = Scene(*every(1, 25), changed="gone")
    assert len(scene.days()) == 20
