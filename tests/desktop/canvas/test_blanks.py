"""Images of tiles that are drawn on again."""

from PySide6.QtGui import QColor, QImage

from journeyboard.desktop.canvas.blanks import MOST_SPARE, Blanks
from journeyboard.desktop.canvas.tiles import FORMAT, SIDE, Key, Layer, TileCache

RED = QColor("#aa0000")
COLUMNS = range(2 * MOST_SPARE)


def used(blanks: Blanks) -> QImage:
    """An image that was taken and drawn on."""
    image = blanks.take()
    image.fill(RED)
    return image


def are_red(images: list[QImage]) -> list[bool]:
    return [image.pixelColor(SIDE // 2, SIDE // 2) == RED for image in images]


def test_an_image_that_somebody_holds_is_given_to_nobody_else():
    blanks = Blanks(SIDE, FORMAT)
    held = [used(blanks) for _ in COLUMNS]
    blanks.let_go()
    other = blanks.take()
    other.fill(0)
    assert all(are_red(held))


def test_an_image_that_nobody_holds_any_more_is_drawn_on_again():
    blanks = Blanks(SIDE, FORMAT)
    used(blanks)
    assert are_red([blanks.take()]) == [True]


def test_of_many_that_nobody_holds_only_a_few_are_kept():
    blanks = Blanks(SIDE, FORMAT)
    held = [used(blanks) for _ in COLUMNS]
    del held[1:]
    blanks.let_go()
    assert len(blanks) == MOST_SPARE + 1


def test_tiles_that_are_dropped_leave_few_images_behind():
    cache = TileCache()
    for column in COLUMNS:
        cache.put(Key(Layer.BOARD, 1.0, column, 0), cache.blank())
    cache.keep_scale(2.0)
    assert len(cache) == 0
    assert cache.spare == MOST_SPARE * SIDE * SIDE * 4


def test_a_tile_that_is_drawn_anew_again_and_again_takes_two_images():
    cache, key = TileCache(), Key(Layer.BOARD, 1.0, 0, 0)
    for _ in COLUMNS:
        cache.put(key, cache.blank())
    assert (len(cache), cache.spare) == (1, SIDE * SIDE * 4)
