"""Rules of the routine sheet: what stands where, and that no exercise is split."""

from dataclasses import replace

import pytest

from neuro_desktop.domain.exercise import Position, Sides
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.safety import Reason
from neuro_desktop.domain.sheet import Paper, PaperSize, RoutineSheet, SheetChange
from neuro_desktop.sheets.marks import MM_PER_POINT, Box, Line, Picture, SheetPage, Words
from neuro_desktop.texts.sheets import dose_words, own_cautions, steps_text
from tests.builders import answers, profile
from tests.sheets.stage import PERSON, ROUTINES, WORDS, book, routine_of

PAPERS = [
    Paper(size, points, pictures, one_a_page)
    for size in PaperSize
    for points in (16, 18, 24)
    for pictures, one_a_page in ((True, False), (True, True), (False, False))
]
every_paper = pytest.mark.parametrize(
    "paper",
    PAPERS,
    ids=lambda each: f"{each.size}-{each.points}-{each.pictures}-{each.one_a_page}",
)


def pages_of(sheet: RoutineSheet, paper: Paper) -> tuple[SheetPage, ...]:
    return book([sheet], paper).pages


def flat(page: SheetPage) -> str:
    return " ".join(page.text.split())


def title(number: int, item: RoutineItem) -> str:
    return f"{number}. {WORDS.name(item.exercise_id)}"


def titles_on(page: SheetPage, items: tuple[RoutineItem, ...]) -> list[int]:
    found = {mark.words for mark in page.marks if isinstance(mark, Words) and mark.bold}
    return [n for n, item in enumerate(items, start=1) if title(n, item) in found]


def card_parts(item: RoutineItem) -> list[str]:
    level = WORDS.level(item)
    form = WORDS.words[item.exercise_id].forms[level.form]
    dose = dose_words(level, item.dose)
    return [*steps_text(form), dose.number, dose.unit, *dose.more]


@every_paper
@pytest.mark.parametrize("name", ROUTINES)
def test_an_exercise_stands_whole_on_one_page(name: str, paper: Paper) -> None:
    sheet = routine_of(name)
    pages = pages_of(sheet, paper)

    for number, item in enumerate(sheet.items, start=1):
        (page,) = [page for page in pages if number in titles_on(page, sheet.items)]
        words = flat(page)
        assert [part for part in card_parts(item) if part not in words] == []


@every_paper
def test_each_exercise_has_a_box_for_each_foot_that_works_alone(paper: Paper) -> None:
    sheet = routine_of("all")

    for page in pages_of(sheet, paper):
        boxes = [mark for mark in page.marks if isinstance(mark, Box) and mark.to_tick]
        items = [sheet.items[number - 1] for number in titles_on(page, sheet.items)]
        levels = [WORDS.level(item) for item in items]
        assert len(boxes) == sum(2 if level.sides is Sides.EACH else 1 for level in levels)


@every_paper
def test_nothing_runs_into_the_footer(paper: Paper) -> None:
    for page in pages_of(routine_of("all"), paper):
        *inside, line, emergency, _number = page.marks
        assert isinstance(line, Line)
        assert isinstance(emergency, Words)
        lowest = max(mark.y for mark in inside if isinstance(mark, Words))
        assert lowest + 0.25 * paper.points * MM_PER_POINT <= line.y < emergency.y


@pytest.mark.parametrize("points", [16, 18])
def test_at_16_and_18_points_each_exercise_has_one_picture_of_70_mm(points: int) -> None:
    sheet = routine_of("all")

    for page in pages_of(sheet, Paper(points=points)):
        pictures = [mark for mark in page.marks if isinstance(mark, Picture)]
        assert [each.side for each in pictures] == [70.0] * len(titles_on(page, sheet.items))


def test_two_exercises_share_a_page_where_both_fit_whole() -> None:
    sheet = routine_of("mixed")

    counts = [len(titles_on(page, sheet.items)) for page in pages_of(sheet, Paper(points=16))]

    assert max(counts) == 2


@pytest.mark.parametrize("size", PaperSize)
def test_one_to_a_page_means_one_with_start_and_end(size: PaperSize) -> None:
    sheet = routine_of("all")
    pages = pages_of(sheet, Paper(size, one_a_page=True))

    for page in pages:
        numbers = titles_on(page, sheet.items)
        pictures = [mark for mark in page.marks if isinstance(mark, Picture)]
        assert len(numbers) <= 1
        assert len(pictures) == 2 * len(numbers)
        assert all(each.side >= 70 for each in pictures)


def test_at_24_points_start_and_end_are_shown_where_the_words_leave_room() -> None:
    sheet = routine_of("all")
    pages = pages_of(sheet, Paper(points=24))
    pictures = [mark for page in pages for mark in page.marks if isinstance(mark, Picture)]

    assert len(pictures) > len(sheet.items)
    assert all(each.side >= 70 for each in pictures)


