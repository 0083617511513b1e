"""What is known about a map: evidence for a note, and figures for a stage."""

from .record import Id, MapRecord, OrderKey, Text, Title, record
from .scales import EvidenceKind


@record
class Evidence(MapRecord):
    """Something heard, counted or seen that supports a note or another record."""

    target_id: Id
    kind: EvidenceKind
    text: Text
    source: Title = ""
    order: OrderKey = "a0"


@record
class Metric(MapRecord):
    """A figure of one stage, with its past values from oldest to newest."""

    stage_id: Id
    name: Title
    value: float
    unit: Title = ""
    series: tuple[float, ...] = ()
