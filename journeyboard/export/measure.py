"""How small the text of a display list gets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeyboard.drawing.primitives import Group, Primitive, Words


def smallest_text(primitives: Iterable[Primitive]) -> float:
    """The smallest em in u of all words that show something; 0 when there are none."""
    return min(_sizes(primitives), default=0.0)


def _sizes(primitives: Iterable[Primitive]) -> Iterator[float]:
    for primitive in primitives:
        if isinstance(primitive, Group):
            yield from _sizes(primitive.children)
        elif isinstance(primitive, Words) and primitive.paragraph.text.strip():
            yield primitive.paragraph.style.size
