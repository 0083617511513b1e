"""How the strip of the parking lot looks, drawn once: it is painted anew with each frame of a moving hand."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPen

from journeyboard.desktop.look.tokens import look

_PX, _AROUND, _RADIUS = 13, 2.0, 8.0


def paint_strip(painter: QPainter, at: QRectF, words: str, theme: str, *, lit: bool) -> None:
    """Paint it where it lies in the view (px). ``lit``: notes would land in it."""
    ratio = painter.device().devicePixelRatioF()
    picture = _picture(words, theme, at.width(), at.height(), ratio, painter.font().key(), lit=lit)
    left, top = (round((place - _AROUND) * ratio) / ratio for place in (at.x(), at.y()))
    painter.drawImage(QPointF(left, top), picture)


@lru_cache(maxsize=4)
def _picture(
    words: str, theme: str, width: float, height: float, ratio: float, font: str, *, lit: bool
) -> QImage:
    size = QSizeF(width + 2 * _AROUND, height + 2 * _AROUND) * ratio
    picture = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(painter, QRectF(_AROUND, _AROUND, width, height), words, theme, font, lit=lit)
    painter.end()
    return picture


def _draw(painter: QPainter, rect: QRectF, words: str, theme: str, font: str, *, lit: bool) -> None:
    colours, style = look(theme), Qt.PenStyle.SolidLine if lit else Qt.PenStyle.DashLine
    painter.setPen(QPen(colours("accent" if lit else "control"), 1.5 if lit else 1, style))
    painter.setBrush(colours("accentSoft" if lit else "chrome"))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    face = QFont()
    face.fromString(font)
    face.setPixelSize(_PX)
    painter.setFont(face)
    painter.setPen(colours("ink" if lit else "ink2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
