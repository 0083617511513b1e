"""Writing in place: one change for one edit, whatever was typed, pasted or composed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.page_paint import caret_rect
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.desk import Desk
from journeyboard.edit.lanes import collapse_lane, set_lane_locked
from journeyboard.edit.notes import Placement, delete, place, set_locked
from journeyboard.model import Lane, Note, NoteKind, Stage, changed
from tests.desktop.canvas.conftest import Hand, settle

Find = Callable[[str], Note]
Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def one(board: BoardView, note: Find) -> Note:
    """A note with a caret at its end."""
    found = note("Engineer no-show")
    board.begin_edit(found.id)
    return found


def text_of(board: BoardView, note: Note) -> str:
    return board.desk.store.get(Note, note.id).text


def written(board: BoardView) -> str:
    assert board.writer.editing is not None
    return board.writer.editing.now.text


def changes(board: BoardView) -> int:
    """How many steps can be undone, counted by undoing and redoing them."""
    count = 0
    while board.desk.store.undo_label is not None:
        board.desk.store.undo()
        count += 1
    for _ in range(count):
        board.desk.store.redo()
    return count


def test_typing_and_escape_commit_one_change(board: BoardView, hand: Hand, one: Note) -> None:
    hand.keys(" again, twice")
    assert text_of(board, one) == one.text
    hand.key(Key.Key_Escape)
    assert text_of(board, one) == one.text + " again, twice"
    assert changes(board) == 1


def test_leaving_the_text_as_it_was_changes_nothing(board: BoardView, hand: Hand, one: Note) -> None:
    hand.key(Key.Key_Escape)
    assert changes(board) == 0


def test_a_click_elsewhere_commits(board: BoardView, hand: Hand, one: Note, note: Find) -> None:
    hand.keys("!")
    hand.click(*hand.middle(note("Two to four days")))
    assert text_of(board, one) == one.text + "!"
    assert board.desk.selection == {note("Two to four days").id}


def test_losing_the_focus_commits(board: BoardView, hand: Hand, one: Note) -> None:
    hand.keys("!")
    board.clearFocus()
    assert text_of(board, one) == one.text + "!"


def test_a_long_text_makes_the_note_grow(board: BoardView, hand: Hand, one: Note) -> None:
    hand.keys(" and then nobody called for days, so the whole street talked about it")
    hand.key(Key.Key_Escape)
    assert board.desk.store.get(Note, one.id).height > one.height


def test_the_caret_stays_in_view_however_long_the_text_becomes(
    board: BoardView, hand: Hand, one: Note
) -> None:
    QGuiApplication.clipboard().setText("\n".join(f"Line {number}" for number in range(100)))
    hand.key(Key.Key_V, CONTROL)
    editing = board.writer.editing
    assert editing is not None
    assert editing.page is not None
    assert not editing.page.paragraph.truncated
    assert board.rect().contains(caret_rect(editing, editing.page).toRect())


def test_the_picture_does_not_jump_when_an_edit_begins(board: BoardView, note: Find) -> None:
    found = note("Engineer no-show")
    where = board.bench.scene.layout.box(found.id)
    box = board.viewport.camera.rect_to_view(where)
    text = (int(box.x) + 14, int(box.y) + 6, int(box.width) - 30, 40)
    settle(board)
    before = board.grab().toImage().copy(*text)
    board.begin_edit(found.id)
    settle(board)
    assert board.bench.scene.layout.box(found.id) == where
    assert board.grab().toImage().copy(*text) == before


def test_arrows_words_and_shift_move_and_select(board: BoardView, hand: Hand, one: Note) -> None:
    hand.key(Key.Key_Home, CONTROL)
    hand.key(Key.Key_Right, CONTROL | SHIFT)
    assert board.writer.editing.now.selected == "Engineer "
    hand.keys("Nurse ")
    assert written(board).startswith("Nurse no-show")
    hand.key(Key.Key_Backspace)
    hand.key(Key.Key_Delete)
    assert written(board).startswith("Nurseo-show")


def test_up_and_down_keep_to_their_column(board: BoardView, hand: Hand, one: Note) -> None:
    hand.key(Key.Key_Home, CONTROL)
    for _ in range(4):
        hand.key(Key.Key_Right)
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Up)
    hand.key(Key.Key_Up)
    assert board.writer.editing.now.caret == 4


def test_undo_inside_the_edit_leaves_the_map_alone(board: BoardView, hand: Hand, one: Note) -> None:
    hand.keys(" again")
    hand.key(Key.Key_Z, CONTROL)
    assert written(board) == one.text
    hand.key(Key.Key_Z, CONTROL | SHIFT)
    assert written(board) == one.text + " again"
    assert board.writer.editing is not None


def test_both_keys_of_redo_work_inside_the_edit(board: BoardView, hand: Hand, one: Note) -> None:
    """On every platform, also where the map's own redo would answer to one of them."""
    for key, modifiers in ((Key.Key_Y, CONTROL), (Key.Key_Z, CONTROL | SHIFT)):
        hand.keys(" again")
        hand.key(Key.Key_Z, CONTROL)
        asked = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, modifiers, "")
        asked.ignore()
        QApplication.sendEvent(board, asked)
        assert asked.isAccepted()
        hand.key(key, modifiers)
        assert written(board) == one.text + " again"
        hand.key(Key.Key_Z, CONTROL)


