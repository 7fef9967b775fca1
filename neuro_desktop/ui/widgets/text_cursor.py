"""The line that shows where typing goes on: wide enough to be found."""

from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

CURSOR_PX = 4


class _WideCursor(QProxyStyle):
    """Fusion with a wide cursor; only for boxes of one line, which have no width of their own."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric is QStyle.PixelMetric.PM_TextCursorWidth:
            return CURSOR_PX
        return super().pixelMetric(metric, option, widget)


def widen_cursor(box: QLineEdit | QPlainTextEdit) -> None:
    """Give `box` a cursor that is easy to find."""
    if isinstance(box, QPlainTextEdit):
        box.setCursorWidth(CURSOR_PX)
        return
    app = QApplication.instance()
    style = app.findChild(_WideCursor) if app is not None else None
    if style is None:
        style = _WideCursor("Fusion")
        style.setParent(app)
    box.setStyle(style)
