"""Words for a store or settings that cannot be used: what happened, what is safe, what to do."""

from dataclasses import dataclass

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts.translate import translate


@dataclass(frozen=True, slots=True)
class TroubleWords:
    """One page about one trouble."""

    title: str
    happened: str
    safe: str
    next_step: str


def trouble_words(trouble: StoreTrouble, file: str, backups: str) -> TroubleWords:
    """Return the words for a trouble with the store.

    `file` is the path of the store, `backups` the folder of its copies.
    """
    return TroubleWords(
        title=_title(trouble),
        happened=what_happened(trouble),
        safe=_safe(trouble).format(backups),
        next_step=_next_step(trouble).format(file),
    )


def what_happened(trouble: StoreTrouble) -> str:
    """Return what happened, in one or two sentences that stand alone."""
    return {
        StoreTrouble.FULL: translate(
            "store", "The disk of this computer is full. The app cannot save."
        ),
        StoreTrouble.READ_ONLY: translate(
            "store", "This computer does not let the app save in its folder."
        ),
        StoreTrouble.LOCKED: translate(
            "store", "Another program is using the file with your records."
        ),
        StoreTrouble.CORRUPT: translate("store", "The file with your records is damaged."),
        StoreTrouble.NEWER: translate("store", "A newer version of this app saved your records."),
        StoreTrouble.NOT_OURS: translate(
            "store", "The file with your records is not from this app."
        ),
        StoreTrouble.NO_FOLDER: translate(
            "store", "The app cannot reach the folder with your records."
        ),
    }[trouble]


def not_opened(trouble: StoreTrouble) -> tuple[str, ...]:
    """Return what happened, what is safe and what to do, on a page without its records."""
    kept_before = {StoreTrouble.FULL, StoreTrouble.READ_ONLY, StoreTrouble.LOCKED}
    safe = _safe(trouble) if trouble in kept_before else _safe(StoreTrouble.NO_FOLDER)
    ask = translate("store", "Ask someone who knows this computer for help.")
    can_help_oneself = trouble in {StoreTrouble.FULL, StoreTrouble.LOCKED}
    return what_happened(trouble), safe, _next_step(trouble) if can_help_oneself else ask


def session_not_kept(trouble: StoreTrouble) -> tuple[str, ...]:
    """Return the lines for a session that goes on but cannot be saved now."""
    return (
        what_happened(trouble),
        translate("store", "You can go on. The app tries again after each step."),
    )


def setting_not_kept(trouble: StoreTrouble) -> tuple[str, ...]:
    """Return the lines for a setting that works now but could not be saved."""
    return (
        translate("store", "Your change works now, but it is not saved."),
        what_happened(trouble),
    )


def settings_repaired(names: tuple[str, ...]) -> str:
    """Return what a repair of the settings file did, or "" if there was none.

    `names` are those of `SettingsStore.repaired`; "*" is the whole file.
    """
    if "*" in names:
        return translate(
            "store",
            "The app could not read your settings. All of them are as they were at first. "
            "Your exercises and your sessions are safe.",
        )
    if names:
        return translate(
            "store",
            "The app could not read %n setting(s). It chose the usual value. "
            "All other settings are as you left them.",
            len(names),
        )
    return ""


def bug_words(log_file: str) -> TroubleWords:
    """Return the words for a mistake of ours; `log_file` is the path of the log."""
    return TroubleWords(
        title=translate("store", "Something went wrong in the app"),
        happened=translate("store", "The app made a mistake. Your last step may not be saved."),
        safe=translate("store", "All you saved before is safe."),
        next_step=translate(
            "store",
            "Close the app and start it again. If this comes back, ask someone for help. "
            "Show them this file: {0}",
        ).format(log_file),
    )


def already_open_words() -> TroubleWords:
    """Return the words for a second start while the first does not answer."""
    return TroubleWords(
        title=translate("store", "The app is open already"),
        happened=translate("store", "It is busy, or it is still closing."),
        safe=translate("store", "All you saved is safe."),
        next_step=translate(
            "store",
            "Wait 1 minute. Then start the app again. If that does not help, start the computer "
            "again.",
        ),
    )


def _title(trouble: StoreTrouble) -> str:
    return {
        StoreTrouble.FULL: translate("store", "The disk is full"),
        StoreTrouble.READ_ONLY: translate("store", "The app may not save"),
        StoreTrouble.LOCKED: translate("store", "Your records are in use"),
        StoreTrouble.CORRUPT: translate("store", "Your records are damaged"),
        StoreTrouble.NEWER: translate("store", "This version of the app is too old"),
        StoreTrouble.NOT_OURS: translate("store", "This file is not from this app"),
        StoreTrouble.NO_FOLDER: translate("store", "Your folder cannot be reached"),
    }[trouble]


def _safe(trouble: StoreTrouble) -> str:
    match trouble:
        case StoreTrouble.FULL | StoreTrouble.READ_ONLY | StoreTrouble.LOCKED:
            return translate("store", "All you saved before is safe.")
        case StoreTrouble.CORRUPT:
            return translate(
                "store",
                "The app has changed nothing in the file. It made a copy on each day you used it. "
                "You find the last copies here: {0}",
            )
        case StoreTrouble.NEWER:
            return translate("store", "All you saved is safe. The app has changed nothing.")
        case StoreTrouble.NOT_OURS | StoreTrouble.NO_FOLDER:
            return translate("store", "The app has changed nothing.")


def _next_step(trouble: StoreTrouble) -> str:
    return {
        StoreTrouble.FULL: translate(
            "store", "Empty the trash, or delete files you do not need. Then try again."
        ),
        StoreTrouble.READ_ONLY: translate(
            "store",
            "Ask someone who knows this computer for help. The app must be able to write to "
            "this file: {0}",
        ),
        StoreTrouble.LOCKED: translate(
            "store",
            "Wait 1 minute. Then try again. If that does not help, start the computer again.",
        ),
        StoreTrouble.CORRUPT: translate(
            "store",
            "Do not delete anything. Ask someone who knows this computer to put a copy in "
            "place of this file: {0}",
        ),
        StoreTrouble.NEWER: translate(
            "store", "Put the newest version of Steady Feet on this computer."
        ),
        StoreTrouble.NOT_OURS: translate(
            "store",
            "Do not delete it. Ask someone who knows this computer to look at this file: {0}",
        ),
        StoreTrouble.NO_FOLDER: translate(
            "store",
            "Is the folder on another disk or on a USB stick? Then plug it in and try again. "
            "The app looks for this file: {0}",
        ),
    }[trouble]
