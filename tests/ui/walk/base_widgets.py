"""Pages that hold each base widget, with long words, so that every rule is tried on all."""

from PySide6.QtWidgets import QWidget

from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Card, Notice, TextField
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, Heading
from neuro_desktop.ui.widgets.week import DayBox, WeekBoxes
from tests.ui.walking import WalkPage, World

LONG_NAME = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers"


def choices_page(_world: World) -> Page:
    page = Page("Make a routine")
    page.column.addWidget(BodyText("Step 6 of 14", quiet=True))
    page.column.addWidget(Heading("Where do you feel safe exercising?"))
    page.column.addWidget(
        ChoiceList(
            [
                Choice("sitting", "Only sitting down", "Standing exercises change, or stay out."),
                Choice("both", "Standing, both hands on a kitchen counter", "Something solid."),
                Choice("one", "Standing, one hand on the counter", "You feel steady."),
            ]
        )
    )
    page.add_back()
    page.add_next()
    return page


def ticks_page(_world: World) -> Page:
    page = Page("Your feet today")
    page.column.addWidget(Heading("Tick what is true for your feet."))
    choices = [Choice(str(n), f"Answer number {n}", "A line that explains it.") for n in range(5)]
    ticks = ChoiceList([*choices, Choice("none", "None of these")], several=True, none_key="none")
    ticks.set_values({"1", "3"})
    page.column.addWidget(ticks)
    page.add_back()
    page.add_next()
    return page


def scale_page(_world: World) -> Page:
    page = Page("How are my feet?")
    page.column.addWidget(BodyText("Question 2 of 7", quiet=True))
    page.column.addWidget(Heading("Tingling in your left foot, over the last 24 hours?"))
    scale = ScaleRow({0: "None", 5: "Moderate", 10: "Worst you can imagine"})
    scale.set_value(4)
    page.column.addWidget(scale)
    page.column.addWidget(BodyText("Last time, on Tuesday, you chose 5.", quiet=True))
    page.add_back()
    page.add_step("Skip this one")
    page.add_next()
    return page


def mixed_page(_world: World) -> Page:
    page = Page("A page with a rather long title on it")
    page.column.addWidget(Heading(LONG_NAME))
    page.column.addWidget(Notice("Sound is off.", action="Try again"))
    page.column.addWidget(Notice("Stop now. Call for help.", tone="danger"))
    page.column.addWidget(TextField("Your name", help_text="Only kept here.", text=LONG_NAME))
    card = Card()
    card.column.addWidget(CardTitle(f"Today: {LONG_NAME}"))
    card.column.addWidget(WeekBoxes([DayBox("Mon", "Monday: done", Icon.TICK, tone="good")] * 7))
    page.column.addWidget(card)
    tiles = QWidget()
    grid = EvenGrid((3, 2, 1))
    tiles.setLayout(grid)
    for text in ("One & two", "Three", LONG_NAME):
        grid.addWidget(PlainButton(text, parent=tiles))
    page.column.addWidget(tiles)
    page.column.addWidget(IconButton(Icon.PLAY, "Start exercises"))
    waiting = PlainButton("+10 seconds")
    waiting.setEnabled(False)
    page.column.addWidget(waiting)
    return page


def question_page(world: World) -> Page:
    page = choices_page(world)
    answers = (
        Answer("stay", "Stay here", filled=True),
        Answer("leave", "Leave, and go on another time where I was"),
        Answer("drop", "Start again"),
    )
    page.ask(Question("Leave now?", "Your answers are kept.", answers), print)
    return page


def notice_page(world: World) -> Page:
    page = ticks_page(world)
    assert page.frame is not None
    page.frame.show_notice("This computer has no voice to read with now.")
    return page


PAGES = [
    WalkPage("base: choices", choices_page),
    WalkPage("base: ticks", ticks_page),
    WalkPage("base: scale", scale_page),
    WalkPage("base: all widgets, long words", mixed_page),
    WalkPage("base: an open question", question_page),
    WalkPage("base: a notice above the page", notice_page),
]
