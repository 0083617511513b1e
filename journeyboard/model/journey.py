"""The frame of a journey map: the map itself, its stages and its lanes."""

from datetime import date
from typing import Annotated

from pydantic import Field

from .record import Length, MapRecord, OrderKey, Record, Text, Title, record
from .scales import Direction, LaneKind, MapState

STAGE_WIDTH = 258.0
STAGE_WIDTH_MIN = 176.0
LANE_HEIGHT = {
    LaneKind.ACTIONS: 122.0,
    LaneKind.TOUCHPOINTS: 84.0,
    LaneKind.CHANNELS: 54.0,
    LaneKind.QUOTES: 104.0,
    LaneKind.EMOTIONS: 228.0,
    LaneKind.PAINS: 150.0,
    LaneKind.OPPORTUNITIES: 108.0,
    LaneKind.BACKSTAGE: 80.0,
    LaneKind.METRICS: 84.0,
    LaneKind.PICTURES: 150.0,
    LaneKind.FREE: 122.0,
}


@record
class JourneyMap(Record):
    """One customer's way through a service, as it is or as it is to be. Its stages run in ``direction``.

    It is to be looked at again on ``review_date``, and from then on every ``review_months``.
    """

    title: Title
    organisation: Title = ""
    region: Title = ""
    scenario: Text = ""
    expectations: Text = ""
    state: MapState = MapState.CURRENT
    direction: Direction = Direction.LEFT_TO_RIGHT
    evidence: Text = ""
    edition: Title = ""
    review_date: date | None = None
    review_months: Annotated[int, Field(ge=1, le=60)] | None = None
    order: OrderKey = "a0"


@record
class Stage(MapRecord):
    """A column: one phase of the journey. ``width`` is in u."""

    name: Title
    goal: Title = ""
    order: OrderKey
    width: Annotated[float, Field(ge=STAGE_WIDTH_MIN, le=5_000)] = STAGE_WIDTH


@record
class Lane(MapRecord):
    """A row: one kind of thing told about every stage. ``height`` is the least height in u.

    A locked lane takes no notes and lets none go.
    """

    kind: LaneKind
    name: Title
    caption: Title = ""
    order: OrderKey
    height: Length
    collapsed: bool = False
    locked: bool = False
