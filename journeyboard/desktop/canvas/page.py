"""A text as it stands in the view while it is written."""

from math import inf
from typing import NamedTuple

from journeyboard.drawing.primitives import Colour
from journeyboard.layout.rect import Rect
from journeyboard.text.flow import Flow
from journeyboard.text.paragraph import Paragraph, paragraph


class Page(NamedTuple):
    """The text as it stands on the screen: its top left in px of the view, and px per u.

    ``shift``: how many code points the paragraph has before the written text, such as an opening quote mark.
    ``ground``: the colour behind it. ``cut``: the map does not show all of it.
    """

    words: Paragraph | Flow
    x: float
    y: float
    scale: float
    colour: Colour
    ground: Colour
    shift: int = 0
    cut: bool = False

    @property
    def paragraph(self) -> Paragraph:
        """The text in lines."""
        return self.words.paragraph

    @property
    def flow(self) -> Flow | None:
        """The text as one that is written letter by letter, if that is all that happens to it."""
        return self.words if isinstance(self.words, Flow) else None

    def to_paragraph(self, px: float, py: float) -> tuple[float, float]:
        """A point of the view, in u from the paragraph's top left."""
        return (px - self.x) / self.scale, (py - self.y) / self.scale

    def to_view(self, x: float, y: float, width: float, height: float) -> Rect:
        """A rectangle of the paragraph (u), in px of the view."""
        scale = self.scale
        return Rect(self.x + x * scale, self.y + y * scale, width * scale, height * scale)

    @property
    def area(self) -> Rect:
        """All of the paragraph, in px of the view."""
        return self.to_view(0, 0, self.paragraph.width, self.paragraph.height)


def one_lined(page: Page, text: str, *, rtl: bool) -> Page:
    """A page of one line with all that was written, also where its box has no room for it.

    It goes on from where the line begins: at the right on a map from right to left and in such a text.
    """
    whole, box = paragraph(text, page.paragraph.style, inf), page.paragraph
    at_right = rtl or whole.lines[0].rtl
    x = page.x + (box.width - whole.width) * page.scale if at_right else page.x
    return page._replace(words=whole, x=x, shift=0, cut=whole.width > box.width)
