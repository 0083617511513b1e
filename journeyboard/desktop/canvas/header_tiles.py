"""The display lists of the header layers."""

from collections.abc import Sequence

from journeyboard.drawing.board import draw_corner, draw_lane_headers, draw_stage_headers
from journeyboard.drawing.primitives import Primitive

from .scene import Scene
from .tiles import Layer


def header_primitives(scene: Scene, layer: Layer, zoom: float) -> Sequence[Primitive]:
    """What a header layer shows at a zoom in px per u."""
    if layer is Layer.STAGES:
        return draw_stage_headers(scene.layout, scene.theme, zoom)
    if layer is Layer.LANES:
        return draw_lane_headers(scene.layout, scene.theme, zoom)
    return draw_corner(scene.layout, scene.theme, zoom)
