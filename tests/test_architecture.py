"""Rules of the house that a machine can check, and that a planted breach does break them."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "neuro_desktop"
TOOLS = Path(sys.executable).parent

MOST_LINES = 320
MOST_LINES_OF_APP = 150
MOST_LINES_OF_A_FUNCTION = 45
BANNED_NAMES = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
# Of the standard library, what would let the domain see a clock, a file or another process.
NOT_FOR_THE_DOMAIN = {
    "asyncio", "glob", "io", "json", "logging", "multiprocessing", "os", "pathlib", "pickle",
    "random", "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time",
    "tomllib",
}  # fmt: skip


def modules(folder: Path = PACKAGE) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def parsed(modules_of: Path = PACKAGE) -> Iterator[tuple[Path, ast.AST]]:
    for module in modules(modules_of):
        yield module, tree_of(module)


@cache
def tree_of(module: Path) -> ast.AST:
    return ast.parse(module.read_text(encoding="utf-8"))


def where(module: Path, node: ast.AST) -> str:
    return f"{module.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


# ---------------------------------------------------------------- who imports whom


def lint_imports(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [TOOLS / "lint-imports", "--no-cache", "--no-logo"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project to plant breaches in, with a figures package as it will come."""
    project = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "pyproject.toml", project)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, project / "neuro_desktop", ignore=ignored)
    for package in ("figures", "sheets"):
        folder = project / "neuro_desktop" / package
        folder.mkdir(exist_ok=True)
        (folder / "__init__.py").touch()
    (project / "neuro_desktop" / "figures" / "__main__.py").touch()
    return project


def test_the_contracts_hold(copy: Path) -> None:
    result = lint_imports(copy)

    assert result.returncode == 0, result.stdout + result.stderr


BREACHES = [
    ("domain", "import neuro_desktop.application.ports"),
    ("domain", "import neuro_desktop.paths"),
    ("domain", "import PySide6.QtCore"),
    ("application", "import neuro_desktop.texts"),
    ("application", "import neuro_desktop.storage"),
    ("application", "import PySide6.QtCore"),
    ("application", "import numpy"),
    ("storage", "import neuro_desktop.adapters"),
    ("storage", "import neuro_desktop.texts"),
    ("storage", "import neuro_desktop.sheets"),
    ("storage", "import PySide6.QtCore"),
    ("adapters", "import neuro_desktop.ui"),
    ("adapters", "import neuro_desktop.storage"),
    ("ui", "import neuro_desktop.adapters"),
    ("ui", "import neuro_desktop.storage"),
    ("ui", "import neuro_desktop.app"),
    ("ui", "import neuro_desktop.check"),
    ("ui", "import neuro_desktop.figures.__main__"),
    ("texts", "import neuro_desktop.ui"),
    ("texts", "import neuro_desktop.figures"),
    ("figures", "import neuro_desktop.sheets"),
    ("paths", "import neuro_desktop.domain"),
    ("resources", "import neuro_desktop.paths"),
    ("check", "import neuro_desktop.app"),
    ("stranger", ""),
]


@contextmanager
def planted(module: Path, lines: str) -> Iterator[None]:
    """Add lines to a module, or make it, for a while."""
    before = module.read_text(encoding="utf-8") if module.exists() else None
    module.write_text(f"{before or ''}\n{lines}\n", encoding="utf-8")
    yield
    if before is None:
        module.unlink()
    else:
        module.write_text(before, encoding="utf-8")


@pytest.mark.parametrize(("importer", "line"), BREACHES)
def test_a_planted_breach_breaks_a_contract(copy: Path, importer: str, line: str) -> None:
    part = copy / "neuro_desktop" / importer
    with planted(part / "planted.py" if part.is_dir() else part.with_suffix(".py"), line):
        result = lint_imports(copy)

    assert result.returncode == 1
    assert " BROKEN" in result.stdout, result.stdout + result.stderr


def test_the_contact_sheets_may_import_across(copy: Path) -> None:
    root = copy / "neuro_desktop" / "figures" / "__main__.py"
    with planted(root, "import neuro_desktop.ui\nimport neuro_desktop.adapters"):
        result = lint_imports(copy)

    assert result.returncode == 0, result.stdout + result.stderr


def test_the_domain_uses_the_standard_library_alone_and_little_of_it() -> None:
    graph = grimp.build_graph("neuro_desktop", include_external_packages=True, cache_dir=None)
    domain = graph.find_descendants("neuro_desktop.domain")

    imported = {
        name for module in domain for name in graph.find_modules_directly_imported_by(module)
    }
    outside = {name.split(".")[0] for name in imported} - {"neuro_desktop"}

    assert outside <= sys.stdlib_module_names - NOT_FOR_THE_DOMAIN


# ---------------------------------------------------------------- size and names


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_can_be_read_in_one_go(module: Path) -> None:
    most = MOST_LINES_OF_APP if module == PACKAGE / "app.py" else MOST_LINES

    assert len(module.read_text(encoding="utf-8").splitlines()) <= most


def test_a_function_fits_on_a_screen() -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    long = [
        f"{where(module, node)} {node.name}: {length} lines"
        for module, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, functions)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    ]

    assert long == []


def test_no_module_is_a_drawer_for_anything() -> None:
    names = {module.relative_to(ROOT): set(module.stem.split("_")) for module in modules()}

    assert [module for module, words in names.items() if words & BANNED_NAMES] == []


def test_every_package_has_an_init() -> None:
    folders = {module.parent for module in modules()}

    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


# ---------------------------------------------------------------- habits


