"""Where the headers lie in the view: with their sheet, or pinned at the edge it scrolled past."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QRegion

from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER, Column, Row, header_share
from journeyboard.layout.mirror import lies_left
from journeyboard.layout.rect import Rect

from .picture import Slot
from .tiles import Layer
from .viewport import Viewport

SPILL = 40.0
"""How far the sheet's shadow reaches beyond it, in u."""


class Band(Enum):
    """The parts of the view that are headers."""

    STAGES = Layer.STAGES
    LANES = Layer.LANES
    CORNER = Layer.CORNER


@dataclass(frozen=True, slots=True)
class Headers:
    """Their places in px of the view. ``dx`` and ``dy``: how far they are pinned away from the cells' edges.

    Near, they are less wide and high than in u, and lie at the cells' edges.
    """

    stages: Rect
    lanes: Rect
    corner: Rect
    dx: float
    dy: float

    def band_at(self, x: float, y: float) -> Band | None:
        """The header under a point of the view; the corner covers the others."""
        bands = ((Band.CORNER, self.corner), (Band.STAGES, self.stages), (Band.LANES, self.lanes))
        return next((band for band, rect in bands if rect.contains(x, y)), None)


def head_of(viewport: Viewport, sheet: Rect, member: Column | Row) -> Rect:
    """Where the header of a stage or lane lies in the view, in px."""
    at, camera = headers(viewport, sheet), viewport.camera
    if isinstance(member, Column):
        x, _ = camera.to_view(member.x, 0)
        return Rect(x, at.stages.y, member.width * camera.zoom, at.stages.height)
    _, y = camera.to_view(0, member.y)
    return Rect(at.lanes.x, y, at.lanes.width, member.height * camera.zoom)


def headers(viewport: Viewport, sheet: Rect) -> Headers:
    """The headers as they lie now; they leave the view only with the sheet's far edge.

    Those of the lanes of a map from right to left lie at the right.
    """
    shown, zoom = viewport.camera.rect_to_view(sheet), viewport.camera.zoom
    wide, high = sizes(zoom)
    top = shown.y + STAGE_HEADER * zoom - high
    y = max(top, min(0.0, shown.bottom - high))
    if lies_left(sheet):
        left = shown.right - LANE_HEADER * zoom
        x = min(left, max(viewport.width - wide, shown.x))
        stages = Rect(shown.x, y, left + wide - shown.x, high)
    else:
        left = shown.x + LANE_HEADER * zoom - wide
        x = max(left, min(0.0, shown.right - wide))
        stages = Rect(left, y, shown.right - left, high)
    return Headers(
        stages=stages,
        lanes=Rect(x, top, wide, shown.bottom - top),
        corner=Rect(x, y, wide, high),
        dx=x - left,
        dy=y - top,
    )


def sizes(zoom: float) -> tuple[float, float]:
    """How wide lane headers and how high stage headers are at a zoom in px per u; both in px."""
    near = zoom * header_share(zoom)
    return LANE_HEADER * near, STAGE_HEADER * near


def trim(sheet: Rect, zoom: float) -> Rect:
    """The part of the sheet (u) that is shown at a zoom: without the room that near headers do not need."""
    spare = 1 - header_share(zoom)
    wide, high = LANE_HEADER * spare, STAGE_HEADER * spare
    left = sheet.x if lies_left(sheet) else sheet.x + wide
    return Rect(left, sheet.y + high, sheet.width - wide, sheet.height - high)


def slots(viewport: Viewport, sheet: Rect, whole: Rect) -> list[Slot]:
    """What to show of each layer, bottom first. ``whole``: the sheet and all that lies beside it."""
    at = headers(viewport, sheet)
    ratio, camera = viewport.ratio, viewport.camera
    share = header_share(camera.zoom)
    wide, high = LANE_HEADER * share, STAGE_HEADER * share
    origin = QPoint(round(camera.x * ratio), round(camera.y * ratio))
    begin = at.corner.right if lies_left(sheet) else at.corner.x
    pin = QPoint(round(begin * ratio), round(at.corner.y * ratio))
    view = QRect(0, 0, round(viewport.width * ratio), round(viewport.height * ratio))
    left = -wide if lies_left(sheet) else 0.0
    trimmed = trim(sheet, camera.zoom)
    places = (
        (Layer.BOARD, origin, whole.inflated(SPILL)),
        (Layer.LANES, QPoint(pin.x(), origin.y()), Rect(left, trimmed.y, wide, trimmed.height)),
        (Layer.STAGES, QPoint(origin.x(), pin.y()), Rect(trimmed.x, 0, trimmed.width, high)),
        (Layer.CORNER, pin, Rect(left, 0, wide, high)),
    )
    return [_slot(layer, at, area, view, viewport.scale) for layer, at, area in places]


def uncovered(slots: Iterable[Slot], viewport: Viewport) -> QRegion:
    """What of the view (device pixels) no header lies on."""
    width, height = round(viewport.width * viewport.ratio), round(viewport.height * viewport.ratio)
    view = QRegion(-1, -1, width + 3, height + 3)
    for slot in slots:
        if slot.layer is not Layer.BOARD:
            view -= slot.part.translated(slot.origin)
    return view


def _slot(layer: Layer, origin: QPoint, area: Rect, view: QRect, scale: float) -> Slot:
    left, top = round(area.x * scale), round(area.y * scale)
    whole = QRect(left, top, round(area.right * scale) - left, round(area.bottom * scale) - top)
    return Slot(layer, origin, whole & view.translated(-origin))
