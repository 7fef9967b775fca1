"""Find the files that come with the app: exercises, words, icons, sounds, translations."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

_PACKAGE = Path(__file__).resolve().parent


class ResourceMissing(FileNotFoundError):
    """A file that should have come with the app is not there: the install is broken."""


def find(relative: str) -> Path:
    """Return the place of a file or folder named from the resources folder, with "/" between.

    The same name serves the source tree, an installed wheel and a frozen bundle.

    Raises:
        ValueError: the name is empty, absolute, or tries to leave the resources folder.
        ResourceMissing: there is no such file or folder.
    """
    name = PurePosixPath(relative)
    if not name.parts or ".." in name.parts or "\\" in relative or _has_root(relative):
        message = f"not a name inside the resources folder: {relative!r}"
        raise ValueError(message)
    root = _root()
    place = root / name
    if not place.exists():
        message = f"resource {relative!r} is not in {root}"
        raise ResourceMissing(message)
    return place


def _has_root(relative: str) -> bool:
    return PurePosixPath(relative).is_absolute() or bool(PureWindowsPath(relative).anchor)


def _root() -> Path:
    # Inside the package first: beside an installed package a stranger may keep a "resources".
    candidates = [_PACKAGE / "_resources", _PACKAGE.parent / "resources"]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "neuro_desktop" / "_resources")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    message = f"no resources folder beside or inside {_PACKAGE}"
    raise ResourceMissing(message)
