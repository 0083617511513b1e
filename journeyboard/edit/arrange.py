"""Bringing notes into line: align and distribute. Positions in u.

Notes of different stages are compared where they lie on the board, and a note belongs to the stage that its
left edge comes to lie in. How far lanes are apart depends on how texts are set, so heights are compared lane
by lane. Parked notes are a group of their own.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from journeyboard.model import Id, Note, changed
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .columns import Columns
from .locks import held
from .tidying import tidy
from .wording import counted

__all__ = ["Axis", "Edge", "align", "distribute", "tidy"]

LEAST_TO_DISTRIBUTE = 3
Spans = list[tuple[Note, float, float]]
"""Notes with where each begins and how long it is, along one axis."""


class Edge(StrEnum):
    """What of the notes comes to lie on one line: ``centre`` halves the width, ``middle`` the height."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(StrEnum):
    """The direction in which notes are spread."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


SHARE = {Edge.LEFT: 0, Edge.CENTRE: 0.5, Edge.RIGHT: 1, Edge.TOP: 0, Edge.MIDDLE: 0.5, Edge.BOTTOM: 1}
SIDEWAYS = {Edge.LEFT, Edge.CENTRE, Edge.RIGHT}


def align(store: Store, ids: Iterable[Id], edge: Edge) -> None:
    """Bring one edge of the notes to the outermost one, or their middles to the middle of all.

    A held note stays; the others line up with it too.
    """

    def lined_up(spans: Spans) -> Iterator[float]:
        start = min(begin for _, begin, _ in spans)
        line = start + SHARE[edge] * (max(begin + size for _, begin, size in spans) - start)
        return (line - SHARE[edge] * size for _, _, size in spans)

    _arrange(store, "Align", ids, Axis.HORIZONTAL if edge in SIDEWAYS else Axis.VERTICAL, lined_up)


def distribute(store: Store, ids: Iterable[Id], axis: Axis) -> None:
    """Make the gaps between three or more notes equal; the outer two stay where they are.

    Notes that have no room between the outer two overlap evenly. Held notes stay and do not count.
    """
    loose = [id for id in ids if not held(store, store.get(Note, id))]
    _arrange(store, "Distribute", loose, axis, _spread)


def _spread(spans: Spans) -> Iterator[float]:
    if len(spans) < LEAST_TO_DISTRIBUTE:
        yield from (begin for _, begin, _ in spans)
        return
    order = sorted(range(len(spans)), key=lambda index: spans[index][1] + spans[index][2] / 2)
    first, last = spans[order[0]], spans[order[-1]]
    room = last[1] + last[2] - first[1] - sum(size for _, _, size in spans)
    found, edge = {order[-1]: last[1]}, first[1]
    for index in order[:-1]:
        found[index] = edge
        edge += spans[index][2] + room / (len(spans) - 1)
    yield from (found[index] for index in range(len(spans)))


def _arrange(
    store: Store, verb: str, ids: Iterable[Id], axis: Axis, line: Callable[[Spans], Iterator[float]]
) -> None:
    notes = [store.get(Note, id) for id in dict.fromkeys(ids)]
    with store.change(counted(verb, notes)) as draft:
        for columns, group in _groups(draft, notes, axis):
            spans = [(note, *_span(columns, note, axis)) for note in group]
            moved = (_moved(columns, *pair, axis) for pair in zip(group, line(spans), strict=True))
            draft.put(*(note for note in moved if not held(draft, note)))


def _groups(draft: Draft, notes: list[Note], axis: Axis) -> Iterator[tuple[Columns, list[Note]]]:
    """Notes that can be compared along the axis."""
    for map_id in dict.fromkeys(note.map_id for note in notes):
        columns = Columns(draft, map_id)
        groups: dict[object, list[Note]] = {}
        for note in (note for note in notes if note.map_id == map_id):
            lane = columns.lane_of(note)
            groups.setdefault(lane if axis is Axis.VERTICAL else lane is None, []).append(note)
        yield from ((columns, group) for group in groups.values())


def _span(columns: Columns, note: Note, axis: Axis) -> tuple[float, float]:
    return (columns.x_of(note), note.width) if axis is Axis.HORIZONTAL else (note.y, note.height)


def _moved(columns: Columns, note: Note, begin: float, axis: Axis) -> Note:
    if axis is Axis.VERTICAL:
        return changed(note, y=begin)
    if begin == columns.x_of(note) or columns.lane_of(note) is None:
        return note if begin == columns.x_of(note) else changed(note, x=begin)
    stage = columns.stage_at(begin)
    return changed(note, stage_id=stage.id, x=begin - columns.left_of(stage.id))
