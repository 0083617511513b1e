"""Pictures that somebody put on a map, decoded only as large as they are shown, and few of them kept."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from journeyboard.export.painter.kept import kept
from journeyboard.export.painter.paints import FORMAT, colour, draw_scaled
from journeyboard.model.picture import LONGEST_SIDE

if TYPE_CHECKING:
    from journeyboard.drawing.primitives import Picture

LIMIT = 128 << 20
"""Bytes of decoded pictures."""
_LEAST = 16.0
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


def draw_picture(painter: QPainter, place: QRectF, picture: Picture, side: int) -> None:
    """Draw a picture whose longest side has ``side`` pixels, or its mean colour when it cannot be read."""
    shown = max(place.width(), place.height()) * painter.transform().m11() * kept.pixel_ratio
    key = picture.data, _smaller(side, shown), picture.grey
    image = _asked(key) if kept.hurried else decoded.get(*key)
    if image.isNull():
        painter.fillRect(place, colour(picture.tone))
    else:
        draw_scaled(painter, place, image)


def _asked(key: Key) -> QImage:
    from journeyboard.export.painter.decoding import background

    return background().ask(key)


def longest_side(data: bytes) -> int:
    """What the header says, in pixels; nothing is decoded."""
    size = _reader(buffer := _buffer(data), data).size()
    buffer.close()
    return max(size.width(), size.height())


def _smaller(side: int, shown: float) -> int:
    """The largest power of two by which the picture may be smaller and still has as many pixels as shown."""
    divisor = 1
    while side / (2 * divisor) >= max(shown, _LEAST):
        divisor *= 2
    return divisor


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
