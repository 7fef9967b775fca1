"""The eleven exercises and the words about them, read strictly from resources.

Numbers and structure stand in `resources/exercises/<id>.toml`, words in
`resources/content/<language>/exercises/<id>.toml`; each file is read once in a run of the program.
"""

from functools import cache
from pathlib import Path

from neuro_desktop import resources
from neuro_desktop.adapters.content_table import ContentError, Table, read_table
from neuro_desktop.application.ports import ExerciseWords, FormWords
from neuro_desktop.domain.exercise import (
    Catalogue,
    Exercise,
    ExerciseId,
    Footwear,
    Hands,
    Kind,
    Level,
    Measure,
    Position,
    Sides,
    Thing,
)

__all__ = ["ContentError", "load_catalogue", "load_words", "read_exercise", "read_words"]

# What a pose or picture needs; neuro_desktop.figures reads it.
FIGURE_TABLE = "figure"

# The smallest and largest amount that makes sense: beyond these it is a slip of the pen.
AMOUNT_RANGES = {
    Measure.HOLD_SECONDS: (5, 60),
    Measure.REPETITIONS: (3, 30),
    Measure.CIRCLES: (3, 30),
    Measure.LETTERS: (26, 26),
    Measure.MINUTES: (1, 10),
}
MOST_HOLDS = 5
MOST_STEPS = 6
MOST_LINES = 8
ONE_SET, THREE_SETS = 1, 3


def load_catalogue() -> Catalogue:
    """Return the eleven exercises in the order of the reference.

    Raises:
        ContentError: a file is missing or breaks a rule; it names the file and the key.
    """
    return _catalogue()


def load_words(language: str = "en") -> dict[ExerciseId, ExerciseWords]:
    """Return the words about each exercise in a language, with words for every form of its ladder.

    Raises:
        ContentError: a file is missing or breaks a rule; it names the file and the key.
    """
    return dict(_words(language))


@cache
def _catalogue() -> Catalogue:
    folder = _folder("exercises")
    _refuse_strangers(folder)
    return Catalogue(tuple(read_exercise(folder / f"{name}.toml") for name in ExerciseId))


@cache
def _words(language: str) -> dict[ExerciseId, ExerciseWords]:
    folder = _folder(f"content/{language}/exercises")
    _refuse_strangers(folder)
    return {
        exercise.id: read_words(folder / f"{exercise.id}.toml", exercise)
        for exercise in _catalogue().exercises
    }


def _folder(relative: str) -> Path:
    try:
        return resources.find(relative)
    except (OSError, ValueError) as error:
        raise ContentError(Path(relative), "whole folder", str(error)) from error


def _refuse_strangers(folder: Path) -> None:
    """Refuse a TOML file that belongs to no exercise: it would be read by nobody."""
    known = {f"{name}.toml" for name in ExerciseId}
    for file in sorted(folder.glob("*.toml")):
        if file.name not in known:
            raise ContentError(file, "whole file", "belongs to no exercise")


# ---------------------------------------------------------------- numbers and structure


def read_exercise(file: Path) -> Exercise:
    """Return the exercise a file holds; its name is the exercise's id.

    Raises:
        ContentError: the file breaks a rule.
    """
    exercise_id = ExerciseId(file.stem)
    place = list(ExerciseId).index(exercise_id) + 1
    table = read_table(file)
    table.ignore_table(FIGURE_TABLE)
    exercise = Exercise(
        id=exercise_id,
        number=table.integer("number", place, place),
        kind=table.choice("kind", Kind),
        footwear=table.choice("footwear", Footwear),
        things=table.choices("things", Thing),
        contact=table.boolean("contact"),
        most_sets=table.integer("most_sets", ONE_SET, THREE_SETS),
        levels=tuple(
            _level(number, rung) for number, rung in enumerate(table.tables("levels"), start=1)
        ),
    )
    table.close()
    _check_ladder(table, exercise)
    return exercise


