"""The audit finds what is planted, finds nothing on a good page, and says so with its exit code."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from neuro_desktop.ui.widgets.focus_ring import FocusRing
from neuro_desktop.ui.widgets.text import BodyText
from tests.ui import audit, auditing
from tests.ui.auditing import SMALL, Look, Plan, audit_page
from tests.ui.walking import WalkPage, World

PLAN = Plan((ThemeChoice.LIGHT,), SMALL[:1], (100,), languages=False)


class Trap(QLineEdit):
    """Keeps the focus, whatever is pressed."""

    keys: ClassVar[tuple[Qt.Key, ...]] = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() in self.keys:  # type: ignore[attr-defined]  # a key event
            return True
        return bool(super().event(event))


class TrapOnTheWayBack(Trap):
    keys = (Qt.Key.Key_Backtab,)


class Backwards(Page):
    def tab_stops(self) -> list[QWidget]:
        return super().tab_stops()[::-1]


def good_page() -> Page:
    page = Page("A good page")
    page.column.addWidget(BodyText("Some words that are easy to read."))
    page.column.addWidget(PlainButton("One"))
    page.column.addWidget(PlainButton("Two"))
    page.add_next()
    return page


def with_part(part: QWidget) -> Page:
    page = good_page()
    page.column.addWidget(part)
    return page


def a_nameless_button() -> Page:
    button = QPushButton()
    button.setMinimumSize(80, 80)
    return with_part(button)


def a_small_target() -> Page:
    button = PlainButton("x")
    button.setFixedSize(30, 30)
    return with_part(button)


def faint_text() -> Page:
    label = QLabel("These words are gray on white")
    label.setStyleSheet("color: #8E8E93; background: #FFFFFF; font-size: 24px")  # 3.3:1
    return with_part(label)


def a_faint_line_under_a_strong_one() -> Page:
    label = QLabel("<b>Strong words</b><br><span style='color: #8E8E93'>Faint words</span>")
    label.setStyleSheet("background: #FFFFFF; font-size: 24px")
    return with_part(label)


def a_faint_edge() -> Page:
    button = QPushButton("Hardly there")
    button.setStyleSheet("border: 2px solid #D8D2C6; font-size: 26px; min-height: 80px")
    return with_part(button)


def small_type() -> Page:
    label = QLabel("Small print")
    label.setStyleSheet("font-size: 14px")
    return with_part(label)


def a_clipped_label() -> Page:
    label = BodyText("A sentence that is so long that it does not fit into one line. " * 3)
    label.setFixedHeight(30)
    return with_part(label)


def a_focus_trap() -> Page:
    trap = Trap("words")
    trap.setAccessibleName("A trap")
    trap.setMinimumHeight(64)
    return with_part(trap)


def a_trap_on_the_way_back() -> Page:
    trap = TrapOnTheWayBack("words")
    trap.setAccessibleName("A trap")
    trap.setMinimumHeight(64)
    return with_part(trap)


def something_too_wide() -> Page:
    label = QLabel("Wide")
    label.setMinimumWidth(3000)
    return with_part(label)


def two_on_each_other() -> Page:
    box = QWidget()
    box.setMinimumHeight(200)
    for number, words in enumerate(("Upper", "Lower")):
        button = PrimaryButton(words, parent=box)
        button.setGeometry(0, 30 * number, 200, 70)
    return with_part(box)


def an_order_turned_round() -> Page:
    page = Backwards("Backwards")
    for words in ("One", "Two", "Three"):
        page.column.addWidget(PlainButton(words))
    return page


def a_stop_without_a_role() -> Page:
    box = QWidget()
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setMinimumHeight(80)
    return with_part(box)


def a_decoration_with_a_name() -> Page:
    box = QWidget()
    box.setMinimumHeight(80)
    box.setAccessibleName("A fine line")
    return with_part(box)


def two_of_the_same_words() -> Page:
    return with_part(PlainButton("One"))


def a_page_that_does_not_open() -> Page:
    raise LookupError("no such routine")


FAULTS: dict[Callable[[], Page], str] = {
    a_nameless_button: "name",
    a_small_target: "target",
    faint_text: "text",
    a_faint_line_under_a_strong_one: "text",
    a_faint_edge: "edge",
    small_type: "type",
    a_clipped_label: "cut",
    a_focus_trap: "focus",
    a_trap_on_the_way_back: "focus",
    something_too_wide: "sideways",
    two_on_each_other: "overlap",
    an_order_turned_round: "focus",
    a_stop_without_a_role: "role",
    a_decoration_with_a_name: "decoration",
    two_of_the_same_words: "alike",
    a_page_that_does_not_open: "error",
}


def looks_at(build: Callable[[], Page], family: str, pictures: Path) -> list[Look]:
    def built(_world: World) -> Page:
        return build()

    return audit_page(WalkPage("planted", built), PLAN, family, pictures).looks


def checks_that_found(looks: list[Look]) -> set[str]:
    return {check for look in looks for check, _, _ in look.found}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_planted_fault_is_found(fault: Callable[[], Page], family: str, tmp_path: Path) -> None:
    assert FAULTS[fault] in checks_that_found(looks_at(fault, family, tmp_path))


def test_a_good_page_has_no_findings(family: str, tmp_path: Path) -> None:
    looks = looks_at(good_page, family, tmp_path)

    assert checks_that_found(looks) == set()
    assert looks[0].texts > 10
    assert looks[0].controls == 7


def test_a_ring_that_is_not_painted_is_found(
    family: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(_ring: FocusRing, _event: QPaintEvent) -> None:
        """Paint no ring."""

    monkeypatch.setattr(FocusRing, "paintEvent", nothing)

    assert checks_that_found(looks_at(good_page, family, tmp_path)) == {"ring"}


def test_a_ring_that_does_not_come_is_found(
    family: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hidden(ring: FocusRing) -> None:
        ring.hide()

    monkeypatch.setattr(FocusRing, "_place", hidden)

    assert "focus" in checks_that_found(looks_at(good_page, family, tmp_path))


def test_a_finding_has_its_picture(family: str, tmp_path: Path) -> None:
    looks = looks_at(a_small_target, family, tmp_path)
    pictures = [picture for look in looks for _, _, picture in look.found]

    assert pictures
    assert all((tmp_path / picture).stat().st_size > 1000 for picture in pictures)


@pytest.mark.parametrize(("found", "code"), [([], 0), ([("cut", "a label", "")], 1)])
def test_the_exit_code_tells_of_findings(
    found: list[tuple[str, str, str]], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Look("1024x600, 100 %, light", 1, 1, 1, 21.0, 21.0, found)
    pages = [auditing.Page("home: first run", [look])]
    monkeypatch.setattr(audit, "run", lambda *_: pages)
    report = tmp_path / "audit.md"

    assert audit.main(["--report", str(report)]) == code
    assert ("### home: first run" in report.read_text(encoding="utf-8")) == bool(found)


def test_every_page_is_looked_at_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    batches: list[list[str]] = []

    def looked_at(names: list[str], _plan: Plan, _processes: int) -> list[auditing.Page]:
        batches.append(names)
        return [auditing.Page(name) for name in names]

    monkeypatch.setattr(audit, "_run_batch", looked_at)
    monkeypatch.setattr(audit, "_PAGES_A_PROCESS", 1)

    pages = audit.run(["a", "b", "c", "d", "e"], [PLAN], processes=2)

    assert batches == [["a", "b"], ["c", "d"], ["e"]]
    assert [page.name for page in pages] == ["a", "b", "c", "d", "e"]
