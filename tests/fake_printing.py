"""Printing in memory: it answers when told to, and keeps what it was asked for."""

from collections.abc import Callable

from neuro_desktop.application.print_ports import PrintEnd, PrintJob, PrintResult


class FakePrinting:
    """Keeps every job; `answers` are given at once, in order, then nothing answers by itself."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.slow = False  # the printers are told by `find` only
        self.printed: list[PrintJob] = []
        self.saved: list[tuple[PrintJob, str]] = []
        self.opened: list[str] = []
        self.given_up = 0
        self.closed = False
        self.answers: list[PrintResult] = []
        self.folder = "/documents"
        self._found: Callable[[tuple[str, ...]], None] | None = None
        self._told: Callable[[PrintResult], None] | None = None

    @property
    def waiting(self) -> bool:
        """Tell whether a job waits for its end."""
        return self._told is not None

    def printers(self, told: Callable[[tuple[str, ...]], None]) -> None:
        self._found = told
        if not self.slow:
            self.find()

    def find(self) -> None:
        """Tell the printers to whoever asked last."""
        found, self._found = self._found, None
        if found is not None:
            found(self.names)

    def print(self, job: PrintJob, told: Callable[[PrintResult], None]) -> None:
        self.printed.append(job)
        self._take(told)

    def save_pdf(self, job: PrintJob, file: str, told: Callable[[PrintResult], None]) -> None:
        self.saved.append((job, file))
        self._take(told)

    def end(self, end: PrintEnd, printer: str = "", file: str = "") -> None:
        """Come to the end of the job that runs."""
        told, self._told = self._told, None
        assert told is not None, "no job runs"
        told(PrintResult(end, printer, file))

    def give_up(self) -> None:
        self.given_up += 1
        if self._told is not None and self.printed and not self.printed[-1].printer:
            self.end(PrintEnd.CANCELLED)

    def usual_file(self, name: str) -> str:
        return f"{self.folder}/{name}"

    def open_folder(self, file: str) -> None:
        self.opened.append(file)

    def close(self) -> None:
        self.closed = True

    def _take(self, told: Callable[[PrintResult], None]) -> None:
        assert self._told is None, "one job at a time"
        self._told = told
        if self.answers:
            answer = self.answers.pop(0)
            self.end(answer.end, answer.printer, answer.file)
