"""Putting a new note where the hand clicks."""

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.fields import new_note
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.desktop.tools import Tool
from journeyboard.model import NoteKind

from .gesture import Gesture


class PlaceNote(Gesture):
    """With a note tool in hand, a click makes a note with a caret in it; then the hand is empty again."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        self._kind = bench.desk.tool.note_kind or NoteKind.FREE

    def move(self, at: Pointer) -> None:
        pass

    def stop(self, at: Pointer) -> None:
        self.bench.desk.set_tool(Tool.SELECT)
        self.bench.write(new_note(self.bench, self._kind, at.x, at.y))

    def cancel(self) -> None:
        self.bench.desk.set_tool(Tool.SELECT)
