"""What is said once a typed week is saved: what was done, and what follows from it."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.type_in import TypeInPresenter
from neuro_desktop.application.type_in_state import TypeInState
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.texts import type_in as texts
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.widgets.panels import Notice


def saved_parts(
    state: TypeInState, words: Mapping[ExerciseId, ExerciseWords], presenter: TypeInPresenter
) -> list[QWidget]:
    """Return the notices about a week that was just saved."""
    week, sheet, kept = state.week, state.sheet, state.kept
    if week is None or sheet is None or kept is None:
        return []
    lines = []
    for typed in week.days:
        done = sorted({box.item for box in typed.ticked})
        names = [words[sheet.items[item].exercise_id].name for item in done]
        lines += [texts.done_line(typed.day, state.today, names)] if names else []
    nothing = translate("TypeInPage", "No exercise is ticked in this week.")
    tone = "good" if lines else "note"
    parts: list[QWidget] = [Notice("\n".join(lines) or nothing, tone=tone)]
    if kept.taken_out:
        undo = translate("TypeInPage", "Undo: bring it back")
        parts.append(_notice(texts.taken_out(kept.taken_out, state.today), undo, presenter.undo))
    if any(typed.unsteady for typed in week.days):
        parts.append(Notice(texts.balance_closed()))
    if kept.questions_due:
        answer = translate("TypeInPage", "Answer the safety questions")
        parts.append(_notice(texts.questions_due(), answer, presenter.answer_questions))
    if kept.stepped_down:
        levels = translate("TypeInPage", "See my levels")
        parts.append(_notice(texts.stepped_down(), levels, presenter.levels))
    return parts


def _notice(text: str, action: str, pressed: Callable[[], None]) -> Notice:
    notice = Notice(text, action=action)
    notice.action_pressed.connect(pressed)
    return notice