def test_undo_with_nothing_left_to_take_back_leaves_the_caret_where_it_is(
    board: BoardView, hand: Hand, one: Note
) -> None:
    hand.keys("!")
    for _ in range(3):
        hand.key(Key.Key_Z, CONTROL)
    assert written(board) == one.text
    assert changes(board) == 0


def test_a_new_note_whose_words_were_taken_back_comes_back_with_redo(
    board: BoardView, hand: Hand, desk: Desk
) -> None:
    before = set(desk.store.of(Note))
    board.add_at_pointer(NoteKind.PAIN)
    hand.keys("phone app crashes")
    for _ in range(3):
        hand.key(Key.Key_Z, CONTROL)
    hand.key(Key.Key_Escape)
    assert set(desk.store.of(Note)) == before
    assert not desk.selection
    desk.redo()
    (made,) = set(desk.store.of(Note)) - before
    assert desk.store.get(Note, made).text == "phone app crashes"


def test_words_taken_back_from_a_note_that_was_there_come_back_with_redo(
    board: BoardView, hand: Hand, one: Note, desk: Desk
) -> None:
    hand.keys(" again")
    hand.key(Key.Key_Z, CONTROL)
    hand.key(Key.Key_Escape)
    assert text_of(board, one) == one.text
    assert desk.store.undo_label is None
    desk.redo()
    assert text_of(board, one) == one.text + " again"


def test_what_is_left_of_the_words_is_what_counts(
    board: BoardView, hand: Hand, one: Note, desk: Desk
) -> None:
    hand.keys(" one two three four")
    hand.key(Key.Key_Z, CONTROL)
    hand.key(Key.Key_Escape)
    assert text_of(board, one) == one.text + " one two three"
    assert changes(board) == 1
    assert desk.store.redo_label is None


def test_a_new_note_on_which_nothing_was_written_leaves_what_can_be_redone(
    board: BoardView, hand: Hand, desk: Desk, note: Find
) -> None:
    delete(desk.store, [note("Engineer no-show").id])
    desk.undo()
    label = desk.store.redo_label
    board.add_at_pointer(NoteKind.PAIN)
    hand.key(Key.Key_Z, CONTROL)
    hand.key(Key.Key_Escape)
    assert desk.store.redo_label == label


def test_copy_cut_and_paste_take_plain_text_only(board: BoardView, hand: Hand, one: Note) -> None:
    hand.key(Key.Key_A, CONTROL)
    hand.key(Key.Key_X, CONTROL)
    assert QGuiApplication.clipboard().text() == one.text
    assert written(board) == ""
    QGuiApplication.clipboard().setText("two\r\nlines\x00\t!")
    hand.key(Key.Key_V, CONTROL)
    assert written(board) == "two\nlines !"


def test_an_emoji_is_one_step_of_the_caret_and_one_backspace(board: BoardView, hand: Hand, one: Note) -> None:
    family = "👨‍👩‍👧"
    board.writer.editing.type(family)
    hand.key(Key.Key_Left)
    assert board.writer.editing.now.caret == len(one.text)
    hand.key(Key.Key_Right)
    hand.key(Key.Key_Backspace)
    assert written(board) == one.text


