"""The sticky note, what may be judged about it, and how notes relate."""

from datetime import date
from typing import Annotated

from pydantic import Field

from .record import Id, MapRecord, Offset, OrderKey, Text, Title, record
from .scales import Channel, LinkKind, NoteColour, NoteKind, Severity, Status

NOTE_WIDTH, NOTE_HEIGHT = 120.0, 96.0
NOTE_WIDTH_MIN, NOTE_HEIGHT_MIN = 64.0, 24.0
NOTE_WIDTH_MAX, NOTE_HEIGHT_MAX = 5_000.0, 2_000.0

Share = Annotated[float, Field(ge=0, le=1)]
FivePoint = Annotated[float, Field(ge=0, le=5)]


@record
class Note(MapRecord):
    """A sticky note. ``x``, ``y`` in u from the top of its cell and the side where its map begins.

    Without stage and lane it lies in the parking lot. One that ``spans`` reaches beyond its cell, and no lane
    grows for it. ``picture_id`` is what a note of kind picture shows; its text is then the caption.
    """

    kind: NoteKind
    text: Text = ""
    stage_id: Id | None = None
    lane_id: Id | None = None
    x: Offset = 0.0
    y: Offset = 0.0
    width: Annotated[float, Field(ge=NOTE_WIDTH_MIN, le=NOTE_WIDTH_MAX)] = NOTE_WIDTH
    height: Annotated[float, Field(ge=NOTE_HEIGHT_MIN, le=NOTE_HEIGHT_MAX)] = NOTE_HEIGHT
    z: OrderKey = "a0"
    colour: NoteColour | None = None
    channel: Channel | None = None
    owner_id: Id | None = None
    department: Title = ""
    persona_id: Id | None = None
    tags: tuple[Title, ...] = Field(default=(), max_length=50)
    locked: bool = False
    picture_id: Id | None = None
    spans: bool = False


@record
class PainPoint(MapRecord):
    """The assessment of one pain note. ``frequency``: share of customers; ``reach``: customers a month."""

    note_id: Id
    severity: Severity = Severity.MINOR
    frequency: Share | None = None
    reach: Annotated[int, Field(ge=0, le=1_000_000_000_000)] | None = None
    impact: FivePoint | None = None
    status: Status = Status.OPEN
    owner_id: Id | None = None
    due: date | None = None
    cause: Text = ""


@record
class Opportunity(MapRecord):
    """The assessment of one opportunity note; effort and value run from 0 to 5."""

    note_id: Id
    effort: FivePoint | None = None
    value: FivePoint | None = None
    status: Status = Status.OPEN
    owner_id: Id | None = None
    due: date | None = None


@record
class Link(MapRecord):
    """An arrow from one note to another."""

    source_id: Id
    target_id: Id
    kind: LinkKind = LinkKind.LEADS_TO
    label: Title = ""


@record
class Vote(MapRecord):
    """The dots that one voter has put on one note."""

    note_id: Id
    voter: Title
    dots: Annotated[int, Field(ge=1, le=99)] = 1
