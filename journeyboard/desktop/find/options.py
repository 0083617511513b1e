"""What each menu of the find strip offers: values with their words and how many notes they would find."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.words import CHANNELS, KIND_ICONS, KINDS, tr
from journeyboard.insight.facets import Facet, counts
from journeyboard.insight.find import Query
from journeyboard.model import Channel, NoteKind, Person, Persona, Stage, in_map

TITLES = {
    Facet.KIND: "Kind",
    Facet.STAGE: "Stage",
    Facet.PERSONA: "Persona",
    Facet.OWNER: "Owner",
    Facet.CHANNEL: "Channel",
    Facet.TAG: "Tag",
}
NOTHING = {
    Facet.STAGE: "No stages yet",
    Facet.PERSONA: "No personas yet",
    Facet.OWNER: "No owners yet",
    Facet.TAG: "No tags yet",
}


class Option(NamedTuple):
    """One thing to tick."""

    value: object
    words: str
    icon: str
    notes: int


def options(desk: Desk, query: Query, facet: Facet) -> list[Option]:
    """All that a filter can ask of a facet, with the notes that also answer the rest of the query."""
    found = counts(desk.store, desk.map_id, query, facet)
    named = list(_WORDS[facet](desk))
    known = {value for value, _, _ in named}
    named += [(value, str(value), "") for value in _tags(facet, found, query) if value not in known]
    return [Option(value, words, icon, found[value]) for value, words, icon in named]


def words_for(desk: Desk, facet: Facet, value: object) -> str:
    """What one value is called."""
    return next((words for each, words, _ in _WORDS[facet](desk) if each == value), str(value))


def _tags(facet: Facet, found: Counter[object], query: Query) -> list[object]:
    both = found.keys() | facet.chosen(query) if facet is Facet.TAG else ()
    return sorted(both, key=lambda tag: str(tag).casefold())


Named = Iterable[tuple[object, str, str]]


def _kinds(_desk: Desk) -> Named:
    return ((kind, tr(KINDS[kind]), KIND_ICONS[kind]) for kind in NoteKind)


def _stages(desk: Desk) -> Named:
    stages = in_map(desk.store, Stage, desk.map_id)
    return ((stage.id, f"{number}  {stage.name}", "") for number, stage in enumerate(stages, 1))


def _personas(desk: Desk) -> Named:
    return ((each.id, each.name, "") for each in in_map(desk.store, Persona, desk.map_id))


def _owners(desk: Desk) -> Named:
    people = sorted(in_map(desk.store, Person, desk.map_id), key=lambda each: each.name.casefold())
    return ((each.id, f"{each.name}, {each.department}".rstrip(", "), "") for each in people)


def _channels(_desk: Desk) -> Named:
    return ((channel, tr(CHANNELS[channel][0]), CHANNELS[channel][1]) for channel in Channel)


def _no_tags(_desk: Desk) -> Named:
    """The records do not list tags: they are what the notes say."""
    return ()


_WORDS: dict[Facet, Callable[[Desk], Named]] = {
    Facet.KIND: _kinds,
    Facet.STAGE: _stages,
    Facet.PERSONA: _personas,
    Facet.OWNER: _owners,
    Facet.CHANNEL: _channels,
    Facet.TAG: _no_tags,
}
