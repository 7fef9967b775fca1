"""The screens of typing in, in every state worth looking at."""

from dataclasses import replace
from datetime import date, timedelta

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.application.type_in_state import DayRow
from neuro_desktop.domain.paper_entry import boxes_of
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.paper.type_in_page import TypeInPage
from tests.ui.paper_pages import fill, printed_week, type_in_page
from tests.ui.walking import WalkPage, World


def no_sheet(world: World) -> Page:
    fill(world)
    return type_in_page(world)


def find(world: World) -> Page:
    fill(world)
    printed_week(world)
    printed_week(world, "A3FX", blank=True)
    return type_in_page(world)


def wrong_code(world: World) -> Page:
    page = find(world)
    assert isinstance(page, TypeInPage)
    assert page._field is not None
    page._field.set_text("zzzz")
    page._go_on()
    return page


def weeks(world: World) -> Page:
    fill(world)
    printed_week(world, "A3FX", blank=True)
    return type_in_page(world, "a3fx")


def grid(world: World) -> Page:
    fill(world)
    printed_week(world)
    return type_in_page(world, "K7RD")


def this_week(world: World) -> Page:
    """Saturday and Sunday have not come yet."""
    fill(world)
    monday = world.clock.today() - timedelta(days=world.clock.today().weekday())
    world.sheets.save(replace(printed_week(world), first_day=monday))
    return type_in_page(world, "K7RD")


def next_week(world: World) -> Page:
    fill(world)
    later = world.clock.today() + timedelta(days=7 - world.clock.today().weekday())
    world.sheets.save(replace(printed_week(world), first_day=later))
    return type_in_page(world, "K7RD")


def filled(world: World) -> TypeInPage:
    fill(world)
    sheet = printed_week(world)
    page = type_in_page(world, "K7RD")
    monday = _monday(sheet.first_day)
    boxes = boxes_of(sheet.items, world.catalogue)
    for number in (0, 2, 4):
        day = monday + timedelta(days=number)
        for box in boxes:
            page._presenter.tick(day, box, on=True)
        page._presenter.tick_row(day, DayRow.FEET_CHECKED, on=True)
        page._presenter.write_value(day, Side.LEFT, 10 - number)
        page._presenter.write_value(day, Side.RIGHT, number)
    page._presenter.write_note("Slept badly on Tuesday.")
    return page


def which(world: World) -> Page:
    page = filled(world)
    page._presenter.tick_row(_monday(world.sheets.all()[0].first_day), DayRow.UNSTEADY, on=True)
    page._presenter.save()
    return page


def saved(world: World) -> Page:
    page = filled(world)
    page._presenter.save()
    return page


def saved_with_news(world: World) -> Page:
    """A day was taken out, another was unsteady and made an exercise easier."""
    page = filled(world)
    page._presenter.save()
    monday = _monday(world.sheets.all()[0].first_day)
    boxes = boxes_of(world.sheets.all()[0].items, world.catalogue)
    for box in boxes:
        page._presenter.tick(monday, box, on=False)
    page._presenter.tick_row(monday, DayRow.FEET_CHECKED, on=False)
    page._presenter.tick_row(monday + timedelta(days=2), DayRow.UNSTEADY, on=True)
    page._presenter.save()
    page._presenter.unsteady_in(world.sheets.all()[0].items[-1].exercise_id)
    return page


def much_trouble_with_balance(world: World) -> Page:
    fill(world)
    monday = world.clock.today() - timedelta(days=world.clock.today().weekday())
    world.sheets.save(replace(printed_week(world), first_day=monday, symptom=Symptom.BALANCE))
    page = type_in_page(world, "K7RD")
    page._presenter.write_value(world.clock.today(), Side.BOTH, 9)
    page._presenter.save()
    return page


def not_kept(world: World) -> Page:
    page = filled(world)
    world.sessions.trouble = StoreTrouble.FULL
    page._presenter.save()
    return page


def _monday(first_day: date | None) -> date:
    assert first_day is not None
    return first_day


PAGES = [
    WalkPage("type in: no sheet", no_sheet),
    WalkPage("type in: find", find),
    WalkPage("type in: wrong code", wrong_code),
    WalkPage("type in: weeks", weeks),
    WalkPage("type in: empty grid", grid),
    WalkPage("type in: filled grid", filled),
    WalkPage("type in: this week", this_week),
    WalkPage("type in: week to come", next_week),
    WalkPage("type in: which exercise", which),
    WalkPage("type in: saved", saved),
    WalkPage("type in: saved with news", saved_with_news),
    WalkPage("type in: much trouble with balance", much_trouble_with_balance),
    WalkPage("type in: not kept", not_kept),
]
