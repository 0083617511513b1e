import pytest

from journeyboard.assets import resource
from journeyboard.drawing.badges import channel_icon
from journeyboard.drawing.headers import lane_icon
from journeyboard.drawing.icons import SIDE, outline
from journeyboard.model import Channel, LaneKind

NAMES = sorted(path.stem for path in resource("icons", "phosphor").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_icon_becomes_an_outline_within_its_square(name):
    commands = outline(name)
    assert commands[0][0] == "M"
    assert commands[-1][0] == "Z"
    ends = [command[-2:] for command in commands if len(command) > 1]
    assert all(0 <= value <= SIDE for end in ends for value in end)


@pytest.mark.parametrize("name", [*map(channel_icon, Channel), *map(lane_icon, LaneKind)])
def test_each_channel_and_lane_has_an_icon_that_is_shipped(name):
    assert name in NAMES


def test_an_unknown_icon_is_refused():
    with pytest.raises(FileNotFoundError):
        outline("no-such-icon")
