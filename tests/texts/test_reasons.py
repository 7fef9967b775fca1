"""Rules of the words for reasons: each has its own, and all are plain."""

from collections.abc import Callable
from enum import StrEnum

import pytest

from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.plan_choice import Why
from neuro_desktop.domain.planning import Fit, LeftOut, Plan
from neuro_desktop.domain.routine import Refusal
from neuro_desktop.domain.safety import Reason
from neuro_desktop.texts.reasons import (
    fit_text,
    left_out_text,
    reason_text,
    refusal_text,
    why_text,
)
from tests.reading_grade import hard_texts


def _fit_text(fit: Fit) -> str:
    return fit_text(Plan((), (), 600.0, fit))


def _need_text(thing: Thing) -> str:
    return left_out_text(LeftOut(ExerciseId.ANKLE_ROLLS, Reason.MISSING_THING, (thing,)))


WORDED = [
    (Reason, reason_text),
    (Why, why_text),
    (Refusal, refusal_text),
    (Fit, _fit_text),
    (Thing, _need_text),
]


@pytest.mark.parametrize(("kind", "worded"), WORDED)
def test_each_member_has_words_of_its_own(
    kind: type[StrEnum], worded: Callable[[StrEnum], str]
) -> None:
    texts = [worded(member) for member in kind]

    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(("kind", "worded"), WORDED)
def test_the_words_are_plain(kind: type[StrEnum], worded: Callable[[StrEnum], str]) -> None:
    texts = [worded(member) for member in kind]

    assert hard_texts(texts) == {}
    assert not any("!" in text for text in texts)


def test_every_missing_thing_is_named() -> None:
    left_out = LeftOut(ExerciseId.RICE_BUCKET, Reason.MISSING_THING, (Thing.CHAIR, Thing.BUCKET))

    assert "chair" in left_out_text(left_out)
    assert "rice" in left_out_text(left_out)


def test_another_reason_names_no_thing() -> None:
    left_out = LeftOut(ExerciseId.BALANCE, Reason.ONLY_SITTING)

    assert left_out_text(left_out) == reason_text(Reason.ONLY_SITTING)


def test_a_shorter_plan_says_so() -> None:
    assert "shorter" in _fit_text(Fit.SHORTER_FEW_OPEN)
    assert "shorter" not in _fit_text(Fit.FITS)
