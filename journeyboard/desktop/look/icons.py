"""Outline icons as QIcons in the worn look's colours."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journeyboard.assets import resource

from .tokens import Look
from .wear import now


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
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(
    name: str, size: int = 18, token: str = "ink2", chosen: str = "accent", *, fills: bool = False
) -> QIcon:
    """A QIcon: ``token`` colour at rest, ``chosen`` when on (filled, if it ``fills``), pale when disabled."""
    return _icon(
        name, f"{name}-fill" if fills and has(f"{name}-fill") else name, size, token, chosen, now().name
    )


@cache
def _icon(name: str, filled: str, size: int, token: str, chosen: str, _look: str) -> QIcon:
    made, worn = QIcon(), now()
    for ratio in _ratios():
        _add(made, pixmap(name, worn.colours[token], size, ratio), QIcon.Mode.Normal, QIcon.State.Off)
        _add(made, pixmap(filled, worn.colours[chosen], size, ratio), QIcon.Mode.Normal, QIcon.State.On)
        _add(made, pixmap(name, worn.colours["disabled"], size, ratio), QIcon.Mode.Disabled, QIcon.State.Off)
    return made


def _ratios() -> set[float]:
    """How many device pixels make a px: plainly, and on each of the screens."""
    return {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}


def _add(made: QIcon, drawn: QPixmap, mode: QIcon.Mode, state: QIcon.State) -> None:
    made.addPixmap(drawn, mode, state)


def paint_icon(painter: QPainter, name: str, x: float, y: float, size: int, look: Look, token: str) -> None:
    """Draw an icon with its top left at (x, y), crisp at the painter's device ratio."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(round(x), round(y), pixmap(name, look.colours[token], size, ratio))
