"""What the pages are made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.cue_queue import Announcer
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.learn import LoadLearn
from neuro_desktop.application.ports import (
    Clock,
    CuePlayer,
    ExerciseWords,
    KeepAwake,
    Navigator,
    Ticker,
    Voice,
)
from neuro_desktop.application.print_ports import Printing
from neuro_desktop.application.store_ports import Repositories
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.sheet import PaperSize


@dataclass(frozen=True, slots=True)
class PageParts:
    """What the app has, for whoever makes a page: `ui/<area>/pages.py` takes what it needs."""

    store: Repositories
    settings: CurrentSettings
    changes: ChangeNotifier
    catalogue: Catalogue
    words: Mapping[ExerciseId, ExerciseWords]
    load_learn: LoadLearn  # reads the pages of Learn when one opens
    clock: Clock
    ticker: Ticker
    figure_ticker: Ticker
    announcer: Announcer
    voice: Voice
    cues: CuePlayer
    keep_awake: KeepAwake
    navigator: Navigator
    printing: Printing
    emergency_number: str  # suggested for this computer's region
    paper_size: PaperSize  # the usual one of this computer's region
