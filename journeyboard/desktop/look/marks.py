"""Small drawings of the chrome: logo, severity bars, stage tile, avatar, impact dots."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from . import fonts
from .tokens import Look

BAR_WIDTH, BAR_PITCH, BAR_TOP = 3.2, 4.5, 13.0
BAR_SHARES = (0.4, 0.6, 0.8, 1.0)
INNERMOST = Qt.PenStyle.NoPen


def severity_bars(painter: QPainter, x: float, y: float, level: int, look: Look) -> None:
    """Four bars, 18 x 13 px, filled up to ``level`` (0 to 4); (x, y) is the top left."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, share in enumerate(BAR_SHARES):
        filled = index < level
        painter.setPen(QPen(look("ink2" if filled else "ink3"), 0.7))
        painter.setBrush(QBrush(look.severity(level)) if filled else Qt.BrushStyle.NoBrush)
        height = BAR_TOP * share
        painter.drawRoundedRect(
            QRectF(x + index * BAR_PITCH, y + BAR_TOP - height, BAR_WIDTH, height), 0.8, 0.8
        )


def stage_tile(painter: QPainter, rect: QRectF, number: int, look: Look) -> None:
    """The number of a stage on its colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(INNERMOST)
    painter.setBrush(look.stage(number))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(QColor("#FFFFFF") if look.name == "light" else QColor("#1B1916"))
    painter.setFont(fonts.sized(11.5, 600, serif=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))


def avatar(painter: QPainter, rect: QRectF, initials: str, look: Look, *, solid: bool = True) -> None:
    """Someone's initials in a circle: solid for the one in focus, a ring for the others."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look("primary" if solid else "ink3"), 1.4))
    painter.setBrush(look("primary") if solid else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(0.7, 0.7, -0.7, -0.7))
    painter.setPen(look("onPrimary" if solid else "ink2"))
    painter.setFont(fonts.sized(rect.height() * 0.46, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


def dots(painter: QPainter, x: float, y: float, value: float, look: Look) -> None:
    """Five dots of 8 px, 12 px apart, the first ``value`` of them filled; a fraction fills the half."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index in range(5):
        circle = QRectF(x + index * 12, y, 8, 8)
        painter.setPen(QPen(look("control"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        share = min(1.0, max(0.0, value - index))
        painter.setPen(INNERMOST)
        painter.setBrush(look("ink"))
        painter.save()
        painter.setClipRect(QRectF(circle.x() - 1, circle.y() - 1, share * 8 + (2 if share == 1 else 1), 10))
        if share:
            painter.drawEllipse(circle.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.restore()


def logo(painter: QPainter, rect: QRectF, look: Look) -> None:
    """The product's mark: a curve that dips, and a warm dot where it hurts."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(INNERMOST)
    painter.setBrush(look("primary"))
    side = rect.width()
    painter.drawRoundedRect(rect, side * 0.22, side * 0.22)
    wave = QPainterPath(_at(rect, 0.16, 0.56))
    wave.cubicTo(_at(rect, 0.26, 0.12), _at(rect, 0.40, 0.20), _at(rect, 0.50, 0.52))
    wave.cubicTo(_at(rect, 0.60, 0.84), _at(rect, 0.72, 0.72), _at(rect, 0.84, 0.34))
    painter.strokePath(
        wave,
        QPen(look("onPrimary"), side * 0.11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap),
    )
    painter.setBrush(QColor("#E0703F"))
    painter.drawEllipse(_at(rect, 0.53, 0.60), side * 0.10, side * 0.10)


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height())
