"""Progress and the chart, in each state worth a look."""

from dataclasses import replace

from neuro_desktop.application.chart_data import ChartRange
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.progress.chart_page import ChartPage
from tests.ui import progress_pages as pages
from tests.ui.walking import WalkPage, World

TINGLING, BURNING, NUMBNESS = Symptom.TINGLING, Symptom.BURNING, Symptom.NUMBNESS
# From 7 and 6 down to 4 and 5, as a diary goes.
LESS = [7, 6, 7, 6, 7, 6, 6, 5, 6, 5, 5, 4, 5, 4, 4, 4]
SOME = [5, 6, 5, 6, 6, 6, 5, 5, 6, 5, 5, 6, 5, 5, 6, 5]
WEEKS_DAYS = [ago for ago in range(84) if ago % 7 not in {1, 4} and not 30 <= ago < 43]
SESSIONS = [ago for ago in range(84) if ago % 7 in {0, 2, 5} and not 28 <= ago < 44]


def _slow(values: list[int]) -> list[int]:
    return [values[at * len(values) // len(WEEKS_DAYS)] for at in range(len(WEEKS_DAYS))]


def three_months(world: World) -> None:
    diary = pages.daily(TINGLING, WEEKS_DAYS, _slow(LESS), _slow(SOME))
    followed = (TINGLING, BURNING, NUMBNESS, Symptom.BALANCE)
    pages.fill(world, diary, *followed, session_days_ago=SESSIONS)


def _hub(world: World) -> Page:
    three_months(world)
    return pages.hub_page(world)


def _hub_new(world: World) -> Page:
    pages.fill(world, [])
    return pages.hub_page(world)


def _hub_trouble(world: World) -> Page:
    world.check_ins.trouble = StoreTrouble.LOCKED
    return pages.hub_page(world)


def two_feet(world: World) -> ChartPage:
    three_months(world)
    return pages.chart_page(world)


def _picked(world: World) -> Page:
    page = two_feet(world)
    page._presenter.step(-1)
    page._presenter.step(-1)
    return page


def _two_weeks(world: World) -> Page:
    page = two_feet(world)
    page._presenter.choose_range(ChartRange.TWO_WEEKS)
    return page


def _gap(world: World) -> Page:
    """The two weeks of the chart that were left out of the diary."""
    page = _two_weeks(world)
    assert isinstance(page, ChartPage)
    page._presenter.earlier()
    page._presenter.earlier()
    return page


def _table(world: World) -> Page:
    page = two_feet(world)
    page._presenter.show_table()
    return page


def _too_few(world: World) -> Page:
    pages.fill(world, pages.daily(TINGLING, [0, 2, 3], [4, 5, 6], [4, 5, 5]), TINGLING)
    return pages.chart_page(world)


def _one(world: World) -> Page:
    pages.fill(world, pages.daily(TINGLING, [0], [4]), TINGLING)
    return pages.chart_page(world)


def _balance(world: World) -> Page:
    diary = [
        pages.check_in(each.day, {(Symptom.BALANCE, pages.BOTH): each.ratings[0].value})
        for each in pages.daily(TINGLING, range(60), [3, 4, 4, 5, 6, 5])
    ]
    pages.fill(world, diary, Symptom.BALANCE)
    return pages.chart_page(world)


def ten_years(world: World) -> ChartPage:
    pages.fill(world, pages.years(10, [TINGLING]), TINGLING, session_days_ago=range(0, 3650, 3))
    return pages.chart_page(world)


def two_years(world: World) -> ChartPage:
    pages.fill(world, pages.years(2, [TINGLING]), TINGLING, session_days_ago=range(0, 730, 3))
    return pages.chart_page(world)


def _two_years(world: World) -> Page:
    page = two_years(world)
    page._presenter.choose_range(ChartRange.ALL)
    return page


def _ten_years(world: World) -> Page:
    page = ten_years(world)
    page._presenter.choose_range(ChartRange.ALL)
    return page


def _one_year(world: World) -> Page:
    page = ten_years(world)
    page._presenter.choose_range(ChartRange.YEAR)
    return page


def _weekly_table(world: World) -> Page:
    page = two_years(world)
    page._presenter.choose_range(ChartRange.ALL)
    page._presenter.show_table()
    return page


def _monthly_table(world: World) -> Page:
    page = ten_years(world)
    page._presenter.choose_range(ChartRange.ALL)
    page._presenter.show_table()
    return page


def less_pain_more_numbness(world: World) -> Page:
    days = range(40)
    pain = [7] * 20 + [3] * 20
    numb = [3] * 20 + [6] * 20
    diary = pages.daily(BURNING, days, pain) + pages.daily(NUMBNESS, days, numb)
    unique = [replace(each, id=f"{each.id}-{at}") for at, each in enumerate(diary)]
    pages.fill(world, unique, BURNING, NUMBNESS)
    return pages.chart_page(world)


def _none_yet(world: World) -> Page:
    pages.fill(world, [], TINGLING, BURNING)
    return pages.chart_page(world)


def eight(world: World) -> ChartPage:
    symptoms = [each for each in Symptom if each is not Symptom.SKIN_NAILS]
    pages.fill(world, pages.years(1, symptoms)[-60:], TINGLING)
    return pages.chart_page(world)


def _choose(world: World) -> Page:
    page = eight(world)
    page._presenter.choose_another()
    return page


def _trouble(world: World) -> Page:
    world.check_ins.trouble = StoreTrouble.LOCKED
    return pages.chart_page(world)


PAGES = [
    WalkPage("progress: tiles", _hub),
    WalkPage("progress: new", _hub_new),
    WalkPage("progress: trouble", _hub_trouble),
    WalkPage("chart: two feet", two_feet),
    WalkPage("chart: a value", _picked),
    WalkPage("chart: two weeks", _two_weeks),
    WalkPage("chart: only a gap", _gap),
    WalkPage("chart: table", _table),
    WalkPage("chart: too few", _too_few),
    WalkPage("chart: one entry", _one),
    WalkPage("chart: balance", _balance),
    WalkPage("chart: one year", _one_year),
    WalkPage("chart: two years", _two_years),
    WalkPage("chart: ten years", _ten_years),
    WalkPage("chart: table of weeks", _weekly_table),
    WalkPage("chart: table of months", _monthly_table),
    WalkPage("chart: less pain, more numbness", less_pain_more_numbness),
    WalkPage("chart: none yet", _none_yet),
    WalkPage("chart: eight symptoms", eight),
    WalkPage("chart: choose a symptom", _choose),
    WalkPage("chart: trouble", _trouble),
]