def test_right_to_left_text_is_walked_in_reading_direction(board: BoardView, hand: Hand, one: Note) -> None:
    hand.key(Key.Key_A, CONTROL)
    board.writer.editing.type("שלום")
    hand.key(Key.Key_Home)
    assert board.writer.editing.now.caret == 0
    hand.key(Key.Key_Left)
    assert board.writer.editing.now.caret == 1


def test_an_input_method_composes_and_commits(board: BoardView, hand: Hand, one: Note) -> None:
    QApplication.sendEvent(board, QInputMethodEvent("に", []))
    assert board.writer.editing.preedit == "に"
    assert written(board) == one.text
    finished = QInputMethodEvent("", [])
    finished.setCommitString("日本")
    QApplication.sendEvent(board, finished)
    assert board.writer.editing.preedit == ""
    assert written(board) == one.text + "日本"
    hand.key(Key.Key_Escape)
    assert text_of(board, one) == one.text + "日本"


def test_an_input_method_can_replace_what_it_wrote(board: BoardView, one: Note) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString("!", -7, 7)
    QApplication.sendEvent(board, event)
    assert written(board) == one.text[:-7] + "!"


def test_an_input_method_is_told_about_the_text(board: BoardView, one: Note) -> None:
    query = Qt.InputMethodQuery
    assert board.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert board.inputMethodQuery(query.ImSurroundingText) == one.text
    assert board.inputMethodQuery(query.ImCursorPosition) == len(one.text)
    caret = board.inputMethodQuery(query.ImCursorRectangle)
    box = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(one.id))
    assert box.contains(caret.x(), caret.y())
    board.writer.commit()
    assert not board.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_click_in_the_text_sets_the_caret_and_a_drag_selects(
    board: BoardView, hand: Hand, one: Note
) -> None:
    box = board.bench.scene.layout.box(one.id)
    hand.click(box.x + 17, box.y + 18)
    assert board.writer.editing.now.caret == 0
    hand.press(box.x + 17, box.y + 18)
    hand.move(box.x + 118, box.y + 18)
    hand.release(box.x + 118, box.y + 18)
    assert board.writer.editing.now.selected.startswith("Engineer")


def test_a_double_click_in_the_text_selects_a_word(board: BoardView, hand: Hand, one: Note) -> None:
    box = board.bench.scene.layout.box(one.id)
    hand.double_click(box.x + 40, box.y + 18)
    assert board.writer.editing.now.selected == "Engineer"


def test_letters_go_to_the_text_and_not_to_the_windows_shortcuts(board: BoardView, one: Note) -> None:
    for key, text, modifiers in ((Key.Key_N, "n", Qt.KeyboardModifier.NoModifier), (Key.Key_Z, "", CONTROL)):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, modifiers, text)
        event.ignore()
        QApplication.sendEvent(board, event)
        assert event.isAccepted()
    board.writer.commit()
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    event.ignore()
    QApplication.sendEvent(board, event)
    assert not event.isAccepted()


def test_a_new_note_left_empty_leaves_no_trace(board: BoardView, hand: Hand) -> None:
    count = len(board.desk.store.of(Note))
    column, row = board.bench.scene.layout.columns[5], board.bench.scene.layout.rows[6]
    hand.double_click(column.x + 200, row.y + 50)
    hand.key(Key.Key_Escape)
    assert len(board.desk.store.of(Note)) == count
    assert changes(board) == 0


def test_tab_and_control_enter_go_on_to_the_next_note(board: BoardView, hand: Hand, one: Note) -> None:
    hand.key(Key.Key_Return, CONTROL)
    hand.keys("Below")
    hand.key(Key.Key_Tab)
    hand.keys("Beside")
    hand.key(Key.Key_Escape)
    below = next(each for each in board.desk.store.of(Note).values() if each.text == "Below")
    beside = next(each for each in board.desk.store.of(Note).values() if each.text == "Beside")
    stages = [column.stage.id for column in board.bench.scene.layout.columns]
    assert (below.stage_id, below.lane_id, below.kind) == (one.stage_id, one.lane_id, one.kind)
    assert stages.index(beside.stage_id) == stages.index(one.stage_id) + 1
    assert beside.lane_id == one.lane_id


