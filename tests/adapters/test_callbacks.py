"""Rules of calling back: later, once for each change, and nobody who is gone."""

from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.callbacks import Availability, Later


class Page:
    def __init__(self) -> None:
        self.heard: list[bool] = []

    def told(self, there: bool) -> None:
        self.heard.append(there)


def test_a_later_call_comes_after_the_work_in_hand(qtbot: QtBot) -> None:
    order: list[str] = []
    later = Later()

    later.call(lambda: order.append("called"))
    order.append("work")

    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["work", "called"]


def test_a_listener_takes_a_thing_to_be_there() -> None:
    page, availability = Page(), Availability()
    availability.listen(page.told)

    availability.now_is(True)

    assert page.heard == []


def test_each_change_is_told_once() -> None:
    page, availability = Page(), Availability()
    availability.listen(page.told)

    for there in (False, False, True, True, False):
        availability.now_is(there)

    assert page.heard == [False, True, False]


def test_a_listener_that_comes_late_is_told_at_the_next_look() -> None:
    availability = Availability()
    availability.now_is(False)
    page = Page()
    availability.listen(page.told)

    availability.now_is(False)

    assert page.heard == [False]


def test_a_page_that_is_gone_is_not_called() -> None:
    heard: list[bool] = []
    availability = Availability()

    class Gone:
        def told(self, there: bool) -> None:
            heard.append(there)

    gone = Gone()
    availability.listen(gone.told)
    del gone

    availability.now_is(False)

    assert heard == []


def test_a_plain_function_is_kept() -> None:
    heard: list[bool] = []
    availability = Availability()
    availability.listen(heard.append)

    availability.now_is(False)

    assert heard == [False]
