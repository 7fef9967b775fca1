"""What is offered after a session, the same after it and on the page of the levels."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.level_offers import Offer
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.levels import LevelAnswer, LevelDecision, LevelStep
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.levels import (
    cause_text,
    closed_now,
    done_now,
    form_alone,
    form_and_dose,
    next_level,
    now_and_next,
    offer_answers,
    step_text,
    undo_text,
)
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.ui import theme
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText


def offer_part(
    offer: Offer,
    words: ExerciseWords,
    take: Callable[[], None],
    refuse: Callable[[], None],
    notice: Notice | None = None,
) -> QWidget:
    """Return what is done now and what would come, and the answers; a notice right above these."""
    asked = QWidget()
    column = QVBoxLayout(asked)
    column.setContentsMargins(0, 0, 0, 0)
    # Large lines bring room of their own, and question and answers are to be in view together.
    column.setSpacing(GAP_PX * 100 // theme.look().percent)
    for line in _choice(offer, words):
        column.addWidget(BodyText(line, parent=asked))
    if notice is not None:
        column.addWidget(notice)
    answers = EvenGrid((2, 1))
    column.addLayout(answers)
    for button in offer_buttons(offer, take, refuse):
        answers.addWidget(button)
    return asked


def answer_notice(decision: LevelDecision, undo: Callable[[], None], *, undoable: bool) -> Notice:
    """Return what was answered; what can be taken back has its Undo beside it."""
    notice = Notice(
        step_text(decision), tone="good", action=undo_text(decision) if undoable else ""
    )
    notice.action_pressed.connect(undo)
    return notice


def answered_lines(offer: Offer, words: ExerciseWords) -> list[str]:
    """Return how the exercise is done now that the offer is answered, and why it was offered."""
    taken = offer.decision.answer is LevelAnswer.TAKEN
    level = offer.level if taken else offer.now_level
    dose = offer.dose if taken else offer.now
    lines = [cause_text(offer.decision.cause)]
    if level is not None and dose is not None:
        form = words.forms[level.form].title
        lines.insert(0, done_now(form_and_dose(form, dose_text(level, dose))))
    return lines


def _choice(offer: Offer, words: ExerciseWords) -> list[str]:
    """Return what is chosen between, or why there is nothing to choose."""
    if offer.closed is not None:
        return [closed_now(offer.level), reason_text(offer.closed)]
    if offer.dose is None or offer.now is None or offer.now_level is None:
        ladder_step = offer.decision.step in {LevelStep.UP, LevelStep.DOWN}
        title = words.forms[offer.level.form].title
        return [next_level(offer.level, title)] if ladder_step else []
    doses = [dose_text(offer.now_level, offer.now), dose_text(offer.level, offer.dose)]
    forms = [words.forms[level.form].title for level in (offer.now_level, offer.level)]
    if forms[0] == forms[1]:
        return [now_and_next(*doses)]
    if doses[0] == doses[1]:
        return [now_and_next(*map(form_alone, forms))]
    return [now_and_next(*map(form_and_dose, forms, doses))]


def offer_buttons(
    offer: Offer, take: Callable[[], None], refuse: Callable[[], None]
) -> list[PlainButton]:
    """Return the answers, the careful one first; a level that is closed cannot be taken."""
    yes_words, no_words = offer_answers(offer.decision)
    no = PlainButton(no_words)
    no.clicked.connect(refuse)
    if offer.closed is not None:
        return [no]
    yes = PlainButton(yes_words)
    yes.clicked.connect(take)
    return [no, yes] if offer.decision.step is LevelStep.UP else [yes, no]
