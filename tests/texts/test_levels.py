"""The words of the levels: one for each cause and each thing that can become of a decision."""

from dataclasses import replace
from itertools import product

import pytest

from neuro_desktop.application.levels import Rung, RungState
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
from neuro_desktop.texts import levels
from tests import builders
from tests.reading_grade import hard_texts

DECISION = LevelDecision(
    "decision-1",
    builders.TODAY,
    "session-1",
    ExerciseId.MARCHING,
    LevelCause.EASY,
    LevelStep.UP,
    LevelAnswer.OPEN,
    level=2,
    new_level=3,
    dose=builders.item(7, 2).dose,
)
LEVEL = builders.exercise(7).level(2)
TO_THE_WHOLE = replace(DECISION, level=1, new_level=1)
CHANGES = [step for step in LevelStep if step is not LevelStep.STAY]


def decided(step: LevelStep, answer: LevelAnswer) -> LevelDecision:
    new_level = {LevelStep.UP: 3, LevelStep.DOWN: 1}.get(step, 2)
    return replace(DECISION, step=step, answer=answer, new_level=new_level)


def all_words() -> list[str]:
    words = [levels.cause_text(cause) for cause in LevelCause]
    for step, answer in product(LevelStep, LevelAnswer):
        decision = decided(step, answer)
        words += [levels.step_text(decision), levels.offer_title(decision, "Marching")]
        words += [*levels.offer_answers(decision), levels.undo_text(decision)]
    for answer in LevelAnswer:
        words.append(levels.step_text(replace(TO_THE_WHOLE, answer=answer)))
    words += [*levels.why_no_undo(), levels.what_opens(), levels.top_level()]
    words += [levels.halved_text(), levels.left_out_text(), levels.closed_now(LEVEL)]
    words += [levels.next_whole(LEVEL), levels.next_level(LEVEL, "Standing, both hands, low")]
    return words


def test_every_cause_has_words_of_its_own() -> None:
    words = [levels.cause_text(cause) for cause in LevelCause]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("step", CHANGES)
def test_everything_that_can_become_of_a_step_has_words_of_its_own(step: LevelStep) -> None:
    words = {levels.step_text(decided(step, answer)) for answer in LevelAnswer}
    assert len(words) == len(LevelAnswer)


def test_no_two_steps_are_told_alike() -> None:
    words = [levels.step_text(decided(step, LevelAnswer.APPLIED)) for step in LevelStep]
    assert len(set(words)) == len(words)


def test_all_of_it_is_whole_sentences_that_are_easy_to_read() -> None:
    assert hard_texts(all_words()) == {}
    assert not [words for words in all_words() if "!" in words or "{" in words]


def test_what_was_decided_names_its_level() -> None:
    assert levels.step_text(decided(LevelStep.UP, LevelAnswer.TAKEN)) == "You went up to level 3."
    stayed = levels.step_text(decided(LevelStep.UP, LevelAnswer.REFUSED))
    assert stayed == "You chose to stay at level 2."
    assert levels.undo_text(decided(LevelStep.UP, LevelAnswer.TAKEN)) == "Undo: back to level 2"


def test_from_half_of_a_level_the_way_up_is_the_whole_of_it() -> None:
    assert levels.offer_title(TO_THE_WHOLE, "Marching") == "Marching: do all of it again?"
    assert levels.offer_answers(TO_THE_WHOLE) == ("Yes, do all of it", "Stay with less")
    assert "smallest" in levels.undo_text(TO_THE_WHOLE)


def test_less_is_asked_and_answered_in_the_same_words() -> None:
    fewer = decided(LevelStep.FEWER, LevelAnswer.OPEN)
    assert levels.offer_title(fewer, "Marching") == "Marching: do less next time?"
    assert levels.offer_answers(fewer)[0] == "Do less next time"


def test_every_rung_is_told_in_words_also_where_its_box_shows_a_tick() -> None:
    sentences = {levels.rung_sentence(Rung(LEVEL, state)) for state in RungState}
    assert len(sentences) == len(RungState)
    assert [state for state in RungState if not levels.rung_word(state)] == [RungState.BEHIND]
