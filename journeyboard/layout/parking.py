"""The parking lot: a tray below the sheet for notes that lie in no cell. In u.

It lies below and not beside the sheet because it is then as near to every stage, keeps out of the way of the
pinned lane headers whichever way the map runs, and prints as rows below the map.
"""

from __future__ import annotations

from typing import NamedTuple

from journeyboard.layout.frame import TRAY_GAP, TRAY_HEAD
from journeyboard.layout.marks import SPILL
from journeyboard.layout.rect import Rect

PAD = 16.0
"""What stays free between the tray's edge and its notes."""
_LEAST = 64.0


class Lot(NamedTuple):
    """The tray, what is around its notes, and their number; no tray while there are none."""

    tray: Rect | None
    notes: Rect | None
    number: int


def lot(extent: Rect, notes: Rect | None, count: int) -> Lot:
    """The parking lot of a sheet for ``count`` notes that lie within ``notes``."""
    if notes is None:
        return Lot(None, None, 0)
    left, right = min(extent.x, notes.x - PAD), max(extent.right, notes.right + PAD)
    top = extent.bottom + TRAY_GAP
    bottom = max(notes.bottom + PAD, top + TRAY_HEAD + _LEAST)
    return Lot(Rect(left, top, right - left, bottom - top), notes, count)


def relit(before: Lot, after: Lot) -> list[Rect]:
    """Where a lot that looks different now was and is."""
    if (before.tray, before.number) == (after.tray, after.number):
        return []
    return [each.tray.inflated(SPILL) for each in (before, after) if each.tray]


def empty_tray(extent: Rect) -> Rect:
    """Where the tray will be once a note lies in it."""
    return Rect(extent.x, extent.bottom + TRAY_GAP, extent.width, TRAY_HEAD + _LEAST)