def _level(number: int, table: Table) -> Level:
    measure = table.choice("measure", Measure)
    level = Level(
        number=number,
        form=table.text("form"),
        position=table.choice("position", Position),
        hands=table.choice("hands", Hands),
        sides=table.choice("sides", Sides),
        measure=measure,
        amount=table.integer("amount", *AMOUNT_RANGES[measure]),
        holds=table.integer("holds", 1, MOST_HOLDS, default=1),
        directions=table.integer("directions", 1, 2, default=1),
        repetition_halves=table.integer("repetition_halves", 1, 2, default=1),
    )
    table.close()
    _check_level(table, level)
    return level


def _check_level(table: Table, level: Level) -> None:
    """Refuse what no exercise can be."""
    repeated = level.measure is Measure.REPETITIONS
    if (level.position is Position.SEATED) is not (level.hands is Hands.FREE):
        raise table.error("hands", "must be free when seated, and hold on when standing")
    if level.sides is Sides.ALTERNATING and not repeated:
        raise table.error("sides", "can alternate in repetitions only")
    if level.holds > 1 and level.measure is not Measure.HOLD_SECONDS:
        raise table.error("holds", "can be more than 1 only where seconds are held")
    if level.directions > 1 and level.measure is not Measure.CIRCLES:
        raise table.error("directions", "can be 2 in circles only")
    if level.repetition_halves > 1 and not repeated:
        raise table.error("repetition_halves", "can be 2 in repetitions only")


def _check_ladder(table: Table, exercise: Exercise) -> None:
    """Refuse rungs that do not fit together or with the rest of the exercise."""
    if exercise.most_sets not in {ONE_SET, THREE_SETS}:
        raise table.error("most_sets", f"must be {ONE_SET} or {THREE_SETS}")
    rungs: list[tuple[object, ...]] = []
    for level in exercise.levels:
        key = f"levels[{level.number}]"
        if level.position is Position.STANDING and exercise.footwear is not Footwear.SHOES:
            raise table.error(f"{key}.position", "needs shoes: nobody stands here without them")
        rung = (level.form, level.measure, level.amount, level.holds, level.hands)
        if rung in rungs:
            raise table.error(key, f"is the same as levels[{rungs.index(rung) + 1}]")
        rungs.append(rung)
        for other in exercise.levels[: level.number - 1]:
            if other.form == level.form and (other.position, other.hands) != (
                level.position,
                level.hands,
            ):
                raise table.error(
                    f"{key}.form", f"has another position or hands than levels[{other.number}]"
                )


# ---------------------------------------------------------------- words


def read_words(file: Path, exercise: Exercise) -> ExerciseWords:
    """Return the words a file holds about an exercise, one set for every form of its ladder.

    Raises:
        ContentError: the file breaks a rule, lacks a form or has one too many.
    """
    table = read_table(file)
    words = ExerciseWords(
        id=exercise.id,
        name=table.text("name"),
        other_name=table.text("other_name", may_be_empty=True),
        purpose=table.text("purpose"),
        forms=_forms(table, exercise),
        things=table.text("things"),
        cautions=table.texts("cautions", 1, MOST_LINES),
        standing_cautions=table.texts("standing_cautions", 0, MOST_LINES),
        variation=table.text("variation", may_be_empty=True),
        after=table.texts("after", 0, MOST_LINES),
    )
    table.close()
    return words


def _forms(table: Table, exercise: Exercise) -> dict[str, FormWords]:
    wanted = list(dict.fromkeys(level.form for level in exercise.levels))
    forms = {name: _form(inner) for name, inner in table.named_tables("forms").items()}
    for name in wanted:
        if name not in forms:
            raise table.error(f"forms.{name}", "is missing: the ladder has this form")
    for name in forms:
        if name not in wanted:
            raise table.error(f"forms.{name}", "is unknown: the ladder has no such form")
    titles = [forms[name].title for name in wanted]
    for name in wanted:
        if titles.count(forms[name].title) > 1:
            raise table.error(f"forms.{name}.title", "is another form's title too")
    return {name: forms[name] for name in wanted}


def _form(table: Table) -> FormWords:
    words = FormWords(
        title=table.text("title"),
        start=table.text("start"),
        steps=table.texts("steps", 1, MOST_STEPS),
        short=table.text("short"),
    )
    table.close()
    return words
