"""What a screen reader is told of a running session: phases and 10-second marks, no more.

Where the app has its voice on, that says each phase: a screen reader is told only the rest.
"""

from dataclasses import dataclass, replace

from neuro_desktop.application.player_state import PhaseWord, PlayerState
from neuro_desktop.application.ports import FormWords
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import PhaseKind
from neuro_desktop.texts import player_screen as texts
from neuro_desktop.ui.widgets.panels import said

_MARK_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Told:
    """The words told last, for which phase and up to which mark; the exercise explained last."""

    words: str = ""
    phase: tuple[object, ...] = ()
    mark: int | None = None
    explained: ExerciseId | None = None
    turn: tuple[object, ...] = ()  # what was done last
    interrupted: bool = False  # by a pause or a question: no voice says again what goes on


def told(state: PlayerState, name: str, form: FormWords, before: Told) -> Told:
    """Return what is told now; the words of `before` while nothing new is to be told.

    `name` and `form` are those of the exercise that is done, or comes next.
    """
    place = (state.phase, state.word, state.side, state.prompt)
    phase = (*place, state.paused, state.voice_speaks)
    turn = (state.phase, state.prompt)
    mark = _mark(state)
    if phase == before.phase:
        new_mark = mark is not None and mark != before.mark
        words = texts.seconds_left(mark) if mark and new_mark else before.words
        return replace(before, words=words, mark=mark)
    is_new = state.exercise_id != before.explained
    pieces = _what(state, name if is_new else "", form)
    goes_on = before.interrupted and turn == before.turn
    if state.voice_speaks and not goes_on:
        pieces = _left_unsaid(state, form, is_new=is_new)
    if mark is not None and state.digits:
        pieces.append(texts.seconds_left(state.digits))
    words = " ".join(_stopped(said(piece)) for piece in pieces if piece)
    explained = state.exercise_id if _explains(state) else before.explained
    return Told(words, phase, mark, explained, turn, interrupted=state.paused is not None)


def _mark(state: PlayerState) -> int | None:
    """Return the seconds left, up to the next ten; None where no time runs out."""
    if state.digits is None or state.digits_count or state.prompt is not None:
        return None
    return -(-state.digits // _MARK_SECONDS) * _MARK_SECONDS


def _explains(state: PlayerState) -> bool:
    return state.word is PhaseWord.GET_READY and state.paused is None and state.prompt is None


def _what(state: PlayerState, new_name: str, form: FormWords) -> list[str]:
    word = texts.phase_word(state.word)
    if state.paused is not None:
        return [word, texts.pause_cause(state.paused)]
    if state.prompt is not None:
        return [word, *texts.prompt_lines(state.prompt, state.put_away, state.footwear)]
    side = texts.side_line(state)
    name = texts.title(state, new_name) if new_name else ""
    if not new_name or not _explains(state):
        return [word, name, side]
    return [word, name, side, _position(state), form.start, form.short]


def _left_unsaid(state: PlayerState, form: FormWords, *, is_new: bool) -> list[str]:
    """Return what the voice does not say of a phase that begins."""
    if state.paused is not None or state.prompt is not None:
        return []
    if _explains(state):
        return [_position(state), form.start] if is_new else []
    return [texts.counts_line(state)] if state.phase.kind is PhaseKind.WORK else []


def _position(state: PlayerState) -> str:
    return texts.position_line(state.position, state.hands)


def _stopped(piece: str) -> str:
    return piece if piece[-1] in ".?!:;" else f"{piece}."
