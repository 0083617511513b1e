"""Where along the sides of a note its arrows begin and end, so that none lies on top of another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from journeyboard.layout.rect import Rect
from journeyboard.model import Id

Side = Literal["left", "right", "top", "bottom"]

SIDES: tuple[Side, ...] = ("left", "right", "top", "bottom")
APART = 22.0
"""How far apart arrows on one side are, in u; less where the side is too short for it."""


class Offsets(NamedTuple):
    """How far from the middle of each side an arrow begins or ends, in u to the right or down."""

    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0

    def port(self, box: Rect, side: Side) -> tuple[float, float]:
        """The point of a side of the note that the arrow is tied to."""
        x, y = box.centre
        ports: dict[Side, tuple[float, float]] = {
            "left": (box.x, y + self.left),
            "right": (box.right, y + self.right),
            "top": (x + self.top, box.y),
            "bottom": (x + self.bottom, box.bottom),
        }
        return ports[side]


CENTRED = Offsets()


class Tie(NamedTuple):
    """How an arrow is tied to a note, and its number among those of the side it leaves by, from 0."""

    offsets: Offsets = CENTRED
    number: int = 0


ALONE = Tie()


def facing(source: Rect, target: Rect) -> tuple[Side, Side]:
    """The sides that a direct arrow joins: up or down when one is clearly below the other, else sideways."""
    if target.y >= source.bottom:
        return "bottom", "top"
    if target.bottom <= source.y:
        return "top", "bottom"
    return ("right", "left") if target.centre[0] >= source.centre[0] else ("left", "right")


def ties(box: Rect, far: Mapping[Id, Rect]) -> dict[Id, Tie]:
    """Spread the arrows of a note along its sides; ``far``: the box at the other end of each arrow.

    Those that face a side share it in the order of their other ends, around its middle. A way around notes
    may leave by another side: there the arrow has a place beside those that face it.
    """
    if len(far) == 1:
        return dict.fromkeys(far, ALONE)
    near = {link_id: facing(box, other)[0] for link_id, other in far.items()}
    placed = {side: _along(box, side, far, near) for side in SIDES}
    return {
        link_id: Tie(
            Offsets(*(placed[side][link_id][0] for side in SIDES)), placed[near[link_id]][link_id][1]
        )
        for link_id in far
    }


def _along(
    box: Rect, side: Side, far: Mapping[Id, Rect], near: Mapping[Id, Side]
) -> dict[Id, tuple[float, int]]:
    """Offset and number on one side: first those that face it around its middle, then the rest outside."""
    axis, length = (1, box.height) if side in ("left", "right") else (0, box.width)
    order = sorted(far, key=lambda link_id: (near[link_id] != side, far[link_id].centre[axis], link_id))
    count = sum(1 for each in near.values() if each == side) or len(order)
    gap = min(APART, length / (len(order) + 1))
    return {link_id: (gap * _place(number, count), number) for number, link_id in enumerate(order)}


def _place(number: int, count: int) -> float:
    """In steps from the middle: 0 to ``count - 1`` around it, later ones outside by turns."""
    if number < count:
        return number - (count - 1) / 2
    beyond = number - count
    outside = (count - 1) / 2 + 1 + beyond // 2
    return outside if beyond % 2 == 0 else -outside
