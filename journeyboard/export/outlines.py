"""Text as shapes: the outlines of glyphs, and the stroke through struck text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from journeyboard.drawing.primitives import Box, Command, Words
from journeyboard.text.face import Face
from journeyboard.text.glyphs import Line, Paragraph, Run

if TYPE_CHECKING:
    import uharfbuzz


@lru_cache(maxsize=8192)
def glyph_outline(face: Face, glyph: int, size: float) -> tuple[Command, ...]:
    """A glyph at an em of ``size``, y downwards, its origin at (0, 0); nothing for a space."""
    commands: list[Command] = []
    face.hb_font.draw_glyph(glyph, _drawer(), (commands, size / face.units_per_em))
    return tuple(commands)


def placed_glyphs(paragraph: Paragraph) -> Iterator[tuple[Run, int, float, float]]:
    """Every glyph with its run and its origin from the paragraph's top left; emoji left out."""
    for line in paragraph.lines:
        for run in line.runs:
            if isinstance(run, Run):
                for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
                    yield run, glyph, line.x + x, line.baseline + y


def moved(
    commands: tuple[Command, ...], dx: float = 0.0, dy: float = 0.0, scale: float = 1.0
) -> Iterator[Command]:
    """The same path elsewhere, and larger."""
    for name, *numbers in commands:
        yield (name, *(n * scale + (dy if i % 2 else dx) for i, n in enumerate(numbers)))  # type: ignore[misc]  # alike


def strike(words: Words, line: Line) -> Box:
    """The stroke through a line of struck text: a fifteenth of the em thick, at half the height of an x."""
    em = words.paragraph.style.size
    x, y = words.x + line.x, words.y + line.baseline - 0.27 * em
    return Box(x, y, line.width, em / 15, fill=words.colour)


_State = tuple[list[Command], float]


@cache
def _drawer() -> uharfbuzz.DrawFuncs:
    """HarfBuzz turns quadratic curves into cubic ones when it is given no function for them."""
    import uharfbuzz

    functions = uharfbuzz.DrawFuncs()
    functions.set_move_to_func(lambda x, y, to: to[0].append(("M", x * to[1], -y * to[1])))
    functions.set_line_to_func(lambda x, y, to: to[0].append(("L", x * to[1], -y * to[1])))
    functions.set_cubic_to_func(_curve)
    functions.set_close_path_func(lambda to: to[0].append(("Z",)))
    return functions


def _curve(x1: float, y1: float, x2: float, y2: float, x: float, y: float, to: _State) -> None:
    commands, scale = to
    commands.append(("C", x1 * scale, -y1 * scale, x2 * scale, -y2 * scale, x * scale, -y * scale))
