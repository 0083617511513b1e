"""Commands that select what is like the selected notes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeyboard.model import Note, in_map

from . import when
from .command import command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

Trait = Callable[[Note], object]


def _selecting(id: str, title: str, hint: str, trait: Trait) -> None:
    def run(desk: "Desk") -> None:
        wanted = {trait(note) for note in desk.selected(Note)}
        desk.select(note.id for note in in_map(desk.store, Note, desk.map_id) if trait(note) in wanted)

    run.__doc__ = hint
    command(id, title, icon="selection-all", enabled=when.notes_selected)(run)


_selecting("select.kind", "Same kind", "Select all notes of the same kind.", lambda note: note.kind)
_selecting(
    "select.colour",
    "Same colour",
    "Select all notes on the same paper.",
    lambda note: note.colour or note.kind,
)
_selecting(
    "select.owner",
    "Same owner",
    "Select all notes of the same owner, or all that have none.",
    lambda note: note.owner_id,
)
_selecting("select.stage", "Same stage", "Select all notes of the same stage.", lambda note: note.stage_id)
_selecting("select.lane", "Same lane", "Select all notes of the same lane.", lambda note: note.lane_id)
