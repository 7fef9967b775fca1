"""Words of the routines: what is in them, what was changed, how far a dose may go."""

from collections.abc import Iterable

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.routine_dose import DosePart, PartName
from neuro_desktop.application.routine_editor_state import Change, ChangeKind, ItemShown
from neuro_desktop.application.routines import RoutineSummary
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import Exercise, ExerciseId, Level, Measure
from neuro_desktop.domain.routine import Block, Dose, Refusal, base_dose
from neuro_desktop.domain.safety import Reason
from neuro_desktop.texts.dates import weekday_name
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.home import positions
from neuro_desktop.texts.reasons import reason_text, refusal_text
from neuro_desktop.texts.store import what_happened
from neuro_desktop.texts.translate import translate

# The article gives ankle rolls no dose (reference, section 1).
_DOSE_ALL_OURS = frozenset({ExerciseId.ANKLE_ROLLS})


def quoted(name: str) -> str:
    """Return a person's own name for something as it stands in a sentence.

    The two marks around it keep a name written from right to left from turning the sentence.
    """
    return translate("routines", "“{0}”").format(f"\u2068{name}\u2069")


def copy_name(name: str) -> str:
    """Return the name first offered for a copy."""
    return translate("routines", "Copy of {0}").format(name)


# ---------------------------------------------------------------- a whole routine


def summary_text(summary: RoutineSummary) -> str:
    """Return how many exercises, how long and in which position."""
    if not summary.exercises:
        return translate("routines", "No exercise yet")
    parts = (
        translate("routines", "%n exercise(s)", summary.exercises),
        translate("routines", "about %n minute(s)", max(1, round(summary.seconds / 60))),
        positions(summary.positions),
    )
    return " · ".join(parts)


def weekdays_text(weekdays: Iterable[int]) -> str:
    """Return the days of a routine, in the order of the week."""
    days = sorted(weekdays)
    if not days:
        return translate("routines", "No fixed days")
    if len(days) == 7:
        return translate("routines", "Every day")
    return ", ".join(map(weekday_name, days))


# ---------------------------------------------------------------- one exercise


def block_title(block: Block) -> str:
    """Return the name of a part of a routine."""
    return {
        Block.BARE: translate("routines", "Bare feet"),
        Block.SOCKS: translate("routines", "In socks"),
        Block.SHOES_SEATED: translate("routines", "In shoes, sitting"),
        Block.STANDING: translate("routines", "In shoes, standing"),
    }[block]


def level_title(level: Level, words: ExerciseWords) -> str:
    """Return a rung of the ladder and what sets it apart."""
    title = words.forms[level.form].title
    return translate("routines", "Level {0}: {1}").format(level.number, title)


def item_lines(shown: ItemShown, words: ExerciseWords) -> str:
    """Return what a line of a routine says under the exercise's name."""
    form = words.forms[shown.level.form].title
    dose = dose_text(shown.level, shown.item.dose)
    lines = [translate("routines", "{0}. {1}").format(form, dose)]
    if shown.reason is not None:
        lines.append(today_text(shown))
    return "\n".join(lines)


def today_text(shown: ItemShown) -> str:
    """Return what would become of an item today, and why."""
    if shown.reason is None:
        return ""
    if shown.left_out:
        change = translate("routines", "Not open now, so it stays out.")
        return " ".join((change, reason_text(shown.reason)))
    change = translate("routines", "So an easier form takes its place for now.")
    return " ".join((reason_text(shown.reason), change))


def pace_text(*, own: bool) -> str:
    """Return who counts the repetitions."""
    if own:
        return translate("routines", "At your own pace: you press when you are done.")
    return translate("routines", "The app counts aloud for you.")


def is_ours(exercise: Exercise, level: Level, dose: Dose) -> bool:
    """Tell whether a dose is a level's own, and that level not the article's full dose."""
    from_the_article = level is exercise.levels[-1] and exercise.id not in _DOSE_ALL_OURS
    return dose == base_dose(level) and not from_the_article


def ours_text(exercise_id: ExerciseId) -> str:
    """Return where the levels and doses of an exercise come from."""
    if exercise_id in _DOSE_ALL_OURS:
        return translate(
            "routines", "All numbers here are our suggestion. No clinician has checked them."
        )
    return translate(
        "routines",
        "The levels are our suggestion. No clinician has checked them. "
        "The dose of the last level comes from an article by a physical therapist.",
    )


# ---------------------------------------------------------------- dose


