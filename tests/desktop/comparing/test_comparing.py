"""A comparison in the real window: marked on the board, told in strip and panel, gone through, closed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.header_tiles import header_primitives
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.desktop.canvas.tiles import Layer, covering
from journeyboard.desktop.canvas.tips import tip_at
from journeyboard.desktop.comparing import asking, handing_out, open_comparison
from journeyboard.desktop.comparing.choice import OTHER_FILE, Choice
from journeyboard.desktop.comparing.sources import sources
from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.window import MapWindow
from journeyboard.drawing.listing import listing
from journeyboard.edit.maps import delete_map, twin_map
from journeyboard.edit.notes import delete, retext
from journeyboard.edit.pains import assess
from journeyboard.edit.stages import rename_stage
from journeyboard.importing import shelf
from journeyboard.insight.compare import What
from journeyboard.model import Feeling, Id, Note, Records, Severity, Version, changed, everything, maps
from journeyboard.store.document import create
from journeyboard.store.packing import pack

Key = Qt.Key


@pytest.fixture
def old(window: MapWindow) -> Records:
    return Records(everything(window.desk.store))


def test_a_curve_alone_is_marked_too(window: MapWindow, old: Records):
    feeling = next(iter(window.desk.store.of(Feeling).values()))
    with window.desk.store.change("Feel") as draft:
        draft.put(changed(feeling, value=2.0 if feeling.value < 1 else -2.0))
    open_comparison(window.desk, old, window.desk.map_id, "May")
    scene = window.board.bench.scene
    shown = [part for batch in scene.cells(scene.extent(), 1.0) for part in batch]
    assert ", before" in listing(shown)
    assert window.compare_strip.text.text() == f"Compared with {isolated('May')}: no note differs"


@pytest.fixture
def compared(window: MapWindow, old: Records, qtbot: QtBot) -> MapWindow:
    """One note removed, one reworded, one rated anew."""
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.activateWindow()
    store = window.desk.store
    delete(store, [note(window, "Two to four")])
    retext(store, note(window, "Searches"), "Asks the neighbours")
    assess(store, note(window, "Engineer no"), severity=Severity.COSMETIC)
    open_comparison(window.desk, old, window.desk.map_id, "Workshop 2, 14 May")
    window.board.setFocus()
    return window


def note(window: MapWindow, start: str) -> Id:
    return next(each.id for each in window.desk.store.of(Note).values() if each.text.startswith(start))


def press(window: MapWindow, key: Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def pixels(window: MapWindow) -> dict[tuple[int, int], bytes]:
    """The tiles of the board in view, when all of them are up to date."""
    painting = window.board.painting
    window.board.viewport.halt()
    for _ in range(400):
        if not painting.picture.urgent:
            break
        QTest.qWait(5)
    slots = [slot for slot in painting._slots if slot.layer is Layer.BOARD]
    assert painting.picture.is_sharp(slots, window.board.viewport.scale)
    keys = [key for slot in slots for key in covering(slot.layer, window.board.viewport.scale, slot.part)]
    tiles = ((key, painting.picture.cache.get(key)) for key in keys)
    return {(key.column, key.row): bytes(tile.image.constBits()) for key, tile in tiles if tile}


def test_the_strip_says_with_what_and_how_much_differs(compared: MapWindow):
    strip = compared.compare_strip
    assert strip.isVisible()
    assert (
        strip.text.text()
        == f"Compared with {isolated('Workshop 2, 14 May')}: 1 removed, 1 reworded, 1 re-rated"
    )
    assert compared.dock.open_panel == "changes"


def test_in_a_narrow_window_the_list_leaves_the_board_its_room(window: MapWindow, old: Records):
    window.resize(800, 600)
    open_comparison(window.desk, old, window.desk.map_id, "May")
    assert window.dock.open_panel is None
    window.run("compare.panel")
    assert window.dock.open_panel == "changes"


def test_what_is_as_it_was_is_dimmed(compared: MapWindow):
    light = compared.desk.spotlight
    assert light is not None
    changed = {note(compared, "Asks the"), note(compared, "Engineer no")}
    assert set(light.notes) == changed


def test_f7_goes_through_all_changes_and_round(compared: MapWindow):
    seen = []
    for _ in range(4):
        press(compared, Key.Key_F7)
        step = compared.comparing.steps[compared.comparing.at]
        seen.append((step.after or step.before).text.split()[0])
    assert seen == ["Asks", "Engineer", "Two", "Asks"]
    assert compared.compare_strip.place.text() == "1 of 3"
    press(compared, Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert compared.compare_strip.place.text() == "3 of 3"
    assert compared.board.bench.scene.changes.current is not None
    assert not compared.desk.selection


def test_a_reworded_note_says_under_the_pointer_what_it_said(compared: MapWindow):
    board = compared.board
    for start, words in (("Asks the", "Before: Searches"), ("Engineer no", "")):
        x, y = board.bench.scene.layout.box(note(compared, start)).centre
        told = tip_at(board.bench, Pointer(*board.viewport.camera.to_view(x, y), x, y))
        assert told.startswith(words)
        assert bool(told) is bool(words)


def test_a_ghost_says_under_the_pointer_what_it_was(compared: MapWindow):
    board = compared.board
    (ghost,) = board.bench.scene.changes.of_ghost
    box = board.bench.scene.changes.ghost_box(ghost)
    at = Pointer(*board.viewport.camera.to_view(*box.centre), *box.centre)
    assert tip_at(board.bench, at) == "Removed: Two to four days with no internet"


def test_where_nothing_differs_nothing_is_dimmed(window: MapWindow, old: Records):
    open_comparison(window.desk, old, window.desk.map_id, "May")
    assert window.compare_strip.isVisible()
    assert window.desk.spotlight is None
    window.comparing.close()
    assert window.desk.spotlight is None


def test_selecting_a_changed_note_goes_on_from_there(compared: MapWindow):
    compared.desk.select([note(compared, "Engineer no")])
    assert compared.compare_strip.place.text() == "2 of 3"


def test_a_ghost_gone_to_is_in_view(compared: MapWindow):
    compared.board.zoom_to(2.0)
    removed = next(each for each in compared.comparing.steps if each.after is None)
    compared.comparing.reveal(removed)
    compared.board.viewport.look(compared.board.viewport.goal, resting=True)
    box = compared.board.bench.scene.changes.ghost_box(removed.before.id)
    x, y = compared.board.viewport.camera.to_view(*box.centre)
    assert compared.board.rect().contains(QPoint(round(x), round(y)))


def test_escape_closes_strip_and_panel_and_lights_everything(compared: MapWindow):
    compared.desk.select(())
    press(compared, Key.Key_Escape)
    assert not compared.compare_strip.isVisible()
    assert compared.dock.open_panel is None
    assert compared.desk.spotlight is None
    assert not compared.comparing.is_open
    assert compared.board.bench.scene.changes is None
    assert QApplication.focusWidget() is compared.board


def test_after_closing_the_tiles_are_those_of_a_fresh_drawing(window: MapWindow, old: Records, qtbot: QtBot):
    delete(window.desk.store, [note(window, "Two to four")])
    qtbot.wait(50)
    plain = pixels(window)
    window.comparing.open(old, window.desk.map_id, "Before")
    marked = pixels(window)
    window.comparing.close()
    QTest.qWait(100)
    assert marked != plain
    assert pixels(window) == plain
    window.board.painting.begin()
    assert pixels(window) == plain


def test_what_is_put_right_disappears_from_the_comparison(compared: MapWindow, qtbot: QtBot):
    retext(compared.desk.store, note(compared, "Asks the"), "Searches")
    compared.comparing.finish()
    found = compared.comparing.found
    compared.desk.undo()
    compared.desk.undo()
    qtbot.waitUntil(lambda: compared.comparing.found.count(What.RERATED) == 0, timeout=3000)
    assert found.count(What.REWORDED) == 1
    assert compared.compare_strip.isVisible()


def test_finding_something_meanwhile_gives_the_light_back(compared: MapWindow):
    ours = compared.desk.spotlight
    press(compared, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "engineer")
    compared.find_strip.finder.finish()
    assert set(compared.desk.spotlight.notes) != set(ours.notes)
    press(compared, Key.Key_Escape)
    assert set(compared.desk.spotlight.notes) == set(ours.notes)
    assert compared.compare_strip.isVisible()


def test_a_renamed_stage_says_so_while_it_is_compared(window: MapWindow, old: Records, qtbot: QtBot):
    scene = window.board.bench.scene
    rename_stage(window.desk.store, scene.layout.columns[2].stage.id, "Order")
    qtbot.wait(50)
    plain = listing(header_primitives(scene, Layer.STAGES, 1.0))
    window.comparing.open(old, window.desk.map_id, "May")
    assert "'was Purchase'" in listing(header_primitives(scene, Layer.STAGES, 1.0))
    window.comparing.close()
    assert listing(header_primitives(scene, Layer.STAGES, 1.0)) == plain


def test_the_panel_lists_all_kinds_and_filters_them(compared: MapWindow):
    panel = compared.dock._panels["changes"]
    heads = [row.head for row in panel.model.rows if row.line is None]
    assert heads == ["Removed", "Reworded", "Re-rated", "Priority of pain points (0 to 100)"]
    panel.pills.pills[What.REWORDED].click()
    lines = [(row.line.text, row.line.was) for row in panel.model.rows if row.line]
    assert [text for text, _ in lines] == ["Asks the neighbours"]
    assert lines[0][1].startswith("Searches")
    assert not panel.pills.pills[What.ADDED].isEnabled()


def test_a_click_in_the_panel_shows_the_note(compared: MapWindow):
    panel = compared.dock._panels["changes"]
    at = panel.model.row_of(note(compared, "Engineer no"))
    place = panel.list.visualRect(panel.model.index(at)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert compared.desk.selection == {note(compared, "Engineer no")}


def test_the_panel_is_painted_in_both_looks(compared: MapWindow):
    light = compared.dock.grab().toImage()
    compared.desk.set_theme("dark")
    assert compared.dock.grab().toImage() != light


def test_the_changes_are_copied_as_markdown(compared: MapWindow):
    compared.run("compare.copy")
    text = QGuiApplication.clipboard().text()
    assert compared.compare_strip.copy.text() == "Copied"
    assert text.startswith("# What changed since Workshop 2, 14 May\n")
    assert "- Two to four days with no internet (Onboarding, Pain points)" in text


def test_they_are_saved_as_pdf_and_as_markdown(compared: MapWindow, tmp_path: Path, monkeypatch):
    for suffix, start in ((".pdf", b"%PDF"), (".md", b"# What changed")):
        path = tmp_path / f"changes{suffix}"
        monkeypatch.setattr(handing_out, "ask_where", lambda *_, path=path: path)
        compared.run("compare.pdf" if suffix == ".pdf" else "compare.markdown")
        assert path.read_bytes().startswith(start)


def test_another_map_of_the_file_ends_it(compared: MapWindow):
    twin = twin_map(compared.desk.store, compared.desk.map_id, title="To be")
    compared.desk.set_map(twin)
    assert not compared.comparing.is_open
    assert compared.desk.spotlight is None


def test_a_twin_is_offered_first_and_compared_on_its_own_board(window: MapWindow, monkeypatch):
    desk, now = window.desk, window.desk.map_id
    twin = twin_map(desk.store, now, title="To be")
    version = Version(name="May", at=datetime(2026, 5, 14, tzinfo=UTC), data=pack(everything(desk.store)))
    with desk.store.change("Name a version") as draft:
        draft.put(version)
    assert [each.title for each in sources(desk)] == ["To be", "May"]
    monkeypatch.setattr(Choice, "ask", lambda _: 0)
    window.run("compare.open")
    assert desk.map_id == twin
    assert window.compare_strip.text.text().endswith(": nothing differs")
    desk.set_map(now)
    delete_map(desk.store, twin)
    retext(desk.store, note(window, "Searches"), "Asks the neighbours")
    window.run("compare.open")
    assert window.compare_strip.text.text() == f"Compared with {isolated('May')}: 1 reworded"


def test_a_twin_did_not_come_after_its_map_so_both_are_named(window: MapWindow):
    desk, now = window.desk, window.desk.map_id
    twin = twin_map(desk.store, now, title="To be")
    desk.set_map(twin)
    open_comparison(desk, desk.store, now, "As is")
    window.run("compare.copy")
    assert QGuiApplication.clipboard().text().startswith("# What changed from As is to To be\n")


def test_the_map_it_is_compared_with_may_be_deleted(window: MapWindow, qtbot: QtBot):
    desk, now = window.desk, window.desk.map_id
    twin = twin_map(desk.store, now, title="To be")
    desk.set_map(twin)
    open_comparison(desk, desk.store, now, "As is")
    delete_map(desk.store, now)
    window.comparing.finish()
    assert not window.comparing.is_open


def test_another_file_is_only_read(window: MapWindow, tmp_path: Path, monkeypatch):
    path = tmp_path / "other.journey"
    create(path, shelf.sample().records()).close()
    before = path.read_bytes()
    monkeypatch.setattr(Choice, "ask", lambda _: OTHER_FILE)
    monkeypatch.setattr(asking.QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.run("compare.open")
    assert window.compare_strip.text.text() == f"Compared with {isolated('other')}: nothing differs"
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_read_is_told(window: MapWindow, tmp_path: Path, monkeypatch):
    told = []
    monkeypatch.setattr(asking, "show_problem", lambda error, _parent: told.append(str(error)))
    path = tmp_path / "no.journey"
    path.write_bytes(b"not a map at all, not at all")
    asking.compare_with_file(window.desk, path)
    assert told
    assert not window.comparing.is_open


def test_of_a_file_with_several_maps_one_is_chosen(window: MapWindow, tmp_path: Path, monkeypatch):
    path = tmp_path / "two.journey"
    with create(path, shelf.template("lifecycle").records()) as document:
        first = maps(document.store)[0].id
        twin_map(document.store, first, title="Second")
    asked = []

    def ask(choice: Choice) -> int:
        asked.append([choice.list.item(row).text() for row in range(choice.list.count())])
        return 1

    monkeypatch.setattr(Choice, "ask", ask)
    asking.compare_with_file(window.desk, path)
    assert asked[0][1] == "Second"
    assert window.comparing.is_open


def test_the_choice_answers_to_keys(window: MapWindow, qtbot: QtBot):
    choice = Choice("Compare with", [("One", "a"), ("Two", "b")], window, with_file=True)
    qtbot.addWidget(choice)
    choice.show()
    choice.list.setFocus()
    QTest.keyClick(choice.list, Key.Key_Down)
    QTest.keyClick(choice.list, Key.Key_Return)
    assert choice._answer == 1


def test_with_nothing_to_choose_return_asks_for_a_file(window: MapWindow, qtbot: QtBot):
    choice = Choice("Compare with", [], window, with_file=True)
    qtbot.addWidget(choice)
    choice.show()
    assert not choice.go.isEnabled()
    QTest.keyClick(choice, Key.Key_Return)
    assert choice._answer == OTHER_FILE
