"""How a map is to be exported, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from journeyboard.drawing.theme import Ink
from journeyboard.export.sheet.paper import Paper

SMALLEST_SCALE, LARGEST_SCALE = 0.1, 8.0


@dataclass(frozen=True, slots=True)
class Options:
    """``paper`` None: A3 for PDF, and for PNG and SVG the board as on the screen.

    ``ink`` and ``landscape`` (None: whichever comes out larger) matter on paper, ``theme`` only without.
    ``scale``: PNG pixels per u, or on paper per 1/96 inch. ``printed``: the footer's date; None is today.
    """

    paper: Paper | None = None
    landscape: bool | None = None
    ink: Ink = "save"
    scale: float = 2.0
    theme: Literal["light", "dark"] = "light"
    transparent: bool = False
    title_block: bool = True
    legend: bool = True
    overwrite: bool = False
    printed: date | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """``width_mm`` and ``height_mm`` are those of a page; text sizes in pt on paper; remarks for the user.

    ``smallest_text_pt`` is 0 when there is no text; ``note_text_pt`` is the size of a note's usual text.
    """

    path: Path
    pages: int
    width_mm: float
    height_mm: float
    smallest_text_pt: float
    note_text_pt: float
    size_bytes: int
    remarks: tuple[str, ...] = ()
