"""Laid-out text as Qt's glyph runs: one call draws all lines of a face and size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QFont, QGlyphRun, QImage, QPainter, QPainterPath, QPen, QRawFont

from journeyboard.export.outlines import strike
from journeyboard.export.painter.kept import Op, keep, kept
from journeyboard.export.painter.paints import FORMAT, brush, colour, draw_scaled, pen
from journeyboard.text.glyphs import Emoji, Line, Paragraph, Run

if TYPE_CHECKING:
    from journeyboard.drawing.primitives import Colour, Words
    from journeyboard.text.face import Face


Point = Callable[[float, float], QPointF]


def words(text: Words) -> Iterator[Op]:
    """Halo, glyphs, emoji and the stroke through struck text, in this order."""
    at, ink = QPointF(text.x, text.y), QPen(colour(text.colour))
    runs = _glyph_runs(text.paragraph)
    if text.halo:
        outline, halo = _outline(runs).translated(at), pen(text.halo)
        yield lambda painter: painter.strokePath(outline, halo)
    yield lambda painter: painter.setPen(ink)
    for run in runs:
        yield lambda painter, run=run: painter.drawGlyphRun(at, run)  # type: ignore[misc]  # bound at once
    for line in text.paragraph.lines:
        yield from _extras(text, line)


def draw_lines(painter: QPainter, lines: Iterable[Line], at: QPointF, ink: Colour) -> None:
    """Some of the lines of a text that changes line by line, its top left at ``at``.

    Letters come to lie where ``words`` draws them, to the last bit; what is prepared is kept by line.
    """
    painter.setPen(colour(ink))
    for line in lines:
        for run in _line_runs(line):
            painter.drawGlyphRun(at, run)
        for part in line.runs:
            if isinstance(part, Emoji):
                _emoji(part.glyph, _square(part, at.x() + line.x, at.y() + line.baseline))(painter)


def _line_runs(line: Line) -> tuple[QGlyphRun, ...]:
    found = kept.glyphs.get(id(line))
    if found is not None:
        return found[1]
    runs = tuple(_merged((line,), _point))
    keep(kept.glyphs, line, runs)
    return runs


@lru_cache(maxsize=2048)
def _point(x: float, y: float) -> QPointF:
    """A place on a line that is drawn again with each letter of it; never changed."""
    return QPointF(x, y)


def _glyph_runs(paragraph: Paragraph) -> tuple[QGlyphRun, ...]:
    found = kept.glyphs.get(id(paragraph))
    if found is not None:
        return found[1]
    runs = tuple(_merged(paragraph.lines))
    keep(kept.glyphs, paragraph, runs)
    return runs


def _merged(lines: Iterable[Line], point: Point = QPointF) -> Iterator[QGlyphRun]:
    """One run for all that lines have of a face and size, with positions from the paragraph's top left."""
    found: dict[tuple[Face, float], tuple[list[int], list[QPointF]]] = {}
    for line in lines:
        for run in line.runs:
            if isinstance(run, Run):
                glyphs, places = found.setdefault((run.face, run.size), ([], []))
                _add(run, line.x, line.baseline, glyphs, places, point)
    for (face, size), (glyphs, places) in found.items():
        yield _glyph_run(_font(face, size), glyphs, places)


def _add(
    run: Run, left: float, baseline: float, glyphs: list[int], places: list[QPointF], point: Point
) -> None:
    pen, size = run.x, run.size
    for shaped in run.shapes:
        glyphs += shaped.glyphs
        pairs = zip(shaped.xs, shaped.ys, strict=True)
        places += [point(left + (pen + size * x), baseline + size * y) for x, y in pairs]
        pen += size * shaped.width


def _glyph_run(font: QRawFont, glyphs: list[int], places: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    return run


def _font(face: Face, size: float) -> QRawFont:
    """Never a QFont: that one rounds its size to whole pixels and may find another file of the same name.

    Under a scaled painter Qt rasterises outlines at their final size: one size in u does for all zooms.
    """
    key = (face.key, size)
    if key not in kept.fonts:
        font = QRawFont()
        font.loadFromData(QByteArray(face.data), size, QFont.HintingPreference.PreferNoHinting)
        kept.fonts[key] = font
    return kept.fonts[key]


def _outline(runs: Iterable[QGlyphRun]) -> QPainterPath:
    path = QPainterPath()
    for run in runs:
        font = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(place))
    return path


def _extras(text: Words, line: Line) -> Iterator[Op]:
    """What of a line is not glyphs."""
    left, baseline = text.x + line.x, text.y + line.baseline
    for emoji in line.runs:
        if isinstance(emoji, Emoji):
            yield _emoji(emoji.glyph, _square(emoji, left, baseline))
    if text.struck:
        box, ink = strike(text, line), brush(text.colour)
        stroke = QRectF(box.x, box.y, box.width, box.height)
        yield lambda painter: painter.fillRect(stroke, ink)


def _square(emoji: Emoji, left: float, baseline: float) -> QRectF:
    return QRectF(left + emoji.x, baseline + emoji.top, emoji.advance, emoji.advance)


def _emoji(glyph: int, place: QRectF) -> Op:
    from journeyboard.text.emoji import picture_pixels

    def draw(painter: QPainter) -> None:
        pixels = place.width() * painter.worldTransform().m11() * kept.pixel_ratio
        draw_scaled(painter, place, _emoji_image(glyph, picture_pixels(pixels)))

    return draw


@lru_cache(maxsize=512)
def _emoji_image(glyph: int, side: int) -> QImage:
    from journeyboard.text.emoji import emoji_bgra

    return QImage(emoji_bgra(glyph, side), side, side, 4 * side, FORMAT).copy()
