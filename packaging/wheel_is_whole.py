"""Fail unless a wheel carries every resource, every migration and the words of the licence.

python packaging/wheel_is_whole.py dist/neuro_desktop-0.1.0-py3-none-any.whl
"""

import sys
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent


def expected() -> set[PurePosixPath]:
    """Return the names in the wheel of what is no Python module in the source tree."""
    resources = {
        PurePosixPath("neuro_desktop/_resources", *file.relative_to(ROOT / "resources").parts)
        for file in (ROOT / "resources").rglob("*")
        if file.is_file()
    }
    package = {
        PurePosixPath(*file.relative_to(ROOT).parts)
        for file in (ROOT / "neuro_desktop").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    return resources | package


def main() -> int:
    """Compare the wheel named on the command line with the source tree."""
    with ZipFile(sys.argv[1]) as wheel:
        names = {PurePosixPath(name) for name in wheel.namelist()}
    missing = sorted(map(str, expected() - names))
    if not any(name.name == "LICENSE" for name in names):
        missing.append("LICENSE")
    for name in missing:
        print(f"not in the wheel: {name}")
    print(f"{len(expected())} files looked for, {len(missing)} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
