"""The user's own fonts for scripts that we do not ship: Qt chooses, and hands over the file's tables."""

import struct

from PySide6.QtGui import QRawFont, QTextLayout

from journeyboard.export.painter.application import ensure_application

TABLES = (
    *("BASE", "CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "VORG", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head"),
    *("hhea", "hmtx", "kern", "loca", "maxp", "name", "post", "prep", "vhea", "vmtx"),
)
"""What shaping, outlines and subsetting need, in the byte order that a table directory asks for."""


def system_font(cluster: str) -> tuple[str, bytes] | None:
    """The key and the sfnt bytes of the system's font for a grapheme cluster; None when it has none.

    Without a Qt application one is made that needs no display, so that headless exports look like the screen.
    """
    ensure_application()
    layout = QTextLayout(cluster)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    if not runs or 0 in runs[0].glyphIndexes():
        return None
    font = runs[0].rawFont()
    if font.fontTable("head").isEmpty():  # Qt's box for scripts it has no font for; asking its name crashes
        return None
    return f"system:{font.familyName()}:{font.styleName()}", _sfnt(font)


def _sfnt(font: QRawFont) -> bytes:
    """One font of a collection as a file of its own (OpenType 1.9, "Organization of an OpenType font")."""
    tables = [(tag, data) for tag in TABLES if (data := bytes(font.fontTable(tag).data()))]
    flavour = b"OTTO" if any(tag == "CFF " for tag, _ in tables) else b"\0\1\0\0"
    log = len(tables).bit_length() - 1
    search = 16 << log
    head = struct.pack(">4sHHHH", flavour, len(tables), search, log, 16 * len(tables) - search)
    directory, body, start = b"", b"", len(head) + 16 * len(tables)
    for tag, data in tables:
        directory += struct.pack(">4sIII", tag.encode(), _checksum(data), start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return head + directory + body


def _checksum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
