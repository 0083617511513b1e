"""Finding notes by what they say and by what they are, in the order in which a map is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from journeyboard.insight.folding import Span, folded, spans, written
from journeyboard.model import (
    Channel,
    Contents,
    Id,
    Lane,
    Note,
    NoteKind,
    Opportunity,
    PainPoint,
    Person,
    Stage,
    in_map,
)


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for: every word of the text, or all of it as it stands when ``exact``; and one of each set
    that is not empty. ``case``: only as written, in case and accents."""

    text: str = ""
    kinds: Set[NoteKind] = frozenset()
    stage_ids: Set[Id] = frozenset()
    persona_ids: Set[Id] = frozenset()
    owner_ids: Set[Id] = frozenset()
    channels: Set[Channel] = frozenset()
    tags: Set[str] = frozenset()
    departments: Set[str] = frozenset()
    exact: bool = False
    case: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked at all."""
        people = self.persona_ids, self.owner_ids, self.departments
        return not self.words and not any((self.kinds, self.stage_ids, self.channels, self.tags, *people))

    @property
    def words(self) -> tuple[str, ...]:
        """What has to stand in a note, folded unless case counts."""
        asked = (self.text,) if self.exact else self.text.split()
        return tuple(dict.fromkeys(filter(None, asked if self.case else map(folded, asked))))

    @property
    def spans(self) -> Callable[[str, tuple[str, ...]], tuple[Span, ...] | None]:
        """How words are found in a text."""
        return written if self.case else spans


class Hit(NamedTuple):
    """A note that was found; ``spans`` are (start, end) in its text, none when no text was asked for."""

    note_id: Id
    spans: tuple[Span, ...]


Test = Callable[[Note], bool]
_AT_ONCE = 200


def find(contents: Contents, map_id: Id, query: Query) -> list[Hit]:
    """The notes of a map that answer a query: by stage, lane, y and x; parked notes come last.

    Case and accents make no difference unless the query says so, in tags never. Without a text all notes that
    pass the sets are found. An owner is whoever owns a note, its pain point or its opportunity.
    """
    *_, hits = searching(contents, map_id, query)
    return hits or []


def searching(contents: Contents, map_id: Id, query: Query) -> Iterator[list[Hit] | None]:
    """``find`` in steps of about a millisecond: None after each of them, what was found after the last.

    Raises what iterating changed contents raises: begin anew when they change.
    """
    notes = [note for note in contents.of(Note).values() if note.map_id == map_id]
    for test in _tests(contents, map_id, query):
        notes = [note for note in notes if test(note)]
    found: dict[Id, tuple[Span, ...]] = {}
    for at in range(0, len(notes), _AT_ONCE):
        found |= _found(notes[at : at + _AT_ONCE], query)
        yield None
    notes = [note for note in notes if note.id in found]
    yield [Hit(note.id, found[note.id]) for note in _in_reading_order(notes, contents, map_id)]


def places(text: str, query: Query) -> tuple[Span, ...]:
    """Where in a text the words of a query stand; nowhere when one of them does not."""
    return query.spans(text, query.words) or ()


def replaced(text: str, places: Iterable[Span], by: str) -> str:
    """A text with other words in the places that ``find`` named; the places do not overlap."""
    for start, end in sorted(places, reverse=True):
        text = text[:start] + by + text[end:]
    return text


def places_after(places: Iterable[Span], by: str) -> tuple[Span, ...]:
    """Where the other words stand once ``replaced`` has put them there."""
    found, shift = list[Span](), 0
    for start, end in sorted(places):
        found.append((start + shift, start + shift + len(by)))
        shift += len(by) - (end - start)
    return tuple(found)


def _found(notes: Iterable[Note], query: Query) -> dict[Id, tuple[Span, ...]]:
    words, look = query.words, query.spans
    return {note.id: places for note in notes if (places := look(note.text, words)) is not None}


def _tests(contents: Contents, map_id: Id, query: Query) -> list[Test]:
    """One test for each set that is not empty."""
    owners = owners_of(contents, map_id) if query.owner_ids else {}
    departments = departments_of(contents, map_id) if query.departments else {}
    asked: list[tuple[Set[object], Test]] = [
        (query.kinds, lambda note: note.kind in query.kinds),
        (query.stage_ids, lambda note: note.stage_id in query.stage_ids),
        (query.persona_ids, lambda note: note.persona_id in query.persona_ids),
        (query.owner_ids, lambda note: not owners.get(note.id, frozenset()).isdisjoint(query.owner_ids)),
        (query.channels, lambda note: note.channel in query.channels),
        (query.departments, lambda note: _says(query.departments, departments.get(note.id, ()))),
        (query.tags, lambda note: _says(query.tags, note.tags)),
    ]
    return [test for wanted, test in asked if wanted]


def _says(wanted: Iterable[str], words: Iterable[str]) -> bool:
    return not set(map(folded, wanted)).isdisjoint(map(folded, words))


def owners_of(contents: Contents, map_id: Id) -> dict[Id, set[Id]]:
    """Who owns each note of a map, its pain point or its opportunity; notes that nobody owns are left out."""
    owners: dict[Id, set[Id]] = {}
    assessed: tuple[PainPoint | Opportunity, ...] = (
        *contents.of(PainPoint).values(),
        *contents.of(Opportunity).values(),
    )
    for judged in assessed:
        if judged.map_id == map_id and judged.owner_id:
            owners.setdefault(judged.note_id, set()).add(judged.owner_id)
    for note in contents.of(Note).values():
        if note.map_id == map_id and note.owner_id:
            owners.setdefault(note.id, set()).add(note.owner_id)
    return owners


def departments_of(contents: Contents, map_id: Id) -> dict[Id, set[str]]:
    """The department each note of a map names, and those of its owners; notes without any are left out."""
    people = contents.of(Person)
    found = {
        id: {people[owner].department for owner in owners if owner in people and people[owner].department}
        for id, owners in owners_of(contents, map_id).items()
    }
    for note in contents.of(Note).values():
        if note.map_id == map_id and note.department:
            found.setdefault(note.id, set()).add(note.department)
    return {id: names for id, names in found.items() if names}


def _in_reading_order(notes: list[Note], contents: Contents, map_id: Id) -> list[Note]:
    """By stage, lane, y, x and id; sorted key by key, since single keys compare several times faster."""
    stages, lanes = in_map(contents, Stage, map_id), in_map(contents, Lane, map_id)
    places = ((stage.id, lane.id) for stage in stages for lane in lanes)
    cells: dict[tuple[Id | None, Id | None], int] = {place: number for number, place in enumerate(places)}
    for key in (attrgetter("id"), attrgetter("x"), attrgetter("y")):
        notes = sorted(notes, key=key)
    return sorted(notes, key=lambda note: cells.get((note.stage_id, note.lane_id), len(cells)))
