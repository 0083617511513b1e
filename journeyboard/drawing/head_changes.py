"""What became of stages and lanes, as tags on their headers: new, or called otherwise before."""

from __future__ import annotations

from collections.abc import Iterator

from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Box, Group, Primitive, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.words import on_middle, one_line
from journeyboard.insight.compare import Named
from journeyboard.layout.changes import Changes
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER, header_share
from journeyboard.layout.styles import CORNER_NAME

_HIGH, _PAD, _INSIDE = 20.0, 7.0, 6.0
_SMALLEST, _GROWTH_MOST = 10.5, 2.0


def stage_changes(changes: Changes, theme: Theme, zoom: float = 1.0) -> Iterator[Primitive]:
    """Tags at the foot of the stages' headers, at a zoom in px per u."""
    bottom, found = STAGE_HEADER * header_share(zoom), []
    for column in changes.layout.columns:
        change = changes.of_frame.get(column.stage.id)
        if change:
            found.append(_tag(change, column.start, bottom, column.width, theme, zoom))
    yield from mirrored(found) if changes.layout.rtl else found


def lane_changes(changes: Changes, theme: Theme, zoom: float = 1.0) -> Iterator[Primitive]:
    """Tags at the foot of the lanes' headers, at a zoom in px per u."""
    width, found = LANE_HEADER * header_share(zoom), []
    for row in changes.layout.rows:
        change = changes.of_frame.get(row.lane.id)
        if change:
            found.append(_tag(change, 0.0, row.bottom, width, theme, zoom))
    yield from mirrored(found) if changes.layout.rtl else found


def _tag(change: Named, left: float, bottom: float, room: float, theme: Theme, zoom: float) -> Group:
    """As for a map from left to right; its words are never smaller than 10.5 px while there is room."""
    k = min(_GROWTH_MOST, max(1.0, _SMALLEST / (CORNER_NAME.size * zoom))) * header_share(zoom)
    style = CORNER_NAME._replace(size=CORNER_NAME.size * k, leading=CORNER_NAME.leading * k)
    said = f"was {change.before.name}" if change.before else "new"
    words = one_line(said, style, max(room - 2 * (_PAD + _INSIDE) * k, style.size))
    x, y = left + _INSIDE * k, bottom - (_HIGH + 3) * k
    box = Box(x, y, words.natural_width + 2 * _PAD * k, _HIGH * k, _HIGH * k / 2, *_inks(change, theme))
    name = change.after.name if change.after else ""
    line = on_middle(words, x + _PAD * k, y + _HIGH * k / 2, theme.sheet)
    return Group((box, line), title=f"{name}: {said}")


def _inks(change: Named, theme: Theme) -> tuple[str, Stroke]:
    return theme.accent if change.before else theme.success, Stroke(theme.sheet, 1.5)
