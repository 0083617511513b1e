"""Notes that lie in no cell, put in rows below the map. In u; y as notes in the parking lot count it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.parking import PAD
from journeyboard.model import Note, changed

GAP = 8.0
WITHOUT_STAGES = 1400.0
"""How wide the rows are where no stages say so."""


def in_rows(
    layout: BoardLayout, notes: Iterable[Note], top: float, room: Callable[[Note], tuple[float, float]]
) -> Iterator[Note]:
    """Notes in rows no wider than the sheet, from ``top`` down; ``room``: what each takes, wide and high."""
    width = layout.extent.width if layout.columns else WITHOUT_STAGES
    x, y, below = PAD, top, top
    for note in notes:
        if x > PAD and x + note.width > width - PAD:
            x, y = PAD, below
        yield changed(note, x=x, y=y)
        wide, high = room(note)
        x, below = x + wide + GAP, max(below, y + high + GAP)
