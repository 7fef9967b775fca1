"""The lines a person writes about themselves: name, emergency number, clinic phone."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from neuro_desktop.application.settings_page import Group, LinePresenter, LineState, LineView
from neuro_desktop.domain.person import LONGEST_NAME
from neuro_desktop.texts import settings as texts
from neuro_desktop.texts.stop_signs import app_cannot_call
from neuro_desktop.texts.store import what_happened
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.panels import Notice, TextField
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.text import Heading

PresenterFor = Callable[[LineView], LinePresenter]


class LinePage(Page):
    """A field with Save; asks before a change that is not saved is left."""

    group = Group.NAME
    most_characters = LONGEST_NAME + 50  # a long text is told about, not cut

    def __init__(self, presenter_for: PresenterFor) -> None:
        super().__init__(texts.group_name(self.group))
        self._kept = ""
        self._trouble = Notice("", tone="danger")
        self._trouble.hide()
        self.field = TextField(
            texts.group_name(self.group),
            help_text=self.help_words(),
            most_characters=self.most_characters,
        )
        self.column.addWidget(Heading(texts.group_question(self.group)))
        # Above the field: the field has the focus, so this is in view with it.
        self.column.addWidget(self._trouble)
        self.column.addWidget(self.field)
        self._presenter = presenter_for(self)
        self.add_back().clicked.connect(self._go_back)
        self.add_next(self.tr("Save"), Icon.TICK).clicked.connect(self._save)
        self.field.edit.returnPressed.connect(self._save)
        self._presenter.open()
        self.field.set_text(self._kept)

    def help_words(self) -> str:
        """Return the line of help over the field, or ""."""
        return ""

    def show_state(self, state: LineState) -> None:
        """Show why the line could not be saved; what was typed stays."""
        self._kept = state.kept
        if state.wrong is not None:
            self._trouble.set_text(texts.wrong_text(state.wrong))
        elif state.trouble is not None:
            self._trouble.set_text(what_happened(state.trouble))
        shown = state.wrong is not None or state.trouble is not None
        self._trouble.setVisible(shown)
        if shown:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self, then: Callable[[], None]) -> None:
        if not self._presenter.is_changed(self.field.text()):
            then()
            return
        answers = (
            Answer("stay", self.tr("Go on writing"), filled=True),
            Answer("save", self.tr("Save it")),
            Answer("drop", self.tr("Do not save it")),
        )
        text = self.tr("What you wrote is not saved yet.")
        question = Question(self.tr("Save your change?"), text, answers)

        def answered(key: str) -> None:
            if key == "drop" or (key == "save" and self._presenter.save(self.field.text())):
                then()

        self.ask(question, answered)

    def _save(self) -> None:
        if self._presenter.save(self.field.text()):
            self._presenter.back()

    def _go_back(self) -> None:
        self.may_leave(self._presenter.back)


class NamePage(LinePage):
    """What the app calls the person."""

    group = Group.NAME

    def help_words(self) -> str:
        return self.tr("It stays on this computer. You may leave it empty.")


class EmergencyNumberPage(LinePage):
    """The number that stands on every page about stop signs."""

    group = Group.EMERGENCY_NUMBER

    def __init__(self, presenter_for: PresenterFor) -> None:
        super().__init__(presenter_for)
        self.field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)

    def help_words(self) -> str:
        return app_cannot_call()


class ClinicPhonePage(LinePage):
    """The number of the foot team or the doctor."""

    group = Group.CLINIC_PHONE

    def __init__(self, presenter_for: PresenterFor) -> None:
        super().__init__(presenter_for)
        self.field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)

    def help_words(self) -> str:
        return self.tr("It stands on what you print. You may leave it empty.")
