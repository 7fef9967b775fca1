"""Make the page for the doctor: what was done, how it felt, what happened; no judgement added."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from neuro_desktop.domain.check_in import CheckIn, DayRating
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.plan_week import PlannedDays, planned_on
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    Profile,
    standing_feet_findings,
)
from neuro_desktop.domain.session import EventKind, Outcome, Session, SessionDay
from neuro_desktop.domain.sheet import (
    DoctorEvent,
    DoctorEventKind,
    DoctorNote,
    DoctorRow,
    DoctorSheet,
)
from neuro_desktop.domain.sheet_making import sheet_head
from neuro_desktop.domain.symptoms import RATED, Symptom, SymptomAt, where_felt
from neuro_desktop.domain.trends import (
    CLEAR_POINTS,
    PAIN_SYMPTOMS,
    DayMean,
    Trend,
    daily_means,
    pain_less_numbness_more,
    recent_mean,
    trend,
)

MOST_EVENTS = 6
MOST_NOTE_CHARACTERS = 300

# Pain and numbness stand side by side: less of one with more of the other is no improvement.
_ORDER = (
    Symptom.BURNING,
    Symptom.SHOOTING,
    Symptom.NUMBNESS,
    Symptom.TINGLING,
    Symptom.TOUCH,
    Symptom.HOT_COLD,
    Symptom.WEAKNESS,
    Symptom.BALANCE,
)
_REPORTED = {
    EventKind.FELL: DoctorEventKind.FALL,
    EventKind.UNSTEADY: DoctorEventKind.UNSTEADY,
    EventKind.HURT: DoctorEventKind.HURT,
    EventKind.DIZZY: DoctorEventKind.DIZZY,
}
_FOUND = {
    FootCheckFinding.FALLEN: DoctorEventKind.FALL,
    FootCheckFinding.RED_HOT_SWOLLEN: DoctorEventKind.RED_HOT_SWOLLEN,
    FootCheckFinding.NEW_SORE: DoctorEventKind.NEW_SORE,
    FootCheckFinding.UNWELL_OR_DIZZY: DoctorEventKind.DIZZY,
}
_FEET_GRAVEST_FIRST = (FeetFinding.HOT_RED_SWOLLEN, FeetFinding.OPEN_SORE)
_GRAVEST_FIRST = tuple(DoctorEventKind)


@dataclass(frozen=True, slots=True)
class DoctorFacts:
    """What the page is made from, in any order; what lies outside the period is left aside.

    `check_ins` are all there are: a symptom's start is in the first of them.
    """

    sessions: Sequence[Session]  # ended ones
    days: Sequence[SessionDay]
    plans: Sequence[PlannedDays]  # the oldest first
    check_ins: Sequence[CheckIn]


def doctor_sheet(
    person: Person,
    first: date,
    last: date,
    facts: DoctorFacts,
    catalogue: Catalogue,
    made_on: date,
    *,
    large_print: bool = False,
) -> DoctorSheet:
    """Return the page about the days from `first` to `last`, both included."""
    sessions = sorted(
        (session for session in facts.sessions if first <= session.day <= last),
        key=lambda session: (session.day, session.started_at),
    )
    check_ins = sorted(
        (check_in for check_in in facts.check_ins if check_in.day <= last),
        key=lambda check_in: (check_in.day, check_in.written_at),
    )
    recent = [check_in for check_in in check_ins if check_in.day >= first]
    means = _means(person.symptoms, check_ins)
    trends = [trend(at, each) for at, each in means.items()]
    events = _events(person, sessions, recent, first, last)
    feet_now, feet_told_on = _feet_now(person.profile)
    notes, notes_cut = _cut(_notes(sessions, recent))
    return DoctorSheet(
        head=sheet_head(person, made_on),
        first_day=first,
        last_day=last,
        sessions_done=len(_days_done(facts.days, first, last)),
        sessions_planned=_planned(facts, first, last),
        levels=_levels(sessions, catalogue),
        rows=tuple(_row(each, means[each.at], first, last) for each in trends),
        events=tuple(events[:MOST_EVENTS]),
        more_events=max(0, len(events) - MOST_EVENTS),
        notes=notes,
        notes_cut=notes_cut,
        large_print=large_print,
        less_pain_more_numbness=_numb_feet(trends),
        feet_now=feet_now,
        feet_told_on=feet_told_on,
    )


def _feet_now(profile: Profile) -> tuple[tuple[FeetFinding, ...], date | None]:
    """Return what is open at the feet, with or without a session, and by which day it was told.

    What a foot check found is younger than the answers it was put with: its day is not known.
    """
    answers = profile.answers
    if answers is None:
        return (), None
    found = standing_feet_findings(answers)
    told_on = None if profile.questions_due or not found else answers.answered_on
    return tuple(each for each in _FEET_GRAVEST_FIRST if each in found), told_on


# ---------------------------------------------------------------- sessions


def _days_done(days: Iterable[SessionDay], first: date, last: date) -> set[date]:
    return {day.day for day in days if day.did_something and first <= day.day <= last}


def _planned(facts: DoctorFacts, first: date, last: date) -> int:
    """Return the planned days of the period; before anything was planned or done there are none."""
    starts = [plan.since for plan in facts.plans[:1]]
    starts += [day.day for day in facts.days if day.did_something]
    begin = max(first, min(starts, default=first))
    length = (last - begin).days + 1
    return sum(planned_on(begin + timedelta(days=number), facts.plans) for number in range(length))


def _levels(
    sessions: Iterable[Session], catalogue: Catalogue
) -> tuple[tuple[ExerciseId, int, int], ...]:
    """Return what was done in the period, each at its latest level."""
    latest: dict[ExerciseId, int] = {}
    for session in sessions:
        for result in session.results:
            if result.outcome is not Outcome.SKIPPED:
                latest[result.exercise_id] = result.level
    return tuple(
        (exercise.id, latest[exercise.id], len(exercise.levels))
        for exercise in catalogue.exercises
        if exercise.id in latest
    )


# ---------------------------------------------------------------- symptoms


def _means(
    followed: Sequence[Symptom], check_ins: Iterable[CheckIn]
) -> dict[SymptomAt, tuple[DayMean, ...]]:
    """Return the daily means of what is followed, and of numbness wherever pain is."""
    ratings: dict[Symptom, list[DayRating]] = {symptom: [] for symptom in RATED}
    for check_in in check_ins:
        for rating in check_in.ratings:
            ratings[rating.at.symptom].append(DayRating(check_in.day, rating.at.side, rating.value))
    shown = set(followed)
    if shown & PAIN_SYMPTOMS and ratings[Symptom.NUMBNESS]:
        shown.add(Symptom.NUMBNESS)
    ordered = [symptom for symptom in _ORDER if symptom in shown]
    return {at: daily_means(ratings[at.symptom], at.side) for at in where_felt(ordered)}


def _row(found: Trend, means: Sequence[DayMean], first: date, last: date) -> DoctorRow:
    inside = tuple((mean.day, mean.value) for mean in means if first <= mean.day <= last)
    return DoctorRow(found.at, found.start, recent_mean(means, last), found.verdict, inside)


def _numb_feet(trends: Iterable[Trend]) -> tuple[Side, ...]:
    sides = {pain.at.side for pain, _ in pain_less_numbness_more(trends)}
    return tuple(side for side in (Side.LEFT, Side.RIGHT) if side in sides)


# ---------------------------------------------------------------- events


def _events(
    person: Person,
    sessions: Iterable[Session],
    check_ins: Iterable[CheckIn],
    first: date,
    last: date,
) -> list[DoctorEvent]:
    """Return each event once, newest first, the gravest of a day first."""
    found = set(_of_sessions(sessions)) | set(_of_check_ins(check_ins))
    fell_on = person.profile.last_fall_on
    fall = DoctorEventKind.FALL
    if fell_on is not None and first <= fell_on <= last:
        known = any(event.day == fell_on and event.kind is fall for event in found)
        found |= set() if known else {DoctorEvent(fell_on, fall)}
    return sorted(
        found,
        key=lambda each: (-each.day.toordinal(), _GRAVEST_FIRST.index(each.kind), _name(each)),
    )


def _name(event: DoctorEvent) -> str:
    return event.exercise_id or ""


def _of_sessions(sessions: Iterable[Session]) -> Iterator[DoctorEvent]:
    for session in sessions:
        for event in session.events:
            if event.kind in _REPORTED:
                yield DoctorEvent(session.day, _REPORTED[event.kind], event.exercise_id)
        for finding in session.foot_check or ():
            yield DoctorEvent(session.day, _FOUND[finding])
        before, after = session.pain_before, session.pain_after
        if before is not None and after is not None and after - before >= CLEAR_POINTS:
            yield DoctorEvent(session.day, DoctorEventKind.MORE_PAIN)


def _of_check_ins(check_ins: Iterable[CheckIn]) -> Iterator[DoctorEvent]:
    for check_in in check_ins:
        if check_in.skin_changed:
            yield DoctorEvent(check_in.day, DoctorEventKind.SKIN_CHANGED)


# ---------------------------------------------------------------- notes


def _notes(sessions: Iterable[Session], check_ins: Iterable[CheckIn]) -> list[DoctorNote]:
    """Return every note of the period, newest first."""
    found = [DoctorNote(session.day, session.note) for session in sessions]
    for check_in in check_ins:
        found.append(DoctorNote(check_in.day, check_in.skin_note))
        found.append(DoctorNote(check_in.day, check_in.note))
    plain = [DoctorNote(day, " ".join(text.split())) for day, text in found]
    return sorted((note for note in plain if note.text), key=lambda note: note.day, reverse=True)


def _cut(notes: Iterable[DoctorNote]) -> tuple[tuple[DoctorNote, ...], bool]:
    """Return the first MOST_NOTE_CHARACTERS of all notes together, and whether more was written."""
    kept: list[DoctorNote] = []
    left = MOST_NOTE_CHARACTERS
    for note in notes:
        if left <= 0:
            return tuple(kept), True
        kept.append(DoctorNote(note.day, note.text[:left].rstrip()))
        if len(note.text) > left:
            return tuple(kept), True
        left -= len(note.text)
    return tuple(kept), False
