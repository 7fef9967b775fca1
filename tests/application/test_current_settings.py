from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.settings import Settings
from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from tests.fakes import FakeSettings


class FullDisk(FakeSettings):
    def save(self, settings: Settings) -> None:
        raise StoreUnavailable(StoreTrouble.FULL)


def heard(changes: ChangeNotifier) -> list[Changes]:
    told: list[Changes] = []
    changes.listen(told.append)
    return told


def test_a_change_is_kept_and_told() -> None:
    store, changes = FakeSettings(), ChangeNotifier()
    told = heard(changes)
    CurrentSettings(store, changes).change(volume_percent=30)
    assert store.load().volume_percent == 30
    assert told == [Changes(settings=True)]


def test_setting_what_is_set_already_tells_nobody() -> None:
    changes = ChangeNotifier()
    told = heard(changes)
    CurrentSettings(FakeSettings(), changes).change(volume_percent=80)
    assert told == []


def test_a_change_that_cannot_be_kept_holds_and_says_why() -> None:
    settings = CurrentSettings(FullDisk(), ChangeNotifier())
    settings.change(volume_percent=30)
    assert settings.value.volume_percent == 30
    assert settings.trouble is StoreTrouble.FULL


def test_text_grows_and_shrinks_by_the_steps_there_are() -> None:
    settings = CurrentSettings(FakeSettings(), ChangeNotifier())
    settings.larger_text()
    settings.larger_text()
    settings.smaller_text()
    assert settings.value.text_percent == 125


def test_text_stops_at_the_largest_and_the_smallest_size() -> None:
    settings = CurrentSettings(FakeSettings(Settings(text_percent=200)), ChangeNotifier())
    settings.larger_text()
    assert settings.value.text_percent == 200
    settings.change(text_percent=100)
    settings.smaller_text()
    assert settings.value.text_percent == 100
