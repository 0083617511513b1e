"""What no shipped font has is drawn on the board with the fonts of the system, as it is in exports."""

import pytest

from journeyboard.desktop.canvas.scene import Scene
from journeyboard.text.fallback import set_system_fonts
from journeyboard.text.glyphs import Run
from journeyboard.text.paragraph import line
from journeyboard.text.style import Style

NOTE = Style("sans", 15, 19)


@pytest.fixture(autouse=True)
def nobody_asks_yet():
    set_system_fonts(None)
    yield
    set_system_fonts(None)


def boxes(text: str) -> int:
    return sum(list(run.glyphs).count(0) for run in line(text, NOTE).runs if isinstance(run, Run))


def test_a_board_draws_chinese_japanese_and_korean(desk):
    assert boxes("服务台") == 3
    Scene(desk.store, desk.map_id, "light")
    assert boxes("服务台 日本語 한국어") == 0
