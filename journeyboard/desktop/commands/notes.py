"""Commands that add to the map or take up a tool."""

from typing import TYPE_CHECKING

from journeyboard.desktop.tools import Tool
from journeyboard.model import NoteKind

from . import when
from .command import Action, command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

ADDITIONS: tuple[tuple[str, str, NoteKind, tuple[str, ...], str], ...] = (
    ("add.touchpoint", "Add a touchpoint", NoteKind.TOUCHPOINT, ("Shift+T",), "hand-tap"),
    ("add.pain", "Add a pain point", NoteKind.PAIN, ("P",), "warning-circle"),
    ("add.opportunity", "Add an opportunity", NoteKind.OPPORTUNITY, ("O",), "lightbulb"),
    ("add.quote", "Add a quote", NoteKind.QUOTE, ("Q",), "quotes"),
    ("add.channel", "Add a channel", NoteKind.CHANNEL, ("Shift+C",), "broadcast"),
    ("add.backstage", "Add a backstage note", NoteKind.BACKSTAGE, ("B",), "gear-six"),
    ("add.text", "Add a free note", NoteKind.FREE, ("T",), "text-t"),
)
TOOLS: tuple[tuple[str, str, Tool], ...] = (
    ("tool.select", "Select and move", Tool.SELECT),
    ("tool.hand", "Move the map", Tool.HAND),
    ("tool.emotion", "Add an emotion point", Tool.EMOTION),
    ("tool.connector", "Connect two notes", Tool.CONNECTOR),
)


@command("add.picture", "Add a picture…", "I", icon="image-square", enabled=when.writable)
def add_picture(desk: "Desk") -> None:
    """Choose pictures on this computer and put them on the map."""
    from journeyboard.desktop.clipboard.choosing import ask_pictures

    ask_pictures(desk)


@command("add.note", "Add a note", "N", icon="note-blank", enabled=when.writable)
def add_note(desk: "Desk") -> None:
    """Add what the lane under the pointer is for and start writing."""
    _adding(NoteKind.ACTION)(desk)


def _adding(kind: NoteKind) -> Action:
    def add(desk: "Desk") -> None:
        """Add it under the pointer and start writing."""
        if desk.board:
            desk.board.add_at_pointer(kind)

    return add


def _taking(tool: Tool) -> Action:
    def take(desk: "Desk") -> None:
        """Take up this tool."""
        desk.set_tool(tool)

    return take


for _id, _title, _kind, _keys, _icon in ADDITIONS:
    command(_id, _title, *_keys, icon=_icon, enabled=when.writable)(_adding(_kind))


def _feel(desk: "Desk") -> None:
    """Add an emotion point under the pointer in the lane of emotions, else in the selected stage."""
    from journeyboard.desktop.canvas.adding_feelings import add_at_pointer
    from journeyboard.desktop.canvas.gestures.feeling import why_not

    if desk.board and not when.writable(desk):
        desk.board.bench.only_read.tell()
    elif desk.board and not add_at_pointer(desk.board):
        desk.told.emit([why_not(desk.board.bench.scene.layout)])


for _id, _title, _tool in TOOLS:
    command(_id, _title, _tool.key, icon=_tool.icon)(_feel if _tool is Tool.EMOTION else _taking(_tool))
