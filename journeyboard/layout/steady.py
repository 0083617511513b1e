"""Whether other words leave a note as it is but for its lines: asked with each letter that is typed on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

from journeyboard.layout.look import NoteLook
from journeyboard.layout.note import deciding, drawn, is_roomy, spoken
from journeyboard.layout.styles import larger, sizes
from journeyboard.model import NoteKind
from journeyboard.text.fit import fitting
from journeyboard.text.paragraph import Paragraph, extent, paragraph
from journeyboard.text.style import Style

Box = tuple[float, float]
"""Width and height in u of the room for a text."""
Fit = tuple[bool, float]
"""Whether a text sticks out of its measure, and its height in u."""


@dataclass(frozen=True, slots=True)
class Steady:
    """How the text of a note is set, and what of that must stay so.

    ``chosen``: the size that is the first to fit, in each box that decides. Without any the note has grown,
    or is so roomy that its text may step up: then the text must stay as high in every style (``fits``).
    """

    look: NoteLook
    style: Style
    width: float
    chosen: tuple[tuple[Box, Style], ...]
    fits: tuple[tuple[Style, float, Fit], ...]

    def reset(self, text: str) -> Paragraph | None:
        """The lines of the note with these words; None: more than lines may change."""
        said = spoken(replace(self.look, text=text)) if self.look.kind is NoteKind.QUOTE else text
        if not (self._fits(said) if self.chosen else self._is_alike(said)):
            return None
        words = paragraph(said, self.style, self.width)
        return words.at_the_right if self.look.facts.turned else words

    def _fits(self, text: str) -> bool:
        tried = sizes(self.look.kind)
        return all(fitting(text, *box, tried) == style for box, style in self.chosen)

    def _is_alike(self, text: str) -> bool:
        return all(_fit(text, style, width) == fit for style, width, fit in self.fits)


def steady(look: NoteLook, shown: Paragraph, height: float) -> Steady | None:
    """What holds for a note that shows this text; ``height`` is the one in u that it had before the writing.

    None for a note whose text is no matter of fitting (a channel, a picture), and for one that shows a part.
    """
    if look.kind is NoteKind.CHANNEL or look.picture or shown.truncated:
        return None
    boxes = dict.fromkeys((drawn(look), deciding(look.kind, look.width, height)))
    fitted = ((box, fitting(shown.text, *box, sizes(look.kind))) for box in boxes)
    chosen = tuple((box, style) for box, style in fitted if style)
    if len(chosen) == len(boxes) and look.height == height and not is_roomy(look):
        return Steady(look, shown.style, shown.width, chosen, ())
    styles = (*sizes(look.kind), *(larger(look.kind) if is_roomy(look) else ()))
    tried = product(styles, dict.fromkeys(width for width, _ in boxes))
    fits = tuple((style, width, _fit(shown.text, style, width)) for style, width in tried)
    return Steady(look, shown.style, shown.width, (), fits)


def _fit(text: str, style: Style, width: float) -> Fit:
    widest, high = extent(text, style, width)
    return widest > width + 1e-3, high
