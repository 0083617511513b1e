"""Commands that help to find one's way."""

from typing import TYPE_CHECKING

from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


@command("help.palette", "Find a note or a command…", "Ctrl+K", icon="magnifying-glass")
def palette(desk: "Desk") -> None:
    """Search the map and everything you can do."""
    if desk.window:
        desk.window.open_palette()


@command("help.keys", "Keys", "?", "F1", "Ctrl+/", icon="keyboard")
def keys(desk: "Desk") -> None:
    """Show all keys on one sheet."""
    from journeyboard.desktop.dialogs.answered import accepted
    from journeyboard.desktop.dialogs.keys import KeySheet

    accepted(KeySheet(desk.window))


@command("help.about", "About Journeyboard", icon="info")
def about(desk: "Desk") -> None:
    """Show the version and the licences."""
    from journeyboard.desktop.dialogs.about import AboutDialog
    from journeyboard.desktop.dialogs.answered import accepted

    accepted(AboutDialog(desk.window))
