"""Makes the pages of my sessions, with their presenters, from what the app has."""

from functools import partial
from uuid import uuid4

from neuro_desktop.application.activity_entry import ActivityPresenter
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.session_log import SessionLogPresenter
from neuro_desktop.application.session_log_state import LogPlace
from neuro_desktop.application.session_review import SessionReviewPresenter
from neuro_desktop.ui.main_window import PageBuilder
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_parts import PageParts
from neuro_desktop.ui.sessions.activity_page import ActivityPage
from neuro_desktop.ui.sessions.log_page import SessionsPage
from neuro_desktop.ui.sessions.review_page import SessionPage


def builders(parts: PageParts) -> dict[Screen, PageBuilder]:
    """Return what makes each page about a subject; they share one place in the log."""
    place = LogPlace()

    def sessions(subject: str | None) -> Page:
        return SessionsPage(
            partial(
                SessionLogPresenter,
                subject=subject,
                place=place,
                store=parts.store,
                clock=parts.clock,
                navigator=parts.navigator,
            )
        )

    def session(subject: str | None) -> Page:
        presenter = partial(
            SessionReviewPresenter,
            session_id=subject or "",
            store=parts.store,
            clock=parts.clock,
            navigator=parts.navigator,
        )
        return SessionPage(presenter, parts.words)

    def activity(subject: str | None) -> Page:
        presenter = partial(
            ActivityPresenter,
            subject=subject,
            new_id=_new_id,
            store=parts.store,
            clock=parts.clock,
            navigator=parts.navigator,
        )
        return ActivityPage(presenter)

    return {Screen.SESSIONS: sessions, Screen.SESSION: session, Screen.ACTIVITY: activity}


def _new_id() -> str:
    return str(uuid4())
