"""The map as assistive technology meets it: walked as a screen reader would, over Qt's own interfaces."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QTableView
from shiboken6 import isValid

from journeyboard.desktop import saying, windows
from journeyboard.desktop.canvas.aloud import aloud
from journeyboard.desktop.canvas.keys import step
from journeyboard.drawing.titles import title
from journeyboard.edit.lanes import collapse_lane
from journeyboard.edit.notes import Placement, delete, place
from journeyboard.edit.stages import delete_stage
from journeyboard.model import Feeling, Lane, Note, Stage

Role, Text = QAccessible.Role, QAccessible.Text


def name(part: QAccessibleInterface) -> str:
    return part.text(Text.Name)


def children(part: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [part.child(index) for index in range(part.childCount())]


def within(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for child in children(part):
        yield child
        yield from within(child)


@pytest.fixture
def table(window):
    return QAccessible.queryAccessibleInterface(window.board)


def of_role(table, role):
    return [part for part in children(table) if part.role() == role]


def cell_called(table, start):
    return next(cell for cell in of_role(table, Role.Cell) if name(cell).startswith(start))


def item(table, start):
    return next(part for part in within(table) if name(part).startswith(start))


def test_the_board_is_a_table_of_stages_and_lanes(window, table):
    layout = window.board.bench.scene.layout
    assert table.role() == Role.Table
    assert name(table) == "Journey map: Switching to full fibre"
    assert [name(part) for part in of_role(table, Role.ColumnHeader)] == [
        f"Stage {column.number}, {column.stage.name}" for column in layout.columns
    ]
    assert [name(part) for part in of_role(table, Role.RowHeader)] == [
        f"Lane {row.lane.name}" for row in layout.rows
    ]
    assert len(of_role(table, Role.Cell)) == len(layout.columns) * len(layout.rows)


def test_qt_itself_sees_the_table_interface_with_its_rows_and_columns(window, table):
    assert int(table.interface_cast(QAccessible.InterfaceType.TableInterface))
    twin = QAccessible.queryAccessibleInterface(window.board.findChild(QTableView))
    cell = next(part for part in children(twin) if name(part).startswith("Onboarding, Pain points"))
    place_in_table = cell.tableCellInterface()
    assert [name(head) for head in place_in_table.columnHeaderCells()] == ["Stage 4, Onboarding"]
    assert [name(head) for head in place_in_table.rowHeaderCells()] == ["Lane Pain points"]
    assert "severity 4 blocking, Engineer no-show" in name(cell)


def test_a_cell_knows_its_place_and_its_headers(table):
    spot = cell_called(table, "Onboarding, Pain points").tableCellInterface()
    assert (spot.columnIndex(), spot.rowIndex()) == (3, 5)
    assert [name(head) for head in spot.columnHeaderCells()] == ["Stage 4, Onboarding"]
    assert [name(head) for head in spot.rowHeaderCells()] == ["Lane Pain points"]
    assert name(spot.table()) == name(table)


def test_every_note_and_emotion_point_is_met_once_in_its_cell_with_its_full_name(window, table):
    layout, store = window.board.bench.scene.layout, window.desk.store
    met = [part for part in within(table) if part.role() == Role.ListItem]
    expected = [title(note, layout.facts.of_note(note), layout) for note in store.of(Note).values()]
    said = [name(part) for part in met]
    assert sorted(each for each in said if not each.startswith("Emotion point")) == sorted(expected)
    assert len(said) == len(store.of(Note)) + len(store.of(Feeling))
    for part in met:
        stage = name(part.parent()).split(",")[0]
        assert stage in name(part)


def test_names_are_those_of_the_design(table):
    assert item(table, "Pain point, severity 4 blocking, Engineer no-show")
    assert (
        name(item(table, "Emotion point, Maya, −1.8")) == "Emotion point, Maya, −1.8, Nobody came, Onboarding"
    )
    assert name(cell_called(table, "Onboarding, Emotions")) == "Onboarding, Emotions: 4 emotion points"


def test_parts_lie_where_they_are_drawn(window, table):
    for cell in of_role(table, Role.Cell):
        for part in children(cell):
            assert cell.rect().adjusted(-40, -40, 40, 40).contains(part.rect().center())
    pain = item(table, "Pain point, severity 4 blocking, Engineer")
    middle = pain.rect().center()
    found = table.childAt(middle.x(), middle.y())
    assert name(found.childAt(middle.x(), middle.y())) == name(pain)


def test_the_focus_is_on_the_one_selected_note(window, table, note_called):
    note = note_called(window.desk, "Engineer no")
    window.desk.select([note.id])
    assert "Engineer no-show" in name(table.focusChild())
    assert table.focusChild().state().selected
    window.desk.select([])
    assert table.focusChild() is None


def test_a_note_can_be_selected_and_written_on_without_a_hand_on_the_map(window, table):
    pain = item(table, "Pain point, severity 4 blocking, Engineer")
    actions = pain.actionInterface()
    actions.doAction(QAccessibleActionInterface.setFocusAction())
    assert [note.text for note in window.desk.selected(Note)] == ["Engineer no-show, and no message"]
    actions.doAction(QAccessibleActionInterface.pressAction())
    assert window.board.writer.editing is not None
    window.board.commit_edit()


def test_what_is_deleted_is_gone_and_comes_back_with_undo(window, table, note_called):
    note = note_called(window.desk, "Engineer no")
    part = item(table, "Pain point, severity 4 blocking, Engineer")
    delete(window.desk.store, [note.id])
    assert not isValid(part)
    assert not any("Engineer no-show" in name(each) for each in within(table))
    window.desk.store.undo()
    assert item(table, "Pain point, severity 4 blocking, Engineer").isValid()


def test_a_stage_less_is_a_column_less(window, table):
    stage = next(stage for stage in window.desk.store.of(Stage).values() if stage.name == "Retention")
    before = len(of_role(table, Role.Cell))
    assert int(table.interface_cast(QAccessible.InterfaceType.TableInterface))
    delete_stage(window.desk.store, stage.id)
    assert len(of_role(table, Role.Cell)) == before - len(window.desk.store.of(Lane))
    twin = window.board.findChild(QTableView)
    assert twin.model().columnCount() == len(window.desk.store.of(Stage))


def test_a_collapsed_lane_says_so_and_still_tells_its_notes(window, table):
    lane = next(lane for lane in window.desk.store.of(Lane).values() if lane.name == "Pain points")
    collapse_lane(window.desk.store, lane.id, True)
    head = next(part for part in of_role(table, Role.RowHeader) if name(part) == "Lane Pain points")
    assert head.text(Text.Description) == "collapsed"
    assert item(table, "Pain point, severity 4 blocking, Engineer")


def test_parked_notes_are_a_list_beside_the_cells(window, table, note_called):
    note = note_called(window.desk, "Engineer no")
    place(window.desk.store, {note.id: Placement(None, None, 0.0, 0.0)})
    (parked,) = of_role(table, Role.List)
    assert name(parked) == "Parking lot: 1 note"
    assert "Engineer no-show" in name(parked.child(0))


def test_windows_come_and_go_while_they_are_being_read(qtbot):
    for _ in range(5):
        window = windows.open_example()
        qtbot.waitExposed(window)
        parts = [*within(QAccessible.queryAccessibleInterface(window.board))]
        assert len(parts) > 60
        window.close()
        qtbot.waitUntil(lambda window=window: not isValid(window))


def test_the_focus_is_on_a_selected_stage_and_on_what_the_keys_are_on_among_several(window, table):
    window.run("stage.select")
    assert name(table.focusChild()) == "Stage 1, Awareness"
    QApplication.processEvents()
    assert window.board.accessibleDescription() == "Stage 1, Awareness"
    step(window.board.bench, 1)
    window.run("select.also_next")
    assert name(table.focusChild()).startswith("Action, Reads the leaflet")


def test_what_a_key_did_is_told(window, table, note_called, monkeypatch):
    told = []
    monkeypatch.setattr(aloud, "say", lambda _, words: told.append(words))
    monkeypatch.setattr(saying, "say", lambda _, words: told.append(words))
    store, pain = window.desk.store, note_called(window.desk, "Engineer no")
    elsewhere = next(stage for stage in store.of(Stage).values() if stage.name == "Retention")
    place(store, {pain.id: Placement(elsewhere.id, pain.lane_id, 10, 10)})
    window.run("edit.undo")
    window.desk.select([pain.id])
    window.run("pain.severity_3")
    window.run("edit.delete")
    assert told == [
        "Moved to Retention, Pain points",
        "Moved to Onboarding, Pain points",
        "Undone: Move note",
        "Severity 3, major",
        "Delete note",
    ]
