"""How much of an exercise, in words: the same wherever a routine is shown."""

from neuro_desktop.domain.exercise import Level, Measure, Sides
from neuro_desktop.domain.routine import Dose
from neuro_desktop.texts.translate import translate


def dose_text(level: Level, dose: Dose) -> str:
    """Return the dose of a level in short sentences ("10 times with each foot. 2 sets ...")."""
    sentences = list(_one_set(level, dose))
    if dose.sets > 1:
        sentences.append(translate("doses", "%n set(s), with a rest between.", dose.sets))
    return " ".join(sentences)


def _one_set(level: Level, dose: Dose) -> tuple[str, ...]:
    both = level.sides is Sides.BOTH
    match level.measure:
        case Measure.HOLD_SECONDS:
            seconds = translate("doses", "Hold for %n second(s).", dose.amount)
            return (seconds, *_holds(dose.holds, both=both))
        case Measure.LETTERS:
            words = translate("doses", "%n letter(s) with each foot.", dose.amount)
        case Measure.CIRCLES:
            words = translate("doses", "%n circle(s) each way with each foot.", dose.amount)
        case Measure.MINUTES if both:
            words = translate("doses", "%n minute(s).", dose.amount)
        case Measure.MINUTES:
            words = translate("doses", "%n minute(s) with each foot.", dose.amount)
        case _:  # repetitions
            words = _times(level.sides, dose.amount)
    return (words,)


def _times(sides: Sides, times: int) -> str:
    if sides is Sides.BOTH:
        return translate("doses", "%n time(s).", times)
    if sides is Sides.ALTERNATING:
        return translate("doses", "%n time(s) with each leg, in turn.", times)
    return translate("doses", "%n time(s) with each foot.", times)


def _holds(holds: int, *, both: bool) -> tuple[str, ...]:
    if both and holds == 1:
        return ()
    if both:
        return (translate("doses", "Do it %n time(s).", holds),)
    return (translate("doses", "Do it %n time(s) with each foot.", holds),)
