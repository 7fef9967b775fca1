"""The words about the eleven exercises: every fact of the reference, in easy words."""

import re

import pytest

from neuro_desktop.adapters.catalogue import load_catalogue, load_words
from neuro_desktop.application.ports import ExerciseWords, FormWords
from neuro_desktop.domain.exercise import (
    Exercise,
    ExerciseId,
    Footwear,
    Hands,
    Level,
    Measure,
    Position,
    Thing,
)
from tests.reading_grade import LIMIT, grade

CATALOGUE = load_catalogue()
WORDS = load_words()
EVERY = pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda exercise: exercise.id)
EVERY_FORM = pytest.mark.parametrize(
    ("exercise", "level"),
    [
        pytest.param(exercise, level, id=f"{exercise.id}-{level.form}")
        for exercise in CATALOGUE.exercises
        for level in {rung.form: rung for rung in exercise.levels}.values()
    ],
)

NAMES = {
    "ankle_rolls": ("Ankle rolls", ""),
    "hamstring_stretch": ("Hamstring stretch", ""),
    "calf_stretch": ("Calf stretch", ""),
    "ankle_pumps": ("Ankle pumps", ""),
    "heel_toe_raises": ("Heel and toe raises", "Hanging on"),
    "kick_back": ("Kick back", ""),
    "marching": ("Marching", ""),
    "balance": ("Balance", ""),
    "foot_rolling": ("Foot rolling", ""),
    "rice_bucket": ("Rice bucket", ""),
    "towel_scrunches": ("Towel scrunches", ""),
}

# Exercise, part of its words, what must be said there (a pattern, in lower case).
FACTS = [
    ("ankle_rolls", "purpose", "blood flow.* tight muscles"),
    ("ankle_rolls", "variation", "alphabet with your toes"),
    ("ankle_rolls", "variation", "read or watch tv"),
    ("ankle_rolls", "forms", "from the ankle"),
    ("ankle_rolls", "forms", "one way first, then the other"),
    ("hamstring_stretch", "purpose", "back of the thigh"),
    ("hamstring_stretch", "things", "without wheels.*not slippery.*against a wall"),
    ("hamstring_stretch", "cautions", "do not slide off"),
    ("hamstring_stretch", "cautions", "without wheels"),
    ("hamstring_stretch", "forms", "front edge of the chair"),
    ("hamstring_stretch", "forms", "one leg out.* heel down"),
    ("hamstring_stretch", "forms", "knee a little bent"),
    ("hamstring_stretch", "forms", "sit tall"),
    ("hamstring_stretch", "forms", "from the hips, not from the back"),
    ("calf_stretch", "purpose", "calf"),
    ("calf_stretch", "things", "strap, a belt or a long towel"),
    ("calf_stretch", "variation", "bend the knee a little.*another part"),
    ("calf_stretch", "cautions", "sock on"),
    ("calf_stretch", "cautions", "pull gently"),
    ("calf_stretch", "after", "skin where the strap was"),
    ("calf_stretch", "forms", "knee straight"),
    ("calf_stretch", "forms", "ball of the foot, just below the toes"),
    ("calf_stretch", "forms", "pull gently, so that foot and toes come towards your head"),
    ("ankle_pumps", "purpose", "ankle move"),
    ("ankle_pumps", "forms", "bend one knee, so that the foot is off the floor"),
    ("ankle_pumps", "forms", "back and forth"),
    ("heel_toe_raises", "purpose", "ankles stronger.*balance"),
    ("heel_toe_raises", "things", "chair right behind you"),
    ("heel_toe_raises", "standing_cautions", "fall back.*both hands"),
    ("heel_toe_raises", "standing_cautions", "chair right behind you"),
    ("heel_toe_raises", "forms", "up on your toes.*lower.*stand on your heels"),
    ("kick_back", "purpose", "back of the thigh stronger"),
    ("kick_back", "forms", "keep the toe on the floor"),
    ("kick_back", "forms", "a little off the floor"),
    ("kick_back", "forms", "heel up towards your bottom"),
    ("marching", "purpose", "stand tall.*middle stronger.*balance"),
    ("marching", "forms", "stand tall.*one knee in front of you.*lower"),
    ("balance", "purpose", "balance.*fall less"),
    ("balance", "cautions", "only as long as you feel safe"),
    ("balance", "cautions", "fall more easily"),
    ("balance", "forms", "feet close together"),
    ("balance", "forms", "half a step in front"),
    ("balance", "forms", "right in front of the other"),
    ("balance", "forms", "lift one foot.*hips level"),
    ("balance", "forms", "fingertips on the counter"),
    ("foot_rolling", "purpose", "feeling in your soles"),
    ("foot_rolling", "variation", "back and forth, from side to side, or in circles"),
    ("foot_rolling", "cautions", "only while you sit.*never stand on the ball"),
    ("foot_rolling", "cautions", "tennis ball only"),
    ("foot_rolling", "cautions", "press gently"),
    ("foot_rolling", "after", "put the ball away before you stand"),
    ("foot_rolling", "forms", "back and forth.*side to side.*circles"),
    ("rice_bucket", "purpose", "touch"),
    ("rice_bucket", "things", "bucket or basin with dry rice or dry beans"),
    ("rice_bucket", "variation", "with a helper.*large, smooth marbles or coins"),
    ("rice_bucket", "variation", "without looking"),
    ("rice_bucket", "variation", "count them in, and count them out"),
    ("rice_bucket", "cautions", "no sore, cut or crack"),
    ("rice_bucket", "cautions", "look through the bucket first"),
    ("rice_bucket", "cautions", "never warm the rice"),
    ("rice_bucket", "cautions", "hide nothing in the rice unless a helper is with you"),
    ("rice_bucket", "after", "between your toes"),
    ("rice_bucket", "after", "sweep the floor"),
    ("rice_bucket", "after", "count them all out"),
    ("towel_scrunches", "purpose", "toes stronger"),
    ("towel_scrunches", "things", "small towel"),
    ("towel_scrunches", "variation", "2 times a day"),
    ("towel_scrunches", "cautions", "cramps, stop and stretch it. do fewer next time"),
    ("towel_scrunches", "after", "pick the towel up before you stand"),
    ("towel_scrunches", "forms", "scrunch.*pick it up"),
]

