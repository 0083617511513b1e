import pytest

from journeyboard.drawing.blocks import draw_blocks, draw_specks
from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.drawing.primitives import Blocks, Group
from journeyboard.drawing.theme import theme
from journeyboard.layout.board import BoardLayout
from journeyboard.model import Lane, LaneKind, Note, NoteKind, PainPoint, Records, Severity, Stage

STAGE = Stage(id="s", map_id="m", name="Onboarding", order="a0", width=5000)
LANE = Lane(id="l", map_id="m", kind=LaneKind.PAINS, name="Pain points", order="a0", height=150)
NOTES = [
    Note(
        id=f"n{i}", map_id="m", kind=NoteKind.PAIN, text="No word " * i, stage_id="s", lane_id="l", x=130 * i
    )
    for i in range(30)
]
PAINS = [PainPoint(map_id="m", note_id=note.id, severity=Severity.MAJOR) for note in NOTES]
BOARD = Records([STAGE, LANE, *NOTES, *PAINS])
LAYOUT = BoardLayout(BOARD, "m")
LIGHT = theme("light")


@pytest.mark.parametrize(
    ("zoom", "detail"),
    [
        (4, Detail.FULL),
        (0.55, Detail.FULL),
        (0.54, Detail.TEXT),
        (0.32, Detail.TEXT),
        (0.31, Detail.BLOCKS),
        (0.09, Detail.BLOCKS),
        (0.08, Detail.SPECKS),
    ],
)
def test_detail_gives_way_with_distance(zoom, detail):
    assert detail_at(zoom) is detail


@pytest.mark.parametrize("draw", [draw_blocks, draw_specks])
def test_from_afar_the_count_of_primitives_does_not_grow_with_the_notes(draw):
    few = list(draw(LAYOUT, BOARD, LIGHT, ["n3"]))
    many = list(draw(LAYOUT, BOARD, LIGHT, [note.id for note in NOTES]))
    assert all(isinstance(part, Blocks) for part in many)
    assert len(many) == len(few)


@pytest.mark.parametrize("draw", [draw_blocks, draw_specks])
def test_who_draws_very_many_in_slices_gets_the_time_to_look_at_the_clock(draw):
    drawn = list(draw(LAYOUT, BOARD, LIGHT, [note.id for note in NOTES] * 10))
    assert [each == Group(()) for each in drawn] == [True] * 3 + [False] * (len(drawn) - 3)


def test_every_note_is_a_block_where_it_lies():
    edges = next(draw_blocks(LAYOUT, BOARD, LIGHT, [note.id for note in NOTES]))
    assert edges.rects == tuple(LAYOUT.box(note.id) for note in NOTES)


def test_bars_of_text_stay_on_their_note_and_are_at_most_three():
    drawn = list(draw_blocks(LAYOUT, BOARD, LIGHT, ["n29"]))
    bars = next(each.rects for each in drawn if each.fill.startswith(LIGHT.ink))
    box = LAYOUT.box("n29")
    assert len(bars) == 3
    for x, y, width, height in bars:
        assert box.x < x < x + width < box.right
        assert box.y < y < y + height < box.bottom


def test_the_order_of_colours_does_not_depend_on_which_notes_are_drawn():
    ids = [note.id for note in NOTES]
    for draw in (draw_blocks, draw_specks):
        forth = [each.fill for each in draw(LAYOUT, BOARD, LIGHT, ids)]
        back = [each.fill for each in draw(LAYOUT, BOARD, LIGHT, ids[::-1])]
        assert forth == back


def test_a_speck_of_a_pain_point_tells_how_much_it_hurts():
    def speck(severity):
        board = Records([STAGE, LANE, NOTES[1], PainPoint(map_id="m", note_id="n1", severity=severity)])
        return next(draw_specks(BoardLayout(board, "m"), board, LIGHT, ["n1"])).fill

    assert len({speck(severity) for severity in Severity}) == len(Severity)
