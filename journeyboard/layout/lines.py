"""How many lines a note's text may have before more of the note changes than these. Heights in u."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, inf

from journeyboard.layout.look import NoteLook
from journeyboard.layout.note import SPARSE, deciding, drawn, grown, is_roomy
from journeyboard.layout.styles import sizes
from journeyboard.text.fit import fitting
from journeyboard.text.paragraph import Paragraph, extent
from journeyboard.text.style import Style

Span = tuple[int, float]
"""The least and the most lines that a text may have in a measure."""
Spans = dict[tuple[Style, float], Span]
"""By style and width in u; the measure that is shown comes first."""


_MANY = 40
"""So many lines further on is far enough to look."""


class Bounds:
    """For texts without a word that is wider than a line: whether one fits is then a matter of its lines."""

    def __init__(self, look: NoteLook, shown: Paragraph) -> None:
        self._look, self._shown, self._sizes = look, shown, sizes(look.kind)
        self.spans: Spans = {(shown.style, shown.width): (0, inf)}

    def keep(self, height: float, lower: float | None) -> bool:
        """Let neither the size of the text change nor the height that it gives the note; whether that can be.

        ``height``: what the note had before it was written on. ``lower``: what must stay too little.
        """
        width, room = drawn(self._look)
        style, sparse = self._shown.style, SPARSE * room if is_roomy(self._look) else 0.0
        if fitting(self._shown.text, width, room, self._sizes) != style or self._shown.height < sparse:
            return False
        self._first(width, room, style)
        self._narrow(style, width, ceil(sparse / style.leading), inf)
        self._stay_as_high(height)
        if lower is not None:
            self._none(*drawn(replace(self._look, height=lower)))
        return True

    def _stay_as_high(self, height: float) -> None:
        """The note that was so high grows no further than it has."""
        width, room = deciding(self._look.kind, self._look.width, height)
        chosen = fitting(self._shown.text, width, room, self._sizes)
        if chosen:
            self._first(width, room, chosen)
            return
        self._none(width, room)
        style = self._sizes[-1]
        count = round(extent(self._shown.text, style, width)[1] / style.leading)
        high = grown(height, count * style.leading - room)
        least = most = count
        while least > 1 and grown(height, (least - 1) * style.leading - room) == high:
            least -= 1
        while most < count + _MANY and grown(height, (most + 1) * style.leading - room) == high:
            most += 1
        self._narrow(style, width, least, most)

    def _first(self, width: float, room: float, chosen: Style) -> None:
        """A style is the first to fit in a box."""
        for style in self._sizes[: self._sizes.index(chosen)]:
            self._narrow(style, width, _lines_in(room, style) + 1, inf)
        self._narrow(chosen, width, 0, _lines_in(room, chosen))

    def _none(self, width: float, room: float) -> None:
        """No style fits in a box."""
        for style in self._sizes:
            self._narrow(style, width, _lines_in(room, style) + 1, inf)

    def _narrow(self, style: Style, width: float, least: int, most: float) -> None:
        before = self.spans.get((style, width), (0, inf))
        self.spans[style, width] = max(before[0], least), min(before[1], most)


def _lines_in(height: float, style: Style) -> int:
    """How many lines are no higher than that."""
    count = int(height // style.leading) + 1
    while count * style.leading > height:
        count -= 1
    return count
