"""Small programs that run in a process of their own while a test looks on."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parent.parent

Program = subprocess.Popen[str]


@contextmanager
def running(program: str, *arguments: str | Path) -> Iterator[Program]:
    """Run the Python text `program`; it is killed at the end if it has not ended by itself."""
    with subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        cwd=PROJECT_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def line_of(child: Program) -> str:
    """Wait for the next line the program prints; "" once it has ended."""
    assert child.stdout is not None
    return child.stdout.readline().strip()
