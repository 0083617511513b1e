"""Things let go over the board, with Qt's own drag events."""

import threading

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from journeyboard.desktop.clipboard import foreseen
from journeyboard.desktop.dialogs import waiting
from journeyboard.desktop.dialogs.paste_table import PasteTableDialog
from journeyboard.importing.offers import offer_of_file
from journeyboard.layout.rect import around
from journeyboard.model import Lane, Note, Picture, Stage

BUTTON, COPY = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
NO_KEY = Qt.KeyboardModifier.NoModifier


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(board, data, at):
    event = QDragEnterEvent(at.toPoint(), COPY, data, BUTTON, NO_KEY)
    QApplication.sendEvent(board, event)
    return event


def drop(board, data, at):
    enter(board, data, at)
    event = QDropEvent(at, COPY, data, BUTTON, NO_KEY)
    QApplication.sendEvent(board, event)
    return event


@pytest.fixture
def cell(window):
    """The middle, in px, of the cell of the second stage and the pain lane, with their ids."""
    layout = window.board.bench.scene.layout
    stage = layout.columns[1].stage
    lane = next(row.lane for row in layout.rows if row.lane.kind == "pains")
    middle = layout.cell_rect(stage.id, lane.id).centre
    return QPointF(*window.board.viewport.camera.to_view(*middle)), stage.id, lane.id


def text_of(words):
    data = QMimeData()
    data.setText(words)
    return data


def test_the_place_is_shown_while_something_is_dragged_over_the_board(window, cell):
    at, stage, lane = cell
    assert enter(window.board, text_of("Hello"), at).isAccepted()
    layout, marks = window.board.bench.scene.layout, window.board.bench.marks
    assert marks.cell == layout.cell_rect(stage, lane)
    QApplication.sendEvent(window.board, QDragLeaveEvent())
    assert marks.cell is None
    assert marks.marquee is None


def test_dropped_text_becomes_a_note_where_it_was_let_go(window, cell, qtbot):
    at, stage, lane = cell
    assert drop(window.board, text_of("Says nothing"), at).isAccepted()
    qtbot.waitUntil(lambda: window.desk.has_selected(Note))
    (note,) = window.desk.selected(Note)
    assert (note.text, note.kind, note.stage_id, note.lane_id) == ("Says nothing", "pain", stage, lane)
    assert window.desk.store.undo_label == "Paste note"


LONG = (
    "A long sentence about the engineer who did not come on the day agreed, nor on the next, nor ever after"
)


@pytest.mark.parametrize("words", ["Says nothing", LONG, f"{LONG}\nAnd a second note"])
@pytest.mark.parametrize("lane", ["actions", "touchpoints", "quotes", "pains", "backstage"])
def test_what_is_shown_where_text_would_land_is_what_its_notes_cover(window, words, lane, qtbot):
    layout, camera = window.board.bench.scene.layout, window.board.viewport.camera
    row = next(row for row in layout.rows if row.lane.kind == lane)
    middle = camera.to_view(*layout.cell_rect(layout.columns[2].stage.id, row.lane.id).centre)
    at = QPointF(QPointF(*middle).toPoint())
    enter(window.board, text_of(words), at)
    shown = window.board.bench.marks.marquee
    drop(window.board, text_of(words), at)
    qtbot.waitUntil(lambda: window.desk.has_selected(Note))
    whole = around(layout.box(each.id) for each in window.desk.selected(Note))
    assert len(window.desk.selection) == len(words.splitlines())
    assert tuple(shown) == pytest.approx(tuple(whole))


