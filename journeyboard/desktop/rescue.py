"""The ways out when a map's file cannot be written: go on in a copy, or write it again where it was."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from journeyboard.store.errors import JourneyError

from .isolated import isolated
from .settings import Settings
from .words import tr

if TYPE_CHECKING:
    from .desk import Desk
    from .window import MapWindow


def save_elsewhere(desk: "Desk") -> bool:
    """Write the map where the user says and go on there; whether that was done."""
    from .dialogs.files import KIND, SUFFIX
    from .dialogs.where import ask_where

    source = desk.document.path
    path = ask_where(
        desk.window, tr("Save a copy"), source.with_name(f"{source.stem} copy{SUFFIX}"), tr(KIND), SUFFIX
    )
    if path is None or not _done(desk, lambda: desk.document.save_as(path)):
        return False
    _take_the_pen(desk)
    Settings().remember(desk.document.path)
    desk.told_to_stay.emit([tr("You go on in {0}. The old file stays as it is.").format(isolated(str(path)))])
    return True


def _take_the_pen(desk: "Desk") -> None:
    from .pen import Pen

    if desk.pen:
        desk.pen.release()
    desk.pen = Pen(desk.document.path)
    desk.pen.take()


def write_again(desk: "Desk") -> None:
    """Put the map where its file was; tells where another version went that lay there."""
    document, aside = desk.document, list[Path | None]()
    if _done(desk, lambda: aside.append(document.write_again())) and (other := aside[0]):
        words = tr("The file is yours again. The other version is kept beside it as {0}.")
        desk.told_to_stay.emit([words.format(isolated(other.name))])


def edit_here(window: "MapWindow") -> None:
    """Go on in a window that may write the map; tells why if that cannot be."""
    from . import windows

    _done(window.desk, lambda: windows.edit_here(window))


def open_theirs(window: "MapWindow") -> None:
    """Show what another program put into the file; tells why if that cannot be read.

    Words that were just being written are an edit, which would be lost: then nothing happens.
    """
    from . import windows

    window.board.commit_edit()
    if not window.desk.document.has_edits:
        _done(window.desk, lambda: windows.open_theirs(window))


def _done(desk: "Desk", act: Callable[[], object]) -> bool:
    """Do what may fail; tell why if it did."""
    from .dialogs.trouble import show_problem

    try:
        act()
    except (JourneyError, OSError) as error:
        show_problem(error, desk.window)
        return False
    return True
