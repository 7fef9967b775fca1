"""Each fault planted in a content file is refused by an error that names the file and the key."""

from pathlib import Path

import pytest

from neuro_desktop import resources
from neuro_desktop.adapters import catalogue, content_table
from neuro_desktop.adapters.catalogue import (
    ContentError,
    load_catalogue,
    load_words,
    read_exercise,
    read_words,
)
from neuro_desktop.domain.exercise import ExerciseId

PUMPS = "ankle_pumps.toml"
EXERCISES = resources.find("exercises")
WORDS = resources.find("content/en/exercises")

LAST_RUNG = """\
form = "standing"
position = "standing"
hands = "both"
sides = "each"
measure = "repetitions"
amount = 15
"""

# What is written in place of what, and the key the error must name.
EXERCISE_FAULTS = {
    "unknown key": ("number = 4", "number = 4\nspeed = 3", "speed"),
    "misspelled key": ("contact =", "contcat =", "contact"),
    "missing key": ('kind = "strength"\n', "", "kind"),
    "text for a number": ("number = 4", 'number = "4"', "number"),
    "fraction for a number": ("number = 4", "number = 4.0", "number"),
    "truth for a number": ("most_sets = 3", "most_sets = true", "most_sets"),
    "number for a truth": ("contact = false", "contact = 0", "contact"),
    "number for text": ('form = "standing"', "form = 3", "levels[3].form"),
    "text for a list": ('things = ["chair"]', 'things = "chair"', "things"),
    "another exercise's number": ("number = 4", "number = 5", "number"),
    "unknown kind": ('"strength"', '"force"', "kind"),
    "unknown thing": ('["chair"]', '["chair", "golf_ball"]', "things"),
    "thing named twice": ('["chair"]', '["chair", "chair"]', "things"),
    "two sets": ("most_sets = 3", "most_sets = 2", "most_sets"),
    "too many sets": ("most_sets = 3", "most_sets = 30", "most_sets"),
    "too many repetitions": ("amount = 15", "amount = 31", "levels[4].amount"),
    "too few repetitions": ("amount = 8", "amount = 2", "levels[1].amount"),
    "two halves of a hold": (
        'measure = "repetitions"\namount = 8',
        'measure = "hold_seconds"\namount = 8\nrepetition_halves = 2',
        "levels[1].repetition_halves",
    ),
    "holds of repetitions": ("amount = 8", "amount = 8\nholds = 2", "levels[1].holds"),
    "directions of repetitions": (
        "amount = 8",
        "amount = 8\ndirections = 2",
        "levels[1].directions",
    ),
    "alternating minutes": (
        'sides = "each"\nmeasure = "repetitions"\namount = 8',
        'sides = "alternating"\nmeasure = "minutes"\namount = 8',
        "levels[1].sides",
    ),
    "no hand on the support": (
        LAST_RUNG,
        LAST_RUNG.replace("both", "free"),
        "levels[4].hands",
    ),
    "standing without shoes": ('footwear = "shoes"', 'footwear = "socks"', "levels[3].position"),
    "one rung twice": ("amount = 15", "amount = 10", "levels[4]"),
    "a form with other hands": (
        LAST_RUNG,
        LAST_RUNG.replace("both", "one"),
        "levels[4].form",
    ),
    "unknown key of a level": ("amount = 15", "amount = 15\nspeed = 1", "levels[4].speed"),
    "duplicate key": ("number = 4", "number = 4\nnumber = 4", "number"),
    "no TOML": ("number = 4", "number ? 4", "number ? 4"),
    "unfinished text": ('kind = "strength"', 'kind = """strength', "end of file"),
}

