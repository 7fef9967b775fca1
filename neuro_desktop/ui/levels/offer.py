"""What is offered after a session, the same after it and on the page of the levels."""

from collections.abc import Callable

from neuro_desktop.application.level_offers import Offer
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.levels import LevelStep
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.levels import (
    cause_text,
    closed_now,
    level_of,
    next_time,
    offer_answers,
)
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.ui.widgets.buttons import PlainButton


def offer_lines(offer: Offer, words: ExerciseWords) -> list[str]:
    """Return why it is offered, where it leads, and how much it would be."""
    lines = [cause_text(offer.decision.cause)]
    if offer.decision.step in {LevelStep.UP, LevelStep.DOWN}:
        lines.append(level_of(offer.level, offer.levels, words.forms[offer.level.form].title))
    if offer.dose is not None:
        lines.append(next_time(dose_text(offer.level, offer.dose)))
    if offer.closed is not None:
        lines += [closed_now(offer.level), reason_text(offer.closed)]
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
