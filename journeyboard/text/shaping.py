"""Characters of one face and one direction -> glyphs with positions, by HarfBuzz, remembered per word."""

from __future__ import annotations

import threading
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from journeyboard.text.face import Face
from journeyboard.text.memory import remembered

if TYPE_CHECKING:
    import uharfbuzz

_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")


class Shaped(NamedTuple):
    """Glyphs in visual order. Lengths are fractions of the em, y downwards; ``xs`` include the pen's way.

    A map has thousands of words: what is alike in many of them is the very same object.
    """

    glyphs: tuple[int, ...]
    clusters: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    advances: tuple[float, ...]
    width: float
    length: int
    """Code points."""


@remembered(1024)
def shape(face: Face, text: str, *, rtl: bool = False, tabular: bool = False) -> Shaped:
    """Shape ``text``, all of it in ``face`` and in one direction. Control characters count as spaces."""
    hb = _harfbuzz()
    buffer = _filled(text if text.isprintable() else text.translate(_CONTROLS), rtl)
    hb.shape(face.hb_font, buffer, {"tnum": True} if tabular else None)
    em, pen = face.units_per_em, 0.0
    glyphs: list[int] = []
    clusters: list[int] = []
    xs: list[float] = []
    ys: list[float] = []
    advances: list[float] = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        x, y, step, _ = place.position
        glyphs.append(info.codepoint)
        clusters.append(info.cluster)
        xs.append(pen + x / em)
        ys.append(-y / em)
        advances.append(step := _share(step, em))
        pen += step
    starts, heights = _starts(tuple(clusters)), _heights(tuple(ys))
    return Shaped(tuple(glyphs), starts, tuple(xs), heights, tuple(advances), pen, len(text))


def joined(one: Shaped, other: Shaped) -> Shaped:
    """Two texts that follow each other from left to right, as one."""
    return Shaped(
        glyphs=one.glyphs + other.glyphs,
        clusters=_starts(one.clusters + tuple([one.length + cluster for cluster in other.clusters])),
        xs=one.xs + tuple([one.width + x for x in other.xs]),
        ys=_heights(one.ys + other.ys),
        advances=one.advances + other.advances,
        width=one.width + other.width,
        length=one.length + other.length,
    )


@remembered(4096)
def _share(units: int, em: int) -> float:
    """So many units of a font as a share of its em."""
    return units / em


@remembered(1024)
def _starts(clusters: tuple[int, ...]) -> tuple[int, ...]:
    """The first of equal ones: nearly all words have a glyph a letter."""
    return clusters


@remembered(1024)
def _heights(ys: tuple[float, ...]) -> tuple[float, ...]:
    """The first of equal ones: nearly all words stand on their baseline."""
    return ys


@cache
def _harfbuzz() -> ModuleType:
    """Loaded with the first text; an import statement in each call would take a tenth of the shaping."""
    return import_module("uharfbuzz")


class _Buffers(threading.local):
    """A buffer for each thread: to make one takes longer than to shape a word."""

    def __init__(self) -> None:
        hb = _harfbuzz()
        self.buffer: uharfbuzz.Buffer = hb.Buffer()
        self.buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES


@cache
def _buffers() -> _Buffers:
    return _Buffers()


def _filled(text: str, rtl: bool) -> uharfbuzz.Buffer:
    """This thread's buffer with a text to shape."""
    buffer = _buffers().buffer
    buffer.clear_contents()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = "und"
    return buffer
