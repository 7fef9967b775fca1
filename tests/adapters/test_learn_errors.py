"""Each fault planted in a page of Learn is refused by an error that names the file and the key."""

import shutil
from pathlib import Path

import pytest

from neuro_desktop import resources
from neuro_desktop.adapters import learn
from neuro_desktop.adapters.content_table import ContentError
from neuro_desktop.adapters.learn import load_learn, read_page
from neuro_desktop.application.learn import LearnFigure, LearnId
from neuro_desktop.domain.exercise import ExerciseId

BALLS = "balls.toml"
WORDS = resources.find("content/en/learn")
FIGURE = 'figure = "foot_rolling.seated"'
FIRST = 'title = "A tennis ball only"'

# What is written in place of what, and the key the error must name.
FAULTS = {
    "unknown key": (FIRST, f'{FIRST}\nlink = "x"', "sections[1].link"),
    "misspelled key": ("text = [\n", "txet = [\n", "sections[3].txet"),
    "missing title": (f"{FIRST}\n", "", "sections[1].title"),
    "missing tile": ('tile = "A tennis ball only"\n', "", "tile"),
    "empty title": ('title = "Which ball, and why?"', 'title = ""', "title"),
    "number for text": ('title = "Never these"', "title = 4", "sections[2].title"),
    "text for a list": ('text = ["Roll', 'text = "Roll" #["Roll', "sections[1].text"),
    "no points": ("points = [\n", "points = []\nmore = [\n", "sections[4].points"),
    "an empty point": ("points = [\n", 'points = [\n  "",\n', "sections[4].points"),
    "a point twice": ("points = [\n", 'points = [\n  "Press gently.",\n', "sections[4].points"),
    "a title twice": ('title = "Why not?"', 'title = "Take care"', "sections[4].title"),
    "an unknown exercise": (FIGURE, 'figure = "golf.seated"', "sections[1].figure"),
    "an unknown form": (FIGURE, 'figure = "foot_rolling.standing"', "sections[1].figure"),
    "a helper elsewhere": (FIGURE, 'figure = "foot_rolling.helper"', "sections[1].figure"),
    "words for arrows": (FIGURE, f'{FIGURE}\narrows = "no"', "sections[1].arrows"),
    "arrows without a figure": (FIGURE, "arrows = false", "sections[1].arrows"),
    "an unknown insert": (FIGURE, 'shows = "balls"', "sections[1].shows"),
    "no TOML": (FIRST, "title ? x", "title ? x"),
}


def page_with(folder: Path, old: str, new: str) -> Path:
    text = (WORDS / BALLS).read_text(encoding="utf-8")
    assert old in text
    file = folder / BALLS
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


@pytest.fixture
def no_cache() -> None:
    learn._pages.cache_clear()


@pytest.mark.parametrize(("old", "new", "key"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_refused_by_file_and_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    file = page_with(tmp_path, old, new)

    with pytest.raises(ContentError) as refused:
        read_page(file)

    assert (refused.value.file, refused.value.key) == (file, key)


def test_a_section_that_says_nothing_is_refused(tmp_path: Path) -> None:
    file = tmp_path / BALLS
    file.write_text('title = "A"\ntile = "B"\n[[sections]]\ntitle = "C"\n', encoding="utf-8")

    with pytest.raises(ContentError, match=r"sections\[1\]\.text: is missing"):
        read_page(file)


def test_a_page_too_long_to_read_is_refused(tmp_path: Path) -> None:
    sections = [f'[[sections]]\ntitle = "{n}"\ntext = ["Yes."]\n' for n in range(9)]
    file = tmp_path / BALLS
    file.write_text('title = "A"\ntile = "B"\n' + "".join(sections), encoding="utf-8")

    with pytest.raises(ContentError, match="sections: must be at most 8, not 9"):
        read_page(file)


def test_a_key_that_may_be_left_out_is_named_among_those_known(tmp_path: Path) -> None:
    file = page_with(tmp_path, FIRST, f"{FIRST}\nlink = 1")

    with pytest.raises(
        ContentError, match="known here: arrows, figure, points, shows, text, title"
    ):
        read_page(file)


@pytest.mark.usefixtures("no_cache")
def test_a_missing_page_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = shutil.copytree(WORDS, tmp_path / "learn")
    (folder / BALLS).unlink()
    monkeypatch.setattr(resources, "find", lambda _name: folder)

    with pytest.raises(ContentError, match=r"balls\.toml: whole file: cannot be read"):
        load_learn("xx")


@pytest.mark.usefixtures("no_cache")
def test_a_page_nobody_reads_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = shutil.copytree(WORDS, tmp_path / "learn")
    (folder / "golf.toml").touch()
    monkeypatch.setattr(resources, "find", lambda _name: folder)

    with pytest.raises(ContentError, match=r"golf\.toml: whole file: belongs to no page"):
        load_learn("xx")


def test_a_language_without_these_words_is_refused() -> None:
    with pytest.raises(ContentError, match="whole folder"):
        load_learn("xx")


def test_the_pages_come_in_the_order_of_reading() -> None:
    assert list(load_learn()) == list(LearnId)


def test_a_figure_is_a_form_of_an_exercise() -> None:
    assert load_learn()[LearnId.BALLS].sections[0].figure == LearnFigure(
        ExerciseId.FOOT_ROLLING, "seated"
    )


def test_a_stance_has_no_arrows() -> None:
    figure = load_learn()[LearnId.SUPPORT].sections[0].figure

    assert figure == LearnFigure(ExerciseId.BALANCE, "feet_together", arrows=False)
