"""Tables from a spreadsheet or a file, as rows of texts: tab, comma or semicolon, or an HTML table."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from journeyboard.edit.clean import clean_text

from .problem import ImportProblem

MAX_CHARACTERS = 8 * 1024 * 1024
MAX_CELLS, MAX_COLUMNS, MAX_LINES = 100_000, 500, 50_000
DELIMITERS = "\t,;"
SAMPLE = 1_000
UNTOUCHED = "nothing was pasted"
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


@dataclass(frozen=True, slots=True)
class Table:
    """Cells as clean texts, every row equally long; empty rows at the end are gone."""

    rows: tuple[tuple[str, ...], ...]

    @property
    def columns(self) -> int:
        return len(self.rows[0]) if self.rows else 0


def guarded(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula: ``'`` in front of ``= + - @``."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text without the ``'`` that ``guarded`` put there."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text, 1) else text


def read_table(text: str, delimiter: str | None = None) -> Table:
    """The table in a CSV, TSV or HTML text.

    Without one given, the delimiter is the first of tab, comma and semicolon that gives every row the same
    number of columns, more than one; a comma between two digits of a text with semicolons is a decimal comma.
    Where none does, each line is a row of one cell, or of several if there are tabs. Raises ``ImportProblem``
    for what is larger than a table may be.
    """
    plain = _clean(text)
    if "<table" in plain[:100_000].lower():
        from .html_table import rows_of

        return table(rows_of(plain))
    return table(_split(plain, delimiter or _delimiter(plain)))


def is_block(text: str) -> bool:
    """Whether pasted text is a block of cells: it has tabs in each of its rows, as spreadsheets copy it."""
    plain = _clean(text)
    return "\t" in plain and _columns(plain, "\t") > 1


def lines_of(text: str) -> list[str]:
    """The lines of a pasted text that say something, a note each. Raises ``ImportProblem`` past 50,000."""
    lines = [line.strip() for line in _clean(text).split("\n")]
    said = [line for line in lines if line]
    _bound(len(said), MAX_LINES, "lines")
    return said


def table(rows: Iterable[Sequence[str]]) -> Table:
    """A table of rows of any length. Raises ``ImportProblem`` for more than 500 columns or 100,000 cells."""
    found = [row[: _length(row)] for row in rows]
    while found and not found[-1]:
        found.pop()
    width = max(map(len, found), default=0)
    _bound(width, MAX_COLUMNS, "columns")
    _bound(width * len(found), MAX_CELLS, "cells")
    blank = ("",) * width
    cells = ((*(_cell(cell) for cell in row), *blank[len(row) :]) for row in found)
    return Table(tuple(cells))


def _cell(text: str) -> str:
    return unguarded(clean_text(text.strip(), MAX_CHARACTERS))


def _clean(text: str) -> str:
    if len(text) > MAX_CHARACTERS:
        raise ImportProblem("the text is larger than 8 MiB", "take a part of it", UNTOUCHED)
    return clean_text(text.removeprefix("\ufeff"), MAX_CHARACTERS)


def _length(row: Sequence[str]) -> int:
    """How many cells a row has up to its last filled one."""
    return next((number for number in range(len(row), 0, -1) if row[number - 1].strip()), 0)


def _bound(count: int, most: int, noun: str) -> None:
    if count > most:
        raise ImportProblem(f"there are more than {most:,} {noun}", "take a part of them", UNTOUCHED)


def _delimiter(text: str) -> str | None:
    counts = {delimiter: _columns(text, delimiter) for delimiter in DELIMITERS}
    if counts[";"] > 1 and not _DECIMAL_COMMA.sub("", text).count(","):
        return "\t" if counts["\t"] > 1 else ";"
    return next((delimiter for delimiter, count in counts.items() if count > 1), _ragged(text))


def _columns(text: str, delimiter: str) -> int:
    """How many columns the first rows have; 0 when they differ."""
    lengths = {len(row) for row in _split(text, delimiter, SAMPLE) if any(row)}
    return lengths.pop() if len(lengths) == 1 else 0


def _ragged(text: str) -> str | None:
    """A tab parts cells even where rows differ; other marks may as well belong to a sentence."""
    return "\t" if "\t" in text else None


def _split(text: str, delimiter: str | None, most: int | None = None) -> list[list[str]]:
    """The first rows, or all. A stray quote is taken as it stands when quotes do not come in pairs."""
    if delimiter is None:
        return [[line] for line in text.split("\n")[:most]]
    try:
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return list(islice(reader, most))
    except csv.Error:
        return [line.split(delimiter) for line in text.split("\n")[:most]]
