"""A last look at a written file before it takes its place: a disk may have lied."""

from __future__ import annotations

import zlib
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from journeyboard.export.problem import ExportProblem

_PNG_HEAD, _PNG_TAIL = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


def check_pdf(path: Path) -> None:
    """The header is there, and the end points to the table of objects."""
    with path.open("rb") as file:
        head = file.read(5)
        file.seek(max(path.stat().st_size - 64, 0))
        tail = file.read().split()
        table = int(tail[-2]) if len(tail) > 2 and tail[-3] == b"startxref" and tail[-2].isdigit() else 0
        file.seek(table)
        whole = head == b"%PDF-" and tail[-1:] == [b"%%EOF"] and file.read(4) == b"xref"
    _refuse_unless(whole, path)


def check_png(path: Path) -> None:
    """First and last chunk are there, and the first one's checksum is right."""
    data = path.read_bytes()
    sum_of_head = int.from_bytes(data[29:33], "big")
    whole = data.startswith(_PNG_HEAD) and data.endswith(_PNG_TAIL) and zlib.crc32(data[12:29]) == sum_of_head
    _refuse_unless(whole, path)


def check_svg(path: Path) -> None:
    """It is well-formed XML."""
    try:
        ParserCreate().Parse(path.read_bytes(), True)
    except ExpatError:
        _refuse_unless(False, path)


def _refuse_unless(whole: bool, path: Path) -> None:
    if not whole:
        raise ExportProblem(f"{path.name} came back damaged from the disk", do="choose another place")
