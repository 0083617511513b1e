"""Bringing the notes of cells into neat rows, sizes kept. Positions in u."""

from collections.abc import Iterable, Iterator

from journeyboard.model import Id, Note, changed, in_map
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .columns import Columns, shelves
from .flow import GAP, Box, Flow
from .locks import held
from .wording import counted


def tidy(store: Store, ids: Iterable[Id]) -> None:
    """Lay notes in rows from the top left of their cell, in reading order, 4 u apart, the rows 8 u.

    They keep clear of both ends of their stage, but for one that is wider than it, and never lie on each
    other, on a held note, on one that spans or on a note of the lane that was not asked to move. Parked notes
    get rows as wide as the map.
    """
    all_wanted = (store.get(Note, id) for id in dict.fromkeys(ids))
    wanted = [note for note in all_wanted if not (held(store, note) or note.spans)]
    with store.change(counted("Tidy", wanted)) as draft:
        for map_id in dict.fromkeys(note.map_id for note in wanted):
            _tidy_map(draft, map_id, {note.id for note in wanted})


def obstacles(
    columns: Columns, notes: Iterable[Note], lane_id: Id | None, left: float, reach: float
) -> Iterator[Box]:
    """The notes of a lane that come near the ``reach`` u right of ``left``, as boxes with x from ``left``.

    Lane None: the parking lot.
    """
    for note in notes:
        if (lane_id is not None and note.lane_id != lane_id) or columns.lane_of(note) != lane_id:
            continue
        x = columns.x_of(note) - left
        if x + note.width + GAP > 0 and x < reach + GAP:
            yield Box(x, note.y, note.width, note.height)


def _tidy_map(draft: Draft, map_id: Id, ids: set[Id]) -> None:
    columns = Columns(draft, map_id)
    lanes: dict[Id | None, list[Note]] = {}
    for note in in_map(draft, Note, map_id):
        lanes.setdefault(columns.lane_of(note), []).append(note)
    for lane_id, notes in lanes.items():
        draft.put(*_tidied(columns, lane_id, notes, ids))


def _tidied(columns: Columns, lane_id: Id | None, notes: list[Note], ids: set[Id]) -> list[Note]:
    """The notes of a lane in their new places, stage by stage, so that each makes room for those before."""
    done: list[Note] = []
    staying = [note for note in notes if note.id not in ids]
    for stage_id, cell in _cells(columns, lane_id, (note for note in notes if note.id in ids)):
        left, width = columns.left_of(stage_id), columns.width_of(stage_id)
        reach = max(width, *(note.width for note in cell))
        flow = Flow(width, obstacles(columns, staying + done, lane_id, left, reach))
        for note in (note for row in shelves(cell) for note in row):
            box = flow.add(note.width, note.height)
            done.append(changed(note, x=box.x, y=box.y))
    return done


def _cells(
    columns: Columns, lane_id: Id | None, notes: Iterable[Note]
) -> Iterator[tuple[Id | None, list[Note]]]:
    cells: dict[Id | None, list[Note]] = {}
    for note in notes:
        cells.setdefault(note.stage_id if lane_id else None, []).append(note)
    yield from sorted(cells.items(), key=lambda cell: columns.left_of(cell[0]))
