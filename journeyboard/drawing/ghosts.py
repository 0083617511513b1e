"""What an empty map asks: ghost notes in the first stage, one a lane."""

from __future__ import annotations

from collections.abc import Iterator

from journeyboard.drawing.detail import Detail
from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Box, Primitive, Stroke, Words
from journeyboard.drawing.theme import Theme
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import Column, Row
from journeyboard.layout.styles import NOTE_SIZES
from journeyboard.model import LaneKind
from journeyboard.text.fit import fit

_QUESTIONS = {
    LaneKind.ACTIONS: "What is the first thing they do?",
    LaneKind.TOUCHPOINTS: "What do they meet?",
    LaneKind.CHANNELS: "Through what?",
    LaneKind.QUOTES: "What do they say?",
    LaneKind.PAINS: "What hurts?",
    LaneKind.OPPORTUNITIES: "What may help?",
    LaneKind.BACKSTAGE: "What do we do for it?",
}
_WIDTH, _MOST_HIGH = 150.0, 80.0


def draw_ghosts(layout: BoardLayout, theme: Theme, detail: Detail = Detail.FULL) -> list[Primitive]:
    """Dashed notes with a question each; nothing once the map has a note, on paper, or afar."""
    if theme.on_paper or detail.is_afar or layout.has_notes or not layout.columns:
        return []
    first = layout.columns[0].unturned
    asked = [row for row in layout.rows if row.lane.kind in _QUESTIONS and not row.lane.collapsed]
    ghosts = [part for row in asked for part in _ghost(first, row, theme)]
    return mirrored(ghosts) if layout.rtl else ghosts


def _ghost(column: Column, row: Row, theme: Theme) -> Iterator[Primitive]:
    gap = min(12.0, row.height / 6)
    x, y, height = column.x + 10, row.y + gap, min(row.height - 2 * gap, _MOST_HIGH)
    text = fit(_QUESTIONS[row.lane.kind], _WIDTH - 22, height - 8, NOTE_SIZES)
    yield Box(x + 0.5, y + 0.5, _WIDTH - 1, height - 1, 3, stroke=Stroke(theme.line2, 1, (4, 3)))
    yield Words(text, x + 11, y + min(10.0, (height - text.height) / 2), theme.ink3)
