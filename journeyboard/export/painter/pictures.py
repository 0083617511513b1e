"""Pictures that somebody put on a map, decoded only as large as they are shown, and few of them kept."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader

from journeyboard.export.painter.paints import FORMAT
from journeyboard.model.picture import LONGEST_SIDE

LIMIT = 128 << 20
"""Bytes of decoded pictures."""
_KINDS = {b"\x89PNG": b"png", b"\xff\xd8\xff": b"jpeg"}
Key = tuple[bytes, int, bool]


class Decoded:
    """Pixels by picture and by how much smaller than the original they are; the newest asked for stay."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit, self.size = limit, 0
        self._images: OrderedDict[Key, QImage] = OrderedDict()
        self._lock = Lock()

    def get(self, data: bytes, smaller: int, grey: bool) -> QImage:
        """The picture, its sides divided by ``smaller``; an empty one when it cannot be read."""
        key = data, smaller, grey
        found = self.peek(key)
        if found is None:
            found = _read(data, smaller, grey)
            self._put(key, found)
        return found

    def peek(self, key: Key) -> QImage | None:
        """The picture if it is decoded already."""
        with self._lock:
            found = self._images.get(key)
            if found is not None:
                self._images.move_to_end(key)
            return found

    def nearest(self, key: Key) -> QImage:
        """The picture in any other size that is there; an empty one when there is none."""
        with self._lock:
            sizes = (image for (data, _, grey), image in self._images.items() if (data, grey) == key[::2])
            return next(sizes, QImage())

    def _put(self, key: Key, image: QImage) -> None:
        with self._lock:
            before = self._images.pop(key, QImage())
            self._images[key] = image
            self.size += image.sizeInBytes() - before.sizeInBytes()
            self._drop()

    def _drop(self) -> None:
        while self.size > self.limit and len(self._images) > 1:
            _, oldest = self._images.popitem(last=False)
            self.size -= oldest.sizeInBytes()


decoded = Decoded()


def longest_side(data: bytes) -> int:
    """What the header says, in pixels; nothing is decoded."""
    size = _reader(buffer := _buffer(data), data).size()
    buffer.close()
    return max(size.width(), size.height())


def _reader(buffer: QBuffer, data: bytes) -> QImageReader:
    reader = QImageReader(buffer, QByteArray(_KINDS.get(data[:4], _KINDS.get(data[:3], b"png"))))
    reader.setAutoTransform(False)
    return reader


def _buffer(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _read(data: bytes, smaller: int, grey: bool) -> QImage:
    buffer = _buffer(data)
    reader = _reader(buffer, data)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LONGEST_SIDE:
        return QImage()
    if smaller > 1:
        reader.setScaledSize(size.scaled(size / smaller, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return image
    return (_grey(image) if grey else image).convertToFormat(FORMAT)


def _grey(image: QImage) -> QImage:
    shades = image.convertToFormat(QImage.Format.Format_Grayscale8)
    if image.hasAlphaChannel():
        shades = shades.convertToFormat(QImage.Format.Format_ARGB32)
        shades.setAlphaChannel(image.convertToFormat(QImage.Format.Format_Alpha8))
    return shades