def beside(board: BoardView, note: Note, by: int) -> list[Note]:
    """The notes of the same lane, so many stages further on."""
    stages = [column.stage.id for column in board.bench.scene.layout.columns]
    there = stages[stages.index(note.stage_id or "") + by]
    notes = board.desk.store.of(Note).values()
    return [each for each in notes if (each.stage_id, each.lane_id) == (there, note.lane_id)]


def test_tab_goes_to_the_note_that_is_there_already_and_shift_tab_comes_back(
    board: BoardView, hand: Hand, one: Note
) -> None:
    (neighbour,) = beside(board, one, 1)
    hand.key(Key.Key_Tab)
    assert board.writer.editing
    assert board.desk.selection == {neighbour.id}
    assert written(board) == neighbour.text
    hand.key(Key.Key_Backtab, SHIFT)
    assert board.desk.selection == {one.id}
    assert board.desk.store.undo_label is None


def test_shift_tab_comes_back_to_the_note_of_the_second_row_that_tab_left(
    board: BoardView, hand: Hand, one: Note
) -> None:
    hand.key(Key.Key_Return, CONTROL)
    hand.keys("Second row")
    hand.key(Key.Key_Tab)
    hand.keys("To the right of it")
    hand.key(Key.Key_Backtab, SHIFT)
    assert written(board) == "Second row"
    hand.key(Key.Key_Tab)
    assert written(board) == "To the right of it"


def test_a_note_that_only_touches_the_row_is_not_beside_it(board: BoardView, hand: Hand, one: Note) -> None:
    (neighbour,) = beside(board, one, 1)
    place(
        board.desk.store,
        {neighbour.id: Placement(neighbour.stage_id, neighbour.lane_id, neighbour.x, one.y + one.height - 4)},
    )
    board.begin_edit(one.id)
    hand.key(Key.Key_Tab)
    assert board.writer.editing
    assert written(board) == ""


def test_control_enter_goes_to_the_note_that_is_below_already(
    board: BoardView, hand: Hand, one: Note
) -> None:
    hand.key(Key.Key_Return, CONTROL)
    hand.keys("Below")
    hand.key(Key.Key_Escape)
    (below,) = board.desk.selection
    box = board.bench.scene.layout.box
    assert box(below).y == box(one.id).bottom + 8
    assert box(below).x == box(one.id).x
    board.begin_edit(one.id)
    hand.key(Key.Key_Return, CONTROL)
    assert board.desk.selection == {below}


def test_going_on_from_a_new_note_left_empty_makes_no_note_and_goes_on_from_there(
    board: BoardView, hand: Hand, one: Note
) -> None:
    count = len(board.desk.store.of(Note))
    hand.key(Key.Key_Return, CONTROL)
    hand.key(Key.Key_Tab)
    hand.keys("Beside")
    hand.key(Key.Key_Escape)
    (made,) = board.desk.selected(Note)
    assert len(board.desk.store.of(Note)) == count + 1
    assert made in beside(board, one, 1)


@pytest.mark.parametrize(("start", "key"), [("CRM job", Key.Key_Tab), ("Searches", Key.Key_Backtab)])
def test_where_no_cell_follows_tab_goes_on_writing(
    board: BoardView, hand: Hand, note: Find, start: str, key: Key
) -> None:
    one, count = note(start), len(board.desk.store.of(Note))
    board.begin_edit(one.id)
    hand.key(key)
    hand.keys("never")
    assert board.writer.editing is not None
    hand.key(Key.Key_Escape)
    assert "never" in board.desk.store.get(Note, one.id).text
    assert len(board.desk.store.of(Note)) == count


@pytest.mark.parametrize(
    ("start", "key", "there"),
    [
        ("Shares a referral", Key.Key_Tab, "Search result"),
        ("Search result", Key.Key_Backtab, "Shares a referral"),
        ("I have told", Key.Key_Tab, "Leaflets reach"),
    ],
    ids=["onwards", "back", "past the curves"],
)
def test_past_the_last_stage_tab_goes_on_in_the_next_lane_and_back(
    board: BoardView, hand: Hand, note: Find, start: str, key: Key, there: str
) -> None:
    board.begin_edit(note(start).id)
    hand.key(key)
    assert board.desk.selection == {note(there).id}
    assert board.writer.editing is not None


