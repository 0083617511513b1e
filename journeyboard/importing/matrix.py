"""Reads a table as stages × lanes of a map, and says beforehand what a paste would do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeyboard.edit.clean import TEXT_LIMIT, clean_title
from journeyboard.edit.kinds import LANE_WORDS
from journeyboard.edit.pasted_feelings import NewFeeling, NewPersona
from journeyboard.edit.pasting import NewLane, NewNote, NewStage
from journeyboard.model import Contents, Id, Lane, LaneKind, Stage, in_map, new_id

from .felt import Felt, feelings_of
from .problem import ImportProblem
from .table import Table

MOST_NEW = 200
"""More stages or lanes at once are surely not what was meant."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a paste would put on the map, for ``edit.pasting.paste_cells``, with a sentence for each doubt."""

    placements: tuple[NewNote, ...]
    new_stages: tuple[NewStage, ...] = ()
    new_lanes: tuple[NewLane, ...] = ()
    warnings: tuple[str, ...] = ()
    new_personas: tuple[NewPersona, ...] = ()
    feelings: tuple[NewFeeling, ...] = ()


def as_matrix(
    table: Table,
    contents: Contents,
    map_id: Id,
    start: tuple[Id, Id] | None = None,
    *,
    headed: bool | None = None,
    felt: Sequence[Felt] = (),
) -> Preview:
    """The table's cells as notes, a line each, and what was ``felt`` in the stages that it names.

    Headed: the first row names stages, the first column lanes; names that the map has are found whatever
    their case, lanes by the usual name of their kind too; others become new. Not headed: the table's first
    cell goes to ``start`` (stage, lane; None: the first ones), the others to the stages right of it and the
    lanes below; missing ones become new.
    ``headed`` None: the table is when it looks so. Raises ``KeyError`` for a start not on the map.
    """
    named = looks_headed(table, contents, map_id) if headed is None else headed
    rows = table.rows
    grid = Frame(contents, map_id)
    if named and rows:
        stages = grid.stages_named(rows[0][1:])
        lanes = grid.lanes_named([row[0] for row in rows[1:]])
        rows = tuple(row[1:] for row in rows[1:])
        grid.has_lane(LaneKind.EMOTIONS, wanted=bool(felt))
        personas, feelings = feelings_of(felt, stages, contents, map_id)
    else:
        personas, feelings = (), ()
        stages, lanes = grid.from_start(start, table.columns, len(rows))
    return Preview(
        tuple(_placed(rows, stages, lanes)),
        tuple(grid.new_stages),
        tuple(grid.new_lanes),
        tuple(_too_long(rows)),
        personas,
        feelings,
    )


def looks_headed(table: Table, contents: Contents, map_id: Id) -> bool:
    """Whether a table seems to name stages and lanes: its corner is empty, or it names some of the map's."""
    rows = table.rows
    if len(rows) < 2 or table.columns < 2 or not all(rows[0][1:]):
        return False
    return not rows[0][0] or Frame(contents, map_id).has_any(rows[0][1:], [row[0] for row in rows[1:]])


def _placed(rows: Sequence[Sequence[str]], stages: Sequence[Id], lanes: Sequence[Id]) -> Iterator[NewNote]:
    for lane, row in zip(lanes, rows, strict=True):
        for stage, cell in zip(stages, row, strict=True):
            said = (line.strip() for line in cell.split("\n"))
            yield from (NewNote(text[:TEXT_LIMIT], stage, lane) for text in said if text)


