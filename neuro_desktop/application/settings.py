"""The settings of this computer: plain values with their ranges; words are elsewhere."""

from dataclasses import dataclass
from enum import StrEnum

from neuro_desktop.domain.sheet import PaperSize
from neuro_desktop.domain.timeline import Pace, WaitForMe

TEXT_PERCENTS = (100, 125, 150, 175, 200)
GET_READY_SECONDS = (5, 10, 20, 30)
PAPER_POINTS = (16, 18, 24)
VOICE_RATES = (100, 120, 145)  # words a minute: very slow, slow, normal


class ThemeChoice(StrEnum):
    """Which colours the app uses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    BLACK_ON_YELLOW = "black_on_yellow"
    WHITE_ON_BLACK = "white_on_black"


class Motion(StrEnum):
    """Whether pictures move and the ring glides."""

    SYSTEM = "system"  # as the person has set it for all apps of this computer
    MOVING = "moving"
    STILL = "still"


class Typeface(StrEnum):
    """Which letters the app writes with."""

    HYPERLEGIBLE = "hyperlegible"  # Atkinson Hyperlegible, made for weak eyes
    SYSTEM = "system"


class FigurePerson(StrEnum):
    """Whom the pictures of the exercises show."""

    ROSE = "rose"
    SAM = "sam"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a person can set for this computer, with its default."""

    text_percent: int = 100
    theme: ThemeChoice = ThemeChoice.SYSTEM
    sound_on: bool = True
    volume_percent: int = 80
    voice_on: bool = True
    voice_rate: int = 145  # words a minute
    get_ready_seconds: int = 10
    wait_for_me: WaitForMe = WaitForMe.STANDING
    figure_person: FigurePerson = FigurePerson.ROSE
    motion: Motion = Motion.SYSTEM
    typeface: Typeface = Typeface.HYPERLEGIBLE
    confirmed_no_voice: bool = False  # "no voice found" has been said once
    paper_size: PaperSize | None = None  # None: the usual one of this computer's region
    paper_points: int = 18
    paper_pictures: bool = True
    paper_one_a_page: bool = False
    usual_printer: str = ""  # its name on this computer; "" until one was printed on


def pace_of(settings: Settings) -> Pace:
    """Return the seconds a session runs at under these settings."""
    return Pace(get_ready_seconds=settings.get_ready_seconds, wait_for_me=settings.wait_for_me)
