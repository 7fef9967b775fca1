"""Make the sounds of the app, sample by sample: the same bytes each time.

    python packaging/make_sounds.py [FOLDER]

Every tone is a low note with its odd harmonics, rolled off at 2.5 kHz: low enough for ears that
have lost their highs, rich enough for small laptop speakers. Each file opens with a short silence,
so that a device that wakes up slowly does not swallow the start of a note.
"""

import array
import math
import sys
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FRAMES_PER_SECOND = 48_000
LEAD_IN_SECONDS = 0.020
TAIL_SECONDS = 0.010
FADE_SECONDS = 0.010
LOW_PASS_HZ = 2_500.0
TOP_HZ = 4_000.0
LOUDNESS = 0.43  # root mean square of the sounding part, of full scale: peaks near -6 dB
FULL_SCALE = 32_767
STREAM_SECONDS = 0.5


@dataclass(frozen=True)
class Note:
    """One note, or a silence when `hz` is 0."""

    hz: float
    seconds: float


SOUNDS: dict[str, tuple[Note, ...]] = {
    "tick": (Note(520, 0.150),),
    "start": (Note(523.25, 0.200), Note(659.26, 0.260)),
    "finish": (Note(783.99, 0.200), Note(659.26, 0.200), Note(523.25, 0.320)),
    "stop": (Note(400, 0.450), Note(0, 0.060), Note(500, 0.450)),
}


def low_pass(hz: float) -> float:
    """Return how much of a partial at `hz` gets through (second order, 2.5 kHz)."""
    return 1.0 / math.sqrt(1.0 + (hz / LOW_PASS_HZ) ** 4)


def partials(hz: float) -> list[tuple[float, float]]:
    """Return the odd harmonics of `hz` below 4 kHz with their strengths."""
    odd = range(1, int(TOP_HZ / hz) + 1, 2)
    return [(hz * number, low_pass(hz * number) / number) for number in odd]


def fade(frame: int, frames: int) -> float:
    """Return the envelope, 0 to 1: raised-cosine fades of 10 ms at both ends."""
    edge = min(frame, frames - 1 - frame) / (FADE_SECONDS * FRAMES_PER_SECOND)
    return 1.0 if edge >= 1.0 else 0.5 - 0.5 * math.cos(math.pi * edge)


def render(note: Note) -> list[float]:
    """Return the samples of one note, all notes equally loud."""
    frames = round(note.seconds * FRAMES_PER_SECOND)
    if note.hz == 0:
        return [0.0] * frames
    parts = partials(note.hz)
    level = LOUDNESS / math.sqrt(sum(strength**2 for _, strength in parts) / 2)
    turn = 2.0 * math.pi / FRAMES_PER_SECOND
    return [
        level
        * fade(frame, frames)
        * sum(strength * math.sin(turn * hz * frame) for hz, strength in parts)
        for frame in range(frames)
    ]


def silence(seconds: float) -> list[float]:
    """Return samples of silence."""
    return [0.0] * round(seconds * FRAMES_PER_SECOND)


def sound(notes: Sequence[Note]) -> list[float]:
    """Return the samples of a whole sound: silent lead-in, notes, silent tail."""
    samples = silence(LEAD_IN_SECONDS)
    for note in notes:
        samples += render(note)
    return samples + silence(TAIL_SECONDS)


def stream() -> list[float]:
    """Return the samples that keep a device awake between sounds: too soft to hear.

    One step of 65,536 up and down, 20 times a second. Some devices sleep when all samples are 0.
    """
    half = FRAMES_PER_SECOND // 40
    frames = round(STREAM_SECONDS * FRAMES_PER_SECOND)
    return [(1 if (frame // half) % 2 else -1) / FULL_SCALE for frame in range(frames)]


def write(path: Path, samples: Sequence[float]) -> None:
    """Write samples of -1 to 1 as a mono WAV of 48 kHz and 16 bit."""
    frames = array.array("h", (round(sample * FULL_SCALE) for sample in samples))
    if sys.byteorder == "big":
        frames.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(FRAMES_PER_SECOND)
        file.writeframes(frames.tobytes())


def make(folder: Path) -> list[Path]:
    """Write every sound into `folder` and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, notes in SOUNDS.items():
        paths.append(folder / f"{name}.wav")
        write(paths[-1], sound(notes))
    paths.append(folder / "stream.wav")
    write(paths[-1], stream())
    return paths


if __name__ == "__main__":
    default = Path(__file__).resolve().parent.parent / "resources" / "sounds"
    for made in make(Path(sys.argv[1]) if sys.argv[1:] else default):
        print(made)
