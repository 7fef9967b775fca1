"""Words of the settings pages."""

from neuro_desktop.application.settings import (
    FigurePerson,
    Motion,
    Settings,
    ThemeChoice,
    Typeface,
)
from neuro_desktop.application.settings_page import Group, SettingsListState, Wrong
from neuro_desktop.domain.person import LONGEST_NAME
from neuro_desktop.domain.timeline import WaitForMe
from neuro_desktop.texts.translate import translate


def list_title() -> str:
    """Return the title of the list of settings."""
    return translate("settings", "Settings")


def group_name(group: Group) -> str:
    """Return the name of a group."""
    return {
        Group.NAME: translate("settings", "My name"),
        Group.EMERGENCY_NUMBER: translate("settings", "Emergency number"),
        Group.CLINIC_PHONE: translate("settings", "Foot team phone"),
        Group.TEXT_SIZE: translate("settings", "Text size"),
        Group.COLORS: translate("settings", "Colors"),
        Group.LETTERS: translate("settings", "Kind of letters"),
        Group.SOUND: translate("settings", "Tones"),
        Group.VOICE: translate("settings", "Voice"),
        Group.GET_READY: translate("settings", "Time to get ready"),
        Group.WAIT_FOR_ME: translate("settings", "Wait for me"),
        Group.PERSON_SHOWN: translate("settings", "The person in the pictures"),
        Group.MOTION: translate("settings", "Moving pictures"),
    }[group]


def group_question(group: Group) -> str:
    """Return the question a group's page asks."""
    return {
        Group.NAME: translate("settings", "What shall we call you?"),
        Group.EMERGENCY_NUMBER: translate("settings", "Which number do you call for help?"),
        Group.CLINIC_PHONE: translate("settings", "What is the number of your foot team?"),
        Group.TEXT_SIZE: translate("settings", "How large shall the text be?"),
        Group.COLORS: translate("settings", "Which colors do you like to read?"),
        Group.LETTERS: translate("settings", "Which letters do you like to read?"),
        Group.SOUND: translate("settings", "How loud shall the tones be?"),
        Group.VOICE: translate("settings", "Shall a voice guide you?"),
        Group.GET_READY: translate("settings", "How long do you need to get ready?"),
        Group.WAIT_FOR_ME: translate("settings", "When shall the app wait for you?"),
        Group.PERSON_SHOWN: translate("settings", "Who shall show you the exercises?"),
        Group.MOTION: translate("settings", "Shall the pictures move?"),
    }[group]


def value_now(group: Group, state: SettingsListState) -> str:
    """Return what a group is set to now, in a word or two."""
    settings = state.settings
    return {
        Group.NAME: state.name or translate("settings", "No name yet"),
        Group.EMERGENCY_NUMBER: state.emergency_number or translate("settings", "No number yet"),
        Group.CLINIC_PHONE: state.clinic_phone or translate("settings", "No number yet"),
        Group.TEXT_SIZE: percent(settings.text_percent),
        Group.COLORS: theme_name(settings.theme),
        Group.LETTERS: typeface_name(settings.typeface),
        Group.SOUND: _sound(settings),
        Group.VOICE: voice_name(settings),
        Group.GET_READY: seconds(settings.get_ready_seconds),
        Group.WAIT_FOR_ME: wait_name(settings.wait_for_me),
        Group.PERSON_SHOWN: person_name(settings.figure_person),
        Group.MOTION: motion_name(settings.motion),
    }[group]


def percent(value: int) -> str:
    """Return "125 %"."""
    return translate("settings", "{0} %").format(value)


def seconds(count: int) -> str:
    """Return "10 seconds"."""
    return translate("settings", "%n second(s)", count)


def theme_name(choice: ThemeChoice) -> str:
    """Return the name of a choice of colors."""
    return {
        ThemeChoice.SYSTEM: translate("settings", "Same as my computer"),
        ThemeChoice.LIGHT: translate("settings", "Light"),
        ThemeChoice.DARK: translate("settings", "Dark"),
        ThemeChoice.BLACK_ON_YELLOW: translate("settings", "Black on yellow"),
        ThemeChoice.WHITE_ON_BLACK: translate("settings", "White on black"),
    }[choice]


def theme_explanation(choice: ThemeChoice) -> str:
    """Return the line under a choice of colors."""
    return {
        ThemeChoice.SYSTEM: translate("settings", "It changes when your computer changes."),
        ThemeChoice.LIGHT: translate("settings", "Dark letters on a light page."),
        ThemeChoice.DARK: translate("settings", "Light letters on a dark page."),
        ThemeChoice.BLACK_ON_YELLOW: translate("settings", "The most contrast, with less glare."),
        ThemeChoice.WHITE_ON_BLACK: translate("settings", "The most contrast, on a dark page."),
    }[choice]


