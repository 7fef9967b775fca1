"""How loud: a slider that no one has to drag, with Quieter and Louder beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.buttons import PlainButton

STEP_PERCENT = 10


class VolumeRow(QWidget):
    """Quieter, the slider, Louder; steps of 10 from 0 to 100."""

    changed = Signal(int)  # a person chose this percentage

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        self.quieter = PlainButton(self.tr("Quieter"), repeatable=True, parent=self)
        self.louder = PlainButton(self.tr("Louder"), repeatable=True, parent=self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(STEP_PERCENT)
        self.slider.setPageStep(STEP_PERCENT)
        self.slider.setAccessibleName(name)
        self.slider.setMinimumSize(160, theme.LEAST_CONTROL_PX + 4)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self.quieter)
        row.addWidget(self.slider, 1)
        row.addWidget(self.louder)
        self.slider.valueChanged.connect(self._say)
        self.slider.valueChanged.connect(self.changed)
        self.quieter.clicked.connect(self._go_quieter)
        self.louder.clicked.connect(self._go_louder)

    def value(self) -> int:
        """Return the volume in percent."""
        return self.slider.value()

    def set_value(self, percent: int) -> None:
        """Show this volume, without telling anyone."""
        self.slider.blockSignals(True)
        self.slider.setValue(percent)
        self.slider.blockSignals(False)
        self._say(percent)

    def _say(self, percent: int) -> None:
        """Let the two buttons say how loud it is: it is heard as it changes."""
        now = self.tr("Now {0} of 100.").format(percent)
        for button in (self.quieter, self.louder):
            if button.accessibleDescription() != now:
                button.setAccessibleDescription(now)

    def _go_quieter(self) -> None:
        self.slider.setValue(self.value() - STEP_PERCENT)

    def _go_louder(self) -> None:
        self.slider.setValue(self.value() + STEP_PERCENT)
