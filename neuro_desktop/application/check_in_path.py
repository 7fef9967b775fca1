"""What a check-in asks, in which order, and what the diary already knows about it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from neuro_desktop.application.check_in_state import CheckInStep, LastAnswer, Spot
from neuro_desktop.application.store_ports import CheckInRepository
from neuro_desktop.domain.check_in import CheckIn, Rating
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import Origin
from neuro_desktop.domain.symptoms import RATED, Symptom, SymptomAt, where_felt

WEEK_DAYS = 7
JUMP = 3  # points of weakness above the last answer: our suggestion of what to ask about
_SEVERE_FROM = 7  # reference, section 4, "Bands"
VERY_WEAK = _SEVERE_FROM
MUCH_BALANCE_TROUBLE = _SEVERE_FROM
LAST_ANSWER_DAYS = 366  # how far back "last time" is looked for
_ONE_DAY = timedelta(days=1)


def spots_of(symptoms: Iterable[Symptom]) -> tuple[Spot, ...]:
    """Return the questions about these symptoms, in the order of the article."""
    wanted = frozenset(symptoms)
    ordered = [symptom for symptom in Symptom if symptom in wanted]
    rated = tuple(Spot(CheckInStep.RATE, at) for at in where_felt(ordered))
    skin = (Spot(CheckInStep.SKIN),) if Symptom.SKIN_NAILS in wanted else ()
    return rated + skin


def questions(followed: Iterable[Symptom], rest: Iterable[Symptom]) -> tuple[Spot, ...]:
    """Return every numbered screen: those followed, the others, triggers, note."""
    last = (Spot(CheckInStep.TRIGGERS), Spot(CheckInStep.NOTE))
    return (*spots_of(followed), *spots_of_rest(rest), *last)


def spots_of_rest(rest: Iterable[Symptom]) -> tuple[Spot, ...]:
    """Return the questions about the others; the skin first, for a sore must not wait."""
    return tuple(sorted(spots_of(rest), key=lambda spot: spot.step is not CheckInStep.SKIN))


def rest_of(
    check_in: CheckIn,
    followed: Iterable[Symptom],
    around: Iterable[CheckIn],
    *,
    not_today: bool = False,
) -> frozenset[Symptom]:
    """Return what is asked besides what is followed.

    All others once a week: where no other check-in of `around`, those within a week, asked them,
    and the person did not put them off.
    What this check-in has an answer to is asked again in any case. A sheet of paper is not made
    longer afterwards.
    """
    asked = any(other.asked_all for other in around if other.id != check_in.id)
    due = check_in.origin is Origin.APP and not asked and not not_today
    weekly = check_in.asked_all or due
    answered = {rating.at.symptom for rating in check_in.ratings}
    if check_in.skin_changed is not None:
        answered.add(Symptom.SKIN_NAILS)
    return frozenset(Symptom if weekly else answered) - frozenset(followed)


def within_a_week(check_ins: CheckInRepository, day: date) -> list[CheckIn]:
    """Return the check-ins less than 7 days before or after this day."""
    reach = timedelta(days=WEEK_DAYS - 1)
    return list(check_ins.between(day - reach, day + reach))


def last_answers(
    check_ins: CheckInRepository, day: date, *, is_new_today: bool
) -> dict[SymptomAt, LastAnswer]:
    """Return what was answered last, before a check-in of this day.

    For a new one of today an earlier one of the same day counts; for any other only days before.
    """
    if is_new_today:
        return {
            rating.at: LastAnswer(on, rating.value)
            for on, rating in check_ins.latest()
            if on <= day
        }
    first = day - timedelta(days=LAST_ANSWER_DAYS)
    return {
        SymptomAt(symptom, rated.side): LastAnswer(rated.day, rated.value)
        for symptom in RATED
        for rated in check_ins.ratings(symptom, first, day - _ONE_DAY)
    }


def is_worse(weakness: int, last: LastAnswer | None) -> bool:
    """Say whether a foot is so much weaker that one must know if it came suddenly.

    It is very weak and was not so before, as far as one knows, or it rose by 3 points or more.
    """
    became_severe = weakness >= VERY_WEAK and (last is None or last.value < VERY_WEAK)
    return became_severe or (last is not None and weakness - last.value >= JUMP)


def with_answer(check_in: CheckIn, at: SymptomAt, value: int | None) -> CheckIn:
    """Return the check-in with this answer, or with none for it."""
    ratings = {rating.at: rating for rating in check_in.ratings}
    ratings.pop(at, None)
    if value is not None:
        ratings[at] = Rating(at, value)
    return replace(check_in, ratings=tuple(ratings.values()))


def left_of(at: SymptomAt | None) -> SymptomAt | None:
    """Return the same symptom in the left foot, for a question about the right one."""
    if at is None or at.side is not Side.RIGHT:
        return None
    return SymptomAt(at.symptom, Side.LEFT)


def is_answered(spot: Spot, check_in: CheckIn) -> bool:
    """Say whether a numbered screen has an answer that is kept."""
    if spot.at is not None:
        return check_in.value(*spot.at) is not None
    return {
        CheckInStep.SKIN: check_in.skin_changed is not None,
        CheckInStep.TRIGGERS: bool(check_in.triggers),
        CheckInStep.NOTE: bool(check_in.note.strip()),
    }[spot.step]


def is_empty(check_in: CheckIn) -> bool:
    """Say whether nothing was answered: then there is nothing to keep."""
    written = check_in.note.strip() or check_in.skin_note.strip()
    answered = check_in.ratings or check_in.triggers or check_in.skin_changed is not None
    return not (written or answered)
