"""Keep resources/i18n in step with the code.

    python packaging/translations.py update    renew the .ts files from the code, then compile
    python packaging/translations.py compile   make the .qm files, which the app reads

The English file holds plural forms only: every other English text is its own source. A form such
as "%n exercise(s)" is filled in by rule; the rest is named and stands "unfinished" until somebody
writes both forms in the .ts file. A new language starts as an empty neuro_desktop_<language>.ts.

The calls are found here and not by pyside6-lupdate, which overlooks translate("context", "text", n)
without a word and takes QCoreApplication.translate("context", "text", None, n) for a text without
plural (6.11). It gets them as C++, which it reads well, and does the merging.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "neuro_desktop"
TRANSLATIONS = ROOT / "resources" / "i18n"
PLURALS_ONLY = "neuro_desktop_en.ts"
# The one door to Qt passes on what its callers wrote.
DOOR = Path("texts/translate.py")

_QT_APPLICATIONS = {"QApplication", "QCoreApplication", "QGuiApplication"}
_BRACKETED_ENDING = re.compile(r"\((e?s)\)")
# With a verb or a second number beside the count, a rule would write bad English.
_NEEDS_A_HUMAN = re.compile(
    r"\b(?:is|are|was|were|has|have|this|these|that|those)\b", re.IGNORECASE
)


class BadCall(Exception):
    """A call whose text cannot be read from the code."""


@dataclass(frozen=True, order=True)
class Message:
    """A text to translate; `plural` when a count goes with it."""

    context: str
    source: str
    comment: str
    plural: bool

    def as_cpp(self) -> str:
        """Return a call that lupdate reads."""
        parts = [_quoted(self.context), _quoted(self.source), _quoted(self.comment)]
        return f"QCoreApplication::translate({', '.join(parts)}{', n' if self.plural else ''});"


def messages(code: Path = CODE) -> list[Message]:
    """Return every text of tr() and translate() below a folder, sorted, each once.

    Raises:
        BadCall: a text is no literal, holds %n without a count or a count without %n, or is a
            plural of tr() that a subclass would not find.
    """
    trees = {
        file: ast.parse(file.read_text(encoding="utf-8"), str(file))
        for file in sorted(code.rglob("*.py"))
        if file.relative_to(code) != DOOR
    }
    parents = {name for tree in trees.values() for name in _parents(tree)}
    found: set[Message] = set()
    for file, tree in trees.items():
        for call, class_name in _calls(tree, ""):
            message = _message(call, class_name, file)
            if message is None:
                continue
            # WORKAROUND PySide6 6.11: tr() of an instance of a subclass asks for the subclass's
            # context, finds no plural there and does not ask for its parent's: "1 day(s)".
            if message.plural and message.context in parents and _is_tr(call):
                problem = f"{class_name} has subclasses: use translate() for {message.source!r}"
                raise BadCall(f"{file}:{call.lineno}: {problem}")
            found.add(message)
    return sorted(found)


def _parents(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        for base in node.bases if isinstance(node, ast.ClassDef) else []:
            yield ast.unparse(base).split("[")[0].split(".")[-1]


def _calls(node: ast.AST, class_name: str) -> Iterator[tuple[ast.Call, str]]:
    """Find every call with the class it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, class_name
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else class_name)


def _is_tr(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "tr"


def _message(call: ast.Call, class_name: str, file: Path) -> Message | None:
    match call.func:
        case ast.Name(id="translate"):
            names = ["context", "source", "count"]
        case ast.Attribute(value=ast.Name(id=owner), attr="translate") if owner in _QT_APPLICATIONS:
            names = ["context", "source", "comment", "count"]
        case ast.Attribute(attr="tr"):
            names = ["source", "comment", "count"]
        case _:
            return None
    given = dict(zip(names, call.args, strict=False))
    # Qt's own names for what the last two are.
    aliases = {"key": "source", "sourceText": "source", "disambiguation": "comment", "n": "count"}
    given |= {aliases.get(word.arg, word.arg): word.value for word in call.keywords if word.arg}
    where = f"{file}:{call.lineno}"
    context = _literal(given["context"], where) if "context" in given else class_name
    comment = _literal(given["comment"], where) if "comment" in given else ""
    message = Message(context, _literal(given.get("source"), where), comment, "count" in given)
    if message.plural != ("%n" in message.source):
        raise BadCall(f"{where}: %n and a count belong together: {message.source!r}")
    return message


def _literal(node: ast.expr | None, where: str) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Constant(value=None):
            return ""
    raise BadCall(f"{where}: tr() and translate() take literal texts only")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def update(code: Path = CODE, translations: Path = TRANSLATIONS) -> list[str]:
    """Renew every .ts file from the code; return the English plurals that lack their forms."""
    found = messages(code)
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "calls.cpp"
        calls.write_text("\n".join(message.as_cpp() for message in found) + "\n", encoding="utf-8")
        for file in _ts_files(translations):
            _merge(calls, file)
        english = translations / PLURALS_ONLY
        if fill_plurals(english):
            _merge(calls, english)  # lupdate writes its own layout again
    return unfinished(translations / PLURALS_ONLY)


def _merge(calls: Path, file: Path) -> None:
    if file.exists() and not file.stat().st_size:
        file.unlink()  # lupdate makes a new file, but does not read an empty one
    language = file.stem.removeprefix("neuro_desktop_")
    options = ["-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"]
    if file.name == PLURALS_ONLY:
        options.append("-pluralonly")
    languages = ["-source-language", "en", "-target-language", language]
    _tool("pyside6-lupdate", *options, *languages, str(calls), "-ts", str(file))


def fill_plurals(file: Path) -> bool:
    """Write both forms where a rule gives them; return whether anything was written."""
    tree = ET.parse(file)  # noqa: S314 - our own file
    filled = False
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        forms = english_forms(source)
        if translation is None or translation.get("type") != "unfinished" or forms is None:
            continue
        del translation.attrib["type"]
        for element, text in zip(translation.iter("numerusform"), forms, strict=True):
            element.text = text
        filled = True
    if filled:
        tree.write(file, encoding="utf-8", xml_declaration=True)
    return filled


def english_forms(source: str) -> tuple[str, str] | None:
    """Return "1 day" and "2 days" of "%n day(s)", or None where a human must choose the words."""
    if _NEEDS_A_HUMAN.search(source) or len(_BRACKETED_ENDING.findall(source)) != 1:
        return None
    return _BRACKETED_ENDING.sub("", source), _BRACKETED_ENDING.sub(r"\1", source)


def unfinished(file: Path) -> list[str]:
    """Return the texts of a .ts file that still lack their translation."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(file).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        if message.find("translation[@type='unfinished']") is not None
    ]


def compile_all(translations: Path = TRANSLATIONS) -> None:
    """Make the .qm file of every .ts file."""
    for file in _ts_files(translations):
        _tool("pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def _ts_files(translations: Path) -> list[Path]:
    return sorted({translations / PLURALS_ONLY, *translations.glob("neuro_desktop_*.ts")})


def _tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / name
    subprocess.run([str(program), *arguments], check=True)


def main() -> int:
    """Do what the command line says; 1 when plurals are missing or a call cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["update", "compile"])
    if parser.parse_args().what == "update":
        try:
            update()
        except BadCall as error:
            print(error, file=sys.stderr)
            return 1
    compile_all()
    missing = unfinished(TRANSLATIONS / PLURALS_ONLY)
    for text in missing:
        print(f"{PLURALS_ONLY}: write both forms of {text}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
