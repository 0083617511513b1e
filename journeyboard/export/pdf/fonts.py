"""Glyphs as PDF text that copies back right: one character code for every pair of glyph and text.

A PDF reader learns what a glyph says from one table, so a glyph that stands for two texts needs two codes,
and a cluster of several glyphs (a Devanagari syllable, an Arabic letter with its dots) becomes one glyph
with one code. ReportLab's own fonts know neither; these are written beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeyboard.text.face import Face
from journeyboard.text.glyphs import Run

Parts = tuple[tuple[int, int, int], ...]
"""Glyphs with their offsets from the cluster's pen, in font units, y upwards."""


@dataclass(frozen=True, slots=True)
class Code:
    """What one character code draws and says; ``width`` in thousandths of the em."""

    cid: int
    parts: Parts
    text: str
    width: float


class GlyphFont:
    """The codes that a document has used of one face."""

    def __init__(self, name: str, face: Face) -> None:
        self.name = name
        self.face = face
        self.codes: list[Code] = []
        self._plain: dict[tuple[int, str], Code] = {}
        self._other: dict[tuple[Parts, str, float], Code] = {}

    def encoded(self, run: Run) -> str:
        """The run as the operand of TJ: codes in hexadecimal, and steps where the pen must not just go on."""
        chunks: list[str] = []
        pen, to_em = run.x, 1000 / run.size
        for code, x in self._codes(run):
            step = round((pen - x) * to_em)
            if step:
                chunks.append(f">{step}<")
                pen -= step / to_em
            chunks.append(f"{code.cid:04X}")
            pen += code.width / to_em
        return "[<" + "".join(chunks) + ">]"

    def unseen(self, text: str, width: float) -> Code:
        """A code that says ``text`` over ``width`` thousandths of an em; drawn with ink, to be shown unseen.

        Readers drop text whose glyph has no ink.
        """
        return self._make(((self._glyph_of("M"), 0, 0),), text, round(width, 1))

    def _codes(self, run: Run) -> Iterator[tuple[Code, float]]:
        glyphs, clusters = run.glyphs, run.clusters
        if len(set(clusters)) == len(glyphs) and not any(run.ys):
            texts = _texts(run)
            for glyph, cluster, x in zip(glyphs, clusters, run.xs, strict=True):
                yield self._plain_code(glyph, texts[cluster]), x
        else:
            yield from self._clusters(run)

    def _plain_code(self, glyph: int, text: str) -> Code:
        code = self._plain.get((glyph, text))
        if code is None:
            width = self.face.hb_font.get_glyph_h_advance(glyph) * 1000 / self.face.units_per_em
            code = self._plain[glyph, text] = self._make(((glyph, 0, 0),), text, round(width, 1))
        return code

    def _clusters(self, run: Run) -> Iterator[tuple[Code, float]]:
        """Clusters of several glyphs, or of raised ones, each as one glyph with its origin at the pen."""
        texts, units, pen = _texts(run), self.face.units_per_em / run.size, run.x
        glyphs, clusters, advances, xs, ys = run.glyphs, run.clusters, run.advances, run.xs, run.ys
        for first, end in _stretches(clusters):
            width = sum(advances[first:end])
            parts = tuple(
                (glyphs[i], round((xs[i] - pen) * units), round(-ys[i] * units)) for i in range(first, end)
            )
            yield self._make(parts, texts[clusters[first]], round(width / run.size * 1000, 1)), pen
            pen += width

    def _make(self, parts: Parts, text: str, width: float) -> Code:
        key = (parts, text, width)
        if key not in self._other:
            self._other[key] = Code(len(self.codes) + 1, parts, text, width)
            self.codes.append(self._other[key])
        return self._other[key]

    def _glyph_of(self, character: str) -> int:
        return int(self.face.hb_font.get_nominal_glyph(ord(character)) or 0)


def _texts(run: Run) -> dict[int, str]:
    """What each cluster says, by the index at which it begins."""
    starts = sorted(set(run.clusters))
    return {start: run.text[start:end] for start, end in pairwise([*starts, len(run.text)])}


def _stretches(clusters: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The glyph indices, from first to end, of each cluster in visual order."""
    borders = [i for i in range(1, len(clusters)) if clusters[i] != clusters[i - 1]]
    yield from pairwise([0, *borders, len(clusters)])
