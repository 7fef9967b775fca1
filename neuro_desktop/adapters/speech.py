"""What to ask of a speech engine: which voice, how fast, which text. No engine is touched here."""

import unicodedata
from collections.abc import Sequence

# How the voices of espeak-ng tell the land; other engines name their voices after people.
_LANDS = {"US": "America", "GB": "Great Britain"}
_VARIANT = "+"  # "English (America)+Robot": the same voice, disguised
_ENDINGS = ".,;:!?…"

# Words a minute at rate 0 and at rate -1. speechd: espeak-ng's own numbers, which the app's texts
# come within 8 % of, pauses included. The rest: a usual speed and half of it.
_SPEEDS = {"speechd": (170, 80)}
_OTHER_SPEEDS = (180, 90)


def best_locale(language: str, system: str, offered: Sequence[str]) -> str | None:
    """Return the locale to speak in, of those `offered` ("en_US"), or None without a fit.

    The language is the one of the app's words; the person's own land is taken if it speaks it.
    """
    fitting = [name for name in offered if name.split("_")[0] == language]
    for wish in (system, f"{language}_US"):
        if wish in fitting:
            return wish
    return min(fitting, default=None)


def best_voice(locale: str, names: Sequence[str]) -> int | None:
    """Return the place in `names` of the plainest voice for the locale, or None."""
    land = _LANDS.get(locale.partition("_")[2], "")
    places = range(len(names))
    plain = [place for place in places if _VARIANT not in names[place]]
    own = [place for place in plain if land and land in names[place]]
    candidates = own or plain or list(places)
    # "English (America)" before "English (America, New York City)"
    return min(candidates, key=lambda place: len(names[place]) if own else place, default=None)


def rate_for(engine: str, words_a_minute: int) -> float:
    """Return the engine's rate, -1 to 1, for a speed in words a minute."""
    usual, slowest = _SPEEDS.get(engine, _OTHER_SPEEDS)
    return min(max((words_a_minute - usual) / (usual - slowest), -1.0), 1.0)


def speakable(text: str) -> str:
    """Return `text` as an engine should get it: a pause after each line, no control characters.

    A line without a letter or digit is left out; nothing left gives "".
    """
    whole = text.encode("utf-8", "ignore").decode("utf-8")  # half a character cannot be sent
    lines = ["".join(_plain(letter) for letter in line).strip() for line in whole.splitlines()]
    spoken = [line for line in lines if any(letter.isalnum() for letter in line)]
    return " ".join(line if line[-1] in _ENDINGS else f"{line}." for line in spoken)


def _plain(letter: str) -> str:
    return " " if unicodedata.category(letter) == "Cc" else letter


def longest_ms(text: str, words_a_minute: int) -> int:
    """Return the time after which an engine that still says nothing of an end is taken as dead."""
    words = max(len(text.split()), len(text) / 5)
    return round(4_000 + 1.8 * 60_000 * words / words_a_minute)
