"""Stages and lanes by keyboard: from header to header, and into the notes of one."""

from collections.abc import Sequence

from journeyboard.layout.frame import Column, Row
from journeyboard.model import Feeling, Id, LaneKind, Note

from .bench import Bench


def head_beside(bench: Bench, across: int, down: int) -> Id | None:
    """The stage or lane beside the selected one as they lie on the board; None where there is none.

    From a stage down lead the lanes, from the first lane up the stage last worked in.
    """
    heads, layout = bench.selected.heads, bench.scene.layout
    if len(heads) != 1:
        return None
    head = heads[0]
    if isinstance(head, Column):
        step = -across if layout.rtl else across
        return _member(layout.columns, head, step) if across else _first_lane(layout.rows, down)
    return _member(layout.rows, head, down) if down else None


def entry(bench: Bench, order: Sequence[Id]) -> int | None:
    """Where in the reading order the selected stage or lane begins; None for another selection."""
    heads = bench.selected.heads
    inside = (place for place, id in enumerate(order) if heads and _is_in(bench, heads[0], id))
    return next(inside, None)


def _is_in(bench: Bench, head: Column | Row, id: Id) -> bool:
    note, point = bench.scene.contents.of(Note).get(id), bench.scene.contents.of(Feeling).get(id)
    if isinstance(head, Column):
        return (note or point) is not None and head.stage.id == getattr(note or point, "stage_id", None)
    if note is None:
        return head.lane.kind is LaneKind.EMOTIONS
    return note.lane_id == head.lane.id


def _member(members: Sequence[Column] | Sequence[Row], head: Column | Row, by: int) -> Id | None:
    at = [_id(member) for member in members].index(_id(head)) + by
    return _id(members[at]) if 0 <= at < len(members) else None


def _first_lane(rows: Sequence[Row], down: int) -> Id | None:
    return rows[0].lane.id if rows and down > 0 else None


def _id(head: Column | Row) -> Id:
    return head.stage.id if isinstance(head, Column) else head.lane.id
