"""What an empty map asks: ghost notes in the first stage, one a lane."""

from __future__ import annotations

from collections.abc import Iterator

from journeyboard.drawing.detail import Detail
from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Box, Primitive, Stroke, Words
from journeyboard.drawing.theme import Theme
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import Row
from journeyboard.layout.mirror import turned
from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import NOTE_SIZES
from journeyboard.model import LaneKind
from journeyboard.text.fit import fit

_QUESTIONS = {
    LaneKind.ACTIONS: "What is the first thing they do?",
    LaneKind.TOUCHPOINTS: "What do they meet?",
    LaneKind.CHANNELS: "Through what?",
    LaneKind.QUOTES: "What do they say?",
    LaneKind.EMOTIONS: "How do they feel? The higher, the better.",
    LaneKind.PAINS: "What hurts?",
    LaneKind.OPPORTUNITIES: "What may help?",
    LaneKind.BACKSTAGE: "What do we do for it?",
}
_WIDTH, _MOST_HIGH = 150.0, 80.0
_ON_THE_LINE = 56.0


def draw_ghosts(layout: BoardLayout, theme: Theme, detail: Detail = Detail.FULL) -> list[Primitive]:
    """Dashed notes with a question each; nothing once the map has a note, on paper, or afar."""
    if theme.on_paper or detail.is_afar or layout.has_notes or not layout.columns:
        return []
    ghosts = [part for row in layout.rows if _asks(layout, row) for part in _ghost(layout, row, theme)]
    return mirrored(ghosts) if layout.rtl else ghosts


def question_at(layout: BoardLayout, x: float, y: float) -> tuple[Row, Rect] | None:
    """The lane that asks at a point of the map, and its ghost (u); None where nothing is asked."""
    if layout.has_notes or not layout.columns:
        return None
    asked = ((row, _box(layout, row)) for row in layout.rows if _asks(layout, row))
    places = ((row, turned(box) if layout.rtl else box) for row, box in asked)
    return next(((row, box) for row, box in places if box.contains(x, y)), None)


def _asks(layout: BoardLayout, row: Row) -> bool:
    """Whether a lane of a map without notes has a question; that of emotions has none once one is felt."""
    is_felt = row.lane.kind is LaneKind.EMOTIONS and any(True for _ in layout.facts.feelings)
    return row.lane.kind in _QUESTIONS and not row.lane.collapsed and not is_felt


def _box(layout: BoardLayout, row: Row) -> Rect:
    """Where a lane asks on a map from left to right: how they feel, just above the line."""
    x, gap = layout.columns[0].unturned.x + 10, min(12.0, row.height / 6)
    if row.lane.kind is LaneKind.EMOTIONS:
        height = min(_ON_THE_LINE, row.height / 2 - 8)
        return Rect(x, row.middle - height - 6, _WIDTH, height)
    return Rect(x, row.y + gap, _WIDTH, min(row.height - 2 * gap, _MOST_HIGH))


def _ghost(layout: BoardLayout, row: Row, theme: Theme) -> Iterator[Primitive]:
    box = _box(layout, row)
    text = fit(_QUESTIONS[row.lane.kind], _WIDTH - 22, box.height - 8, NOTE_SIZES)
    yield Box(*box.inflated(-0.5), 3, stroke=Stroke(theme.line2, 1, (4, 3)))
    yield Words(text, box.x + 11, box.y + min(10.0, (box.height - text.height) / 2), theme.ink3)
