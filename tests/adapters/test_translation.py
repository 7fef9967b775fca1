"""Rules of translation: every count of the code has its singular and its plural in English."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from neuro_desktop import resources
from neuro_desktop.adapters import translation
from tests.translations_script import script

RENEW = "run: python packaging/translations.py update"


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    for translator in qapp.findChildren(QTranslator, translation._NAME):
        qapp.removeTranslator(translator)
        translator.setParent(None)


@pytest.fixture
def one_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of texts with a plural in English and a text in German."""
    ts = '<TS version="2.1" language="{0}"><context><name>home</name>{1}</context></TS>'
    plural = (
        '<message numerus="yes"><source>%n day(s)</source><translation><numerusform>%n day'
        "</numerusform><numerusform>%n days</numerusform></translation></message>"
    )
    plain = "<message><source>Yes</source><translation>Ja</translation></message>"
    for language, message in (("en", plural), ("de", plain)):
        (tmp_path / f"neuro_desktop_{language}.ts").write_text(
            '<?xml version="1.0"?>\n<!DOCTYPE TS>\n' + ts.format(language, message),
            encoding="utf-8",
        )
    script.compile_all(tmp_path)
    monkeypatch.setattr(resources, "find", lambda relative: tmp_path)
    return tmp_path


def said(source: str, count: int = -1) -> str:
    return QCoreApplication.translate("home", source, None, count)


def test_english_knows_one_day_from_two(app: QApplication, one_language: Path) -> None:
    assert translation.install(app, "en")

    assert [said("%n day(s)", count) for count in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_the_screens_begin_where_the_language_does(app: QApplication, one_language: Path) -> None:
    translation.install(app, "he")
    hebrew = app.layoutDirection()
    translation.install(app, "en")

    assert hebrew is Qt.LayoutDirection.RightToLeft
    assert app.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_language_of_a_country_falls_back_to_the_language(
    app: QApplication, one_language: Path
) -> None:
    translation.install(app, "de_AT")

    assert said("Yes") == "Ja"


def test_an_unknown_language_gets_english_plurals(app: QApplication, one_language: Path) -> None:
    assert translation.install(app, "xx")

    assert said("%n day(s)", 1) == "1 day"


def test_a_language_takes_the_place_of_the_one_before(
    app: QApplication, one_language: Path
) -> None:
    translation.install(app, "de")
    translation.install(app, "en")

    assert said("Yes") == "Yes"


def test_without_any_texts_the_app_is_told(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "find", lambda relative: tmp_path)

    assert not translation.install(app, "en")


def test_every_count_in_the_code_has_its_english_singular_and_plural() -> None:
    english = QTranslator()
    assert english.load("neuro_desktop_en", str(resources.find("i18n")))
    plurals = [message for message in script.messages() if message.plural]

    lacking = [
        message.source
        for message in plurals
        if not all(is_english(form) for form in forms_of(message, english))
    ]

    assert plurals
    assert lacking == [], RENEW


def test_no_count_escapes_the_script() -> None:
    """Look for %n by another way than the script does: in every text of the code."""
    written = {
        node.value
        for file in script.CODE.rglob("*.py")
        for node in ast.walk(without_docstrings(ast.parse(file.read_text(encoding="utf-8"))))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "%n" in node.value
    }

    assert written == {message.source for message in script.messages() if message.plural}


def forms_of(message: Any, translator: QTranslator) -> list[str | None]:
    """The text for 1 and for 2; empty where the translator has none."""
    return [
        translator.translate(message.context, message.source, message.comment, count)
        for count in (1, 2)
    ]


def is_english(form: str | None) -> bool:
    return form is not None and form != "" and "(s)" not in form and "(es)" not in form


def without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value = ast.Constant(value=None)
    return tree
