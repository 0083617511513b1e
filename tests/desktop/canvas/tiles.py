"""What a board shows against a drawing from nothing: which tiles differ, and where."""

from collections.abc import Iterator
from functools import reduce

from PIL import Image, ImageChops
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from journeyboard.desktop.canvas.header_tiles import header_primitives
from journeyboard.desktop.canvas.job import Batch, Job, Sheet, batches, blank
from journeyboard.desktop.canvas.scene import Scene
from journeyboard.desktop.canvas.tiles import SIDE, Key, Layer, covering
from journeyboard.desktop.canvas.view import BoardView
from journeyboard.layout.rect import Rect


def check_tiles(board: BoardView, drawing: Scene | None = None) -> None:
    """All tiles in view are there, up to date and as a fresh drawing is; else say where the first is not."""
    for key in shown(board):
        tile = board.painting.picture.cache.get(key)
        assert tile is not None, f"{key} is missing"
        assert tile.stale is None, f"{key} is stale"
        expected = fresh(board, key, drawing)
        assert alike(tile.image, expected), f"{key}: {differing(tile.image, expected)}"


def differing(one: QImage, other: QImage) -> str:
    """Which pixels of two pictures differ by more than rounding: how many, and the box around them."""
    found = _difference(one, other).point(lambda level: 255 * (level > 1))
    left, top, right, bottom = found.getbbox() or (0, 0, 0, 0)
    return f"{found.histogram()[255]} px differ, from ({left}, {top}) to ({right}, {bottom})"


def fresh_scene(board: BoardView) -> Scene:
    """Another scene over the same store, that has seen none of the changes."""
    scene = Scene(board.desk.store, board.desk.map_id, board.desk.theme_name)
    scene.light = board.desk.spotlight
    return scene


def fresh(board: BoardView, key: Key, scene: Scene | None = None) -> QImage:
    """A tile drawn from nothing, by a fresh scene."""
    scene = scene or fresh_scene(board)
    sheet = Sheet(key.pixels.topLeft(), key.scale, board.painting._background(key.layer))
    image = blank(SIDE, SIDE)

    def fetch(area: Rect) -> Iterator[Batch]:
        if key.layer is Layer.BOARD:
            return scene.cells(area, key.scale)
        return batches(header_primitives(scene, key.layer, key.scale))

    job = Job(image, QRect(0, 0, SIDE, SIDE), sheet, fetch)
    while not job.work(float("inf")):
        pass
    return job.image


ROUNDED_PIXELS, ROUNDED_LEVELS = 24, 8


def alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures are the same but for rounding.

    The same drawing, made twice in one process, differs by one level of 255 in single pixels, and in rare
    cases by a few where soft edges lie on each other. What is missing or left shows in more.
    """
    levels = _difference(one, other).histogram()
    return sum(levels[2:]) <= ROUNDED_PIXELS and sum(levels[ROUNDED_LEVELS + 1 :]) == 0


def _difference(one: QImage, other: QImage) -> Image.Image:
    """By how many levels the pixels differ, in the colour that differs most."""
    both = (
        Image.frombytes("RGBX", (each.width(), each.height()), bytes(each.constBits()))
        for each in (one, other)
    )
    return reduce(ImageChops.lighter, ImageChops.difference(*both).split()[:3])


def shown(board: BoardView) -> Iterator[Key]:
    for slot in board.painting._slots:
        yield from covering(slot.layer, board.viewport.scale, slot.part)


def is_begun(board: BoardView) -> bool:
    """Whether of some tile only what is in view is drawn yet."""
    tiles = [board.painting.picture.cache.get(key) for key in shown(board)]
    return any(tile is not None and tile.bare is not None for tile in tiles)
