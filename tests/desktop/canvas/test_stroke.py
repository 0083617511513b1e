"""Letters that are painted alone, word by word, look as they do when all of the note is painted."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication

from journeyboard.desktop.canvas.fields import NoteField
from journeyboard.desktop.canvas.stroke import Stroke
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.model import Note
from journeyboard.text.breaks import is_simple
from journeyboard.text.style import Style
from tests.desktop.canvas.conftest import Hand, settle
from tests.desktop.canvas.test_repaint import on_screen, repainted

Find = Callable[[str], Note]
Key, Held = Qt.Key, Qt.KeyboardModifier
NONE = Held.NoModifier
LETTERS = st.text("abefgijlrtW .,-'!äöüßÅÇş", min_size=1, max_size=12)
KEYS = st.sampled_from(
    [
        *((key, NONE) for key in (Key.Key_Backspace, Key.Key_Delete, Key.Key_Return)),
        *((key, NONE) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home)),
        (Key.Key_Z, Held.ControlModifier),
        (Key.Key_Left, Held.ShiftModifier),
        (Key.Key_A, Held.ControlModifier),
    ]
)
OTHER = st.sampled_from(["é", "Grün ", "שלום", "😀", "the engineer and nobody else ", "“", "W" * 30])
STEPS = st.lists(st.one_of(LETTERS, LETTERS, KEYS, OTHER), min_size=1, max_size=14)


@pytest.fixture
def strokes(monkeypatch: pytest.MonkeyPatch) -> list[Stroke]:
    """What was painted alone so far."""
    found: list[Stroke] = []
    paint = Stroke.paint

    def seen(stroke: Stroke, painter: QPainter) -> None:
        found.append(stroke)
        paint(stroke, painter)

    monkeypatch.setattr(Stroke, "paint", seen)
    return found


@pytest.fixture
def near(board: BoardView) -> BoardView:
    """A view that fits the screen of the tests."""
    board.resize(620, 460)
    board.zoom_to(1.0)
    return board


def write_on(board: BoardView, note: Note) -> None:
    board.centre_on(note.id)
    board.begin_edit(note.id, select_all=True)
    settle(board)


def do(board: BoardView, hand: Hand, step: str | tuple[Key, Held]) -> None:
    """One letter, key or piece of text, painted."""
    assert board.writer.editing
    if isinstance(step, tuple):
        hand.key(*step)
    elif len(step) > 1 or not is_simple(step):
        board.writer.editing.type(step)
    else:
        strike(board, step)
    QApplication.processEvents()


def strike(board: BoardView, letter: str) -> None:
    """A key that writes any letter, such as those that other keyboards have."""
    QApplication.sendEvent(board, QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, NONE, letter))


def each(steps: list[str | tuple[Key, Held]]) -> list[str | tuple[Key, Held]]:
    """The steps, words letter by letter; what is no word at once."""
    return [
        part
        for step in steps
        for part in ([*step] if isinstance(step, str) and is_simple(step) and len(step) <= 12 else [step])
    ]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.sampled_from([1.0, 1.37, 2.0]), st.sampled_from(["Engineer no-show", "Two to four days"]))
def test_whatever_is_written_the_screen_shows_what_a_full_repaint_does(
    near: BoardView, hand: Hand, note: Find, steps: list[str | tuple[Key, Held]], zoom: float, words: str
) -> None:
    near.zoom_to(zoom)
    write_on(near, note(words))
    for step in each(steps):
        do(near, hand, step)
        settle(near)
        assert on_screen(near) == repainted(near), step
    near.writer.abandon()
    settle(near)


def test_letters_are_painted_alone_at_the_end_and_in_the_middle_of_a_line(
    near: BoardView, hand: Hand, note: Find, strokes: list[Stroke]
) -> None:
    write_on(near, note("Engineer no-show"))
    for letter in "Nobody came and":
        do(near, hand, letter)
    assert len(strokes) > 10
    for _ in range(6):
        do(near, hand, (Key.Key_Left, NONE))
    do(near, hand, "s")
    before = len(strokes)
    for letter in "lowly ":
        do(near, hand, letter)
    assert len(strokes) > before + 3
    assert on_screen(near) == repainted(near)


@pytest.mark.parametrize(
    "words", ["Grüße, Äpfel für Zoë", "Ĝis la ŭaŭ, Ångström", "Добрый день, Ёлка", "Καλημέρα σας"]
)
def test_umlauts_and_letters_of_other_alphabets_are_painted_alone_too(
    near: BoardView, hand: Hand, note: Find, strokes: list[Stroke], words: str
) -> None:
    write_on(near, note("Engineer no-show"))
    for letter in words:
        do(near, hand, letter)
        assert on_screen(near) == repainted(near), letter
    assert len(strokes) > len(words) - 8


def test_what_a_dead_key_or_an_input_method_writes_is_painted_alone_too(
    near: BoardView, hand: Hand, note: Find, strokes: list[Stroke]
) -> None:
    write_on(near, note("Engineer no-show"))
    for letter in "Drei Süße":
        committed = QInputMethodEvent("", [])
        committed.setCommitString(letter)
        QApplication.sendEvent(near, committed)
        QApplication.processEvents()
        assert on_screen(near) == repainted(near), letter
    assert len(strokes) > 6


def test_letters_that_reach_out_of_their_line_are_painted_with_all_the_others(
    near: BoardView, hand: Hand, note: Find, strokes: list[Stroke]
) -> None:
    write_on(near, note("Engineer no-show"))
    for letter in "No \u01fan":
        do(near, hand, letter)
        assert on_screen(near) == repainted(near), letter
    before = len(strokes)
    do(near, hand, "t")
    assert len(strokes) == before


def test_a_letter_that_is_followed_by_something_else_before_the_frame_is_painted_with_it(
    near: BoardView, hand: Hand, note: Find, strokes: list[Stroke]
) -> None:
    write_on(near, note("Engineer no-show"))
    for letter in "Nobody came":
        do(near, hand, letter)
    before = len(strokes)
    hand.keys("s")
    near.viewport.pan(10, 4)
    QApplication.processEvents()
    assert len(strokes) == before
    settle(near)
    assert on_screen(near) == repainted(near)


LONG = "Nobody came, nobody called, nobody wrote, and the whole street talked of it for weeks. " * 4


@pytest.mark.parametrize("words", ["Engineer no-show", "Two to four days"])
def test_a_note_grows_with_its_letters_as_it_does_with_all_of_them_at_once(
    near: BoardView, note: Find, words: str
) -> None:
    one = note(words)
    write_on(near, one)
    shown: list[tuple[float, Style]] = []
    for letter in LONG:
        shown.append(written_at_once(near, letter))
    near.writer.abandon()
    for length in range(7, len(LONG), 9):
        near.begin_edit(one.id, select_all=True)
        assert written_at_once(near, LONG[:length]) == shown[length - 1]
        near.writer.abandon()


def written_at_once(board: BoardView, words: str) -> tuple[float, Style]:
    """The height that the note is shown with then, and how its text is set."""
    editing = board.writer.editing
    assert editing
    editing.type(words, "typing")
    assert isinstance(editing.field, NoteField)
    assert editing.page
    return editing.field.shown.height, editing.page.paragraph.style


def test_the_input_method_is_told_where_the_caret_is_with_each_letter(
    near: BoardView, hand: Hand, note: Find
) -> None:
    write_on(near, note("Engineer no-show"))
    places: list[float] = []
    ask = near.inputMethodQuery
    told = QGuiApplication.inputMethod().cursorRectangleChanged
    listening = told.connect(lambda: places.append(ask(Qt.InputMethodQuery.ImCursorRectangle).x()))
    hand.keys("Nob")
    QObject.disconnect(listening)
    assert len(places) == 3
    assert places == sorted(set(places))
