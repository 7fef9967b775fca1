"""Keeps a week that is typed in: sessions, check-ins, what they mean for safety and levels.

Everything is done once: what the store refuses is tried again from there with the next save, and a
day that says the same as before is left alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from neuro_desktop.application.check_in_path import MUCH_BALANCE_TROUBLE
from neuro_desktop.application.level_settling import is_step_of_safety, settle
from neuro_desktop.application.ports import Clock
from neuro_desktop.application.store_ports import LevelRepository, Repositories
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.levels import LevelDecision
from neuro_desktop.domain.paper_entry import (
    EntryKind,
    PaperDay,
    PaperWeek,
    check_in_of,
    days_of,
    entry_id,
    notes_of,
    session_of,
    typed_day,
)
from neuro_desktop.domain.paper_safety import newly_unsteady, profile_after
from neuro_desktop.domain.phases import Pace, Side
from neuro_desktop.domain.profile_changes import with_questions_due
from neuro_desktop.domain.session import EventKind, Session
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.domain.symptoms import Symptom, SymptomAt

_BALANCE = SymptomAt(Symptom.BALANCE, Side.BOTH)


@dataclass(frozen=True, slots=True)
class KeptWeek:
    """What a save did."""

    taken_out: tuple[date, ...] = ()  # days whose session is no longer there
    stepped_down: bool = False  # safety changed a level
    questions_due: bool = False  # much trouble with balance: standing waits for the questions


class WeekKeeper:
    """Reads and keeps the days of one sheet in one week."""

    def __init__(
        self,
        sheet: WeekSheet,
        first_day: date,
        *,
        store: Repositories,
        catalogue: Catalogue,
        clock: Clock,
        pace: Pace,
    ) -> None:
        self._sheet = sheet
        self._days = days_of(first_day)
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._pace = pace
        self._sessions: dict[date, Session | None] = {}
        self._check_ins: dict[str, CheckIn | None] = {}  # by id
        self._decisions: Sequence[LevelDecision] = ()
        self._steps: list[Callable[[], object]] = []  # begun and not kept yet
        self._taken_out: dict[date, Session] = {}
        self._stepped_down = False
        self._questions_due = False

    def read(self) -> PaperWeek:
        """Return what was typed in before, empty days where nothing was.

        Raises:
            StoreUnavailable: it cannot be read.
        """
        for day in self._days:
            session_id = entry_id(self._sheet.code, day, EntryKind.SESSION)
            self._sessions[day] = self._store.sessions.get(session_id)
        for check_in_id in (*map(self._check_in_id, self._days), self._notes_id()):
            self._check_ins[check_in_id] = self._store.check_ins.get(check_in_id)
        self._decisions = self._store.levels.all()
        notes = self._check_ins[self._notes_id()]
        return PaperWeek(tuple(map(self._typed, self._days)), "" if notes is None else notes.note)

    def save(self, week: PaperWeek) -> KeptWeek:
        """Keep a week; what is kept stays kept if the store refuses half way.

        Raises:
            StoreUnavailable: not all of it could be kept; the next save goes on from there.
        """
        self._finish()
        for typed in week.days:
            self._keep_session(typed)
            self._keep_check_in(typed)
        self._keep_notes(week.note)
        kept = KeptWeek(tuple(self._taken_out), self._stepped_down, self._questions_due)
        self._stepped_down = self._questions_due = False
        return kept

    def restore(self) -> PaperWeek:
        """Bring back the days that the last save took out, and return the week as it is then.

        Raises:
            StoreUnavailable: not all came back; a second try goes on from there.
        """
        self._finish()
        for day, session in tuple(self._taken_out.items()):
            self._steps = [
                partial(self._store.sessions.restore, session.id),
                partial(self._change_profile, None, session),
                partial(self._sessions.__setitem__, day, session),
                partial(self._taken_out.pop, day),
            ]
            self._finish()
        return self.read()

    # ------------------------------------------------------------ one day

    def _keep_session(self, typed: PaperDay) -> None:
        before = self._sessions[typed.day]
        now = self._clock.now()
        after = session_of(self._sheet, typed, self._catalogue, self._pace, now, before)
        if after == before:
            return
        if after is None:
            self._take_out(typed.day, before)
        else:
            self._steps = [partial(self._store.sessions.save, after)]
            if before is None:  # it may have been typed in once, and taken out since
                self._steps.append(partial(self._store.sessions.restore, after.id))
            self._steps.append(partial(self._change_profile, before, after))
            if before is None or newly_unsteady(before, after):
                self._steps.append(partial(self._settle, after))
            self._steps.append(partial(self._taken_out.pop, typed.day, None))
        self._steps.append(partial(self._sessions.__setitem__, typed.day, after))
        self._finish()

    def _take_out(self, day: date, before: Session | None) -> None:
        if before is not None:
            self._steps = [
                partial(self._store.sessions.delete, before.id),
                partial(self._change_profile, before, None),
                partial(self._taken_out.__setitem__, day, before),
            ]

    def _keep_check_in(self, typed: PaperDay) -> None:
        check_in_id = self._check_in_id(typed.day)
        before = self._check_ins[check_in_id]
        after = check_in_of(self._sheet, typed, self._clock.now(), before)
        self._write_check_in(check_in_id, before, after)

    def _keep_notes(self, note: str) -> None:
        before = self._check_ins[self._notes_id()]
        day = max(self._days[0], min(self._days[-1], self._clock.today()))
        after = notes_of(self._sheet, note, day, self._clock.now(), before)
        self._write_check_in(self._notes_id(), before, after)

    def _write_check_in(
        self, check_in_id: str, before: CheckIn | None, after: CheckIn | None
    ) -> None:
        if after == before:
            return
        if after is None:
            self._steps = [partial(self._store.check_ins.delete, check_in_id)]
        else:
            self._steps = [partial(self._store.check_ins.save, after)]
            if before is None:
                self._steps.append(partial(self._store.check_ins.restore, check_in_id))
            if self._is_much_trouble(after) and not self._is_much_trouble(before):
                self._steps.append(self._close_standing)
        self._steps.append(partial(self._check_ins.__setitem__, check_in_id, after))
        self._finish()

    # ------------------------------------------------------------ safety and levels

    def _change_profile(self, before: Session | None, after: Session | None) -> None:
        person, session = self._store.people.load(), after or before
        if person is not None and session is not None:
            kept = self._store.sessions.between(session.day, date.max)  # it may come late
            profile = profile_after(person.profile, before, after, kept, self._decisions)
            if profile != person.profile:
                self._store.people.save(replace(person, profile=profile))

    def _is_much_trouble(self, check_in: CheckIn | None) -> bool:
        """Say whether balance was this bad just now, as the diary asks it."""
        value = None if check_in is None else check_in.value(*_BALANCE)
        if check_in is None or value is None or value < MUCH_BALANCE_TROUBLE:
            return False
        return (self._clock.today() - check_in.day).days <= 1

    def _close_standing(self) -> None:
        person = self._store.people.load()
        if person is not None:
            profile = with_questions_due(person.profile)
            self._store.people.save(replace(person, profile=profile))
            self._questions_due = True

    def _settle(self, session: Session) -> None:
        """Settle the levels; lost balance is decided anew where the day had its decision."""
        wobbles = {e.exercise_id for e in session.events if e.kind is EventKind.UNSTEADY}
        levels = _WithoutTheseDecisions(self._store.levels, session.id, wobbles)
        store = replace(self._store, levels=levels)
        decisions = settle(session, store, self._catalogue, self._clock)
        self._decisions = (*self._decisions, *decisions)
        self._stepped_down |= any(map(is_step_of_safety, decisions))

    # ------------------------------------------------------------ inside

    def _finish(self) -> None:
        while self._steps:
            self._steps[0]()
            self._steps.pop(0)

    def _typed(self, day: date) -> PaperDay:
        check_in = self._check_ins[self._check_in_id(day)]
        return typed_day(self._sheet, day, self._catalogue, self._sessions[day], check_in)

    def _check_in_id(self, day: date) -> str:
        return entry_id(self._sheet.code, day, EntryKind.CHECK_IN)

    def _notes_id(self) -> str:
        return entry_id(self._sheet.code, self._days[0], EntryKind.NOTES)


class _WithoutTheseDecisions:
    """The level decisions but those of a session about some exercises: they are made anew."""

    def __init__(
        self, levels: LevelRepository, session_id: str, exercises: set[ExerciseId | None]
    ) -> None:
        self._levels = levels
        self._session_id = session_id
        self._exercises = exercises

    def save(self, decision: LevelDecision) -> None:
        self._levels.save(decision)

    def all(self) -> Sequence[LevelDecision]:
        return [each for each in self._levels.all() if not self._is_outdated(each)]

    def of_session(self, session_id: str) -> Sequence[LevelDecision]:
        decisions = self._levels.of_session(session_id)
        return [each for each in decisions if not self._is_outdated(each)]

    def _is_outdated(self, decision: LevelDecision) -> bool:
        of_this = decision.session_id == self._session_id
        wobble = decision.exercise_id in self._exercises
        return of_this and wobble and not is_step_of_safety(decision)
