"""One sheet of paper as data: what a backend needs to know beyond the display list itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from journeyboard.drawing.primitives import Primitive

MM_PER_INCH, PT_PER_INCH = 25.4, 72.0
PT_PER_MM = PT_PER_INCH / MM_PER_INCH


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that a reader may want to jump to, in u; ``level`` 0 is the map, 1 what it is made of."""

    title: str
    x: float
    y: float
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of ``width`` × ``height`` u whose top left is (0, 0), and how large a u is on paper."""

    width: float
    height: float
    mm_per_u: float
    primitives: tuple[Primitive, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    background: str = "#FFFFFF"

    @property
    def pt_per_u(self) -> float:
        return self.mm_per_u * PT_PER_MM


@dataclass(frozen=True, slots=True)
class About:
    """What a file says about itself. ``language`` is a BCP 47 tag; empty when nobody knows.

    ``rtl``: its pages are read from right to left.
    """

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    language: str = ""
    made: datetime | None = field(default=None)
    rtl: bool = False
