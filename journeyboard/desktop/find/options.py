"""What each menu of the find strip offers: values with their words and how many notes they would find."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.words import CHANNELS, KINDS, tr
from journeyboard.insight.facets import WRITTEN, Facet, counts
from journeyboard.insight.find import Query
from journeyboard.model import Channel, NoteKind, Person, Persona, Stage, in_map

TITLES = {
    Facet.KIND: "Kind",
    Facet.STAGE: "Stage",
    Facet.PERSONA: "Persona",
    Facet.OWNER: "Owner",
    Facet.CHANNEL: "Channel",
    Facet.DEPARTMENT: "Department",
    Facet.TAG: "Tag",
}
NOTHING = {
    Facet.KIND: "No notes are like that",
    Facet.CHANNEL: "No channels yet",
    Facet.STAGE: "No stages yet",
    Facet.PERSONA: "No personas yet",
    Facet.OWNER: "No owners yet",
    Facet.DEPARTMENT: "No departments yet",
    Facet.TAG: "No tags yet",
}


Named = Iterable[tuple[object, str]]
_ALWAYS = (Facet.STAGE, Facet.PERSONA, Facet.OWNER)


class Option(NamedTuple):
    """One thing to tick."""

    value: object
    words: str
    notes: int


def options(desk: Desk, query: Query, facet: Facet) -> list[Option]:
    """What a filter can ask of a facet, with the notes that also answer the rest of the query.

    Kinds, channels, departments and tags that would find nothing are left out, unless asked for already.
    """
    found, chosen = counts(desk.store, desk.map_id, query, facet), facet.chosen(query)
    listed = ((value, words) for value, words in _named(desk, facet, found, query))
    return [
        Option(value, words, found[value])
        for value, words in listed
        if facet in _ALWAYS or found[value] or value in chosen
    ]


def words_for(desk: Desk, facet: Facet, value: object) -> str:
    """What one value is called."""
    named = {} if facet in WRITTEN else dict(_WORDS[facet](desk))
    return named.get(value, str(value))


def _named(desk: Desk, facet: Facet, found: Counter[object], query: Query) -> Named:
    """No record lists tags and departments: they are what the notes and their owners say."""
    if facet not in WRITTEN:
        return _WORDS[facet](desk)
    words = sorted(map(str, found.keys() | facet.chosen(query)), key=str.casefold)
    return ((word, word) for word in words)


def _kinds(_desk: Desk) -> Named:
    return ((kind, tr(KINDS[kind])) for kind in NoteKind)


def _stages(desk: Desk) -> Named:
    stages = in_map(desk.store, Stage, desk.map_id)
    return ((stage.id, f"{number}  {stage.name}") for number, stage in enumerate(stages, 1))


def _personas(desk: Desk) -> Named:
    return ((each.id, each.name) for each in in_map(desk.store, Persona, desk.map_id))


def _owners(desk: Desk) -> Named:
    people = sorted(in_map(desk.store, Person, desk.map_id), key=lambda each: each.name.casefold())
    return ((each.id, f"{each.name}, {each.department}".rstrip(", ")) for each in people)


def _channels(_desk: Desk) -> Named:
    return ((channel, tr(CHANNELS[channel][0])) for channel in Channel)


_WORDS: dict[Facet, Callable[[Desk], Named]] = {
    Facet.KIND: _kinds,
    Facet.STAGE: _stages,
    Facet.PERSONA: _personas,
    Facet.OWNER: _owners,
    Facet.CHANNEL: _channels,
}
