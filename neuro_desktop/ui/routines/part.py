"""What every screen of one routine is made of."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.routine_editor import RoutineEditorPresenter
from neuro_desktop.application.routine_editor_state import EditorState, EditorStep
from neuro_desktop.application.show_me import ShowMe
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.theme import GAP_PX

Words = Mapping[ExerciseId, ExerciseWords]


class Part(QWidget):
    """One screen: fills `column` from the state it is made with.

    `came_from` is the screen shown before, so that the focus can go back to what led there.
    """

    def __init__(
        self,
        state: EditorState,
        presenter: RoutineEditorPresenter,
        words: Words,
        show_me: ShowMe,
        came_from: EditorStep | None,
    ) -> None:
        super().__init__()
        # One press belongs to one screen: the second half of a double click does nothing on the
        # next one (see OnePress).
        self.setProperty("part", "page")
        self.presenter = presenter
        self.words = words
        self.show_me = show_me
        self.came_from = came_from
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_PX)
        self.build(state)

    def heading(self, state: EditorState) -> str:
        """Return the title of the screen."""
        return state.routine.name

    def build(self, state: EditorState) -> None:
        """Fill the column."""

    def takes(self, state: EditorState) -> bool:
        """Show another state of the same screen in place, or say that it must be made anew."""
        del state
        return False

    def next_step(self, state: EditorState) -> tuple[str, Icon]:
        """Return the words and the icon of the filled button."""
        del state
        return self.tr("Done"), Icon.TICK

    def go_on(self) -> None:
        """Do what the filled button says."""
        self.presenter.back()

    def look_at(self, state: EditorState) -> QWidget | None:
        """Return what must be in view because something new is said there."""
        del state
        return None

    def first_focus(self) -> QWidget | None:
        """Return where the focus starts; None: the next step."""
        return None

    def room_changed(self, page_px: int) -> None:
        """Take a page of this height into account."""

    def left(self) -> None:
        """Stop what the screen started; it is deleted after this."""
