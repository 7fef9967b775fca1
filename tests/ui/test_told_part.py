"""What a screen reader hears before the first control of a page, a step, a card or a question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.panels import Card, TextField
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, Heading


def told_around(widget: QWidget) -> list[str]:
    """Return the names of all that holds `widget`, from outside, without the window's."""
    names = []
    holder = widget.parentWidget()
    while holder is not None and not holder.isWindow():
        told = QAccessible.queryAccessibleInterface(holder)
        names.append(str(told.text(QAccessible.Text.Name)))
        holder = holder.parentWidget()
    return [name for name in reversed(names) if name]


def description(widget: QWidget) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description))


def show(page: Page, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.resize(1024, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.opened()


class PlacePage(Page):
    def __init__(self) -> None:
        super().__init__("Make a routine")
        self.places = ChoiceList([Choice("sit", "Sitting"), Choice("stand", "Standing")])
        self.column.addWidget(Heading("Where do you feel safe?"))
        self.column.addWidget(self.places)
        self.column.addWidget(BodyText("You can change it later"))
        self.add_next()


class Steps(StepPage):
    def __init__(self) -> None:
        super().__init__("Before you start")

    def ask_about(self, heading: str) -> PlainButton:
        yes = PlainButton("Yes")
        self.show_step(heading, [BodyText("Look at both feet."), yes], skip=False, above="2 of 3")
        return yes


def test_a_page_tells_its_title_and_words_before_the_first_answer(qtbot: QtBot) -> None:
    page = PlacePage()
    show(page, qtbot)
    assert told_around(page.places.cards()[0]) == [
        "Make a routine. Where do you feel safe? You can change it later."
    ]


def test_coming_back_tells_the_heading_alone(qtbot: QtBot) -> None:
    page = PlacePage()
    show(page, qtbot)
    QTest.keyClick(page.places.cards()[0], Qt.Key.Key_Tab)
    assert told_around(page.places.cards()[0]) == ["Where do you feel safe?"]


def test_each_step_tells_its_number_question_and_help_but_not_the_title_again(
    qtbot: QtBot,
) -> None:
    page = Steps()
    page.ask_about("Is there a sore?")
    show(page, qtbot)
    yes = page.ask_about("Is a foot hot?")
    assert told_around(yes) == ["2 of 3. Is a foot hot? Look at both feet."]


def test_a_step_is_a_new_holder_so_that_it_is_told(qtbot: QtBot) -> None:
    page = Steps()
    page.ask_about("Is there a sore?")
    show(page, qtbot)
    before = page.told_part()
    page.ask_about("Is a foot hot?")
    assert page.told_part() is not before


def test_what_a_group_says_is_left_to_the_group(qtbot: QtBot) -> None:
    page = Page("How are my feet?")
    scale = ScaleRow({0: "None", 10: "Worst"})
    scale.setAccessibleName("How numb is your left foot?")
    page.column.addWidget(Heading("How numb is your left foot?"))
    page.column.addWidget(scale)
    show(page, qtbot)
    assert told_around(scale.answers()[0]) == ["How are my feet?", "How numb is your left foot?"]


def test_a_card_with_controls_tells_its_words_as_the_focus_comes_in(qtbot: QtBot) -> None:
    page = Page("My routines")
    first, change = PlainButton("Make a routine"), PlainButton("Change")
    card = Card()
    for widget in (CardTitle("Morning"), BodyText("3 exercises"), change):
        card.column.addWidget(widget)
    page.column.addWidget(first)
    page.column.addWidget(card)
    show(page, qtbot)
    assert told_around(change) == ["My routines.", "Morning. 3 exercises."]


def test_a_card_without_controls_is_told_with_the_page(qtbot: QtBot) -> None:
    page = Page("Stop signs")
    card = Card()
    card.column.addWidget(BodyText("Pain in the chest"))
    page.column.addWidget(card)
    step = page.add_next()
    show(page, qtbot)
    assert description(step) == "Stop signs. Pain in the chest."


def test_the_next_step_of_a_part_without_controls_tells_its_words_once_then_its_name(
    qtbot: QtBot,
) -> None:
    page = Steps()
    page.show_step("Things you need", [BodyText("A chair.")], skip=False)
    show(page, qtbot)
    page.show_step("Take care", [BodyText("Hold on.")], skip=False)
    assert description(page.forward) == "Take care. Hold on. Next."


@pytest.mark.parametrize("help_text", ["", "You can leave this empty."])
def test_a_box_to_type_in_tells_the_page_in_its_description(help_text: str, qtbot: QtBot) -> None:
    page = Page("About you")
    field = TextField("Name", help_text=help_text)
    page.column.addWidget(BodyText("Step 1 of 14"))
    page.column.addWidget(field)
    show(page, qtbot)
    assert description(field.edit) == f"About you. Step 1 of 14. Name. {help_text}".strip()


def test_a_new_box_to_type_in_is_named_by_its_label_and_says_nothing_yet(qtbot: QtBot) -> None:
    field = TextField("Name", help_text="You can leave this empty.")
    qtbot.addWidget(field)
    name = QAccessible.queryAccessibleInterface(field.edit).text(QAccessible.Text.Name)
    assert (name, description(field.edit)) == ("Name", "")


def test_a_box_that_comes_later_has_its_help_too(qtbot: QtBot) -> None:
    page = Page("Your name")
    field = TextField("Name", help_text="You can leave this empty.")
    page.column.addWidget(PlainButton("Skip"))
    page.column.addWidget(field)
    show(page, qtbot)
    assert description(field.edit) == "You can leave this empty."


def test_a_title_that_the_heading_says_is_not_told_twice(qtbot: QtBot) -> None:
    page = Page("Steady Feet")
    start = PlainButton("Start")
    page.column.addWidget(Heading("Welcome to Steady Feet"))
    page.column.addWidget(start)
    show(page, qtbot)
    assert told_around(start) == ["Welcome to Steady Feet."]


def test_what_the_first_control_says_is_left_to_it(qtbot: QtBot) -> None:
    page = Page("Numbness")
    chart = PlainButton("Chart")
    chart.setAccessibleName("These days")
    chart.describe("Left foot. No clear change. Press an arrow key.")
    for widget in (BodyText("Left foot. No clear change."), chart, BodyText("These days")):
        page.column.addWidget(widget)
    show(page, qtbot)
    assert told_around(chart) == ["Numbness."]


def test_coming_back_to_a_scale_tells_its_question_once(qtbot: QtBot) -> None:
    page = Page("How are my feet?")
    scale = ScaleRow({0: "None", 10: "Worst"})
    scale.setAccessibleName("How numb is your left foot?")
    page.column.addWidget(Heading("How numb is your left foot?"))
    page.column.addWidget(scale)
    page.add_next()
    show(page, qtbot)
    QTest.keyClick(scale.first_focus(), Qt.Key.Key_Tab)
    assert told_around(scale.answers()[0]) == ["How numb is your left foot?"]


def test_a_dot_between_words_is_told_as_a_pause(qtbot: QtBot) -> None:
    page = Page("How are my feet?")
    page.column.addWidget(BodyText("Question 2 of 18 · right foot"))
    start = PlainButton("Start")
    page.column.addWidget(start)
    show(page, qtbot)
    assert told_around(start) == ["How are my feet? Question 2 of 18, right foot."]


def test_a_box_left_tells_only_its_help_again(qtbot: QtBot) -> None:
    page = Page("Your name")
    field = TextField("Name", help_text="You can leave this empty.")
    page.column.addWidget(field)
    page.add_next()
    show(page, qtbot)
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert description(field.edit) == "You can leave this empty."


def test_a_question_in_place_of_the_page_is_told_before_its_answers_with_its_pauses(
    qtbot: QtBot,
) -> None:
    page = PlacePage()
    show(page, qtbot)
    answers = (Answer("stay", "Stay here"), Answer("leave", "Leave"))
    page.ask(Question("Leave now?", "Your answers\nYou keep them.", answers), list[str]().append)
    pane = page.asking()
    assert pane is not None
    assert told_around(pane.first_focus()) == ["Leave now? Your answers. You keep them."]


def test_a_window_keeps_its_name_when_its_title_changes(qtbot: QtBot) -> None:
    page = PlacePage()
    show(page, qtbot)
    page.set_title("Another title")
    assert page.window().accessibleName() == "Steady Feet"


def test_a_next_step_gets_its_new_name_after_the_words_of_the_step(qtbot: QtBot) -> None:
    page = Steps()
    page.show_step("Take care", [BodyText("Hold on.")], skip=False)
    show(page, qtbot)
    heard: list[str] = []
    page.opened = lambda: heard.append(page.forward.words())  # type: ignore[method-assign]
    page.word_forward("Start", Icon.PLAY)
    page.show_step("Stop signs", [BodyText("Dizzy.")], skip=False)
    assert [*heard, page.forward.words()] == ["Next", "Start"]


def test_a_next_step_without_the_focus_has_its_new_name_as_the_focus_comes(qtbot: QtBot) -> None:
    page = Steps()
    page.ask_about("Is any of this true today?")
    show(page, qtbot)
    page.word_forward("Start", Icon.PLAY)
    assert page.forward.words() == "Start"


def test_a_box_whose_name_the_page_says_is_not_named_again(qtbot: QtBot) -> None:
    page = Page("Your emergency number")
    field = TextField("Emergency number")
    page.column.addWidget(field)
    show(page, qtbot)
    assert description(field.edit) == "Your emergency number."


def test_an_offer_before_the_first_focus_is_told_with_the_page(qtbot: QtBot) -> None:
    page = Page("How are my feet?")
    scale, same = ScaleRow({0: "None", 10: "Worst"}), PlainButton("Same as left: 5")
    same.setProperty("told_first", True)
    page.column.addWidget(same)
    page.column.addWidget(scale)
    page.first_focus = scale.first_focus  # type: ignore[method-assign]
    show(page, qtbot)
    assert told_around(scale.first_focus()) == ["How are my feet? Same as left: 5."]


def test_an_offer_that_has_gone_is_not_told(qtbot: QtBot) -> None:
    page = Page("How are my feet?")
    start, same = PlainButton("Start"), PlainButton("Same as left: 5")
    same.setProperty("told_first", True)
    page.column.addWidget(same)
    page.column.addWidget(start)
    same.hide()
    show(page, qtbot)
    assert told_around(start) == ["How are my feet?"]


def test_a_list_with_a_name_is_told_as_the_focus_comes_to_it(qtbot: QtBot) -> None:
    speeds = ChoiceList([Choice("slow", "Slow"), Choice("usual", "Usual speed")])
    speeds.setAccessibleName("How fast?")
    page = Page("Can you hear this?")
    test = PlainButton("Test")
    page.column.addWidget(test)
    page.column.addWidget(speeds)
    show(page, qtbot)
    assert told_around(speeds.first_focus())[-1] == "How fast?"
