"""A note that shows a picture: the picture in its own shape above, its caption below. Lengths in u."""

from __future__ import annotations

from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import CAPTIONS
from journeyboard.model import PICTURE_MARGIN, Contents, Note, NoteKind, Picture
from journeyboard.model.note import NOTE_HEIGHT_MAX, NOTE_HEIGHT_MIN
from journeyboard.text.fit import fit
from journeyboard.text.paragraph import Paragraph, paragraph

SIDE = 8.0
"""What stays free at either side of a caption."""
BELOW = 7.0
_GAP = 4.0
_LINES = 3
_LEAST_PICTURE = 24.0


def caption(text: str, width: float, height: float, below: float) -> Paragraph:
    """The text as it stands on a note of that size; only where it leaves the picture no room is it cut."""
    measure, largest = _measure(width), CAPTIONS[0]
    words = fit(text, measure, _LINES * largest.leading, CAPTIONS)
    room = height - below - _LEAST_PICTURE - PICTURE_MARGIN
    if words.height <= room:
        return words
    return paragraph(text, words.style, measure, max_lines=max(1, int(room // words.style.leading)))


def picture_box(picture: Picture, width: float, height: float, words: Paragraph, below: float) -> Rect:
    """Where on a note of that size the picture lies: as large as can be, in the middle of its room."""
    foot = below + words.height + _GAP if words.text else max(below, PICTURE_MARGIN)
    wide = width - 2 * PICTURE_MARGIN
    high = max(height - PICTURE_MARGIN - foot, 1.0)
    scale = min(wide / picture.width, high / picture.height)
    shown_wide, shown_high = picture.width * scale, picture.height * scale
    x, y = PICTURE_MARGIN + (wide - shown_wide) / 2, PICTURE_MARGIN + (high - shown_high) / 2
    return Rect(x, y, shown_wide, shown_high)


def picture_of(note: Note, contents: Contents) -> Picture | None:
    """The picture a note shows; one that became another kind of note shows it no more."""
    return contents.of(Picture).get(note.picture_id or "") if note.kind is NoteKind.PICTURE else None


def captioned_height(note: Note, text: str) -> float:
    """The height of a picture note with another caption, its picture as large as before."""
    height = note.height + _strip(text, note.width) - _strip(note.text, note.width)
    return min(max(height, NOTE_HEIGHT_MIN), NOTE_HEIGHT_MAX)


def height_at(note: Note, picture: Picture, width: float) -> float:
    """The height of a picture note of another width, with its caption and no room left beside the picture."""
    high = (width - 2 * PICTURE_MARGIN) * picture.height / picture.width
    height = high + 2 * PICTURE_MARGIN + _strip(note.text, width)
    return min(max(height, NOTE_HEIGHT_MIN), NOTE_HEIGHT_MAX)


def _strip(text: str, width: float) -> float:
    """What a caption adds to a note's height."""
    if not text.strip():
        return 0.0
    words = fit(text.strip(), _measure(width), _LINES * CAPTIONS[0].leading, CAPTIONS)
    return words.height + _GAP + BELOW - PICTURE_MARGIN


def _measure(width: float) -> float:
    return max(width - 2 * SIDE, 1.0)
