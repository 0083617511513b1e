"""A mark that the program runs: without it nobody is asked, and the network is not loaded for that."""

from contextlib import suppress
from pathlib import Path

from journeyboard.places import data_folder


def mark() -> Path:
    """The file that is there while a program hears what later starts ask for; a killed one leaves it."""
    return data_folder() / "running"


def set_mark() -> None:
    """From here on later starts ask. Without the mark they run beside this one."""
    with suppress(OSError):
        mark().parent.mkdir(parents=True, exist_ok=True)
        mark().touch()


def clear_mark() -> None:
    """Nobody is there to be asked any more."""
    with suppress(OSError):
        mark().unlink(missing_ok=True)
