"""A sticky note as drawn on the board; what looks the same is drawn once and placed again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from journeyboard.drawing.badges import draw_badge
from journeyboard.drawing.colour import faded
from journeyboard.drawing.cut import STRIP, cut, paper_of, tone_of
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Blocks, Box, Disc, Group, Picture, Primitive, Words
from journeyboard.drawing.spotlight import DIMMED, Spans, Spotlight
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.titles import title
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.distant import distant_content
from journeyboard.layout.look import MOST, NoteLook, look_of
from journeyboard.layout.note import content_of
from journeyboard.layout.places import DOT
from journeyboard.layout.rect import Rect
from journeyboard.layout.shown import marked
from journeyboard.model import Contents, Id, Note, NoteKind, PictureType
from journeyboard.text.memory import remembered
from journeyboard.text.paragraph import Paragraph

_WHITE = "#FFFFFF"
_MARK, _MARK_NOW = 0.2, 0.45
"""How much of the accent lies behind letters that were found, and behind those found last."""


def draw_note(
    layout: BoardLayout,
    contents: Contents,
    theme: Theme,
    note_id: Id,
    detail: Detail,
    light: Spotlight | None = None,
) -> Group:
    """A note at its place on the board: a group with its id and accessible name.

    Equal looks give the very same inner group, wherever the note lies, so backends may keep what they made
    of it by identity. ``contents`` may show the note otherwise than the layout knows it, e.g. while it is
    resized. A ``light`` that is on other notes dims it. Raises KeyError for a note of another map.
    """
    note = contents.of(Note)[note_id]
    facts = layout.facts.of_note(note)
    box = layout.box(note_id)
    look = look_of(note, facts)
    name = title(note, facts, layout)
    opacity = DIMMED if light is not None and light.dims(note_id) else 1.0
    if layout.is_folded(note_id):
        return Group((_dot(look, theme),), note_id, name, opacity, box.x, box.y)
    drawn = picture(look, theme, detail)
    if light is not None and (spans := light.spans(note_id)):
        drawn = picture(look, theme, detail, spans, light.current == note_id)
    return Group((drawn,), note_id, name, opacity, box.x, box.y)


class Drawing(NamedTuple):
    """The note's look, and the marks behind its letters."""

    look: NoteLook
    theme: Theme
    detail: Detail
    spans: Spans = ()
    is_current: bool = False


@remembered(MOST)
def picture(
    look: NoteLook, theme: Theme, detail: Detail, spans: Spans = (), is_current: bool = False
) -> Group:
    """A note with its top left at (0, 0): shadow, paper, text and badges; spans of its text are marked."""
    drawing = Drawing(look, theme, detail, spans, is_current)
    if look.facts.turned:
        return Group(tuple(_turned(drawing)))
    return Group((*cut(look, theme), *_writing(drawing)))


def _turned(drawing: Drawing) -> Iterator[Primitive]:
    """The mirror image of the note on a map from left to right; letters are marked where they then stand."""
    look, theme, detail = drawing[:3]
    children = mirrored(picture(look.unturned, theme, detail).children, look.width)
    text = next((part for part in children if isinstance(part, Words)), None)
    for part in children:
        if part is text:
            yield from _marks(drawing, text.paragraph, text.x, text.y)
        yield part


def _writing(drawing: Drawing) -> Iterator[Primitive]:
    look, theme, detail = drawing[:3]
    content = content_of(look) if detail is Detail.FULL else distant_content(look)
    text = content.text
    if content.picture:
        yield from _image(look, theme, content.picture)
    down = min(STRIP - 2, content.slack) if theme.saves_ink and _has_strip(look) else 0.0
    if text.text:
        yield from _marks(drawing, text, content.x, content.y + down)
        yield Words(text, content.x, content.y + down, theme.ink)
    for badge in content.badges:
        yield from draw_badge(badge, look, theme, words=detail is Detail.FULL)


def _image(look: NoteLook, theme: Theme, box: Rect) -> Iterator[Primitive]:
    """The picture; dark lines that were drawn on nothing stay visible on dark paper."""
    shown = look.facts.picture
    assert shown is not None
    if theme.is_dark and shown.media_type is PictureType.PNG:
        yield Box(*box, fill=_WHITE)
    grey = theme.surface == "grey"
    yield Picture(*box, shown.data, tone_of(shown, theme), grey)


def _marks(drawing: Drawing, text: Paragraph, x: float, y: float) -> Iterator[Primitive]:
    rects = marked(text, drawing.look, drawing.spans) if drawing.spans else ()
    if rects:
        shade = faded(drawing.theme.accent, _MARK_NOW if drawing.is_current else _MARK)
        yield Blocks(tuple((x + left, y + top, wide, high) for left, top, wide, high in rects), shade)


def _has_strip(look: NoteLook) -> bool:
    return not look.is_pain and look.kind not in (NoteKind.CHANNEL, NoteKind.QUOTE, NoteKind.BACKSTAGE)


@lru_cache(maxsize=4096)
def _dot(look: NoteLook, theme: Theme) -> Group:
    return Group((Disc(DOT / 2, DOT / 2, DOT / 2, fill=paper_of(look, theme).edge),))
