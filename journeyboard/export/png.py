"""PNG pictures, painted by the same code as the screen."""

from __future__ import annotations

from typing import IO

from journeyboard.export.page import Page
from journeyboard.export.problem import ExportProblem
from journeyboard.layout.rect import Rect

MOST_PIXELS_A_SIDE = 32_767
"""Where Qt's raster engine ends."""
MOST_PIXELS = 250_000_000
"""A gigabyte of memory while it is painted."""


def write_png(page: Page, file: IO[bytes], per_u: float, *, transparent: bool = False) -> None:
    """Paint a page with ``per_u`` pixels per u. Works without a display.

    Raises ExportProblem when the picture would be too large or Qt's libraries are missing.
    """
    width, height = round(page.width * per_u), round(page.height * per_u)
    _refuse_large(width, height, per_u)
    try:
        from journeyboard.export.painter import ensure_application, image, png
    except ImportError as error:
        raise ExportProblem(f"a PNG needs Qt, and {error}", do="install it, or export PDF or SVG") from error
    ensure_application()
    background = None if transparent else page.background
    try:
        picture = image(page.primitives, Rect(0, 0, page.width, page.height), per_u, background)
    except MemoryError as error:
        raise ExportProblem(str(error), do="choose a smaller scale, or export PDF or SVG") from error
    file.write(png(picture, per_u / page.mm_per_u))


def _refuse_large(width: int, height: int, per_u: float) -> None:
    if max(width, height) <= MOST_PIXELS_A_SIDE and width * height <= MOST_PIXELS:
        return
    fits = per_u * min(MOST_PIXELS_A_SIDE / max(width, height), (MOST_PIXELS / (width * height)) ** 0.5)
    raise ExportProblem(
        f"a PNG of {width:,} × {height:,} pixels is larger than {MOST_PIXELS_A_SIDE:,} a side or "
        f"{MOST_PIXELS // 1_000_000:,} million in all",
        do=f"choose a scale at most {fits / per_u:.2f} times as large, or export PDF or SVG",
    )