def test_without_pictures_there_are_fewer_pages() -> None:
    plain = pages_of(routine_of("all"), Paper(pictures=False))

    assert not any(isinstance(mark, Picture) for page in plain for mark in page.marks)
    assert len(plain) < len(pages_of(routine_of("all"), Paper()))


# ---------------------------------------------------------------- order and safety


def test_the_stop_signs_come_before_things_and_exercises() -> None:
    words = " ".join(flat(page) for page in pages_of(routine_of("mixed"), Paper()))

    signs = words.index("Stop if you feel this")
    assert "Stop. Call 112." in words
    assert signs < words.index("Things you need") < words.index("1. Ankle rolls")


def test_the_counter_sign_stands_before_the_first_standing_exercise() -> None:
    sheet = routine_of("mixed")
    standing = [WORDS.level(item).position is Position.STANDING for item in sheet.items]
    first = standing.index(True) + 1
    words = " ".join(flat(page) for page in pages_of(sheet, Paper()))

    seated_title = words.index(title(first - 1, sheet.items[first - 2]))
    sign = words.index("Stand up slowly. Hold the counter.")
    assert seated_title < sign < words.index(title(first, sheet.items[first - 1]))


def test_a_seated_routine_has_no_word_of_standing_up() -> None:
    words = " ".join(flat(page) for page in pages_of(routine_of("seated"), Paper()))

    assert "Stand up slowly" not in words
    assert "counter" not in words


def test_shoes_and_socks_are_told_where_they_change() -> None:
    words = " ".join(flat(page) for page in pages_of(routine_of("mixed"), Paper()))

    places = [
        words.index("Take off your shoes. Take off your socks too."),
        words.index("1. Ankle rolls"),
        words.index("Put your socks on."),
        words.index("3. Calf stretch"),
        words.index("Look at your soles and between your toes. Put your shoes on."),
        words.index("Stand up slowly."),
    ]
    assert places == sorted(places)


def test_bare_feet_at_the_end_are_put_into_shoes() -> None:
    seated = routine_of("seated")
    bare = replace(seated, items=seated.items[:1])

    assert "Put your shoes on." in flat(pages_of(bare, Paper())[-1])


@every_paper
def test_each_exercise_tells_its_first_caution(paper: Paper) -> None:
    sheet = routine_of("all")
    words = " ".join(flat(page) for page in pages_of(sheet, paper))

    firsts = [
        own_cautions(WORDS.words[item.exercise_id], WORDS.level(item), ())[0]
        for item in sheet.items
    ]
    assert [line for line in firsts if line not in words] == []


def test_what_holds_for_all_standing_exercises_is_told_once() -> None:
    words = " ".join(flat(page) for page in pages_of(routine_of("mixed"), Paper()))

    assert words.count("Never hold a thing that can move.") == 1


def test_who_stands_with_a_helper_only_is_told_so() -> None:
    helped = replace(PERSON, profile=profile(answers(helper=True)))

    with_helper = " ".join(map(flat, pages_of(routine_of("mixed", helped), Paper())))
    alone = " ".join(map(flat, pages_of(routine_of("mixed"), Paper())))

    assert "Stand only with your helper beside you." in with_helper
    assert "helper beside you" not in alone


def test_the_first_page_says_how_long_the_standing_part_holds() -> None:
    standing = flat(pages_of(routine_of("mixed"), Paper())[0])
    seated = " ".join(map(flat, pages_of(routine_of("seated"), Paper())))

    assert "Do the standing part until 10 June 2025 only." in standing
    assert "Do not stand after a fall, or once you have lost your balance." in standing
    assert "standing part" not in seated


def test_what_is_left_out_is_told_with_its_reason() -> None:
    sheet = replace(
        routine_of("seated"),
        changes=(SheetChange(ROUTINES["all"].items[-1].exercise_id, Reason.FELL, left_out=True),),
    )

    words = flat(pages_of(sheet, Paper())[0])

    assert "Balance is left out for now. You had a fall. Stay sitting for now." in words


def test_a_sheet_without_an_exercise_says_so() -> None:
    sheet = replace(routine_of("seated"), items=(), things=())

    (page,) = pages_of(sheet, Paper())

    assert "No exercise is open now." in flat(page)


def test_numbers_that_are_not_set_have_a_line_to_write_on() -> None:
    sheet = routine_of("seated")
    blank = replace(sheet, head=replace(sheet.head, emergency_number="", clinic_phone=""))
    page = pages_of(blank, Paper())[0]
    words = flat(page)

    assert "Emergency number: Foot team phone:" in words
    assert "Stop. Call the emergency number." in words
    assert words.count("Emergency:") == 1
