"""What stands on a note and where: its text, set to fit, and its badges. u from the note's top left.

Text is shaped here, so nothing in this module is called for a note that is not drawn.
"""

from __future__ import annotations

from math import ceil, inf
from typing import NamedTuple

from journeyboard.layout.badges import FOLD_ROW, META_ROW, Badge, badges, needs_meta_row
from journeyboard.layout.caption import BELOW, SIDE, caption, captioned_height, picture_box
from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import MOST, NoteLook, look_of
from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import larger, sizes
from journeyboard.model import NOTE_HEIGHT, NOTE_WIDTH, Channel, Note, NoteKind, Picture
from journeyboard.text.fit import fits, fitting
from journeyboard.text.memory import remembered
from journeyboard.text.paragraph import Paragraph, extent, paragraph

GROWTH_STEP = 8.0
GROWTH_MOST = 1.6
_AROUND, _ABOVE = 3.0, 1.5
"""What of a note's paper belongs to its text: so much around it, and not the last of it above the badges."""
_ROOMY = 1.5 * NOTE_WIDTH * NOTE_HEIGHT
SPARSE = 0.45
_COMFORTABLE = 0.75


class Insets(NamedTuple):
    """What stays free around a note's text, in u."""

    left: float
    top: float
    right: float
    bottom: float


class NoteContent(NamedTuple):
    """A note's text with its top left, and its badges; ``slack`` u stay free between text and badges.

    ``picture``: where the picture lies, on a note that shows one.
    """

    text: Paragraph
    x: float
    y: float
    badges: tuple[Badge, ...]
    slack: float
    picture: Rect | None = None


def content(note: Note, facts: NoteFacts) -> NoteContent:
    """The text and badges of a note; remembered for notes that look the same."""
    return content_of(look_of(note, facts))


@remembered(MOST)
def content_of(look: NoteLook) -> NoteContent:
    """The text and badges of a look."""
    if look.facts.turned:
        return turned(content_of(look.unturned), look.width)
    if look.picture:
        return _captioned(look, look.picture)
    insets = insets_of(look)
    text = _fitted(look, insets)
    slack = max(0.0, room_in(look.height, insets) - text.height)
    return NoteContent(text, insets.left, _top(look, insets, text), badges(look), slack)


def fitted_height(kind: NoteKind, text: str, width: float, height: float) -> float:
    """The height in u that a note of this width and height should grow to for its text.

    Unchanged when the text fits at some size; else the least number of steps of 8 u that lets it fit at the
    smallest size, at most 1.6 times the height. A channel is one line, however long.
    """
    if kind is NoteKind.CHANNEL:
        return height
    look = NoteLook(kind, text, width, height, None, None, locked=False, facts=NoteFacts())
    measure, room = deciding(kind, width, height)
    said = spoken(look)
    if fitting(said, measure, room, sizes(kind)):
        return height
    return grown(height, extent(said, sizes(kind)[-1], measure)[1] - room)


def grown(height: float, missing: float) -> float:
    """The height in u of a note whose text needs so much more than there is."""
    higher = height + GROWTH_STEP * ceil(max(0.0, missing) / GROWTH_STEP)
    return min(higher, max(height, GROWTH_STEP * int(GROWTH_MOST * height / GROWTH_STEP)))


def height_with(note: Note, text: str) -> float:
    """The height in u that a note should have once it says this; a picture stays as large as it is."""
    if note.kind is NoteKind.PICTURE and note.picture_id:
        return captioned_height(note, text)
    return fitted_height(note.kind, text, note.width, note.height)


def deciding(kind: NoteKind, width: float, height: float) -> tuple[float, float]:
    """Width and height in u of the room by which a note of this size keeps its height, or grows."""
    bare = NoteLook(kind, "", width, height, None, None, locked=False, facts=NoteFacts())
    insets = insets_of(bare, with_meta=kind is NoteKind.PAIN)
    return measure_in(width, insets), room_in(height, insets)


def drawn(look: NoteLook) -> tuple[float, float]:
    """Width and height in u of the room that a note's text is drawn in."""
    insets = insets_of(look)
    return measure_in(look.width, insets), room_in(look.height, insets)


def measure_in(width: float, insets: Insets) -> float:
    """How wide lines may be on a note ``width`` u wide."""
    return max(width - insets.left - insets.right, 1.0)


def room_in(height: float, insets: Insets) -> float:
    """How high a text may be on a note ``height`` u high."""
    return max(height - insets.top - insets.bottom, 0.0)


