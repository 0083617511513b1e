"""Handles so near a header that it would cover them: they are shown and grasped above it."""

from journeyboard.layout.rect import Rect

from .bench import Bench
from .headers import headers
from .marks import Point

OUTLINE_PX = 3.0
"""How far outside a note its outline is drawn."""
_NEAR_PX = 6.0
"""A handle that is at most this far under a header belongs to a note in sight."""


def outline_of_handles(bench: Bench) -> Rect | None:
    """The rectangle (px of the view) whose corners are handles now, around one note or several."""
    note_id = bench.resizable()
    if note_id is not None:
        return bench.viewport.camera.rect_to_view(bench.scene.layout.box(note_id)).inflated(OUTLINE_PX)
    return bench.group_frame()


def peeking(bench: Bench, corners: dict[str, Point]) -> dict[str, Point]:
    """Those of some corners that lie just under a header."""
    at = headers(bench.viewport, bench.scene.layout.extent)
    inwards = -_NEAR_PX if bench.scene.layout.rtl else _NEAR_PX
    return {
        name: (x, y)
        for name, (x, y) in corners.items()
        if at.band_at(x, y) and not at.band_at(x + inwards, y + _NEAR_PX)
    }
