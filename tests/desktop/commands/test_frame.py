"""Commands that reshape stages and lanes, in the real window: one step each, names written on the board."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from journeyboard.desktop.choices import copy_lane_to, move_to, other_maps
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.context_menu import show_menu
from journeyboard.desktop.palette.entries import Offers
from journeyboard.edit.lanes import set_lane_locked
from journeyboard.edit.refusal import Refused
from journeyboard.model import Lane, Note, Stage, in_map


def stages(window) -> list[str]:
    return [stage.name for stage in in_map(window.desk.store, Stage, window.desk.map_id)]


def lanes(window) -> list[str]:
    return [lane.name for lane in in_map(window.desk.store, Lane, window.desk.map_id)]


def choose(window, kind, name: str):
    found = next(
        each for each in in_map(window.desk.store, kind, window.desk.map_id) if each.name.startswith(name)
    )
    window.desk.select([found.id])
    return found


def type_name(window, qtbot, text: str) -> None:
    assert window.board.writer.editing is not None
    qtbot.keyClicks(window.board, text)
    qtbot.keyClick(window.board, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("id", "order"),
    [
        ("stage.insert_before", ["Awareness", "Consideration", "Delivery", "Purchase"]),
        ("stage.insert_after", ["Awareness", "Consideration", "Purchase", "Delivery"]),
    ],
)
def test_a_stage_is_put_beside_another_and_named_on_the_board(window, qtbot, id, order):
    choose(window, Stage, "Purchase")
    window.run(id)
    assert window.desk.store.undo_label == "Add stage New stage"
    type_name(window, qtbot, "Delivery")
    assert stages(window)[:4] == order


def test_a_lane_is_put_above_another_and_named_on_the_board(window, qtbot):
    choose(window, Lane, "Touchpoints")
    window.run("lane.insert_above")
    type_name(window, qtbot, "Devices")
    assert lanes(window)[:3] == ["Actions", "Devices", "Touchpoints"]


def test_a_stage_is_doubled_with_its_notes(window):
    stage = choose(window, Stage, "Purchase")
    window.run("stage.duplicate")
    assert stages(window)[2:4] == ["Purchase", "Purchase"]
    (copy,) = window.desk.selected(Stage)
    notes = window.desk.store.of(Note).values()
    counts = [sum(note.stage_id == id for note in notes) for id in (stage.id, copy.id)]
    assert counts[0] == counts[1] > 3
    window.run("edit.undo")
    assert stages(window).count("Purchase") == 1


def test_a_stage_takes_in_the_next_one_and_its_name_is_asked_for_but_the_last_has_none(window, qtbot):
    choose(window, Stage, "Purchase")
    window.run("stage.merge")
    assert stages(window)[2:] == ["Purchase + Onboarding", "Retention", "Advocacy"]
    type_name(window, qtbot, "Start")
    assert stages(window) == ["Awareness", "Consideration", "Start", "Retention", "Advocacy"]
    choose(window, Stage, "Advocacy")
    assert not commands()["stage.merge"].enabled(window.desk)


def test_a_stage_is_cut_in_its_middle(window, qtbot):
    stage = choose(window, Stage, "Purchase")
    window.run("stage.split")
    type_name(window, qtbot, "Order")
    assert stages(window)[2:4] == ["Purchase", "Order"]
    assert window.desk.store.get(Stage, stage.id).width == 176


def rest_at(window, qtbot, x):
    """Move the pointer to x (u) of the map, and leave it there. Returns where that is in the view."""
    px, _ = window.board.viewport.camera.to_view(x, 0)
    spot = QPoint(round(px), 60)
    for each in (QPoint(9, 9), spot):
        qtbot.mouseMove(window.board, each)
    return spot


def test_a_stage_is_cut_where_the_pointer_asked_for_the_menu(window, qtbot):
    stage = choose(window, Stage, "Purchase")
    column = window.board.bench.scene.layout.column(stage.id)
    rest_at(window, qtbot, column.x + 200)
    menu = show_menu(window.desk, window.actions_of_commands, window, QPoint(9, 9))
    action = next(each for each in menu.actions() if each.text() == "Split the stage here")
    action.trigger()
    menu.close()
    assert window.desk.store.get(Stage, stage.id).width == 200


def test_a_stage_is_not_cut_where_the_pointer_rests_while_one_works_by_keys(window, qtbot):
    stage = choose(window, Stage, "Purchase")
    column = window.board.bench.scene.layout.column(stage.id)
    rest_at(window, qtbot, column.x + 200)
    assert window.board.offset_in_stage(stage.id) == pytest.approx(200, abs=1)
    qtbot.keyClick(window.board, Qt.Key.Key_F9)
    menu = show_menu(window.desk, window.actions_of_commands, window, QPoint(9, 9))
    assert "Split the stage here" not in {each.text() for each in menu.actions()}
    menu.close()


def test_the_place_to_cut_a_stage_follows_the_map_under_a_pointer_that_rests(window, qtbot):
    stage = choose(window, Stage, "Purchase")
    column = window.board.bench.scene.layout.column(stage.id)
    spot = rest_at(window, qtbot, column.x + 200)
    window.board.viewport.pan(40, 0)
    moved = window.board.viewport.camera.to_board(spot.x(), spot.y())[0] - column.x
    assert moved != 200
    assert window.board.offset_in_stage(stage.id) == moved


def test_a_lane_is_doubled_below_itself(window):
    choose(window, Lane, "Touchpoints")
    window.run("lane.duplicate")
    assert lanes(window)[1:3] == ["Touchpoints", "Touchpoints"]


def test_a_lane_is_locked_and_opened_again_and_says_which(window):
    lane = choose(window, Lane, "Touchpoints")
    command = commands()["lane.lock"]
    assert command.label(window.desk) == "Lock the lane"
    window.run("lane.lock")
    assert window.desk.store.get(Lane, lane.id).locked
    assert command.label(window.desk) == "Unlock the lane"
    window.run("lane.lock")
    assert not window.desk.store.get(Lane, lane.id).locked


def test_deleting_what_a_lock_holds_leaves_it_or_says_why_not(window, note_called):
    lane = choose(window, Lane, "Pain points")
    set_lane_locked(window.desk.store, lane.id)
    with pytest.raises(Refused, match="Pain points is locked"):
        window.run("lane.delete")
    note = note_called(window.desk, "Engineer no")
    window.desk.select([note.id])
    window.run("edit.delete")
    assert note.id in window.desk.store.of(Note)


def test_the_menu_of_a_note_moves_it_to_another_map(window, note_called):
    window.run("map.add")
    other = window.desk.map_id
    window.run("map.previous")
    note = note_called(window.desk, "Engineer no")
    window.desk.select([note.id])
    menu = show_menu(window.desk, window.actions_of_commands, window, QPoint(9, 9))
    (submenu,) = (each for each in menu.findChildren(QMenu) if each.title() == "Move to map")
    assert [action.text() for action in submenu.actions()] == ["New map"]
    submenu.actions()[0].trigger()
    menu.close()
    assert window.desk.store.get(Note, note.id).map_id == other
    assert window.desk.selection == frozenset()
    assert window.desk.store.undo_label == "Move note to New map"


def test_the_menu_of_a_lane_copies_it_to_another_map_and_puts_lanes_in(window, qtbot):
    window.run("map.add")
    other = window.desk.map_id
    window.run("map.previous")
    choose(window, Lane, "Touchpoints")
    before = len(in_map(window.desk.store, Lane, other))
    menu = show_menu(window.desk, window.actions_of_commands, window, QPoint(9, 9))
    submenus = {each.title(): each for each in menu.findChildren(QMenu)}
    submenus["Copy lane to map"].actions()[0].trigger()
    assert len(in_map(window.desk.store, Lane, other)) == before + 1
    quotes = next(each for each in submenus["Insert lane below"].actions() if "quotes" in each.text())
    quotes.trigger()
    menu.close()
    type_name(window, qtbot, "Voices")
    assert lanes(window)[1:3] == ["Touchpoints", "Voices"]


def test_with_one_map_there_is_nowhere_to_move_to(window, note_called):
    window.desk.select([note_called(window.desk, "Engineer no").id])
    assert other_maps(window.desk) == []
    assert not commands()["notes.to_map"].enabled(window.desk)
    menu = show_menu(window.desk, window.actions_of_commands, window, QPoint(9, 9))
    assert "Move to map" not in [each.title() for each in menu.findChildren(QMenu)]
    menu.close()


def test_the_command_offers_the_other_maps_to_the_keyboard(window, qtbot, note_called):
    window.run("map.twin")
    window.run("map.previous")
    note = note_called(window.desk, "Engineer no")
    window.desk.select([note.id])
    menu = window.offer_maps(move_to)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert window.desk.store.get(Note, note.id).map_id != window.desk.map_id


def test_a_lane_is_copied_to_a_map_that_is_there(window):
    choose(window, Lane, "Touchpoints")
    copy_lane_to(window.desk, "gone")
    assert window.desk.store.undo_label is None


def test_the_palette_finds_the_other_maps_and_what_to_do_with_them(window, note_called):
    window.run("map.twin")
    twin = window.desk.map_id
    window.run("map.previous")
    note = note_called(window.desk, "Engineer no")
    window.desk.select([note.id])
    entries = {entry.title: entry for entry in Offers(window.desk).entries("to be fibre") if entry.run}
    moving = "Move to map: Switching to full fibre (to be)"
    assert {"Show map: Switching to full fibre (to be)", moving} <= set(entries)
    entries[moving].run()
    assert window.desk.store.get(Note, note.id).map_id == twin


def test_notes_in_a_locked_lane_cannot_be_picked_up(window, note_called):
    note = note_called(window.desk, "Engineer no")
    set_lane_locked(window.desk.store, note.lane_id)
    window.desk.select([note.id])
    assert window.board.bench.resizable() is None
    assert window.board.bench.selected.stuck
