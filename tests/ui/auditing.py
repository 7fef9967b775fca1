"""Looks at one page of the walk in every view, as `tests.ui.audit` asks for it."""

import re
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QApplication

from neuro_desktop.adapters.learn import load_learn
from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from tests.ui import inspecting
from tests.ui.finding import Finding
from tests.ui.inspecting import Looked
from tests.ui.pseudo import Language, Translation, from_right, in_language, lengthened
from tests.ui.walking import View, WalkPage, close_page, settle, show_page, world_in

THEMES = tuple(choice for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM)
PERCENTS = (100, 150, 200)
SMALL = ((1024, 600), (1366, 768))  # every theme and text size is tried in these
LARGE = (1920, 1080)  # and 3840 x 2160 at scale 2; each theme and each text size at least once
TIGHT = (View(1024, 600, 200), View(1366, 768, 100))  # for long words and right to left
LANGUAGES = {"long words": lengthened, "right to left": from_right}
MOST_PICTURES = 6  # of one page
_ALARM = QColor("#E0007A")


@dataclass
class Look:
    """What was seen of one page in one view."""

    view: str
    controls: int
    texts: int
    edges: int
    least_text: float
    least_edge: float
    found: list[tuple[str, str, str]]  # check, words, name of the picture or ""


@dataclass
class Page:
    """Everything that was seen of one page."""

    name: str
    looks: list[Look] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """In what a page is to be looked at; `scale` is the screen's, whole numbers."""

    themes: tuple[ThemeChoice, ...] = THEMES
    sizes: tuple[tuple[int, int], ...] = (*SMALL, LARGE)
    percents: tuple[int, ...] = PERCENTS
    scale: int = 1
    languages: bool = True  # also long words and right to left, and a change while running


def audit_page(walk_page: WalkPage, plan: Plan, family: str, pictures: Path) -> Page:
    """Look at a page in all views of the plan; pictures of findings go into a folder."""
    page = Page(walk_page.name)
    auditor = _Auditor(walk_page, family, pictures, page)
    for view, sizes in _views(plan):
        auditor.look(view, sizes, plan.scale)
    if plan.languages:
        auditor.look_while_it_changes(plan)
        for view in TIGHT:
            for name, language in LANGUAGES.items():
                auditor.look(view, [], plan.scale, name, language)
    return page


def _views(plan: Plan) -> Iterator[tuple[View, list[tuple[int, int]]]]:
    """Return each theme and text size, with the other sizes the window then gets."""
    small = [size for size in plan.sizes if size in SMALL]
    large = [size for size in plan.sizes if size not in SMALL]
    # With the large sizes every theme once, and every text size: pairs, not all three together.
    paired = set(zip(plan.themes, cycle(plan.percents), strict=False))
    for theme in plan.themes:
        for percent in plan.percents:
            wanted = [*small, *(large if (theme, percent) in paired else [])]
            if wanted:
                yield View(*wanted[0], percent, theme), wanted[1:]


@contextmanager
def _speaking(language: Language | None) -> Iterator[None]:
    """Let the app be in a language that nobody speaks; None: in English."""
    if language is None:
        yield
        return
    app = QApplication.instance()
    assert app is not None
    translation = Translation(language, app)
    app.installTranslator(translation)
    if language is from_right:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        app.removeTranslator(translation)


