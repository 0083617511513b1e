"""What a copy puts on the clipboard: every form at once, each made only when somebody asks for it."""

import atexit
from collections.abc import Callable, Sequence
from functools import cache, cached_property
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
FEW = 300
"""With more notes than this the picture is not drawn while the program ends."""


def copy_notes(desk: "Desk") -> None:
    """Put the selected notes on the clipboard; nothing when none are selected."""
    ids = [note.id for note in desk.selected(Note)]
    if ids:
        _settle_at_exit()
        QGuiApplication.clipboard().setMimeData(CopiedNotes(clipped(desk.store, ids)))


class CopiedNotes(QMimeData):
    """Notes as they were when they were copied, whatever becomes of them and of their file."""

    def __init__(self, records: Sequence[Record]) -> None:
        super().__init__()
        self._records = records
        self._contents = Records(records)
        self._forms: dict[str, Callable[[], object]] = {
            MIME: lambda: QByteArray(dump(self._records).encode()),
            PLAIN: lambda: as_plain(self._contents, self._ids),
            TSV: lambda: QByteArray(as_tsv(self._contents, self._ids).encode()),
            HTML: lambda: as_html(self._contents, self._ids),
            PNG: lambda: QByteArray(self._png),
            QT_IMAGE: lambda: self._picture,
        }

    def formats(self) -> list[str]:
        return list(self._forms)

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._forms

    def retrieveData(self, mimetype: str, _: QMetaType | QMetaType.Type) -> object:
        """The form that is asked for; None for any other."""
        make = self._forms.get(mimetype)
        return make() if make else None

    def settled(self) -> QMimeData:
        """The same made now, for those who ask when nothing can be made any more."""
        made = QMimeData()
        for form in (MIME, PLAIN, TSV, HTML, *([PNG] if len(self._ids) <= FEW else [])):
            made.setData(form, self.data(form))
        return made

    @property
    def _ids(self) -> list[Id]:
        return list(self._contents.of(Note))

    @cached_property
    def _picture(self) -> QImage:
        from .portrait import picture_of

        return picture_of(self._contents)

    @cached_property
    def _png(self) -> bytes:
        from journeyboard.export.painter import png

        from .portrait import PIXELS_PER_MM

        return png(self._picture, PIXELS_PER_MM)


@cache
def _settle_at_exit() -> None:
    """Others may ask for the copied notes after the program has ended: Qt hands over what is made by then."""
    atexit.register(settle)


def settle() -> None:
    """Make all forms of what was copied, so that the clipboard no longer needs this program's code."""
    if QGuiApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    copied = clipboard.mimeData() if clipboard.ownsClipboard() else None
    if isinstance(copied, CopiedNotes):
        clipboard.setMimeData(copied.settled())
