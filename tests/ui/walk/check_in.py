"""The check-in and the diary, in each of their states."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from neuro_desktop.application.check_in import CheckInPresenter
from neuro_desktop.application.check_in_state import SkinChange
from neuro_desktop.application.diary import DiaryPresenter
from neuro_desktop.application.ports import NEW_DAY
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.check_in import CheckIn, Rating, Trigger
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import Origin
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.texts.check_in import skin_change
from neuro_desktop.ui.checkin.diary_page import DiaryPage
from neuro_desktop.ui.checkin.page import CheckInPage
from neuro_desktop.ui.page import Page
from tests import builders
from tests.ui.memory import FRIDAY
from tests.ui.walking import WalkPage, World

NUMBER = "0044 112 999"
LONG_NOTE = (
    "A bad night. I walked to the market and back in my new shoes, and stood in line for a long "
    "time. In the evening both feet burned.\nThe cream helped a little."
)
Steps = Callable[[CheckInPresenter], None]


def rating(symptom: Symptom, side: Side, value: int) -> Rating:
    """Return one answer."""
    return Rating(SymptomAt(symptom, side), value)


def written(
    number: int, day: date, *ratings: Rating, note: str = "", asked_all: bool = True
) -> CheckIn:
    """Return a check-in written at 9:10 UTC of its day."""
    at = datetime.fromisoformat(f"{day.isoformat()}T09:10:00+00:00")
    return CheckIn(f"check-in-{number}", day, at, ratings, note=note, asked_all=asked_all)


TUESDAY = written(
    1,
    FRIDAY - timedelta(days=3),
    rating(Symptom.TINGLING, Side.LEFT, 5),
    rating(Symptom.TINGLING, Side.RIGHT, 3),
    rating(Symptom.WEAKNESS, Side.LEFT, 2),
    rating(Symptom.BALANCE, Side.BOTH, 3),
)
THIS_MORNING = replace(
    written(2, FRIDAY, rating(Symptom.TINGLING, Side.LEFT, 4), note=LONG_NOTE),
    skin_changed=True,
    skin_note="A new sore, blister or open skin\nUnder the left heel.",
    triggers=frozenset({Trigger.TIGHT_SHOES, Trigger.LONG_STANDING}),
)
FOLLOWED = (Symptom.TINGLING, Symptom.WEAKNESS, Symptom.SKIN_NAILS, Symptom.BALANCE)


def page_of(
    steps: Steps,
    world: World,
    *,
    followed: tuple[Symptom, ...] = FOLLOWED,
    kept: tuple[CheckIn, ...] = (TUESDAY,),
    subject: str | None = None,
) -> Page:
    """Return the check-in after these steps."""
    world.people.person = Person("person-1", "Rosa", NUMBER, builders.profile(), symptoms=followed)
    for check_in in kept:
        world.check_ins.save(check_in)
    page = CheckInPage(
        partial(
            CheckInPresenter,
            subject=subject,
            store=world.store,
            clock=world.clock,
            navigator=world.navigator,
            skin_words=skin_change,
        )
    )
    steps(page._presenter)
    return page


def go(*answers: int | None) -> Steps:
    """Return steps that give these numbers, None for Next without one."""

    def steps(presenter: CheckInPresenter) -> None:
        for answer in answers:
            if answer is not None:
                presenter.choose(answer)
            presenter.next()

    return steps


def _same_as_left(presenter: CheckInPresenter) -> None:
    go(4)(presenter)
    presenter.same_as_left()


def _to_skin(presenter: CheckInPresenter) -> None:
    go(4, 3, 2, 2, 3)(presenter)


def _skin(presenter: CheckInPresenter, *, changes: frozenset[SkinChange], steps: int) -> None:
    _to_skin(presenter)
    presenter.skin(changed=True)
    presenter.next()
    presenter.skin_which(changes)
    go(*[None] * steps)(presenter)


def _sudden(presenter: CheckInPresenter, *, yes: bool = False) -> None:
    go(4, 3, 9)(presenter)
    if yes:
        presenter.sudden(yes=True)


def _nothing_new_after_all(presenter: CheckInPresenter) -> None:
    _skin(presenter, changes=NEW_SORE, steps=1)
    presenter.back()
    presenter.back()
    presenter.skin(changed=False)


def _other_after_all(presenter: CheckInPresenter) -> None:
    _skin(presenter, changes=NEW_SORE, steps=1)
    presenter.back()
    presenter.skin_which(frozenset({SkinChange.OTHER}))


def _steady_after_all(presenter: CheckInPresenter) -> None:
    go(4, 3, 2, 2, 8)(presenter)
    presenter.back()
    presenter.choose(2)


def _to_triggers(presenter: CheckInPresenter) -> None:
    _to_skin(presenter)
    presenter.skin(changed=False)
    presenter.next()


def _to_note(presenter: CheckInPresenter, *, note: str = "", steps: int = 0) -> None:
    _to_triggers(presenter)
    presenter.triggers(frozenset({Trigger.TIGHT_SHOES, Trigger.ALCOHOL}), none=False)
    presenter.next()
    presenter.write(note)
    presenter.back()
    go(None)(presenter)
    go(*[None] * steps)(presenter)


def _follow_too_many(presenter: CheckInPresenter) -> None:
    presenter.follow(frozenset(Symptom))


def _end_then_change(presenter: CheckInPresenter) -> None:
    _to_note(presenter, note=LONG_NOTE, steps=1)
    presenter.change_answer()


def _full_disk(world: World) -> Page:
    page = page_of(go(4), world)
    world.check_ins.trouble = StoreTrouble.FULL
    assert isinstance(page, CheckInPage)
    page._presenter.choose(7)
    return page


def _asks_to_leave(world: World) -> Page:
    page = _full_disk(world)
    page.may_leave(world.voice.stop)
    return page


def _unread(world: World) -> Page:
    world.check_ins.trouble = StoreTrouble.LOCKED
    return page_of(go(), world, kept=())


def diary_of(world: World, *kept: CheckIn, deleted: str = "") -> Page:
    """Return the diary of these check-ins, one of them just deleted."""
    for check_in in kept:
        world.check_ins.save(check_in)
    page = DiaryPage(
        partial(DiaryPresenter, store=world.store, clock=world.clock, navigator=world.navigator)
    )
    if deleted:
        page._presenter.delete(deleted)
    return page


def many(count: int) -> tuple[CheckIn, ...]:
    """Return one check-in every third day, the newest of Friday."""
    return tuple(
        written(
            n,
            FRIDAY - timedelta(days=3 * n),
            rating(Symptom.TINGLING, Side.LEFT, n % 11),
            rating(Symptom.BALANCE, Side.BOTH, 3),
        )
        for n in range(count)
    )


PAPER = replace(
    written(3, date(2024, 12, 30), rating(Symptom.NUMBNESS, Side.RIGHT, 6)),
    id="paper",
    written_at=datetime(2025, 1, 6, 10, tzinfo=UTC),
    origin=Origin.PAPER,
)


def _diary_unread(world: World) -> Page:
    world.check_ins.trouble = StoreTrouble.LOCKED
    return diary_of(world)


def _diary_refuses(world: World) -> Page:
    page = diary_of(world, TUESDAY, THIS_MORNING)
    world.check_ins.trouble = StoreTrouble.FULL
    assert isinstance(page, DiaryPage)
    page._presenter.delete(TUESDAY.id)
    return page


TWO = (Symptom.TINGLING, Symptom.BURNING)
NEW_SORE = frozenset({SkinChange.NEW_SORE})
RED_AND_SORE = frozenset({SkinChange.NEW_SORE, SkinChange.RED_HOT_SWOLLEN})

PAGES = [
    WalkPage("check-in: first", partial(page_of, go())),
    WalkPage("check-in: answered", partial(page_of, _same_as_left)),
    WalkPage("check-in: right foot", partial(page_of, go(4))),
    WalkPage("check-in: longest question", partial(page_of, go(), followed=(Symptom.HOT_COLD,))),
    WalkPage("check-in: weekly", partial(page_of, go(4, 4), followed=FOLLOWED[:1], kept=())),
    WalkPage(
        "check-in: weekly, skin first", partial(page_of, go(4, 4, 2, 2), kept=(), followed=TWO)
    ),
    WalkPage("check-in: past day", partial(page_of, go(None, 4), subject=NEW_DAY)),
    WalkPage("check-in: end, danger", partial(page_of, partial(_skin, changes=NEW_SORE, steps=5))),
    WalkPage("check-in: end, no skin", partial(page_of, go(4, 3, None, None), followed=TWO[:1])),
    WalkPage("check-in: balance", partial(page_of, go(4, 3, 2, 2))),
    WalkPage("check-in: much balance trouble", partial(page_of, go(4, 3, 2, 2, 8))),
    WalkPage("check-in: sudden?", partial(page_of, _sudden)),
    WalkPage("check-in: sudden weakness", partial(page_of, partial(_sudden, yes=True))),
    WalkPage("check-in: steady after all", partial(page_of, _steady_after_all)),
    WalkPage("check-in: very weak, first answer", partial(page_of, go(4, 3, 9), kept=())),
    WalkPage("check-in: nothing new after all", partial(page_of, _nothing_new_after_all)),
    WalkPage("check-in: something else after all", partial(page_of, _other_after_all)),
    WalkPage("check-in: skin", partial(page_of, _to_skin)),
    WalkPage("check-in: which", partial(page_of, partial(_skin, changes=NEW_SORE, steps=0))),
    WalkPage(
        "check-in: nothing ticked", partial(page_of, partial(_skin, changes=frozenset(), steps=1))
    ),
    WalkPage("check-in: sore", partial(page_of, partial(_skin, changes=NEW_SORE, steps=1))),
    WalkPage(
        "check-in: red and sore", partial(page_of, partial(_skin, changes=RED_AND_SORE, steps=1))
    ),
    WalkPage("check-in: skin note", partial(page_of, partial(_skin, changes=NEW_SORE, steps=2))),
    WalkPage("check-in: triggers", partial(page_of, _to_triggers)),
    WalkPage("check-in: note", partial(page_of, partial(_to_note, note=LONG_NOTE * 3))),
    WalkPage("check-in: end", partial(page_of, partial(_to_note, note=LONG_NOTE, steps=1))),
    WalkPage("check-in: nothing kept", partial(page_of, go(*[None] * 8))),
    WalkPage("check-in: change", partial(page_of, _end_then_change)),
    WalkPage("check-in: day", partial(page_of, go(), subject=NEW_DAY)),
    WalkPage("check-in: another", partial(page_of, go(), kept=(THIS_MORNING,))),
    WalkPage("check-in: follow", partial(page_of, go(), followed=())),
    WalkPage("check-in: follow too many", partial(page_of, _follow_too_many, followed=())),
    WalkPage("check-in: not kept", _full_disk),
    WalkPage("check-in: leave?", _asks_to_leave),
    WalkPage("check-in: unread", _unread),
    WalkPage("diary: empty", partial(diary_of)),
    WalkPage("diary: few", lambda world: diary_of(world, PAPER, TUESDAY, THIS_MORNING)),
    WalkPage("diary: many", lambda world: diary_of(world, *many(25))),
    WalkPage("diary: deleted", lambda world: diary_of(world, *many(3), deleted="check-in-1")),
    WalkPage("diary: refused", _diary_refuses),
    WalkPage("diary: unread", _diary_unread),
]
