"""The words of the progress page: four tiles, and the weeks that met their goal."""

from datetime import date

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.progress import FeetSummary, LevelsSummary, ProgressState
from neuro_desktop.domain.progress import Week
from neuro_desktop.texts.dates import near_day_text, number
from neuro_desktop.texts.translate import translate
from neuro_desktop.texts.trends import feet_line, less_pain_short

_FROM_WEEKS = 2  # in a row


def tile(screen: Screen, state: ProgressState) -> tuple[str, str]:
    """Return title and line of the tile that leads to `screen`."""
    if screen is Screen.CHART:
        return translate("progress", "How my feet feel"), _feet(state.feet)
    if screen is Screen.SESSIONS:
        return translate("progress", "My sessions"), _week(state.week)
    if screen is Screen.LEVELS:
        return translate("progress", "My levels"), _levels(state.levels, state.today)
    return translate("progress", "My diary"), _diary(state.last_check_in, state.today)


def weeks_met(count: int) -> str:
    """Return a line about the weeks that met the goal, "" where there is nothing good to say."""
    if count >= _FROM_WEEKS:
        words = translate("progress", "You met your goal {0} weeks in a row.")
        return words.format(number(count))
    return translate("progress", "You met your goal for 1 week.") if count else ""


def _feet(feet: FeetSummary) -> str:
    return less_pain_short() if feet.pain_and_numbness else feet_line(feet.trends)


def _week(week: Week | None) -> str:
    if week is None or not (week.planned_days or week.done_days):
        return translate("progress", "Nothing planned this week")
    done = number(week.done_days)
    if week.done_days > week.planned_days:
        return translate("progress", "Days done this week: {0}").format(done)
    words = translate("progress", "Days done this week: {0} of {1}")
    return words.format(done, number(week.planned_days))


def _levels(levels: LevelsSummary, today: date) -> str:
    if levels.open_offers:
        return translate("progress", "Offers to answer: {0}").format(number(levels.open_offers))
    if levels.last_change is None:
        return translate("progress", "No change yet")
    return translate("progress", "Last change: {0}").format(
        near_day_text(levels.last_change, today)
    )


def _diary(last: date | None, today: date) -> str:
    if last is None:
        return translate("progress", "No entries yet")
    return translate("progress", "Last entry: {0}").format(near_day_text(last, today))
