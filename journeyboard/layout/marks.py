"""Where the records of a change leave marks on the board: what must be painted again when they change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from journeyboard.layout.facts import Pairs, touched
from journeyboard.layout.rect import Rect, around
from journeyboard.model import (
    Evidence,
    Feeling,
    Id,
    JourneyMap,
    Link,
    MapRecord,
    Note,
    PainPoint,
    Person,
    Persona,
    Record,
    Vote,
)

if TYPE_CHECKING:
    from journeyboard.layout.board import BoardLayout

_MANY = 16
"""More notes than this are marked together: whoever paints them would not tell them apart."""
SPILL = 10.0
"""How far the drawing of a note may reach beyond its box (shadow, outline), in u."""


def marks(layout: BoardLayout, pairs: Pairs, notes: Mapping[Id, Rect]) -> Iterator[Rect]:
    """What is drawn for the records of a change, as things are now; many notes together.

    ``notes``: where those of the change lie.
    """
    records = [record for pair in pairs.values() for record in pair if record is not None]
    named = dict.fromkeys(map(_note_of, records))
    others = (note_id for note_id in named if note_id is not None and note_id not in notes)
    boxes = {**notes, **layout.boxes(note_id for note_id in others if note_id in layout)}
    whole = around(boxes.values()) if len(boxes) > _MANY else None
    for box in [whole] if whole else boxes.values():
        yield box.inflated(SPILL)
    links = {link.id: link for note_id in boxes for link in layout.facts.links_of(note_id)}
    yield from filter(None, map(layout.way_bounds, links))
    for record in records:
        if isinstance(record, (Link, Feeling)):
            yield from _besides_notes(layout, record)


def is_everywhere(pairs: Pairs) -> bool:
    """Whether a change touches records that are named all over the board."""
    return not touched(pairs).isdisjoint((Persona, Person, JourneyMap))


def is_of(map_id: Id, record: Record | None) -> bool:
    """Whether a record is a map, or belongs to it."""
    if isinstance(record, MapRecord):
        return record.map_id == map_id
    return isinstance(record, JourneyMap) and record.id == map_id


def _note_of(record: Record) -> Id | None:
    """The note on which a record shows."""
    if isinstance(record, Note):
        return record.id
    if isinstance(record, (PainPoint, Vote)):
        return record.note_id
    return record.target_id if isinstance(record, Evidence) else None


def _besides_notes(layout: BoardLayout, record: Link | Feeling) -> Iterator[Rect]:
    match record:
        case Link(id=link_id) if bounds := layout.way_bounds(link_id):
            yield bounds
        case Feeling() if row := layout.emotion_row:
            yield Rect(layout.extent.x, row.y, layout.extent.width, row.height)