def test_tab_passes_over_lanes_that_take_no_notes(board: BoardView, hand: Hand, note: Find) -> None:
    store, rows = board.desk.store, board.bench.scene.layout.rows
    collapse_lane(store, rows[1].lane.id, True)
    set_lane_locked(store, rows[2].lane.id, True)
    board.begin_edit(note("Shares a referral").id)
    hand.key(Key.Key_Tab)
    assert board.desk.selection == {note("My call froze").id}


def test_by_keyboard_a_new_note_comes_beside_the_selected_one(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Referral page")
    board.desk.select([one.id])
    board.add_at_pointer(NoteKind.ACTION)
    hand.keys("Another")
    hand.key(Key.Key_Escape)
    made = note("Another")
    assert (made.stage_id, made.lane_id, made.kind, made.y) == (one.stage_id, one.lane_id, one.kind, one.y)
    assert made.x >= one.x + one.width


def test_by_keyboard_a_note_of_another_kind_comes_into_its_lane_in_the_same_stage(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one, pain = note("Engineer visit"), note("Engineer no-show")
    board.desk.select([one.id])
    board.add_at_pointer(NoteKind.PAIN)
    hand.keys("It hurts")
    hand.key(Key.Key_Escape)
    made = note("It hurts")
    assert (made.stage_id, made.lane_id) == (one.stage_id, pain.lane_id)


def test_nothing_is_written_into_a_locked_lane(board: BoardView, hand: Hand, note: Find) -> None:
    one = note("Engineer no-show")
    with board.desk.store.change("Lock") as draft:
        draft.put(changed(board.desk.store.get(Lane, one.lane_id or ""), locked=True))
    board.desk.select([one.id])
    board.add_at_pointer(NoteKind.PAIN)
    assert board.writer.editing is None


@pytest.mark.parametrize("zoom", [0.6, 1.0, 1.33, 2.0])
def test_no_line_moves_while_a_note_is_written_and_afterwards(
    board: BoardView, hand: Hand, note: Find, zoom: float
) -> None:
    found = note("Engineer no-show")
    board.viewport.zoom_to(zoom)
    board.centre_on(found.id)
    board.hands.last = Pointer(0, 0, 0, 0)
    settle(board)
    box = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(found.id))
    ratio = board.devicePixelRatioF()
    left, top = (box.x + 12 * zoom) * ratio, (box.y + 5 * zoom) * ratio
    lines = QRect(round(left), round(top), round(96 * zoom * ratio), round(70 * zoom * ratio))

    def shown(caret: QRectF = QRectF()) -> QImage:  # noqa: B008 - never changed
        """The lines, with the place of the caret painted over."""
        settle(board)
        image = board.grab().toImage().copy(lines)
        patch = QRectF(caret.topLeft() * ratio, caret.size() * ratio).toAlignedRect().adjusted(-1, -1, 1, 1)
        image.setDevicePixelRatio(1)
        painter = QPainter(image)
        painter.fillRect(patch.translated(-lines.topLeft()), Qt.GlobalColor.black)
        painter.end()
        return image

    first = shown()
    board.begin_edit(found.id)
    hand.key(Key.Key_End, CONTROL)
    assert board.writer.editing
    page = board.writer.editing.page
    assert page
    caret = caret_rect(board.writer.editing, page)
    during = shown(caret)
    assert during != first
    hand.key(Key.Key_Escape)
    assert shown(caret) == during
    assert shown() == first


def test_a_quote_is_written_without_its_marks(board: BoardView, hand: Hand, note: Find) -> None:
    quote = note("I took a day off")
    board.begin_edit(quote.id)
    hand.key(Key.Key_Home, CONTROL)
    assert board.writer.editing.now.caret == 0
    hand.keys("Well. ")
    hand.key(Key.Key_Escape)
    assert text_of(board, quote) == "Well. " + quote.text


def test_a_stage_is_renamed_and_given_a_goal_in_its_header(board: BoardView, hand: Hand) -> None:
    column = board.bench.scene.layout.columns[1]
    hand.double_click(column.x + 60, 28)
    hand.keys("Comparing")
    hand.key(Key.Key_Return)
    hand.double_click(column.x + 60, 56)
    hand.keys("Find the right one")
    hand.key(Key.Key_Return)
    stage = board.desk.store.get(Stage, column.stage.id)
    assert (stage.name, stage.goal) == ("Comparing", "Find the right one")
    assert changes(board) == 2


def test_a_name_too_long_for_its_header_is_shown_whole_while_it_is_written(
    board: BoardView, hand: Hand
) -> None:
    column = board.bench.scene.layout.columns[1]
    hand.double_click(column.x + 60, 28)
    hand.keys("Looking at all that there is to be had in this and every other shop of the town ")
    editing = board.writer.editing
    assert editing is not None
    assert editing.page is not None
    page = editing.page
    assert page.paragraph.text == editing.now.text
    assert len(page.paragraph.lines) > 2
    assert not page.paragraph.truncated
    assert editing.shown_caret == len(page.paragraph.text)


def test_a_lane_is_renamed_in_its_header(board: BoardView, hand: Hand) -> None:
    row = board.bench.scene.layout.rows[0]
    hand.double_click(60, row.y + 24)
    hand.keys("Steps")
    hand.key(Key.Key_Escape)
    assert board.bench.scene.layout.rows[0].lane.name == "Steps"


def test_a_note_that_is_deleted_meanwhile_ends_the_edit(board: BoardView, hand: Hand, one: Note) -> None:
    hand.keys("!")
    delete(board.desk.store, [one.id])
    assert board.writer.editing is None
    assert one.id not in board.desk.store.of(Note)


def test_a_note_is_brought_near_enough_to_read_before_it_is_written_on(
    board: BoardView, hand: Hand, note: Find
) -> None:
    one = note("Engineer no-show")
    board.zoom_to(0.2)
    board.begin_edit(one.id)
    assert board.zoom == 1.0
    box = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(one.id))
    assert 0 <= box.x < box.right <= board.width()
    assert 0 <= box.y < box.bottom <= board.height()


