"""How wide a channel becomes while it is written: as wide as its line, and what lies behind moves on."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from journeyboard.desktop.words import tr
from journeyboard.edit.flow import EDGE
from journeyboard.edit.locks import held
from journeyboard.edit.notes import Placement, place
from journeyboard.layout.note import channel_width
from journeyboard.model import Note, changed
from journeyboard.store.store import Store

from .scene import Scene

T = TypeVar("T")
_BETWEEN = 4.0


class Pill(NamedTuple):
    """The width in u of a channel, and the notes that make room for it as they lie then."""

    width: float
    aside: Sequence[Note] = ()


def pill(scene: Scene, note: Note, text: str) -> Pill:
    """A channel with this text: never narrower than it is, and never over what lies beside it.

    Where its neighbours cannot all move on within the cell, it is as wide as it can be without that.
    """
    wanted = max(note.width, channel_width(text, note.channel))
    if note.stage_id is None or note.lane_id is None:
        return Pill(wanted)
    end = scene.layout.column(note.stage_id).width - EDGE
    behind = _behind(scene, note)
    aside = _moved_on(behind, note.x + wanted)
    last = aside[-1].x + aside[-1].width if aside else note.x + wanted
    if last <= end and not any(held(scene.contents.base, each) for each in aside):
        return Pill(wanted, aside)
    nearest = min([end, *(each.x - _BETWEEN for each in behind)])
    return Pill(max(note.width, min(wanted, nearest - note.x)))


def _behind(scene: Scene, note: Note) -> list[Note]:
    """The notes of its cell that begin behind it at its height, nearest first, as they are committed."""
    assert note.stage_id is not None
    assert note.lane_id is not None
    notes = scene.contents.base.of(Note)
    cell = scene.layout.cell_rect(note.stage_id, note.lane_id)
    there = (notes[id] for id in scene.layout.notes_in(cell) if id != note.id and id in notes)
    mine = (each for each in there if (each.stage_id, each.lane_id) == (note.stage_id, note.lane_id))
    level = (each for each in mine if each.y < note.y + note.height and each.y + each.height > note.y)
    return sorted(
        (each for each in level if each.x >= note.x + note.width), key=lambda each: (each.x, each.id)
    )


def _moved_on(behind: Sequence[Note], end: float) -> list[Note]:
    """Those of them that have to move for a channel that ends at ``end``, no further than it takes."""
    aside = []
    for each in behind:
        if each.x >= end + _BETWEEN:
            break
        aside.append(changed(each, x=end + _BETWEEN))
        end = aside[-1].x + each.width
    return aside


def make_room(store: Store, room: Pill, write: Callable[[], T]) -> T:
    """Write a channel, and move on what makes room for it, in one step."""
    if not room.aside:
        return write()
    with store.change(tr("Edit channel")):
        written = write()
        place(store, {each.id: Placement(each.stage_id, each.lane_id, each.x, each.y) for each in room.aside})
    return written
