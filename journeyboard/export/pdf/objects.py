"""ReportLab's building blocks of a PDF file, in fewer words."""

from __future__ import annotations

from typing import Any


def dictionary(**entries: object) -> Any:  # noqa: ANN401 - untyped library
    """A PDF dictionary; text that begins with a slash is a name."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

    def value(entry: object) -> object:
        if isinstance(entry, str) and entry.startswith("/"):
            return PDFName(entry[1:])
        return PDFArray(list(map(value, entry))) if isinstance(entry, (tuple, list)) else entry

    return PDFDictionary({name: value(entry) for name, entry in entries.items()})


def stream(data: bytes, **entries: object) -> Any:  # noqa: ANN401 - untyped library
    """Bytes as a compressed stream object; never str: ReportLab would encode that as UTF-8."""
    from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress

    return PDFStream(dictionary(**entries), data, [PDFZCompress])
