"""Commands that lay notes aside, and bring them back onto the board."""

from typing import TYPE_CHECKING

from journeyboard.model import Note

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _parked(note: Note) -> bool:
    """Whether a note lies in no cell of its map."""
    return note.stage_id is None or note.lane_id is None


def _some(desk: "Desk", *, parked: bool) -> list[Note]:
    return [note for note in desk.selected(Note) if _parked(note) == parked and not note.locked]


def _can_park(desk: "Desk") -> bool:
    return when.notes_to_change(desk) and bool(_some(desk, parked=False))


def _can_bring_back(desk: "Desk") -> bool:
    return when.notes_to_change(desk) and bool(_some(desk, parked=True)) and bool(when.stages(desk))


@command("note.park", "Park", "Ctrl+Shift+B", icon="arrow-down", enabled=_can_park)
def park(desk: "Desk") -> None:
    """Lay the selected notes aside in the parking lot."""
    from journeyboard.desktop.canvas.parking import in_lot
    from journeyboard.edit.parking import park as park_notes

    if desk.board:
        layout = desk.board.bench.scene.layout
        park_notes(
            desk.store, in_lot(layout, {note.id: layout.box(note.id) for note in _some(desk, parked=False)})
        )


@command("note.bring_back", "Bring back", "Ctrl+Alt+B", icon="arrow-up", enabled=_can_bring_back)
def bring_back(desk: "Desk") -> None:
    """Move the selected notes from the parking lot back to where they lay; else to the stage in view."""
    from journeyboard.desktop.canvas.parking import brought_back
    from journeyboard.edit.parking import bring_back as unpark

    if desk.board and when.lanes(desk):
        unpark(desk.store, brought_back(desk.board.bench, _some(desk, parked=True)))
