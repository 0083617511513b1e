"""SVG in which letters are outlines, so that it looks alike everywhere, and are told to readers as labels."""

from __future__ import annotations

from journeyboard.export.page import About, Page
from journeyboard.export.svg.drawing import Drawing
from journeyboard.export.svg.markup import attributes, escaped, number

_PIXELS_PER_MM = 96 / 25.4
_DOCUMENT = "graphics-document document"
"""Not img: readers would stop at the title and tell nothing of the notes (WAI-ARIA Graphics 1.0)."""


def svg(page: Page, about: About, *, background: bool = True) -> str:
    """The page as an SVG document in u, sized in CSS pixels; the same page gives the same text.

    Not in mm: some readers refuse those unless they are told the dots per inch.
    """
    per_u = page.mm_per_u * _PIXELS_PER_MM
    drawing = Drawing()
    drawing.draw(page.primitives)
    size = {
        "width": f"{number(page.width * per_u)}",
        "height": f"{number(page.height * per_u)}",
        "viewBox": f"0 0 {number(page.width)} {number(page.height)}",
    }
    names = {"xmlns": "http://www.w3.org/2000/svg", "role": _DOCUMENT, "xml:lang": about.language}
    paper = f'<rect width="100%" height="100%" fill="{page.background}"/>'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<svg{attributes({**names, **size})}>",
        f"<title>{escaped(about.title)}</title>",
        *([f"<desc>{escaped(about.subject)}</desc>"] if about.subject else []),
        "<defs>",
        *drawing.definitions,
        "</defs>",
        *([paper] if background else []),
        *drawing.body,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"
