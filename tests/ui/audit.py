"""Audit every page: names, roles, sizes, contrast from pixels, focus, cut and overlapping things.

python -m tests.ui.audit [--pages PATTERN] [--themes light,dark] [--sizes 1024x600] [--text 100,200]

Writes docs/audit.md after a look at everything, and pictures of findings into build/audit/. Ends
with 1 when anything was found. `make audit` runs it whole, in as many processes as there are cores.
"""

import argparse
import functools
import multiprocessing
import os
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from neuro_desktop.adapters.clock import SystemClock
from neuro_desktop.application.settings import ThemeChoice
from tests.ui import audit_report
from tests.ui.auditing import LARGE, PERCENTS, SMALL, THEMES, Look, Page, Plan, audit_page
from tests.ui.walking import WalkPage, walk_pages

_ROOT = Path(__file__).resolve().parents[2]
REPORT = _ROOT / "docs" / "audit.md"
PICTURES = _ROOT / "build" / "audit"
_PAGES_A_PROCESS = 60  # then a fresh one takes its place
_LARGE_SCALED = "3840x2160"  # at scale 2
SIZES = tuple(f"{width}x{height}" for width, height in (*SMALL, LARGE))


def _start() -> None:
    """Make this process ready to show pages."""
    from PySide6.QtWidgets import QApplication

    from neuro_desktop.adapters import translation

    application = QApplication([])
    application.setStyle("Fusion")
    translation.install(application, "en")
    _kept.append(application)


_kept: list[object] = []  # Python must not let go of the application


def _audit(name: str, plan: Plan) -> Page:
    """Look at the page of this name; runs in a process of its own."""
    from neuro_desktop.adapters import fonts

    page = next(page for page in _pages() if page.name == name)
    return audit_page(page, plan, fonts.load_fonts() or "", PICTURES)


@functools.cache
def _pages() -> list[WalkPage]:
    return walk_pages()


def run(names: list[str], plans: list[Plan], processes: int) -> list[Page]:
    """Return what was seen of each page in all plans together."""
    pages: dict[str, Page] = {name: Page(name) for name in names}
    for plan in plans:
        # Read by Qt when a process makes its application.
        os.environ["QT_SCALE_FACTOR"] = str(plan.scale)
        for page in _run(names, plan, processes):
            pages[page.name].looks += page.looks
    return list(pages.values())


def _run(names: list[str], plan: Plan, processes: int) -> list[Page]:
    done: list[Page] = []
    # WORKAROUND https://github.com/python/cpython/issues/115634: a pool that is to renew its
    # processes (max_tasks_per_child) waits for ever once each has done its share.
    share = _PAGES_A_PROCESS * processes
    for first in range(0, len(names), share):
        done += _run_batch(names[first : first + share], plan, processes)
    return done


def _run_batch(names: list[str], plan: Plan, processes: int) -> list[Page]:
    pool = ProcessPoolExecutor(
        processes, mp_context=multiprocessing.get_context("spawn"), initializer=_start
    )
    done = []
    with pool:
        waiting = {name: pool.submit(_audit, name, plan) for name in names}
        for name, future in waiting.items():
            try:
                page = future.result()
            except BrokenProcessPool:
                crashed = Look("", 0, 0, 0, 21.0, 21.0, [("error", "the process crashed", "")])
                page = Page(name, [crashed])
            _tell(page)
            done.append(page)
    return done


def _tell(page: Page) -> None:
    found = sum(len(look.found) for look in page.looks)
    sys.stdout.write(f"{page.name}: {len(page.looks)} looks, {found} findings\n")
    sys.stdout.flush()


def _plans(options: argparse.Namespace) -> list[Plan]:
    themes = tuple(ThemeChoice(name) for name in options.themes.split(","))
    percents = tuple(int(percent) for percent in options.text.split(","))
    wanted = options.sizes.split(",")
    sizes = tuple((int(w), int(h)) for w, h in (s.split("x") for s in wanted if s in SIZES))
    plans = []
    if sizes:
        plans.append(Plan(themes, sizes, percents, languages=not options.no_languages))
    if _LARGE_SCALED in wanted:
        plans.append(Plan(themes, (LARGE,), percents, scale=2, languages=False))
    return plans


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks; 1 when there are findings."""
    parser = argparse.ArgumentParser(description="Audit every page.")
    parser.add_argument("--pages", default="", help="a pattern searched for in the pages' names")
    parser.add_argument("--themes", default=",".join(THEMES))
    parser.add_argument("--sizes", default=",".join((*SIZES, _LARGE_SCALED)))
    parser.add_argument("--text", default=",".join(map(str, PERCENTS)))
    parser.add_argument("--no-languages", action="store_true", help="no long words, no RTL")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--report", type=Path, default=None)
    options = parser.parse_args(arguments)
    names = [page.name for page in walk_pages() if re.search(options.pages, page.name)]
    clock = SystemClock()
    began = clock.monotonic()
    pages = run(names, _plans(options), options.processes)
    seconds = clock.monotonic() - began
    whole = not options.no_languages and all(
        getattr(options, part) == parser.get_default(part)
        for part in ("pages", "themes", "sizes", "text")
    )
    report = options.report or (REPORT if whole else PICTURES / "audit.md")
    report.parent.mkdir(parents=True, exist_ok=True)
    text = audit_report.written(pages, seconds, options.processes)
    report.write_text(text, encoding="utf-8")
    found = sum(len(look.found) for page in pages for look in page.looks)
    looks = sum(len(page.looks) for page in pages)
    sys.stdout.write(f"{looks} looks at {len(pages)} pages, {found} findings: {report}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
