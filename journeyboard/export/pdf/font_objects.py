"""A glyph font as PDF objects: Type0 with Identity-H, so that a code is two bytes and needs no encoding."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from journeyboard.export.pdf.font_file import font_file
from journeyboard.export.pdf.fonts import Code, GlyphFont
from journeyboard.export.pdf.objects import dictionary, stream

_SYMBOLIC = 4


def font_object(document: Any, font: GlyphFont) -> Any:  # noqa: ANN401 - untyped library
    """A reference to the finished font, once no more text will be set in it."""
    data, glyphs = font_file(font.face, font.codes)
    base = f"/{_tag(font)}+{_safe(font.face.key)}"
    descendant = dictionary(
        Type="/Font",
        Subtype="/CIDFontType2",
        BaseFont=base,
        CIDSystemInfo=dictionary(Registry="(Adobe)", Ordering="(Identity)", Supplement=0),
        FontDescriptor=document.Reference(_descriptor(document, font, base, data)),
        DW=1000,
        W=[1, [f"{code.width:g}" for code in font.codes]],
        CIDToGIDMap=document.Reference(stream(_glyph_map(glyphs))),
    )
    top = dictionary(
        Type="/Font",
        Subtype="/Type0",
        BaseFont=base,
        Encoding="/Identity-H",
        DescendantFonts=[document.Reference(descendant)],
        ToUnicode=document.Reference(stream(to_unicode(font.codes).encode("ascii"))),
    )
    return document.Reference(top)


def _descriptor(document: Any, font: GlyphFont, base: str, data: bytes) -> Any:  # noqa: ANN401
    ascent, descent = round(font.face.ascent * 1000), round(-font.face.descent * 1000)
    return dictionary(
        Type="/FontDescriptor",
        FontName=base,
        Flags=_SYMBOLIC,
        FontBBox=[-1000, descent, 3000, ascent],
        ItalicAngle=0,
        Ascent=ascent,
        Descent=descent,
        CapHeight=700,
        StemV=80,
        FontFile2=document.Reference(stream(data, Length1=len(data))),
    )


def _glyph_map(glyphs: Sequence[int]) -> bytes:
    """Two bytes for each code from 0: the number of its glyph."""
    return b"".join(glyph.to_bytes(2, "big") for glyph in (0, *glyphs))


def to_unicode(codes: Sequence[Code]) -> str:
    """The CMap that says what each code means, in UTF-16."""
    rows = iter([f"<{code.cid:04X}> <{_utf16(code.text)}>" for code in codes if code.text])
    blocks = []
    while block := list(islice(rows, 100)):
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*_CMAP_HEAD, *blocks, *_CMAP_TAIL])


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _safe(key: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in key)


def _tag(font: GlyphFont) -> str:
    """Six capitals mark a subset, and differ for each font of the document."""
    number = int(font.name[1:])
    return "JBM" + "".join(chr(65 + number // 26**place % 26) for place in (2, 1, 0))


_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
)
_CMAP_TAIL = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
