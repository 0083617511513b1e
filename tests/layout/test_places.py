"""Where the notes of a lane lie."""

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.layout.places import LaneNotes
from journeyboard.layout.rect import Rect

ids = st.sampled_from("abcde")
boxes = st.builds(
    Rect, st.just(0.0), st.sampled_from([0.0, 8.0, 40.0]), st.just(120.0), st.sampled_from([24.0, 96.0])
)
steps = st.lists(st.tuples(ids, st.none() | boxes, st.booleans()), max_size=30)


@given(steps)
def test_the_lowest_note_is_known_whatever_comes_goes_and_spans(done) -> None:
    lane, there = LaneNotes(), dict[str, float]()
    for note_id, box, spans in done:
        if box is None and note_id in lane.grid.boxes:
            lane.drop(note_id)
        elif box is not None:
            lane.put(note_id, box, spans=spans)
        there.pop(note_id, None)
        if box is not None and not spans:
            there[note_id] = box.bottom
        assert lane.lowest == max(there.values(), default=0.0)
