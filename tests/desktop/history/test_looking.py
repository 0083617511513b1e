"""Looking back shows what was and changes nothing; restoring is one step, or a file of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyboard.desktop import windows
from journeyboard.desktop.bars.zoom import ZoomBox
from journeyboard.desktop.recovery import kept
from journeyboard.edit.journeys import rename_map
from journeyboard.edit.maps import delete_map, twin_map
from journeyboard.edit.versions import name_version
from journeyboard.model import JourneyMap, Note, Version, everything, maps
from journeyboard.store import snapshots
from journeyboard.store.document import open_document
from journeyboard.store.errors import Unavailable


def state(contents):
    return {each.id: each for each in everything(contents) if not isinstance(each, Version)}


@pytest.fixture
def look(window, qtbot):
    def look(step):
        window.looking.at_step(step, "14:32, 12 June")
        qtbot.waitUntil(lambda: window.looking.key == step, timeout=5_000)
        return window.looking.page

    return look


@pytest.fixture
def twice_named(window):
    was = state(window.desk.store)
    rename_map(window.desk.store, window.desk.map_id, "Second")
    rename_map(window.desk.store, window.desk.map_id, "Third")
    return was


def test_the_canvas_shows_the_moment_and_says_which(window, look, twice_named):
    page = look(0)
    assert state(page.desk.store) == twice_named
    assert "14:32, 12 June" in page.strip.text.text()
    assert page.isVisible()
    assert not window.board.isVisible()
    assert window.desk.journey.title == "Third"


def test_whoever_types_there_is_told_how_to_come_back(window, look, twice_named):
    page = look(0)
    QTest.keyClick(page.board, Qt.Key.Key_N)
    assert page.notices.isVisible()
    assert page.notices.text.text().startswith("This is the map as it was")


def test_escape_comes_back_to_now(window, look, twice_named, qtbot):
    page = look(1)
    QTest.keyClick(page.board, Qt.Key.Key_Escape)
    assert window.looking.page is None
    assert window.board.isVisible()
    assert window.tools.isEnabled()
    assert window.top.title.isEnabled()


def test_the_status_bar_says_which_moment_is_shown_and_zooms_it(window, look, twice_named):
    counts, zoom = window.status.facts.text(), window.board.zoom
    page = look(1)
    assert window.status.facts.text() == "14:32, 12 June: as it was. Esc goes back to now."
    assert not window.status.snap.isVisible()
    before = page.board.zoom
    (shown,) = [each for each in window.status.findChildren(ZoomBox) if each.isVisible()]
    shown.larger.click()
    assert page.board.viewport.goal.zoom > before
    window.looking.leave()
    assert window.status.facts.text() == counts
    assert window.status.zoom.isVisible()
    assert window.status.snap.isVisible()
    assert window.board.zoom == zoom


def test_nothing_is_edited_meanwhile(window, look, twice_named):
    page, before = look(1), state(window.desk.store)
    for command in ("add.note", "edit.undo", "edit.select_all", "edit.delete", "map.add", "stage.add"):
        window.run(command)
    QTest.keyClick(page.board, Qt.Key.Key_N)
    QTest.keyClick(page.board, Qt.Key.Key_Delete)
    assert state(window.desk.store) == before
    assert page.desk.selection
    assert not window.desk.selection


def test_restoring_is_one_step_that_undo_takes_back(window, look, twice_named):
    now = state(window.desk.store)
    look(0).strip.restore.click()
    assert window.looking.page is None
    assert state(window.desk.store) == twice_named
    assert window.desk.store.undo_label == "Restore 14:32, 12 June"
    window.desk.undo()
    assert state(window.desk.store) == now


def test_a_copy_is_a_file_of_its_own_that_opens(window, look, twice_named, qtbot):
    look(1).strip.copy.click()
    (path,) = window.desk.document.path.parent.glob("map, 14.32*.journey")
    with open_document(path, read_only=True) as copy:
        assert maps(copy.store)[0].title == "Second"
    other = windows.open_path(path)
    assert other is not window
    other.close()
    assert window.desk.journey.title == "Third"


def test_a_map_that_was_deleted_since_is_seen_and_brought_back(window, look, qtbot):
    desk, first = window.desk, window.desk.map_id
    twin = twin_map(desk.store, first, title="To be")
    delete_map(desk.store, twin)
    page = look(1)
    assert page.desk.map_id == first
    page.desk.set_map(twin)
    page.strip.restore.click()
    assert desk.map_id == twin


def test_a_map_that_was_not_there_yet_stays_when_another_one_is_restored(window, look):
    desk, first = window.desk, window.desk.map_id
    twin = twin_map(desk.store, first, title="To be")
    desk.set_map(twin)
    assert look(0).desk.map_id == first
    window.looking.restore()
    assert desk.map_id == first
    assert set(desk.store.of(JourneyMap)) == {first, twin}


def test_a_snapshot_of_the_present_is_kept_before_it_is_left(window, look, twice_named):
    now = state(window.desk.store)
    look(0).strip.restore.click()
    assert state(window.desk.store) == twice_named
    taken, *_ = kept(window.desk.document.path)
    with open_document(taken.path, read_only=True) as snapshot:
        assert state(snapshot.store) == now


def test_a_moment_is_restored_where_no_snapshot_can_be_kept(window, look, twice_named, monkeypatch):
    def fail(*_):
        raise Unavailable("The disk is full")

    monkeypatch.setattr(snapshots, "take", fail)
    look(0).strip.restore.click()
    assert state(window.desk.store) == twice_named
    window.desk.undo()
    assert window.desk.journey.title == "Third"


def test_versions_are_looked_at_and_restored_too(window, qtbot, twice_named):
    desk = window.desk
    kept = state(desk.store)
    version = desk.store.get(Version, name_version(desk.store, "Workshop 1"))
    rename_map(desk.store, desk.map_id, "Fourth")
    window.looking.at_version(version)
    qtbot.waitUntil(lambda: window.looking.key == version.id)
    assert state(window.looking.page.desk.store) == kept
    window.looking.restore()
    assert state(desk.store) == kept
    assert desk.store.undo_label == "Restore Workshop 1"
    assert version.id in desk.store.of(Version)


def test_another_panel_comes_back_to_now(window, look, twice_named):
    window.dock.open("history")
    look(1)
    window.dock.open("inspector")
    assert window.looking.page is None


def test_one_moment_after_the_other_leaves_no_page_behind(window, look, twice_named):
    from journeyboard.desktop.history.page import PastPage

    for step in (0, 1, 0):
        look(step)
    window.looking.leave()
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(PastPage) == []


def test_the_look_of_the_past_follows_the_theme(window, look, twice_named):
    page = look(1)
    window.desk.set_theme("dark")
    assert page.desk.theme_name == "dark"
    window.desk.set_theme("light")


def test_closing_the_window_while_looking_back_closes_all(window, look, twice_named):
    look(1)
    assert window.close()


def test_notes_of_the_past_can_be_copied_into_the_present(window, look, note_called, qtbot):
    desk = window.desk
    from journeyboard.edit.notes import delete

    note = note_called(desk, "Engineer no")
    delete(desk.store, [note.id])
    page = look(0)
    page.desk.select([note.id])
    window.run("edit.copy")
    window.looking.leave()
    window.run("edit.paste")
    assert any(each.text == note.text for each in desk.store.of(Note).values())


def test_clicking_a_row_of_the_panel_looks_back(window, twice_named, qtbot):
    window.dock.open("history")
    panel = window.dock._panels["history"]
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    row = panel.list.visualRect(panel.model.index(2)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.waitUntil(lambda: window.looking.key == 0)
    assert panel.list.currentIndex().row() == 2
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert window.looking.page is None
    assert panel.list.currentIndex().row() == 1


def test_a_moment_is_compared_with_now(window, look, twice_named, qtbot):
    look(0).strip.compare.click()
    assert window.looking.page is None
    assert window.comparing.is_open
    look(1)
    assert not window.comparing.is_open


def test_a_row_is_compared_with_now(window, twice_named, qtbot):
    window.dock.open("history")
    panel = window.dock._panels["history"]
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    panel.look(panel.model.index(2), compare=True)
    qtbot.waitUntil(lambda: window.comparing.is_open)
    assert window.looking.page is None


def test_both_boards_show_the_map_at_the_same_size(window, look, twice_named, qtbot):
    camera, size = window.board.viewport.camera, window.board.size()
    page = look(1)
    qtbot.wait(20)
    assert page.board.width() == size.width()
    assert page.board.zoom == camera.zoom
    assert page.board.viewport.camera.y == camera.y - page.strip.height()
    assert window.board.viewport.camera == camera
    window.looking.leave()
    qtbot.wait(20)
    assert (window.board.viewport.camera, window.board.size()) == (camera, size)


def test_a_narrow_strip_keeps_its_words_and_the_ways_out(window, look, twice_named, qtbot):
    strip = look(1).strip
    strip.resize(420, strip.height())
    shown = [each.isVisible() for each in (strip.compare, strip.copy, strip.restore, strip.back)]
    assert shown == [False, False, True, True]
    strip.resize(1000, strip.height())
    assert strip.compare.isVisible()
