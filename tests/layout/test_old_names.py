"""That a curve is one of before stands clear of all other words along the curves, where there is room."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeyboard.assets import resource
from journeyboard.edit.feelings import label_feeling, move_feeling
from journeyboard.importing.interchange import load
from journeyboard.insight.compare import compare
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.changes import Before, Changes
from journeyboard.layout.curve import curves
from journeyboard.layout.labels import labels, lane_of
from journeyboard.layout.mirror import turned
from journeyboard.layout.old_names import BEFORE, old_names
from journeyboard.model import Direction, Feeling, JourneyMap, Records, changed, maps
from journeyboard.store.store import Store

WHOLE = load(resource("samples", "switching-to-full-fibre.json").read_text("utf-8"))
MAP = maps(Records(WHOLE))[0].id
TURNED = [
    changed(each, direction=Direction.RIGHT_TO_LEFT) if isinstance(each, JourneyMap) else each
    for each in WHOLE
]


def marked(store, records):
    old = Records(records)
    return Changes(BoardLayout(store, MAP), Before(compare(old, MAP, store, MAP), old, MAP))


def living(layout):
    """The boxes of the words along the curves as they are."""
    found = curves(layout)
    if layout.rtl:
        return [
            turned(label.box) for label in labels(tuple(curve.turned for curve in found), lane_of(layout))
        ]
    return [label.box for label in labels(found, lane_of(layout))]


@pytest.mark.parametrize("rtl", [False, True])
@given(moves=st.lists(st.tuples(st.integers(0, 40), st.integers(-20, 20)), min_size=1, max_size=4))
@example(moves=[(40, 4)])
@settings(max_examples=60, deadline=None)
def test_before_lies_over_no_other_word(rtl, moves):
    records = TURNED if rtl else WHOLE
    store = Store(records)
    points = sorted(store.of(Feeling).values(), key=lambda each: each.id)
    for number, value in moves:
        point = points[number % len(points)]
        move_feeling(store, point.id, point.stage_id, point.moment, value / 10)
    changes = marked(store, records)
    names = [name for name in old_names(changes) if name]
    assert len(names) == sum(bool(curve.moods) for curve in changes.curves)
    boxes = [name.box for name in names]
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in living(changes.layout))
        assert not any(box.intersects(other) for other in boxes[:number])


def test_it_is_at_the_point_that_is_farthest_from_neutral_where_there_is_room():
    store = Store(WHOLE)
    worst = min(store.of(Feeling).values(), key=lambda each: each.value)
    label_feeling(store, worst.id, "")
    move_feeling(store, worst.id, worst.stage_id, worst.moment, 0.5)
    changes = marked(store, WHOLE)
    (name,), (curve,) = old_names(changes), changes.curves
    assert name.text == BEFORE
    mood = max(curve.moods, key=lambda mood: abs(mood.value))
    assert (name.x, name.baseline) == (mood.x, mood.y + 20)
