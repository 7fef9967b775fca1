"""Makes the pages of the check-in and the diary."""

from functools import partial

from neuro_desktop.application.check_in import CheckInPresenter
from neuro_desktop.application.diary import DiaryPresenter
from neuro_desktop.application.ports import Screen
from neuro_desktop.texts.check_in import skin_change
from neuro_desktop.ui.checkin.diary_page import DiaryPage
from neuro_desktop.ui.checkin.page import CheckInPage
from neuro_desktop.ui.main_window import PageBuilder
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_parts import PageParts


def builders(parts: PageParts) -> dict[Screen, PageBuilder]:
    """Return what makes the page of each screen of this area."""
    return {
        Screen.CHECK_IN: partial(_check_in, parts),
        Screen.DIARY: partial(_diary, parts),
    }


def _check_in(parts: PageParts, subject: str | None) -> Page:
    return CheckInPage(
        partial(
            CheckInPresenter,
            subject=subject,
            store=parts.store,
            clock=parts.clock,
            navigator=parts.navigator,
            skin_words=skin_change,
        )
    )


def _diary(parts: PageParts, subject: str | None) -> Page:
    return DiaryPage(
        partial(
            DiaryPresenter,
            changed=subject,
            store=parts.store,
            clock=parts.clock,
            navigator=parts.navigator,
        )
    )
