"""Which screens of the wizard a person gets, in which order. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from neuro_desktop.application.wizard_answers import (
    FOLLOW_UPS,
    GATES,
    SAFETY_STEPS,
    Answers,
    Step,
)


def path(answers: Answers, *, only_safety: bool = False) -> tuple[Step, ...]:
    """Return the screens this person gets, as far as the answers tell.

    It ends with STOP at the answer that closes everything; else with ROUTINE, or with PLACE when
    only the safety questions are asked.
    """
    return tuple(_steps(answers, only_safety=only_safety))


def _steps(answers: Answers, *, only_safety: bool) -> Iterator[Step]:
    for step in Step:
        if step is Step.STOP or (only_safety and step not in SAFETY_STEPS):
            continue
        if step in FOLLOW_UPS and not _is_asked(step, answers):
            continue
        yield step
        if step in answers.given and _decides(step, answers) and answers.closing_reason(step):
            yield Step.STOP
            return


def _is_asked(follow_up: Step, answers: Answers) -> bool:
    if GATES[FOLLOW_UPS.index(follow_up)] not in answers.given:
        return False
    match follow_up:
        case Step.FOOT_TEAM:
            return bool(answers.feet_told())
        case Step.CLINICIAN:
            return bool(answers.safety.history)
        case Step.DOCTOR:
            return bool(answers.safety.heart) and _a_yes_opens(answers)
        case _:  # HELPER: a fall the app knows of counts like a ticked one
            counted = answers.profile().answers
            return counted is not None and bool(counted.steadiness)


def _a_yes_opens(answers: Answers) -> bool:
    # Never for chest pain now or a hot swollen calf: the domain knows.
    said_yes = replace(answers.safety, heart_yes_on=answers.safety.answered_on)
    return replace(answers, safety=said_yes).closing_reason(Step.HEART) is None


def _decides(step: Step, answers: Answers) -> bool:
    """Tell whether nothing more can be asked that would open what this screen closes."""
    if step in (Step.FOOT_TEAM, Step.CLINICIAN, Step.DOCTOR):
        return True
    return step is Step.HEART and not _is_asked(Step.DOCTOR, answers)


def first_screen(steps: tuple[Step, ...], answers: Answers, left_on: str) -> Step:
    """Return where a run goes on: where it was left, unless an earlier question is open again.

    Left on STOP, it goes on at the question that closed everything, so that it can be answered
    anew.
    """
    for step in steps:
        if step == left_on or (step in SAFETY_STEPS and step not in answers.given):
            return step
        following = steps[min(steps.index(step) + 1, len(steps) - 1)]
        if following is Step.STOP:
            return step
    return steps[0]
