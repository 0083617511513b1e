"""On a map from right to left hands and keys do in the mirror what they do on one from left to right."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.canvas.camera import Camera
from journeyboard.desktop.canvas.feelings import moods
from journeyboard.desktop.canvas.headers import headers
from journeyboard.desktop.canvas.page_paint import caret_rect
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.canvas.viewport import Viewport
from journeyboard.desktop.commands.command import commands
from journeyboard.edit.journeys import set_direction
from journeyboard.edit.notes import add_note
from journeyboard.layout.frame import LANE_HEADER
from journeyboard.layout.mirror import turned
from journeyboard.layout.rect import Rect
from journeyboard.model import Direction, Feeling, Note, Stage, in_map

from .conftest import Hand

Key, Modifier = Qt.Key, Qt.KeyboardModifier
Find = Callable[[str], Note]
Script = Callable[[BoardView, "Mirror"], None]


class Mirror:
    """A hand that works on a map or, with ``sign`` -1, on its mirror image; x counts along the map."""

    def __init__(self, hand: Hand, sign: int) -> None:
        self.hand, self.sign = hand, sign

    def middle(self, note: Note) -> tuple[float, float]:
        x, y = self.hand.middle(note)
        return x * self.sign, y

    def drag(self, start: tuple[float, float], by: tuple[float, float]) -> None:
        end = start[0] + by[0], start[1] + by[1]
        self.hand.drag((start[0] * self.sign, start[1]), (end[0] * self.sign, end[1]))

    def double_click(self, x: float, y: float) -> None:
        self.hand.double_click(x * self.sign, y)

    def ahead(self, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        """The arrow key that points along the map."""
        self.hand.key(Key.Key_Right if self.sign == 1 else Key.Key_Left, modifiers)


def note_at(board: BoardView, start: str) -> Note:
    return next(each for each in board.desk.store.of(Note).values() if each.text.startswith(start))


def carry_a_note(board: BoardView, hand: Mirror) -> None:
    hand.drag(hand.middle(note_at(board, "Reads the leaflet")), (300.0, 4.0))


def push_a_note_into_its_cell(board: BoardView, hand: Mirror) -> None:
    hand.drag(hand.middle(note_at(board, "Orders online")), (-70.0, 10.0))


def park_a_note(board: BoardView, hand: Mirror) -> None:
    middle = hand.middle(note_at(board, "Reads the leaflet"))
    hand.drag(middle, (100.0, board.bench.scene.layout.extent.bottom + 90 - middle[1]))


def pull_the_near_corner(board: BoardView, hand: Mirror) -> None:
    note = note_at(board, "Compares three deals")
    board.desk.select([note.id])
    x, y = hand.middle(note)
    hand.drag((x - note.width / 2 - 2, y - note.height / 2 - 2), (-24.0, -4.0))


def pull_the_far_corner(board: BoardView, hand: Mirror) -> None:
    note = note_at(board, "Searches")
    board.desk.select([note.id])
    x, y = hand.middle(note)
    hand.drag((x + note.width / 2 + 2, y + note.height / 2 + 2), (40.0, 16.0))


def pull_the_corner_of_a_group(board: BoardView, hand: Mirror) -> None:
    notes = [note_at(board, start) for start in ("Checks the address", "Compares three")]
    board.desk.select(note.id for note in notes)
    x, _ = hand.middle(notes[1])
    area = board.bench.selected.area
    assert area is not None
    hand.drag((x + notes[1].width / 2 + 8, area.bottom + 8), (-48.0, -8.0))


def widen_a_stage(board: BoardView, hand: Mirror) -> None:
    hand.drag((LANE_HEADER + 258, 30.0), (80.0, 0.0))


def bring_a_stage_to_another_place(board: BoardView, hand: Mirror) -> None:
    hand.drag((LANE_HEADER + 100, 30.0), (400.0, 0.0))


def move_a_feeling(board: BoardView, hand: Mirror) -> None:
    second = moods(board.bench.scene.layout)[1]
    hand.drag((second.x * hand.sign, second.y), (24.0, -42.0))


def write_a_new_note(board: BoardView, hand: Mirror) -> None:
    row = board.bench.scene.layout.rows[1]
    hand.double_click(LANE_HEADER + 258 * 5 + 180, row.y + 50)
    hand.hand.keys("Visits the shop")
    board.commit_edit()


def nudge_by_keys(board: BoardView, hand: Mirror) -> None:
    board.desk.select([note_at(board, "Searches").id])
    hand.ahead()
    hand.ahead(Modifier.ShiftModifier)
    hand.hand.key(Key.Key_Down)


def go_to_the_next_stage_by_keys(board: BoardView, hand: Mirror) -> None:
    board.desk.select([note_at(board, "Searches").id])
    hand.ahead(Modifier.ControlModifier)


def duplicate_a_note(board: BoardView, hand: Mirror) -> None:
    board.desk.select([note_at(board, "Shares a referral").id])
    commands()["edit.duplicate"].run(board.desk)


def write_on_through_the_stages(board: BoardView, hand: Mirror) -> None:
    board.begin_edit(note_at(board, "Gives notice").id)
    for key, modifiers, words in (
        (Key.Key_Tab, Modifier.NoModifier, " in the next stage"),
        (Key.Key_Return, Modifier.ControlModifier, "And below"),
        (Key.Key_Tab, Modifier.NoModifier, " beside"),
    ):
        hand.hand.key(key, modifiers)
        hand.hand.keys(words)
    board.commit_edit()


def some_notes(board: BoardView) -> None:
    starts = ("Searches", "Reads the leaflet", "Checks the address", "Orders online")
    board.desk.select(note_at(board, start).id for start in starts)


def park_by_command(board: BoardView, _hand: Mirror) -> None:
    some_notes(board)
    commands()["note.park"].run(board.desk)


def bring_back_by_command(board: BoardView, _hand: Mirror) -> None:
    """Where one of them lay there is another now."""
    before, store = note_at(board, "Searches"), board.desk.store
    some_notes(board)
    commands()["note.park"].run(board.desk)
    where = {"stage_id": before.stage_id, "lane_id": before.lane_id, "x": before.x, "y": before.y}
    add_note(store, board.desk.map_id, before.kind, **where, text="Instead")
    commands()["note.bring_back"].run(board.desk)


def spread_by_command(board: BoardView, _hand: Mirror) -> None:
    some_notes(board)
    commands()["arrange.horizontal"].run(board.desk)


def centre_by_command(board: BoardView, _hand: Mirror) -> None:
    some_notes(board)
    commands()["arrange.centre"].run(board.desk)


def tidy_by_command(board: BoardView, _hand: Mirror) -> None:
    some_notes(board)
    commands()["arrange.tidy"].run(board.desk)


SCRIPTS: list[Script] = [
    write_on_through_the_stages,
    park_by_command,
    bring_back_by_command,
    spread_by_command,
    centre_by_command,
    tidy_by_command,
    duplicate_a_note,
    carry_a_note,
    push_a_note_into_its_cell,
    park_a_note,
    pull_the_near_corner,
    pull_the_far_corner,
    pull_the_corner_of_a_group,
    widen_a_stage,
    bring_a_stage_to_another_place,
    move_a_feeling,
    write_a_new_note,
    nudge_by_keys,
    go_to_the_next_stage_by_keys,
]


def outcome(board: BoardView) -> tuple[list[tuple[object, ...]], list[float]]:
    """What the map says now: who is where, and the numbers."""
    store = board.desk.store
    notes = sorted(store.of(Note).values(), key=lambda note: note.text)
    stages = in_map(store, Stage, board.desk.map_id)
    feelings = sorted(store.of(Feeling).values(), key=lambda each: each.id)
    said = [(note.text, note.stage_id, note.lane_id) for note in notes]
    numbers = [n for note in notes for n in (note.x, note.y, note.width, note.height)]
    numbers += [stage.width for stage in stages] + [n for each in feelings for n in (each.moment, each.value)]
    return [*said, *((stage.name,) for stage in stages), *((f.stage_id,) for f in feelings)], numbers


def turn(board: BoardView, direction: Direction = Direction.RIGHT_TO_LEFT) -> None:
    set_direction(board.desk.store, board.desk.map_id, direction)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__)
def test_what_a_hand_does_on_the_mirror_image_comes_to_the_same(
    board: BoardView, hand: Hand, script: Script
) -> None:
    before = outcome(board)
    script(board, Mirror(hand, 1))
    there = outcome(board)
    assert there != before
    for _ in range(4):
        if outcome(board) != before:
            board.desk.store.undo()
    assert outcome(board) == before
    board.writer.commit()
    board.desk.select(())
    turn(board)
    script(board, Mirror(hand, -1))
    said, numbers = outcome(board)
    assert said == there[0]
    assert numbers == pytest.approx(there[1], abs=1.01)


def test_a_map_turned_over_is_seen_as_in_a_mirror_and_back(board: BoardView) -> None:
    board.zoom_to(1.4)
    board.viewport.pan(-130, -40)
    before = board.viewport.camera
    x, y = board.viewport.centre
    turn(board)
    assert board.viewport.centre == pytest.approx((-x, y))
    board.desk.store.undo()
    assert board.viewport.camera == before


def test_a_map_that_fits_the_view_still_fits_it_when_turned_over(board: BoardView) -> None:
    board.fit()
    turn(board)
    shown = board.viewport.camera.rect_to_view(board.bench.scene.layout.extent)
    assert 0 <= shown.x < shown.right <= board.viewport.width
    board.resize(900, 800)
    shown = board.viewport.camera.rect_to_view(board.bench.scene.layout.extent)
    assert 0 <= shown.x < shown.right <= board.viewport.width


@given(st.floats(0.05, 4), st.floats(-4_000, 4_000), st.floats(-2_000, 2_000), st.floats(141, 5_000))
def test_headers_are_pinned_as_in_a_mirror(zoom: float, x: float, y: float, width: float) -> None:
    right, left = Viewport(), Viewport()
    right.width = left.width = 1_200.0
    right.height = left.height = 800.0
    right.camera, left.camera = Camera(zoom, x, y), Camera(zoom, 1_200 - x, y)
    sheet = Rect(0, 0, width, 900)
    at, image = headers(right, sheet), headers(left, turned(sheet))
    for band, other in ((at.stages, image.stages), (at.lanes, image.lanes), (at.corner, image.corner)):
        assert other == pytest.approx((1_200 - band.right, band.y, band.width, band.height))
    assert (image.dx, image.dy) == pytest.approx((-at.dx, at.dy))


def test_align_left_means_the_left_that_is_seen(board: BoardView, note: Find) -> None:
    turn(board)
    notes = [note("Checks the address"), note("Compares three")]
    layout = board.bench.scene.layout
    leftmost = min(layout.box(each.id).x for each in notes)
    board.desk.select(each.id for each in notes)
    commands()["arrange.left"].run(board.desk)
    assert [layout.box(each.id).x for each in notes] == [leftmost, leftmost]


def test_a_stage_is_moved_to_the_left_that_is_seen(board: BoardView) -> None:
    turn(board)
    first = in_map(board.desk.store, Stage, board.desk.map_id)[0]
    board.desk.select([first.id])
    commands()["stage.left"].run(board.desk)
    assert in_map(board.desk.store, Stage, board.desk.map_id)[1].id == first.id


def test_the_caret_of_an_empty_note_stands_at_the_right_and_typed_hebrew_runs_left(
    board: BoardView, hand: Hand, qtbot: QtBot
) -> None:
    turn(board)
    row = board.bench.scene.layout.rows[1]
    hand.double_click(-(LANE_HEADER + 258 * 5 + 180), row.y + 50)
    editing = board.writer.editing
    assert editing is not None
    assert editing.page is not None
    frame = editing.field.frame()
    assert frame is not None
    start = caret_rect(editing, editing.page).x()
    assert frame.right - start < frame.width / 4
    compose(board, commit="שלום ")
    compose(board, commit="PDF 12")
    assert editing.page is not None
    assert caret_rect(editing, editing.page).x() < start
    assert editing.now.text == "שלום PDF 12"


def test_what_an_input_method_composes_stands_where_it_will_be_written(board: BoardView, hand: Hand) -> None:
    turn(board)
    row = board.bench.scene.layout.rows[1]
    hand.double_click(-(LANE_HEADER + 258 * 5 + 180), row.y + 50)
    editing = board.writer.editing
    assert editing is not None
    compose(board, preedit="にほん")
    assert editing.page is not None
    assert editing.page.paragraph.text == "にほん"
    assert editing.now.text == ""
    assert editing.shown_caret == 3
    compose(board, commit="日本")
    assert editing.now.text == "日本"


def compose(board: BoardView, preedit: str = "", commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(board, event)
