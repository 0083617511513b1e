"""The promise of the tiles: after any edits they show exactly what a fresh drawing shows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.tiles import Layer
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.desk import Desk
from journeyboard.drawing.spotlight import Spotlight
from journeyboard.edit.feelings import move_feeling
from journeyboard.edit.lanes import collapse_lane, move_lane, resize_lane
from journeyboard.edit.links import connect, disconnect
from journeyboard.edit.notes import Placement, add_note, delete, place, resize, retext
from journeyboard.edit.pains import assess
from journeyboard.edit.stages import move_stage, rename_stage, resize_stage
from journeyboard.importing import shelf
from journeyboard.model import Feeling, Lane, Link, Note, NoteKind, PainPoint, Record, Stage
from journeyboard.store.document import create
from tests.desktop.canvas.conftest import settle
from tests.desktop.canvas.tiles import check_tiles, shown

ZOOMS = (0.2, 0.4, 0.77, 1.0, 1.5)


RECORDS = shelf.sample().records()


@contextmanager
def shown_board(records: Sequence[Record] = RECORDS) -> Iterator[BoardView]:
    """The worked example, or another map, in a small view; closed whatever happens."""
    with TemporaryDirectory() as folder:
        desk = Desk(create(Path(folder) / "map.journey", records))
        board = BoardView(desk)
        board.resize(900, 700)
        board.show()
        try:
            yield board
        finally:
            board.close()
            board.deleteLater()
            desk.close()
            desk.deleteLater()


class Edits:
    """Random edits of the worked example, by index so that they shrink well."""

    def __init__(self, board: BoardView) -> None:
        self.board, self.desk, self.store = board, board.desk, board.desk.store

    def pick(self, kind: type, number: int) -> object | None:
        found = list(self.store.of(kind).values())
        return found[number % len(found)] if found else None

    def run(self, verb: int, first: int, second: int) -> None:
        note = self.pick(Note, first)
        verbs = (
            self._move, self._retext, self._resize, self._delete,
            self._feel, self._frame, self._undo, self._shine,
            self._add, self._link, self._assess, self._lane, self._order, self._redo, self._dress, self._look,
        )  # fmt: skip
        if note is not None:
            verbs[verb % len(verbs)](note, second)

    def _move(self, note: Note, second: int) -> None:
        stage, lane = self.pick(Stage, second), self.pick(Lane, second // 7)
        place(self.store, {note.id: Placement(stage.id, lane.id, float(second % 130), float(second % 60))})

    def _retext(self, note: Note, second: int) -> None:
        retext(self.store, note.id, "Other words " * (1 + second % 5))

    def _resize(self, note: Note, second: int) -> None:
        resize(self.store, note.id, note.x, note.y, 64 + second % 150, 40 + second % 90)

    def _delete(self, note: Note, second: int) -> None:
        delete(self.store, [note.id])

    def _feel(self, note: Note, second: int) -> None:
        feeling = self.pick(Feeling, second)
        move_feeling(self.store, feeling.id, feeling.stage_id, feeling.moment, second % 40 / 10 - 2)

    def _frame(self, note: Note, second: int) -> None:
        stage = self.pick(Stage, second)
        (rename_stage if second % 2 else resize_stage)(
            self.store, stage.id, "Another" if second % 2 else 180 + second % 200
        )

    def _undo(self, note: Note, second: int) -> None:
        self.store.undo()

    def _add(self, note: Note, second: int) -> None:
        lane = self.pick(Lane, second)
        kind = list(NoteKind)[second % 8]
        add_note(
            self.store,
            note.map_id,
            kind,
            stage_id=note.stage_id,
            lane_id=lane.id,
            x=float(second % 90),
            y=20.0,
        )

    def _link(self, note: Note, second: int) -> None:
        link, other = self.pick(Link, second), self.pick(Note, second)
        if second % 3 == 0 and link is not None:
            disconnect(self.store, [link.id])
        elif other.id != note.id:
            connect(self.store, note.id, other.id)

    def _assess(self, note: Note, second: int) -> None:
        pain = self.pick(PainPoint, second)
        assess(self.store, pain.note_id, severity=second % 5)

    def _lane(self, note: Note, second: int) -> None:
        lane = self.pick(Lane, second)
        if second % 2:
            collapse_lane(self.store, lane.id, not lane.collapsed)
        else:
            resize_lane(self.store, lane.id, 60.0 + second % 300)

    def _order(self, note: Note, second: int) -> None:
        (move_stage if second % 2 else move_lane)(
            self.store, self.pick(Stage if second % 2 else Lane, second).id, None
        )

    def _redo(self, note: Note, second: int) -> None:
        self.store.redo()

    def _dress(self, note: Note, second: int) -> None:
        self.desk.set_theme("dark" if self.desk.theme_name == "light" else "light")

    def _look(self, note: Note, second: int) -> None:
        """Push the map about, or look nearer and back again while nothing is sharp yet."""
        viewport = self.board.viewport
        if second % 2:
            viewport.pan(second % 200 - 100, second % 90 - 45)
        else:
            viewport.zoom_by(second % 5 - 2)
            viewport.zoom_by(2 - second % 5)

    def _shine(self, note: Note, second: int) -> None:
        notes = [each.id for each in self.store.of(Note).values()][second % 50 :: 1 + second % 7]
        light = Spotlight(dict.fromkeys(notes, ((0, 1 + second % 9),)), note.id if second % 2 else None)
        self.desk.set_spotlight(light if second % 5 else None)


steps = st.lists(
    st.tuples(st.integers(0, 15), st.integers(0, 99), st.integers(0, 999)), min_size=1, max_size=6
)


@given(steps=steps, zoom=st.sampled_from(ZOOMS))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_tiles_after_random_edits_equal_a_fresh_drawing_pixel_for_pixel(
    qapp: QApplication, steps: list[tuple[int, int, int]], zoom: float
) -> None:
    with shown_board() as board:
        board.viewport.look(board.viewport.camera.zoomed(zoom, 450, 350), resting=True)
        settle(board)
        edits = Edits(board)
        for step in steps:
            edits.run(*step)
        settle(board)
        check_tiles(board)


def test_a_note_in_the_hand_is_on_no_tile_and_back_on_them_when_dropped(
    board: BoardView, note: Callable[[str], Note]
) -> None:
    one = note("Engineer no-show")
    settle(board)
    before = {key: board.painting.picture.cache.get(key).image.copy() for key in shown(board)}
    board.bench.live.lift([one.id])
    settle(board)
    cut = {key for key in before if board.painting.picture.cache.get(key).image != before[key]}
    assert cut
    board.bench.live.drop()
    settle(board)
    assert all(board.painting.picture.cache.get(key).image == before[key] for key in before)


def test_letting_notes_stand_out_and_back_leaves_the_tiles_as_they_were(board: BoardView) -> None:
    settle(board)
    before = {key: board.painting.picture.cache.get(key).image.copy() for key in shown(board)}
    overview = board.painting.picture.overview.image.copy()
    board.desk.set_spotlight(Spotlight())
    settle(board)
    assert any(board.painting.picture.cache.get(key).image != before[key] for key in before)
    assert board.painting.picture.overview.image != overview
    board.desk.set_spotlight(None)
    settle(board)
    assert all(board.painting.picture.cache.get(key).image == before[key] for key in before)
    assert board.painting.picture.overview.image == overview


def test_a_tile_that_is_wrong_is_told_with_the_box_around_the_pixels_that_differ(board: BoardView) -> None:
    settle(board)
    key = next(key for key in shown(board) if key.layer is Layer.BOARD)
    painter = QPainter(board.painting.picture.cache.get(key).image)
    painter.fillRect(100, 200, 30, 10, QColor("red"))
    painter.end()
    with pytest.raises(AssertionError, match=r"300 px differ, from \(100, 200\) to \(130, 210\)"):
        check_tiles(board)
