"""What the clipboard or a drop holds, the richest form first. The source may be gone later, files are not."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from journeyboard.desktop.words import tr
from journeyboard.importing.clipping import HEADS, MIME, read_clip
from journeyboard.importing.offers import (
    Lines,
    Offer,
    OwnNotes,
    PictureFile,
    offer_of_file,
    offer_of_text,
)
from journeyboard.model import Lane, Stage
from journeyboard.store.errors import JourneyError

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

MAPS = (".journey", ".json")
"""Files that are whole maps: they are opened in windows of their own."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Something whose reading may take long: ``read`` may be called in any thread."""

    name: str
    read: Callable[[], Offer]


@dataclass(slots=True)
class Findings:
    """What can be put on the map, which files are maps of their own, and why the rest cannot be read."""

    offers: list[Offer] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    maps: list[Path] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def add(self, read: Callable[[], Offer | None], name: str = "") -> None:
        """Take what ``read`` gives, or why it cannot; ``name``: what it was read from."""
        try:
            offer = read()
        except JourneyError as problem:
            self.troubles.append(told(problem, name))
        else:
            self.offers += [offer] if offer is not None else []


def can_be_read(mime: QMimeData) -> bool:
    """Whether there is anything that may be put on a map; no byte of it is looked at."""
    return mime.hasFormat(MIME) or mime.hasUrls() or mime.hasText() or mime.hasHtml() or mime.hasImage()


def findings_in(mime: QMimeData) -> Findings:
    """The richest of what is offered: notes of our own, files, a picture, a table or a diagram, else text.

    A picture that comes with text is only how that text looks: spreadsheets and slides offer one.
    """
    found = Findings()
    if mime.hasFormat(MIME):
        found.add(lambda: _own(mime), tr("The clipboard"))
    elif files := files_in(mime):
        sort_files(files, found)
    elif mime.hasImage() and (mime.hasUrls() or not mime.text().strip()):
        found.unread.append(Unread("", _picture_in(mime)))
    else:
        found.add(lambda: offer_of_text(mime.text(), mime.html() if mime.hasHtml() else ""))
    return found


def text_in(mime: QMimeData) -> Findings:
    """All of its text as one note."""
    text = mime.text().strip()
    return Findings([Lines((text,))] if text else [])


def files_in(mime: QMimeData) -> list[Path]:
    """The files on this computer that are offered; addresses of the web are text."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def sort_files(files: Iterable[Path], found: Findings) -> None:
    """Sort out files that are maps of their own."""
    for path in files:
        if path.suffix.lower() in MAPS:
            found.maps.append(path)
        else:
            found.unread.append(Unread(path.name, partial(offer_of_file, path)))


def reading(name: str) -> str:
    """What is said while something is read."""
    return tr("Reading {0}").format(name)


def read(desk: "Desk", found: Findings) -> None:
    """Read in a thread what was only found yet; what the user does not wait for is left out."""
    if not found.unread:
        return  # no frame waits for the dialog of a reading that there is none of
    from journeyboard.desktop.dialogs.waiting import awaited

    while found.unread:
        new = found.unread.pop(0)
        words = reading(new.name or tr("the picture"))
        found.add(partial(awaited, desk.window, words, new.read), new.name)


def told(problem: JourneyError, name: str = "") -> str:
    """What happened and what to do, in one sentence that has the name of what was read."""
    words = f"{problem.what}: {problem.do}" if problem.do else problem.what
    if not name:
        return f"{words[:1].upper()}{words[1:]}"
    return words if name in words else f"{name}: {words}"


def _picture_in(mime: QMimeData) -> Callable[[], PictureFile]:
    """The picture as the file it came in, else as a PNG of what Qt made of it."""
    for form in ("image/png", "image/jpeg", "image/webp", "image/gif"):
        if mime.hasFormat(form) and (data := bytes(mime.data(form).data())):
            return partial(PictureFile, data)
    image = QImage(mime.imageData())
    return lambda: PictureFile(_png(image))


def _png(image: QImage) -> bytes:
    made, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # see export.painter.png
    return bytes(made.data())


def _own(mime: QMimeData) -> Offer:
    text = bytes(mime.data(MIME).data()).decode("utf-8", "replace")
    records = tuple(read_clip(text))
    known = {record.id for record in records if isinstance(record, (Stage, Lane))}
    heads = bytes(mime.data(HEADS).data()).decode("utf-8", "replace").split("\n")
    return OwnNotes(records, tuple(id for id in heads if id in known))
