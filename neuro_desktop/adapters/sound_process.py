"""Play the sounds, in a process of its own that `sounds` starts.

Heard: {"do": "play", "cue": …}, {"do": "gain", "gain": 0.0 to 1.0}. Told: {"told": "ready",
"device": …} once; {"told": "played"} for each play; {"told": "no_device"}, {"told": "lost"} and
{"told": "library_missing"} before it ends: the app decides when to try again.

WORKAROUND QSoundEffect of Qt 6.11 (PulseAudio): two sounds at once end in an endless loop of
"Invalid socket" messages within a minute, and each play begins with a click of the one before. So
each sound is a QAudioSink that Qt feeds from memory: 2 to 10 ms from play to sound.
"""

import os
import sys
import wave
from array import array
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice

from neuro_desktop import resources
from neuro_desktop.adapters.child_main import Line, Message, ends_unless_done_in
from neuro_desktop.application.ports import Cue

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudio, QAudioDevice, QAudioFormat

_BLOCKED_SECONDS = 20.0  # the app has lost patience long before; this counts when it is gone
_STREAM_REPEATS = 60  # half a minute in one go
_FAILURES = ("OpenError", "IOError", "FatalError")


class Sound:
    """One sound, ready to play on one device."""

    def __init__(self, samples: bytes, device: "QAudioDevice", form: "QAudioFormat") -> None:
        from PySide6.QtMultimedia import QAudioSink

        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(samples))
        self.sink = QAudioSink(device, form)

    def play(self) -> None:
        """Play from the start, whether it sounds already or not."""
        self.sink.stop()
        self._buffer.close()
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.sink.start(self._buffer)


class Loudspeaker:
    """All sounds on the device in use, which a stream of near silence keeps awake."""

    def __init__(self, line: Line) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        self._line = line
        self._gain = 1.0
        self._sounds: dict[str, Sound] = {}
        self._stream: Sound | None = None
        self._devices = QMediaDevices()
        self._device_id = QByteArray()
        self._devices.audioOutputsChanged.connect(self._on_devices_changed)

    def open(self) -> None:
        """Make the sounds for the device in use and tell "ready" or "no_device"."""
        with ends_unless_done_in(_BLOCKED_SECONDS):
            device = self._devices.defaultAudioOutput()
            if device.isNull():
                _end(self._line, "no_device")
            self._device_id = device.id()
            form = best_form(device)
            self._sounds = {cue: Sound(samples_of(cue, form), device, form) for cue in Cue}
            stream = samples_of("stream", form) * _STREAM_REPEATS
            self._stream = Sound(stream, device, form)
            for sound in (*self._sounds.values(), self._stream):
                sound.sink.stateChanged.connect(self._on_state)
            self._stream.sink.stateChanged.connect(self._on_stream_state)
            self._set_gain(self._gain)
            self._stream.play()
        self._line.tell(told="ready", device=device.description())

    def heard(self, message: Message) -> None:
        """Do what the app asks for."""
        with ends_unless_done_in(_BLOCKED_SECONDS):
            match message:
                case {"do": "play", "cue": str(cue)} if cue in self._sounds:
                    self._sounds[cue].play()
                    self._line.tell(told="played")
                case {"do": "gain", "gain": float(gain)}:
                    self._set_gain(gain)

    def _set_gain(self, gain: float) -> None:
        self._gain = gain
        for sound in self._sounds.values():
            sound.sink.setVolume(gain)

    def _on_state(self, _state: "QAudio.State") -> None:
        sounds = (*self._sounds.values(), self._stream)
        # By name: the enum moved from QAudio to QtAudio between the versions we run with.
        if any(sound is not None and sound.sink.error().name in _FAILURES for sound in sounds):
            _end(self._line, "lost")

    def _on_stream_state(self, state: "QAudio.State") -> None:
        if state.name == "IdleState" and self._stream is not None:
            self._stream.play()

    def _on_devices_changed(self) -> None:
        if self._devices.defaultAudioOutput().id() != self._device_id:
            self.open()


def best_form(device: "QAudioDevice") -> "QAudioFormat":
    """Return the form of our files if the device takes it, else one it takes at our speed."""
    from PySide6.QtMultimedia import QAudioFormat

    form = QAudioFormat()
    form.setSampleRate(48_000)
    for channels in (1, 2):
        for kind in (QAudioFormat.SampleFormat.Int16, QAudioFormat.SampleFormat.Float):
            form.setChannelCount(channels)
            form.setSampleFormat(kind)
            if device.isFormatSupported(form):
                return form
    return device.preferredFormat()


def samples_of(name: str, form: "QAudioFormat") -> bytes:
    """Return the samples of one of our WAV files as `form` wants them."""
    from PySide6.QtMultimedia import QAudioFormat

    with wave.open(str(resources.find(f"sounds/{name}.wav"))) as file:
        samples = array("h", file.readframes(file.getnframes()))
        step = file.getframerate() / form.sampleRate()
    if sys.byteorder == "big":
        samples.byteswap()
    frames = [samples[int(place * step)] for place in range(int(len(samples) / step))]
    spread = [sample for sample in frames for _ in range(form.channelCount())]
    match form.sampleFormat():
        case QAudioFormat.SampleFormat.Float:
            return array("f", (sample / 32_768 for sample in spread)).tobytes()
        case QAudioFormat.SampleFormat.Int32:
            return array("i", (sample * 65_536 for sample in spread)).tobytes()
        case QAudioFormat.SampleFormat.UInt8:
            return bytes(sample // 256 + 128 for sample in spread)
        case _:
            return array("h", spread).tobytes()


def _end(line: Line, told: str) -> NoReturn:
    line.tell(told=told)
    os._exit(0)  # without taking Qt down piece by piece: a lost server may block that too


def run() -> int:
    """Serve the app until it ends."""
    application = QCoreApplication(["Steady Feet"])  # the name in the volume settings
    line = Line()
    try:
        with ends_unless_done_in(_BLOCKED_SECONDS):
            speaker = Loudspeaker(line)
    except ImportError:
        _end(line, "library_missing")
    line.listen(speaker.heard, _nothing)
    speaker.open()
    return application.exec()


def _nothing() -> None:
    pass


if __name__ == "__main__":
    sys.exit(run())
