"""What the pages for developers say is so."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

A_LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")
# `neuro_desktop/paths.py`, `tests/storage/`: a place in the tree.
A_PLACE = re.compile(r"`((?:neuro_desktop|resources|tests|packaging|docs)/[\w./-]+)`")
# A name with a blank to fill in, and what only a wheel has.
NOT_IN_THE_TREE = ("NNNN", "neuro_desktop/_resources")
A_COMMAND = re.compile(r"(?:^|`)make ([a-z]+)", re.MULTILINE)

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


@every_page
def test_a_link_leads_somewhere(page: Path) -> None:
    links = [link for link in A_LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]

    assert [link for link in links if not (page.parent / link).exists()] == []


@every_page
def test_a_place_that_is_named_is_there(page: Path) -> None:
    places = A_PLACE.findall(page.read_text(encoding="utf-8"))
    here = [place for place in places if not any(word in place for word in NOT_IN_THE_TREE)]

    assert [place for place in here if not (ROOT / place).exists()] == []


def test_each_target_of_the_makefile_is_told_once() -> None:
    def commands(page: str) -> set[str]:
        return set(A_COMMAND.findall((ROOT / page).read_text(encoding="utf-8")))

    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))

    assert commands("README.md") == {"run", "setup", "test"}
    assert targets == commands("README.md") | commands("CONTRIBUTING.md")
