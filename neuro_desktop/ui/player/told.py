"""What a screen reader is told of a running session: phases and 10-second marks, no more."""

from dataclasses import dataclass

from neuro_desktop.application.player_state import PhaseWord, PlayerState
from neuro_desktop.application.ports import FormWords
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.texts import player_screen as texts

_MARK_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Told:
    """The words told last, for which phase and up to which mark; the exercise explained last."""

    words: str = ""
    phase: tuple[object, ...] = ()
    mark: int | None = None
    explained: ExerciseId | None = None


def told(state: PlayerState, name: str, form: FormWords, before: Told) -> Told:
    """Return what is told now; the words of `before` while nothing new is to be told.

    `name` and `form` are those of the exercise that is done, or comes next.
    """
    phase = (state.phase, state.word, state.side, state.prompt, state.paused)
    mark = _mark(state)
    if phase == before.phase:
        new_mark = mark is not None and mark != before.mark
        words = texts.seconds_left(mark) if mark and new_mark else before.words
        return Told(words, phase, mark, before.explained)
    is_new = state.exercise_id != before.explained
    pieces = [texts.phase_word(state.word), *_what(state, name if is_new else "", form)]
    if mark is not None and state.digits:
        pieces.append(texts.seconds_left(state.digits))
    words = " ".join(_stopped(piece) for piece in pieces if piece)
    return Told(words, phase, mark, state.exercise_id if _explains(state) else before.explained)


def _mark(state: PlayerState) -> int | None:
    """Return the seconds left, up to the next ten; None where no time runs out."""
    if state.digits is None or state.digits_count or state.prompt is not None:
        return None
    return -(-state.digits // _MARK_SECONDS) * _MARK_SECONDS


def _explains(state: PlayerState) -> bool:
    return state.word is PhaseWord.GET_READY and state.paused is None and state.prompt is None


def _what(state: PlayerState, new_name: str, form: FormWords) -> list[str]:
    if state.paused is not None:
        return [texts.pause_cause(state.paused)]
    if state.prompt is not None:
        return list(texts.prompt_lines(state.prompt, state.put_away, state.footwear))
    side = texts.side_line(state)
    if not new_name or not _explains(state):
        return [new_name, side]
    position = texts.position_line(state.position, state.hands)
    return [new_name, side, position, form.start, form.short]


def _stopped(piece: str) -> str:
    return piece if piece[-1] in ".?!:;" else f"{piece}."
