"""The pages of Learn, read strictly from `resources/content/<language>/learn/<page>.toml`."""

from functools import cache
from pathlib import Path

from neuro_desktop import resources
from neuro_desktop.adapters.catalogue import load_catalogue
from neuro_desktop.adapters.content_table import ContentError, Table, read_table
from neuro_desktop.application.learn import (
    HELPER,
    LearnFigure,
    LearnId,
    LearnInsert,
    LearnPage,
    LearnSection,
)
from neuro_desktop.domain.exercise import ExerciseId

MOST_SECTIONS = 8
MOST_PARAGRAPHS = 4
MOST_POINTS = 8


def load_learn(language: str = "en") -> dict[LearnId, LearnPage]:
    """Return every page in a language, in the order in which they are read.

    Raises:
        ContentError: a file is missing or breaks a rule; it names the file and the key.
    """
    return dict(_pages(language))


@cache
def _pages(language: str) -> dict[LearnId, LearnPage]:
    relative = f"content/{language}/learn"
    try:
        folder = resources.find(relative)
    except (OSError, ValueError) as error:
        raise ContentError(Path(relative), "whole folder", str(error)) from error
    known = {f"{page}.toml" for page in LearnId}
    for file in sorted(folder.glob("*.toml")):
        if file.name not in known:
            raise ContentError(file, "whole file", "belongs to no page of Learn")
    return {page: read_page(folder / f"{page}.toml") for page in LearnId}


def read_page(file: Path) -> LearnPage:
    """Return the page a file holds; its name is the page's id.

    Raises:
        ContentError: the file breaks a rule.
    """
    table = read_table(file)
    page = LearnPage(
        id=LearnId(file.stem),
        title=table.text("title"),
        tile=table.text("tile"),
        sections=tuple(_section(section) for section in table.tables("sections")),
    )
    table.close()
    if len(page.sections) > MOST_SECTIONS:
        raise table.error("sections", f"must be at most {MOST_SECTIONS}, not {len(page.sections)}")
    titles = [section.title for section in page.sections]
    for number, title in enumerate(titles, start=1):
        if titles.index(title) + 1 < number:
            raise table.error(f"sections[{number}].title", "is another section's title too")
    return page


def _section(table: Table) -> LearnSection:
    section = LearnSection(
        title=table.text("title"),
        text=table.texts("text", 1, MOST_PARAGRAPHS) if table.has("text") else (),
        points=table.texts("points", 1, MOST_POINTS) if table.has("points") else (),
        figure=_figure(table) if table.has("figure") else None,
        shows=table.choice("shows", LearnInsert) if table.has("shows") else None,
    )
    if section.figure is None and table.has("arrows"):
        raise table.error("arrows", "needs a figure")
    table.close()
    if not (section.text or section.points or section.shows):
        raise table.error("text", "is missing: the section says nothing")
    return section


def _figure(table: Table) -> LearnFigure:
    name = table.text("figure")
    exercise_id, _, form = name.partition(".")
    for exercise in load_catalogue().exercises:
        forms = {level.form for level in exercise.levels}
        if exercise.id is ExerciseId.RICE_BUCKET:
            forms.add(HELPER)
        if exercise.id.value == exercise_id and form in forms:
            arrows = table.boolean("arrows") if table.has("arrows") else True
            return LearnFigure(exercise.id, form, arrows)
    raise table.error("figure", f"must be an exercise and one of its forms, not {name!r}")
