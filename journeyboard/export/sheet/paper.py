"""Papers, and how large a map comes out on them. Lengths in mm."""

from __future__ import annotations

from math import sqrt
from typing import Literal, NamedTuple, get_args

Paper = Literal["A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid", "map"]
"""``map``: a page as large as the map needs at 100 %."""

PAPERS: tuple[Paper, ...] = get_args(Paper)

MARGIN = 10.0
MM_PER_U = 0.25
"""A u on paper at 100 %."""
MOST_ENLARGED = 1.5
"""How much larger than what stands around it a small map may get: names of stages stay below the title."""
LARGEST_PAGE = 5_000.0
"""PDF readers show pages of up to 200 inches, 5,080 mm."""

SIZES: dict[Paper, tuple[float, float]] = {
    "A4": (210, 297),
    "A3": (297, 420),
    "A2": (420, 594),
    "A1": (594, 841),
    "A0": (841, 1189),
    "Letter": (215.9, 279.4),
    "Tabloid": (279.4, 431.8),
}
"""Width and height upright."""

LEAST_PT: dict[Paper, float] = {"A4": 6.5, "A3": 7, "A2": 9, "A1": 12, "A0": 16, "Letter": 6.5, "Tabloid": 7}
"""The smallest text that reads well at the distance such a sheet is read from."""


class Size(NamedTuple):
    """A page in mm."""

    width: float
    height: float


def size_of(paper: Paper, landscape: bool) -> Size:
    """A paper lying or standing. Raises KeyError for ``map``, whose size the map decides."""
    width, height = SIZES[paper]
    return Size(height, width) if landscape else Size(width, height)


def growth(size: Size) -> float:
    """How much larger than on A3 titles, legend and footer are set: 0.77 on A4, 2.2 on A0."""
    return float(sqrt(size.width * size.height / (297 * 420)) ** 0.75)
