"""The view: wheel and zoom, pinned headers, what assistive technology hears, and a map that is only read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.headers import headers
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.settings import Motion, Settings
from journeyboard.importing import shelf
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER
from journeyboard.layout.rect import Rect
from journeyboard.model import Note
from journeyboard.store.document import create, open_document
from tests.desktop.canvas.conftest import Hand, settle

Find = Callable[[str], Note]


def wheel(
    board: BoardView,
    at: tuple[float, float],
    angle: int = 0,
    pixels: tuple[int, int] = (0, 0),
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    spot = QPointF(*at)
    event = QWheelEvent(
        spot,
        board.mapToGlobal(spot),
        QPoint(*pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(board, event)


def test_control_and_wheel_zoom_at_the_pointer(board: BoardView) -> None:
    at = (640.0, 410.0)
    before = board.viewport.camera.to_board(*at)
    wheel(board, at, 240, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert board.zoom == pytest.approx(1.21)
    assert board.viewport.camera.to_board(*at) == pytest.approx(before, abs=1e-6)


def test_the_wheel_pans_and_with_shift_sideways(board: BoardView) -> None:
    board.zoom_to(2.0)
    before = board.viewport.camera
    wheel(board, (600, 400), -120)
    assert board.viewport.camera == before.panned(0, -80)
    wheel(board, (600, 400), -120, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert board.viewport.camera == before.panned(-80, -80)


def test_a_wheel_set_to_zoom_does_so_at_the_pointer_and_moves_the_map_with_a_key(board: BoardView) -> None:
    commands()["wheel.zooms"].run(board.desk)
    at = (640.0, 410.0)
    before, camera = board.viewport.camera.to_board(*at), board.viewport.camera
    wheel(board, at, 240)
    assert board.zoom == pytest.approx(1.21)
    assert board.viewport.camera.to_board(*at) == pytest.approx(before, abs=1e-6)
    wheel(board, at, -240)
    assert board.viewport.camera.x == pytest.approx(camera.x)
    board.zoom_to(2.0)
    camera = board.viewport.camera
    wheel(board, at, -120, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert board.viewport.camera == camera.panned(0, -80)
    wheel(board, at, -120, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert board.viewport.camera == camera.panned(-80, -80)
    commands()["wheel.moves"].run(board.desk)
    wheel(board, at, 120)
    assert board.viewport.camera == camera.panned(-80, 0)


def test_a_touchpads_pixels_pan_one_to_one(board: BoardView) -> None:
    board.zoom_to(2.0)
    before = board.viewport.camera
    wheel(board, (600, 400), 30, pixels=(7, -11))
    assert board.viewport.camera == before.panned(7, -11)


def test_fitting_shows_the_whole_map(board: BoardView) -> None:
    board.zoom_to(3.0)
    board.fit()
    shown = board.viewport.camera.rect_to_view(board.bench.scene.extent())
    assert shown.x >= 0
    assert shown.right <= board.width()
    assert shown.bottom <= board.height()


def test_a_fitted_selection_is_not_hidden_by_the_headers(board: BoardView) -> None:
    layout = board.bench.scene.layout
    notes = layout.notes_in(layout.cell_rect(layout.columns[1].stage.id, layout.rows[1].lane.id))
    assert notes
    board.desk.select(notes)
    Settings().motion = Motion.REDUCED
    board.travel.fit_selection()
    camera = board.viewport.camera
    for note in notes:
        box = camera.rect_to_view(layout.box(note))
        assert box.x >= LANE_HEADER * camera.zoom
        assert box.y >= STAGE_HEADER * camera.zoom
        assert box.right <= board.width()
        assert box.bottom <= board.height()


def test_a_zoom_by_key_holds_what_is_selected_still(board: BoardView, note: Find) -> None:
    one, camera = note("Engineer no-show"), lambda: board.viewport.camera
    board.desk.select([one.id])
    middle = board.bench.scene.layout.box(one.id).centre
    before = camera().to_view(*middle)
    for id in ("view.zoom_in", "view.zoom_in", "view.zoom_out", "view.actual_size"):
        commands()[id].run(board.desk)
        assert camera().to_view(*middle) == pytest.approx(before, abs=0.01)


def test_the_map_is_never_zoomed_out_until_it_is_lost(board: BoardView) -> None:
    for _ in range(60):
        board.viewport.zoom_by(-1)
    assert board.zoom == pytest.approx(0.05)


def test_nothing_is_drawn_while_a_zoom_gesture_runs_and_all_is_sharp_soon_after(
    board: BoardView, qtbot: QtBot
) -> None:
    picture, drawn = board.painting.picture, []
    work = picture.work
    picture.work = lambda *args, **how: drawn.append(args) or work(*args, **how)
    board.viewport.zoom_by(1)
    board.viewport.zoom_by(1)
    QApplication.processEvents()
    assert board.viewport.zooming
    assert not drawn
    qtbot.waitUntil(lambda: picture.is_sharp(board.painting._slots, board.viewport.scale), timeout=30_000)


def test_headers_stay_at_the_edge_while_the_map_scrolls(board: BoardView) -> None:
    board.zoom_to(2.0)
    board.viewport.pan(-300, -400)
    at = headers(board.viewport, board.bench.scene.layout.extent)
    assert (at.corner.x, at.corner.y) == (0, 0)
    assert at.stages.y == 0
    assert at.lanes.x == 0
    settle(board)
    pixels = board.grab().toImage()
    assert pixels.pixelColor(20, 140).name() == board.bench.scene.theme.chrome.lower()


def test_a_stage_is_found_under_its_pinned_header(board: BoardView, hand: Hand) -> None:
    board.zoom_to(2.0)
    board.viewport.pan(-300, -400)
    column = board.bench.scene.layout.columns[1]
    x = column.x + 90
    px = board.viewport.camera.to_view(x, 0)[0]
    hand.click(*board.viewport.camera.to_board(px, 60))
    assert board.desk.selection == {column.stage.id}


def test_a_screen_reader_hears_the_map_and_the_selected_note(board: BoardView, note: Find) -> None:
    assert "Switching to full fibre" in board.accessibleName()
    board.desk.select([note("Engineer no-show").id])
    QApplication.processEvents()
    said = board.accessibleDescription()
    assert said.startswith("Pain point, severity 4 blocking, Engineer no-show")
    assert "Onboarding" in said


def test_the_dark_theme_repaints_everything(board: BoardView) -> None:
    light = board.grab().toImage().pixelColor(5, 5)
    board.desk.set_theme("dark")
    settle(board)
    assert board.grab().toImage().pixelColor(5, 5) != light


def test_adding_at_the_pointer_begins_a_note_in_the_cell_there(board: BoardView, hand: Hand) -> None:
    board.add_at_pointer(shelf_kind())
    assert board.writer.editing is not None
    board.writer.commit()


def shelf_kind() -> object:
    from journeyboard.model import NoteKind

    return NoteKind.QUOTE


def test_a_document_opened_to_read_can_be_looked_at_but_not_changed(qtbot: QtBot, tmp_path: Path) -> None:
    create(tmp_path / "map.journey", shelf.sample().records()).close()
    desk = Desk(open_document(tmp_path / "map.journey", read_only=True))
    view = BoardView(desk)
    qtbot.addWidget(view)
    view.resize(1800, 1300)
    view.show()
    settle(view)
    hand, one = Hand(view), next(iter(desk.store.of(Note).values()))
    x, y = hand.middle(one)
    hand.drag((x, y), (x + 200, y + 40))
    hand.double_click(x, y)
    assert desk.store.of(Note)[one.id] == one
    assert view.writer.editing is None
    assert desk.selection == {one.id}
    desk.close()
    desk.deleteLater()


def test_revealing_brings_any_record_into_view(board: BoardView) -> None:
    from journeyboard.desktop.canvas.places import place_of
    from journeyboard.model import Feeling, Lane, Stage

    board.zoom_to(3.0)
    store, view = board.desk.store, Rect(0, 0, board.width(), board.height())
    for kind in (Note, Stage, Lane, Feeling):
        last = list(store.of(kind))[-1]
        board.desk.reveal(last)
        place = place_of(board.bench.scene.layout, last)
        assert place is not None
        shown = board.viewport.goal.rect_to_view(place)
        across, down = Rect(shown.x, 1, shown.width, 1), Rect(1, shown.y, 1, shown.height)
        assert kind is Lane or across.intersects(view)
        assert kind is Stage or down.intersects(view)
