"""Rules of the flags that start a frozen app as one of its helpers."""

import pytest

from neuro_desktop.adapters import sound_process, voice_process
from neuro_desktop.adapters.children import run_if_child


@pytest.mark.parametrize("arguments", [[], ["--version"], ["--data-dir", "--sound-process"]])
def test_an_ordinary_command_line_starts_no_helper(arguments: list[str]) -> None:
    assert run_if_child(arguments) is None


def test_the_flag_of_the_sounds_runs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_process, "run", lambda: 7)

    assert run_if_child(["--sound-process"]) == 7


def test_the_flag_of_the_voice_runs_it_in_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_process, "run", lambda arguments: len(arguments[0]))

    assert run_if_child(["--voice-process", "en"]) == 2
