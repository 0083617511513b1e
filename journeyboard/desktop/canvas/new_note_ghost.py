"""Where a click with a note tool would put a note: its outline follows the pointer."""

from journeyboard.edit.kinds import SIZE
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import NoteKind

from .bench import Bench
from .hits import Target, hit
from .landing import kind_put, landing
from .pointer import Pointer
from .uncovered import uncovered

_PLACES = (Target.EMPTY, Target.NOTE, Target.LINK, Target.FEELING)


def ghost_at(bench: Bench, at: Pointer) -> Rect | None:
    """What the note that the tool in hand would make here would cover (u); None when it would make none."""
    kind, layout = bench.desk.tool.note_kind, bench.scene.layout
    if kind is None or not bench.writable or hit(bench, at).target not in _PLACES:
        return None
    return outline(layout, kind_put(layout, kind, at.x, at.y), at.x, at.y)


def outline(layout: BoardLayout, kind: NoteKind, x: float, y: float) -> Rect:
    """What a new note of a kind would cover that is put with its middle at a point (u)."""
    return laid(layout, SIZE[kind], x, y)


def laid(layout: BoardLayout, size: tuple[float, float], x: float, y: float) -> Rect:
    """What a new note of a size (u) would cover that is put with its middle at a point (u)."""
    width, height = size
    around = Rect(x - width / 2, y - height / 2, width, height)
    to = uncovered(layout, landing(layout, around), width, height)
    if to.stage_id is None or to.lane_id is None:
        return around
    return Rect(
        layout.column(to.stage_id).left_of(to.x, width), layout.row(to.lane_id).y + to.y, width, height
    )
