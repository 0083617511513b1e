"""The TrueType file that goes into the PDF: the glyphs in use, and composites for clusters."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from journeyboard.export.pdf.fonts import Code
from journeyboard.text.face import Face

_NEEDLESS = ("GSUB", "GPOS", "GDEF", "name", "cmap", "BASE", "STAT", "kern", "DSIG", "gasp", "OS/2", "post")
_XY, _ROUND = 0x0002, 0x0004


def font_file(face: Face, codes: Sequence[Code]) -> tuple[bytes, list[int]]:
    """A TrueType file with what ``codes`` draw, and for each code the glyph in it."""
    wanted = {glyph for code in codes for glyph, _, _ in code.parts}
    data, new = _subset(face, wanted)
    if all(_is_plain(code) for code in codes) and data[:4] != b"OTTO":
        return data, [new[code.parts[0][0]] for code in codes]
    return _with_composites(data, codes, new)


def _is_plain(code: Code) -> bool:
    return len(code.parts) == 1 and code.parts[0][1:] == (0, 0)


def _subset(face: Face, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    import uharfbuzz as hb

    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    needless = (int.from_bytes(tag.ljust(4).encode(), "big") for tag in _NEEDLESS)
    wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(needless)
    flags = hb.SubsetFlags
    wish.flags = flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING | flags.NOTDEF_OUTLINE
    if face.hb_face.has_var_data:
        wish.pin_all_axes_to_default(face.hb_face)
    plan = hb.SubsetPlan(face.hb_face, wish)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


def _with_composites(data: bytes, codes: Sequence[Code], new: dict[int, int]) -> tuple[bytes, list[int]]:
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(data))
    if "glyf" not in font:
        _to_quadratic(font)
    order = list(font.getGlyphOrder())
    numbers = []
    for code in codes:
        if _is_plain(code):
            numbers.append(new[code.parts[0][0]])
        else:
            numbers.append(len(order))
            order.append(_add_composite(font, code, [order[new[glyph]] for glyph, _, _ in code.parts]))
    font.setGlyphOrder(order)
    file = BytesIO()
    font.save(file)
    return file.getvalue(), numbers


def _add_composite(font: Any, code: Code, names: Sequence[str]) -> str:  # noqa: ANN401 - untyped library
    """The parts as one glyph; its left side bearing is its xMin, or rasterisers would shift the outline."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    name, table = f"cluster{code.cid}", font["glyf"]
    parts = [_component(part, dx, dy) for part, (_, dx, dy) in zip(names, code.parts, strict=True)]
    glyph = Glyph()
    glyph.components = [part for part in parts if table[part.glyphName].numberOfContours]
    glyph.numberOfContours = -1 if glyph.components else 0
    table.glyphs[name] = glyph
    if glyph.components:
        glyph.recalcBounds(table)
    advance = round(code.width * font["head"].unitsPerEm / 1000)
    font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    return name


def _component(name: str, dx: int, dy: int) -> Any:  # noqa: ANN401 - untyped library
    from fontTools.ttLib.tables._g_l_y_f import GlyphComponent

    part = GlyphComponent()
    part.glyphName, part.x, part.y, part.flags = name, dx, dy, _XY | _ROUND
    return part


def _to_quadratic(font: Any) -> None:  # noqa: ANN401 - untyped library
    """PostScript outlines as TrueType ones, within a thousandth of the em: one kind of font for all."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    glyphs, drawn = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 1000, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), drawn
    font["maxp"].tableVersion = 0x00010000
    for field in _MAXP:
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)
    for tag in ("CFF ", "CFF2", "VORG"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\x00\x01\x00\x00"


_MAXP = (
    "maxZones",
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
    "maxPoints",
    "maxContours",
    "maxCompositePoints",
    "maxCompositeContours",
    "maxComponentDepth",
)