def calls_of(name: str, tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name == getattr(
            node.func, "attr", getattr(node.func, "id", None)
        ):
            yield node


def test_nothing_processes_events_by_hand() -> None:
    found = [where(m, call) for m, tree in parsed() for call in calls_of("processEvents", tree)]

    assert found == []


def is_glued(sentence: ast.AST) -> bool:
    if isinstance(sentence, ast.BinOp):
        parts = [node for node in ast.walk(sentence) if isinstance(node, ast.Constant)]
        return any(isinstance(part.value, str) for part in parts)
    return isinstance(sentence, ast.JoinedStr)


def test_a_sentence_to_translate_is_a_plain_string() -> None:
    glued = [
        where(module, call)
        for module, tree in parsed()
        for name in ("tr", "translate")
        for call in calls_of(name, tree)
        if any(map(is_glued, call.args))
    ]

    assert glued == []


def test_no_function_is_called_tr() -> None:
    """pyside6-lupdate would give its sentences an empty context."""
    found = [
        where(module, node)
        for module, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name == "tr"
    ]

    assert found == []


def test_a_signal_is_never_connected_to_a_lambda_that_holds_self() -> None:
    found = [
        where(module, lambda_)
        for module, tree in parsed()
        for call in calls_of("connect", tree)
        for lambda_ in ast.walk(call)
        if isinstance(lambda_, ast.Lambda)
        and any(isinstance(name, ast.Name) and name.id == "self" for name in ast.walk(lambda_))
    ]

    assert found == []


def test_no_function_needs_two_keys_at_once() -> None:
    chords = {"QShortcut", "QKeySequence", "setShortcut", "QAction"}
    found = [
        where(module, node)
        for module, tree in parsed(PACKAGE / "ui")
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id in chords)
        or (isinstance(node, ast.Attribute) and node.attr in chords)
    ]
    assert found == []


def test_signals_are_of_screens_and_machine_alone() -> None:
    allowed = (PACKAGE / "ui", PACKAGE / "adapters")
    found = [
        where(module, call)
        for module, tree in parsed()
        if not any(folder in module.parents for folder in allowed)
        for call in calls_of("Signal", tree)
    ]

    assert found == []


def public_methods(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Return class and method of every presenter."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name.endswith("Presenter"):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_"):
                    yield node.name, inner.name


@cache
def said_to_a_presenter(presenter: str) -> set[str]:
    """Return what the screens that know this presenter call or read of `presenter`."""
    screens = [module for module in modules(PACKAGE / "ui") if module.parent != PACKAGE / "ui"]
    known = [module for module in screens if presenter in module.read_text(encoding="utf-8")]
    folders = {module.parent for module in known}
    return {
        node.attr
        for folder in folders
        for _, tree in parsed(folder)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and name_of(node.value).endswith("presenter")
    }


def name_of(node: ast.expr) -> str:
    """Return the last part of `a.b.c` or of a plain name, "" for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def test_every_intent_of_a_presenter_is_used_by_a_screen() -> None:
    unused = [
        f"{presenter}.{method}"
        for _, tree in parsed(PACKAGE / "application")
        for presenter, method in public_methods(tree)
        if method not in said_to_a_presenter(presenter)
    ]

    assert unused == []


def ruff(code: str, as_file: str) -> str:
    result = subprocess.run(
        [TOOLS / "ruff", "check", "--output-format=concise", f"--stdin-filename={as_file}", "-"],
        cwd=ROOT,
        input=code,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    return result.stdout


TIME_FROM_THE_SYSTEM = [
    "from PySide6.QtCore import QTimer",
    "from PySide6 import QtCore\n\nQtCore.QTimer.singleShot(0, print)",
    "from PySide6.QtCore import QElapsedTimer",
    "from PySide6.QtCore import QDate\n\nQDate.currentDate()",
    "import time\n\ntime.time()",
    "from time import monotonic",
    "import time\n\ntime.sleep(1)",
    "import datetime\n\ndatetime.date.today()",
    "from datetime import UTC, datetime\n\ndatetime.now(UTC)",
]


@pytest.mark.parametrize("code", TIME_FROM_THE_SYSTEM)
def test_time_comes_in_through_the_ports_alone(code: str) -> None:
    assert "TID251" in ruff(code, "neuro_desktop/ui/planted.py")
    assert "TID251" not in ruff(code, "neuro_desktop/adapters/clock.py")


HEAVY = [
    "import numpy",
    "import pyqtgraph",
    "from PySide6.QtMultimedia import QSoundEffect",
    "from PySide6 import QtTextToSpeech",
    "import PySide6.QtPrintSupport",
]


@pytest.mark.parametrize("code", HEAVY)
def test_a_heavy_module_is_imported_where_it_is_used(code: str) -> None:
    indented = f"def play() -> None:\n    {code}"

    assert "TID253" in ruff(code, "neuro_desktop/adapters/planted.py")
    assert "TID253" not in ruff(indented, "neuro_desktop/adapters/planted.py")


def test_no_file_names_a_folder_of_one_machine() -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("no git here")
    tracked = subprocess.run(
        [git, "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tracked.returncode != 0:
        pytest.skip("not a git checkout")
    named = re.compile(r"(?<![\w.])/(?:work|root|home/\w+)/")
    found = [
        name
        for name in tracked.stdout.splitlines()
        if name.endswith((".py", ".md", ".toml", ".sh", ".lock")) and (ROOT / name).exists()
        if named.search((ROOT / name).read_text(encoding="utf-8"))
    ]

    assert found == []


def test_the_app_needs_what_its_pages_say() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    decided = (ROOT / "docs" / "adr" / "0001-runtime-dependencies.md").read_text(encoding="utf-8")

    for requirement in project["dependencies"]:
        name = re.split(r"[<>=!~]", requirement)[0]
        assert f"`{name}`" in decided