class _Auditor:
    def __init__(self, walk_page: WalkPage, family: str, pictures: Path, page: Page) -> None:
        self._walk_page = walk_page
        self._family = family
        self._pictures = pictures
        self._page = page
        self._pictured: dict[tuple[str, str], str] = {}

    def look(
        self,
        view: View,
        more_sizes: Sequence[tuple[int, int]],
        scale: int = 1,
        name: str = "",
        language: Language | None = None,
    ) -> None:
        """Open the page in a view, then give the window the other sizes, and look each time.

        `name` is what the report calls the language.
        """
        with _speaking(language):
            try:
                world = world_in(view)
                if language is not None:
                    world.words = in_language(world.words, language)
                    world.load_learn = partial(in_language, load_learn(), language)
                window = show_page(self._walk_page, view, self._family, world)
            except Exception:  # noqa: BLE001 - a page that does not open is a finding
                self._broken(view, scale, name)
                return
            try:
                self._look_at(window, view, scale, name)
                for width, height in more_sizes:
                    window.resize(width, height)
                    settle()
                    self._look_at(window, replace(view, width=width, height=height), scale, name)
            except Exception:  # noqa: BLE001
                self._broken(view, scale, name)
            finally:
                close_page(window)

    def look_while_it_changes(self, plan: Plan) -> None:
        """Change text size and theme on the open page: focus and place must stay."""
        view = View(*SMALL[0], 100, ThemeChoice.LIGHT)
        world = world_in(view)
        window = show_page(self._walk_page, view, self._family, world)
        try:
            before = inspecting.focused()
            world.settings.change(text_percent=200, theme=ThemeChoice.DARK)
            settle()
            looked = Looked()
            if inspecting.focused() is not before:
                looked.add("change", [Finding("the focus has gone elsewhere", before)])
            elif not inspecting.whole_in_view(window, before, REACH_PX):
                looked.add("change", [Finding("the focus is out of view", before)])
            self._keep(window, inspecting.look_over(window, looked), "changed to 200 %, dark")
        finally:
            close_page(window)

    def _look_at(self, window: MainWindow, view: View, scale: int, language: str) -> None:
        looked = Looked()
        opened_at = inspecting.focused()
        if not inspecting.whole_in_view(window, opened_at, REACH_PX):
            looked.add("focus", [Finding("the page opens with its focus out of view", opened_at)])
        inspecting.look_over(window, looked)
        inspecting.look_at_pixels(window, looked)
        walk = inspecting.walk_by_keys(window, looked)
        inspecting.look_at_rings(window, walk.stops, looked)
        self._keep(window, looked, _named(view, scale, language))

    def _keep(self, window: MainWindow, looked: Looked, view: str) -> None:
        found = [
            (check, finding.words, self._picture(window, check, finding))
            for check, findings in looked.found.items()
            for finding in findings
        ]
        self._page.looks.append(
            Look(
                view=view,
                controls=looked.controls,
                texts=looked.texts,
                edges=looked.edges,
                least_text=looked.least_text,
                least_edge=looked.least_edge,
                found=found,
            )
        )

    def _broken(self, view: View, scale: int, language: str) -> None:
        words = traceback.format_exc().strip().splitlines()
        told = " / ".join(line.strip() for line in words[-3:])
        broken = [("error", told, "")]
        self._page.looks.append(Look(_named(view, scale, language), 0, 0, 0, 21.0, 21.0, broken))

    def _picture(self, window: MainWindow, check: str, finding: Finding) -> str:
        key = (check, finding.words)
        if key in self._pictured or len(self._pictured) >= MOST_PICTURES:
            return self._pictured.get(key, "")
        stem = re.sub(r"[^a-z0-9]+", "-", self._walk_page.name.lower()).strip("-")
        name = f"{stem}-{check}-{len(self._pictured) + 1}.png"
        page = window.page()
        if finding.widget is not None and page is not None:
            page.keep_in_view(finding.widget)
        picture = window.grab()
        if finding.widget is not None:
            painter = QPainter(picture)
            painter.setPen(QPen(_ALARM, 5))
            at = finding.widget.mapTo(window, QPoint(0, 0))
            painter.drawRect(QRect(at, finding.widget.size()).adjusted(-6, -6, 6, 6))
            painter.end()
        self._pictures.mkdir(parents=True, exist_ok=True)
        picture.save(str(self._pictures / name))
        self._pictured[key] = name
        return name


def _named(view: View, scale: int, language: str) -> str:
    size = f"{view.width * scale}x{view.height * scale}"
    size += f" at scale {scale}" if scale > 1 else ""
    return ", ".join(
        part for part in (size, f"{view.percent} %", view.theme.value, language) if part
    )
