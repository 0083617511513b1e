"""Notes in no cell yet, in rows below the map: one that was left far out must not make the map small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.parking import PAD
from journeyboard.model import NOTE_HEIGHT, Contents, Id, Note, Record, changed

GAP = 8.0
WITHOUT_STAGES = 1400.0
"""How wide the rows are, in u, where no stages say so."""

R = TypeVar("R", bound=Record)


class _Tidied:
    """Contents but for some notes that are shown elsewhere."""

    def __init__(self, contents: Contents, notes: Iterable[Note]) -> None:
        self._contents = contents
        self._notes = {**contents.of(Note), **{note.id: note for note in notes}}

    def of(self, kind: type[R]) -> Mapping[Id, R]:
        return self._notes if kind is Note else self._contents.of(kind)  # type: ignore[return-value]  # alike


def tidied(layout: BoardLayout) -> BoardLayout:
    """The board with its parked notes in rows no wider than the sheet, in the order they are read."""
    parked = layout.parked
    if not parked:
        return layout
    width = layout.extent.width if layout.columns else WITHOUT_STAGES
    return BoardLayout(_Tidied(layout.contents, _in_rows(parked, width)), layout.map_id)


def _in_rows(notes: Iterable[Note], width: float) -> Iterator[Note]:
    x, y, below = PAD, 0.0, 0.0
    for note in sorted(notes, key=_reading_order):
        if x > PAD and x + note.width > width - PAD:
            x, y = PAD, below
        yield changed(note, x=x, y=y)
        x, below = x + note.width + GAP, max(below, y + note.height + GAP)


def _reading_order(note: Note) -> tuple[int, float, Id]:
    return round(note.y / NOTE_HEIGHT), note.x, note.id
