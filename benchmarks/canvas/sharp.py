"""How long after the last step of a zoom all in view is sharp, text set for the first time included."""

from collections.abc import Iterator
from time import perf_counter

from journeyboard.text.memory import forget

from .stage import Stage

ZOOMS = (0.25, 0.4, 0.6, 1.0, 2.0)


def sharpening(stage: Stage) -> dict[str, float]:
    """ms until all that is in view is sharp, at each zoom, as after opening: no text was set before."""
    return {f"{zoom:.0%}": round(worst(stage, zoom), 1) for zoom in ZOOMS}


def worst(stage: Stage, zoom: float) -> float:
    """The longest of several zooms to places of the map that were not shown before."""
    extent = stage.view.bench.scene.extent()
    forget()
    return max(
        zoomed(stage, zoom, extent.x + extent.width * across, extent.y + extent.height * down)
        for across, down in places()
    )


def places() -> Iterator[tuple[float, float]]:
    yield from ((0.5, 0.5), (0.2, 0.3), (0.8, 0.6))


def zoomed(stage: Stage, zoom: float, x: float, y: float) -> float:
    """ms from the last step of a zoom to (x, y) u until nothing in view is blurred."""
    view = stage.view
    view.fit()
    stage.settle()
    view.viewport.centre_on(x, y)
    view.zoom_to(zoom * 0.93)
    stage.app.processEvents()
    started = perf_counter()
    view.zoom_to(zoom)
    stage.wait(lambda: view.viewport.zooming or view.painting.picture.urgent)
    return (perf_counter() - started) * 1000
