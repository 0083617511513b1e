"""A sticky note as drawn on the board; what looks the same is drawn once and placed again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from journeyboard.drawing.badges import draw_badge
from journeyboard.drawing.cut import STRIP, cut, paper_of
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.primitives import Disc, Group, Primitive, Words
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.titles import title
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.note import NoteLook, content_of, distant_text, look_of
from journeyboard.layout.places import DOT
from journeyboard.model import Contents, Id, Note, NoteKind


def draw_note(layout: BoardLayout, contents: Contents, theme: Theme, note_id: Id, detail: Detail) -> Group:
    """A note at its place on the board: a group with its id and accessible name.

    Equal looks give the very same inner group, wherever the note lies, and equal places the very same
    group, so backends may keep what they made of either by identity. ``contents`` may show the note
    otherwise than the layout knows it, e.g. while it is resized. Raises KeyError for a note of another map.
    """
    note = contents.of(Note)[note_id]
    facts = layout.facts.of_note(note)
    box = layout.box(note_id)
    look = look_of(note, facts)
    name = title(note, facts, layout)
    if layout.is_folded(note_id):
        return Group((_dot(look, theme),), note_id, name, dx=box.x, dy=box.y)
    return _placed(look, theme, detail, note_id, name, box.x, box.y)


@lru_cache(maxsize=16384)
def _placed(
    look: NoteLook, theme: Theme, detail: Detail, note_id: Id, name: str, x: float, y: float
) -> Group:
    return Group((picture(look, theme, detail),), note_id, name, dx=x, dy=y)


@lru_cache(maxsize=16384)
def picture(look: NoteLook, theme: Theme, detail: Detail) -> Group:
    """A note with its top left at (0, 0): shadow, paper, text and badges."""
    return Group((*cut(look, theme), *_writing(look, theme, detail)))


def _writing(look: NoteLook, theme: Theme, detail: Detail) -> Iterator[Primitive]:
    content = content_of(look)
    text = content.text if detail is Detail.FULL else distant_text(look)
    down = min(STRIP - 2, content.slack) if theme.saves_ink and _has_strip(look) else 0.0
    if text.text:
        y = (look.height - text.height) / 2 if look.kind is NoteKind.CHANNEL else content.y + down
        yield Words(text, content.x, y, theme.ink)
    for badge in content.badges:
        yield from draw_badge(badge, look, theme, words=detail is Detail.FULL)


def _has_strip(look: NoteLook) -> bool:
    return not look.is_pain and look.kind not in (NoteKind.CHANNEL, NoteKind.QUOTE, NoteKind.BACKSTAGE)


@lru_cache(maxsize=4096)
def _dot(look: NoteLook, theme: Theme) -> Group:
    return Group((Disc(DOT / 2, DOT / 2, DOT / 2, fill=paper_of(look, theme).edge),))
