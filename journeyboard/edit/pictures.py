"""Putting a picture on a map, as a note that shows it. Sizes and positions in u."""

from journeyboard.model import PICTURE_MARGIN, Id, Note, NoteKind, Picture
from journeyboard.model.note import NOTE_HEIGHT_MAX, NOTE_HEIGHT_MIN, NOTE_WIDTH_MAX, NOTE_WIDTH_MIN
from journeyboard.store.store import Store

from .depth import top_keys
from .kinds import SIZE
from .locks import change_within_locks
from .showing import shown_in


def add_picture(
    store: Store,
    map_id: Id,
    picture: Picture,
    *,
    stage_id: Id | None,
    lane_id: Id | None,
    x: float,
    y: float,
    width: float | None = None,
) -> Id:
    """Put a note that shows a picture on top of the others; returns the note's id.

    The note is as high as the picture needs at this width; None: as large as a new picture lane has room
    for. A map that holds a picture with the same bytes is not given a second one.
    Raises ``Refused`` for a locked lane.
    """
    note_width, height = size_of(picture.width, picture.height, width)
    with change_within_locks(store, "Add picture") as draft:
        (z,) = top_keys(draft, map_id, 1)
        note = Note(
            map_id=map_id, kind=NoteKind.PICTURE, stage_id=stage_id, lane_id=lane_id, x=x, y=y,
            width=note_width, height=height, z=z, picture_id=shown_in(draft, map_id, picture),
        )  # fmt: skip
        draft.put(note)
    return note.id


def size_of(across: float, down: float, width: float | None = None) -> tuple[float, float]:
    """Width and height of a note around a picture of these sides (px), as far as one may be so."""
    edges = 2 * PICTURE_MARGIN
    usual_width, usual_height = SIZE[NoteKind.PICTURE]
    fits = min((usual_width - edges) / across, (usual_height - edges) / down)
    wide = across * fits + edges if width is None else width
    wide = min(max(wide, NOTE_WIDTH_MIN), NOTE_WIDTH_MAX)
    high = (wide - edges) * down / across + edges
    return wide, min(max(high, NOTE_HEIGHT_MIN), NOTE_HEIGHT_MAX)
