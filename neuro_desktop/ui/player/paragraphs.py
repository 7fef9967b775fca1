"""What the player shows in words beside digits and picture, as paragraphs of a state."""

from neuro_desktop.application.player_state import PhaseWord, PlayerState
from neuro_desktop.application.ports import FormWords
from neuro_desktop.domain.phases import Prompt
from neuro_desktop.texts import player_screen as texts
from neuro_desktop.ui.player.fitted import Paragraph

SHOES = frozenset({Prompt.SHOES_OFF, Prompt.SOCKS_ON, Prompt.SHOES_ON})
_WORKING = {PhaseWord.HOLD, PhaseWord.MOVE, PhaseWord.OWN_PACE, PhaseWord.KEEP_GOING}


def side(state: PlayerState) -> list[Paragraph]:
    """Return which foot works and the count, or what a press phase asks for."""
    if state.prompt is None:
        return [Paragraph(texts.side_line(state), bold=True)]
    lines = texts.prompt_lines(state.prompt, state.put_away, state.footwear)
    if state.press_wait_seconds:  # digits besides: the lines run on
        lines = (" ".join(lines),)
    return [Paragraph(line, bold=True) for line in lines]


def sentence(state: PlayerState, form: FormWords) -> list[Paragraph]:
    """Return the one short line: how it is done, or why it pauses."""
    if state.prompt is not None:
        return []
    return [Paragraph(form.short if state.paused is None else texts.pause_cause(state.paused))]


def start(state: PlayerState, form: FormWords) -> list[Paragraph]:
    """Return how to begin, while there is time to read it."""
    if state.paused is not None or state.prompt in SHOES or state.word in _WORKING:
        return []
    return [Paragraph(form.start, spare=True)]


def card(state: PlayerState, form: FormWords) -> list[Paragraph]:
    """Return what stands under the picture."""
    position = Paragraph(texts.position_line(state.position, state.hands), bold=True)
    return [position, *start(state, form)]
