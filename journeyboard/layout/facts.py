"""What is known about a note besides itself: its assessment, votes, evidence, owner and speaker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journeyboard.layout.index import Index
from journeyboard.layout.mirror import runs_left
from journeyboard.model import (
    Contents,
    Evidence,
    Feeling,
    Id,
    Link,
    MapRecord,
    Note,
    PainPoint,
    Person,
    Persona,
    Picture,
    Record,
    Severity,
    Vote,
    in_map,
)
from journeyboard.model.people import initials_of

Pairs = Mapping[Id, tuple[Record | None, Record | None]]
"""A change: each record before and after it; None before means added, None after means removed."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a quote."""

    initials: str
    name: str
    in_focus: bool


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """What a note shows besides its own fields. ``frequency`` is a share of customers, 0 to 1."""

    severity: Severity | None = None
    frequency: float | None = None
    votes: int = 0
    evidence: bool = False
    owner: str = ""
    speaker: Speaker | None = None
    picture: Picture | None = None
    turned: bool = False
    """Whether it lies on a map from right to left: then all on it but its text is mirrored."""


def touched(pairs: Pairs) -> set[type[Record | None]]:
    """The kinds of record in a change."""
    return {type(record) for pair in pairs.values() for record in pair}


class Facts:
    """The records around the notes of one map, by note, by persona and by end of link."""

    def __init__(self, contents: Contents, map_id: Id) -> None:
        self.contents = contents
        self.map_id = map_id
        self.rtl = runs_left(contents, map_id)
        self.pains = Index(PainPoint, lambda pain: pain.note_id)
        self.votes = Index(Vote, lambda vote: vote.note_id)
        self.evidence = Index(Evidence, lambda evidence: evidence.target_id)
        self.feelings = Index(Feeling, lambda feeling: feeling.persona_id)
        self.outgoing = Index(Link, lambda link: link.source_id)
        self.incoming = Index(Link, lambda link: link.target_id)
        self._indices: tuple[Index[Any], ...] = (
            self.pains,
            self.votes,
            self.evidence,
            self.feelings,
            self.outgoing,
            self.incoming,
        )
        self._read()

    def apply(self, pairs: Pairs) -> None:
        """Follow a change; costs what has changed."""
        kinds = {index.kind for index in self._indices}
        for before, after in pairs.values():
            if type(before) in kinds or type(after) in kinds:
                for index in self._indices:
                    self._swap(index, before, after)
        if Persona in touched(pairs):
            self._read_personas()
        self.rtl = runs_left(self.contents, self.map_id)

    def links_of(self, note_id: Id) -> tuple[Link, ...]:
        """The links that begin or end at a note."""
        return self.outgoing[note_id] + self.incoming[note_id]

    def severity_of(self, note_id: Id) -> Severity | None:
        """How much a note hurts; None when nobody has judged it."""
        if note_id not in self.pains:
            return None
        return self.pains[note_id][0].severity

    def of_note(self, note: Note) -> NoteFacts:
        """What to show with a note, as one hashable value."""
        pain = next(iter(self.pains[note.id]), None)
        return NoteFacts(
            severity=pain.severity if pain else None,
            frequency=pain.frequency if pain else None,
            votes=sum(vote.dots for vote in self.votes[note.id]) if note.id in self.votes else 0,
            evidence=note.id in self.evidence,
            owner=self._owner(note.owner_id) if note.owner_id else "",
            speaker=self._speaker(note.persona_id) if note.persona_id else None,
            picture=self._picture(note.picture_id) if note.picture_id else None,
            turned=self.rtl,
        )

    def _owner(self, person_id: Id) -> str:
        person = self.contents.of(Person).get(person_id)
        return person.initials or initials_of(person.name) if person else ""

    def _picture(self, picture_id: Id) -> Picture | None:
        return self.contents.of(Picture).get(picture_id)

    def _speaker(self, persona_id: Id) -> Speaker | None:
        persona = self.contents.of(Persona).get(persona_id)
        if persona is None:
            return None
        in_focus = bool(self.personas) and self.personas[0].id == persona_id
        return Speaker(persona.initials or initials_of(persona.name), called(persona), in_focus)

    def _read(self) -> None:
        self._read_personas()
        for index in self._indices:
            for record in self.contents.of(index.kind).values():
                self._swap(index, None, record)

    def _read_personas(self) -> None:
        self.personas = tuple(in_map(self.contents, Persona, self.map_id))

    def _swap(self, index: Index[Any], before: Record | None, after: Record | None) -> None:
        if isinstance(before, index.kind):
            index.drop(before)
        if isinstance(after, index.kind) and isinstance(after, MapRecord) and after.map_id == self.map_id:
            index.put(after)


def called(persona: Persona) -> str:
    """The name a persona goes by beside a quote and a curve."""
    return persona.short_name or persona.name
