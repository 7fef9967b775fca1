"""Measure what the chart costs: python -m benchmarks.chart.

Ten years of daily answers about eight symptoms and both feet in a real store. Each measure stands
beside a floor of the same run: a bare pyqtgraph plot with the same two lines, thick and smooth, and
nothing else. Times are on the wall and, since a machine may have other work, of the processor; a
ratio is ours to the floor. The first chart is measured in a process of its own for each run, from
the press to the painted page, with the import of pyqtgraph and numpy; the floor likewise. The last
results stand in benchmarks/chart.md.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from neuro_desktop.adapters.fonts import load_fonts
from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.chart import ChartPresenter, ChartState, ChartView
from neuro_desktop.application.chart_data import ChartRange
from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.symptoms import RATED
from neuro_desktop.storage.database import Store
from neuro_desktop.ui import theme
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.progress.chart_page import ChartPage
from tests.ui import progress_pages as pages
from tests.ui.walking import World

YEARS = 10
_FIRST_RUNS = 7
_RUNS = 15
_GOALS_MS = {
    "first chart": 600,
    "another symptom": 100,
    "another range": 100,
    "pan": 50,
    "repaint, 1 year": 50,
    "repaint, all days": 50,
}

_HEAD = "what                   ours ms  worst floor ms  ratio | cpu: ours  floor  ratio |    goal"


def main() -> None:
    """Print all measures, or one child's as JSON."""
    if len(sys.argv) > 1:
        print(json.dumps(_child(sys.argv[1], Path(sys.argv[2]))))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "steady-feet.db"
        _fill(file)
        runs = [{name: _run(name, file) for name in ("ours", "floor")} for _ in range(_FIRST_RUNS)]
    print(_HEAD)
    for what, goal in _GOALS_MS.items():
        wall, busy = _columns(runs, "ours", what)
        floor, busy_floor = (statistics.median(each) for each in _columns(runs, "floor", what))
        middle, busy_middle = statistics.median(wall), statistics.median(busy)
        print(
            f"{what:<22} {middle:9.0f} {max(wall):7.0f} {floor:9.0f} {middle / floor:6.1f} |"
            f"{busy_middle:10.0f} {busy_floor:6.0f} {busy_middle / busy_floor:6.1f} | {goal:7}"
        )


def _columns(runs: Sequence[dict[str, Any]], name: str, what: str) -> tuple[list[float], ...]:
    """Return the wall times and the times of the processor of every run."""
    pairs = [pair for run in runs for pair in run[name][what]]
    return [wall for wall, _ in pairs], [busy for _, busy in pairs]


def _run(name: str, file: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.chart", name, str(file)]
    found = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    result: dict[str, Any] = json.loads(found.stdout)
    return result


def _fill(file: Path) -> None:
    store = Store.open(file, backups=file.parent / "backups", changes=ChangeNotifier())
    kept = store.repositories
    kept.people.save(Person("person-1", "Rosa", "112", symptoms=RATED[:4]))
    for check_in in pages.years(YEARS, RATED):
        kept.check_ins.save(check_in)
    for session in pages.sessions(range(0, 365 * YEARS, 3)):
        kept.sessions.save(replace(session, routine_id=None))
    store.close()


def _child(name: str, file: Path) -> dict[str, Any]:
    application = QApplication([])
    application.setStyle("Fusion")
    family = load_fonts() or ""
    return _ours(application, file, family) if name == "ours" else _floor(application, file)


def _ms(act: Callable[[], object], application: QApplication) -> tuple[float, float]:
    """Return how long it takes until all is painted: on the wall, and of the processor."""
    wall, busy = time.perf_counter(), time.process_time()
    act()
    application.processEvents()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - busy) * 1000


# ---------------------------------------------------------------- the page


