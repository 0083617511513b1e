"""An arrow is hit wherever its line is drawn, curved or led around notes."""

from itertools import pairwise

from journeyboard.desktop.canvas.ways import link_at
from journeyboard.layout.board import BoardLayout
from journeyboard.model import JourneyMap, Lane, LaneKind, Link, Note, NoteKind, Records, Stage

FRAME = (
    JourneyMap(id="m", title="Map"),
    *(Stage(id=f"s{number}", map_id="m", name="Stage", order=f"a{number}") for number in range(3)),
    Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a0", height=300),
)
LINK = Link(id="link", map_id="m", source_id="a", target_id="c")


def note(key: str, stage: str) -> Note:
    return Note(id=key, map_id="m", kind=NoteKind.ACTION, stage_id=stage, lane_id="l", x=60, y=100)


def layout(*between: Note) -> BoardLayout:
    return BoardLayout(Records([*FRAME, note("a", "s0"), note("c", "s2"), *between, LINK]), "m")


def assert_hit_along_its_line(board: BoardLayout) -> None:
    way = board.connector(LINK)
    assert way is not None
    for (x1, y1), (x2, y2) in pairwise(way.outline):
        assert link_at(board, (x1 + x2) / 2, (y1 + y2) / 2 + 1, 3) == "link"


def test_a_direct_arrow_is_hit_along_its_curve() -> None:
    board = layout()
    assert_hit_along_its_line(board)
    assert link_at(board, 500, board.extent.bottom - 5, 3) is None


def test_an_arrow_led_around_a_note_is_hit_on_its_long_straight_pieces() -> None:
    board = layout(note("b", "s1"))
    way = board.connector(LINK)
    assert way is not None
    assert way.corners
    assert_hit_along_its_line(board)
    assert link_at(board, *board.box("b").centre, 3) is None
