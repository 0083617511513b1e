"""A letter on its way to the screen: of the note that is written only the words it changes are painted.

What is to be painted is made ready with the key; if nothing else is asked for until the frame comes, the
frame is just that.
"""

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QTransform

from journeyboard.export.painter import font_of, line_set, word_run
from journeyboard.text.caret import Caret, one_each
from journeyboard.text.flow import Flow
from journeyboard.text.glyphs import Line
from journeyboard.text.pieces import Word

Placed = tuple[float, QPointF, QGlyphRun]
"""A word at its place, and the pen behind it."""
_SMOOTH = QPainter.RenderHint.Antialiasing


class Stroke(NamedTuple):
    """``part`` and ``caret`` in px of the view; ``to_text`` leads from those to u of the text."""

    part: QRect
    ground: QColor
    caret: QRectF
    ink: QColor
    words: list[Placed]
    to_text: QTransform

    def paint(self, painter: QPainter, caret: QColor) -> None:
        """Paint it as the whole text would be painted there."""
        part, ground, place, ink, words, to_text = self
        painter.fillRect(part, ground)
        painter.setRenderHint(_SMOOTH)
        painter.fillRect(place, caret)
        painter.setWorldTransform(to_text, True)
        painter.setPen(ink)
        draw = painter.drawGlyphRun
        for _, at, run in words:
            draw(at, run)


class Row:
    """The line that letters are put into, word by word: what is drawn of it, and where words begin in em.

    ``begin``: where the words begin, in u, that were taken over last; ``end``: where the line ends, or did.
    """

    __slots__ = ("_ems", "_first", "_line", "_lines", "_near", "_placed", "begin", "end", "number", "size")

    def __init__(self, flow: Flow, number: int) -> None:
        self.number, self.size, self.begin, self.end = number, flow.style.size, 0.0, inf
        self._first, self._line = flow.begins[0][number], flow.kept.above[0] + number
        self._lines = flow.near
        above, below = self._lines[max(self._line - 1, 0) : self._line], self._lines[self._line + 1 :][:1]
        self._near = [placed for line in (*above, *below) for placed in _words_of(line)]
        self._ems: list[float] = [0.0]
        self._placed: list[Placed] = []

    def take(self, flow: Flow, index: int) -> Caret | None:
        """Take over what letters have changed: the caret at a place of the text, if it is on this line.

        None also for words that are drawn in pieces: then this line is in hand no more.
        """
        begins, after = flow.begins[0], self.number + 1
        words = flow.words[self._first : begins[after] if after < len(begins) else None]
        if not self._place(words, flow):
            return None
        em = self._em(words, index - self._lines[self._line].start, is_last=after == len(begins))
        if em is None:
            return None
        leading = flow.style.leading
        x = min(max(self.size * em, 0.0), max(flow.width, 0.0))
        return Caret(x, self._line * leading, leading, self._line)

    def drawn(self, since: float) -> list[Placed]:
        """What is drawn of it and of the lines around it, but for words that end before a place (u)."""
        return [placed for placed in (*self._near, *self._placed) if placed[0] >= since]

    def _place(self, words: list[Word], flow: Flow) -> bool:
        """Put the words that are others in their places; False when one is not plain, or there are none."""
        ems, placed, size, face = self._ems, self._placed, self.size, flow.kept.face
        at = flow.touched.at if flow.touched else self._first
        keep = min(at - self._first, len(placed))
        self.end = placed[-1][0] if placed else inf
        del placed[keep:], ems[keep + 1 :]
        baseline, font = self._lines[self._line].baseline, font_of(face, size)
        self.begin = pen = placed[-1][0] if keep else 0.0
        for word in words[keep:]:
            whole = word.whole
            if whole is None or whole.face is not face:
                return False
            shaped = whole.shaped
            at_pen, pen = QPointF(pen, baseline), pen + size * shaped.width
            placed.append((pen, at_pen, word_run(font, size, shaped)))
            ems.append(ems[-1] + shaped.width)
        self.end = max(self.end, pen)
        return bool(placed)

    def _em(self, words: list[Word], letters: int, *, is_last: bool) -> float | None:
        """Where the caret stands in em behind so many letters, one glyph each."""
        at = 0
        while at < len(words) - 1 and letters >= len(words[at].text):
            letters -= len(words[at].text)
            at += 1
        whole = words[at].whole
        if whole is None or whole.shaped.clusters != one_each(whole.shaped.length):
            return None
        most = whole.shaped.length if is_last else whole.shaped.length - 1
        return self._ems[at] + sum(whole.shaped.advances[:letters]) if 0 <= letters <= most else None


def _words_of(line: Line) -> Iterator[Placed]:
    places, runs, ends = line_set(line)
    return zip(ends, places, runs, strict=True)


def row_in_hand(flow: Flow, before: Flow, row: Row | None) -> Row | None:
    """The only line that letters have changed since before; None when more may look otherwise.

    ``row``: the one that was in hand. Of any other all must have been painted before.
    """
    touched = flow.touched
    if touched is None or flow.kept is not before.kept or flow.number != before.number + 1:
        return None
    if not flow.text.isascii():
        return None
    row = row or Row(flow, touched.line)
    return row if row.number == touched.line else None
