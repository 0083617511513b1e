"""Where a context menu asked for by keyboard belongs: on what is selected, and within the view. In px."""

from journeyboard.layout.rect import Rect

from .bench import Bench
from .places import place_of


def middle_of_selection(bench: Bench) -> tuple[float, float]:
    """A point of the view on what is selected; without a selection the middle of the view."""
    view = Rect(0, 0, bench.viewport.width, bench.viewport.height)
    x, y = (_place(bench) or view).centre
    return min(max(x, view.x), view.right - 1), min(max(y, view.y), view.bottom - 1)


def _place(bench: Bench) -> Rect | None:
    heads, area = bench.heads(), bench.selected.area
    if heads:
        return heads[0]
    one = next(iter(bench.desk.selection), None)
    area = area or (place_of(bench.scene.layout, one) if one else None)
    return bench.viewport.camera.rect_to_view(area) if area else None
