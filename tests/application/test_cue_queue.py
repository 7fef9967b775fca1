"""One queue: what is said first, what waits, what is dropped."""

from neuro_desktop.application.cue_queue import CueQueue, Say, Spoken, Weight
from neuro_desktop.application.ports import Cue
from tests.fakes import FakeAnnouncer, FakeClock, FakeCuePlayer

NAME = Spoken(Say.PHASE)
COUNT = Spoken(Say.COUNT, number=4)
HALFWAY = Spoken(Say.HALFWAY)
QUESTION = Spoken(Say.QUESTION)


class Heard:
    def __init__(self, *, sound_on: bool = True, voice_on: bool = True) -> None:
        self.clock, self.announcer, self.cues = FakeClock(), FakeAnnouncer(), FakeCuePlayer()
        self.queue = CueQueue(
            self.announcer, self.cues, self.clock, sound_on=sound_on, voice_on=voice_on
        )

    def finish_after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.announcer.finish()


def test_a_count_never_cuts_a_long_name() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)

    heard.queue.say(COUNT, Weight.COUNT)

    assert heard.announcer.speaking == NAME


def test_a_count_is_said_after_the_name_if_it_is_still_true() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    heard.queue.say(COUNT, Weight.COUNT)

    heard.finish_after(0.5)

    assert heard.announcer.speaking == COUNT


def test_a_count_too_late_is_dropped() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    heard.queue.say(COUNT, Weight.COUNT)

    heard.finish_after(0.8)

    assert heard.announcer.said == [NAME]


def test_what_was_noticed_late_waits_that_much_less() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    heard.queue.say(COUNT, Weight.COUNT, late=0.4)

    heard.finish_after(0.5)

    assert heard.announcer.said == [NAME]


def test_a_cue_noticed_more_than_700_ms_late_is_never_played() -> None:
    heard = Heard()

    heard.queue.tone(Cue.TICK, late=0.71)
    heard.queue.say(COUNT, Weight.COUNT, late=0.71)

    assert (heard.cues.played, heard.announcer.said) == ([], [])


def test_a_cue_700_ms_late_is_played() -> None:
    heard = Heard()

    heard.queue.tone(Cue.TICK, late=0.7)

    assert heard.cues.played == [Cue.TICK]


def test_a_new_name_cuts_the_old_one() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    other = Spoken(Say.PHASE, coming=True)

    heard.queue.say(other, Weight.NAME)

    assert heard.announcer.speaking == other


def test_a_new_name_forgets_what_waited_before_it() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    heard.queue.say(HALFWAY, Weight.CHEER)

    heard.queue.say(NAME, Weight.NAME)
    heard.announcer.finish()

    assert heard.announcer.said == [NAME, NAME]


def test_a_count_goes_before_a_word_of_cheer() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    heard.queue.say(HALFWAY, Weight.CHEER)
    heard.queue.say(COUNT, Weight.COUNT)

    heard.announcer.finish()

    assert heard.announcer.speaking == COUNT


def test_a_count_cuts_a_word_of_cheer() -> None:
    heard = Heard()
    heard.queue.say(HALFWAY, Weight.CHEER)

    heard.queue.say(COUNT, Weight.COUNT)

    assert heard.announcer.speaking == COUNT


def test_a_question_cuts_everything_and_a_name_waits_behind_it() -> None:
    heard = Heard()
    heard.queue.say(COUNT, Weight.COUNT)
    heard.queue.say(QUESTION, Weight.QUESTION)
    heard.queue.say(NAME, Weight.NAME)
    assert heard.announcer.speaking == QUESTION

    heard.finish_after(5.0)

    assert heard.announcer.speaking == NAME


def test_a_phrase_cut_short_does_not_free_the_queue() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    heard.queue.say(NAME, Weight.NAME)

    heard.queue.say(COUNT, Weight.COUNT)

    assert heard.announcer.said == [NAME, NAME]


def test_hush_is_silent_and_forgets() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    heard.queue.say(COUNT, Weight.COUNT)

    heard.queue.hush()

    assert (heard.announcer.speaking, heard.announcer.said) == (None, [NAME])


def test_a_voice_that_never_reports_does_not_silence_the_rest() -> None:
    heard = Heard()
    heard.queue.say(NAME, Weight.NAME)
    heard.clock.advance(31.0)

    heard.queue.say(COUNT, Weight.COUNT)

    assert heard.announcer.speaking == COUNT


def test_without_a_voice_the_tones_carry_on() -> None:
    heard = Heard(voice_on=False)

    heard.queue.say(NAME, Weight.NAME)
    heard.queue.tone(Cue.START)

    assert (heard.announcer.said, heard.cues.played) == ([], [Cue.START])


def test_with_sound_off_no_tone_is_played() -> None:
    heard = Heard(sound_on=False)

    heard.queue.tone(Cue.START)

    assert heard.cues.played == []
