"""Numbers, colours and paths as PDF page operators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from journeyboard.drawing.primitives import Command

_ARC = 0.5522847498
"""Handle length of the cubic Bezier that comes closest to a quarter circle, as a share of its radius."""

_VERBS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def number(value: float) -> str:
    """At most three places, without needless zeros."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def matrix(*values: float) -> str:
    """The six numbers of a transform, exact enough for a page of any size."""
    return " ".join(f"{value:.7f}".rstrip("0").rstrip(".") for value in values) + " cm"


def outline_operators(commands: Iterable[Command], dx: float, dy: float) -> str:
    """A path, moved."""
    return "\n".join(_steps(commands, dx, dy))


def _steps(commands: Iterable[Command], dx: float, dy: float) -> Iterator[str]:
    for name, *numbers in commands:
        places = [f"{value + (dy if i % 2 else dx):.2f}" for i, value in enumerate(numbers)]
        yield " ".join([*places, _VERBS[name]])


def box_operators(x: float, y: float, width: float, height: float, radius: float) -> str:
    """A rectangle with rounded corners."""
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
    left, right, top, bottom, k = x, x + width, y, y + height, r * (1 - _ARC)
    corners = (
        (right - r, top, right - k, top, right, top + k, right, top + r),
        (right, bottom - r, right, bottom - k, right - k, bottom, right - r, bottom),
        (left + r, bottom, left + k, bottom, left, bottom - k, left, bottom - r),
        (left, top + r, left, top + k, left + k, top, left + r, top),
    )
    sides = "\n".join(_CORNER % corner for corner in corners)
    return f"{left + r:.2f} {top:.2f} m\n{sides} h"


_CORNER = "%.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c"


@lru_cache(maxsize=1024)
def rgb(colour: str) -> str:
    """The three channels of a colour from 0 to 1."""
    return " ".join(number(channel / 255) for channel in bytes.fromhex(colour[1:7]))


def alpha(colour: str) -> float:
    """The opacity of a colour from 0 to 1."""
    return int(colour[7:9] or "FF", 16) / 255
