"""Notes in no cell yet, in rows below the map: one that was left far out must not make the map small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rows import in_rows
from journeyboard.model import NOTE_HEIGHT, Contents, Id, Note, Record

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
    rows = in_rows(layout, sorted(parked, key=_reading_order), 0.0, lambda note: (note.width, note.height))
    return BoardLayout(_Tidied(layout.contents, rows), layout.map_id)


def _reading_order(note: Note) -> tuple[int, float, Id]:
    return round(note.y / NOTE_HEIGHT), note.x, note.id
