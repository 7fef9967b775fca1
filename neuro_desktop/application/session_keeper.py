"""Keeps a running session, and what it changes in the person's profile.

A store that refuses never stops a session: its trouble is told once, and everything is tried again
with the next save.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.run import Run
from neuro_desktop.domain.run_kept import kept_session
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.session import Session

ProfileChange = Callable[[Profile], Profile]


class SessionKeeper:
    """Holds the session that is run; `trouble` is what the person has not been told yet."""

    def __init__(self, store: Repositories, session: Session) -> None:
        self._store = store
        self._session = session
        self._changes: list[ProfileChange] = []
        self._failing = False
        self.trouble: StoreTrouble | None = None

    @property
    def session(self) -> Session:
        """Return the session as it was last kept, or tried to be."""
        return self._session

    @property
    def failing(self) -> bool:
        """Say whether the last save failed."""
        return self._failing

    def keep(self, run: Run, now: float, at: datetime) -> None:
        """Keep the session as it stands at monotonic `now`, which is the moment `at`."""
        self._session = kept_session(self._session, run, now, at)
        self._try()

    def change_profile(self, change: ProfileChange) -> None:
        """Keep a change of the profile."""
        self._changes.append(change)
        self._try()

    def told(self) -> None:
        """Take the trouble as told; it is not told again before a save has worked."""
        self.trouble = None

    def _try(self) -> None:
        try:
            self._store.sessions.save(self._session)
            self._keep_profile()
        except StoreUnavailable as unavailable:
            if not self._failing:
                self.trouble = unavailable.trouble
            self._failing = True
        else:
            self._failing = False
            self.trouble = None

    def _keep_profile(self) -> None:
        person = self._store.people.load() if self._changes else None
        if person is not None:
            profile = person.profile
            for change in self._changes:
                profile = change(profile)
            self._store.people.save(replace(person, profile=profile))
        self._changes.clear()
