"""Commands that look for notes."""

from typing import TYPE_CHECKING

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


@command("find.open", "Find…", "Ctrl+F", icon="magnifying-glass")
def find(desk: "Desk") -> None:
    """Find notes by their words, kind, stage, persona, owner, channel or tag."""
    if desk.window:
        desk.window.find_strip.open()


@command("find.replace", "Replace…", "Ctrl+H", enabled=when.writable)
def replace(desk: "Desk") -> None:
    """Put other words in place of those that are found."""
    if desk.window:
        desk.window.find_strip.open(replacing=True)


@command("find.next", "Find next", "F3", "Ctrl+G", icon="caret-down")
def find_next(desk: "Desk") -> None:
    """Go to the next note that was found."""
    if desk.window:
        desk.window.find_strip.step(1)


@command("find.previous", "Find previous", "Shift+F3", "Ctrl+Shift+G", icon="caret-up")
def find_previous(desk: "Desk") -> None:
    """Go to the note before that was found."""
    if desk.window:
        desk.window.find_strip.step(-1)
