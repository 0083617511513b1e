"""Whatever is done in whatever order: the file, the memory and the tiles of a real board hold the same.

The sessions of ``tests/edit/test_whole_editor.py`` before a board that shows them, with a mouse that drags,
letters that are typed, and other maps, zooms and themes in between. JOURNEYBOARD_LONG=1: 150 of 40 steps.
"""

import os
import sys

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.view import BoardView
from journeyboard.desktop.desk import Desk
from journeyboard.drawing.spotlight import Spotlight
from journeyboard.model import Feeling, Id, Lane, Note, Stage, in_map, maps
from tests.desktop.canvas.conftest import Hand
from tests.desktop.canvas.tiles import check_tiles, fresh_scene, is_begun
from tests.edit.deeds import Given
from tests.edit.test_whole_editor import WholeEditor, numbers, words

SESSIONS, STEPS = (150, 40) if os.environ.get("JOURNEYBOARD_LONG") else (12, 30)
KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape,
)  # fmt: skip
Held = Qt.KeyboardModifier
HELD = (
    Held.NoModifier,
    Held.ShiftModifier,
    Held.ControlModifier,
)
ends = st.sampled_from(["done", "given up", "edited meanwhile", "undone meanwhile"])


class EditorWithBoard(WholeEditor):
    """A document, what it must hold, and a board in a window of its own that must show it."""

    board: BoardView

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[BaseException] = []
        self.patch.setattr(sys, "excepthook", lambda kind, error, trace: self.faults.append(error))

    @initialize()
    def begin(self) -> None:
        super().begin()
        self.sit_down()

    def sit_down(self) -> None:
        self.desk = Desk(self.document)
        self.board = self.desk.board = BoardView(self.desk)
        self.board.resize(500, 400)
        self.board.show()
        self.hand = Hand(self.board)

    def stand_up(self) -> None:
        self.desk.close()
        self.board.close()
        self.board.deleteLater()
        self.desk.board = None
        self.desk.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def take_back(self) -> bool:
        label = self.document.store.undo_label
        self.desk.undo()
        return label is not None

    def do_again(self) -> bool:
        label = self.document.store.redo_label
        self.desk.redo()
        return label is not None

    def restart(self) -> None:
        super().restart()
        self.stand_up()
        self.sit_down()

    def lose_power(self) -> None:
        super().lose_power()
        self.stand_up()
        self.sit_down()

    @rule(numbers=numbers, modifiers=st.sampled_from(HELD), end=ends)
    def drag(self, numbers: tuple[int, int, int], modifiers: Held, end: str) -> None:
        """Drag whatever lies in the middle of something, to anywhere."""
        x, y = self.middle(numbers[0])
        dx, dy = numbers[2] * 8 - 400, numbers[1] * 6 - 300
        self.hand.press(x, y, modifiers)
        for share in (0.1, 0.5, 1.0):
            self.hand.move(x + share * dx, y + share * dy, modifiers)
        self.meanwhile(end, numbers)
        self.hand.release(x + dx, y + dy, modifiers)
        self.put_down()

    @rule(numbers=numbers, word=words, end=ends)
    def write(self, numbers: tuple[int, int, int], word: str, end: str) -> None:
        """Write on a note."""
        if notes := in_map(self.document.store, Note, self.desk.map_id):
            self.board.begin_edit(notes[numbers[0] % len(notes)].id, select_all=numbers[1] % 2 == 0)
            self.hand.keys("".join(filter(str.isalpha, word[:40])) if word.isascii() else "and more")
            self.meanwhile(end, numbers)
            self.put_down()

    @rule(numbers=numbers, keys=st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(HELD)), max_size=4))
    def press_keys(self, numbers: tuple[int, int, int], keys: list[tuple[Qt.Key, Held]]) -> None:
        self.desk.select(self.some(numbers))
        for key, modifiers in keys:
            self.hand.key(key, modifiers)
            self.board.commit_edit()
            self.take_over()
        self.put_down()

    @rule(numbers=numbers)
    def look_elsewhere(self, numbers: tuple[int, int, int]) -> None:
        first, second, third = numbers
        match first % 5:
            case 0:
                self.desk.set_map(maps(self.document.store)[second % len(maps(self.document.store))].id)
            case 1:
                self.board.viewport.pan(second * 4 - 200, third * 4 - 200)
            case 2:
                self.board.viewport.zoom_by(second % 9 - 4)
            case 3:
                self.desk.set_theme("dark" if self.desk.theme_name == "light" else "light")
            case 4:
                self.desk.set_spotlight(Spotlight.on(self.some(numbers)) if second % 2 else None)

    def some(self, numbers: tuple[int, int, int]) -> list[Id]:
        kinds = (Note, Note, Feeling, Stage, Lane)
        found = in_map(self.document.store, kinds[numbers[2] % 5], self.desk.map_id)
        return [found[number % len(found)].id for number in numbers[: 1 + numbers[1] % 2]] if found else []

    def middle(self, number: int) -> tuple[float, float]:
        """The middle of a note, in u, or any place of the view."""
        notes = in_map(self.document.store, Note, self.desk.map_id)
        if notes and number % 4:
            return self.hand.middle(notes[number % len(notes)])
        return self.board.viewport.camera.to_board(5.0 * number, 4.0 * number)

    def meanwhile(self, end: str, numbers: tuple[int, int, int]) -> None:
        """What happens before the hand comes to its end, if anything does."""
        if end == "given up":
            self.hand.key(Qt.Key.Key_Escape)
        elif end == "edited meanwhile":
            self.step("retext", Given(self.document.store, numbers, "from elsewhere"))
        elif end == "undone meanwhile":
            self.undo()

    def put_down(self) -> None:
        """Let go of all that is in the hand or being written; that is one step at most."""
        self.board.commit_edit()
        self.take_over()
        self.board.hands.cancel()

    @invariant()
    def the_tiles_are_a_fresh_drawing(self) -> None:
        board = self.board
        picture = board.painting.picture
        while (picture.urgent or board.viewport.zooming or is_begun(board)) and not self.faults:
            QApplication.processEvents()
        if self.faults:
            raise self.faults[0]
        assert board.bench.scene.layout.map_id == self.desk.map_id
        assert not board.bench.scene.without
        check_tiles(board, fresh_scene(board))

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            if hasattr(self, "board"):
                self.stand_up()


def test_the_file_the_memory_and_the_tiles_hold_the_same_whatever_is_done(qapp: QApplication) -> None:
    run_state_machine_as_test(
        EditorWithBoard,
        settings=settings(
            max_examples=SESSIONS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_an_arrow_is_led_anew_where_it_was_drawn_before_a_goal_was_written(qapp: QApplication) -> None:
    editor = EditorWithBoard()
    try:
        editor.begin()
        editor.the_tiles_are_a_fresh_drawing()
        editor.edit_a_file_that_is_held_for_a_moment(deed="goal", numbers=(0, 0, 0))
        editor.the_tiles_are_a_fresh_drawing()
        editor.drag(numbers=(21, 63, 20), modifiers=Qt.KeyboardModifier.NoModifier, end="done")
        editor.the_tiles_are_a_fresh_drawing()
    finally:
        editor.teardown()
