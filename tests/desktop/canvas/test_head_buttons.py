"""The buttons in the headers: they come with the mouse, do what commands do, and go with it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from journeyboard.desktop.canvas.headers import head_of
from journeyboard.edit.journeys import describe_map
from journeyboard.model import Direction, Lane, LaneKind, Stage, in_map

LEFT = Qt.MouseButton.LeftButton


def head(board, member):
    return head_of(board.viewport, board.bench.scene.layout.extent, member)


def hover(board, x: float, y: float) -> None:
    QTest.mouseMove(board, QPoint(round(x), round(y)))


def names(board, kind) -> list[str]:
    return [each.name for each in in_map(board.desk.store, kind, board.desk.map_id)]


def test_plus_comes_at_a_border_and_puts_a_stage_there(board, qtbot):
    first = head(board, board.bench.scene.layout.columns[0])
    hover(board, first.right + 9, first.y + 30)
    assert board.head_buttons.add.isVisible()
    assert board.head_buttons.add.accessibleName() == "Insert a stage here"
    QTest.mouseClick(board.head_buttons.add, LEFT)
    qtbot.keyClicks(board, "Moving in")
    qtbot.keyClick(board, Qt.Key.Key_Return)
    assert names(board, Stage)[:3] == ["Awareness", "Moving in", "Consideration"]
    assert not board.head_buttons.add.isVisible()


def test_a_stage_may_come_before_the_first(board, qtbot):
    first = head(board, board.bench.scene.layout.columns[0])
    hover(board, first.x + 5, first.y + 30)
    QTest.mouseClick(board.head_buttons.add, LEFT)
    assert names(board, Stage)[:2] == ["New stage", "Awareness"]


def test_a_map_from_right_to_left_has_its_borders_at_the_other_side(board):
    describe_map(board.desk.store, board.desk.map_id, direction=Direction.RIGHT_TO_LEFT)
    board.fit()
    first = head(board, board.bench.scene.layout.columns[0])
    hover(board, first.x + 5, first.y + 30)
    QTest.mouseClick(board.head_buttons.add, LEFT)
    assert names(board, Stage)[:2] == ["Awareness", "New stage"]


def test_between_lanes_it_asks_for_the_kind(board, qtbot):
    first = head(board, board.bench.scene.layout.rows[0])
    hover(board, first.x + 30, first.bottom - 4)
    assert board.head_buttons.add.accessibleName() == "Insert a lane here"
    QTest.mouseClick(board.head_buttons.add, LEFT)
    (menu,) = (each for each in board.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == "Backstage").trigger()
    menu.close()
    assert names(board, Lane)[:3] == ["Actions", "Backstage", "Touchpoints"]
    assert in_map(board.desk.store, Lane, board.desk.map_id)[1].kind is LaneKind.BACKSTAGE


@pytest.mark.parametrize("of", ["columns", "rows"])
def test_the_dots_ask_for_the_menu_of_their_stage_or_lane(board, qtbot, of):
    member = getattr(board.bench.scene.layout, of)[1]
    box = head(board, member)
    hover(board, box.x + 70, box.y + box.height / 2)
    assert board.head_buttons.more.isVisible()
    assert box.contains(*board.head_buttons.more.geometry().center().toTuple())
    with qtbot.waitSignal(board.context_menu_requested):
        QTest.mouseClick(board.head_buttons.more, LEFT)
    record = member.stage if of == "columns" else member.lane
    assert board.desk.selection == {record.id}


def test_the_dots_of_a_lane_cover_neither_its_name_nor_the_plus(board):
    board.zoom_to(1.0)
    for row in board.bench.scene.layout.rows[:2]:
        box = head(board, row)
        hover(board, box.x + 70, box.bottom - 6)
        dots = board.head_buttons.more.geometry()
        assert dots.top() >= box.y + 50
        assert not dots.intersects(board.head_buttons.add.geometry())


def test_they_go_when_the_mouse_or_the_map_does(board):
    buttons, first = board.head_buttons, head(board, board.bench.scene.layout.columns[0])
    hover(board, first.right, first.y + 30)
    assert buttons.add.isVisible()
    hover(board, first.right + 60, first.bottom + 60)
    assert not buttons.add.isVisible()
    assert not buttons.more.isVisible()
    hover(board, first.right, first.y + 30)
    board.viewport.pan(-20, 0)
    assert not buttons.add.isVisible()


def test_there_are_none_on_a_map_that_is_only_read(board, monkeypatch):
    monkeypatch.setattr(board.desk.document, "read_only", True)
    first = head(board, board.bench.scene.layout.columns[0])
    hover(board, first.right, first.y + 30)
    assert not board.head_buttons.add.isVisible()


def test_from_afar_a_header_has_no_room_for_dots(board):
    board.zoom_to(0.15)
    box = head(board, board.bench.scene.layout.rows[2])
    hover(board, box.x + 4, box.y + 3)
    assert not board.head_buttons.more.isVisible()
