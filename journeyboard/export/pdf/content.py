"""The display list as one page's operators."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from journeyboard.drawing import primitives as shapes
from journeyboard.drawing.icons import SIDE
from journeyboard.drawing.primitives import Primitive, Stroke
from journeyboard.export.outlines import glyph_outline, moved, placed_glyphs, strike
from journeyboard.export.pdf.ink import Ink
from journeyboard.export.pdf.operators import box_operators, matrix, number, outline_operators
from journeyboard.export.pdf.resources import Resources
from journeyboard.text.glyphs import Emoji, Line, Run

_EMOJI_PIXELS = 128
_EVERYWHERE = (0.0, 0.0, 0.0, 0.0)


class Content:
    """Draws primitives with the ink of a page; ``base`` maps u to the page's points."""

    def __init__(self, resources: Resources, base: tuple[float, ...]) -> None:
        self._ink = Ink(resources, base)
        self._resources = resources

    def operators(self) -> str:
        """The whole content stream."""
        return self._ink.operators()

    def draw(self, primitives: Iterable[Primitive]) -> None:
        for primitive in primitives:
            _DRAW[type(primitive)](self, primitive)

    def box(self, box: shapes.Box) -> None:
        x, y = box.x + self._ink.dx, box.y + self._ink.dy
        outline = box_operators(x, y, box.width, box.height, box.radius)
        self._ink.paint(outline, box.fill, box.stroke, (x, y, x + box.width, y + box.height))

    def blocks(self, blocks: shapes.Blocks) -> None:
        dx, dy = self._ink.dx, self._ink.dy
        self._ink.colour("rg", blocks.fill)
        outlines = (box_operators(x + dx, y + dy, width, height, 0) for x, y, width, height in blocks.rects)
        self._ink.put("\n".join(outlines) + " f")

    def disc(self, disc: shapes.Disc) -> None:
        r = disc.radius
        self.box(shapes.Box(disc.x - r, disc.y - r, 2 * r, 2 * r, r, disc.fill, disc.stroke))

    def path(self, path: shapes.Path) -> None:
        dx, dy = self._ink.dx, self._ink.dy
        numbers = [command[1:] for command in path.commands if len(command) > 1]
        if numbers:
            xs = [x + dx for row in numbers for x in row[::2]]
            ys = [y + dy for row in numbers for y in row[1::2]]
            bounds = min(xs), min(ys), max(xs), max(ys)
            self._ink.paint(outline_operators(path.commands, dx, dy), path.fill, path.stroke, bounds)

    def icon(self, icon: shapes.Icon) -> None:
        scale, name = icon.size / SIDE, self._resources.icon(icon.name)
        place = matrix(scale, 0, 0, scale, icon.x + self._ink.dx, icon.y + self._ink.dy)
        self._ink.colour("rg", icon.colour)
        self._ink.put(f"q {place} /{name} Do Q")

    def picture(self, picture: shapes.Picture) -> None:
        name = self._resources.picture(picture.data, grey=picture.grey)
        place = picture.x, picture.y, picture.width, picture.height
        if name:
            self._image(name, *place)
        else:
            self.box(shapes.Box(*place, fill=picture.tone))

    def shadow(self, shadow: shapes.Shadow) -> None:
        """Paper has none."""

    def group(self, group: shapes.Group) -> None:
        with self._ink.moved(group.dx, group.dy, group.opacity):
            self.draw(group.children)

    def words(self, words: shapes.Words) -> None:
        if words.halo:
            self._halo(words, words.halo)
        self._ink.colour("rg", words.colour)
        self._ink.put("BT")
        for line in words.paragraph.lines:
            self._line(line, words.x + line.x, words.y + line.baseline)
        self._ink.put("ET")
        for line in words.paragraph.lines:
            self._emoji(line, words.x + line.x, words.y + line.baseline)
            if words.struck:
                self.box(strike(words, line))

    def _line(self, line: Line, x: float, y: float) -> None:
        for run in line.runs:
            if isinstance(run, Run):
                font = self._resources.font(run.face)
                self._set(font.name, run.size, x + run.x, y)
                self._ink.put(f"{font.encoded(run)} TJ")
            else:
                self._unseen(run, x, y)

    def _unseen(self, emoji: Emoji, x: float, y: float) -> None:
        """Unseen letters under an emoji's picture, for readers that search and copy."""
        from journeyboard.text.face import bundled

        font = self._resources.font(bundled("SourceSans3_400Regular"))
        code = font.unseen(emoji.text, emoji.advance / emoji.size * 1000)
        self._set(font.name, emoji.size, x + emoji.x, y)
        self._ink.put(f"3 Tr <{code.cid:04X}> Tj 0 Tr")

    def _set(self, font: str, size: float, x: float, y: float) -> None:
        """Put the text pen on a baseline."""
        self._ink.say("font", f"/{font} {number(size)} Tf")
        self._ink.put(f"1 0 0 -1 {x + self._ink.dx:.2f} {y + self._ink.dy:.2f} Tm")

    def _emoji(self, line: Line, x: float, y: float) -> None:
        for emoji in line.runs:
            if isinstance(emoji, Emoji):
                name = self._emoji_name(emoji.glyph)
                self._image(name, x + emoji.x, y + emoji.top, emoji.advance, emoji.advance)

    def _emoji_name(self, glyph: int) -> str:
        from journeyboard.text.emoji import emoji_png

        return self._resources.emoji(glyph, lambda: emoji_png(glyph, _EMOJI_PIXELS))

    def _halo(self, words: shapes.Words, halo: Stroke) -> None:
        """Outlines, not text: what is written twice would be copied twice."""
        dx, dy = words.x + self._ink.dx, words.y + self._ink.dy
        outlines = [
            outline_operators(moved(glyph_outline(run.face, glyph, run.size), x, y), dx, dy)
            for run, glyph, x, y in placed_glyphs(words.paragraph)
        ]
        self._ink.paint("\n".join(filter(None, outlines)), None, halo, _EVERYWHERE)

    def _image(self, name: str, x: float, y: float, width: float, height: float) -> None:
        place = matrix(width, 0, 0, -height, x + self._ink.dx, y + self._ink.dy + height)
        self._ink.opacity(1.0)
        self._ink.put(f"q {place} /{name} Do Q")


_DRAW: dict[type, Callable[[Content, Any], None]] = {
    shapes.Box: Content.box,
    shapes.Blocks: Content.blocks,
    shapes.Disc: Content.disc,
    shapes.Path: Content.path,
    shapes.Words: Content.words,
    shapes.Icon: Content.icon,
    shapes.Shadow: Content.shadow,
    shapes.Picture: Content.picture,
    shapes.Group: Content.group,
}
