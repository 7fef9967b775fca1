"""What the wizard writes: the draft, the safety answers, the person and the routine."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.application.wizard_answers import SAFETY_STEPS, Answers, Step
from neuro_desktop.application.wizard_kept import draft_of
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Profile


class WizardKeeper:
    """Keeps what was told; `trouble` says why the last write failed, the answers stay in memory."""

    def __init__(self, store: Repositories) -> None:
        self._people = store.people
        self._routines = store.routines
        self.trouble: StoreTrouble | None = None

    def draft(self, answers: Answers, step: Step) -> None:
        """Keep a run that may be left on this screen."""
        self._kept(lambda: self._people.save_draft(draft_of(answers, step)))

    def safety(self, answers: Answers, *, complete: bool) -> None:
        """Keep the safety answers of a person who has some: what was found counts at once."""

        def keep() -> None:
            person = self._people.load()
            if person is None or answers.kept.answers is None:
                return
            profile = answers.profile() if complete else answers.profile_so_far()
            if profile != person.profile:
                self._people.save(replace(person, profile=profile))

        self._kept(keep)

    def stopped(self, answers: Answers, step: Step) -> bool:
        """Keep the person as far as they are known, and the draft; tell whether it worked."""

        def keep() -> None:
            self._people.save(self._person(answers, answers.profile_so_far()))
            self._people.save_draft(draft_of(answers, step))

        return self._kept(keep)

    def finished(self, answers: Answers, routine: Routine | None) -> bool:
        """Keep the person whole and the routine, forget the draft; tell whether it worked."""

        def keep() -> None:
            # The person first: a routine belongs to one.
            self._people.save(self._person(answers, answers.profile()))
            if routine is not None:
                self._routines.save(routine)
            self._people.save_draft(None)

        return self._kept(keep)

    def safety_finished(self, answers: Answers) -> bool:
        """Give a draft left half way the newer safety answers, so that none older come back."""

        def keep() -> None:
            draft = self._people.load_draft()
            if draft is not None:
                given = frozenset[str](answers.given & SAFETY_STEPS)
                answered = (draft.answered - SAFETY_STEPS) | given
                self._people.save_draft(replace(draft, answers=answers.safety, answered=answered))

        return self._kept(keep)

    def _kept(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except StoreUnavailable as unavailable:
            self.trouble = unavailable.trouble
            return False
        self.trouble = None
        return True

    def _person(self, answers: Answers, profile: Profile) -> Person:
        kept = self._people.load() or Person(id=str(uuid4()))
        return replace(
            kept,
            name=answers.name.strip(),
            emergency_number=answers.emergency_number.strip(),
            profile=profile,
            preferences=answers.preferences,
            symptoms=answers.symptoms,
        )
