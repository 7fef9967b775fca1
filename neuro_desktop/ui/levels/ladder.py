"""The rungs of a ladder as a row of boxes, each with its number and a word or a tick."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.levels import Rung, RungState
from neuro_desktop.texts.levels import rung_sentence, rung_word
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.widgets.week import DayBox, WeekBoxes


class LadderBoxes(WeekBoxes):
    """One box for each level, the easiest first."""

    def __init__(self, rungs: Sequence[Rung], parent: QWidget | None = None) -> None:
        super().__init__([_box(rung) for rung in rungs], parent)


def _box(rung: Rung) -> DayBox:
    return DayBox(
        name=str(rung.level.number),
        sentence=rung_sentence(rung),
        mark=Icon.TICK if rung.state is RungState.BEHIND else None,
        word=rung_word(rung.state),
        tone={RungState.HERE: "soft", RungState.BEHIND: "good"}.get(rung.state, ""),
    )
