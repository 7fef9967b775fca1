"""The words of Learn: every fact of the reference's section 5 and of its safety, in easy words."""

import re

import pytest

from neuro_desktop.adapters.learn import load_learn
from neuro_desktop.application.learn import LearnId, LearnInsert, LearnPage
from tests.reading_grade import LIMIT, grade

PAGES = load_learn()
EVERY = pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))

# Page, and a pattern for each fact that must be said there, in lower case.
FACTS: dict[str, list[str]] = {
    "what_it_is": [
        "nerves are damaged or ill",
        "numb",
        "tingling",
        "pain",
        "in the feet .*mostly .*peripheral neuropathy",
        "outside the brain and the spinal cord",
        "some it is mild.* others it is strong",
        "nobody treats it, it may get worse",
        "exercise and treatment often ease it",
        "not a thing you must take as normal",
        "a few minutes of exercise a day can help",
    ],
    "causes": [
        "diabetes is the most common cause",
        "blood sugar that is high for a long time",
        "chemotherapy",
        "too few vitamins, above all too little b12",
        "some medicines.*antibiotics.*blood pressure drugs",
        "injuries",
        "rheumatoid arthritis",
        "lupus",
        "guillain-barré",
        "lyme disease",
        "shingles",
        "too much alcohol.*poison to nerves.*too little good food",
        "runs in the family",
        "often the cause is not found",
        "not find the exact cause",
    ],
    "exercise_helps": [
        "more blood may flow",
        "muscles may get stronger",
        "balance may get better.*more surely.*fall less",
        "less pain",
        "blood sugar may get better",
        "bend and stretch",
        "proof we have is modest",
    ],
    "can_it_go_back": ["^can exercise reverse it", "no ", "ease what you feel", "daily life"],
    "best_exercise": [
        "no single best one",
        "mix",
        "strength",
        "light weights or bands",
        "stretching",
        "balance",
        "gentle .*aerobic",
        "walking or swimming",
    ],
    "worse": [
        "high blood sugar",
        "smoking",
        "too much alcohol",
        "some medicines.*side effects",
        "tight shoes or tight socks",
        "standing or walking for a long time without a rest",
        "triggers of their own",
    ],
    "foot_care": [
        "both feet every day",
        "soles and between the toes",
        "mirror, or ask a helper",
        "hand into each shoe",
        "never walk in bare feet or in socks alone",
        "light socks.*blood shows",
        "weight off that foot. call your foot team",
        "red, hot or swollen.*no exercise at all.*call today, even if it does not hurt",
    ],
    "support": [
        "a hand on a firm hold in each standing exercise",
        "kitchen counter is best",
        "never hold what can move",
        "heavy and stands against a wall",
        "no wheels",
        "floor under it is not slippery",
        "both hands.*one hand.*tips of your fingers",
    ],
    "rising": [
        "stand up slowly",
        "hold the counter",
        "until your head is clear",
        "at least 20 seconds",
        "dizzy.*sit down",
        "do not stand to exercise again today",
        "look straight ahead",
        "keep breathing",
        "stand up only once",
    ],
    "shoes": [
        "bare feet are only for these.*ankle rolls.*foot rolling.*rice bucket.*scrunches.*socks",
        "socks on for these.*hamstring stretch.*calf stretch.*shoes",
        "ankle pumps.*heel and toe raises.*kick back.*marching.*balance",
        "closed and fastened",
        "sole that grips",
        "never .*socks alone or in open slippers",
        "fetch all your things in shoes.*bare feet, then socks, then shoes",
        "dry your feet and look at them. then put your shoes on",
        "every step between 2 exercises",
    ],
    "balls": [
        "tennis ball only",
        "only while you sit",
        "never these.*golf ball.*lacrosse ball.*spikes",
        "why not.*numb foot does not tell you",
        "article .*allows such balls. we do not",
        "press gently",
        "never stand on the ball",
        "soles afterwards",
        "put the ball away before you stand up",
    ],
    "rice": [
        "no sore, cut or crack",
        "look through the bucket",
        "never warm",
        "hide nothing when you are alone",
        "large, smooth marbles or coins",
        "count them in. count them out",
        "between your toes",
        "sweep the floor",
    ],
    "heat": ["heat packs", "hot soaks", "numb foot may not feel that it is too hot"],
    "keep_going": [
        "plan 3 days a week",
        "8 to 12 weeks",
        "2 or 3 days a week",
        "2 exercises better than 8",
        "a missed week is normal",
        "shorter session",
        "7 of 10 sessions",
        "our suggestion",
    ],
    "blood_sugar": [
        "follow your own plan first",
        "insulin or a sulfonylurea",
        "works out no blood sugar and no dose",
        "do not change a medicine",
    ],
    "stop_signs": ["“something is wrong” is always there"],
    "levels": [
        "1 level down.*lose your balance or you fall.*something is wrong.*2 points or more",
        "0 to 3, in 2 sessions in a row: .*offers you 1 level up",
        "4 to 6: you stay",
        "7 or 8: you stay.*less of it",
        "9 or 10: 1 level down. you may say no",
        "half as much.*leaves it out and tells you",
        "never offers these",
        "undo it, unless it was made for your safety",
        "our suggestion",
    ],
    "clear_change": [
        "answers of the same day count as one",
        "average of your first 14 days",
        "fewer than 3 of them have an answer.*first 3 days with an answer",
        "average of your last 2 days",
        "both up or both down",
        "2 points or more",
        "30 percent of the start or more",
        "start was under 1",
        "3 days for the start, and 2 days after them",
        "pain goes down while numbness goes up, that is not better",
        "studies of pain. farrar .*2001",
    ],
    "about": ["this app is no medical device. it gives no diagnosis", "our suggestion"],
}

