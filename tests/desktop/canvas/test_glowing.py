"""The note under the pointer gets a ring within a moment, or at once where nothing is to move."""

from collections.abc import Callable

from PySide6.QtGui import QImage
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


def test_a_hovered_note_gets_its_ring_within_a_moment(
    board: BoardView, hand: Hand, note: Find, qtbot
) -> None:
    Settings()._kept.setValue("reduced_motion", False)
    hand.move(-10, -10)
    dark = settled(board)
    hand.move(*hand.middle(note("Engineer no-show")))
    assert board.bench.marks.glow < 1
    qtbot.waitUntil(lambda: board.bench.marks.glow == 1)
    assert settled(board) != dark


def test_with_reduced_motion_it_is_there_at_once(board: BoardView, hand: Hand, note: Find) -> None:
    Settings()._kept.setValue("reduced_motion", True)
    hand.move(*hand.middle(note("Engineer no-show")))
    assert board.bench.marks.glow == 1


def test_the_ring_lies_around_the_note_and_leaves_its_paper_alone(
    board: BoardView, hand: Hand, note: Find
) -> None:
    Settings()._kept.setValue("reduced_motion", True)
    box = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(note("Engineer no-show").id))
    inside = int(box.x + 12), int(box.y + 8), int(box.width - 24), int(box.height - 16)
    hand.move(-10, -10)
    dark = settled(board)
    hand.move(*hand.middle(note("Engineer no-show")))
    lit = settled(board)
    assert lit.copy(*inside) == dark.copy(*inside)
    below = int(box.x + box.width / 5), int(box.bottom) + 1
    assert lit.pixelColor(*below) != dark.pixelColor(*below)
