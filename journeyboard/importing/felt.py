"""What a pasted journey says of feelings: which stage, when in it, how, and whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeyboard.edit.clean import clean_title
from journeyboard.edit.pasted_feelings import NewFeeling, NewPersona
from journeyboard.model import Contents, Feeling, Id, Persona, Stage, in_map, new_id

from .mermaid_map import NOBODY


@dataclass(frozen=True, slots=True)
class Felt:
    """A score: ``stage`` counts from 0, ``moment`` runs from 0 to 1 in it, ``value`` from -2 to +2."""

    stage: int
    moment: float
    value: float
    who: str


Feelings = tuple[tuple[NewPersona, ...], tuple[NewFeeling, ...]]


def felt_in(contents: Contents, stages: Sequence[Stage]) -> tuple[Felt, ...]:
    """What is felt in these stages, in their order."""
    places, personas = {stage.id: number for number, stage in enumerate(stages)}, contents.of(Persona)
    return tuple(
        Felt(places[each.stage_id], each.moment, each.value, personas[each.persona_id].name)
        for each in contents.of(Feeling).values()
        if each.stage_id in places
    )


def feelings_of(felt: Sequence[Felt], stages: Sequence[Id], contents: Contents, map_id: Id) -> Feelings:
    """Points for a map whose stages these are. Customers are found by their names, whatever their case.

    What names nobody belongs to the one in focus; others become new.
    """
    known = _personas(contents, map_id)
    new: list[NewPersona] = []
    for who in dict.fromkeys(each.who for each in felt):
        if _key(who) not in known:
            new.append(NewPersona(who, new_id()))
            known[_key(who)] = new[-1].id
    points = (NewFeeling(known[_key(each.who)], stages[each.stage], each.moment, each.value) for each in felt)
    return tuple(new), tuple(points)


def _personas(contents: Contents, map_id: Id) -> dict[str, Id]:
    found = in_map(contents, Persona, map_id)
    focus = {_key(NOBODY): each.id for each in found[:1]}
    short = {_key(each.short_name): each.id for each in reversed(found) if each.short_name}
    return focus | short | {_key(each.name): each.id for each in reversed(found)}


def _key(name: str) -> str:
    return clean_title(name).casefold()
