"""Icons stand clear of the words beside them, on the side where the words are."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.look.icons import icon, pixmap
from journeyboard.desktop.look.wear import wear
from journeyboard.desktop.widgets.push import ROOM, SIDE, Push

Direction = Qt.LayoutDirection


def columns(picture: QImage) -> list[bool]:
    """Which columns of pixels have anything in them."""
    across, down = range(picture.width()), range(picture.height())
    return [any(picture.pixelColor(x, y).alpha() for y in down) for x in across]


@pytest.mark.parametrize("room", [4, -4])
def test_room_is_left_empty_behind_an_icon_or_before_it(qapp: QApplication, room: int) -> None:
    drawn = icon("export", 16, room=room).pixmap(QSize(20, 16)).toImage()
    seen = columns(drawn if room > 0 else drawn.flipped(Qt.Orientation.Horizontal))
    assert drawn.width() == 20
    assert any(seen[:16])
    assert not any(seen[16:])


@pytest.mark.parametrize("direction", [Direction.LeftToRight, Direction.RightToLeft])
def test_a_buttons_icon_keeps_away_from_its_words(qapp: QApplication, direction: Direction) -> None:
    wear(qapp, "light")
    button = Push("Export", icon_name="export")
    button.setLayoutDirection(direction)
    drawn = button.icon().pixmap(button.iconSize()).toImage()
    seen = columns(drawn if direction is Direction.LeftToRight else drawn.flipped(Qt.Orientation.Horizontal))
    assert (drawn.width(), drawn.height()) == (SIDE + ROOM, SIDE)
    assert not any(seen[SIDE:])


@pytest.mark.parametrize("name", ["plus", "minus"])
@pytest.mark.parametrize("size", [14, 16, 18])
def test_a_single_stroke_lies_on_one_row_of_pixels(qapp: QApplication, name: str, size: int) -> None:
    drawn = pixmap(name, "#000000", size).toImage()
    strengths = [drawn.pixelColor(size // 4, y).alphaF() for y in range(size)]
    assert max(strengths) > 0.75
    assert sum(strength > 0.25 for strength in strengths) == 1
