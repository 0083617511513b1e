"""Which part of the map the view shows: pure numbers, so that points provably stay under the hand."""

from dataclasses import dataclass, replace

from journeyboard.layout.rect import Rect

ZOOM_MIN, ZOOM_MAX = 0.01, 8.0
ZOOM_STEP = 1.1
FIT_MARGIN = 12.0


@dataclass(frozen=True, slots=True)
class Camera:
    """``zoom`` in px per u; (``x``, ``y``) is where the map's origin lies in the view, in px."""

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_board(self, px: float, py: float) -> tuple[float, float]:
        """The point of the map, in u, under a point of the view, in px."""
        return (px - self.x) / self.zoom, (py - self.y) / self.zoom

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """The point of the view, in px, where a point of the map, in u, is shown."""
        return x * self.zoom + self.x, y * self.zoom + self.y

    def rect_to_view(self, rect: Rect) -> Rect:
        """A rectangle of the map, in u, as it lies in the view, in px."""
        x, y = self.to_view(rect.x, rect.y)
        return Rect(x, y, rect.width * self.zoom, rect.height * self.zoom)

    def visible(self, width: float, height: float) -> Rect:
        """What a view of ``width`` by ``height`` px shows, in u."""
        x, y = self.to_board(0, 0)
        return Rect(x, y, width / self.zoom, height / self.zoom)

    def panned(self, dx: float, dy: float) -> "Camera":
        """The map pushed by (dx, dy) px."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def zoomed(self, zoom: float, px: float, py: float) -> "Camera":
        """Another zoom, within its limits, with the same point of the map at (px, py)."""
        zoom = min(max(zoom, ZOOM_MIN), ZOOM_MAX)
        ratio = zoom / self.zoom
        return Camera(zoom, px - (px - self.x) * ratio, py - (py - self.y) * ratio)

    def centred(self, x: float, y: float, width: float, height: float) -> "Camera":
        """The point (x, y) u in the middle of a view of ``width`` by ``height`` px."""
        return replace(self, x=width / 2 - x * self.zoom, y=height / 2 - y * self.zoom)

    def kept(self, extent: Rect, width: float, height: float, keep: float = 80.0) -> "Camera":
        """The nearest camera that still shows ``keep`` px of the map at each side of the view."""
        sheet = self.rect_to_view(extent)
        x = min(max(sheet.x, keep - sheet.width), max(width - keep, 0))
        y = min(max(sheet.y, keep - sheet.height), max(height - keep, 0))
        return self.panned(x - sheet.x, y - sheet.y)


def fitted(rect: Rect, width: float, height: float, margin: float = FIT_MARGIN, most: float = 1.0) -> Camera:
    """The camera that shows all of ``rect`` (u) in a view (px), no larger than ``most`` px per u."""
    across = max(width - 2 * margin, 1) / max(rect.width, 1)
    down = max(height - 2 * margin, 1) / max(rect.height, 1)
    zoom = min(max(min(across, down, most), ZOOM_MIN), ZOOM_MAX)
    return Camera(zoom).centred(rect.x + rect.width / 2, rect.y + rect.height / 2, width, height)
