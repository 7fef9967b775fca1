"""What an audit has seen, as a page to read."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

import PySide6

from tests.ui.auditing import Look, Page

_CHECKS = {
    "name": "every control has a name for a screen reader",
    "role": "everything is told as what it is: button, answer, heading, table, picture",
    "state": "ticked, disabled and values are told",
    "decoration": "what is decoration has no name; no name holds hidden letters",
    "alike": "no two controls of a page have the same words",
    "target": "every control is at least 64 x 64 px",
    "type": "no text is smaller than 24 px",
    "text": "text has a contrast of 7:1 or more, measured in the picture",
    "edge": "edges of controls have 3:1 or more, measured in the picture",
    "ring": "the focus ring has 3:1 or more on every side, measured in the picture",
    "focus": "keys reach all controls, as read, without a trap; the focus is whole in view",
    "cut": "nothing is cut",
    "sideways": "nothing scrolls sideways",
    "overlap": "nothing lies on its neighbor",
    "change": "a change of text size and theme while it is open keeps the focus in its place",
    "error": "the page opens",
}


def written(pages: list[Page], seconds: float, processes: int) -> str:
    """Return the report in Markdown."""
    looks = [look for page in pages for look in page.looks]
    found = sum(len(look.found) for look in looks)
    controls, texts = sum(look.controls for look in looks), sum(look.texts for look in looks)
    edges = sum(look.edges for look in looks)
    text, edge = (
        _least(look.least_text for look in looks),
        _least(look.least_edge for look in looks),
    )
    lines = [
        "# Audit of every page",
        "",
        "Written by `make audit`, which opens every page and state of `tests/ui/walk/` in a real",
        "window and looks at it with the checks below. Not written by hand.",
        "",
        f"- {len(pages)} pages and states, {len(looks)} looks, **{found} findings**",
        f"- {controls:,} controls looked at; {texts:,} runs of letters, {edges:,} edges measured",
        f"- least contrast in pixels: text {text}, edges and focus ring {edge}",
        f"- Qt {PySide6.__version__}, {processes} processes, {seconds / 60:.0f} minutes",
        "",
        "## What is looked at",
        "",
        "| check | rule | findings |",
        "| --- | --- | --- |",
        *_by_check(looks),
        "",
        "## Where",
        "",
        "All themes and text sizes at 1024 x 600 and 1366 x 768; at 1920 x 1080 and at 3840 x 2160",
        "with scale 2 each theme and each text size at least once. Long words: every sentence 40 %",
        "longer, at the two ends of size. Right to left: the same two.",
        "",
        *_table("size", looks, lambda look: look.view.split(", ")[0]),
        "",
        *_table("theme", looks, _theme),
        "",
        *_table("text size and language", looks, _text),
        "",
        "## Findings",
        "",
        *(_findings(pages) or ["None."]),
        "",
        "## Pages",
        "",
        "| page | looks | controls | letters | least text | least edge | findings |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(_row(page) for page in pages),
    ]
    return "\n".join(lines) + "\n"


def _least(values: Iterable[float]) -> str:
    return f"{min(values, default=21.0):.1f}:1"


def _by_check(looks: list[Look]) -> list[str]:
    counts = Counter(check for look in looks for check, _, _ in look.found)
    return [f"| {check} | {rule} | {counts[check]} |" for check, rule in _CHECKS.items()]


def _table(title: str, looks: list[Look], key: Callable[[Look], str]) -> list[str]:
    groups: dict[str, list[Look]] = defaultdict(list)
    for look in looks:
        groups[key(look)].append(look)
    rows = [
        f"| {name} | {len(group)} | {_least(look.least_text for look in group)} | "
        f"{_least(look.least_edge for look in group)} | {sum(len(look.found) for look in group)} |"
        for name, group in sorted(groups.items())
    ]
    head = f"| {title} | looks | least text | least edge | findings |"
    return [head, "| --- | --- | --- | --- | --- |", *rows]


def _theme(look: Look) -> str:
    parts = look.view.split(", ")
    return parts[2] if len(parts) > 2 else look.view


def _text(look: Look) -> str:
    parts = look.view.split(", ")
    return ", ".join([parts[1], *parts[3:]]) if len(parts) > 2 else look.view


def _findings(pages: list[Page]) -> list[str]:
    lines = []
    for page in pages:
        views: dict[tuple[str, str], list[str]] = defaultdict(list)
        pictures: dict[tuple[str, str], str] = {}
        for look in page.looks:
            for check, words, picture in look.found:
                views[check, words].append(look.view)
                pictures[check, words] = pictures.get((check, words)) or picture
        if not views:
            continue
        lines += [f"### {page.name}", ""]
        for (check, words), seen in views.items():
            picture = pictures[check, words]
            shown = f" ({picture})" if picture else ""
            lines.append(f"- {check}: {words}; {len(seen)} looks, first {seen[0]}{shown}")
        lines.append("")
    return lines


def _row(page: Page) -> str:
    looks = page.looks
    return (
        f"| {page.name} | {len(looks)} | {max((look.controls for look in looks), default=0)} | "
        f"{max((look.texts for look in looks), default=0)} | "
        f"{_least(look.least_text for look in looks)} | "
        f"{_least(look.least_edge for look in looks)} | "
        f"{sum(len(look.found) for look in looks)} |"
    )
