"""What a file holds, counted: for ``journeyboard info`` and whoever else wants the short answer."""

from collections import Counter
from dataclasses import dataclass

from journeyboard.model import (
    Contents,
    Feeling,
    JourneyMap,
    Lane,
    Link,
    MapRecord,
    Note,
    NoteKind,
    Opportunity,
    PainPoint,
    Persona,
    Stage,
    Version,
    in_map,
    maps,
)


@dataclass(frozen=True, slots=True)
class MapSummary:
    """One map: names in their order, and how many of what. ``notes`` lists the kinds there are."""

    title: str
    stages: list[str]
    lanes: list[str]
    personas: list[str]
    notes: dict[str, int]
    pain_points: int
    opportunities: int
    feelings: int
    links: int


def summaries(contents: Contents) -> list[MapSummary]:
    """A summary of every map of a file, in their order."""
    return [_summary(contents, journey) for journey in maps(contents)]


def versions(contents: Contents) -> list[Version]:
    """The named versions of a file, the oldest first."""
    return sorted(contents.of(Version).values(), key=lambda version: (version.at.timestamp(), version.id))


def version_facts(version: Version) -> dict[str, str]:
    """What is told of a version; its time is that of this place, with the zone."""
    at = version.at.astimezone().isoformat(timespec="seconds")
    return {"name": version.name, "at": at, "author": version.author, "note": version.note}


def _summary(contents: Contents, journey: JourneyMap) -> MapSummary:
    def count(kind: type[MapRecord]) -> int:
        return sum(record.map_id == journey.id for record in contents.of(kind).values())

    return MapSummary(
        title=journey.title,
        stages=[stage.name for stage in in_map(contents, Stage, journey.id)],
        lanes=[lane.name for lane in in_map(contents, Lane, journey.id)],
        personas=[persona.name for persona in in_map(contents, Persona, journey.id)],
        notes=_notes(contents, journey),
        pain_points=count(PainPoint),
        opportunities=count(Opportunity),
        feelings=count(Feeling),
        links=count(Link),
    )


def _notes(contents: Contents, journey: JourneyMap) -> dict[str, int]:
    kinds = Counter(note.kind for note in contents.of(Note).values() if note.map_id == journey.id)
    return {kind.value: kinds[kind] for kind in NoteKind if kinds[kind]}
