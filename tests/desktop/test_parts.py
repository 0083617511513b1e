"""F6 goes through the parts of the window, and dialogs show where the keys are."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.dialogs.ask import AskDialog
from journeyboard.desktop.look.focus import FocusRing
from journeyboard.desktop.panels.edge import STEP, DragEdge
from journeyboard.desktop.parts import next_part, parts
from journeyboard.desktop.settings import Settings


def part_in_focus(window):
    focused = QApplication.focusWidget()
    return next(part for part in parts(window) if part is focused or part.isAncestorOf(focused))


def test_f6_goes_through_all_parts_that_are_shown_and_comes_back_to_the_board(window, qtbot):
    window.activateWindow()
    window.board.setFocus()
    window.toggle_panel("inspector")
    seen = []
    for _ in range(6):
        window.run("view.next_part")
        seen.append(part_in_focus(window))
    assert seen == [window.dock, window.rail, window.status, window.top, window.tools, window.board]


def test_tab_goes_through_the_parts_in_the_same_order(window, qtbot):
    window.toggle_panel("inspector")
    met, widget = [], window.board.nextInFocusChain()
    while widget is not window.board:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            met += [part for part in parts(window)[1:] if part is widget or part.isAncestorOf(widget)]
        widget = widget.nextInFocusChain()
    assert [*dict.fromkeys(met)] == [window.dock, window.rail, window.status, window.top, window.tools]


def test_shift_f6_goes_the_other_way(window, qtbot):
    window.activateWindow()
    window.board.setFocus()
    window.run("view.previous_part")
    assert part_in_focus(window) is window.tools
    next_part(window, 1)
    assert part_in_focus(window) is window.board


def test_the_ring_is_seen_around_what_f6_has_reached(window, qtbot):
    window.activateWindow()
    window.board.setFocus()
    window.run("view.next_part")
    assert window.ring.isVisible()


def test_a_dialog_shows_a_ring_around_what_tab_has_reached(window, qtbot):
    window.activateWindow()
    dialog = AskDialog("Title of the map", "", window)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    dialog.field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.field)
    QTest.keyClick(dialog.field, Qt.Key.Key_Tab)
    ring = dialog.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible()
    dialog.close()
    dialog.deleteLater()


def test_the_panel_is_made_wider_and_narrower_with_the_arrow_keys(window, qtbot):
    window.toggle_panel("inspector")
    edge, width = window.dock.findChild(DragEdge), window.dock.width()
    QTest.keyClick(edge, Qt.Key.Key_Left)
    assert window.dock.width() == Settings().dock_width == width + STEP
    QTest.keyClick(edge, Qt.Key.Key_Right)
    assert window.dock.width() == width


def test_a_notice_on_the_board_is_a_part_of_its_own(window, qtbot):
    window.activateWindow()
    window.board.setFocus()
    window.notices.tell(["Something could not be read"])
    window.run("view.next_part")
    assert window.notices.cross.hasFocus()
