"""The shadow of the note under the pointer deepens within a moment, or at once where nothing is to move."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.settings import Settings
from journeyboard.model import Note
from tests.desktop.canvas.conftest import Hand

Find = Callable[[str], Note]


def settled(board: BoardView) -> QImage:
    """What is seen when all tiles are sharp."""
    while board.painting.busy:
        QApplication.processEvents()
    return board.grab().toImage()


def test_a_hovered_note_rises_within_a_moment(board: BoardView, hand: Hand, note: Find, qtbot) -> None:
    Settings()._kept.setValue("reduced_motion", False)
    hand.move(-10, -10)
    flat = settled(board)
    hand.move(*hand.middle(note("Engineer no-show")))
    assert board.bench.marks.rise < 1
    qtbot.waitUntil(lambda: board.bench.marks.rise == 1)
    assert settled(board) != flat


def test_with_reduced_motion_it_is_there_at_once(board: BoardView, hand: Hand, note: Find) -> None:
    Settings()._kept.setValue("reduced_motion", True)
    hand.move(*hand.middle(note("Engineer no-show")))
    assert board.bench.marks.rise == 1


def test_the_shadow_lies_around_the_note_and_leaves_its_paper_alone(
    board: BoardView, hand: Hand, note: Find
) -> None:
    Settings()._kept.setValue("reduced_motion", True)
    box = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(note("Engineer no-show").id))
    inside = int(box.x + 12), int(box.y + 8), int(box.width - 24), int(box.height - 16)
    hand.move(-10, -10)
    flat = settled(board)
    hand.move(*hand.middle(note("Engineer no-show")))
    risen = settled(board)
    assert risen.copy(*inside) == flat.copy(*inside)
    below = int(box.x + box.width / 5), int(box.bottom) + 1
    assert risen.pixelColor(*below) != flat.pixelColor(*below)


def test_that_of_a_channel_is_round_like_its_pill(board: BoardView, hand: Hand, note: Find) -> None:
    Settings()._kept.setValue("reduced_motion", True)
    pill = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(note("Email").id))
    corner, below = (int(pill.right), int(pill.bottom)), (int(pill.centre[0]), int(pill.bottom) + 1)
    hand.move(-10, -10)
    flat = settled(board)
    hand.move(*hand.middle(note("Email")))
    risen = settled(board)
    assert risen.pixelColor(*below) != flat.pixelColor(*below)
    assert differs(risen.pixelColor(*corner), flat.pixelColor(*corner)) < differs(
        risen.pixelColor(*below), flat.pixelColor(*below)
    )


def differs(one: QColor, other: QColor) -> int:
    """How many levels one colour is darker than another."""
    return other.value() - one.value()
