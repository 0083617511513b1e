"""What a thread has prepared for drawing. Qt's fonts belong to their thread, so every thread has its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainter, QRawFont

Op = Callable[[QPainter], object]
"""One call on a painter with everything but the painter bound."""

_MOST = 6144
"""As many as looks are remembered, whose drawings these are made from."""


class Font(NamedTuple):
    """A face at a size in u, the glyphs of each shaped word that was drawn in it, and those drawn alone."""

    raw: QRawFont
    glyphs: dict[int, tuple[object, QGlyphRun]]
    single: dict[int, QGlyphRun]


class Set(NamedTuple):
    """Shaped words at their places, and for each the pen behind it.

    Each is a run of its own, made once for all texts that it occurs in.
    """

    places: tuple[QPointF, ...]
    runs: tuple[QGlyphRun, ...]
    ends: tuple[float, ...]


class Kept(threading.local):
    """By the id of what it was made from, which is kept alive beside it."""

    def __init__(self) -> None:
        self.ops: dict[int, tuple[object, tuple[Op, ...]]] = {}
        self.parts: dict[int, tuple[object, tuple[Op, ...]]] = {}
        self.lines: dict[int, tuple[object, Set]] = {}
        self.fonts: dict[tuple[str, float], tuple[object, Font]] = {}
        self.pixel_ratio = 1.0
        self.hurried = False


kept = Kept()


@contextmanager
def hurried() -> Iterator[None]:
    """Draw without waiting for pictures: those that are missing are decoded in the background."""
    kept.hurried = True
    try:
        yield
    finally:
        kept.hurried = False


def keep(shelf: dict[Any, Any], key: object, source: object, prepared: object, most: int = _MOST) -> None:
    """Put on the shelf what was made from a source; when it is full, a quarter of it goes, oldest first."""
    if len(shelf) >= most:
        for oldest in list(shelf)[: most // 4]:
            del shelf[oldest]
    shelf[key] = (source, prepared)
