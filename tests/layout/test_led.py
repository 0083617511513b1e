"""Arrows that were put together ahead run like those that were put together when they were asked for."""

from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.edit.notes import Placement, place
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import JourneyMap, Lane, LaneKind, Link, LinkKind, Note, NoteKind, Stage
from journeyboard.store.store import Store

MAP, MANY = "map", 150
EVERYWHERE = Rect(-1e6, -1e6, 2e6, 2e6)


def records():
    """A wide stage with rows of notes, each joined to the next."""
    yield JourneyMap(id=MAP, title="Arrows")
    yield Stage(id="stage", map_id=MAP, name="Stage", order="a0", width=4000)
    yield Lane(id="lane", map_id=MAP, kind=LaneKind.ACTIONS, name="Actions", order="a0", height=900)
    for number in range(MANY):
        x, y = number % 25 * 150 + number % 3 * 20, number // 25 * 140
        place = {"stage_id": "stage", "lane_id": "lane", "x": x, "y": y}
        yield Note(id=f"note-{number:03}", map_id=MAP, kind=NoteKind.ACTION, text="Waits", **place)
        if number:
            ends = {"source_id": f"note-{number - 1:03}", "target_id": f"note-{number:03}"}
            yield Link(id=f"link-{number:03}", map_id=MAP, kind=LinkKind.LEADS_TO, **ends)


def ways(layout):
    return {link.id: layout.connector(link) for link in layout.links_in(EVERYWHERE)}


def ahead(layout):
    """One step at a time, until all are there."""
    while layout.lead_ahead():
        yield


def test_they_come_in_steps_and_are_the_same():
    store = Store(records())
    layout = BoardLayout(store, MAP)
    assert len(list(ahead(layout))) == 3
    assert not layout.lead_ahead()
    assert len(ways(layout)) == len(store.of(Link))
    assert ways(layout) == ways(BoardLayout(store, MAP))


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 4), st.integers(0, MANY - 1), st.booleans())
def test_a_change_on_the_way_is_not_missed(steps, number, looked_at):
    store = Store(records())
    layout = BoardLayout(store, MAP)
    list(islice(ahead(layout), steps))
    if looked_at:
        layout.links_near(Rect(0, 0, 500, 500))
    store.listen(lambda change: layout.apply(change.pairs))
    moved = store.get(Note, f"note-{number:03}")
    place(store, {moved.id: Placement("stage", "lane", moved.x + 60, moved.y + 40)})
    list(ahead(layout))
    assert ways(layout) == ways(BoardLayout(store, MAP))
