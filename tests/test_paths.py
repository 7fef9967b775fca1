"""Rules of where things are kept."""

from dataclasses import astuple
from pathlib import Path

import pytest

from neuro_desktop.paths import AppPaths


def test_a_data_dir_holds_everything(tmp_path: Path) -> None:
    paths = AppPaths.under(tmp_path / "all")

    assert all(folder.is_relative_to(tmp_path / "all") for folder in astuple(paths))


def test_the_files_are_in_their_folders(tmp_path: Path) -> None:
    paths = AppPaths.under(tmp_path)

    assert paths.store_file == paths.data / "steady-feet.db"
    assert paths.settings_file == paths.config / "settings.json"
    assert paths.log_file == paths.logs / "steady-feet.log"


def test_naming_the_folders_makes_none(tmp_path: Path) -> None:
    AppPaths.under(tmp_path / "new")

    assert not (tmp_path / "new").exists()


def test_a_data_dir_is_taken_from_where_the_app_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert AppPaths.under("here").data == tmp_path / "here"


def test_a_data_dir_may_start_at_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert AppPaths.under("~/feet").data == tmp_path / "feet"


def test_the_folders_of_the_system_are_named_after_the_app() -> None:
    paths = AppPaths.default()

    assert all("neuro-desktop" in folder.parts for folder in astuple(paths))


def test_tests_never_see_the_real_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    paths = AppPaths.default()

    assert paths.data.is_relative_to(tmp_path_factory.getbasetemp())
