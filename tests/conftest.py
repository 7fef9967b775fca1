"""What holds for every test: no display, no real folder, no timer or dialog left behind."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, NoReturn

# Before Qt is loaded, whatever display there is.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
import shiboken6
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox

pytest_plugins = ["pytester"]

# A slow machine is no failure of a rule; the time limit of a test holds all the same.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")

_FOLDER_VARIABLES = {
    "HOME": "home",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
}

_BLOCKING_CALLS = (
    (QDialog, ("exec",)),
    (QFileDialog, ("exec", "getExistingDirectory", "getOpenFileName", "getSaveFileName")),
    (QInputDialog, ("exec", "getInt", "getItem", "getText")),
    (QMessageBox, ("exec", "about", "critical", "information", "question", "warning")),
)


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the whole run away from the folders of whoever runs it."""
    root = tmp_path_factory.mktemp("person")
    with pytest.MonkeyPatch.context() as patch:
        for variable, folder in _FOLDER_VARIABLES.items():
            patch.setenv(variable, str(root / folder))
        yield


@pytest.fixture(autouse=True)
def _no_dangling_timer(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a QTimer running: it would fire into another test."""
    started: list[QTimer] = []
    start = QTimer.start

    def recorded(timer: QTimer, *args: Any) -> None:
        started.append(timer)
        start(timer, *args)

    monkeypatch.setattr(QTimer, "start", recorded)
    yield
    left = [timer for timer in started if shiboken6.isValid(timer) and timer.isActive()]
    for timer in left:
        timer.stop()
    if left:
        intervals = [timer.interval() for timer in left]
        pytest.fail(f"left running: QTimers with intervals of {intervals} ms")


@pytest.fixture(autouse=True)
def _windows_end_with_their_test() -> Iterator[None]:
    """Delete closed windows at once, before Python's own clean-up meets them in a later test."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def _no_blocking_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test in which a dialog would wait for an answer."""
    for owner, names in _BLOCKING_CALLS:
        for name in names:
            monkeypatch.setattr(owner, name, _refuse(owner, name))


def _refuse(owner: type, name: str) -> Any:
    def refused(*_args: Any, **_kwargs: Any) -> NoReturn:
        pytest.fail(f"unexpected modal dialog: {owner.__name__}.{name}")

    return refused


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fail a test that ends with a modal dialog open, before qtbot closes it in silence."""
    yield
    modal = QApplication.activeModalWidget() if QApplication.instance() else None
    if modal is not None:
        title = modal.windowTitle()
        modal.close()
        pytest.fail(f"{item.name} left a modal {type(modal).__name__} open: {title!r}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a test log half a character: what a worker reports must be whole ones."""
    report = yield
    report.sections = [
        (name, text.encode("utf-8", "backslashreplace").decode()) for name, text in report.sections
    ]
    return report


@pytest.fixture
def project_root() -> Path:
    """The folder of pyproject.toml."""
    return Path(__file__).resolve().parent.parent
