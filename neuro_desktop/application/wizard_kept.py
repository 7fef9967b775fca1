"""Where a run of the wizard starts from, and what is kept of one that is left. Pure."""

from dataclasses import replace
from datetime import date

from neuro_desktop.application.wizard_answers import SAFETY_STEPS, WITH_NONE, Answers, Step
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.safety import Profile, SafetyAnswers, questions_due


def answers_of(person: Person | None, suggested_number: str, today: date) -> Answers:
    """Return what a new run starts from: what is kept of this person, or nothing.

    While the kept safety answers hold they are shown again. Once they are due, only findings are:
    *None of these*, a helper and a place have to be told anew. The foot team's and a doctor's yes
    are asked for each time.
    """
    if person is None:
        return Answers(SafetyAnswers(today), emergency_number=suggested_number)
    kept = person.profile.answers
    answers = Answers(
        safety=SafetyAnswers(today) if kept is None else replace(kept, answered_on=today),
        kept=person.profile,
        name=person.name,
        preferences=person.preferences,
        symptoms=person.symptoms,
        emergency_number=person.emergency_number or suggested_number,
    )
    if kept is None:
        return answers
    answers = replace(answers, given=SAFETY_STEPS)
    if questions_due(person.profile, today):
        return _asked_again(answers)
    return answers.without(Step.FOOT_TEAM, Step.DOCTOR)


def _asked_again(answers: Answers) -> Answers:
    """Return the answers with every safety question open that no finding answers.

    Which exercises a clinician named stays: that list is long, and each name was told with care.
    """
    found = {step for step in WITH_NONE if answers.ticked(step)}
    answers = answers.without(Step.FOOT_TEAM, Step.DOCTOR, Step.HELPER)
    return replace(answers, given=(answers.given - SAFETY_STEPS) | found)


def draft_of(answers: Answers, step: Step) -> WizardDraft:
    """Return what to keep of a run that is left on this screen."""
    return WizardDraft(
        step=step,
        name=answers.name,
        answers=answers.safety,
        answered=frozenset(answers.given),
        preferences=answers.preferences,
        symptoms=answers.symptoms,
        emergency_number=answers.emergency_number,
    )


def answers_from(draft: WizardDraft, fresh: Answers, person: Person | None, today: date) -> Answers:
    """Return the answers of a run that was left; `fresh` fills what the draft does not know.

    The safety answers keep the day they were given. They are asked again when that is too long
    ago, or when something happened since that makes the person's own answers due.
    """
    answers = replace(
        fresh,
        safety=fresh.safety if draft.answers is None else draft.answers,
        given=frozenset(step for step in Step if step in draft.answered),
        name=fresh.name if draft.name is None else draft.name,
        preferences=draft.preferences or fresh.preferences,
        symptoms=fresh.symptoms if draft.symptoms is None else draft.symptoms,
        emergency_number=draft.emergency_number or fresh.emergency_number,
    )
    kept = person is not None and person.profile.answers is not None
    too_old = questions_due(Profile(answers=answers.safety), today)
    if too_old or (person is not None and kept and questions_due(person.profile, today)):
        again = _asked_again(answers)
        return replace(again, safety=replace(again.safety, answered_on=today))
    return answers
