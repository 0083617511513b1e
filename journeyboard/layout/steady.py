"""Whether other words leave a note as it is but for its lines: asked with each letter that is typed on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from journeyboard.layout.lines import Bounds, Spans
from journeyboard.layout.look import NoteLook
from journeyboard.layout.note import deciding, drawn, is_roomy, quoted
from journeyboard.layout.styles import larger, sizes
from journeyboard.model import NoteKind
from journeyboard.text.fit import fitting
from journeyboard.text.flow import Flow, flow
from journeyboard.text.paragraph import Paragraph, extent, paragraph
from journeyboard.text.style import Style

Box = tuple[float, float]
"""Width and height in u of the room for a text."""
Fit = tuple[bool, float]
"""Whether a text sticks out of its measure, and its height in u."""


@dataclass(slots=True)
class Steady:
    """How the text of a note is set, and what of that must stay so.

    ``chosen``: the size that is the first to fit, in each box that decides. Without any the note has grown,
    or is so roomy that its text may step up: then the text must stay as high in every style (``fits``).
    Where only lines are to be counted, within ``spans``, a flow does it: it goes on from letter to letter.
    """

    look: NoteLook
    style: Style
    width: float
    chosen: tuple[tuple[Box, Style], ...]
    fits: tuple[tuple[Style, float, Fit], ...]
    spans: Spans
    flow: Flow | None

    def reset(self, text: str) -> Paragraph | Flow | None:
        """The lines of the note with these words; None: more than lines may change."""
        said = quoted(text) if self.look.kind is NoteKind.QUOTE else text
        before = self.flow
        self.flow = before.retyped(said) if before else None
        if self.flow and before and self.flow.begins is before.begins and not self.look.facts.turned:
            return self.flow
        words = self._counted(self.flow) if self.flow else self._measured(said)
        return words.paragraph.at_the_right if words and self.look.facts.turned else words

    def _counted(self, now: Flow) -> Flow | None:
        kept = zip(now.kept.above, now.begins, self.spans.values(), strict=True)
        for above, begins, (least, most) in kept:
            if not least <= above + len(begins) <= most:
                return None
        return now

    def _measured(self, said: str) -> Paragraph | None:
        if not (self._fits(said) if self.chosen else self._is_alike(said)):
            return None
        words = paragraph(said, self.style, self.width)
        self.flow = _flow(words, self.spans)
        return words

    def _fits(self, text: str) -> bool:
        tried = sizes(self.look.kind)
        return all(fitting(text, *box, tried) == style for box, style in self.chosen)

    def _is_alike(self, text: str) -> bool:
        return all(_fit(text, style, width) == fit for style, width, fit in self.fits)


def steady(look: NoteLook, shown: Paragraph, height: float, lower: float | None = None) -> Steady | None:
    """What holds for a note that shows this text; ``height`` is the one in u that it had before the writing.

    ``lower``: a height that must go on to be too little for the text. None for a note whose text is no
    matter of fitting (a channel, a picture), and for one that shows a part.
    """
    if look.kind is NoteKind.CHANNEL or look.picture or shown.truncated:
        return None
    boxes = dict.fromkeys((drawn(look), deciding(look.kind, look.width, height)))
    fitted = ((box, fitting(shown.text, *box, sizes(look.kind))) for box in boxes)
    chosen = tuple((box, style) for box, style in fitted if style)
    if len(chosen) != len(boxes) or look.height != height or is_roomy(look):
        chosen = ()
    fits = () if chosen else _fits(look, shown.text, boxes)
    bounds = Bounds(look, shown)
    if not bounds.keep(height, lower):
        bounds.spans |= _held(fits)
    return Steady(look, shown.style, shown.width, chosen, fits, bounds.spans, _flow(shown, bounds.spans))


def _fits(look: NoteLook, text: str, boxes: Iterable[Box]) -> tuple[tuple[Style, float, Fit], ...]:
    styles = (*sizes(look.kind), *(larger(look.kind) if is_roomy(look) else ()))
    tried = product(styles, dict.fromkeys(width for width, _ in boxes))
    return tuple((style, width, _fit(text, style, width)) for style, width in tried)


def _fit(text: str, style: Style, width: float) -> Fit:
    widest, high = extent(text, style, width)
    return widest > width + 1e-3, high


def _flow(shown: Paragraph, spans: Spans) -> Flow | None:
    """The paragraph as one that is written, in all measures that matter, the shown one first."""
    return flow(shown, list(spans)[1:])


def _held(fits: Iterable[tuple[Style, float, Fit]]) -> Spans:
    """As many lines as there are: where no word sticks out, that is all that a fit says."""
    counts = ((style, width, round(high / style.leading)) for style, width, (_, high) in fits)
    return {(style, width): (count, count) for style, width, count in counts}
