"""What the chart of a symptom says: its sentence by the change rule, its values, its labels."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale

from neuro_desktop.application.chart import ChartState, Limit
from neuro_desktop.application.chart_data import ChartEntry, ChartRange, Window
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.trends import Span, Trend, Verdict
from neuro_desktop.texts.axis import short_day, short_month
from neuro_desktop.texts.dates import day_text, month_text
from neuro_desktop.texts.symptoms import at_words, symptom_name, symptom_short
from neuro_desktop.texts.translate import translate


def value_text(value: float) -> str:
    """Return a mean with one decimal at most, "4" or "4.5"."""
    rounded = round(value, 1)
    return QLocale().toString(rounded, "f", 0 if rounded == int(rounded) else 1)


def trend_sentence(trend: Trend) -> str:
    """Return what one line says, "Tingling, left foot. At the start 6, now 5. No clear change."."""
    about = at_words(trend.at)
    if trend.start is None:
        return translate("trends", "{0}. No entries yet.").format(about)
    if trend.now is None or trend.verdict is Verdict.TOO_FEW:
        return translate("trends", "{0}. Too few entries yet.").format(about)
    words = {
        Verdict.LESS: translate(
            "trends", "{0}. At the start {1}, now {2}. A clear change to less."
        ),
        Verdict.MORE: translate(
            "trends", "{0}. At the start {1}, now {2}. A clear change to more."
        ),
        Verdict.NO_CLEAR_CHANGE: translate(
            "trends", "{0}. At the start {1}, now {2}. No clear change."
        ),
    }[trend.verdict]
    return words.format(about, value_text(trend.start), value_text(trend.now))


def less_pain_lines(pairs: Sequence[tuple[Trend, Trend]]) -> tuple[str, ...]:
    """Return the lines about less pain together with more numbness; none where there is no pair."""
    if not pairs:
        return ()
    both = translate("trends", "{0}: less. {1}: more.")
    told = [both.format(at_words(pain.at), at_words(numb.at)) for pain, numb in pairs]
    meaning = translate(
        "trends", "Less pain with more numbness is not getting better. Tell your doctor."
    )
    return (*told, meaning)


def less_pain_short() -> str:
    """Return the same in one line."""
    return translate("trends", "Less pain, but more numbness. Tell your doctor.")


def feet_line(trends: Sequence[Trend]) -> str:
    """Return in one line what the lines of a symptom say: the one that says most.

    A clear change to more comes first, then one to less. Where both feet agree, none is named.
    """
    if not trends:
        return translate("trends", "No entries yet")
    grave = (Verdict.MORE, Verdict.LESS, Verdict.NO_CLEAR_CHANGE, Verdict.TOO_FEW)
    chief = min(trends, key=lambda each: grave.index(each.verdict))
    agree = all(each.verdict is chief.verdict for each in trends)
    about = symptom_short(chief.at.symptom) if agree else at_words(chief.at)
    return {
        Verdict.MORE: translate("trends", "{0}: a clear change to more"),
        Verdict.LESS: translate("trends", "{0}: a clear change to less"),
        Verdict.NO_CLEAR_CHANGE: translate("trends", "{0}: no clear change"),
        Verdict.TOO_FEW: translate("trends", "{0}: too few entries yet"),
    }[chief.verdict].format(about)


# ---------------------------------------------------------------- values


def entry_day(entry: ChartEntry, today: date, span: Span) -> str:
    """Return the day of an entry, "Tuesday, 3 March"; of a week its Monday; or its month."""
    if span is Span.MONTH:
        return month_text(entry.day)
    day = day_text(entry.day, today)
    return translate("trends", "Week of {0}").format(day) if span is Span.WEEK else day


def entry_day_short(entry: ChartEntry, span: Span) -> str:
    """Return the day of an entry in fewer letters, "3 Mar 2025"."""
    if span is Span.MONTH:
        return short_month(entry.day)
    day = short_day(entry.day)
    return translate("trends", "Week of {0}").format(day) if span is Span.WEEK else day


def entry_sentence(state: ChartState, entry: ChartEntry) -> str:
    """Return one entry as a sentence: "Tuesday, 3 March: left 4, right 3"."""
    return _values(entry_day(entry, state.today, state.window.span), entry)


def picked_sentence(state: ChartState) -> str:
    """Return the entry that is shown large as a sentence, "" while none is."""
    return "" if state.picked is None else entry_sentence(state, state.entries[state.picked])


def picked_short(state: ChartState) -> str:
    """Return the same in fewer letters, "3 Mar 2025: left 4, right 3"."""
    if state.picked is None:
        return ""
    entry = state.entries[state.picked]
    return _values(entry_day_short(entry, state.window.span), entry)


def _values(day: str, entry: ChartEntry) -> str:
    texts = [None if value is None else value_text(value) for value in entry.values]
    if len(texts) == 1:
        return translate("trends", "{0}: {1}").format(day, texts[0])
    left, right = texts
    if right is None:
        return translate("trends", "{0}: left {1}, right no entry").format(day, left)
    if left is None:
        return translate("trends", "{0}: left no entry, right {1}").format(day, right)
    return translate("trends", "{0}: left {1}, right {2}").format(day, left, right)


def no_value() -> tuple[str, str]:
    """Return what stands in the table for a foot without an entry, and what it is called."""
    return translate("trends", "–"), translate("trends", "No entry")  # noqa: RUF001 - a dash


# ---------------------------------------------------------------- the chart


def range_name(chart_range: ChartRange) -> str:
    """Return the words on a button for a range."""
    return {
        ChartRange.TWO_WEEKS: translate("trends", "2 weeks"),
        ChartRange.THREE_MONTHS: translate("trends", "3 months"),
        ChartRange.YEAR: translate("trends", "1 year"),
        ChartRange.ALL: translate("trends", "All days"),
    }[chart_range]


def side_name(side: Side) -> str:
    """Return the label at the end of a line; "" for what is not of one foot."""
    match side:
        case Side.LEFT:
            return translate("trends", "Left")
        case Side.RIGHT:
            return translate("trends", "Right")
        case _:
            return ""


def column_head(side: Side) -> str:
    """Return the head of a column of the table."""
    return side_name(side) or translate("trends", "How much")


def day_head(span: Span) -> str:
    """Return the head of the column of days, weeks or months."""
    return {
        Span.DAY: translate("trends", "Day"),
        Span.WEEK: translate("trends", "Week"),
        Span.MONTH: translate("trends", "Month"),
    }[span]


def start_label(start: float, side: Side) -> str:
    """Return the label of the line at the start mean, "Left start 6.7"."""
    words = {
        Side.LEFT: translate("trends", "Left start {0}"),
        Side.RIGHT: translate("trends", "Right start {0}"),
        Side.BOTH: translate("trends", "Start {0}"),
    }[side]
    return words.format(value_text(start))


def session_label() -> str:
    """Return the word beside the marks of session days."""
    return translate("trends", "Sessions")


def page_title() -> str:
    """Return the title of the page while there is no symptom to name."""
    return translate("trends", "How my feet feel")


def chart_name(state: ChartState) -> str:
    """Return what a screen reader calls the chart, or the table."""
    words = translate("trends", "{0}. {1}.")
    return words.format(_name(state.symptom), range_name(state.range))


def chart_says(state: ChartState) -> str:
    """Return what is to be heard now: why a press changed nothing, the chosen value, or the days.

    It names the chart, so that a screen reader speaks it when it changes.
    """
    if state.limit is not None:
        return limit_words(state.limit)
    return picked_sentence(state) or period(state)


def chart_keys() -> str:
    """Return how the chart is used by keyboard."""
    return translate(
        "trends",
        "Press the left or right arrow key to go from value to value. "
        "Page Up shows earlier days. Page Down shows later days.",
    )


def pick_hint() -> str:
    """Return how to see a value large."""
    return translate(
        "trends", "To see each value, press the left or right arrow key. Or press a point."
    )


def chart_verdict(state: ChartState) -> str:
    """Return in one line what the lines say, for a chart whose sentences are out of view."""
    if state.pain_and_numbness:
        return less_pain_short()
    return feet_line([line.trend for line in state.lines])


def chart_title(state: ChartState) -> str:
    """Return what stands in the place of the large value while none is chosen."""
    name = "" if state.symptom is None else symptom_short(state.symptom)
    return translate("trends", "{0}: {1}").format(name, range_name(state.range))


def period(state: ChartState) -> str:
    """Return which days are shown."""
    first, last = (short_day(day) for day in (state.window.first, state.window.last))
    return translate("trends", "These days: {0} to {1}").format(first, last)


def gap_note(window: Window) -> str:
    """Return what a dotted line means, and which days are joined without one."""
    if window.span is Span.MONTH:
        return translate("trends", "A dotted line joins months with a gap between.")
    if window.span is Span.WEEK:
        return translate("trends", "A dotted line joins weeks with a gap between.")
    if window.longest_gap_days > 1:
        return translate(
            "trends",
            "Days with less than a week between are joined. "
            "A dotted line joins days with a longer gap.",
        )
    return translate("trends", "A dotted line joins days with a gap between.")


def span_note(span: Span) -> str:
    """Return what is said where a point stands for more than a day, else ""."""
    return {
        Span.DAY: "",
        Span.WEEK: translate(
            "trends", "Each point is the average of 1 week. Each session mark is 1 week too."
        ),
        Span.MONTH: translate(
            "trends", "Each point is the average of 1 month. Each session mark is 1 month too."
        ),
    }[span]


def limit_words(limit: Limit) -> str:
    """Return why Earlier or Later changed nothing."""
    return {
        Limit.FIRST: translate("trends", "There are no entries before these days."),
        Limit.LATEST: translate("trends", "These are the latest days."),
        Limit.ALL: translate("trends", "You see all days already."),
    }[limit]


def nothing_in_window() -> str:
    """Return what stands in a chart without a point."""
    return translate("trends", "No entries in these days")


def nothing_yet(symptom: Symptom | None) -> tuple[str, str]:
    """Return title and text for a page without any entry."""
    about = translate("trends", "When you answer a few questions about your feet, you see it here.")
    if symptom is None:
        return translate("trends", "There is nothing to show yet"), about
    title = translate("trends", "{0}: no entries yet").format(symptom_short(symptom))
    return title, about


def clear_change_help() -> tuple[str, tuple[str, ...]]:
    """Return title and lines of the card about the change rule (Farrar 2001)."""
    lines = (
        translate(
            "trends",
            "“Now” is the average of your last 2 days with an entry.",
        ),
        translate(
            "trends",
            "“Start” is the average of your first 2 weeks. Those weeks may have only 1 or 2 days "
            "with an entry. Then it is the average of your first 3 such days.",
        ),
        translate(
            "trends",
            "A change is clear when both of your last 2 days are far from the start, the same way. "
            "Far means 2 points or more, and 30 percent of the start or more.",
        ),
        translate("trends", "This is a diary. It is no test and finds no illness."),
        translate("trends", "2 points and 30 percent come from pain trials."),
    )
    return translate("trends", "What is a clear change?"), lines


def _name(symptom: Symptom | None) -> str:
    return "" if symptom is None else symptom_name(symptom)
