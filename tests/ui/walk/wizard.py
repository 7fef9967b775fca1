"""The wizard, one page for each screen and for each state worth looking at."""

from functools import partial

from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.application.wizard_answers import Step, YesNo
from neuro_desktop.domain.person import Goal, WizardDraft
from neuro_desktop.domain.safety import (
    FeetFinding,
    HeartFinding,
    HistoryFinding,
    SteadinessFinding,
)
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.ui.page import Page
from tests.application.wizard_stage import TODAY, Stage, Told
from tests.ui.memory import MemoryPeople
from tests.ui.walking import WalkPage, World
from tests.ui.wizard_pages import wizard_at, wizard_page

HOT = {FeetFinding.HOT_RED_SWOLLEN}
SORE = {FeetFinding.OPEN_SORE}
HISTORY = {HistoryFinding.CHARCOT_FOOT}
FALL = {SteadinessFinding.FALL_LAST_YEAR}
FAINTING = {HeartFinding.FAINTING}


def at(step: Step, answers: dict[str, Told], world: World) -> Page:
    return wizard_at(world, step, **answers)


def with_trouble(step: Step, world: World) -> Page:
    page = wizard_at(world, step)
    page.forward.click()
    return page


def with_a_long_name(world: World) -> Page:
    page = wizard_page(world)
    page._presenter.write("مرحبا 👩🏽‍🦳 " * 60)
    page.forward.click()
    return page


def with_five_symptoms(world: World) -> Page:
    page = wizard_at(world, Step.SYMPTOMS)
    page._presenter.tick(frozenset(tuple(Symptom)[:4]))
    page._presenter.tick(frozenset(tuple(Symptom)[:5]))
    return page


def without_sound(world: World) -> Page:
    page = wizard_at(world, Step.SOUND)
    world.voice.become(available=False)
    return page


class FullDisk(MemoryPeople):
    def save_draft(self, draft: WizardDraft | None) -> None:
        raise StoreUnavailable(StoreTrouble.FULL)


def with_a_full_disk(world: World) -> Page:
    world.people = FullDisk()
    page = wizard_at(world, Step.GOALS)
    page._presenter.tick(frozenset({Goal.WEAK}))
    return page


def only_safety(world: World) -> Page:
    stage = Stage().finish()
    world.people.person = stage.person
    world.clock.day = TODAY
    return wizard_page(world, only_safety=True)


def asking_to_leave(world: World) -> Page:
    page = wizard_at(world, Step.GOALS)
    page._presenter.tick(frozenset({Goal.WEAK}))
    page.may_leave(page.left)
    return page


_STATES: dict[str, tuple[Step, dict[str, Told]]] = {
    "name": (Step.NAME, {}),
    "feet": (Step.FEET, {}),
    "foot team, hot foot": (Step.FOOT_TEAM, {"feet": HOT}),
    "foot team, sore": (Step.FOOT_TEAM, {"feet": SORE}),
    "history": (Step.HISTORY, {}),
    "clinician": (Step.CLINICIAN, {"history": HISTORY}),
    "heart": (Step.HEART, {}),
    "doctor": (Step.DOCTOR, {"heart": FAINTING}),
    "steadiness": (Step.STEADINESS, {}),
    "helper": (Step.HELPER, {"steadiness": FALL}),
    "place": (Step.PLACE, {}),
    "place, seated only": (Step.PLACE, {"steadiness": FALL, "helper": YesNo.NO}),
    "place, with a helper": (Step.PLACE, {"steadiness": FALL, "helper": YesNo.YES}),
    "goals": (Step.GOALS, {}),
    "symptoms": (Step.SYMPTOMS, {}),
    "things": (Step.THINGS, {}),
    "minutes": (Step.MINUTES, {}),
    "days": (Step.DAYS, {}),
    "emergency number": (Step.EMERGENCY, {}),
    "sound": (Step.SOUND, {}),
    "routine": (Step.ROUTINE, {"minutes": 15}),
    "no routine": (Step.ROUTINE, {"things": frozenset()}),
    "stop, hot foot": (Step.STOP, {"feet": HOT, "foot_team": YesNo.NO}),
    "stop, chest pain": (Step.STOP, {"heart": {HeartFinding.CHEST_PAIN}}),
    "stop, calf": (Step.STOP, {"heart": {HeartFinding.HOT_SWOLLEN_CALF}}),
    "stop, doctor first": (Step.STOP, {"heart": FAINTING, "doctor": YesNo.NO}),
    "stop, clinician first": (Step.STOP, {"history": HISTORY}),
}

PAGES = [
    *(WalkPage(f"wizard: {name}", partial(at, *state)) for name, state in _STATES.items()),
    WalkPage("wizard: nothing ticked", partial(with_trouble, Step.FEET)),
    WalkPage("wizard: nothing chosen", partial(with_trouble, Step.PLACE)),
    WalkPage("wizard: a long name", with_a_long_name),
    WalkPage("wizard: a fifth symptom", with_five_symptoms),
    WalkPage("wizard: no voice", without_sound),
    WalkPage("wizard: a full disk", with_a_full_disk),
    WalkPage("wizard: only the safety questions", only_safety),
    WalkPage("wizard: asking to leave", asking_to_leave),
]