def is_roomy(look: NoteLook) -> bool:
    """Whether the note is so large that a short text may step up in size."""
    return look.width * look.height >= _ROOMY


def channel_width(text: str, channel: Channel | None) -> float:
    """The width in u of a channel that shows all of its one line."""
    look = NoteLook(NoteKind.CHANNEL, text, 0, 0, None, channel, locked=False, facts=NoteFacts())
    insets = insets_of(look)
    line = paragraph(" ".join(text.split()), sizes(look.kind)[-1], inf)
    return ceil(line.width) + insets.left + insets.right


def text_area(look: NoteLook) -> Rect:
    """The part of a note in which nothing but its text is drawn: the text's room and a little around."""
    content, (_, high) = content_of(look), drawn(look)
    text = Rect(content.x, content.y, content.text.width, high)
    return Rect(text.x - _AROUND, text.y - _AROUND, text.width + 2 * _AROUND, text.height + _AROUND - _ABOVE)


def insets_of(look: NoteLook, *, with_meta: bool = False) -> Insets:
    """The free margins of a note's text as on a map from left to right; below it the row of badges."""
    if look.kind is NoteKind.CHANNEL:
        return Insets(31 if look.channel else 12, 0, 8 if look.channel else 12, 0)
    if look.kind is NoteKind.QUOTE:
        return Insets(12.5, 10.5, 12.5, META_ROW if _has_row(look) else 10)
    if look.kind is NoteKind.BACKSTAGE:
        return Insets(10.5, 7, 38 if look.facts.owner else 10, 8)
    left = 15.5 if look.is_pain else 10.5
    return Insets(left, 9, 20 if look.locked else 10.5, META_ROW if with_meta else _below(look))


def spoken(look: NoteLook) -> str:
    """A note's text as shown."""
    return quoted(look.text) if look.kind is NoteKind.QUOTE else look.text


def quoted(text: str) -> str:
    """What somebody said, in quote marks unless they were typed."""
    said = text.strip()
    return f"“{said}”" if said and said[0] not in "“”„«»‘’‚「『\"'" else text


def turned(content: NoteContent, width: float) -> NoteContent:
    """The mirror image of what stands on a note ``width`` u wide, its text still readable."""
    badges = tuple(badge._replace(x=width - badge.x - badge.width) for badge in content.badges)
    x = width - content.x - content.text.width
    box = content.picture and content.picture._replace(x=width - content.picture.right)
    return content._replace(text=content.text.at_the_right, x=x, badges=badges, picture=box)


def _captioned(look: NoteLook, picture: Picture) -> NoteContent:
    below = META_ROW if _has_row(look) else BELOW if look.text.strip() else 0.0
    words = caption(look.text.strip(), look.width, look.height, below)
    box = picture_box(picture, look.width, look.height, words, below)
    return NoteContent(words, SIDE, look.height - below - words.height, badges(look), 0.0, box)


def _below(look: NoteLook) -> float:
    """What stays free below the text: the badges, the folded corner, or just a margin."""
    if look.kind is NoteKind.OPPORTUNITY and not look.facts.owner:
        return FOLD_ROW
    return META_ROW if _has_row(look) else 9.0


def _has_row(look: NoteLook) -> bool:
    return needs_meta_row(look.kind, look.facts)


def _fitted(look: NoteLook, insets: Insets) -> Paragraph:
    text, width, room = spoken(look), measure_in(look.width, insets), room_in(look.height, insets)
    if look.kind is NoteKind.CHANNEL:
        return paragraph(" ".join(text.split()), sizes(look.kind)[-1], width, max_lines=1)
    style = fitting(text, width, room, sizes(look.kind))
    if style is None:
        smallest = sizes(look.kind)[-1]
        return paragraph(text, smallest, width, max_lines=max(1, int(room // smallest.leading)))
    return _stepped_up(look, paragraph(text, style, width), room)


def _stepped_up(look: NoteLook, words: Paragraph, room: float) -> Paragraph:
    """Larger type for a note that was made much larger than its text needs."""
    if not is_roomy(look) or words.height >= SPARSE * room:
        return words
    tried = (paragraph(words.text, style, words.width) for style in larger(look.kind))
    return next((each for each in tried if fits(each, _COMFORTABLE * room)), words)


def _top(look: NoteLook, insets: Insets, text: Paragraph) -> float:
    return (look.height - text.height) / 2 if look.kind is NoteKind.CHANNEL else insets.top
