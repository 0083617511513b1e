"""From a keystroke to the painted caret, beside the same in a bare QPlainTextEdit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from shiboken6 import delete

from .stage import Stage, Times, press_key, summed

WORDS = "waits for the engineer and calls again "
LONGEST = 120


def typing(stage: Stage) -> dict[str, Times]:
    """Frames of typing on a note at 100 %, and in a plain text field with as much text."""
    return {"keystroke": summed(on_a_note(stage)), "plain_text": summed(in_a_field(stage))}


def on_a_note(stage: Stage) -> list[float]:
    stage.look(1.0)
    stage.view.begin_edit(stage.note_in_middle().id, select_all=True)
    stage.settle()
    times = typed(stage, stage.view)
    stage.view.writer.abandon()
    stage.settle()
    return times


def in_a_field(stage: Stage) -> list[float]:
    field = QPlainTextEdit()
    field.show()
    field.setFocus()
    stage.app.processEvents()
    times = typed(stage, field)
    field.moveCursor(QTextCursor.MoveOperation.Start)
    field.close()
    delete(field)
    return times


def typed(stage: Stage, where: QWidget) -> list[float]:
    letters = (WORDS * 9)[: min(2 * stage.patience, LONGEST)]
    return stage.frames(lambda letter=letter: strike(where, letter) for letter in letters)  # type: ignore[misc]  # bound at once


def strike(where: QWidget, letter: str) -> None:
    key = Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper()))
    press_key(where, key, letter)
