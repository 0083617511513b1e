"""Laid-out text as Qt's glyph runs, one to each word that was shaped: most words come up many times."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QFont, QGlyphRun, QImage, QPainter, QPainterPath, QPen, QRawFont

from journeyboard.export.outlines import glyph_outline, placed_glyphs, strike
from journeyboard.export.painter.kept import Font, Op, Set, keep, kept
from journeyboard.export.painter.paints import FORMAT, brush, colour, draw_scaled, painter_path, pen
from journeyboard.text.glyphs import Emoji, Line, Run

if TYPE_CHECKING:
    from journeyboard.drawing.primitives import Colour, Words
    from journeyboard.text.face import Face
    from journeyboard.text.shaping import Shaped


_FONTS, _LINES = 256, 512
"""Fonts and lines that are kept: headers are of another size at each zoom, a typed line new with each key."""


class Letters(NamedTuple):
    """Shaped words, and where each begins on its baseline. Numbers, for points of Qt take much memory."""

    xs: array[float]
    ys: array[float]
    runs: tuple[QGlyphRun, ...]


def words(text: Words) -> Iterator[Op]:
    """Halo, glyphs, emoji and the stroke through struck text, in this order."""
    lines = text.paragraph.lines
    letters = _letters(lines, text.x, text.y)
    if text.halo:
        outline, halo = _outline(text), pen(text.halo)
        yield lambda painter: painter.strokePath(outline, halo)
    yield partial(_draw, letters, _ink(text.colour))
    for line in lines:
        if text.struck or len(line.runs) != 1 or isinstance(line.runs[0], Emoji):
            yield from _extras(text, line)


def draw_lines(painter: QPainter, lines: Iterable[Line], ink: Colour, since: float = -inf) -> None:
    """Some of the lines of a text that changes line by line; what is prepared is kept by line.

    ``since``: words that end before it, in u from the text's left edge, are left out.
    """
    painter.setPen(colour(ink))
    draw = painter.drawGlyphRun
    for line in lines:
        for place, run, end in zip(*line_set(line), strict=True):
            if end >= since:
                draw(place, run)
        for part in line.runs:
            if isinstance(part, Emoji):
                _emoji(part.glyph, _square(part, line.x, line.baseline))(painter)


@lru_cache(maxsize=1024)
def _ink(name: Colour) -> QPen:
    return QPen(colour(name))


def _draw(letters: Letters, ink: QPen, painter: QPainter) -> None:
    painter.setPen(ink)
    draw, at, baseline = painter.drawGlyphRun, QPointF(), None
    right, down = at.setX, at.setY
    for x, y, run in zip(*letters, strict=True):
        if y != baseline:
            down(y)
            baseline = y
        right(x)
        draw(at, run)


def line_set(line: Line) -> Set:
    """The words of a line, from the text's top left; kept by line."""
    found = kept.lines.get(id(line))
    if found is not None:
        return found[1]
    starts, ends, runs = _words(line, 0.0)
    places = tuple([QPointF(start, line.baseline) for start in starts])
    letters = Set(places, tuple(runs), tuple(ends))
    keep(kept.lines, id(line), line, letters, _LINES)
    return letters


def _letters(lines: Iterable[Line], x: float, y: float) -> Letters:
    xs, ys, runs = array("d"), array("d"), list[QGlyphRun]()
    for line in lines:
        starts, _, words = _words(line, x)
        xs.extend(starts)
        ys.extend([y + line.baseline] * len(starts))
        runs += words
    return Letters(xs, ys, tuple(runs))


def _words(line: Line, x: float) -> tuple[list[float], list[float], list[QGlyphRun]]:
    """Where the shaped words of a line begin and end in a text at ``x``, and their glyphs; no emoji."""
    starts: list[float] = []
    ends: list[float] = []
    runs: list[QGlyphRun] = []
    for part in line.runs:
        if isinstance(part, Run):
            face, size, pen, shapes, *_ = part
            pen += x + line.x
            runs += _runs(face, size, shapes)
            for shaped in shapes:
                starts.append(pen)
                pen += size * shaped.width
                ends.append(pen)
    return starts, ends, runs


def _runs(face: Face, size: float, shapes: Iterable[Shaped]) -> list[QGlyphRun]:
    font = font_of(face, size)
    known = font.glyphs
    return [
        found[1] if (found := known.get(id(shaped))) is not None else _glyphs(font, size, shaped)
        for shaped in shapes
    ]


def word_run(font: Font, size: float, shaped: Shaped) -> QGlyphRun:
    """A shaped word in a size, from where it begins on the baseline."""
    found = font.glyphs.get(id(shaped))
    return found[1] if found is not None else _glyphs(font, size, shaped)


def glyph_run(font: Font, glyph: int) -> QGlyphRun:
    """One glyph alone, from its pen on the baseline."""
    found = font.single.get(glyph)
    if found is None:
        found = font.single[glyph] = QGlyphRun()
        found.setRawFont(font.raw)
        found.setGlyphIndexes([glyph])
        found.setPositions([QPointF()])
    return found


@lru_cache(maxsize=1024)
def _point(x: float, y: float) -> QPointF:
    """A place in a word, the same in all that begin alike, as a word does that is being written."""
    return QPointF(x, y)


def _glyphs(font: Font, size: float, shaped: Shaped) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font.raw)
    run.setGlyphIndexes(shaped.glyphs)
    run.setPositions([_point(size * x, size * y) for x, y in zip(shaped.xs, shaped.ys, strict=True)])
    keep(font.glyphs, id(shaped), shaped, run)
    return run


def font_of(face: Face, size: float) -> Font:
    """Never a QFont: that one rounds its size to whole pixels and may find another file of the same name.

    Under a scaled painter Qt rasterises outlines at their final size: one size in u does for all zooms.
    """
    key = face.key, size
    found = kept.fonts.get(key)
    if found is not None:
        return found[1]
    raw = QRawFont()
    raw.loadFromData(_file(face), size, QFont.HintingPreference.PreferNoHinting)
    font = Font(raw, {}, {})
    keep(kept.fonts, key, face, font, _FONTS)
    return font


@lru_cache(maxsize=16)
def _file(face: Face) -> QByteArray:
    """A face's font file, which all its sizes share: each would have a copy of its own."""
    return QByteArray(face.data)


def _outline(text: Words) -> QPainterPath:
    """The letters as shapes. Those that Qt gives differ by what was drawn before, and a tile by when."""
    path = QPainterPath()
    for run, glyph, x, y in placed_glyphs(text.paragraph):
        path.addPath(_glyph_path(run.face, glyph, run.size).translated(text.x + x, text.y + y))
    return path


@lru_cache(maxsize=1024)
def _glyph_path(face: Face, glyph: int, size: float) -> QPainterPath:
    return painter_path(glyph_outline(face, glyph, size))


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
