"""Wizard pages at a chosen screen, over a world in memory."""

from neuro_desktop.application.settings import pace_of
from neuro_desktop.application.sound_test import SoundTest
from neuro_desktop.application.wizard import WizardDefaults, WizardPresenter
from neuro_desktop.application.wizard_answers import Step
from neuro_desktop.application.wizard_state import WizardView
from neuro_desktop.texts.wizard import routine_name
from neuro_desktop.ui.wizard.page import WizardPage
from tests.application.wizard_stage import TODAY, HeardCues, Stage, Told
from tests.ui.walking import World


def wizard_page(world: World, *, only_safety: bool = False) -> WizardPage:
    """Return the wizard as app.py makes it, over what `world` holds."""

    def presenter(view: WizardView) -> WizardPresenter:
        return WizardPresenter(
            view,
            store=world.store,
            catalogue=world.catalogue,
            clock=world.clock,
            navigator=world.navigator,
            sound=SoundTest(world.settings, HeardCues(), world.voice),
            defaults=WizardDefaults("112", routine_name, pace_of(world.settings.value)),
            only_safety=only_safety,
        )

    return WizardPage(presenter, world.catalogue, world.words)


def wizard_at(world: World, step: Step, **answers: Told) -> WizardPage:
    """Return the wizard left on `step`, answered up to it as the stage does."""
    stage = Stage().open()
    stage.wizard.write("Rosa")
    stage.go_to(step, **answers)
    world.clock.day = TODAY
    world.people.draft = stage.people.draft
    page = wizard_page(world)
    if step is Step.STOP:
        page._presenter.next()  # a draft left on the stop opens at the question before it
    return page