# Nobody is promised a cure, and nothing is said to be checked by a clinic.
FORBIDDEN = re.compile(
    r"!|clinically|\bcures?\b|\bheals?\b|reverses|stops nerve|patient|guarantee", re.IGNORECASE
)
# To change a medicine is only ever spoken of to say: do not, and ask.
MEDICINE = re.compile(r"(?:stop|change)\b[^.]*\bmedicine", re.IGNORECASE)


def sentences_of(page: LearnPage) -> list[str]:
    """Everything said on a page but its titles, which are no sentences."""
    return [line for section in page.sections for line in (*section.text, *section.points)]


def all_of(page: LearnPage) -> list[str]:
    titled = [
        line
        for section in page.sections
        for line in (section.title, *section.text, *section.points)
    ]
    return [page.title, page.tile, *titled]


def test_every_page_has_facts_of_the_reference() -> None:
    assert set(FACTS) == set(LearnId)


@pytest.mark.parametrize(
    ("page_id", "fact"), [(page_id, fact) for page_id, facts in FACTS.items() for fact in facts]
)
def test_every_fact_of_the_reference_is_said(page_id: str, fact: str) -> None:
    assert re.search(fact, " ".join(all_of(PAGES[LearnId(page_id)])).lower())


@EVERY
def test_a_page_reads_below_grade_7_titles_included(page: LearnPage) -> None:
    assert grade("\n".join(all_of(page))) <= LIMIT


@EVERY
def test_nothing_forbidden_is_said(page: LearnPage) -> None:
    assert [text for text in all_of(page) if FORBIDDEN.search(text)] == []


def test_other_balls_are_named_only_where_they_are_ruled_out() -> None:
    named = {page.id for page in PAGES.values() if re.search("golf|lacrosse", str(page))}

    assert named == {LearnId.BALLS}


@EVERY
def test_nobody_is_told_to_change_a_medicine(page: LearnPage) -> None:
    spoken_of = [text for text in sentences_of(page) if MEDICINE.search(text)]

    assert [text for text in spoken_of if "do not" not in text.lower()] == []


def test_no_medical_device_is_said_on_one_page() -> None:
    said = [page.id for page in PAGES.values() if "medical device" in " ".join(all_of(page))]

    assert said == [LearnId.ABOUT]


def test_the_blood_sugar_page_has_no_number_to_reckon_with() -> None:
    assert re.findall(r"\d", " ".join(all_of(PAGES[LearnId.BLOOD_SUGAR]))) == []


def test_the_stop_signs_are_those_of_all_other_screens() -> None:
    shown = [section.shows for section in PAGES[LearnId.STOP_SIGNS].sections]

    assert shown == [LearnInsert.STOP_SIGNS, LearnInsert.AFTER_A_FALL, None]


@EVERY
def test_every_line_is_whole_sentences(page: LearnPage) -> None:
    ragged = [
        text
        for text in sentences_of(page)
        if not ((text[0].isupper() or text[0].isdigit()) and text[-1] in ".:")
    ]

    assert ragged == []


@EVERY
def test_a_sentence_is_short(page: LearnPage) -> None:
    sentences = [each for text in sentences_of(page) for each in re.split(r"(?<=[.:]) ", text)]

    assert [each for each in sentences if len(each.split()) > 18] == []


def test_no_two_pages_have_one_title() -> None:
    titles = [page.title for page in PAGES.values()]

    assert len(set(titles)) == len(titles)