@pytest.mark.parametrize("sides", [(300, 100), (80, 240), (64, 64)])
def test_a_picture_is_shown_as_large_as_it_lands_and_lands_under_the_pointer(
    window, cell, qtbot, tmp_path, sides
):
    image = QImage(*sides, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(str(tmp_path / "one.png"))
    at = QPointF((cell[0] + QPointF(6, 6)).toPoint())
    enter(window.board, files(tmp_path / "one.png"), at)
    shown = window.board.bench.marks.marquee
    drop(window.board, files(tmp_path / "one.png"), at)
    qtbot.waitUntil(lambda: window.desk.has_selected(Note))
    (note,) = window.desk.selected(Note)
    assert tuple(shown) == pytest.approx(tuple(window.board.bench.scene.layout.box(note.id)))


def test_a_long_text_is_not_read_while_it_is_dragged(window, cell, monkeypatch):
    monkeypatch.setattr(foreseen, "offer_of_text", lambda *_: pytest.fail("was read"))
    enter(window.board, text_of("word " * foreseen.LONGEST), cell[0])
    assert window.board.bench.marks.marquee is not None


def test_an_address_of_the_web_is_text(window, cell, qtbot):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a")])
    data.setText("https://example.org/a")
    drop(window.board, data, cell[0])
    qtbot.waitUntil(lambda: window.desk.has_selected(Note))
    assert [note.text for note in window.desk.selected(Note)] == ["https://example.org/a"]


def test_a_dropped_workbook_is_offered_as_stages_and_lanes(window, cell, qtbot, tmp_path, when_open):
    book = Workbook()
    for row in ([None, "Ask", "Get"], ["Actions", "Calls", "Opens"], ["Hopes", "Soon", None]):
        book.active.append(row)
    book.save(tmp_path / "journey.xlsx")
    when_open(PasteTableDialog, lambda dialog: dialog.add.click())
    drop(window.board, files(tmp_path / "journey.xlsx"), cell[0])
    qtbot.waitUntil(lambda: window.desk.has_selected(Note))
    stages, lanes = window.desk.store.of(Stage), window.desk.store.of(Lane)
    said = {(stages[n.stage_id].name, lanes[n.lane_id].name, n.text) for n in window.desk.selected(Note)}
    assert said == {("Ask", "Actions", "Calls"), ("Get", "Actions", "Opens"), ("Ask", "Hopes", "Soon")}


def test_what_cannot_be_read_is_told_by_name_and_the_rest_is_taken(window, cell, qtbot, told, tmp_path):
    (tmp_path / "ideas.txt").write_text("One\nTwo")
    (tmp_path / "report.docx").write_bytes(b"PK")
    (tmp_path / "broken.xlsx").write_bytes(b"PK")
    drop(window.board, files(*(tmp_path / n for n in ("report.docx", "ideas.txt", "broken.xlsx"))), cell[0])
    qtbot.waitUntil(lambda: bool(told))
    assert sorted(note.text for note in window.desk.selected(Note)) == ["One", "Two"]
    assert [words.split(" ")[0] for words in told] == ["report.docx", "broken.xlsx"]
    assert "report.docx is of a kind" in window.notices.text.text()
    assert "broken.xlsx is damaged" in window.notices.accessibleName()
    window.notices.cross.click()
    assert not window.notices.isVisible()


def test_nothing_can_be_dropped_on_a_map_that_may_only_be_read(window, cell, monkeypatch):
    monkeypatch.setattr(window.desk.document, "read_only", True)
    assert not enter(window.board, text_of("x"), cell[0]).isAccepted()


def test_what_no_map_can_take_is_refused_at_once(window, cell):
    data = QMimeData()
    data.setData("application/x-strange", b"x")
    assert not enter(window.board, data, cell[0]).isAccepted()


def test_a_dropped_map_opens_in_a_window_of_its_own(window, cell, qtbot, tmp_path):
    from journeyboard.desktop import windows
    from journeyboard.importing import shelf
    from journeyboard.store.document import create

    create(tmp_path / "other.journey", shelf.template().records()).close()
    before = set(windows._maps)
    drop(window.board, files(tmp_path / "other.journey"), cell[0])
    qtbot.waitUntil(lambda: len(windows._maps) == len(before) + 1)
    (opened,) = set(windows._maps) - before
    assert opened.desk.document.path.name == "other.journey"
    assert window.desk.store.undo_label is None
    opened.close()


def test_dropped_pictures_are_put_where_they_were_let_go_and_damaged_ones_told(
    window, cell, qtbot, told, tmp_path
):
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    picture.save(str(tmp_path / "door.jpg"))
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    drop(window.board, files(tmp_path / "broken.png", tmp_path / "door.jpg"), cell[0])
    qtbot.waitUntil(lambda: window.desk.has_selected(Note))
    (note,) = window.desk.selected(Note)
    assert (note.kind, note.stage_id, note.lane_id) == ("picture", *cell[1:])
    assert window.desk.store.of(Picture)[note.picture_id].name == "door.jpg"
    assert len(told) == 1
    assert told[0].startswith("broken.png")


def test_pictures_and_workbooks_are_read_in_a_thread_and_need_not_be_waited_for(
    window, cell, qtbot, told, tmp_path, monkeypatch
):
    monkeypatch.setattr(waiting, "PATIENCE_MS", 0)
    free, readers, gone = threading.Event(), list[str](), list[str]()

    def reading(path):
        readers.append(threading.current_thread().name)
        free.wait(20)
        return offer_of_file(path)

    def give_up():
        for each in QApplication.topLevelWidgets():
            if isinstance(each, waiting.Waiting) and each.isVisible():
                gone.append(each.windowTitle())
                each.stop.click()

    monkeypatch.setattr("journeyboard.desktop.clipboard.reading.offer_of_file", reading)
    ticker = QTimer(interval=0)
    ticker.timeout.connect(give_up)
    ticker.start()
    drop(window.board, files(tmp_path / "door.jpg", tmp_path / "plan.xlsx"), cell[0])
    qtbot.waitUntil(lambda: len(gone) == 2)
    free.set()
    qtbot.waitUntil(lambda: all(each.name != waiting.NAME for each in threading.enumerate()))
    assert (readers, gone) == ([waiting.NAME] * 2, ["Reading door.jpg", "Reading plan.xlsx"])
    assert (window.desk.store.undo_label, told) == (None, [])


def test_a_picture_is_made_fit_for_the_map_in_a_thread(window, cell, qtbot, tmp_path, monkeypatch):
    from journeyboard.importing import pictures

    threads, original = list[str](), pictures.read_picture
    monkeypatch.setattr(
        pictures,
        "read_picture",
        lambda *given: (threads.append(threading.current_thread().name), original(*given))[1],
    )
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    picture.save(str(tmp_path / "door.jpg"))
    drop(window.board, files(tmp_path / "door.jpg"), cell[0])
    qtbot.waitUntil(lambda: window.desk.has_selected(Note))
    assert threads == [waiting.NAME]


def test_pictures_can_be_chosen_instead_of_dragged(window, monkeypatch, tmp_path):
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    picture.save(str(tmp_path / "door.png"))
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "door.png")], "Pictures")
    )
    window.tools.picture_button.click()
    assert [note.kind for note in window.desk.selected(Note)] == ["picture"]
