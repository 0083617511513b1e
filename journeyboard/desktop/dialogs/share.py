"""Writes a copy for others: the maps as they are now, and nothing of how they came about."""

from typing import TYPE_CHECKING

from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.words import number_of, tr
from journeyboard.model import Version

from .ask import ask_whether
from .files import put_copy

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def ask_share(desk: "Desk") -> bool:
    """Say what such a copy leaves out and write it where the user says; whether that was done."""
    if not ask_whether(
        desk.window, tr("Share a copy without history?"), left_out(desk), tr("Choose a place…")
    ):
        return False
    title = tr("Share a copy without history")
    path = put_copy(desk, title, tr("to share"), desk.document.share_copy)
    if path is None:
        return False
    desk.told.emit([tr("{0} holds nothing of the past. You go on here.").format(isolated(path.name))])
    return True


def left_out(desk: "Desk") -> str:
    """What the copy holds and what it does not, the named versions counted."""
    holds = tr(
        "The copy holds the maps of this file as they are now, with notes, pictures, people and votes."
    )
    without = tr(
        "It leaves out what was deleted or worded otherwise before: undo, the history and who changed what."
    )
    versions = len(desk.store.of(Version))
    if not versions:
        return f"{holds}\n\n{without}"
    told = tr("{0} left out as well, for they hold the past too.").format(
        number_of(versions, "named version is", "named versions are")
    )
    return f"{holds}\n\n{without} {told}"
