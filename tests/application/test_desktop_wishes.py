"""What the desktop asks of all apps holds where the person has chosen "Same as my computer"."""

import pytest

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.settings import Motion, Settings
from tests.fakes import FakeSettings, FakeWishes


@pytest.mark.parametrize(
    ("motion", "reduced", "still"),
    [
        (Motion.SYSTEM, False, False),
        (Motion.SYSTEM, True, True),
        (Motion.MOVING, True, False),
        (Motion.STILL, False, True),
    ],
)
def test_still_pictures_follow_the_choice_and_then_the_desktop(
    motion: Motion, reduced: bool, still: bool
) -> None:
    store = FakeSettings(Settings(motion=motion))
    settings = CurrentSettings(store, ChangeNotifier(), FakeWishes(reduced_motion=reduced))

    assert settings.still_pictures is still


def test_where_nobody_can_ask_pictures_move() -> None:
    settings = CurrentSettings(FakeSettings(), ChangeNotifier())

    assert not settings.still_pictures
    assert not settings.desktop_wants_contrast
    assert not settings.desktop_wants_dark


def test_a_new_wish_of_the_desktop_is_told_as_a_change_of_settings() -> None:
    changes, wishes = ChangeNotifier(), FakeWishes()
    settings = CurrentSettings(FakeSettings(), changes, wishes)
    told: list[Changes] = []
    changes.listen(told.append)

    wishes.change(reduced_motion=True, high_contrast=True, dark=True)

    assert [each.settings for each in told] == [True]
    assert settings.still_pictures
    assert settings.desktop_wants_contrast
    assert settings.desktop_wants_dark
