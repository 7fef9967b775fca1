"""The groups that are one choice of a few: text size, colors, letters, get ready, wait for me."""

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Navigator
from neuro_desktop.application.settings import (
    GET_READY_SECONDS,
    TEXT_PERCENTS,
    ThemeChoice,
    Typeface,
)
from neuro_desktop.application.settings_page import Group
from neuro_desktop.domain.timeline import WaitForMe
from neuro_desktop.texts import settings as texts
from neuro_desktop.ui import desktop
from neuro_desktop.ui.settings.group_page import GroupPage
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.panels import Notice


class TextSizePage(GroupPage):
    """How large the text is; says so where it stops growing."""

    def __init__(
        self, settings: CurrentSettings, changes: ChangeNotifier, navigator: Navigator
    ) -> None:
        super().__init__(Group.TEXT_SIZE, settings, changes, navigator)
        self._sizes = ChoiceList([Choice(str(each), texts.percent(each)) for each in TEXT_PERCENTS])
        self._sizes.chosen.connect(self._chosen)
        self._limit = Notice(texts.stops_growing())
        self.add_parts(self._sizes, self._limit)

    def refresh(self) -> None:
        percent = self.settings.value.text_percent
        self._sizes.set_values({str(percent)})
        self._limit.setVisible(desktop.stops_growing(percent, desktop.system_scale()))

    def _chosen(self, key: str) -> None:
        self.settings.change(text_percent=int(key))


class ColorsPage(GroupPage):
    """Light, dark, or as the computer is."""

    def __init__(
        self, settings: CurrentSettings, changes: ChangeNotifier, navigator: Navigator
    ) -> None:
        super().__init__(Group.COLORS, settings, changes, navigator)
        self._themes = ChoiceList(
            [
                Choice(each.value, texts.theme_name(each), texts.theme_explanation(each))
                for each in ThemeChoice
            ]
        )
        self._themes.chosen.connect(self._chosen)
        self.add_parts(self._themes)

    def refresh(self) -> None:
        self._themes.set_values({self.settings.value.theme.value})

    def _chosen(self, key: str) -> None:
        self.settings.change(theme=ThemeChoice(key))


class LettersPage(GroupPage):
    """Letters made for weak eyes, or those of the computer."""

    def __init__(
        self, settings: CurrentSettings, changes: ChangeNotifier, navigator: Navigator
    ) -> None:
        super().__init__(Group.LETTERS, settings, changes, navigator)
        self._letters = ChoiceList(
            [
                Choice(each.value, texts.typeface_name(each), texts.typeface_explanation(each))
                for each in Typeface
            ]
        )
        self._letters.chosen.connect(self._chosen)
        self.add_parts(self._letters)

    def refresh(self) -> None:
        self._letters.set_values({self.settings.value.typeface.value})

    def _chosen(self, key: str) -> None:
        self.settings.change(typeface=Typeface(key))


class GetReadyPage(GroupPage):
    """The seconds before each exercise."""

    def __init__(
        self, settings: CurrentSettings, changes: ChangeNotifier, navigator: Navigator
    ) -> None:
        super().__init__(Group.GET_READY, settings, changes, navigator)
        self._seconds = ChoiceList(
            [Choice(str(each), texts.seconds(each)) for each in GET_READY_SECONDS]
        )
        self._seconds.chosen.connect(self._chosen)
        self.add_parts(self._seconds)

    def refresh(self) -> None:
        self._seconds.set_values({str(self.settings.value.get_ready_seconds)})

    def _chosen(self, key: str) -> None:
        self.settings.change(get_ready_seconds=int(key))


class WaitForMePage(GroupPage):
    """Before which exercises the player waits for a press."""

    def __init__(
        self, settings: CurrentSettings, changes: ChangeNotifier, navigator: Navigator
    ) -> None:
        super().__init__(Group.WAIT_FOR_ME, settings, changes, navigator)
        self._waits = ChoiceList(
            [
                Choice(each.value, texts.wait_name(each), texts.wait_explanation(each))
                for each in WaitForMe
            ]
        )
        self._waits.chosen.connect(self._chosen)
        self.add_parts(self._waits)

    def refresh(self) -> None:
        self._waits.set_values({self.settings.value.wait_for_me.value})

    def _chosen(self, key: str) -> None:
        self.settings.change(wait_for_me=WaitForMe(key))
