"""How small the text of a display list gets, and what of it is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeyboard.drawing.primitives import Group, Primitive, Words
from journeyboard.model import Id, Note


def smallest_text(primitives: Iterable[Primitive]) -> float:
    """The smallest em in u of all words that show something; 0 when there are none."""
    sizes = (words.paragraph.style.size for words in _words(primitives) if words.paragraph.text.strip())
    return min(sizes, default=0.0)


def cut_short(primitives: Iterable[Primitive], notes: Mapping[Id, Note]) -> int:
    """How many notes do not show all of their text."""
    found = 0
    for group in primitives:
        if isinstance(group, Group):
            note = notes.get(group.record_id or "")
            found += _is_cut(group, note) if note else cut_short(group.children, notes)
    return found


def _is_cut(group: Group, note: Note) -> bool:
    """A note's own text is drawn before the words of its badges."""
    words = next(_words(group.children), None) if note.text.strip() else None
    return words is not None and words.paragraph.truncated


def _words(primitives: Iterable[Primitive]) -> Iterator[Words]:
    for primitive in primitives:
        if isinstance(primitive, Group):
            yield from _words(primitive.children)
        elif isinstance(primitive, Words):
            yield primitive
