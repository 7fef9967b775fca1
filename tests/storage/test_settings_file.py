"""Rules of the settings file: whole or not at all, and it mends itself."""

import json
import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuro_desktop.application.settings import (
    FigurePerson,
    Motion,
    Settings,
    ThemeChoice,
    Typeface,
)
from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.domain.sheet import PaperSize
from neuro_desktop.domain.timeline import WaitForMe
from neuro_desktop.storage import settings_file
from neuro_desktop.storage.settings_file import SettingsFile
from tests.storage.conftest import largest_file, ordinary_user_owning

CHANGED = Settings(
    text_percent=150,
    theme=ThemeChoice.DARK,
    sound_on=False,
    volume_percent=0,
    voice_on=False,
    voice_rate=100,
    get_ready_seconds=30,
    wait_for_me=WaitForMe.NEVER,
    figure_person=FigurePerson.SAM,
    motion=Motion.STILL,
    typeface=Typeface.SYSTEM,
    confirmed_no_voice=True,
    paper_size=PaperSize.LETTER,
    paper_points=24,
    paper_pictures=False,
    paper_one_a_page=True,
    usual_printer="Küche 2",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def write(path: Path, content: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")


def load(path: Path) -> tuple[Settings, tuple[str, ...]]:
    store = SettingsFile(path)
    return store.load(), store.repaired


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_every_setting_is_checked() -> None:
    assert set(settings_file._CHECKS) == {field.name for field in fields(Settings)}


def test_without_a_file_the_defaults_hold_and_nothing_is_made(path: Path) -> None:
    assert load(path) == (Settings(), ())
    assert not path.parent.exists()


def test_what_is_saved_is_loaded(path: Path) -> None:
    SettingsFile(path).save(CHANGED)

    assert load(path) == (CHANGED, ())


def test_the_usual_paper_of_the_region_is_a_choice_of_its_own(path: Path) -> None:
    usual = replace(CHANGED, paper_size=None)
    SettingsFile(path).save(usual)

    assert load(path) == (usual, ())


def test_the_new_file_is_on_the_disk_before_it_takes_the_place_of_the_old(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SettingsFile(path).save(Settings())
    old = path.read_bytes()
    seen: list[bytes] = []
    fsync = os.fsync

    def record(handle: int) -> None:
        seen.append(path.read_bytes())
        fsync(handle)

    monkeypatch.setattr(os, "fsync", record)
    SettingsFile(path).save(CHANGED)

    assert seen[0] == old
    assert seen[1:] == [path.read_bytes()] * (os.name == "posix")  # the folder, too


def test_saving_leaves_one_file(path: Path) -> None:
    SettingsFile(path).save(CHANGED)

    assert names_in(path.parent) == ["settings.json"]


def test_what_the_app_does_not_know_is_kept(path: Path) -> None:
    write(path, {"text_percent": 125, "from_a_newer_app": {"deep": [1, None]}})
    store = SettingsFile(path)
    store.save(replace(store.load(), text_percent=200))

    kept = json.loads(path.read_text(encoding="utf-8"))
    assert (kept["text_percent"], kept["from_a_newer_app"]) == (200, {"deep": [1, None]})


def test_a_missing_setting_is_its_default_and_no_damage(path: Path) -> None:
    write(path, {"theme": "dark"})

    assert load(path) == (Settings(theme=ThemeChoice.DARK), ())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_percent", 130),
        ("text_percent", True),
        ("text_percent", "150"),
        ("text_percent", 100.0),
        ("text_percent", None),
        ("theme", "pink"),
        ("theme", 1),
        ("theme", []),
        ("sound_on", 1),
        ("sound_on", "yes"),
        ("volume_percent", 101),
        ("volume_percent", -1),
        ("volume_percent", 10**400),
        ("voice_rate", 0),
        ("get_ready_seconds", [10]),
        ("wait_for_me", {}),
        ("motion", True),
        ("typeface", "comic"),
        ("figure_person", "nobody"),
        ("figure_person", 1),
        ("paper_size", "a5"),
        ("paper_points", 17),
        ("paper_pictures", 0),
        ("paper_one_a_page", "no"),
        ("usual_printer", None),
        ("usual_printer", ["Office"]),
        ("usual_printer", "p" * 1001),
    ],
)
def test_a_damaged_setting_goes_back_to_its_default_and_the_rest_stays(
    path: Path, name: str, value: Any
) -> None:
    SettingsFile(path).save(CHANGED)
    write(path, json.loads(path.read_text(encoding="utf-8")) | {name: value})

    settings, repaired = load(path)

    assert repaired == (name,)
    assert settings == replace(CHANGED, **{name: getattr(Settings(), name)})


def test_a_repair_is_told_once(path: Path) -> None:
    write(path, {"theme": "pink", "sound_on": False})
    load(path)

    assert load(path) == (Settings(sound_on=False), ())


DAMAGED = {
    "empty": b"",
    "zeros": bytes(200),
    "cut short": b'{"theme": "da',
    "no object": b"[1, 2]",
    "not UTF-8": b'{"theme": "\xff"}',
    "too deep": b"[" * 100_000,
    "too long a number": b'{"volume_percent": ' + b"1" * 10_000 + b"}",
    "too large": b'{"a": "' + b"a" * 2_000_000 + b'"}',
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_file_is_set_aside_and_the_defaults_hold(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    assert load(path) == (Settings(), ("*",))
    assert names_in(path.parent) == ["settings.damaged-1.json"]
    assert (path.parent / "settings.damaged-1.json").read_bytes() == content


def test_a_second_damaged_file_gets_the_next_number(path: Path) -> None:
    for content in (b"first", b"second"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        load(path)

    assert (path.parent / "settings.damaged-1.json").read_bytes() == b"first"
    assert (path.parent / "settings.damaged-2.json").read_bytes() == b"second"


def test_a_mark_an_editor_put_in_front_is_no_damage(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'\xef\xbb\xbf{"theme": "dark"}')

    assert load(path) == (Settings(theme=ThemeChoice.DARK), ())


@given(content=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_file_keeps_the_app_from_its_settings(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("config") / "settings.json"
    path.write_bytes(content)

    settings, _repaired = load(path)

    assert settings == Settings()


def test_a_full_disk_is_told_and_the_old_file_stays(path: Path) -> None:
    SettingsFile(path).save(CHANGED)

    with largest_file(20), pytest.raises(StoreUnavailable) as refused:
        SettingsFile(path).save(Settings())

    assert refused.value.trouble is StoreTrouble.FULL
    assert load(path) == (CHANGED, ())
    assert names_in(path.parent) == ["settings.json"]


def test_a_full_disk_is_told_for_a_first_file_too(path: Path) -> None:
    with largest_file(20), pytest.raises(StoreUnavailable) as refused:
        SettingsFile(path).save(Settings())

    assert refused.value.trouble is StoreTrouble.FULL
    assert names_in(path.parent) == []


def test_a_read_only_folder_is_told(shared_folder: Path) -> None:
    folder = shared_folder / "config"
    folder.mkdir()
    with ordinary_user_owning(folder):
        folder.chmod(0o555)
        with pytest.raises(StoreUnavailable) as refused:
            SettingsFile(folder / "settings.json").save(CHANGED)
        folder.chmod(0o755)

    assert refused.value.trouble is StoreTrouble.READ_ONLY


def test_a_damaged_file_that_cannot_be_set_aside_stays(shared_folder: Path) -> None:
    folder = shared_folder / "config"
    folder.mkdir()
    (folder / "settings.json").write_bytes(b"damaged")
    with ordinary_user_owning(folder):
        folder.chmod(0o555)
        loaded = load(folder / "settings.json")
        folder.chmod(0o755)

    assert loaded == (Settings(), ("*",))
    assert (folder / "settings.json").read_bytes() == b"damaged"


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").touch()

    with pytest.raises(StoreUnavailable) as refused:
        SettingsFile(tmp_path / "config" / "settings.json").save(CHANGED)
    assert refused.value.trouble is StoreTrouble.NO_FOLDER
