"""What a screen reader is told of a shown page: names, roles, states and values."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QCheckBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QScrollBar,
    QTableView,
    QWidget,
)

from neuro_desktop.ui.widgets.text import CardTitle, Heading
from tests.ui.finding import Finding, called

Role = QAccessible.Role

# The first type that fits counts.
_ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (Heading, frozenset({Role.Heading})),
    (CardTitle, frozenset({Role.Heading})),
    (QRadioButton, frozenset({Role.RadioButton})),
    (QCheckBox, frozenset({Role.CheckBox})),
    (QAbstractButton, frozenset({Role.Button, Role.PushButton, Role.CheckBox, Role.RadioButton})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QProgressBar, frozenset({Role.ProgressBar})),
    (QScrollBar, frozenset({Role.ScrollBar})),
    (QAbstractSlider, frozenset({Role.Slider})),
    (QTableView, frozenset({Role.Table})),
    (QLabel, frozenset({Role.StaticText, Role.Heading, Role.Graphic})),
)
# What Qt calls a widget it has no word for; a name on one of these is not read.
_NO_ROLE = frozenset({Role.Client, Role.NoRole, Role.Pane, Role.Border})
_HIDDEN_LETTERS = "\u200b\u00ad"


def told_of(widget: QWidget) -> QAccessibleInterface:
    """Return what Qt tells a screen reader of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget: QWidget) -> str:
    """Return the name a screen reader reads out."""
    return str(told_of(widget).text(QAccessible.Text.Name)).strip()


def nameless(controls: list[QWidget]) -> list[Finding]:
    """Return the controls a screen reader has no words for."""
    return [
        Finding(f"{called(widget)} has no name", widget)
        for widget in controls
        if not name_of(widget)
    ]


def wrong_roles(widgets: list[QWidget]) -> list[Finding]:
    """Return what is not told as what it is."""
    found = []
    for widget in widgets:
        role = told_of(widget).role()
        allowed = next((roles for kind, roles in _ROLES if isinstance(widget, kind)), None)
        if allowed is not None and role not in allowed:
            found.append(Finding(f"{called(widget)} is told as {role.name}", widget))
        stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        if stop and role in _NO_ROLE and not isinstance(widget, QAbstractScrollArea):
            found.append(Finding(f"{called(widget)} takes the focus and has no role", widget))
    return found


def wrong_states(widgets: list[QWidget]) -> list[Finding]:
    """Return controls whose state or value is not told."""
    found = []
    for widget in widgets:
        told = told_of(widget)
        state = told.state()
        ticked = isinstance(widget, QAbstractButton) and widget.isChecked()
        if bool(state.checked) != ticked:
            found.append(Finding(f"{called(widget)} is not told as it is ticked", widget))
        if bool(state.disabled) == widget.isEnabled():
            found.append(Finding(f"{called(widget)} is not told as it is enabled", widget))
        if isinstance(widget, QAbstractSlider | QProgressBar) and told.valueInterface() is None:
            found.append(Finding(f"{called(widget)} has no value", widget))
    return found


def read_for_nothing(widgets: list[QWidget]) -> list[Finding]:
    """Return what is decoration and named, or read with letters nobody sees."""
    found = []
    for widget in widgets:
        name = name_of(widget)
        if name and told_of(widget).role() in _NO_ROLE:
            found.append(Finding(f"{called(widget)} has a name and no role", widget))
        if any(letter in name for letter in _HIDDEN_LETTERS):
            found.append(Finding(f"the name of {called(widget)} holds hidden letters", widget))
    return found


def alike(controls: list[QWidget]) -> list[Finding]:
    """Return controls that a person who cannot see them cannot tell apart."""

    def words(widget: QWidget) -> tuple[str, str, str]:
        description = told_of(widget).text(QAccessible.Text.Description)
        group = widget.parentWidget()
        within = group.accessibleName() if group is not None else ""
        return name_of(widget), str(description), within

    kinds = QAbstractButton | QLineEdit
    told = {widget: words(widget) for widget in controls if isinstance(widget, kinds)}
    counts = Counter(told.values())
    return [
        Finding(f"{called(widget)} is there {counts[said]} times with the same words", widget)
        for widget, said in told.items()
        if counts[said] > 1
    ]
