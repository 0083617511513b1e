from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.drawing.theme import paper_theme
from journeyboard.export.sheet import Sheet, compose
from journeyboard.export.sheet.parking import tidied
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.parking import PAD
from journeyboard.layout.rect import around
from journeyboard.layout.rows import WITHOUT_STAGES
from journeyboard.model import JourneyMap, Lane, LaneKind, Note, NoteKind, Records, Stage

FRAME = (
    JourneyMap(id="m", title="Map"),
    Stage(id="s", map_id="m", name="Stage", order="a0", width=900),
    Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a0", height=122),
)
SHEET = Sheet("A3", None, paper_theme("save"), date(2026, 6, 21))


def parked(id, x, y, width=120.0, height=96.0):
    return Note(id=id, map_id="m", kind=NoteKind.ACTION, text=id, x=x, y=y, width=width, height=height)


def board(*notes, frame=FRAME):
    return tidied(BoardLayout(Records([*frame, *notes]), "m"))


lots = st.lists(
    st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000), st.floats(64, 480), st.floats(28, 320)),
    min_size=1,
    max_size=20,
)


@settings(deadline=None)
@given(lots)
def test_parked_notes_lie_below_the_sheet_no_wider_than_it_and_apart(places):
    layout = board(*(parked(f"n{number}", *place) for number, place in enumerate(places)))
    boxes = [layout.box(note.id) for note in layout.parked]
    assert len(boxes) == len(places)
    whole = around(boxes)
    assert whole.x == PAD
    assert whole.right <= layout.extent.right - PAD
    assert whole.y > layout.extent.bottom
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])


def test_parked_notes_keep_the_order_in_which_they_are_read():
    layout = board(parked("c", 30, 300), parked("b", 400, 12), parked("a", -70, 20))
    assert sorted("abc", key=lambda id: layout.box(id).x) == ["a", "b", "c"]


def test_without_stages_the_rows_are_as_wide_as_a_small_map():
    layout = board(*(parked(f"n{number:02}", 0, 100 * number) for number in range(20)), frame=FRAME[:1])
    assert WITHOUT_STAGES / 2 < layout.bounds.width <= WITHOUT_STAGES


def test_a_note_parked_far_out_does_not_make_the_printed_map_small():
    near, far = (compose(Records([*FRAME, parked("n", x, 10)]), "m", SHEET).mm_per_u for x in (0.0, 4000.0))
    assert near == far


def test_a_map_without_parked_notes_is_the_same_board():
    layout = BoardLayout(Records(FRAME), "m")
    assert tidied(layout) is layout
