"""Which stage, lane and persona of one map answer to those of another."""

from collections.abc import Sequence

from journeyboard.model import Contents, Id, Lane, Note, Persona, Stage, changed, in_map


class Counterparts:
    """From one map to another, which may lie in another file: both are read through their contents.

    Stages answer by their place in the order, then by name; lanes by kind and name, then by kind, if they are
    not locked; personas by name. Within one map everything answers to itself.
    """

    def __init__(self, source: Contents, from_map: Id, target: Contents, to_map: Id) -> None:
        self.stages = _stages(in_map(source, Stage, from_map), in_map(target, Stage, to_map))
        self.lanes = _lanes(in_map(source, Lane, from_map), in_map(target, Lane, to_map))
        self.personas = _personas(in_map(source, Persona, from_map), in_map(target, Persona, to_map))
        self._to_map = to_map

    def moved(self, note: Note) -> Note:
        """The note in the cell of the other map; in its parking lot where that map lacks the cell."""
        stage, lane = self.stages.get(note.stage_id or ""), self.lanes.get(note.lane_id or "")
        on_board = stage is not None and lane is not None
        return changed(
            note,
            map_id=self._to_map,
            stage_id=stage if on_board else None,
            lane_id=lane if on_board else None,
            persona_id=self.personas.get(note.persona_id or ""),
        )


def _stages(mine: Sequence[Stage], theirs: Sequence[Stage]) -> dict[Id, Id]:
    kept = _kept(mine, theirs)
    by_place = {own.id: other.id for own, other in zip(mine, theirs, strict=False)}
    by_name = {_name(stage): stage.id for stage in reversed(theirs)}
    named = {stage.id: by_name[_name(stage)] for stage in mine if _name(stage) in by_name}
    return named | by_place | kept


def _lanes(mine: Sequence[Lane], theirs: Sequence[Lane]) -> dict[Id, Id]:
    open_ones = [lane for lane in reversed(theirs) if not lane.locked]
    by_kind = {lane.kind: lane.id for lane in open_ones}
    by_both = {(lane.kind, _name(lane)): lane.id for lane in open_ones}
    found = {lane.id: by_both.get((lane.kind, _name(lane))) or by_kind.get(lane.kind) for lane in mine}
    return {own: other for own, other in found.items() if other is not None} | _kept(mine, theirs)


def _personas(mine: Sequence[Persona], theirs: Sequence[Persona]) -> dict[Id, Id]:
    by_name = {_name(persona): persona.id for persona in reversed(theirs)}
    found = {persona.id: by_name[_name(persona)] for persona in mine if _name(persona) in by_name}
    return found | _kept(mine, theirs)


def _kept(mine: Sequence[Stage | Lane | Persona], theirs: Sequence[Stage | Lane | Persona]) -> dict[Id, Id]:
    shared = {record.id for record in mine} & {record.id for record in theirs}
    return {id: id for id in shared}


def _name(record: Stage | Lane | Persona) -> str:
    return record.name.strip().casefold()
