"""The store in memory: every repository, with the promises of its port."""

from collections.abc import Iterable, Sequence
from datetime import date

from neuro_desktop.application.store_ports import (
    CheckInRepository,
    PersonRepository,
    Repositories,
    RoutineRepository,
    SessionRepository,
)
from neuro_desktop.domain.activity import Activity
from neuro_desktop.domain.check_in import CheckIn, DayRating, Rating
from neuro_desktop.domain.levels import LevelDecision
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from tests.fakes import FakePeople, FakeRoutines, FakeSessions, Refusing


class FakeCheckIns(Refusing):
    """Check-ins in memory."""

    def __init__(self, check_ins: Iterable[CheckIn] = ()) -> None:
        self.kept = {check_in.id: check_in for check_in in check_ins}
        self.deleted: set[str] = set()

    def save(self, check_in: CheckIn) -> None:
        self._check()
        self.kept[check_in.id] = check_in

    def get(self, check_in_id: str) -> CheckIn | None:
        self._check()
        return None if check_in_id in self.deleted else self.kept.get(check_in_id)

    def between(self, first: date, last: date) -> Sequence[CheckIn]:
        return [each for each in self._all() if first <= each.day <= last]

    def ratings(self, symptom: Symptom, first: date, last: date) -> Sequence[DayRating]:
        return [
            DayRating(check_in.day, rating.at.side, rating.value)
            for check_in in self.between(first, last)
            for rating in check_in.ratings
            if rating.at.symptom is symptom
        ]

    def latest(self) -> Sequence[tuple[date, Rating]]:
        latest: dict[SymptomAt, tuple[date, Rating]] = {}
        for check_in in self._all():
            for rating in check_in.ratings:
                latest[rating.at] = (check_in.day, rating)
        return list(latest.values())

    def first_day(self) -> date | None:
        return min((each.day for each in self._all()), default=None)

    def delete(self, check_in_id: str) -> None:
        self._check()
        self.deleted.add(check_in_id)

    def restore(self, check_in_id: str) -> None:
        self._check()
        self.deleted.discard(check_in_id)

    def _all(self) -> list[CheckIn]:
        self._check()
        there = [each for each in self.kept.values() if each.id not in self.deleted]
        return sorted(there, key=lambda each: (each.day, each.written_at))


class FakeActivities(Refusing):
    """Other activity in memory."""

    def __init__(self, activities: Iterable[Activity] = ()) -> None:
        self.kept = {activity.id: activity for activity in activities}
        self.deleted: set[str] = set()

    def save(self, activity: Activity) -> None:
        self._check()
        self.kept[activity.id] = activity

    def get(self, activity_id: str) -> Activity | None:
        self._check()
        return None if activity_id in self.deleted else self.kept.get(activity_id)

    def between(self, first: date, last: date) -> Sequence[Activity]:
        self._check()
        there = [each for each in self.kept.values() if each.id not in self.deleted]
        return sorted(
            (each for each in there if first <= each.day <= last), key=lambda each: each.day
        )

    def delete(self, activity_id: str) -> None:
        self._check()
        self.deleted.add(activity_id)

    def restore(self, activity_id: str) -> None:
        self._check()
        self.deleted.discard(activity_id)


class FakeLevels(Refusing):
    """Level decisions in memory."""

    def __init__(self, decisions: Iterable[LevelDecision] = ()) -> None:
        self.kept = {decision.id: decision for decision in decisions}

    def save(self, decision: LevelDecision) -> None:
        self._check()
        self.kept[decision.id] = decision

    def all(self) -> Sequence[LevelDecision]:
        self._check()
        return tuple(self.kept.values())

    def of_session(self, session_id: str) -> Sequence[LevelDecision]:
        self._check()
        return tuple(each for each in self.kept.values() if each.session_id == session_id)


class FakePlans(Refusing):
    """What was planned since when, in memory."""

    def __init__(self, plans: Iterable[PlannedDays] = ()) -> None:
        self.kept = {planned.since: planned for planned in plans}

    def save(self, planned: PlannedDays) -> None:
        self._check()
        self.kept[planned.since] = planned

    def all(self) -> Sequence[PlannedDays]:
        self._check()
        return sorted(self.kept.values(), key=lambda planned: planned.since)


class FakeSheets(Refusing):
    """Printed week sheets in memory."""

    def __init__(self, sheets: Iterable[WeekSheet] = ()) -> None:
        self.kept = {sheet.code: sheet for sheet in sheets}

    def save(self, sheet: WeekSheet) -> None:
        self._check()
        self.kept[sheet.code] = sheet

    def get(self, code: str) -> WeekSheet | None:
        self._check()
        return self.kept.get(code.upper())

    def all(self) -> Sequence[WeekSheet]:
        self._check()
        return tuple(reversed(self.kept.values()))


def fake_store(
    people: PersonRepository | None = None,
    routines: RoutineRepository | None = None,
    sessions: SessionRepository | None = None,
    check_ins: CheckInRepository | None = None,
) -> Repositories:
    """Return a whole store in memory around these parts."""
    return Repositories(
        people=people or FakePeople(),
        routines=routines or FakeRoutines(),
        sessions=sessions or FakeSessions(),
        check_ins=check_ins or FakeCheckIns(),
        activities=FakeActivities(),
        levels=FakeLevels(),
        plans=FakePlans(),
        sheets=FakeSheets(),
    )
