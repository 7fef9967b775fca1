"""Start the app as a person would, and close it once its window has been painted.

The arguments are the app's. The exit code is 1 if the window was never painted or the app ended
with an error; whoever calls this sets the time limit.
"""

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from neuro_desktop.__main__ import main


class FirstPaint(QObject):
    """Waits for the first paint of a window, says so, and closes every window."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self.done = False
        self._application = application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event through."""
        painted = event.type() == QEvent.Type.Paint
        if painted and not self.done and isinstance(watched, QWidget) and watched.isWindow():
            self.done = True
            print(f"painted: {watched.windowTitle()!r}, {watched.width()} x {watched.height()}")
            # After this paint, so that it ends in peace.
            later = Qt.ConnectionType.QueuedConnection
            QMetaObject.invokeMethod(self._application, "closeAllWindows", later)
        return False


def start() -> int:
    """Run the app with a watcher on it."""
    watchers: list[FirstPaint] = []
    run = QApplication.exec

    def watched_run(*_arguments: object) -> int:
        application = QApplication.instance()
        if application is not None:
            watchers.append(FirstPaint(application))
            application.installEventFilter(watchers[0])
        return run()

    QApplication.exec = watched_run  # type: ignore[method-assign]
    code = main(sys.argv[1:])
    painted = any(watcher.done for watcher in watchers)
    print(f"ended with {code}, {'painted' if painted else 'never painted'}")
    return 0 if painted and not code else 1


if __name__ == "__main__":
    sys.exit(start())
