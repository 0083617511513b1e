"""Lanes that take more height for their notes lie as if they had been measured from nothing."""

import pytest

from journeyboard.layout.frame import framed
from journeyboard.model import Lane, LaneKind, Stage

STAGES = [Stage(id=f"stage-{order}", map_id="map", name=order, order=order) for order in "ab"]
LANES = [
    Lane(id=f"lane-{order}", map_id="map", name=order, kind=LaneKind.ACTIONS, height=240, order=order)
    for order in "abc"
]


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("needs", [{}, {"lane-a": 700.0}, {"lane-c": 900.0, "lane-b": 20.0}])
def test_a_frame_that_holds_other_notes_is_as_if_made_for_them(needs: dict[str, float], rtl: bool) -> None:
    before = framed(STAGES, LANES, {"lane-b": 640.0}, rtl=rtl)
    assert before.holding(needs) == framed(STAGES, LANES, needs, rtl=rtl)