HANDS = {
    Hands.BOTH: "with both hands",
    Hands.ONE: "with one hand",
    Hands.FINGERTIPS: "tips of your fingers",
}
FOOTWEAR = {Footwear.BARE: "bare feet", Footwear.SOCKS: "socks on", Footwear.SHOES: "your shoes"}
# Never said: other balls are not offered, and nobody is promised a cure.
FORBIDDEN = re.compile(
    r"!|golf|lacrosse|\bcure|\bheal\b|\bheals\b|revers|patient|clinically", re.IGNORECASE
)


def texts_of(form: FormWords) -> list[str]:
    return [form.start, *form.steps, form.short]


def sentences_of(words: ExerciseWords) -> list[str]:
    """Everything said about an exercise but names and titles, which are no sentences."""
    told = [
        words.purpose,
        words.things,
        *words.cautions,
        *words.standing_cautions,
        words.variation,
        *words.after,
    ]
    return [text for text in told if text] + [
        text for form in words.forms.values() for text in texts_of(form)
    ]


def part_of(words: ExerciseWords, part: str) -> str:
    if part == "forms":
        found = " ".join(text for form in words.forms.values() for text in texts_of(form))
    else:
        value = getattr(words, part)
        found = value if isinstance(value, str) else " ".join(value)
    return found.lower()


@EVERY
def test_names_are_those_of_the_reference(exercise: Exercise) -> None:
    words = WORDS[exercise.id]

    assert (words.name, words.other_name) == NAMES[exercise.id]


@pytest.mark.parametrize(("exercise_id", "part", "fact"), FACTS)
def test_every_fact_of_the_reference_is_said(exercise_id: str, part: str, fact: str) -> None:
    assert re.search(fact, part_of(WORDS[ExerciseId(exercise_id)], part))


@EVERY_FORM
def test_a_form_has_3_to_6_steps(exercise: Exercise, level: Level) -> None:
    assert 3 <= len(WORDS[exercise.id].forms[level.form].steps) <= 6


@EVERY_FORM
def test_a_step_is_short(exercise: Exercise, level: Level) -> None:
    steps = WORDS[exercise.id].forms[level.form].steps

    assert [step for step in steps if len(step.split()) > 14] == []


@EVERY_FORM
def test_a_sentence_to_start_and_one_to_hear_during_work(exercise: Exercise, level: Level) -> None:
    form = WORDS[exercise.id].forms[level.form]

    assert len(re.findall(r"\.(?:\s|$)", form.start)) in {1, 2}
    assert re.fullmatch(r"[^.]+\.", form.short)


@EVERY_FORM
def test_the_start_names_what_is_on_the_feet(exercise: Exercise, level: Level) -> None:
    assert FOOTWEAR[exercise.footwear] in WORDS[exercise.id].forms[level.form].start


@EVERY_FORM
def test_seated_work_starts_with_sitting(exercise: Exercise, level: Level) -> None:
    starts = WORDS[exercise.id].forms[level.form].start.split()[0]

    assert starts == ("Sit" if level.position is Position.SEATED else "Stand")


