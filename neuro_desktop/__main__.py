"""The command line of the app: ``neuro-desktop`` and ``python -m neuro_desktop``.

It imports the app itself only to start it, so that ``--check`` answers where Qt does not load.
"""

import argparse
import sys
from collections.abc import Sequence

from neuro_desktop import __version__
from neuro_desktop.paths import AppPaths


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; return the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    code = _run_as_child(arguments)
    if code is not None:
        return code
    options = _parser().parse_args(arguments)
    paths = AppPaths.default() if options.data_dir is None else AppPaths.under(options.data_dir)
    if options.check:
        from neuro_desktop.check import run_check

        return run_check(paths)
    from neuro_desktop.app import run

    return run(paths)


def _run_as_child(arguments: Sequence[str]) -> int | None:
    """Be the helper process that the app or the check has started, or return None."""
    if not arguments or not arguments[0].startswith("--"):
        return None
    from neuro_desktop.check import CHILD_FLAG, run_line

    if arguments[0] == CHILD_FLAG:
        return run_line(arguments[1:])
    if not arguments[0].endswith("-process"):
        return None
    from neuro_desktop.adapters.children import run_if_child

    return run_if_child(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="neuro-desktop", description="Steady Feet: foot exercises at home."
    )
    parser.add_argument("--version", action="version", version=f"neuro-desktop {__version__}")
    parser.add_argument("--check", action="store_true", help="say what works on this computer")
    parser.add_argument(
        "--data-dir", metavar="DIR", help="keep store, settings, logs and copies under DIR"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
