"""The first filled sheet of an Excel workbook as a table. Values only: no formula is ever computed."""

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, NamedTuple

from journeyboard.edit.clean import clean_title

from .problem import ImportProblem
from .table import MAX_CELLS, MAX_COLUMNS, Table, table
from .textfile import MIB

MAX_BYTES, MAX_UNPACKED, MAX_PARTS = 16 * MIB, 96 * MIB, 2_000
MAX_ROWS = 50_000


class Sheet(NamedTuple):
    """The table of a sheet; ``others``: how many sheets the workbook has besides."""

    table: Table
    name: str
    others: int


def read_workbook(path: Path) -> Sheet:
    """The texts of the first sheet that has any, numbers and dates as people write them.

    Raises ``ImportProblem`` for what is no workbook, is locked with a password, or is far larger than a table
    may be; nothing of it is unpacked before its size is known.
    """
    _refuse_bomb(path)
    book = _opened(path)
    try:
        return _first_filled(book, path)
    except ImportProblem:
        raise
    except Exception as error:  # the reader of workbooks raises anything for a damaged one
        raise _damaged(path, error) from None
    finally:
        book.close()


def _refuse_bomb(path: Path) -> None:
    """A few kilobytes can unpack to gigabytes: the sizes stand in the archive's own list."""
    if not path.is_file():
        raise ImportProblem(f"{path.name or path} is not a file", "choose a file")
    if path.stat().st_size > MAX_BYTES:
        raise ImportProblem(f"{path.name} is larger than {MAX_BYTES // MIB} MiB", "take a part of it")
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _damaged(path, error) from None
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise ImportProblem(
            f"{path.name} unpacks to more than a table may hold", "save the sheet alone, or as CSV"
        )


def _opened(path: Path) -> Any:  # noqa: ANN401 - the reader of workbooks is untyped
    from openpyxl import load_workbook

    try:
        return load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # see read_workbook
        raise _damaged(path, error) from None


def _damaged(path: Path, error: Exception) -> ImportProblem:
    reason = " ".join(str(error).split())[:120] or type(error).__name__
    return ImportProblem(
        f"{path.name} is damaged, locked with a password or not an Excel workbook ({reason})",
        "open it in a spreadsheet and save it anew, or as CSV",
    )


def _first_filled(book: Any, path: Path) -> Sheet:  # noqa: ANN401
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # the file may lie about them
        rows = list(_rows(sheet, path))
        if any(any(row) for row in rows):
            return Sheet(table(rows), clean_title(sheet.title), len(book.worksheets) - 1)
    raise ImportProblem(f"{path.name} has no filled sheet", "choose a workbook with a table")


def _rows(sheet: Any, path: Path) -> Iterator[Sequence[str]]:  # noqa: ANN401
    filled = 0
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS + 1, values_only=True)):
        texts = [_text(value) for value in row]
        filled += sum(map(bool, texts))
        if number >= MAX_ROWS or filled > MAX_CELLS:
            raise ImportProblem(
                f"{path.name} has more than {MAX_ROWS:,} rows or {MAX_CELLS:,} cells", "take a part of it"
            )
        yield texts


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)