def wait_name(choice: WaitForMe) -> str:
    """Return the name of a choice of waiting."""
    return {
        WaitForMe.ALWAYS: translate("settings", "Before each exercise"),
        WaitForMe.STANDING: translate("settings", "Before standing exercises"),
        WaitForMe.NEVER: translate("settings", "Only where it must"),
    }[choice]


def wait_explanation(choice: WaitForMe) -> str:
    """Return the line under a choice of waiting."""
    return {
        WaitForMe.ALWAYS: translate("settings", "You press a button, then it starts."),
        WaitForMe.STANDING: translate("settings", "You press once your hand is on the counter."),
        WaitForMe.NEVER: translate("settings", "It still waits for shoes, and when you stand up."),
    }[choice]


def person_name(person: FigurePerson) -> str:
    """Return the name of a person in the pictures."""
    return {
        FigurePerson.ROSE: translate("settings", "Rose"),
        FigurePerson.SAM: translate("settings", "Sam"),
    }[person]


def person_explanation(person: FigurePerson) -> str:
    """Return what a person in the pictures looks like."""
    return {
        FigurePerson.ROSE: translate("settings", "Hair in a bun, and glasses."),
        FigurePerson.SAM: translate("settings", "Short hair, and a mustache."),
    }[person]


def motion_name(choice: Motion) -> str:
    """Return the name of a choice of moving or still pictures."""
    return {
        Motion.SYSTEM: translate("settings", "Same as my computer"),
        Motion.MOVING: translate("settings", "They move"),
        Motion.STILL: translate("settings", "Still pictures"),
    }[choice]


def motion_explanation(choice: Motion) -> str:
    """Return the line under a choice of moving or still pictures."""
    return {
        Motion.SYSTEM: translate("settings", "They stand still if your computer asks for that."),
        Motion.MOVING: translate("settings", "The person in the picture moves as you do."),
        Motion.STILL: translate("settings", "You see the start and the end side by side."),
    }[choice]


def typeface_name(choice: Typeface) -> str:
    """Return the name of a choice of letters."""
    return {
        Typeface.HYPERLEGIBLE: translate("settings", "Atkinson Hyperlegible"),
        Typeface.SYSTEM: translate("settings", "Same as my computer"),
    }[choice]


def typeface_explanation(choice: Typeface) -> str:
    """Return the line under a choice of letters."""
    return {
        Typeface.HYPERLEGIBLE: translate("settings", "Made so that no 2 letters look the same."),
        Typeface.SYSTEM: translate("settings", "The letters of your other apps."),
    }[choice]


def volume(value: int) -> str:
    """Return how loud it is."""
    return translate("settings", "Volume: {0} of 100").format(value)


def voice_name(settings: Settings) -> str:
    """Return whether the voice speaks, and how fast."""
    return rate_name(settings.voice_rate) if settings.voice_on else translate("settings", "Off")


def rate_name(words_a_minute: int) -> str:
    """Return how fast the voice speaks."""
    return {
        145: translate("settings", "Usual speed"),
        120: translate("settings", "Slow"),
        100: translate("settings", "Very slow"),
    }.get(words_a_minute, translate("settings", "On"))


def rate_answer(words_a_minute: int) -> str:
    """Return a speed as an answer to whether a voice shall guide."""
    return {
        145: translate("settings", "Yes, at the usual speed"),
        120: translate("settings", "Yes, slow"),
        100: translate("settings", "Yes, very slow"),
    }.get(words_a_minute, translate("settings", "Yes"))


def list_question() -> str:
    """Return the heading of the list of settings."""
    return translate("settings", "What do you want to change?")


def wrong_text(wrong: Wrong) -> str:
    """Return why a line cannot be saved, and what to do."""
    return {
        Wrong.TOO_LONG: translate(
            "settings", "This name is too long. It can have up to {0} letters."
        ).format(LONGEST_NAME),
        Wrong.NO_NUMBER: translate("settings", "Write the number you would call."),
        Wrong.NOT_A_NUMBER: translate(
            "settings", "This is not a phone number. Use digits only, like 112."
        ),
    }[wrong]


def stops_growing() -> str:
    """Return what is said when text cannot get larger in a way that still fits."""
    return translate(
        "settings",
        "Your computer makes text larger too. The text here stops at twice its size, so that all "
        "of it fits on the screen.",
    )


def test_words() -> str:
    """Return what the voice says in a test."""
    return translate("settings", "Lift both heels. 3. 2. 1. Well done.")


def _sound(settings: Settings) -> str:
    return volume(settings.volume_percent) if settings.sound_on else translate("settings", "Off")
