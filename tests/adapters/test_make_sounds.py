"""Rules of the sounds: what the script makes is what is committed, and ageing ears can hear it."""

import array
import math
import runpy
import wave
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from neuro_desktop import resources
from neuro_desktop.application.ports import Cue

RATE = 48_000
LEAD_IN_SECONDS = 0.020
ALL = [cue.value for cue in Cue]

# Where each note of a sound begins and ends, and its pitch.
NOTES = [
    ("tick", 0.02, 0.17, 520.0),
    ("start", 0.02, 0.22, 523.25),
    ("start", 0.22, 0.48, 659.26),
    ("finish", 0.02, 0.22, 783.99),
    ("finish", 0.22, 0.42, 659.26),
    ("finish", 0.42, 0.74, 523.25),
    ("stop", 0.02, 0.47, 400.0),
    ("stop", 0.53, 0.98, 500.0),
]
PITCHES = (400.0, 450.0, 500.0, 520.0, 587.0, 659.26, 783.99, 880.0)


@cache
def read(name: str) -> list[float]:
    with wave.open(str(resources.find(f"sounds/{name}.wav"))) as file:
        samples = array.array("h", file.readframes(file.getnframes()))
    return [sample / 32_768 for sample in samples]


def part(samples: Sequence[float], first: float, last: float) -> Sequence[float]:
    return samples[round(first * RATE) : round(last * RATE)]


def strength(samples: Sequence[float], hz: float) -> float:
    """The amplitude of one frequency, by Goertzel's way through a Hann window."""
    size = len(samples)
    turn = 2 * math.pi * hz / RATE
    before = now = 0.0
    for place, sample in enumerate(samples):
        window = 0.5 - 0.5 * math.cos(2 * math.pi * place / size)
        before, now = now, sample * window + 2 * math.cos(turn) * now - before
    power = now * now + before * before - 2 * math.cos(turn) * now * before
    return 4 * math.sqrt(max(power, 0.0)) / size


def decibels(amplitude: float) -> float:
    return 20 * math.log10(max(amplitude, 1e-9))


def loudness(samples: Sequence[float]) -> float:
    """The loudest tenth of a second."""
    step = RATE // 10
    blocks = [samples[place : place + step] for place in range(0, len(samples) - step, step // 4)]
    return decibels(max(math.sqrt(sum(x * x for x in block) / step) for block in blocks))


def test_the_script_makes_the_committed_bytes(tmp_path: Path, project_root: Path) -> None:
    make = runpy.run_path(str(project_root / "packaging" / "make_sounds.py"))["make"]

    made = make(tmp_path)

    committed = sorted((project_root / "resources" / "sounds").glob("*.wav"))
    assert sorted(path.name for path in made) == [path.name for path in committed]
    assert [(tmp_path / path.name).read_bytes() == path.read_bytes() for path in committed] == [
        True
    ] * len(committed)


@pytest.mark.parametrize("name", [*ALL, "stream"])
def test_a_sound_is_48_khz_with_16_bit(name: str) -> None:
    with wave.open(str(resources.find(f"sounds/{name}.wav"))) as file:
        assert (file.getframerate(), file.getsampwidth(), file.getnchannels()) == (RATE, 2, 1)


@pytest.mark.parametrize("name", ALL)
def test_a_sound_opens_with_a_short_silence(name: str) -> None:
    samples = read(name)

    assert not any(part(samples, 0, LEAD_IN_SECONDS))
    assert any(part(samples, LEAD_IN_SECONDS, LEAD_IN_SECONDS + 0.005))


@pytest.mark.parametrize("name", ALL)
def test_peaks_are_near_minus_6_decibels(name: str) -> None:
    assert decibels(max(abs(sample) for sample in read(name))) == pytest.approx(-6, abs=0.5)


@pytest.mark.parametrize("name", ALL)
def test_every_sound_is_as_loud_as_the_tick(name: str) -> None:
    assert loudness(read(name)) == pytest.approx(loudness(read("tick")), abs=1)


@pytest.mark.parametrize(("name", "first", "last", "hz"), NOTES)
def test_each_note_has_its_pitch(name: str, first: float, last: float, hz: float) -> None:
    note = part(read(name), first, last)

    # Neighbours closer than a short note can tell apart are no rivals.
    rivals = [pitch for pitch in PITCHES if abs(pitch - hz) > 40]
    assert decibels(strength(note, hz)) > -10
    assert all(strength(note, hz) > 5 * strength(note, rival) for rival in rivals)


@pytest.mark.parametrize(("name", "first", "last", "hz"), NOTES)
def test_a_note_is_rich_in_odd_harmonics(name: str, first: float, last: float, hz: float) -> None:
    note = part(read(name), first, last)

    assert strength(note, 3 * hz) > strength(note, hz) / 5
    assert strength(note, 2 * hz) < strength(note, hz) / 100


@pytest.mark.parametrize(("name", "first", "last", "hz"), NOTES)
def test_nothing_above_4_khz_carries_meaning(
    name: str, first: float, last: float, hz: float
) -> None:
    note = part(read(name), first, last)

    harmonics = [hz * number for number in range(3, 30, 2)]
    above = [strength(note, high) for high in harmonics if 4_000 < high < 12_000]
    assert decibels(max(above)) < decibels(strength(note, hz)) - 50


@pytest.mark.parametrize(("name", "first", "last", "hz"), NOTES)
def test_a_note_fades_in_and_out_without_a_click(
    name: str, first: float, last: float, hz: float
) -> None:
    samples = read(name)

    edges = [*part(samples, first, first + 0.001), *part(samples, last - 0.001, last)]
    assert max(abs(sample) for sample in edges) < 0.02


def test_the_stream_that_keeps_a_device_awake_cannot_be_heard() -> None:
    samples = read("stream")

    assert 0 < max(abs(sample) for sample in samples) <= 1 / 32_768
