"""Where copied notes land when they are pasted at a place, so that they lie to each other as before. In u."""

from collections.abc import Sequence

from journeyboard.model import Contents, Id, Lane, Note, in_map

from .columns import Columns
from .notes import Placement

Step = tuple[int, int]
"""Which stage and which lane, counted from 0."""


def landing(
    source: Contents, notes: Sequence[Note], target: Contents, map_id: Id, at: Placement
) -> list[Placement]:
    """A place for each note, the upper left one of all at ``at``.

    Notes keep their distance to it within their cells and by whole stages and lanes. Where the map ends
    before, all begin as many stages and lanes earlier; on a map too small for them the rest goes to the
    last ones. In the parking lot they lie as on the board they come from. Copied from the parking lot, all
    go to the one cell; copied from both, those of the parking lot stay in it.
    """
    mine, theirs = _Grid(source, notes[0].map_id), _Grid(target, map_id)
    start = theirs.cell(at.stage_id, at.lane_id)
    cells = [mine.cell(note.stage_id, note.lane_id) for note in notes]
    if start is None or not any(cells):
        return _flat(mine, notes, at)
    corner = (min(cell[0] for cell in cells if cell), min(cell[1] for cell in cells if cell))
    start = theirs.fitting(start, corner, cells)
    pairs = list(zip(notes, cells, strict=True))
    dx = at.x - min(note.x for note, cell in pairs if cell and cell[0] == corner[0])
    dy = at.y - min(note.y for note, cell in pairs if cell and cell[1] == corner[1])
    return [
        theirs.place(
            (start[0] + cell[0] - corner[0], start[1] + cell[1] - corner[1]), note.x + dx, note.y + dy
        )
        if cell
        else Placement(None, None, note.x, note.y)
        for note, cell in pairs
    ]


def _flat(grid: "_Grid", notes: Sequence[Note], at: Placement) -> list[Placement]:
    spots = [grid.spot(note) for note in notes]
    left, top = min(x for x, _ in spots), min(y for _, y in spots)
    return [Placement(at.stage_id, at.lane_id, at.x + x - left, at.y + y - top) for x, y in spots]


class _Grid:
    """The cells of a map by number."""

    def __init__(self, contents: Contents, map_id: Id) -> None:
        self._columns = Columns(contents, map_id)
        self._stages = [stage.id for stage in self._columns.stages]
        lanes = in_map(contents, Lane, map_id)
        self._lanes = [lane.id for lane in lanes]
        self._tops = {lane.id: sum(above.height for above in lanes[:row]) for row, lane in enumerate(lanes)}

    def cell(self, stage_id: Id | None, lane_id: Id | None) -> Step | None:
        """The numbers of a cell; None: the parking lot."""
        if stage_id in self._stages and lane_id in self._lanes:
            return self._stages.index(stage_id), self._lanes.index(lane_id)
        return None

    def fitting(self, start: Step, corner: Step, cells: Sequence[Step | None]) -> Step:
        """The cell to begin in, at most at ``start``, so that all cells find their place if they can."""
        across = max(cell[0] for cell in cells if cell) - corner[0]
        down = max(cell[1] for cell in cells if cell) - corner[1]
        column, row = len(self._stages) - 1 - across, len(self._lanes) - 1 - down
        return max(min(start[0], column), 0), max(min(start[1], row), 0)

    def place(self, cell: Step, x: float, y: float) -> Placement:
        """A place in a cell, in the last one where the map ends before."""
        column, row = min(cell[0], len(self._stages) - 1), min(cell[1], len(self._lanes) - 1)
        return Placement(self._stages[column], self._lanes[row], max(x, 0.0), max(y, 0.0))

    def spot(self, note: Note) -> tuple[float, float]:
        """Where a note lies on the board, as if each lane were as high as it must at least be."""
        return self._columns.x_of(note), note.y + self._tops.get(self._columns.lane_of(note) or "", 0.0)