def test_a_locked_note_cannot_be_written_on(board: BoardView, note: Find) -> None:
    set_locked(board.desk.store, [note("Engineer no-show").id], True)
    board.begin_edit(note("Engineer no-show").id)
    assert board.writer.editing is None


def test_beginning_again_on_the_same_note_keeps_what_was_typed(
    board: BoardView, hand: Hand, one: Note
) -> None:
    hand.keys("!")
    board.begin_edit(one.id)
    assert written(board) == one.text + "!"
    hand.keys("?")
    hand.key(Key.Key_Escape)
    assert text_of(board, one) == one.text + "!?"


def test_a_letter_leaves_the_tiles_alone_and_looks_as_they_will(
    board: BoardView, hand: Hand, note: Find
) -> None:
    found = note("Engineer no-show")
    board.viewport.zoom_to(1.33)
    board.centre_on(found.id)
    board.hands.last = Pointer(0, 0, 0, 0)
    board.begin_edit(found.id, select_all=True)
    settle(board)
    hand.keys("Nobody came")
    assert not board.painting.picture.urgent
    hand.key(Key.Key_Home)
    box = board.viewport.camera.rect_to_view(board.bench.scene.layout.box(found.id))
    inside = QRect(round(box.x) + 30, round(box.y) + 4, round(box.width) - 60, round(box.height) - 8)
    during = board.grab().toImage().copy(inside)
    hand.key(Key.Key_Escape)
    settle(board)
    assert board.grab().toImage().copy(inside) == during


@pytest.mark.parametrize("start", ["Searches", "Shares a referral", "Marketing", "CRM job", "Leaflets"])
def test_writing_on_a_map_that_fits_the_view_moves_nothing(board: BoardView, note: Find, start: str) -> None:
    board.resize(1344, 824)
    board.fit()
    before = board.viewport.camera
    board.begin_edit(note(start).id)
    board.writer.commit()
    assert board.viewport.camera == before
