"""Outline icons as QIcons in the worn look's colours."""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journeyboard.assets import resource

from .tokens import Look
from .wear import now

LEVEL = frozenset({"plus", "minus"})
"""Icons of nothing but a stroke through the middle: it is crisp only in the middle of a pixel."""


@cache
def _svg(name: str) -> str:
    return resource("icons", "phosphor", f"{name}.svg").read_text("utf-8")


@cache
def has(name: str) -> bool:
    """Whether an icon of this name is shipped."""
    return resource("icons", "phosphor", f"{name}.svg").is_file()


@cache
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon tinted ``#RRGGBB``, ``size`` px wide at ``ratio`` device pixels a px."""
    side = round(size * ratio)
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))
    drawn = side - 1 if name in LEVEL and side % 2 == 0 else side
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, drawn, drawn))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(
    name: str,
    size: int = 18,
    token: str = "ink2",
    chosen: str = "accent",
    *,
    fills: bool = False,
    room: int = 0,
) -> QIcon:
    """A QIcon: ``token`` colour at rest, ``chosen`` when on (filled, if it ``fills``), pale when disabled.

    ``room`` px are left empty behind it, before it when negative: Qt sets words too close to icons.
    """
    filled = f"{name}-fill" if fills and has(f"{name}-fill") else name
    return _icon(name, filled, size, token, chosen, room, now().name)


@cache
def _icon(name: str, filled: str, size: int, token: str, chosen: str, room: int, _look: str) -> QIcon:
    made, worn = QIcon(), now()
    kinds = (
        (name, token, QIcon.Mode.Normal, QIcon.State.Off),
        (filled, chosen, QIcon.Mode.Normal, QIcon.State.On),
        (name, "disabled", QIcon.Mode.Disabled, QIcon.State.Off),
    )
    for ratio in _ratios():
        for drawn, colour, mode, state in kinds:
            tinted = pixmap(drawn, worn.colours[colour], size, ratio)
            made.addPixmap(_roomy(tinted, room) if room else tinted, mode, state)
    return made


def _roomy(drawn: QPixmap, room: int) -> QPixmap:
    ratio = drawn.devicePixelRatio()
    spare = round(abs(room) * ratio)
    made = QPixmap(drawn.width() + spare, drawn.height())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.drawPixmap(QPointF(spare / ratio if room < 0 else 0.0, 0.0), drawn)
    painter.end()
    return made


def _ratios() -> set[float]:
    """How many device pixels make a px: plainly, and on each of the screens."""
    return {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}


def paint_icon(painter: QPainter, name: str, x: float, y: float, size: int, look: Look, token: str) -> None:
    """Draw an icon with its top left at (x, y), crisp at the painter's device ratio."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(round(x), round(y), pixmap(name, look.colours[token], size, ratio))
