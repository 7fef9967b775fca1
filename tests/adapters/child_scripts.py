"""Small programs that play a helper process: well, badly, or not at all.

Each runs in a real process, so what is tested is what happens.
"""

import sys
from pathlib import Path

_HEAD = """
import json, os, sys, threading
def tell(**message):
    os.write(1, json.dumps(message).encode() + b"\\n")
def hear():
    for line in sys.stdin.buffer:
        yield json.loads(line)
def for_ever():
    threading.Event().wait()
"""

GOOD_SPEAKER = """
tell(told="ready", device="Test")
for message in hear():
    tell(told="got", message=message)
    if message["do"] == "play":
        tell(told="played")
"""

READS_ONLY = """
tell(told="ready")
for message in hear():
    tell(told="got", message=message)
"""

GOOD_VOICE = """
tell(told="ready")
for message in hear():
    if message["do"] == "say":
        if message["text"] == "die.":
            os._exit(9)
        if message["text"] != "long.":
            tell(told="finished", id=message["id"])
"""

HANGS = "for_ever()"
DIES = "os._exit(3)"
READY_THEN_DIES = 'tell(told="ready"); next(hear()); os._exit(9)'
READY_THEN_HANGS = 'tell(told="ready"); for_ever()'
NO_DEVICE = 'tell(told="no_device")'
NO_VOICE = 'tell(told="no_voice")'
GARBAGE = """
os.write(1, b"\\xff\\x00 not json\\n[1, 2]\\n" + b"x" * 200_000 + b"\\n")
tell(told="ready")
for_ever()
"""


def command(folder: Path, program: str, name: str = "child") -> tuple[str, ...]:
    """Return the command line that runs `program`."""
    path = folder / f"{name}.py"
    path.write_text(_HEAD + program, encoding="utf-8")
    return (sys.executable, "-I", "-S", str(path))


def command_of_runs(folder: Path, *programs: str) -> tuple[str, ...]:
    """Return a command line that runs another program each time, the last one ever after."""
    scripts = [
        command(folder, program, f"run{place}")[-1] for place, program in enumerate(programs)
    ]
    chooser = f"""
count = {str(folder / "count")!r}
with open(count, "ab") as file:
    file.write(b".")
scripts = {scripts!r}
script = scripts[min(os.path.getsize(count), len(scripts)) - 1]
exec(compile(open(script).read(), script, "exec"))
"""
    return command(folder, chooser, "chooser")


def runs(folder: Path) -> int:
    """Return how often the command of `command_of_runs` has been started."""
    count = folder / "count"
    return count.stat().st_size if count.exists() else 0
