"""A sticky note as drawn on the board."""

from __future__ import annotations

from journeyboard.drawing.detail import Detail
from journeyboard.drawing.primitives import Box, Group, Stroke
from journeyboard.drawing.theme import Theme
from journeyboard.layout.board import BoardLayout
from journeyboard.model import Contents, Id, Note, NoteColour


def draw_note(layout: BoardLayout, contents: Contents, theme: Theme, note_id: Id, detail: Detail) -> Group:
    """A note at its place on the board. Raises KeyError for a note of another map."""
    note, box = contents.of(Note)[note_id], layout.box(note_id)
    paper = theme.notes[note.colour or NoteColour.BUTTER]
    shape = Box(0, 0, note.width, note.height, radius=3, fill=paper.fill, stroke=Stroke(paper.edge, 1))
    return Group((shape,), record_id=note_id, title=note.text, dx=box.x, dy=box.y)
