"""Rules of finding what comes with the app."""

import sys
from pathlib import Path

import pytest

from neuro_desktop import resources
from neuro_desktop.resources import ResourceMissing


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty package folder that the finder takes for its own."""
    place = tmp_path / "site" / "neuro_desktop"
    place.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", place)
    return place


def put(folder: Path, name: str = "icons/home.svg") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True)
    file.write_text("<svg/>", encoding="utf-8")
    return file


def test_the_source_tree_keeps_resources_beside_the_package(package: Path) -> None:
    file = put(package.parent / "resources")

    assert resources.find("icons/home.svg") == file


def test_a_wheel_keeps_resources_inside_the_package(package: Path) -> None:
    file = put(package / "_resources")

    assert resources.find("icons/home.svg") == file


def test_a_stranger_s_resources_beside_an_installed_package_are_not_ours(package: Path) -> None:
    put(package.parent / "resources", "icons/other.svg")
    put(package / "_resources")

    with pytest.raises(ResourceMissing):
        resources.find("icons/other.svg")


def test_a_frozen_bundle_keeps_resources_where_it_unpacks(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    file = put(tmp_path / "bundle" / "neuro_desktop" / "_resources")

    assert resources.find("icons/home.svg") == file


def test_a_folder_can_be_found(package: Path) -> None:
    file = put(package / "_resources")

    assert resources.find("icons") == file.parent


@pytest.mark.parametrize(
    "name",
    ["../pyproject.toml", "icons/../../x", "icons\\..\\x", "/etc/passwd", "C:/x", "C:x", "", "."],
)
def test_a_name_that_leaves_the_folder_is_refused(package: Path, name: str) -> None:
    put(package / "_resources")

    with pytest.raises(ValueError, match="not a name inside"):
        resources.find(name)


def test_a_missing_file_is_named(package: Path) -> None:
    put(package / "_resources")

    with pytest.raises(ResourceMissing, match=r"icons/gone\.svg"):
        resources.find("icons/gone.svg")


def test_a_missing_folder_is_told(package: Path) -> None:
    with pytest.raises(ResourceMissing, match="no resources folder"):
        resources.find("icons")
