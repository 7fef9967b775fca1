"""Words of Home."""

from neuro_desktop.application.home import DayStatus, Due, PartOfDay, WeekDay
from neuro_desktop.application.home_card import CardStep, RoutineCard
from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.exercise import Position
from neuro_desktop.texts.dates import weekday_name
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.texts.translate import translate


def greeting(part: PartOfDay, name: str) -> str:
    """Return the greeting, by name if there is one."""
    if not name:
        return {
            PartOfDay.MORNING: translate("home", "Good morning"),
            PartOfDay.AFTERNOON: translate("home", "Good afternoon"),
            PartOfDay.EVENING: translate("home", "Good evening"),
        }[part]
    return {
        PartOfDay.MORNING: translate("home", "Good morning, {0}"),
        PartOfDay.AFTERNOON: translate("home", "Good afternoon, {0}"),
        PartOfDay.EVENING: translate("home", "Good evening, {0}"),
    }[part].format(name)


def welcome() -> tuple[str, str]:
    """Return title and text of the first run."""
    return (
        translate("home", "Welcome to Steady Feet"),
        translate(
            "home",
            "This app guides you through foot exercises at home. First we make a routine that is "
            "safe for you.",
        ),
    )


def card_title(due: Due, name: str) -> str:
    """Return the title of today's card."""
    return {
        Due.TODAY: translate("home", "Today: {0}"),
        Due.DONE_TODAY: translate("home", "Done for today: {0}"),
        Due.OTHER_DAY: translate("home", "Nothing is planned for today"),
    }[due].format(name)


def about(card: RoutineCard, due: Due | None) -> tuple[str, ...]:
    """Return what is said of a routine under its title; `due` is None beside another card."""
    if card.step is CardStep.ADD:
        return (translate("home", "{0} has no exercises yet.").format(card.name),)
    if card.closed_by is not None:
        closed = translate("home", "All exercises of {0} are closed for now.")
        return closed.format(card.name), reason_text(card.closed_by)
    note = () if due is None else _card_note(due, card.name)
    first = translate("home", "First come a few questions about your safety.")
    return *note, details(card), *((first,) if card.questions_first else ())


def _card_note(due: Due, name: str) -> tuple[str, ...]:
    return {
        Due.TODAY: (),
        Due.DONE_TODAY: (translate("home", "You may do it once more."),),
        Due.OTHER_DAY: (translate("home", "You may still do {0}.").format(name),),
    }[due]


def details(card: RoutineCard) -> str:
    """Return number, minutes and position: "5 exercises · about 15 minutes · sitting"."""
    return translate("home", "{0} · {1} · {2}").format(
        translate("home", "%n exercise(s)", card.exercises),
        translate("home", "about %n minute(s)", card.minutes),
        positions(card.positions),
    )


def step_words(step: CardStep, *, first: bool) -> str:
    """Return the words on a card's button; `first` on the first card of the page."""
    if step is CardStep.START:
        start, this = translate("home", "Start exercises"), translate("home", "Start this one")
        return start if first else this
    return {
        CardStep.ADD: translate("home", "Add exercises"),
        CardStep.FOOT_TEAM: translate("home", "My foot team said yes"),
        CardStep.QUESTIONS: translate("home", "Answer the safety questions once more"),
        CardStep.LOOK: translate("home", "Look at this routine"),
    }[step]


def positions(found: tuple[Position, ...]) -> str:
    """Return how the person is placed, in the order of the routine."""
    if found == (Position.SEATED,):
        return translate("home", "sitting")
    if found == (Position.STANDING,):
        return translate("home", "standing at the counter")
    return translate("home", "sitting, then standing at the counter")


def begin_again() -> str:
    """Return the words on the button of a shorter session."""
    return translate("home", "A shorter session to begin again")


def begin_again_note(minutes: int) -> str:
    """Return what is said beside it; no word of what was missed."""
    return translate("home", "It is good to see you. This takes about %n minute(s).", minutes)


def questions_left(questions: int) -> str:
    """Return that the latest session of today has questions without an answer."""
    return translate("home", "Your last session: %n question(s) left.", questions)


def left_open(name: str) -> str:
    """Return what is said of a session that did not end."""
    return translate("home", "You did not finish {0}.").format(name)


def day_sentence(day: WeekDay) -> str:
    """Return what one box of the week says, as a sentence to hear."""
    return _day_words(day).format(weekday_name(day.weekday))


def _day_words(day: WeekDay) -> str:
    if day.is_today and day.status is DayStatus.DONE:
        return translate("home", "{0}, today: done")
    if day.planned and day.status is DayStatus.TODAY:
        return translate("home", "{0}: today, planned")
    if day.planned and day.status is DayStatus.AHEAD:
        return translate("home", "{0}: planned")
    return {
        DayStatus.DONE: translate("home", "{0}: done"),
        DayStatus.TODAY: translate("home", "{0}: today"),
        DayStatus.NOT_DONE: translate("home", "{0}: nothing done"),
        DayStatus.FREE: translate("home", "{0}: free"),
        DayStatus.AHEAD: translate("home", "{0}: free"),
    }[day.status]


def tile(screen: Screen) -> tuple[str, str]:
    """Return title and explanation of the tile that leads to `screen`."""
    return {
        Screen.CHECK_IN: (
            translate("home", "How are my feet?"),
            translate("home", "A few questions"),
        ),
        Screen.PROGRESS: (
            translate("home", "My progress"),
            translate("home", "Feet, weeks, levels"),
        ),
        Screen.PRINT: (
            translate("home", "Print"),
            translate("home", "Sheets on paper"),
        ),
        Screen.LEARN: (
            translate("home", "Learn"),
            translate("home", "Feet, safety, why"),
        ),
        Screen.ROUTINES: (
            translate("home", "My routines"),
            translate("home", "Make or change"),
        ),
        Screen.SETTINGS: (
            translate("home", "Settings"),
            translate("home", "Text, sound, colors"),
        ),
    }[screen]


def first_tile(*, first_run: bool, draft: bool) -> tuple[str, str]:
    """Return title and explanation of the tile that leads to a routine while there is none."""
    first, again = translate("home", "Make my first routine"), translate("home", "Make a routine")
    title = first if first_run else again
    if draft:
        return title, translate("home", "Go on where you were. Your answers are kept.")
    return title, translate("home", "A few questions, one at a time")
