"""Maps that run from right to left: laid out from left to right, and turned over about x = 0.

Every map begins there: so nothing moves when one grows at its far end, and the side of x = 0 that a sheet
lies on tells its direction.
"""

from __future__ import annotations

from journeyboard.layout.rect import Rect
from journeyboard.model import Contents, Direction, Id, JourneyMap


def runs_left(contents: Contents, map_id: Id) -> bool:
    """Whether a map's stages run from right to left; an unknown map's do not."""
    journey = contents.of(JourneyMap).get(map_id)
    return journey is not None and journey.direction is Direction.RIGHT_TO_LEFT


def lies_left(sheet: Rect) -> bool:
    """Whether a sheet is that of a map from right to left."""
    return sheet.x < 0


def turned(rect: Rect) -> Rect:
    """The mirror image of a rectangle about x = 0; turned twice it is as it was."""
    return Rect(-(rect.x + rect.width), rect.y, rect.width, rect.height)
