"""The helper processes of a frozen app: it is its own Python and is started again with a flag."""

from collections.abc import Sequence

from neuro_desktop.adapters import printing, sounds, voice


def run_if_child(arguments: Sequence[str]) -> int | None:
    """Run the helper that the command line asks for and return its exit code, or None if none."""
    match list(arguments):
        case [sounds.CHILD_FLAG]:
            from neuro_desktop.adapters import sound_process

            return sound_process.run()
        case [voice.CHILD_FLAG, *rest]:
            from neuro_desktop.adapters import voice_process

            return voice_process.run(rest)
        case [printing.CHILD_FLAG, *rest]:
            from neuro_desktop.adapters import print_process

            return print_process.run(rest)
    return None
