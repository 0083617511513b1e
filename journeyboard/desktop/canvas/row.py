"""The line that letters are put into, word by word: what is drawn of it, and where its caret stands."""

from bisect import bisect_left
from collections.abc import Iterable
from math import inf

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun

from journeyboard.export.painter import font_of, glyph_run, word_run
from journeyboard.text.caret import Caret, one_each
from journeyboard.text.flow import Flow
from journeyboard.text.ink import Ink, ink, plain_ink
from journeyboard.text.pieces import Piece, Word

from .differing import OVERHANG

Placed = tuple[QPointF, QGlyphRun]
Near = tuple[float, float, Placed]
"""A letter of another line, and from where to where it reaches, in u."""


class Row:
    """One line of a flow whose letters keep to it. Lengths in u from where the line begins.

    ``begin``: where it looks otherwise since something was taken over last; ``end``: where it ends, or did.
    ``reach``: so far beyond their places its letters may have ink.
    """

    __slots__ = (
        "_baseline",
        "_ems",
        "_first",
        "_line",
        "_near",
        "_pens",
        "_room",
        "_said",
        "_start",
        "begin",
        "end",
        "number",
        "reach",
        "size",
    )

    def __init__(self, flow: Flow, number: int, near: list[Near]) -> None:
        style, line = flow.style, flow.kept.above[0] + number
        self.number, self.size, self.begin, self.end = number, style.size, 0.0, inf
        self.reach = 0.0
        self._first, self._line, self._near = flow.begins[0][number], line, near
        self._start, self._baseline = flow.near[line].start, flow.near[line].baseline
        above = self._baseline - line * style.leading
        self._room = Ink(above / style.size, (style.leading - above) / style.size, OVERHANG, OVERHANG)
        self._said: list[Piece] = []
        self._pens: list[float] = [0.0]
        self._ems: list[float] = [0.0]

    def take(self, flow: Flow, index: int) -> Caret | None:
        """Take over what letters have changed: the caret at a place of the text, if it is on this line.

        None also for words that are drawn in pieces, or whose letters reach out of the line: then this line
        is in hand no more.
        """
        begins, words, after = flow.begins[0], flow.words, self.number + 1
        is_last = after == len(begins)
        end = len(words) if is_last else begins[after]
        at = flow.touched.at - self._first if flow.touched else 0
        if not self._place(words, min(at, len(self._said)), end):
            return None
        if is_last and index >= len(flow.text):
            em: float | None = self._ems[-1]
        else:
            em = self._em(words[self._first : end], index - self._start, is_last=is_last)
        if em is None:
            return None
        leading = flow.style.leading
        x = min(max(self.size * em, 0.0), max(flow.width, 0.0))
        return Caret(x, self._line * leading, leading, self._line)

    def holds(self, words: Iterable[Word]) -> bool:
        """Whether the letters of all these words keep to the line."""
        return all(word.whole is not None and self._keeps(word.whole) for word in words)

    def drawn(self, since: float, until: float) -> list[Placed]:
        """What is drawn between two places, of this line and of those that come near it there.

        Of words that lie only partly between them just the glyphs that do.
        """
        found: list[Placed] = []
        pens, size, baseline = self._pens, self.size, self._baseline
        for number in range(bisect_left(pens, since, 1) - 1, len(self._said)):
            whole, pen = self._said[number], pens[number]
            if pen > until:
                break
            if since <= pen and pens[number + 1] <= until:
                run = word_run(font_of(whole.face, size), size, whole.shaped)
                found.append((QPointF(pen, baseline), run))
            else:
                found += self._glyphs(whole, pen, since, until)
        found += [placed for left, right, placed in self._near if right >= since and left <= until]
        return found

    def _glyphs(self, whole: Piece, pen: float, since: float, until: float) -> list[Placed]:
        """Those of a word that lie between two places."""
        size, baseline = self.size, self._baseline
        font, text, (glyphs, clusters, xs, ys, *_) = font_of(whole.face, size), whole.text, whole.shaped
        first = bisect_left(xs, (since - pen) / size) - 1 if since > pen else 0
        found: list[Placed] = []
        for at in range(max(first, 0), len(xs)):
            x = pen + size * xs[at]
            if x > until:
                break
            if text[clusters[at]] != " ":
                found.append((QPointF(x, baseline + size * ys[at]), glyph_run(font, glyphs[at])))
        return found

    def _place(self, words: list[Word], keep: int, end: int) -> bool:
        """Put words in the place of those from a number on; False when one does not keep to the line."""
        said, pens, ems, size = self._said, self._pens, self._ems, self.size
        was = said[keep] if keep < len(said) else None
        self.end = pens[-1] if said else inf
        del said[keep:], pens[keep + 1 :], ems[keep + 1 :]
        pen, em = pens[-1], ems[-1]
        for word in words[self._first + keep : end]:
            whole = word.whole
            if whole is None or not self._keeps(whole):
                return False
            said.append(whole)
            pens.append(pen := pen + size * whole.shaped.width)
            ems.append(em := em + whole.shaped.width)
        self.end = max(self.end, pen)
        self.begin = pens[keep]
        if was and keep < len(said):
            self.begin += size * _alike(was, said[keep])
        return bool(said)

    def _keeps(self, whole: Piece) -> bool:
        """Whether the letters of a word keep to the line; from then on it is known how far they reach."""
        if whole.text.isascii():
            reach = plain_ink(whole.face)
        else:
            reach = ink(whole.face, whole.shaped)
            if not reach.lies_within(self._room):
                return False
        if (most := self.size * reach.beside) > self.reach:
            self.reach = most
        return True

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


def _alike(was: Piece, now: Piece) -> float:
    """How far, in em, a word looks as it did: as far as its letters and their places are the same."""
    before, after = was.shaped, now.shaped
    if was.face is not now.face or any(before.ys) or any(after.ys):
        return 0.0
    at = 0
    for glyph, other, x, right in zip(before.glyphs, after.glyphs, before.xs, after.xs, strict=False):
        if glyph != other or x != right:
            break
        at += 1
    return min((each.xs[at] if at < len(each.xs) else each.width) for each in (before, after))
