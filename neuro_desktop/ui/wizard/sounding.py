"""The sound test: Test, volume, tones, voice and its speed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.settings import VOICE_RATES
from neuro_desktop.application.wizard_state import SoundBody
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle
from neuro_desktop.ui.wizard.screen import WizardScreen

VOLUME_STEP = 10
_TONES = "tones"
_VOICE = "voice"


class SoundScreen(WizardScreen):
    """Tries sound and voice. No drag is needed: the volume goes in steps."""

    tested = Signal(str)  # the sentence to say
    volume_chosen = Signal(int)
    tones_chosen = Signal(bool)
    voice_chosen = Signal(bool)
    rate_chosen = Signal(int)

    def __init__(self, lines: Sequence[str] = ()) -> None:
        super().__init__(lines)
        self._percent = 0
        self._on: frozenset[str] = frozenset()
        self._test = IconButton(Icon.SPEAKER, self.tr("Test"), parent=self)
        self._test.describe(self.tr("Play the notes and the voice"))
        self._quieter = PlainButton(self.tr("Quieter"), repeatable=True, parent=self)
        self._louder = PlainButton(self.tr("Louder"), repeatable=True, parent=self)
        row = EvenGrid((3, 1))
        for button in (self._test, self._quieter, self._louder):
            row.addWidget(button)
        self._volume = BodyText("", parent=self)
        self._missing = Notice("", parent=self)
        self.column.addLayout(row)
        self.column.addWidget(self._volume)
        self.column.addWidget(self._missing)
        self._add_choices()
        self._test.clicked.connect(self._tested)
        self._quieter.clicked.connect(self._go_quieter)
        self._louder.clicked.connect(self._go_louder)

    def _add_choices(self) -> None:
        self._switches = ChoiceList(
            [Choice(_TONES, self.tr("Play tones")), Choice(_VOICE, self.tr("Speak to me"))],
            several=True,
            parent=self,
        )
        slow, slower, usual = VOICE_RATES[1], VOICE_RATES[0], VOICE_RATES[2]
        self._rates = ChoiceList(
            [
                Choice(str(usual), self.tr("Usual speed")),
                Choice(str(slow), self.tr("Slow")),
                Choice(str(slower), self.tr("Very slow")),
            ],
            parent=self,
        )
        self._rates_title = CardTitle(self.tr("How fast shall the voice speak?"), parent=self)
        self.column.addWidget(self._switches)
        self.column.addWidget(self._rates_title)
        self.column.addWidget(self._rates)
        self._switches.changed.connect(self._switched)
        self._rates.chosen.connect(self._rated)

    def show_body(self, body: SoundBody) -> None:
        """Show what is chosen, and what was not found."""
        self._percent = body.volume_percent
        self._volume.setText(self.tr("Volume: {0} of 100").format(body.volume_percent))
        self._switch(self._quieter, on=body.volume_percent > 0, why=self.tr("It is silent now."))
        self._switch(self._louder, on=body.volume_percent < 100, why=self.tr("It is the loudest."))
        self._on = frozenset(
            key for key, on in ((_TONES, body.sound_on), (_VOICE, body.voice_on)) if on
        )
        self._switches.set_values(self._on)
        self._rates.set_values({str(body.voice_rate)})
        self._rates.setVisible(body.voice_on)
        self._rates_title.setVisible(body.voice_on)
        missing = self._missing_text(body)
        self._missing.set_text(missing)
        self._missing.setVisible(bool(missing))

    def first_focus(self) -> QWidget:
        """Return Test."""
        return self._test

    def _missing_text(self, body: SoundBody) -> str:
        if not body.sound_there:
            return self.tr("No sound was found. You can go on: all of it is on the screen too.")
        if body.voice_on and not body.voice_there:
            return self.tr("No voice was found. The app plays tones instead.")
        if not body.sound_on and not body.voice_on:
            return self.tr("Sound is off. All of it is on the screen.")
        return ""

    def _switch(self, button: PlainButton, *, on: bool, why: str) -> None:
        # The focus stays where it is when a button can do no more; its description says why.
        button.describe("" if on else why)

    def _tested(self) -> None:
        self.tested.emit(self.tr("Lift both heels. 3. 2. 1. Well done."))

    def _go_quieter(self) -> None:
        self.volume_chosen.emit(max(self._percent - VOLUME_STEP, 0))

    def _go_louder(self) -> None:
        self.volume_chosen.emit(min(self._percent + VOLUME_STEP, 100))

    def _switched(self) -> None:
        now = self._switches.values()
        for key, chosen in ((_TONES, self.tones_chosen), (_VOICE, self.voice_chosen)):
            if (key in now) != (key in self._on):
                chosen.emit(key in now)

    def _rated(self, key: str) -> None:
        self.rate_chosen.emit(int(key))
