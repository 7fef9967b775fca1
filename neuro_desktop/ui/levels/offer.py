"""What is offered after a session, the same after it and on the page of the levels."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.level_offers import Offer
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.levels import LevelStep
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.levels import (
    cause_text,
    closed_now,
    form_alone,
    form_and_dose,
    level_of,
    now_and_next,
    offer_answers,
)
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.text import BodyText


def offer_parts(
    offer: Offer, words: ExerciseWords, take: Callable[[], None], refuse: Callable[[], None]
) -> list[QWidget]:
    """Return what is done now and what would come, the answers, and under them why it is offered.

    What is chosen between stands with the answers: at the largest text the rest is out of view.
    """
    asked = QWidget()
    column = QVBoxLayout(asked)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(REACH_PX)  # as near as the focus ring lets them, to be in view together
    for line in _above(offer, words):
        column.addWidget(BodyText(line, parent=asked))
    answers = EvenGrid((2, 1))
    column.addLayout(answers)
    for button in offer_buttons(offer, take, refuse):
        answers.addWidget(button)
    return [asked, *map(BodyText, _below(offer, words))]


def offer_lines(offer: Offer, words: ExerciseWords) -> list[str]:
    """Return all that is said of an offer, where there is nothing to choose any more."""
    return [*_below(offer, words), *_above(offer, words)]


def _above(offer: Offer, words: ExerciseWords) -> list[str]:
    if offer.closed is not None:
        return [closed_now(offer.level), reason_text(offer.closed)]
    if offer.dose is None or offer.now is None or offer.now_level is None:
        return []
    doses = [dose_text(offer.now_level, offer.now), dose_text(offer.level, offer.dose)]
    forms = [words.forms[level.form].title for level in (offer.now_level, offer.level)]
    if forms[0] == forms[1]:
        return [now_and_next(*doses)]
    if doses[0] == doses[1]:
        return [now_and_next(*map(form_alone, forms))]
    return [now_and_next(*map(form_and_dose, forms, doses))]


def _below(offer: Offer, words: ExerciseWords) -> list[str]:
    lines = [cause_text(offer.decision.cause)]
    if offer.decision.step in {LevelStep.UP, LevelStep.DOWN}:
        lines.append(level_of(offer.level, offer.levels, words.forms[offer.level.form].title))
    return lines


def offer_buttons(
    offer: Offer, take: Callable[[], None], refuse: Callable[[], None]
) -> list[PlainButton]:
    """Return the answers, the careful one first; a level that is closed cannot be taken."""
    yes_words, no_words = offer_answers(offer.decision, offer.level)
    no = PlainButton(no_words)
    no.clicked.connect(refuse)
    if offer.closed is not None:
        return [no]
    yes = PlainButton(yes_words)
    yes.clicked.connect(take)
    return [no, yes] if offer.decision.step is LevelStep.UP else [yes, no]