STANDING = pytest.mark.parametrize(
    ("exercise", "level"),
    [
        pytest.param(exercise, level, id=f"{exercise.id}-{level.form}")
        for exercise in CATALOGUE.exercises
        for level in {rung.form: rung for rung in exercise.levels}.values()
        if level.position is Position.STANDING
    ],
)


@STANDING
def test_standing_work_has_its_hands_on_the_counter(exercise: Exercise, level: Level) -> None:
    start = WORDS[exercise.id].forms[level.form].start

    assert "kitchen counter" in start
    assert HANDS[level.hands] in start


@STANDING
def test_standing_work_looks_straight_ahead(exercise: Exercise, level: Level) -> None:
    form = WORDS[exercise.id].forms[level.form]

    assert "Look straight ahead." in form.steps
    assert form.short.startswith("Look straight ahead")


@EVERY_FORM
def test_holds_keep_breathing(exercise: Exercise, level: Level) -> None:
    form = WORDS[exercise.id].forms[level.form]
    held = level.measure is Measure.HOLD_SECONDS

    assert ("Keep breathing." in form.steps[-1]) is held
    assert ("keep breathing" in form.short) is held


@EVERY
def test_shoes_are_closed_fastened_and_grip(exercise: Exercise) -> None:
    said = part_of(WORDS[exercise.id], "cautions")
    asked = exercise.footwear is Footwear.SHOES

    assert ("closed, fastened shoes with a sole that grips" in said) is asked
    assert ("socks alone or in open slippers" in said) is asked


@EVERY
def test_standing_work_warns_of_holding_what_can_move(exercise: Exercise) -> None:
    words = WORDS[exercise.id]
    said = part_of(words, "cautions") + part_of(words, "standing_cautions")
    stands = any(level.position is Position.STANDING for level in exercise.levels)

    assert ("never hold a thing that can move" in said) is stands
    assert ("only if it is heavy and stands against a wall" in said) is stands


@EVERY
def test_feet_without_shoes_get_shoes_before_standing_up(exercise: Exercise) -> None:
    said = part_of(WORDS[exercise.id], "after")
    asked = exercise.footwear is not Footwear.SHOES

    assert bool(re.search(r"put your (socks and )?shoes on before you stand up", said)) is asked


@EVERY
def test_bare_feet_are_dried(exercise: Exercise) -> None:
    said = part_of(WORDS[exercise.id], "after")

    assert ("dry" in said) is (exercise.footwear is Footwear.BARE)


@EVERY
def test_contact_exercises_end_with_a_look_at_soles_and_toes(exercise: Exercise) -> None:
    said = part_of(WORDS[exercise.id], "after")

    assert ("look at your soles" in said and "between your toes" in said) is exercise.contact


@pytest.mark.parametrize(
    "exercise_id", ["calf_stretch", "heel_toe_raises", "foot_rolling", "towel_scrunches"]
)
def test_a_sore_foot_leaves_out_what_rubs_or_presses(exercise_id: str) -> None:
    assert "leave this out if your foot has a sore" in part_of(
        WORDS[ExerciseId(exercise_id)], "cautions"
    )


@EVERY
def test_the_things_in_words_are_those_of_the_ladder(exercise: Exercise) -> None:
    said = WORDS[exercise.id].things.lower()
    needed = {thing for level in exercise.levels for thing in exercise.things_for(level)}
    names = {
        Thing.CHAIR: "chair",
        Thing.COUNTER: "counter",
        Thing.STRAP: "strap",
        Thing.TENNIS_BALL: "tennis ball",
        Thing.BUCKET: "bucket",
        Thing.TOWEL: "small towel",
    }

    assert {thing for thing, name in names.items() if name in said} == needed


@EVERY
def test_nothing_forbidden_is_said(exercise: Exercise) -> None:
    assert [text for text in sentences_of(WORDS[exercise.id]) if FORBIDDEN.search(text)] == []


@EVERY
def test_every_text_reads_below_grade_7(exercise: Exercise) -> None:
    hard = {text: grade(text) for text in sentences_of(WORDS[exercise.id]) if grade(text) > LIMIT}

    assert hard == {}


@EVERY
def test_an_exercise_reads_below_grade_7_names_and_titles_included(exercise: Exercise) -> None:
    words = WORDS[exercise.id]
    titles = [words.name, words.other_name, *(form.title for form in words.forms.values())]

    assert grade("\n".join([*titles, *sentences_of(words)])) <= LIMIT


@EVERY
def test_every_text_is_a_whole_sentence(exercise: Exercise) -> None:
    ragged = [
        text
        for text in sentences_of(WORDS[exercise.id])
        if not (text[0].isupper() and text.endswith("."))
    ]

    assert ragged == []
