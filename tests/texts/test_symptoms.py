"""The symptoms in words: every one asked, own-worded, about the last 24 hours."""

import pytest

from neuro_desktop.domain.check_in import Trigger
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import RATED, Symptom, SymptomAt, where_felt
from neuro_desktop.texts.past_day import question_on
from neuro_desktop.texts.symptoms import (
    at_words,
    question,
    scale_words,
    side_words,
    symptom_name,
    symptom_short,
    trigger_name,
)


@pytest.mark.parametrize("at", where_felt(RATED), ids=str)
def test_every_question_is_about_the_last_24_hours_and_names_its_foot(at: SymptomAt) -> None:
    asked = question(at)
    assert asked.endswith("over the last 24 hours?")
    assert side_words(at.side) in asked


@pytest.mark.parametrize("at", where_felt(RATED), ids=str)
def test_every_question_about_a_past_day_names_that_day_and_its_foot(at: SymptomAt) -> None:
    asked = question_on(at, "Saturday, 21 November")
    assert asked.endswith(" on Saturday, 21 November?")
    assert side_words(at.side) in asked
    assert asked.startswith(question(at).removesuffix("over the last 24 hours?").rstrip(", "))


def test_the_two_feet_are_asked_in_the_same_words() -> None:
    for left in where_felt(RATED):
        if left.side is Side.LEFT:
            right = SymptomAt(left.symptom, Side.RIGHT)
            assert question(left).replace("left", "right") == question(right)


def test_skin_or_nails_has_no_number() -> None:
    with pytest.raises(KeyError):
        question(SymptomAt(Symptom.SKIN_NAILS, Side.LEFT))


def test_the_words_stand_under_the_ends_and_the_middle() -> None:
    for symptom in RATED:
        assert list(scale_words(symptom)) == [0, 5, 10]
        assert len(set(scale_words(symptom).values())) == 3


def test_no_two_symptoms_and_no_two_triggers_share_a_name() -> None:
    assert len({symptom_name(each) for each in Symptom}) == len(Symptom)
    assert len({symptom_short(each) for each in Symptom}) == len(Symptom)
    assert len({trigger_name(each) for each in Trigger}) == len(Trigger)


def test_the_foot_is_told_in_words() -> None:
    assert at_words(SymptomAt(Symptom.TINGLING, Side.LEFT)) == "Tingling, left foot"
    assert at_words(SymptomAt(Symptom.TINGLING, Side.RIGHT)) == "Tingling, right foot"
    assert at_words(SymptomAt(Symptom.BALANCE, Side.BOTH)) == "Balance trouble"
