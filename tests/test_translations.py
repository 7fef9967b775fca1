"""Rules of packaging/translations.py: what it finds in the code, and what it writes."""

from pathlib import Path

import pytest

from tests.translations_script import script

CALLS = {
    'translate("home", "Start")': ("home", "Start", "", False),
    'translate("home", "%n day(s)", n)': ("home", "%n day(s)", "", True),
    'translate("home", "%n day(s)", count=len(x))': ("home", "%n day(s)", "", True),
    'translate("home", "two " "parts").format(1)': ("home", "two parts", "", False),
    'QCoreApplication.translate("home", "%n day(s)", None, n)': ("home", "%n day(s)", "", True),
    'QCoreApplication.translate("home", "Yes", "why")': ("home", "Yes", "why", False),
    'self.tr("Start")': ("Page", "Start", "", False),
    'self.tr("%n day(s)", "", n)': ("Page", "%n day(s)", "", True),
    'self.tr("Yes", "why")': ("Page", "Yes", "why", False),
}
BAD_CALLS = [
    'self.tr(f"{n} days")',
    "self.tr(words)",
    'translate("home", words)',
    'translate(context, "Start")',
    'self.tr("%n day(s)")',
    'translate("home", "%n day(s)")',
    'translate("home", "days", n)',
]


def code_with(folder: Path, call: str, more: str = "") -> Path:
    code = folder / "code"
    code.mkdir()
    lines = ["class Page(QWidget):", "    def words(self, n):", f"        return {call}", more]
    (code / "page.py").write_text("\n".join(lines), encoding="utf-8")
    return code


@pytest.mark.parametrize("call", CALLS)
def test_a_text_is_found_with_its_context(call: str, tmp_path: Path) -> None:
    assert script.messages(code_with(tmp_path, call)) == [script.Message(*CALLS[call])]


@pytest.mark.parametrize("call", BAD_CALLS)
def test_a_call_nobody_could_translate_is_refused(call: str, tmp_path: Path) -> None:
    with pytest.raises(script.BadCall, match=r"page\.py:3"):
        script.messages(code_with(tmp_path, call))


def test_moving_a_painter_is_no_text(tmp_path: Path) -> None:
    assert script.messages(code_with(tmp_path, "painter.translate(3, 4)")) == []


def test_a_plural_of_a_class_with_subclasses_is_refused(tmp_path: Path) -> None:
    code = code_with(tmp_path, 'self.tr("%n day(s)", "", n)', "class Home(Page):\n    pass")

    with pytest.raises(script.BadCall, match="Page has subclasses"):
        script.messages(code)


def test_update_writes_both_english_forms(tmp_path: Path) -> None:
    code = code_with(tmp_path, 'translate("home", "%n day(s) \\"left\\"", n)')

    assert script.update(code, tmp_path) == []

    written = (tmp_path / script.PLURALS_ONLY).read_text(encoding="utf-8")
    assert "<numerusform>%n day &quot;left&quot;</numerusform>" in written
    assert "<numerusform>%n days &quot;left&quot;</numerusform>" in written


def test_update_names_the_plural_no_rule_can_write(tmp_path: Path) -> None:
    code = code_with(tmp_path, 'translate("home", "%n day(s) are left", n)')

    assert script.update(code, tmp_path) == ["home: %n day(s) are left"]


def test_update_keeps_forms_written_by_hand(tmp_path: Path) -> None:
    code = code_with(tmp_path, 'translate("home", "%n day(s) are left", n)')
    script.update(code, tmp_path)
    english = tmp_path / script.PLURALS_ONLY
    by_hand = english.read_text(encoding="utf-8").replace(' type="unfinished"', "")
    by_hand = by_hand.replace("<numerusform></numerusform>", "<numerusform>left</numerusform>")
    english.write_text(by_hand, encoding="utf-8")

    assert script.update(code, tmp_path) == []
    assert english.read_text(encoding="utf-8") == by_hand


def test_update_leaves_plain_texts_out_of_english_only(tmp_path: Path) -> None:
    code = code_with(tmp_path, 'self.tr("Start")')
    (tmp_path / "neuro_desktop_de.ts").touch()

    script.update(code, tmp_path)

    assert "Start" in (tmp_path / "neuro_desktop_de.ts").read_text(encoding="utf-8")
    assert "Start" not in (tmp_path / script.PLURALS_ONLY).read_text(encoding="utf-8")


def test_update_drops_a_text_that_has_gone(tmp_path: Path) -> None:
    code = code_with(tmp_path, 'translate("home", "%n day(s)", n)')
    script.update(code, tmp_path)
    (code / "page.py").write_text("", encoding="utf-8")

    script.update(code, tmp_path)

    assert "day" not in (tmp_path / script.PLURALS_ONLY).read_text(encoding="utf-8")
