"""Commands on comparisons: with what, to the next change, out with it."""

from typing import TYPE_CHECKING

from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _is_open(desk: "Desk") -> bool:
    return desk.comparing is not None and desk.comparing.is_open


def _differs(desk: "Desk") -> bool:
    return desk.comparing is not None and bool(desk.comparing.steps)


@command("compare.open", "Compare with…", "Ctrl+Shift+D", icon="clock-counter-clockwise")
def compare_with(desk: "Desk") -> None:
    """Show what has changed since a version, or against another map or file."""
    from journeyboard.desktop.comparing.asking import ask_and_compare

    ask_and_compare(desk)


@command("compare.next", "Next change", "F7", icon="caret-down", enabled=_differs)
def next_change(desk: "Desk") -> None:
    """Go to the next note that is not what it was."""
    if desk.comparing:
        desk.comparing.step(1)


@command("compare.previous", "Previous change", "Shift+F7", icon="caret-up", enabled=_differs)
def previous_change(desk: "Desk") -> None:
    """Go to the note before that is not what it was."""
    if desk.comparing:
        desk.comparing.step(-1)


@command("compare.panel", "List of changes", icon="list", enabled=_is_open)
def list_changes(desk: "Desk") -> None:
    """Show or hide the list of all that has changed."""
    if desk.window:
        desk.window.toggle_panel("changes")


@command("compare.copy", "Copy changes as Markdown", icon="copy", enabled=_is_open)
def copy_changes(desk: "Desk") -> None:
    """Copy what has changed as text for a message or a wiki page."""
    from journeyboard.desktop.comparing.handing_out import copy_markdown

    copy_markdown(desk)


@command("compare.markdown", "Save changes as Markdown…", icon="floppy-disk", enabled=_is_open)
def save_markdown(desk: "Desk") -> None:
    """Write what has changed as a text file."""
    from journeyboard.desktop.comparing.handing_out import ask_and_save

    ask_and_save(desk, ".md")


@command("compare.pdf", "Save changes as PDF…", icon="file-pdf", enabled=_is_open)
def save_pdf(desk: "Desk") -> None:
    """Write what has changed as pages: the lists, and the map with all changes marked."""
    from journeyboard.desktop.comparing.handing_out import ask_and_save

    ask_and_save(desk, ".pdf")


@command("compare.close", "Close the comparison", icon="x", enabled=_is_open)
def close_comparison(desk: "Desk") -> None:
    """Show the map as it is again."""
    if desk.comparing:
        desk.comparing.close()
    if desk.board:
        desk.board.setFocus()
