"""Commands on files: new, open, copies, export, close."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


@command("file.new", "New map", "Ctrl+N", icon="plus")
def new(desk: "Desk") -> None:
    """Start a six-stage map in a file of its own."""
    from journeyboard.desktop.dialogs.files import ask_new

    ask_new(desk.window)


@command("file.open", "Open…", "Ctrl+O", icon="folder-open")
def open_file(desk: "Desk") -> None:
    """Open a map from this computer."""
    from journeyboard.desktop.dialogs.files import ask_open

    ask_open(desk.window)


@command("file.save", "Save now", "Ctrl+S", icon="floppy-disk")
def save(desk: "Desk") -> None:
    """Changes are saved by themselves; this keeps a snapshot of the map as it is now."""
    desk.document.flush(0.3)
    if desk.keeping:
        desk.keeping.keep()


@command("file.earlier", "Earlier states…", icon="clock-counter-clockwise")
def earlier(desk: "Desk") -> None:
    """Show what was kept of this map by itself, and open one as a copy."""
    from journeyboard.desktop.dialogs.earlier import show_earlier

    show_earlier(desk.document.path, desk.window)


@command("file.save_copy", "Save a copy…", "Ctrl+Shift+S", icon="copy")
def save_copy(desk: "Desk") -> None:
    """Write the map to a second file and go on in this one."""
    from journeyboard.desktop.dialogs.files import ask_copy

    ask_copy(desk)


@command("file.share_copy", "Share a copy without history…", icon="users-three")
def share_copy(desk: "Desk") -> None:
    """Write the maps as they are now to a second file, with nothing of what was deleted or reworded."""
    from journeyboard.desktop.dialogs.share import ask_share

    ask_share(desk)


@command("file.export", "Export…", "Ctrl+E", icon="export")
def export(desk: "Desk") -> None:
    """Make a PDF, a picture or an SVG of the map."""
    from journeyboard.desktop.dialogs.answered import accepted
    from journeyboard.desktop.dialogs.export import ExportDialog

    accepted(ExportDialog(desk, desk.window))


@command("file.start_page", "Start page", icon="squares-four")
def start_page(_desk: "Desk") -> None:
    """Show recent maps and templates."""
    from journeyboard.desktop.windows import show_start

    show_start()


@command("file.close", "Close", "Ctrl+W", icon="x")
def close(desk: "Desk") -> None:
    """Close this map."""
    if desk.window:
        desk.window.close()


@command("file.quit", "Quit", "Ctrl+Q")
def leave(_desk: "Desk") -> None:
    """Close all maps and leave."""
    QApplication.closeAllWindows()