def part_title(part: DosePart) -> str:
    """Return what a part of a dose is."""
    if part.name is PartName.HOLDS:
        return translate("routines", "How many holds")
    if part.name is PartName.SETS:
        return translate("routines", "How many sets")
    return {
        Measure.HOLD_SECONDS: translate("routines", "How long to hold"),
        Measure.REPETITIONS: translate("routines", "How many times"),
        Measure.CIRCLES: translate("routines", "How many circles"),
        Measure.LETTERS: translate("routines", "How many letters"),
        Measure.MINUTES: translate("routines", "How many minutes"),
    }[part.measure]


def part_value(part: DosePart, value: int) -> str:
    """Return a number with what it counts."""
    if part.name is PartName.HOLDS:
        return translate("routines", "%n hold(s)", value)
    if part.name is PartName.SETS:
        return translate("routines", "%n set(s)", value)
    return {
        Measure.HOLD_SECONDS: translate("routines", "%n second(s)", value),
        Measure.REPETITIONS: translate("routines", "%n time(s)", value),
        Measure.CIRCLES: translate("routines", "%n circle(s)", value),
        Measure.LETTERS: translate("routines", "%n letter(s)", value),
        Measure.MINUTES: translate("routines", "%n minute(s)", value),
    }[part.measure]


def less_and_more(part: DosePart) -> tuple[str, str]:
    """Return the words on the two buttons of a part."""
    if part.name is PartName.HOLDS:
        return translate("routines", "Fewer holds"), translate("routines", "More holds")
    if part.name is PartName.SETS:
        return translate("routines", "Fewer sets"), translate("routines", "More sets")
    if part.measure in {Measure.HOLD_SECONDS, Measure.MINUTES}:
        return translate("routines", "Shorter"), translate("routines", "Longer")
    return translate("routines", "Fewer"), translate("routines", "More")


def range_text(part: DosePart) -> str:
    """Return how far a part may go."""
    if part.held_down and part.least >= part.most:
        return translate(
            "routines", "Only {0} for now: no more than 30 in all on one side."
        ).format(part_value(part, part.most))
    if part.held_down:
        return translate(
            "routines", "You can choose {0} to {1} for now: no more than 30 in all on one side."
        ).format(part.least, part.most)
    if part.least == part.most:
        return translate("routines", "This number is fixed.")
    return translate("routines", "You can choose {0} to {1}.").format(part.least, part.most)


def limit_text(part: DosePart, refusal: Refusal | Reason) -> str:
    """Return why a part goes no further, now that it was tried."""
    if refusal is Refusal.TOO_MANY_REPETITIONS:
        here = translate("routines", "{0} is the most for now.").format(part_value(part, part.most))
        return " ".join((here, refusal_text(refusal)))
    if refusal is not Refusal.OUTSIDE_RANGE:
        return why_not_text(refusal)
    if part.value >= part.most:
        return translate("routines", "{0} is the full dose. There is no need for more.").format(
            part_value(part, part.most)
        )
    return translate("routines", "{0} is the least for this exercise.").format(
        part_value(part, part.least)
    )


def why_not_text(why_not: Refusal | Reason) -> str:
    """Return why a press changed nothing."""
    return reason_text(why_not) if isinstance(why_not, Reason) else refusal_text(why_not)


# ---------------------------------------------------------------- undo and trouble


def undo_text(change: Change, words: ExerciseWords | None) -> str:
    """Return what Undo would take back."""
    name = words.name if words else ""
    return {
        ChangeKind.ADDED: translate("routines", "Undo: {0} added"),
        ChangeKind.TAKEN_OUT: translate("routines", "Undo: {0} taken out"),
        ChangeKind.MOVED: translate("routines", "Undo: {0} moved"),
        ChangeKind.LEVEL: translate("routines", "Undo: new level for {0}"),
        ChangeKind.AMOUNT: translate("routines", "Undo: new amount for {0}"),
        ChangeKind.PACE: translate("routines", "Undo: who counts in {0}"),
        ChangeKind.NOTE: translate("routines", "Undo: new note for {0}"),
        ChangeKind.NAME: translate("routines", "Undo: new name"),
        ChangeKind.DAYS: translate("routines", "Undo: new days"),
    }[change.kind].format(name)


def not_kept_text(trouble: StoreTrouble) -> str:
    """Return that the last change is not in the store, and why."""
    return " ".join(
        (translate("routines", "Your last change is not saved."), what_happened(trouble))
    )
