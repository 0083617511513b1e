"""What is read of a note from 32 to 55 % zoom: words large enough for that, as many as there is room for.

To draw only the first line of what does not fit in larger type would leave nothing of most notes but
"Search…": they say it all in their usual type, which is a level larger than the smallest a note is set in.
"""

from __future__ import annotations

from journeyboard.layout.badges import badges
from journeyboard.layout.look import MOST, NoteLook
from journeyboard.layout.note import (
    NoteContent,
    content_of,
    insets_of,
    is_roomy,
    measure_in,
    room_in,
    spoken,
    turned,
)
from journeyboard.layout.styles import larger, sizes
from journeyboard.model import NoteKind
from journeyboard.text.memory import remembered
from journeyboard.text.opening import Type, opening
from journeyboard.text.paragraph import Paragraph

_MOST = 3
"""So many lines a text may have in type that is larger than usual."""


@remembered(MOST)
def distant_content(look: NoteLook) -> NoteContent:
    """The text and badges of a look: a level larger where all of it fits in three lines, else as usual.

    Never smaller than that but on notes too low for a line of it; the last line ends with "…" where words
    were left out. What is one line, or larger already, stays as it is.
    """
    if look.facts.turned:
        return turned(distant_content(look.unturned), look.width)
    if look.picture or look.kind is NoteKind.CHANNEL or _is_large(look):
        return content_of(look)
    insets = insets_of(look)
    room = room_in(look.height, insets)
    text = _text(look, measure_in(look.width, insets), room)
    return NoteContent(text, insets.left, insets.top, badges(look), max(0.0, room - text.height))


def _is_large(look: NoteLook) -> bool:
    """Whether the note's text has stepped up in size already."""
    return is_roomy(look) and content_of(look).text.style in larger(look.kind)


def _text(look: NoteLook, width: float, room: float) -> Paragraph:
    large, tried = larger(look.kind)[-1], sizes(look.kind)
    usual = next((style for style in tried if style.leading <= room), tried[-1])
    lines, few = max(int(room // usual.leading), 1), min(int(room // large.leading), _MOST)
    return opening(spoken(look), width, Type(usual, lines), Type(large, few))
