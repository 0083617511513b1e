"""A letter on its way to the screen: of the note that is written only the words it changes are painted.

What is to be painted is made ready with the key; if nothing else is asked for until the frame comes, the
frame is just that.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTransform

from journeyboard.export.painter import font_of, glyph_run
from journeyboard.text.flow import Flow
from journeyboard.text.glyphs import Line, Run
from journeyboard.text.ink import box

from .layers import count_device_pixels
from .row import Near, Placed, Row

BLEED_PX = 1
"""So many px above and below a row its letters may touch: they stand on whole pixels and have soft edges."""
_NEAR_PX = BLEED_PX + 2.5
"""Letters of other rows that stay so far away are not touched when a row is painted."""

_SMOOTH = QPainter.RenderHint.Antialiasing


class Paper(NamedTuple):
    """What all letters of a note are written on and with, as long as the view shows it at the same place.

    ``to_text`` leads from device pixels of the view, of which a px has ``ratio``, to u of the text.
    """

    ground: QColor
    ink: QColor
    caret: QColor
    ratio: float
    to_text: QTransform


class Stroke(NamedTuple):
    """``part`` and ``caret`` in px of the view."""

    part: QRect
    caret: QRectF
    words: list[Placed]
    paper: Paper

    def paint(self, painter: QPainter) -> None:
        """Paint it as the whole text would be painted there."""
        part, place, words, (ground, ink, caret, ratio, to_text) = self
        painter.fillRect(part, ground)
        painter.setRenderHint(_SMOOTH)
        painter.fillRect(place, caret)
        count_device_pixels(painter, ratio)
        painter.setWorldTransform(to_text, True)
        painter.setPen(ink)
        draw = painter.drawGlyphRun
        for at, run in words:
            draw(at, run)


def row_in_hand(flow: Flow, before: Flow, row: Row | None, scale: float) -> Row | None:
    """The only line that letters have changed since before; None when more may look otherwise.

    ``row``: the one that was in hand. Of any other all must have been painted before. ``scale``: px per u.
    """
    touched = flow.touched
    if touched is None or flow.kept is not before.kept or flow.number != before.number + 1:
        return None
    if row is not None:
        return row if row.number == touched.line else None
    near = _coming_near(flow, flow.kept.above[0] + touched.line, _NEAR_PX / scale)
    row = None if near is None else Row(flow, touched.line, near)
    return row if row and row.holds(before.words[touched.at : _end(flow, touched.line)]) else None


def _end(flow: Flow, number: int) -> int | None:
    """With which word the line ends, if others follow."""
    begins = flow.begins[0]
    return begins[number + 1] if number + 1 < len(begins) else None


def _coming_near(flow: Flow, number: int, margin: float) -> list[Near] | None:
    """The letters of other lines that come as near as a margin (u) to a line; None when a picture does."""
    top, bottom = number * flow.style.leading - margin, (number + 1) * flow.style.leading + margin
    found: list[Near] = []
    for at, line in enumerate(flow.near):
        if at == number or (abs(at - number) > 1 and _is_plain(line)):
            continue
        for run in line.runs:
            if isinstance(run, Run):
                found += _letters_between(run, line.x, line.baseline, top, bottom)
            elif line.baseline + run.top < bottom and line.baseline + run.top + run.advance > top:
                return None
    return found


def _is_plain(line: Line) -> bool:
    return all(isinstance(run, Run) and run.text.isascii() for run in line.runs)


def _letters_between(run: Run, x: float, baseline: float, top: float, bottom: float) -> Iterator[Near]:
    """The letters of a run on a line that reach between two heights."""
    size, font = run.size, font_of(run.face, run.size)
    for glyph, right, down in zip(run.glyphs, run.xs, run.ys, strict=True):
        place = QPointF(x + right, baseline + down)
        before, above, behind, below = (size * each for each in box(run.face, glyph))
        if place.y() - above < bottom and place.y() - below > top and behind > before:
            yield place.x() + before, place.x() + behind, (place, glyph_run(font, glyph))
