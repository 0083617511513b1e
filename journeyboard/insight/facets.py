"""What there is to choose from when notes are filtered, with how many notes each choice would find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from enum import Enum
from typing import Any

from journeyboard.insight.find import Query, departments_of, find, owners_of
from journeyboard.insight.folding import folded
from journeyboard.model import Contents, Id, Note, Person, Persona, SavedFilter, Stage, in_map


class Facet(Enum):
    """A question that a filter can ask; the value is its field in ``Query`` and in ``SavedFilter``."""

    KIND = "kinds"
    STAGE = "stage_ids"
    PERSONA = "persona_ids"
    OWNER = "owner_ids"
    CHANNEL = "channels"
    DEPARTMENT = "departments"
    TAG = "tags"

    def chosen(self, query: Query) -> frozenset[object]:
        """What a query wants of this."""
        return frozenset(getattr(query, self.value))

    def choose(self, query: Query, values: Iterable[object]) -> Query:
        """The query with other wishes for this."""
        fields: dict[str, Any] = {self.value: frozenset(values)}
        return replace(query, **fields)


WRITTEN = (Facet.DEPARTMENT, Facet.TAG)
"""What is written freely: no record lists its values."""


def counts(contents: Contents, map_id: Id, query: Query, facet: Facet) -> Counter[object]:
    """For each value of a facet the notes that have it and answer the rest of the query.

    Tags and departments that differ only in case and accents count as one, under the first spelling met.
    """
    values, notes = _values(contents, map_id, facet), contents.of(Note)
    hits = find(contents, map_id, facet.choose(query, ()))
    found = Counter(value for hit in hits for value in values(notes[hit.note_id]))
    return _one_spelling(found) if facet in WRITTEN else found


def recalled(contents: Contents, saved: SavedFilter) -> Query:
    """What a saved filter asks now: whom and what the map no longer has it no longer asks for."""
    return Query(
        saved.text,
        frozenset(saved.kinds),
        _still(contents, Stage, saved, saved.stage_ids),
        _still(contents, Persona, saved, saved.persona_ids),
        frozenset(id for id in saved.owner_ids if id in contents.of(Person)),
        frozenset(saved.channels),
        frozenset(saved.tags),
        frozenset(saved.departments),
    )


def _still(contents: Contents, kind: type[Stage | Persona], saved: SavedFilter, ids: Iterable[Id]) -> Set[Id]:
    return frozenset(ids) & {record.id for record in in_map(contents, kind, saved.map_id)}


def _values(contents: Contents, map_id: Id, facet: Facet) -> Callable[[Note], Iterable[object]]:
    owners = owners_of(contents, map_id) if facet is Facet.OWNER else {}
    departments = departments_of(contents, map_id) if facet is Facet.DEPARTMENT else {}
    ways: dict[Facet, Callable[[Note], Iterable[object]]] = {
        Facet.KIND: lambda note: (note.kind,),
        Facet.STAGE: lambda note: filter(None, (note.stage_id,)),
        Facet.PERSONA: lambda note: filter(None, (note.persona_id,)),
        Facet.OWNER: lambda note: owners.get(note.id, ()),
        Facet.CHANNEL: lambda note: filter(None, (note.channel,)),
        Facet.DEPARTMENT: lambda note: _once(departments.get(note.id, ())),
        Facet.TAG: lambda note: _once(note.tags),
    }
    return ways[facet]


def _once(words: Iterable[str]) -> Iterable[str]:
    return {folded(word): word for word in words}.values()


def _one_spelling(found: Counter[object]) -> Counter[object]:
    spelled: dict[str, str] = {}
    joined: Counter[object] = Counter()
    for tag, count in found.items():
        joined[spelled.setdefault(folded(str(tag)), str(tag))] += count
    return joined
