"""What a screen of a check-in shows of the check-in that is being written."""

from collections.abc import Collection
from datetime import date

from neuro_desktop.application.check_in_asking import Asking
from neuro_desktop.application.check_in_path import is_empty, left_of
from neuro_desktop.application.check_in_state import DANGERS, CheckInState, CheckInStep, Spot


def state_of(asking: Asking, spot: Spot, spots: Collection[Spot], today: date) -> CheckInState:
    """Return what the screen `spot` shows; `spots` are all screens as things stand.

    What only the presenter knows (what is ticked, what is missing, trouble) is still to be put in.
    """
    questions = asking.questions()
    main = asking.main_question(spot)
    left = left_of(spot.at)
    told = {each.step for each in spots} if asking.about_now else set()
    return CheckInState(
        spot=spot,
        check_in=asking.check_in,
        today=today,
        number=0 if main is None else questions.index(main) + 1,
        of=len(questions),
        last=None if spot.at is None else asking.last.get(spot.at),
        left_value=None if left is None else asking.check_in.value(*left),
        weekly_begins=spot == asking.weekly_begins(),
        is_first=spot == questions[0],
        about_now=asking.about_now,
        earlier=asking.earlier,
        skin=asking.skin.changes,
        stays_closed=asking.stays_closed(spot),
        own_skin_note=asking.skin.own_note(asking.check_in.skin_note),
        questions=questions if spot.step is CheckInStep.CHANGE else (),
        is_kept=not is_empty(asking.check_in),
        may_add_skin=asking.may_add_skin,
        dangers=DANGERS & told if spot.step is CheckInStep.END else frozenset(),
    )
