"""What a clipboard or a dropped file holds for a map that is open, before any of it is pasted."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeyboard.edit.columns import shelves
from journeyboard.edit.kinds import LANE_WORDS
from journeyboard.model import Id, LaneKind, Note, Record, Records, Stage, in_map, maps

from .bullets import is_tabbed, unmarked
from .felt import Felt, felt_in
from .imported import Imported
from .listed import columns_in, list_in
from .pictures import MOST_BYTES, SUFFIXES
from .problem import ImportProblem
from .table import Table, is_block, lines_of, read_table, table
from .textfile import MIB, read_bytes, read_text

TABLE_LIMIT, TEXT_LIMIT = 8 * MIB, 8 * MIB
_JOURNEY_LINE = re.compile(r"^[^\S\n]*journey[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEAD = 1_000
_BLANKS = re.compile(r"[\s\"']+")


@dataclass(frozen=True, slots=True)
class OwnNotes:
    """Notes that were copied here, with all that hangs on them.

    ``heads``: the stages and lanes that were copied as wholes, by their ids; none for notes alone.
    """

    records: tuple[Record, ...]
    heads: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Cells:
    """A table. ``headed``: whether it names stages and lanes, None when nobody knows; ``remarks`` on it.

    ``felt``: what was felt in the stages that it names.
    """

    table: Table
    headed: bool | None = None
    remarks: tuple[str, ...] = ()
    felt: tuple[Felt, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Texts, one for each note."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The bytes of what should be a picture; ``name``: the file's, empty for one without a file."""

    data: bytes
    name: str = ""


Offer = OwnNotes | Cells | Lines | PictureFile


def offer_of_text(text: str, html: str = "") -> Offer | None:
    """The richest that a text and its HTML hold: a journey diagram, a table, else lines; None for nothing.

    Raises ``ImportProblem`` for what is far larger than a map may be.
    """
    return _diagram(text) or _table(text, html) or _lines(lines_of(text))


def offer_of_file(path: Path) -> Offer:
    """What a file holds for a map. Raises ``ImportProblem`` saying why it holds nothing."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ImportProblem(
            f"{path.name or path} is of a kind that cannot be put on a map",
            "drop a picture, a table, an Excel workbook, a Mermaid diagram or a text",
        )
    found = reader(path)
    if found is None:
        raise ImportProblem(f"{path.name} holds nothing to put on a map", "choose another file")
    return found


def _lines(texts: Sequence[str]) -> Lines | None:
    return Lines(unmarked(texts)) if texts else None


def _table(text: str, html: str) -> Offer | None:
    """A table, if the copied text is nothing but one; a single column is lines that may hold line breaks."""
    found = _html_table(text, html) or _block(text) or _list(text)
    if found is None or not found.rows:
        return None
    if found.columns == 1:
        return _lines([row[0] for row in found.rows if row[0]])
    return Cells(found)


def _block(text: str) -> Table | None:
    return read_table(text, "\t") if is_block(text) and not is_tabbed(text) else None


def _list(text: str) -> Table | None:
    """A text with commas or semicolons is a table only where its first line says that it lists notes."""
    head = read_table(text.lstrip()[:_LONGEST_HEAD].split("\n", 1)[0])
    found = read_table(text) if head.rows and columns_in(head.rows[0]) else None
    return found if found and list_in(found) else None


def _html_table(text: str, html: str) -> Table | None:
    """The table of an HTML text that says the same as the plain one: a mail with a table in it does not."""
    if "<table" not in html.lower():
        return None
    try:
        found = read_table(html)
    except ImportProblem:
        if text.strip():
            return None
        raise
    told = "".join(cell for row in found.rows for cell in row)
    return found if not text.strip() or _squeezed(told) == _squeezed(text) else None


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", text)


def _diagram(text: str) -> Cells | None:
    """The stages and tasks of a journey diagram; None for a text that is none or cannot be read as one."""
    if len(text) > MIB or not _JOURNEY_LINE.search(text):
        return None
    from .diagrams import diagrams_in_markdown

    try:
        return cells_of(diagrams_in_markdown(text, ""))
    except ImportProblem:
        return None


def cells_of(imported: Imported) -> Cells:
    """The stages of imported maps as the head of a table, what is done in them as its row, and the scores.

    Raises ``ImportProblem`` when nothing is done in any of them.
    """
    contents = Records(imported.records)
    stages = [stage for journey in maps(contents) for stage in in_map(contents, Stage, journey.id)]
    notes = list(contents.of(Note).values())
    if not notes:
        raise ImportProblem("the journey diagram has no task", "write one below a section")
    done = ("\n".join(_told(stage, notes)) for stage in stages)
    rows = [["", *(stage.name for stage in stages)], [LANE_WORDS[LaneKind.ACTIONS][0], *done]]
    return Cells(table(rows), True, imported.warnings, felt_in(contents, stages))


def _told(stage: Stage, notes: Sequence[Note]) -> Iterator[str]:
    inside = [note for note in notes if note.stage_id == stage.id]
    return (" ".join(note.text.split()) for row in shelves(inside) for note in row)


def _read_cells(delimiter: str | None) -> Callable[[Path], Offer | None]:
    def read(path: Path) -> Offer | None:
        found = read_table(read_text(path, TABLE_LIMIT), delimiter)
        if found.columns == 1:
            return _lines([row[0] for row in found.rows if row[0]])
        return Cells(found) if found.rows else None

    return read


def _read_workbook(path: Path) -> Offer:
    from .workbook import read_workbook

    sheet = read_workbook(path)
    others = f"Only the sheet “{sheet.name}” is read; the workbook has {sheet.others:,} more."
    return Cells(sheet.table, None, (others,) if sheet.others else ())


def _read_diagram(path: Path) -> Offer:
    from .formats import read

    return cells_of(read(path))


def _read_picture(path: Path) -> Offer:
    return PictureFile(read_bytes(path, MOST_BYTES), path.name)


def _read_words(path: Path) -> Offer | None:
    text = read_text(path, TEXT_LIMIT)
    return _diagram(text) or _lines(lines_of(text))


READERS: dict[str, Callable[[Path], Offer | None]] = {
    ".csv": _read_cells(None),
    ".tsv": _read_cells("\t"),
    ".xlsx": _read_workbook,
    ".xlsm": _read_workbook,
    ".mmd": _read_diagram,
    ".mermaid": _read_diagram,
    ".md": _read_words,
    ".markdown": _read_words,
    ".txt": _read_words,
    **dict.fromkeys(SUFFIXES, _read_picture),
}
"""The readers of files that can be put on a map, by suffix."""
