"""What a journey map is: immutable, validated records."""

from .contents import KINDS, Contents, Records, everything, in_map, maps
from .data import Evidence, Metric
from .journey import LANE_HEIGHT, STAGE_WIDTH, STAGE_WIDTH_MIN, JourneyMap, Lane, Stage
from .note import NOTE_HEIGHT, NOTE_WIDTH, Link, Note, Opportunity, PainPoint, Vote
from .order import key_between, keys_between
from .people import Feeling, Person, Persona
from .picture import PICTURE_MARGIN, Picture
from .record import FARTHEST, LONGEST_KEY, Id, MapRecord, Record, changed, field_names, new_id, replacer
from .saved_filter import SavedFilter
from .scales import (
    Basis,
    Channel,
    Course,
    Direction,
    EvidenceKind,
    LaneKind,
    LinkKind,
    MapState,
    NoteColour,
    NoteKind,
    PictureType,
    Severity,
    Status,
    signed,
)
from .version import Version

__all__ = [
    "FARTHEST",
    "KINDS",
    "LANE_HEIGHT",
    "LONGEST_KEY",
    "NOTE_HEIGHT",
    "NOTE_WIDTH",
    "PICTURE_MARGIN",
    "STAGE_WIDTH",
    "STAGE_WIDTH_MIN",
    "Basis",
    "Channel",
    "Contents",
    "Course",
    "Direction",
    "Evidence",
    "EvidenceKind",
    "Feeling",
    "Id",
    "JourneyMap",
    "Lane",
    "LaneKind",
    "Link",
    "LinkKind",
    "MapRecord",
    "MapState",
    "Metric",
    "Note",
    "NoteColour",
    "NoteKind",
    "Opportunity",
    "PainPoint",
    "Person",
    "Persona",
    "Picture",
    "PictureType",
    "Record",
    "Records",
    "SavedFilter",
    "Severity",
    "Stage",
    "Status",
    "Version",
    "Vote",
    "changed",
    "everything",
    "field_names",
    "in_map",
    "key_between",
    "keys_between",
    "maps",
    "new_id",
    "replacer",
    "signed",
]