def _too_long(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    long = sum(len(line) > TEXT_LIMIT for row in rows for cell in row for line in cell.split("\n"))
    if long:
        yield f"{long:,} texts are cut at {TEXT_LIMIT:,} characters"


class Frame:
    """The stages and lanes of a map, and those that a table adds to them."""

    def __init__(self, contents: Contents, map_id: Id) -> None:
        self._stages = [(stage.name, stage.id) for stage in in_map(contents, Stage, map_id)]
        lanes = in_map(contents, Lane, map_id)
        self._lanes = [(lane.name, lane.id) for lane in lanes]
        self._of_kind = {lane.kind: lane.id for lane in reversed(lanes)}
        self.new_stages: list[NewStage] = []
        self.new_lanes: list[NewLane] = []

    def stages_named(self, names: Sequence[str]) -> list[Id]:
        known = _by_name(self._stages)
        return [self._found(known, name) or self._new_stage(name, known) for name in names]

    def lanes_named(self, names: Sequence[str]) -> list[Id]:
        known = _by_name(self._lanes)
        return [
            self._found(known, name) or self._named_by_kind(name) or self._new_lane(name, known)
            for name in names
        ]

    def has_lane(self, kind: LaneKind, *, wanted: bool) -> None:
        """See to it that there is a lane of a kind, if it is wanted."""
        new = (lane.kind for lane in self.new_lanes)
        if wanted and kind not in self._of_kind and kind not in new:
            self._new_lane(LANE_WORDS[kind][0], {})

    def has_any(self, stages: Sequence[str], lanes: Sequence[str]) -> bool:
        """Whether the map has a stage or a lane of one of these names."""
        known = _by_name(self._stages), _by_name(self._lanes)
        pairs = zip(known, (stages, lanes), strict=True)
        return any(self._found(names, name) for names, asked in pairs for name in asked)

    def from_start(self, start: tuple[Id, Id] | None, columns: int, rows: int) -> tuple[list[Id], list[Id]]:
        stages, lanes = [id for _, id in self._stages], [id for _, id in self._lanes]
        if start and (start[0] not in stages or start[1] not in lanes):
            raise KeyError(start)
        stages = stages[stages.index(start[0]) if start else 0 :][:columns]
        lanes = lanes[lanes.index(start[1]) if start else 0 :][:rows]
        stages += [self._new_stage("", {}) for _ in range(columns - len(stages))]
        lanes += [self._new_lane("", {}) for _ in range(rows - len(lanes))]
        return stages, lanes

    def _found(self, known: dict[str, Id], name: str) -> Id | None:
        return known.get(_key(name)) if name else None

    def _named_by_kind(self, name: str) -> Id | None:
        """The lane that is called otherwise here but is of the very kind that the name tells."""
        kind = KIND_OF_NAME.get(_key(name))
        return self._of_kind.get(kind) if kind and kind is not LaneKind.FREE else None

    def _new_stage(self, name: str, known: dict[str, Id]) -> Id:
        number = len(self._stages) + len(self.new_stages) + 1
        new = NewStage(clean_title(name) or f"Stage {number}", new_id())
        self.new_stages.append(new)
        _refuse_flood(self.new_stages, "stages")
        return known.setdefault(_key(new.name), new.id)

    def _new_lane(self, name: str, known: dict[str, Id]) -> Id:
        kind = KIND_OF_NAME.get(_key(name), LaneKind.FREE)
        new = NewLane(clean_title(name) or LANE_WORDS[kind][0], kind, new_id())
        self.new_lanes.append(new)
        _refuse_flood(self.new_lanes, "lanes")
        return known.setdefault(_key(new.name), new.id)


def _refuse_flood(new: Sequence[object], noun: str) -> None:
    if len(new) > MOST_NEW:
        raise ImportProblem(
            f"the table would add more than {MOST_NEW} {noun}", "paste it as lines", "nothing was pasted"
        )


def _by_name(named: Sequence[tuple[str, Id]]) -> dict[str, Id]:
    """Ids by name; of two with one name, the first."""
    return {_key(name): id for name, id in reversed(named)}


def _key(name: str) -> str:
    return clean_title(name).casefold()


KIND_OF_NAME: dict[str, LaneKind] = {_key(words[0]): kind for kind, words in LANE_WORDS.items()} | {
    kind.value: kind for kind in LaneKind
}
