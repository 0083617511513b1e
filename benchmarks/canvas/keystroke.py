"""From a keystroke to the painted caret, beside the same in a bare QPlainTextEdit.

Both fields are as wide as a note and high enough for all of the text, have the focus of an active window,
and get the same letters.
Whatever is measured must have been painted within its frame: after each one, with the clock stopped, the
screen is looked at, and unless there is a letter that was not there before, and the caret stands at its end,
the measurement is refused. So neither can win by painting later, and a frame that needs several rounds of
events gets them, on the clock, before it is looked at. The caret does not blink: it might be away just then.
"""

from collections.abc import Callable, Iterator
from statistics import quantiles
from time import perf_counter, thread_time
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QWidget
from shiboken6 import delete

from journeyboard.model import Note

from .stage import Stage, Times, press_key, summed

WORDS = "waits for the engineer and calls again "
OTHERS = ("nobody came although it was promised ", "asks a neighbour who has seen the van ")
"""Other words for other rounds: what was typed once is remembered."""
LONGEST = 120
DARK, MOST = 128, 0.6
GROWN = 2
"""Twice as high as the note: it grows with its text, and the field must not scroll, which paints more."""


class Struck(NamedTuple):
    """One frame, in ms on the clock and of the processor's time."""

    clock: float
    processor: float


def typing(stage: Stage) -> dict[str, Times]:
    """Frames of typing on a note at 100 %, and in a plain text field with as much text, by turns."""
    ours, theirs = list[Struck](), list[Struck]()
    stage.app.setCursorFlashTime(0)
    for words in (WORDS, *OTHERS):
        ours += on_a_note(stage, words)
        theirs += in_a_field(stage, words)
    return {
        "keystroke": summed([each.clock for each in ours]),
        "plain_text": summed([each.clock for each in theirs]),
        "keystroke_processor": spread([each.processor for each in ours]),
        "plain_text_processor": spread([each.processor for each in theirs]),
    }


def spread(times: list[float]) -> Times:
    """The quarters in µs too: on a machine that others use the lower one says most."""
    low, middle, high = quantiles(times, n=4)
    return summed(times) | {
        "quarter_us": round(low * 1000, 1),
        "half_us": round(middle * 1000, 1),
        "three_quarters_us": round(high * 1000, 1),
    }


def on_a_note(stage: Stage, words: str) -> list[Struck]:
    stage.look(1.0)
    stage.view.activateWindow()
    note = stage.note_in_middle()
    stage.view.begin_edit(note.id, select_all=True)
    stage.settle()
    times = list(typed(stage, stage.view, on_screen(stage, note), words))
    stage.view.writer.abandon()
    stage.settle()
    return times


def in_a_field(stage: Stage, words: str) -> list[Struck]:
    note = stage.note_in_middle()
    field = QPlainTextEdit()
    field.resize(round(note.width), round(GROWN * note.height))
    field.show()
    field.activateWindow()
    field.setFocus()
    stage.wait(lambda: not field.hasFocus())
    times = list(typed(stage, field, field.rect(), words))
    field.moveCursor(QTextCursor.MoveOperation.Start)
    field.close()
    delete(field)
    return times


def on_screen(stage: Stage, note: Note) -> QRect:
    """Where a note lies in the view, and what it may grow by, in px."""
    box = stage.view.viewport.camera.rect_to_view(stage.view.bench.scene.layout.box(note.id))
    return QRectF(box.x, box.y, box.width, GROWN * box.height).toAlignedRect()


def typed(stage: Stage, where: QWidget, part: QRect, words: str) -> Iterator[Struck]:
    """One frame a letter. Raises RuntimeError for a field that nobody could type in."""
    if not (where.hasFocus() and where.isActiveWindow()):
        raise RuntimeError(f"{where} has no focus, so it would paint no caret")
    for letter in (words * 9)[: min(2 * stage.patience, LONGEST)]:
        before = shown(where, part)
        yield struck(stage, lambda letter=letter: strike(where, letter))  # type: ignore[misc]  # bound at once
        look_for(where, letter, part, before)


def struck(stage: Stage, action: Callable[[], object]) -> Struck:
    began, used = perf_counter(), thread_time()
    action()
    stage.app.processEvents()
    return Struck((perf_counter() - began) * 1000, (thread_time() - used) * 1000)


def strike(where: QWidget, letter: str) -> None:
    key = Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper()))
    press_key(where, key, letter)


def look_for(where: QWidget, letter: str, part: QRect, before: QImage) -> None:
    """Raise RuntimeError unless the screen shows the caret, and something else than before.

    Of a part that is no larger than a note: more would push what is measured out of the processor's memory.
    """
    now, caret = shown(where, part), caret_of(where).translated(-part.topLeft())
    if now == before:
        raise RuntimeError(f"{letter!r} was not painted")
    if not any(is_stroke(now, int(caret.left()) + by, caret) for by in range(3)):
        raise RuntimeError(f"no caret was painted behind {letter!r}")


def is_stroke(image: QImage, x: int, caret: QRectF) -> bool:
    """Whether a column of pixels is dark along the caret; Qt's is light where it crosses a letter."""
    rows = range(round(caret.top()) + 2, round(caret.bottom()) - 2)
    return sum(image.pixelColor(x, y).value() < DARK for y in rows) > MOST * len(rows)


def shown(where: QWidget, part: QRect) -> QImage:
    """What the screen shows of a part of a widget."""
    at = QRect(where.mapTo(where.window(), part.topLeft()), part.size())
    grabbed = where.screen().grabWindow(where.window().winId(), at.x(), at.y(), at.width(), at.height())
    return grabbed.toImage()


def caret_of(where: QWidget) -> QRectF:
    """Where a widget says its caret stands, in its own px; a field with a frame counts from within that."""
    within = where.viewport().pos() if isinstance(where, QAbstractScrollArea) else QPoint()
    return QRectF(where.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).translated(within)