def _ours(application: QApplication, file: Path, family: str) -> dict[str, Any]:
    store = Store.open(file, backups=file.parent / "backups", changes=ChangeNotifier())
    world = World()
    world.clock.day = pages.TODAY
    theme.apply(application, theme.Look(family=family))
    made: list[Page] = []

    def chart(_subject: str | None) -> Page:
        made.append(ChartPage(_presenter(store, world)))
        return made[0]

    def home(_subject: str | None) -> Page:
        return Page("Home")

    builders = {Screen.HOME: home, Screen.CHART: chart}
    window = MainWindow(builders, world.settings, world.changes, world.voice, family)
    window.show()
    window.go(Screen.HOME)
    application.processEvents()
    if "pyqtgraph" in sys.modules:
        raise SystemExit("pyqtgraph is there before the first chart")
    found: dict[str, Any] = {"first chart": [_ms(lambda: window.go(Screen.CHART), application)]}
    page: Any = made[0]
    presenter, canvas = page._presenter, page._chart  # noqa: SLF001 - what a press would reach
    found["another symptom"] = [
        _ms(lambda s=symptom: presenter.choose_symptom(s), application)  # type: ignore[misc]
        for symptom in RATED[1:]
    ]
    ranges = [*ChartRange, *ChartRange]
    found["another range"] = [
        _ms(lambda r=each: presenter.choose_range(r), application)  # type: ignore[misc]
        for each in ranges
    ]
    found["pan"] = []
    for each in (ChartRange.THREE_MONTHS, ChartRange.YEAR):
        presenter.choose_range(each)
        application.processEvents()
        found["pan"] += [_ms(presenter.earlier, application) for _ in range(5)]
    for each, name in ((ChartRange.YEAR, "1 year"), (ChartRange.ALL, "all days")):
        presenter.choose_range(each)
        application.processEvents()
        # All that lies over the lines is painted with them.
        repaint = canvas._lines.view.viewport().repaint  # noqa: SLF001
        found[f"repaint, {name}"] = [_ms(repaint, application) for _ in range(_RUNS)]
    store.close()
    return found


# ---------------------------------------------------------------- the floor


def _floor(application: QApplication, file: Path) -> dict[str, Any]:
    """Return the same measures of a bare plot; it gets its points for nothing."""
    states = _states(file)
    label = QLabel("Home")
    label.show()
    application.processEvents()
    plots: list[QWidget] = []

    def first() -> None:
        plots.append(_bare(states[ChartRange.THREE_MONTHS]))

    found: dict[str, Any] = {"first chart": [_ms(first, application)]}
    plot: Any = plots[0]

    def show(state: ChartState) -> None:
        for curve, line in zip(plot.listDataItems(), state.lines, strict=True):
            curve.setData(*_points(line))

    again = [states[each] for each in (*ChartRange, *ChartRange)]
    steps = [_ms(lambda s=state: show(s), application) for state in again]  # type: ignore[misc]
    found |= dict.fromkeys(("another symptom", "another range", "pan"), steps)
    for each, name in ((ChartRange.YEAR, "1 year"), (ChartRange.ALL, "all days")):
        show(states[each])
        application.processEvents()
        repaint = plot.viewport().repaint
        found[f"repaint, {name}"] = [_ms(repaint, application) for _ in range(_RUNS)]
    return found


class Recording:
    """Keeps the last state."""

    state: ChartState

    def show_state(self, state: ChartState) -> None:
        """Keep this one."""
        self.state = state


def _presenter(store: Store, world: World) -> Callable[[ChartView], ChartPresenter]:
    return partial(
        ChartPresenter,
        subject=None,
        store=store.repositories,
        clock=world.clock,
        navigator=world.navigator,
    )


def _bare(state: ChartState) -> QWidget:
    import pyqtgraph as pg

    plot: Any = pg.PlotWidget(background="w")
    plot.resize(1270, 340)
    for line in state.lines:
        pen = pg.mkPen("#0B4F6C", width=4)
        curve = plot.plot(*_points(line), pen=pen, antialias=True)
        curve.curve.setSegmentedLineMode("on")
    plot.show()
    widget: QWidget = plot
    return widget


def _points(line: Any) -> tuple[Sequence[int], Sequence[float]]:
    return [mean.day.toordinal() for mean in line.points], [mean.value for mean in line.points]


def _states(file: Path) -> dict[ChartRange, ChartState]:
    store = Store.open(file, backups=file.parent / "backups", changes=ChangeNotifier())
    world = World()
    world.clock.day = pages.TODAY
    view = Recording()
    presenter = _presenter(store, world)(view)
    presenter.open()
    found = {}
    for each in ChartRange:
        presenter.choose_range(each)
        found[each] = view.state
    store.close()
    return found


if __name__ == "__main__":
    main()
