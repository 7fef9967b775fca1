"""The settings in use: read once, kept whole at each change, told to whoever shows them."""

from dataclasses import replace
from typing import TypedDict, Unpack

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.ports import DesktopWishes
from neuro_desktop.application.settings import (
    TEXT_PERCENTS,
    FigurePerson,
    Motion,
    Settings,
    ThemeChoice,
    Typeface,
)
from neuro_desktop.application.store_ports import SettingsStore, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.sheet import PaperSize
from neuro_desktop.domain.timeline import WaitForMe


class SettingsChange(TypedDict, total=False):
    """The settings a change may name."""

    text_percent: int
    theme: ThemeChoice
    sound_on: bool
    volume_percent: int
    voice_on: bool
    voice_rate: int
    get_ready_seconds: int
    wait_for_me: WaitForMe
    figure_person: FigurePerson
    motion: Motion
    typeface: Typeface
    confirmed_no_voice: bool
    paper_size: PaperSize | None
    paper_points: int
    paper_pictures: bool
    paper_one_a_page: bool
    usual_printer: str


class CurrentSettings:
    """Holds the settings of this computer for the whole run of the app.

    A change holds at once, even when it cannot be kept; `trouble` then says why it may be gone at
    the next start. `repaired` names what was damaged in the file when it was read.
    """

    def __init__(
        self, store: SettingsStore, changes: ChangeNotifier, wishes: DesktopWishes | None = None
    ) -> None:
        self._store = store
        self._changes = changes
        self._wishes = wishes
        self._value = store.load()
        self.repaired = store.repaired
        self.trouble: StoreTrouble | None = None
        if wishes is not None:
            wishes.listen(self._wishes_changed)

    @property
    def value(self) -> Settings:
        """Return the settings in use."""
        return self._value

    @property
    def still_pictures(self) -> bool:
        """Tell whether pictures stand still and the ring goes by whole seconds."""
        if self._value.motion is Motion.SYSTEM:
            return self._wishes is not None and self._wishes.reduced_motion
        return self._value.motion is Motion.STILL

    @property
    def desktop_wants_contrast(self) -> bool:
        """Tell whether the desktop asks all apps for high contrast."""
        return self._wishes is not None and self._wishes.high_contrast

    @property
    def desktop_wants_dark(self) -> bool:
        """Tell whether the desktop asks all apps for light words on dark."""
        return self._wishes is not None and self._wishes.dark

    def change(self, **parts: Unpack[SettingsChange]) -> None:
        """Set the named parts, keep the whole, tell everyone; nothing happens if all are equal."""
        new = replace(self._value, **parts)
        if new == self._value:
            return
        self._value = new
        try:
            self._store.save(new)
            self.trouble = None
        except StoreUnavailable as error:
            self.trouble = error.trouble
        self._changes.tell(Changes(settings=True))

    def _wishes_changed(self) -> None:
        self._changes.tell(Changes(settings=True))

    def larger_text(self) -> None:
        """Go to the next text size up; at the largest nothing happens."""
        up = [percent for percent in TEXT_PERCENTS if percent > self._value.text_percent]
        self.change(text_percent=min(up, default=self._value.text_percent))

    def smaller_text(self) -> None:
        """Go to the next text size down; at the smallest nothing happens."""
        down = [percent for percent in TEXT_PERCENTS if percent < self._value.text_percent]
        self.change(text_percent=max(down, default=self._value.text_percent))
