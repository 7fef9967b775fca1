"""The screens of the options: a question and its answers."""

from collections.abc import Callable

from neuro_desktop.application.paper import PaperPresenter
from neuro_desktop.application.paper_state import PaperState, PaperStep, Period, WeekChoice
from neuro_desktop.application.settings import PAPER_POINTS
from neuro_desktop.domain.sheet import PaperSize
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.texts import paper as texts
from neuro_desktop.texts.symptoms import symptom_name
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList

_YES, _NO = "yes", "no"


def choices_of(state: PaperState) -> tuple[list[Choice], str]:
    """Return the answers of an option's screen and the key of the one chosen now ("": none)."""
    makers: dict[PaperStep, Callable[[PaperState], tuple[list[Choice], str]]] = {
        PaperStep.ROUTINE: _routines,
        PaperStep.WEEK: _weeks,
        PaperStep.SYMPTOM: _symptoms,
        PaperStep.PERIOD: _periods,
        PaperStep.LARGE_PRINT: _large_print,
        PaperStep.POINTS: _points,
        PaperStep.PICTURES: _pictures,
        PaperStep.ONE_A_PAGE: _one_a_page,
        PaperStep.SIZE: _sizes,
    }
    return makers[state.step](state)


def option_list(state: PaperState) -> ChoiceList:
    """Return the answers of an option's screen, the one that holds now chosen."""
    choices, chosen = choices_of(state)
    made = ChoiceList(choices)
    made.set_values({chosen} if chosen else set())
    return made


def take_option(presenter: PaperPresenter, step: PaperStep, key: str) -> None:
    """Take the answer with this key on an option's screen."""
    match step:
        case PaperStep.ROUTINE:
            presenter.wish(routine_id=key)
        case PaperStep.WEEK:
            presenter.wish(week=WeekChoice(key))
        case PaperStep.SYMPTOM:
            presenter.choose_symptom(Symptom(key))
        case PaperStep.PERIOD:
            presenter.wish(period=Period(key))
        case PaperStep.LARGE_PRINT:
            presenter.wish(large_print=key == _YES)
        case PaperStep.POINTS:
            presenter.set_paper(paper_points=int(key))
        case PaperStep.PICTURES:
            presenter.set_paper(paper_pictures=key == _YES)
        case PaperStep.ONE_A_PAGE:
            presenter.set_paper(paper_one_a_page=key == _YES)
        case _:
            presenter.set_paper(paper_size=PaperSize(key))


def _routines(state: PaperState) -> tuple[list[Choice], str]:
    return [Choice(each.id, each.name) for each in state.routines], state.wishes.routine_id


def _weeks(state: PaperState) -> tuple[list[Choice], str]:
    choices = [Choice(week.value, texts.week_name(week, state.today)) for week in WeekChoice]
    return choices, state.wishes.week.value


def _symptoms(state: PaperState) -> tuple[list[Choice], str]:
    choices = [Choice(symptom.value, symptom_name(symptom)) for symptom in state.symptoms]
    return choices, state.symptom.value if state.symptom else ""


def _periods(state: PaperState) -> tuple[list[Choice], str]:
    choices = [
        Choice(period.value, texts.period_name(period, state.last_visit_on, state.today))
        for period in Period
    ]
    return choices, state.wishes.period.value


def _large_print(state: PaperState) -> tuple[list[Choice], str]:
    choices = [
        Choice(_NO, texts.print_name(large=False)),
        Choice(_YES, texts.print_name(large=True)),
    ]
    return choices, _YES if state.wishes.large_print else _NO


def _points(state: PaperState) -> tuple[list[Choice], str]:
    choices = [Choice(str(points), texts.points_name(points)) for points in PAPER_POINTS]
    return choices, str(state.paper.points)


def _pictures(state: PaperState) -> tuple[list[Choice], str]:
    choices = [
        Choice(_YES, texts.pictures_name(pictures=True)),
        Choice(_NO, texts.pictures_name(pictures=False)),
    ]
    return choices, _YES if state.paper.pictures else _NO


def _one_a_page(state: PaperState) -> tuple[list[Choice], str]:
    choices = [
        Choice(_NO, texts.one_a_page_name(one=False)),
        Choice(_YES, texts.one_a_page_name(one=True)),
    ]
    return choices, _YES if state.paper.one_a_page else _NO


def _sizes(state: PaperState) -> tuple[list[Choice], str]:
    choices = [Choice(size.value, texts.size_name(size)) for size in PaperSize]
    return choices, state.paper.size.value
