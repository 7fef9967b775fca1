"""What the application needs from printers: jobs, how they end, and the port itself."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.settings import FigurePerson
from neuro_desktop.domain.sheet import Paper, Sheet


class PrintEnd(StrEnum):
    """How a print job or a PDF ended; texts/ says it in words."""

    SENT = "sent"  # the queue took it
    SAVED = "saved"
    CANCELLED = "cancelled"  # in the system's dialog
    NO_PRINTER = "no_printer"
    REJECTED = "rejected"  # the queue does not take it, or printing failed
    CANNOT_WRITE = "cannot_write"  # the PDF: full disk, no such folder, no right
    NO_ANSWER = "no_answer"  # the print system did not answer in time


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What to print, and how."""

    sheets: tuple[Sheet, ...]
    paper: Paper
    copies: int = 1
    printer: str = ""  # "": ask with the system's dialog
    shows: FigurePerson = FigurePerson.ROSE  # whom the pictures show


@dataclass(frozen=True, slots=True)
class PrintResult:
    """How it ended."""

    end: PrintEnd
    printer: str = ""  # SENT: where to
    file: str = ""  # SAVED: where


class Printing(Protocol):
    """Prints, and writes PDFs; never blocks, never raises. `told` is called once."""

    def printers(self, told: Callable[[tuple[str, ...]], None]) -> None:
        """Find the printers of this computer, the usual one first."""
        ...

    def print(self, job: PrintJob, told: Callable[[PrintResult], None]) -> None:
        """Send a job to its printer, or ask with the system's dialog first."""
        ...

    def save_pdf(self, job: PrintJob, file: str, told: Callable[[PrintResult], None]) -> None:
        """Write a job as a PDF to `file`, whole or not at all."""
        ...

    def give_up(self) -> None:
        """Close the system's dialog, if one is open: its job is told as cancelled."""
        ...

    def usual_file(self, name: str) -> str:
        """Return where a file of this name goes: a path in Documents that is not taken yet."""
        ...

    def open_folder(self, file: str) -> None:
        """Show the folder of a file in the system's own program."""
        ...

    def close(self) -> None:
        """Let go of everything, when the app closes."""
        ...
