from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import curves
from journeyboard.layout.labels import FACE, EmotionLane, labels
from journeyboard.layout.rect import Rect
from journeyboard.model import Feeling, Lane, LaneKind, Persona, Records, Stage

ROOM = Rect(140, 78, 258 * 3, 228)


def placed(*feelings):
    stages = [Stage(id=f"s{i}", map_id="m", name="S", order=f"a{i}") for i in range(3)]
    lane = Lane(id="l", map_id="m", kind=LaneKind.EMOTIONS, name="E", order="a0", height=228)
    maya = Persona(id="maya", map_id="m", name="Maya Okafor", short_name="Maya")
    layout = BoardLayout(Records([*stages, lane, maya, *feelings]), "m")
    return labels(curves(layout), EmotionLane(ROOM, layout.emotion_row.middle))


def feeling(moment, value, label=""):
    stage, part = divmod(moment, 1)
    return Feeling(
        map_id="m", persona_id="maya", stage_id=f"s{int(stage)}", moment=part, value=value, label=label
    )


def where(found, text):
    return next(label for label in found if label.text == text)


def test_a_peak_has_its_label_above_its_face():
    label = where(placed(feeling(0.2, -1), feeling(1.2, 1.2, "Ordered"), feeling(2.2, 0)), "Ordered")
    assert label.box.bottom < 78 + 114 - 1.2 * 42 - FACE + 1


def test_a_shallow_valley_has_its_label_above_the_neutral_line():
    label = where(placed(feeling(0.2, 1), feeling(1.2, -0.6, "Bill shock"), feeling(2.2, 1)), "Bill shock")
    assert label.baseline == 78 + 114 - 8


def test_the_lowest_point_tells_its_value_to_the_right():
    found = placed(feeling(0.2, 1), feeling(1.2, -1.8, "Nobody came"), feeling(2.2, 1))
    lowest, value = where(found, "Nobody came"), where(found, "−1.8")
    assert lowest.role == "lowest"
    assert 140 + 1.2 * 258 + FACE < lowest.x < lowest.x + lowest.width < value.x


def test_the_name_stands_below_a_rising_start():
    assert where(placed(feeling(0.2, -1), feeling(1, 1)), "Maya").baseline > 78 + 114 + 42 + FACE


def test_of_labels_that_collide_the_most_extreme_stays():
    crowd = [feeling(1 + step / 50, 1.5 + step / 20, f"Something long to say {step}") for step in range(8)]
    texts = [label.text for label in placed(feeling(0.2, 0.1), *crowd, feeling(2.8, 0.1))]
    assert "Something long to say 7" in texts
    assert len(texts) < 1 + len(crowd)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            feeling,
            st.floats(0, 2.99),
            st.floats(-2, 2),
            st.sampled_from(["", "Wait", "Found at last", "x" * 90]),
        ),
        max_size=12,
    )
)
def test_labels_never_cover_each_other_nor_leave_the_lane(found):
    boxes = [label.box for label in placed(*found)]
    for number, box in enumerate(boxes):
        assert ROOM.x <= box.x
        assert box.right <= ROOM.right
        assert not any(box.intersects(other) for other in boxes[:number])
