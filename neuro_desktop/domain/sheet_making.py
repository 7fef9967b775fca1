"""Make what is printed of the person, their routine and the catalogue: pure data, no sentence.

The page for the doctor is made in `doctor_sheet`.
"""

from collections.abc import Callable, Collection
from datetime import date, timedelta

from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.exercise import Catalogue, Position, Thing
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Pace
from neuro_desktop.domain.planning import CheckedItem, check_routine
from neuro_desktop.domain.routine import Routine, RoutineItem
from neuro_desktop.domain.safety import (
    ANSWERS_GOOD_FOR_DAYS,
    Profile,
    SafetyAnswers,
    Today,
    needs_helper,
    open_levels,
)
from neuro_desktop.domain.sheet import (
    Booklet,
    BookletExercise,
    CheckInSheet,
    RoutineSheet,
    SheetChange,
    SheetHead,
    WeekSheet,
)
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.timeline import compile_timeline, planned_seconds

# Without 0 O 1 I L, 2 Z, 5 S and 8 B: read off paper and typed in, no sign is taken for another.
CODE_SIGNS = "34679ACDEFGHJKMNPQRTUVWXY"
CODE_LENGTH = 4


def sheet_head(person: Person, made_on: date) -> SheetHead:
    """Return what stands on every page."""
    return SheetHead(person.name, made_on, person.emergency_number, person.clinic_phone)


def routine_sheet(
    person: Person, routine: Routine, catalogue: Catalogue, pace: Pace, made_on: date
) -> RoutineSheet:
    """Return a routine as it may be done on the day it is printed.

    Paper cannot close an exercise later, so what safety closes now is not on it, or only in its
    highest open form; `changes` says what and why. `standing_until` says how long the answers hold
    that standing rests on.
    """
    checked = _checked(person, routine, catalogue, made_on)
    items = _items(checked)
    timeline = compile_timeline(items, catalogue, pace)
    answers = person.profile.answers
    return RoutineSheet(
        head=sheet_head(person, made_on),
        routine_name=routine.name,
        weekdays=routine.weekdays,
        seconds=planned_seconds(timeline),
        things=_things(items, catalogue),
        items=items,
        changes=tuple(
            SheetChange(each.planned.exercise_id, each.reason, left_out=each.item is None)
            for each in checked
            if each.reason is not None
        ),
        with_helper=answers is not None and needs_helper(answers),
        standing_until=_standing_until(items, answers, catalogue),
    )


def week_sheet(
    person: Person,
    routine: Routine,
    catalogue: Catalogue,
    code: str,
    first_day: date | None,
    made_on: date,
) -> WeekSheet:
    """Return the sheet to tick for a week; `first_day` is moved back to its Monday."""
    monday = None if first_day is None else first_day - timedelta(days=first_day.weekday())
    return WeekSheet(
        head=sheet_head(person, made_on),
        code=code,
        routine_id=routine.id,
        routine_name=routine.name,
        items=_items(_checked(person, routine, catalogue, made_on)),
        first_day=monday,
        symptom=person.paper_symptom,
    )


def check_in_sheet(person: Person, made_on: date) -> CheckInSheet:
    """Return the diary's questions, those the person follows first."""
    rest = tuple(symptom for symptom in Symptom if symptom not in person.symptoms)
    return CheckInSheet(sheet_head(person, made_on), (*person.symptoms, *rest))


def booklet(person: Person, catalogue: Catalogue, today: Today) -> Booklet:
    """Return every exercise that has a level open to this person, with all of those."""
    open_ones = (
        BookletExercise(
            exercise.id,
            tuple(level.number for level in open_levels(exercise, person.profile, today)),
        )
        for exercise in catalogue.exercises
    )
    return Booklet(sheet_head(person, today.date), tuple(each for each in open_ones if each.levels))


def new_code(taken: Collection[str], below: Callable[[int], int]) -> str:
    """Return a short code for a sheet that no other sheet has, easy to read off paper.

    `below(n)` returns a random whole number from 0 to n - 1. A code that is taken is counted on
    from, so one is found as long as there is any.

    Raises:
        DomainError: every code is taken.
    """
    known = {code.upper() for code in taken}
    codes = len(CODE_SIGNS) ** CODE_LENGTH
    start = below(codes)
    for number in range(start, start + codes):
        code = _code(number % codes)
        if code not in known:
            return code
    raise DomainError("no code for a sheet is left")


def _code(number: int) -> str:
    signs = []
    for _ in range(CODE_LENGTH):
        number, sign = divmod(number, len(CODE_SIGNS))
        signs.append(CODE_SIGNS[sign])
    return "".join(signs)


def _checked(
    person: Person, routine: Routine, catalogue: Catalogue, made_on: date
) -> tuple[CheckedItem, ...]:
    profile: Profile = person.profile
    return check_routine(routine, profile, catalogue, Today(made_on))


def _items(checked: Collection[CheckedItem]) -> tuple[RoutineItem, ...]:
    return tuple(each.item for each in checked if each.item is not None)


def _standing_until(
    items: Collection[RoutineItem], answers: SafetyAnswers | None, catalogue: Catalogue
) -> date | None:
    levels = (catalogue[item.exercise_id].level(item.level) for item in items)
    if answers is None or all(level.position is not Position.STANDING for level in levels):
        return None
    return answers.answered_on + timedelta(days=ANSWERS_GOOD_FOR_DAYS - 1)


def _things(items: Collection[RoutineItem], catalogue: Catalogue) -> tuple[Thing, ...]:
    """Return all that is needed, furniture first."""
    needed = {
        thing
        for item in items
        for thing in catalogue[item.exercise_id].things_for(
            catalogue[item.exercise_id].level(item.level)
        )
    }
    return tuple(thing for thing in Thing if thing in needed)
