"""Draws the display list with Qt: the canvas and PNG pictures. Below the desktop only this knows Qt."""

from .application import ensure_application
from .canvas import image, paint, png, prepare
from .decoding import background
from .kept import hurried
from .letters import draw_lines, font_of, glyph_run, line_set, word_run
from .paints import colour, painter_path

__all__ = [
    "background",
    "colour",
    "draw_lines",
    "ensure_application",
    "font_of",
    "glyph_run",
    "hurried",
    "image",
    "line_set",
    "paint",
    "painter_path",
    "png",
    "prepare",
    "word_run",
]
