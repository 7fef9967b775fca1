"""The sound test: Test, volume, tones, voice and its speed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.settings import VOICE_RATES
from neuro_desktop.application.wizard_state import SoundBody
from neuro_desktop.texts import settings as texts
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.widgets.buttons import IconButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle
from neuro_desktop.ui.widgets.volume import VolumeRow
from neuro_desktop.ui.wizard.screen import WizardScreen

_TONES = "tones"
_VOICE = "voice"


class SoundScreen(WizardScreen):
    """Tries sound and voice together, as a session will use them."""

    tested = Signal(str)  # the sentence to say
    volume_chosen = Signal(int)
    tones_chosen = Signal(bool)
    voice_chosen = Signal(bool)
    rate_chosen = Signal(int)

    def __init__(self, lines: Sequence[str] = ()) -> None:
        super().__init__(lines)
        self._on: frozenset[str] = frozenset()
        self._test = IconButton(Icon.SPEAKER, self.tr("Test"), parent=self)
        self._test.describe(self.tr("Play the notes and the voice"))
        self._missing = Notice("", parent=self)
        self._volume = BodyText("", parent=self)
        self._row = VolumeRow(self.tr("Volume"), parent=self)
        self._switches = ChoiceList(
            [Choice(_TONES, self.tr("Play tones")), Choice(_VOICE, self.tr("Speak to me"))],
            several=True,
            parent=self,
        )
        self._rates_title = CardTitle(self.tr("How fast shall the voice speak?"), parent=self)
        self._rates = ChoiceList(
            [Choice(str(rate), texts.rate_name(rate)) for rate in sorted(VOICE_RATES)[::-1]],
            parent=self,
        )
        # Heard as the focus comes to the speeds, and not before.
        self._rates_title.setProperty("told_elsewhere", True)
        self._rates.setAccessibleName(self._rates_title.plain())
        parts = (self._test, self._missing, self._volume, self._row, self._switches)
        for part in (*parts, self._rates_title, self._rates):
            self.column.addWidget(part)
        self._test.clicked.connect(self._tested)
        self._row.changed.connect(self.volume_chosen)
        self._switches.changed.connect(self._switched)
        self._rates.chosen.connect(self._rated)

    def show_body(self, body: SoundBody) -> None:
        """Show what is chosen, and what was not found."""
        self._row.set_value(body.volume_percent)
        self._volume.setText(texts.volume(body.volume_percent))
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

    def _tested(self) -> None:
        self.tested.emit(texts.test_words())

    def _switched(self) -> None:
        now = self._switches.values()
        for key, chosen in ((_TONES, self.tones_chosen), (_VOICE, self.voice_chosen)):
            if (key in now) != (key in self._on):
                chosen.emit(key in now)

    def _rated(self, key: str) -> None:
        self.rate_chosen.emit(int(key))
