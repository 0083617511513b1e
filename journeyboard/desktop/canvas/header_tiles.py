"""The display lists of all layers, and how those of the headers come about."""

from collections.abc import Iterator, Sequence

from journeyboard.drawing.board import draw_corner, draw_lane_headers, draw_stage_headers
from journeyboard.drawing.head_changes import lane_changes, stage_changes
from journeyboard.drawing.primitives import Primitive
from journeyboard.layout.rect import Rect

from .job import Batch, batches
from .scene import Scene
from .tiles import Layer


def tile_batches(scene: Scene, layer: Layer, area: Rect, zoom: float) -> Iterator[Batch]:
    """What a layer shows of an area (u) at a zoom in px per u."""
    if layer is Layer.BOARD:
        return scene.cells(area, zoom)
    return batches(header_primitives(scene, layer, zoom, area))


def header_primitives(
    scene: Scene, layer: Layer, zoom: float, region: Rect | None = None
) -> Sequence[Primitive]:
    """What a header layer shows at a zoom in px per u, at least in a region (u)."""
    changes = scene.changes
    if layer is Layer.STAGES:
        marks = stage_changes(changes, scene.theme, zoom) if changes else ()
        return [*draw_stage_headers(scene.layout, scene.theme, zoom, region), *marks]
    if layer is Layer.LANES:
        marks = lane_changes(changes, scene.theme, zoom) if changes else ()
        return [*draw_lane_headers(scene.layout, scene.theme, zoom), *marks]
    return draw_corner(scene.layout, scene.theme, zoom)