WORD_FAULTS = {
    "unknown key": ('other_name = ""', 'other_name = ""\nnickname = "x"', "nickname"),
    "missing key": ('other_name = ""\n', "", "other_name"),
    "empty name": ('name = "Ankle pumps"', 'name = ""', "name"),
    "number for text": ('name = "Ankle pumps"', "name = 4", "name"),
    "number in a list": ("cautions = [", "cautions = [\n  4,", "cautions"),
    "empty line": ("cautions = [", 'cautions = [\n  "",', "cautions"),
    "line twice": ("after = [", 'after = [\n  "Put both feet on the floor.",', "after"),
    "stray space": ('name = "Ankle pumps"', 'name = "Ankle pumps "', "name"),
    "missing form": ("[forms.standing]", "[forms.flying]", "forms.standing"),
    "form too many": (
        "[forms.standing]",
        '[forms.x]\ntitle = "X"\nstart = "X"\nsteps = ["X"]\nshort = "X"\n[forms.standing]',
        "forms.x",
    ),
    "form without steps": ('short = "Pump the', 'shrt = "Pump the', "forms.seated.short"),
    "unknown key of a form": ('title = "Sitting"', 'title = "Sitting"\nx = 1', "forms.seated.x"),
    "forms with one title": ('"Standing, both hands"', '"Sitting"', "forms.seated.title"),
    "too many steps": (
        "steps = [",
        'steps = ["A", "B", "C", "D",',
        "forms.seated.steps",
    ),
    "duplicate form": ("[forms.standing]", "[forms.seated]\n[forms.standing]", "[forms.seated]"),
}


def plant(folder: Path, source: Path, old: str, new: str) -> Path:
    text = source.read_text(encoding="utf-8")
    assert old in text
    file = folder / source.name
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def _forget_what_was_read() -> None:
    catalogue._catalogue.cache_clear()
    catalogue._words.cache_clear()


def test_a_figure_that_is_no_table_is_refused_by_name(tmp_path: Path) -> None:
    text = (EXERCISES / PUMPS).read_text(encoding="utf-8").split("[figure", maxsplit=1)[0]
    file = tmp_path / PUMPS
    file.write_text(text.replace("number = 4", "number = 4\nfigure = 3"), encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        read_exercise(file)

    assert (caught.value.file, caught.value.key) == (file, "figure")


@pytest.mark.parametrize("fault", EXERCISE_FAULTS)
def test_a_fault_in_the_numbers_is_refused_by_name(fault: str, tmp_path: Path) -> None:
    old, new, key = EXERCISE_FAULTS[fault]
    file = plant(tmp_path, EXERCISES / PUMPS, old, new)

    with pytest.raises(ContentError) as caught:
        read_exercise(file)

    assert (caught.value.file, caught.value.key) == (file, key)
    assert str(file) in str(caught.value)
    assert key in str(caught.value)


@pytest.mark.parametrize("fault", WORD_FAULTS)
def test_a_fault_in_the_words_is_refused_by_name(fault: str, tmp_path: Path) -> None:
    old, new, key = WORD_FAULTS[fault]
    pumps = load_catalogue()[ExerciseId.ANKLE_PUMPS]
    file = plant(tmp_path, WORDS / PUMPS, old, new)

    with pytest.raises(ContentError) as caught:
        read_words(file, pumps)

    assert (caught.value.file, caught.value.key) == (file, key)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"ankle_pumps\.toml: whole file: cannot be read"):
        read_exercise(tmp_path / PUMPS)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / PUMPS
    file.write_bytes(b'name = "\xff\xfe"')

    with pytest.raises(ContentError, match=r"ankle_pumps\.toml: whole file: is not UTF-8"):
        read_exercise(file)


def test_a_figure_table_is_left_to_the_figures(tmp_path: Path) -> None:
    file = tmp_path / PUMPS
    plain = (EXERCISES / PUMPS).read_text(encoding="utf-8")
    file.write_text(plain + '\n[figure]\nview = "hips"\n', encoding="utf-8")

    assert read_exercise(file) == read_exercise(EXERCISES / PUMPS)


def test_a_file_of_no_exercise_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "handstand.toml").write_text("", encoding="utf-8")
    monkeypatch.setattr(resources, "find", lambda relative: tmp_path)

    with pytest.raises(ContentError, match=r"handstand\.toml: whole file: belongs to no exercise"):
        load_catalogue()


def test_a_language_without_words_is_refused_by_folder() -> None:
    with pytest.raises(ContentError) as caught:
        load_words("xx")

    assert caught.value.file == Path("content/xx/exercises")


def test_a_language_that_leaves_the_resources_is_refused() -> None:
    with pytest.raises(ContentError):
        load_words("../../exercises")


def test_each_file_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    real = content_table.read_table

    def counted(file: Path) -> content_table.Table:
        read.append(file)
        return real(file)

    monkeypatch.setattr(catalogue, "read_table", counted)
    for _ in range(2):
        load_catalogue()
        load_words()

    assert len(read) == len(set(read)) == 2 * len(ExerciseId)


def test_a_caller_cannot_spoil_the_words_of_the_next() -> None:
    load_words().clear()

    assert len(load_words()) == len(ExerciseId)
