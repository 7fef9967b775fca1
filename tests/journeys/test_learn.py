"""From Home into Learn and back: the one question, a page read by keys, the voice."""

from neuro_desktop.domain.person import Person as Kept
from neuro_desktop.ui.widgets.press import OnePress
from tests.journeys.conftest import Person, Start
from tests.journeys.test_first_routine import make_seated_routine


def at_home(person: Person) -> None:
    make_seated_routine(person)
    person.press("Save", "Home")


def words_in_focus(person: Person) -> str:
    here = person.app.window.focusWidget()
    assert isinstance(here, OnePress)
    return here.words()


def medicine(person: Person) -> bool | None:
    kept = person.store.people.load()
    assert isinstance(kept, Kept)
    return kept.blood_sugar_medicine


def test_the_question_is_asked_once_and_its_answer_outlives_the_app(start: Start) -> None:
    person = start()
    at_home(person)
    person.press("Learn", "Not sure")
    assert "What do you want to know?" in person.words()
    person.close()

    again = start()
    again.press("Learn")

    assert "What do you want to know?" in again.words()
    assert medicine(again) is True


def test_a_page_is_found_read_aloud_and_left_by_keys(start: Start) -> None:
    person = start()
    at_home(person)
    person.press("Learn", "No", "Exercise safely", "Which ball, and why?")
    assert "A golf ball." in person.words()
    person.press("Read aloud")
    assert "A numb foot does not tell you when it is too much." in person.voice.said[-1]
    person.press("Next page")
    assert "Never warm them." in person.words()
    person.press("Back to Learn", "Back")

    assert person.buttons("Learn")


def test_the_blood_sugar_page_comes_and_goes_with_the_answer(start: Start) -> None:
    person = start()
    at_home(person)
    person.press("Learn", "Yes", "Exercise safely", "Blood sugar and exercise")
    assert "Follow your own plan first." in person.words()
    person.press("Back", "Change my answer", "No")

    assert not person.buttons("Blood sugar and exercise")
    assert medicine(person) is False


def test_the_stop_signs_name_the_number_of_the_wizard(start: Start) -> None:
    person = start()
    at_home(person)
    person.press("Learn", "No", "When to stop")

    assert "Stop. Call 999." in person.words()


def test_back_in_learn_returns_to_the_tile_one_came_from(start: Start) -> None:
    person = start()
    at_home(person)
    person.press("Learn", "Ask me later", "Exercise safely", "The rice bucket", "Back")
    in_group = words_in_focus(person)
    person.press("Back")

    assert (in_group, words_in_focus(person)) == ("The rice bucket", "Exercise safely")
