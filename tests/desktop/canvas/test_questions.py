"""What an empty map asks is answered by a click on the question."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.desk import Desk
from journeyboard.drawing.ghosts import question_at
from journeyboard.edit.journeys import set_direction
from journeyboard.importing import shelf
from journeyboard.layout.rect import Rect
from journeyboard.model import Direction, Feeling, LaneKind, Note, NoteKind
from journeyboard.store.document import create
from tests.desktop.canvas.conftest import Hand


@pytest.fixture
def board(qtbot: QtBot, tmp_path: Path) -> Iterator[BoardView]:
    """A new map of the first template, at 100 %, nothing on it."""
    desk = Desk(create(tmp_path / "new.journey", shelf.template().records()))
    view = desk.board = BoardView(desk)
    qtbot.addWidget(view)
    view.resize(1800, 1300)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    desk.close()


def question(board: BoardView, kind: LaneKind) -> Rect:
    """Where the lane of a kind asks, found by looking there."""
    layout = board.bench.scene.layout
    row = next(row for row in layout.rows if row.lane.kind is kind)
    x = layout.column(layout.columns[0].stage.id).left_of(40, 0)
    asked = (question_at(layout, x, row.y + step) for step in range(int(row.height)))
    return next(each[1] for each in asked if each is not None)


def notes(board: BoardView) -> list[Note]:
    return list(board.desk.store.of(Note).values())


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize(
    ("lane", "kind"),
    [
        (LaneKind.ACTIONS, NoteKind.ACTION),
        (LaneKind.PAINS, NoteKind.PAIN),
        (LaneKind.CHANNELS, NoteKind.CHANNEL),
    ],
)
def test_a_click_on_a_question_begins_the_note_that_answers_it(
    board: BoardView, hand: Hand, lane: LaneKind, kind: NoteKind, direction: Direction
) -> None:
    set_direction(board.desk.store, board.desk.map_id, direction)
    box = question(board, lane)
    hand.click(*box.centre)
    hand.keys("Looks at prices")
    hand.key(Qt.Key.Key_Escape)
    (one,) = notes(board)
    assert (one.text, one.kind) == ("Looks at prices", kind)
    assert (one.x, one.y) == (8, 8)
    assert board.desk.store.undo() is not None
    assert notes(board) == []


def test_a_drag_over_a_question_selects_and_answers_nothing(board: BoardView, hand: Hand) -> None:
    x, y = question(board, LaneKind.ACTIONS).centre
    hand.drag((x, y), (x + 200, y + 120))
    assert board.painting.editing is None
    assert notes(board) == []


def test_a_click_where_it_asks_for_a_feeling_puts_a_point_there(board: BoardView, hand: Hand) -> None:
    box = question(board, LaneKind.EMOTIONS)
    hand.click(*box.centre)
    (point,) = board.desk.store.of(Feeling).values()
    assert point.value > 0
    assert question_at(board.bench.scene.layout, *box.centre) is None


def test_nothing_is_asked_once_the_map_has_a_note(board: BoardView, hand: Hand) -> None:
    box = question(board, LaneKind.PAINS)
    hand.click(*question(board, LaneKind.ACTIONS).centre)
    hand.keys("Looks")
    hand.key(Qt.Key.Key_Escape)
    hand.click(*box.centre)
    hand.keys("x")
    assert len(notes(board)) == 1
