"""A picture that is not decoded yet keeps nobody waiting, and comes when it is."""

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from journeyboard.export.painter import decoding, pictures
from journeyboard.export.painter.decoding import Background


def png(colour, size=(64, 48)):
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return file.getvalue()


RED, BLUE = png((200, 0, 0)), png((0, 0, 200))


@pytest.fixture
def shelf(monkeypatch):
    shelf = pictures.Decoded(limit=64 * 48 * 4)
    monkeypatch.setattr(decoding, "decoded", shelf)
    return shelf


def come(qtbot, background, data, smaller=1):
    with qtbot.waitSignal(background.arrived) as told:
        found = background.ask((data, smaller, False))
    assert told.args == [data]
    qtbot.waitUntil(lambda: not background.busy)
    return found


def test_what_is_missing_comes_later_and_is_told(qtbot, shelf):
    background = Background()
    assert come(qtbot, background, RED).isNull()
    assert background.ask((RED, 1, False)).size().toTuple() == (64, 48)


def test_meanwhile_another_size_stands_for_it(qtbot, shelf):
    background = Background()
    come(qtbot, background, RED, smaller=4)
    assert come(qtbot, background, RED, smaller=1).size().toTuple() == (16, 12)


def test_one_that_had_to_make_room_is_waited_for_so_that_no_two_take_turns_for_ever(qtbot, shelf):
    background = Background()
    come(qtbot, background, RED)
    come(qtbot, background, BLUE)
    assert shelf.peek((RED, 1, False)) is None
    assert not background.ask((RED, 1, False)).isNull()
    assert not background.busy


def test_what_cannot_be_read_is_asked_for_once(qtbot, shelf):
    background = Background()
    come(qtbot, background, b"bytes")
    assert background.ask((b"bytes", 1, False)) == QImage()
    assert not background.busy
