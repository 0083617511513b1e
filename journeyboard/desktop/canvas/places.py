"""Where any record of the map is to be found on the board."""

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

from .feelings import moods


def place_of(layout: BoardLayout, record_id: Id) -> Rect | None:
    """What to bring into view for a record, in u; None when it is not to be seen on the board."""
    if record_id in layout:
        return layout.box(record_id)
    for column in layout.columns:
        if column.stage.id == record_id:
            return Rect(column.x, STAGE_HEADER, column.width, 1)
    for row in layout.rows:
        if row.lane.id == record_id:
            return layout.turned(Rect(LANE_HEADER, row.y, 1, row.height))
    bounds = layout.way_bounds(record_id)
    if bounds is not None:
        return bounds
    found = (mood for mood in moods(layout) if mood.feeling_id == record_id)
    return next((Rect(mood.x, mood.y, 1, 1).inflated(12) for mood in found), None)
