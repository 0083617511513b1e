from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import curves
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER
from journeyboard.layout.mirror import turned
from journeyboard.layout.rect import Rect
from journeyboard.model import (
    Direction,
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    Note,
    NoteKind,
    Persona,
    Records,
    Stage,
)

KINDS = [LaneKind.ACTIONS, LaneKind.EMOTIONS, LaneKind.PAINS]
eighths = st.integers(-2_400, 7_200).map(lambda n: n / 8)
widths = st.integers(1_408, 3_200).map(lambda n: n / 8)
stages = st.lists(widths, max_size=4).map(
    lambda found: [
        Stage(id=f"s{i}", map_id="m", name=f"S{i}", order=f"a{i}", width=width)
        for i, width in enumerate(found)
    ]
)
lanes = st.lists(st.booleans(), min_size=3, max_size=3).map(
    lambda folded: [
        Lane(
            id=f"l{i}",
            map_id="m",
            kind=kind,
            name=kind.value,
            order=f"a{i}",
            height=150,
            collapsed=folded[i] and i != 1,
        )
        for i, kind in enumerate(KINDS)
    ]
)
notes = st.lists(
    st.builds(
        lambda stage, lane, x, y, width: (stage, lane, x, y, width),
        st.sampled_from(["s0", "s1", "s2", "gone", None]),
        st.sampled_from(["l0", "l1", "l2", None]),
        eighths,
        st.integers(0, 300),
        st.integers(64, 300),
    ),
    max_size=8,
).map(
    lambda found: [
        Note(
            id=f"n{i}",
            map_id="m",
            kind=NoteKind.ACTION,
            stage_id=stage,
            lane_id=lane,
            x=x,
            y=y,
            width=width,
            z=f"a{i}",
        )
        for i, (stage, lane, x, y, width) in enumerate(found)
    ]
)
links = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=6).map(
    lambda found: [
        Link(id=f"k{i}", map_id="m", source_id=f"n{a}", target_id=f"n{b}") for i, (a, b) in enumerate(found)
    ]
)
feelings = st.lists(
    st.tuples(st.sampled_from(["s0", "s1", "s2"]), st.integers(0, 8), st.integers(-20, 20)), max_size=6
).map(
    lambda found: [
        Feeling(id=f"f{i}", map_id="m", persona_id="p", stage_id=stage, moment=moment / 8, value=value / 10)
        for i, (stage, moment, value) in enumerate(found)
    ]
)
records = st.tuples(stages, lanes, notes, links, feelings).map(lambda found: [*chain.from_iterable(found)])


def board(found, direction):
    frame = [JourneyMap(id="m", title="Map", direction=direction), Persona(id="p", map_id="m", name="P")]
    return BoardLayout(Records([*frame, *found]), "m")


def both(found):
    return board(found, Direction.LEFT_TO_RIGHT), board(found, Direction.RIGHT_TO_LEFT)


@given(records)
def test_stages_lanes_and_notes_of_a_map_from_right_to_left_are_the_mirror_image(found):
    right, left = both(found)
    assert left.extent == turned(right.extent)
    assert left.cells == turned(right.cells)
    assert left.lot.tray == (right.lot.tray and turned(right.lot.tray))
    assert [(c.x, c.right, c.width) for c in left.columns] == [
        (-c.right, -c.x, c.width) for c in right.columns
    ]
    assert [(row.y, row.height) for row in left.rows] == [(row.y, row.height) for row in right.rows]
    for note in right.contents.of(Note):
        assert left.box(note) == turned(right.box(note))


@given(records)
@settings(deadline=None)
def test_arrows_of_a_map_from_right_to_left_are_the_mirror_image(found):
    right, left = both(found)
    for link in right.contents.of(Link).values():
        way, mirrored = right.connector(link), left.connector(link)
        assert mirrored == (way and way.turned)
        assert left.way_bounds(link.id) == (way and turned(way.bounds))


@given(records)
def test_curves_of_a_map_from_right_to_left_are_the_mirror_image(found):
    right, left = both(found)
    assert curves(left) == tuple(curve.turned for curve in curves(right))
    for curve, mirrored in zip(curves(right), curves(left), strict=True):
        for segment, image in zip(curve.segments, mirrored.segments, strict=True):
            assert image == tuple((-x, y) for x, y in segment)


@given(records, eighths, eighths)
def test_what_lies_at_a_point_lies_at_its_mirror_image_too(found, x, y):
    right, left = both(found)
    (column, row), (image, same_row) = right.cell_at(x, y), left.cell_at(-x, y)
    assert (column, row) == (image and image.unturned, same_row)
    area = Rect(x, y, 100, 100)
    assert right.notes_in(area) == left.notes_in(turned(area))


def test_the_lane_headers_of_a_map_from_right_to_left_lie_at_the_right_end_of_the_sheet():
    layout = board([Stage(id="s", map_id="m", name="S", order="a", width=300)], Direction.RIGHT_TO_LEFT)
    assert layout.extent == Rect(-LANE_HEADER - 300, 0, LANE_HEADER + 300, STAGE_HEADER)
    assert layout.cells.x == layout.extent.x


def test_a_map_that_grows_at_its_end_keeps_every_other_place():
    first = Stage(id="s0", map_id="m", name="S", order="a0")
    lane = Lane(id="l", map_id="m", kind=LaneKind.FREE, name="L", order="a0", height=150)
    note = Note(id="n", map_id="m", kind=NoteKind.FREE, stage_id="s0", lane_id="l", x=16, y=16)
    more = Stage(id="s1", map_id="m", name="T", order="a1")
    before = board([first, lane, note], Direction.RIGHT_TO_LEFT)
    after = board([first, lane, note, more], Direction.RIGHT_TO_LEFT)
    assert after.box("n") == before.box("n")
    assert after.column("s0") == before.column("s0")
