"""Where things are kept on this computer: the only module that knows folders."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import platformdirs

_APP = "neuro-desktop"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The folders of the app. Nothing is made by naming them; who writes makes its own."""

    data: Path  # the store
    config: Path  # the settings file
    logs: Path
    backups: Path  # copies of the store
    state: Path  # the lock and the socket of the running app

    @classmethod
    def default(cls) -> Self:
        """Return the folders this system gives to a person's programs."""
        data = platformdirs.user_data_path(_APP, appauthor=False)
        return cls(
            data=data,
            config=platformdirs.user_config_path(_APP, appauthor=False),
            logs=platformdirs.user_log_path(_APP, appauthor=False),
            backups=data / "backups",
            state=platformdirs.user_state_path(_APP, appauthor=False),
        )

    @classmethod
    def under(cls, folder: Path | str) -> Self:
        """Return the same folders, all inside `folder` (``--data-dir``); "~" is the home folder."""
        root = Path(folder).expanduser().absolute()
        return cls(
            data=root,
            config=root,
            logs=root / "logs",
            backups=root / "backups",
            state=root / "state",
        )

    @property
    def store_file(self) -> Path:
        """The store: people, routines, sessions."""
        return self.data / "steady-feet.db"

    @property
    def settings_file(self) -> Path:
        """The settings of this computer."""
        return self.config / "settings.json"

    @property
    def log_file(self) -> Path:
        """The log that is written now; older ones stand beside it."""
        return self.logs / "steady-feet.log"


def documents() -> Path:
    """Return the folder where this person keeps documents; it may not exist."""
    return platformdirs.user_documents_path()
