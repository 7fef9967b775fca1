"""Words on paper: plain for the person, whole in every dose."""

import re

import pytest
from PySide6.QtCore import QLocale

from neuro_desktop.adapters.catalogue import load_catalogue, load_words
from neuro_desktop.application.ports import FormWords
from neuro_desktop.domain.exercise import Exercise, ExerciseId, Level
from neuro_desktop.domain.routine import Dose, base_dose
from neuro_desktop.domain.safety import Reason
from neuro_desktop.domain.sheet import DoctorEvent, DoctorEventKind, SheetChange
from neuro_desktop.domain.symptoms import RATED
from neuro_desktop.texts import booklet, check_in_sheet, sheets, week_sheet
from neuro_desktop.texts.doctor_sheet import event_text, sessions_text
from tests.builders import TODAY
from tests.reading_grade import hard_texts

CATALOGUE, WORDS = load_catalogue(), load_words()
LEVELS = [(exercise, level) for exercise in CATALOGUE.exercises for level in exercise.levels]
every_level = pytest.mark.parametrize(
    ("exercise", "level"), LEVELS, ids=lambda each: getattr(each, "id", getattr(each, "form", ""))
)


def test_what_a_person_reads_on_paper_is_plain() -> None:
    words = [
        *(sheets.feet_first(), sheets.fetch_in_shoes(), sheets.feel_unsteady()),
        *(sheets.helper_line(), sheets.soles_line(), sheets.standing_title(), sheets.stop_title()),
        sheets.standing_until(TODAY),
        *(sheets.nothing_open(), sheets.changed_title(), sheets.things_title()),
        *(
            sheets.change_text(SheetChange(ExerciseId.BALANCE, reason, left_out), "Balance")
            for reason in Reason
            for left_out in (True, False)
        ),
        *(check_in_sheet.how_to(), check_in_sheet.new_sore(), check_in_sheet.triggers_title()),
        *(check_in_sheet.triggers() + check_in_sheet.yes_no()),
        *(check_in_sheet.scale(symptom) for symptom in RATED),
        *(booklet.about(), booklet.index_title(), booklet.nothing_open()),
        *(week_sheet.week_of(None), week_sheet.feet_checked_row(), week_sheet.unsteady_row()),
    ]

    assert hard_texts(words) == {}


@every_level
def test_an_exercise_has_at_most_four_steps_and_no_word_is_lost(
    exercise: Exercise, level: Level
) -> None:
    form = WORDS[exercise.id].forms[level.form]

    steps = sheets.steps_text(form)

    assert len(steps) <= 4
    assert " ".join(steps) == " ".join((form.start, *form.steps))


def test_the_shortest_neighbours_are_joined() -> None:
    form = FormWords(
        "Title", "A long start sentence.", ("One.", "Two.", "Three words here.", "End."), ""
    )

    assert sheets.steps_text(form) == (
        "A long start sentence.",
        "One. Two.",
        "Three words here.",
        "End.",
    )


@every_level
def test_the_dose_has_its_number_apart(exercise: Exercise, level: Level) -> None:
    dose = sheets.dose_words(level, base_dose(level))

    assert dose.number == str(level.amount)
    assert re.fullmatch(r"\D+", dose.unit)


def test_holds_and_sets_are_told_beside_the_number() -> None:
    calf = CATALOGUE[ExerciseId.CALF_STRETCH].level(1)
    raises = CATALOGUE[ExerciseId.HEEL_TOE_RAISES].level(1)

    held = sheets.dose_words(calf, Dose(10, holds=2))
    in_sets = sheets.dose_words(raises, Dose(8, sets=3))

    assert (held.unit, held.more) == ("second(s)", ("2 hold(s) with each foot",))
    assert in_sets.more == ("with both feet", "3 set(s), with a rest between.")


@every_level
def test_the_boxes_are_named_for_the_feet_that_work_apart(exercise: Exercise, level: Level) -> None:
    apart = level.sides == "each"

    assert sheets.tick_labels(level) == (("Left", "Right") if apart else ("Done",))


def test_an_event_names_its_day_and_its_exercise() -> None:
    event = DoctorEvent(TODAY, DoctorEventKind.UNSTEADY, ExerciseId.MARCHING)

    assert event_text(event, "Marching") == "14 May 2025: lost balance (Marching)"
    assert event_text(event, "") == "14 May 2025: lost balance"


@pytest.mark.parametrize("kind", DoctorEventKind)
def test_every_event_has_words(kind: DoctorEventKind) -> None:
    assert len(event_text(DoctorEvent(TODAY, kind), "")) > len("14 May 2025: ")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("en_GB", "14 May 2025"),
        ("en_US", "May 14, 2025"),
        ("de_DE", "14. Mai 2025"),
        ("hu_HU", "2025. m\u00e1jus 14."),
    ],
)
def test_a_date_is_in_the_order_of_the_locale(name: str, words: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        assert sheets.date_text(TODAY) == words
    finally:
        QLocale.setDefault(before)


def test_sessions_without_a_plan_say_so() -> None:
    assert "12 planned" in sessions_text(9, 12)
    assert "None planned" in sessions_text(0, 0)
