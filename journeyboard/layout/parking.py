"""The parking lot: a tray below the sheet for notes that lie in no cell. In u.

It lies below and not beside the sheet because it is then as near to every stage, keeps out of the way of the
pinned lane headers whichever way the map runs, and prints as rows below the map.
"""

from __future__ import annotations

from journeyboard.layout.frame import TRAY_GAP, TRAY_HEAD
from journeyboard.layout.rect import Rect

PAD = 16.0
"""What stays free between the tray's edge and its notes."""
_LEAST = 64.0


def tray(extent: Rect, parked: Rect | None) -> Rect | None:
    """The tray below a sheet for notes that lie within ``parked``; None while there is none."""
    if parked is None:
        return None
    left, right = min(extent.x, parked.x - PAD), max(extent.right, parked.right + PAD)
    top = extent.bottom + TRAY_GAP
    bottom = max(parked.bottom + PAD, top + TRAY_HEAD + _LEAST)
    return Rect(left, top, right - left, bottom - top)


def empty_tray(extent: Rect) -> Rect:
    """Where the tray will be once a note lies in it."""
    return Rect(extent.x, extent.bottom + TRAY_GAP, extent.width, TRAY_HEAD + _LEAST)
