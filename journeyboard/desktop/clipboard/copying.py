"""What a copy puts on the clipboard: every form at once, each made only when somebody asks for it."""

import atexit
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from journeyboard.importing.clipping import HEADS, MIME, as_html, as_plain, as_tsv, clipped, clipped_frame
from journeyboard.importing.interchange import dump
from journeyboard.model import Id, Lane, Note, Record, Records, Stage

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

TSV, HTML, PLAIN, PNG = "text/tab-separated-values", "text/html", "text/plain", "image/png"
QT_IMAGE = "application/x-qt-image"
"""Qt's name for a picture that each system then offers in the forms of its own."""
FEW = 300
"""With more notes than this the picture is not drawn while the program ends."""


def copy_selected(desk: "Desk") -> None:
    """Put the selected notes on the clipboard, else the selected stages and lanes with all they hold."""
    if notes := [note.id for note in desk.selected(Note)]:
        _put(CopiedNotes(clipped(desk.store, notes)))
    elif heads := [head.id for head in selected_heads(desk)]:
        _put(CopiedNotes(clipped_frame(desk.store, heads), heads))


def selected_heads(desk: "Desk") -> list[Stage | Lane]:
    """The selected stages and lanes."""
    return [*desk.selected(Stage), *desk.selected(Lane)]


def _put(copied: "CopiedNotes") -> None:
    _settle_at_exit()
    QGuiApplication.clipboard().setMimeData(copied)


class CopiedNotes(QMimeData):
    """Notes as they were when they were copied, whatever becomes of them and of their file.

    ``heads``: the stages and lanes that were copied as wholes, by their ids.
    """

    def __init__(self, records: Sequence[Record], heads: Sequence[Id] = ()) -> None:
        super().__init__()
        self._records, self._heads = records, heads
        self._contents = Records(records)
        self._forms: dict[str, Callable[[], object]] = {
            MIME: lambda: QByteArray(dump(self._records).encode()),
            PLAIN: lambda: as_plain(self._contents, self._ids) or self._names,
            TSV: lambda: QByteArray(as_tsv(self._contents, self._ids).encode()),
            HTML: lambda: as_html(self._contents, self._ids),
        }
        if heads:
            self._forms[HEADS] = lambda: QByteArray("\n".join(heads).encode())
        if self._ids:
            self._forms |= {PNG: lambda: QByteArray(self._png), QT_IMAGE: lambda: self._picture}

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
        for form in self._forms.keys() - {QT_IMAGE, *([PNG] if len(self._ids) > FEW else [])}:
            made.setData(form, self.data(form))
        return made

    @property
    def _ids(self) -> list[Id]:
        return list(self._contents.of(Note))

    @property
    def _names(self) -> str:
        """What stages and lanes without notes are as text."""
        heads: dict[Id, Stage | Lane] = {**self._contents.of(Stage), **self._contents.of(Lane)}
        return "\n".join(heads[id].name for id in self._heads)

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
