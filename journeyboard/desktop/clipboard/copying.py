"""What a copy puts on the clipboard: every form at once, each made only when somebody asks for it."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from journeyboard.importing.clipping import MIME, as_html, as_plain, as_tsv, clipped
from journeyboard.importing.interchange import dump
from journeyboard.model import Id, Note, Record, Records

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

TSV, HTML, PLAIN, PNG = "text/tab-separated-values", "text/html", "text/plain", "image/png"
QT_IMAGE = "application/x-qt-image"
"""Qt's name for a picture that each system then offers in the forms of its own."""
FORMATS = (MIME, PLAIN, TSV, HTML, PNG, QT_IMAGE)


def copy_notes(desk: "Desk") -> None:
    """Put the selected notes on the clipboard; nothing when none are selected."""
    ids = [note.id for note in desk.selected(Note)]
    if ids:
        QGuiApplication.clipboard().setMimeData(CopiedNotes(clipped(desk.store, ids)))


class CopiedNotes(QMimeData):
    """Notes as they were when they were copied, whatever becomes of them and of their file."""

    def __init__(self, records: Sequence[Record]) -> None:
        super().__init__()
        self._records = records
        self._contents = Records(records)

    def formats(self) -> list[str]:
        return list(FORMATS)

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in FORMATS

    def retrieveData(self, mimetype: str, _: QMetaType | QMetaType.Type) -> object:
        """The form that is asked for; an empty one for any other."""
        if mimetype == PLAIN:
            return as_plain(self._contents, self._ids)
        if mimetype == HTML:
            return as_html(self._contents, self._ids)
        if mimetype == QT_IMAGE:
            return self._picture
        return QByteArray(self._bytes(mimetype))

    @property
    def _ids(self) -> list[Id]:
        return list(self._contents.of(Note))

    def _bytes(self, mimetype: str) -> bytes:
        if mimetype == PNG:
            return self._png
        return {MIME: self._own, TSV: self._tsv}.get(mimetype, bytes)()

    def _own(self) -> bytes:
        return dump(self._records).encode()

    def _tsv(self) -> bytes:
        return as_tsv(self._contents, self._ids).encode()

    @cached_property
    def _picture(self) -> QImage:
        from .portrait import picture_of

        return picture_of(self._contents)

    @cached_property
    def _png(self) -> bytes:
        from journeyboard.export.painter import png

        return png(self._picture, 8.0)
