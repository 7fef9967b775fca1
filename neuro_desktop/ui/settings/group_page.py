"""What the pages of one group have in common."""

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Navigator, Screen
from neuro_desktop.application.settings_page import Group
from neuro_desktop.texts import settings as texts
from neuro_desktop.texts.store import setting_not_kept
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import Heading


class GroupPage(Page):
    """A group of settings of this computer: a question, its answers, Back.

    An answer holds at once; there is nothing to save and nothing to lose. Override `refresh`.
    """

    def __init__(
        self,
        group: Group,
        settings: CurrentSettings,
        changes: ChangeNotifier,
        navigator: Navigator,
    ) -> None:
        super().__init__(texts.group_name(group))
        self.settings = settings
        self._navigator = navigator
        self.column.addWidget(Heading(texts.group_question(group)))
        self._trouble = Notice("", tone="danger")
        self._trouble.hide()
        self._forget = changes.listen(self._changed)
        self.add_back().clicked.connect(self._go_back)

    def add_parts(self, *parts: QWidget) -> None:
        """Put the answers under the question and show what is set."""
        for part in parts:
            self.column.addWidget(part)
        self.column.addWidget(self._trouble)
        self.refresh()

    def refresh(self) -> None:
        """Show what is set now."""

    def left(self) -> None:
        self._forget()

    def _changed(self, changes: Changes) -> None:
        if not changes.settings:
            return
        trouble = self.settings.trouble
        self._trouble.setVisible(trouble is not None)
        if trouble is not None:
            self._trouble.set_text("\n".join(setting_not_kept(trouble)))
        self.refresh()

    def _go_back(self) -> None:
        self._navigator.go(Screen.SETTINGS)
