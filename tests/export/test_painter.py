import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from journeyboard.drawing.primitives import (
    Blocks,
    Box,
    Disc,
    Gradient,
    Group,
    Icon,
    Path,
    Picture,
    Shadow,
    Stroke,
    Words,
)
from journeyboard.export.painter import image, paint, png, shadows
from journeyboard.export.painter.kept import kept
from journeyboard.layout.rect import Rect
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

AREA = Rect(0, 0, 100, 80)
BODY = Style("sans", 15, 19)


def painted(*primitives, scale=1.0, area=AREA, background="#FFFFFF"):
    return image(primitives, area, scale, background)


def pixel(picture, x, y):
    return picture.pixelColor(x, y).name(QColor.NameFormat.HexArgb).upper()


def ink(picture, background="#FFFFFFFF"):
    """The pixels that are not background, as a set of points."""
    return {
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if pixel(picture, x, y) != background
    }


def test_an_image_is_as_large_as_its_area_at_its_scale():
    picture = painted(scale=1.7)
    assert (picture.width(), picture.height()) == (170, 136)


def hairlines(*lines):
    commands = [command for x1, y1, x2, y2 in lines for command in (("M", x1, y1), ("L", x2, y2))]
    return Path(tuple(commands), stroke=Stroke("#FF0000", 1))


@pytest.mark.parametrize("scale", [0.33, 0.5, 0.77, 1.0, 1.25, 1.5, 2.0, 3.7])
def test_hairlines_are_whole_pixels_of_full_strength_at_every_scale(scale):
    drawn = painted(hairlines((10.5, 0, 10.5, 80), (30.3, 0, 30.3, 80), (57.9, 0, 57.9, 80)), scale=scale)
    row = [pixel(drawn, x, 5) for x in range(drawn.width())]
    assert set(row) == {"#FFFFFFFF", "#FFFF0000"}
    assert row.count("#FFFF0000") == 3 * max(int(scale), 1)


@pytest.mark.parametrize("scale", [0.75, 0.25, 1.25, *(step / 50 for step in range(8, 120))])
def test_a_hairline_that_closes_an_area_is_seen_at_its_edge_at_every_scale(scale):
    foot = painted(hairlines((0, 77.5, 100, 77.5)), scale=scale, area=Rect(0, 0, 100, 78))
    assert "#FFFF0000" in {pixel(foot, 5, foot.height() - near) for near in (1, 2)}
    side = painted(hairlines((99.5, 0, 99.5, 78)), scale=scale, area=Rect(0, 0, 100, 78))
    assert "#FFFF0000" in {pixel(side, side.width() - near, 5) for near in (1, 2)}
    turned = painted(hairlines((-77.5, 0, -77.5, 78)), scale=scale, area=Rect(-78, 0, 78, 78))
    assert "#FFFF0000" in {pixel(turned, near, 5) for near in (0, 1)}


def test_a_hairline_lies_in_the_same_place_whichever_tile_it_is_drawn_on():
    lines, scale = hairlines((0, 33.5, 100, 33.5), (41.7, 0, 41.7, 80)), 0.77
    whole = painted(lines, scale=scale)
    part = painted(lines, scale=scale, area=Rect(20 / scale, 10 / scale, 40, 40))
    assert part == whole.copy(20, 10, part.width(), part.height())


def test_slanting_or_wide_lines_keep_their_soft_edges():
    slanting = Path((("M", 0, 0), ("L", 60, 7)), stroke=Stroke("#FF0000", 1))
    wide = Path((("M", 0, 30.2), ("L", 60, 30.2)), stroke=Stroke("#FF0000", 1.6))
    for drawn in (painted(slanting), painted(wide)):
        assert {pixel(drawn, x, y) for x, y in ink(drawn)} != {"#FFFF0000"}


def test_what_lies_outside_the_area_is_cut_off_and_the_rest_moves_to_the_corner():
    picture = painted(Box(10, 10, 5, 5, fill="#FF0000"), area=Rect(10, 10, 20, 20))
    assert pixel(picture, 0, 0) == "#FFFF0000"
    assert pixel(picture, 6, 6) == "#FFFFFFFF"


def test_without_a_background_an_image_is_transparent():
    assert pixel(painted(background=None), 3, 3) == "#00000000"


def test_the_last_two_digits_of_a_colour_are_its_opacity():
    assert pixel(painted(Box(0, 0, 50, 50, fill="#00000080")), 10, 10) == "#FF7F7F7F"


def test_every_shape_leaves_ink_where_it_lies():
    shapes = (
        Box(20, 20, 20, 20, 4, "#102030", Stroke("#102030", 1)),
        Blocks(((20, 20, 20, 20),), "#102030"),
        Disc(30, 30, 10, fill="#102030"),
        Path((("M", 20, 20), ("L", 40, 20), ("L", 30, 40), ("Z",)), fill="#102030"),
        Path((("M", 20, 30), ("C", 30, 10, 30, 50, 40, 30)), stroke=Stroke("#102030", 2)),
        Icon("lightbulb", 20, 20, 20, "#102030"),
        Words(paragraph("Wm", BODY, 60), 18, 18, "#102030"),
        Words(paragraph("😀", BODY, 60), 20, 18, "#102030"),
        Picture(20, 20, 20, 20, png(painted(Box(0, 0, 100, 80, fill="#102030")), 4)),
    )
    for shape in shapes:
        points = ink(painted(shape))
        assert len(points) > 40, shape
        assert all(15 <= x <= 48 and 15 <= y <= 48 for x, y in points), shape


def test_a_moved_group_looks_like_its_moved_children():
    parts = (
        Box(0, 0, 30, 20, 3, "#FBEEBF", Stroke("#DFC878", 1)),
        Words(paragraph("Hi", BODY, 60), 4, 0, "#000000"),
    )
    moved = (
        Box(30, 20, 30, 20, 3, "#FBEEBF", Stroke("#DFC878", 1)),
        Words(paragraph("Hi", BODY, 60), 34, 20, "#000000"),
    )
    assert painted(Group(parts, dx=30, dy=20)) == painted(*moved)


def test_a_group_leaves_the_painter_as_it_found_it():
    after = Box(50, 50, 10, 10, fill="#000000")
    faded = Group((Box(0, 0, 10, 10, fill="#FF0000"),), opacity=0.5, dx=5, dy=5)
    picture = painted(faded, after)
    assert abs(picture.pixelColor(8, 8).green() - 127) <= 1
    assert pixel(picture, 55, 55) == "#FF000000"


def test_drawing_the_same_objects_again_gives_the_same_picture():
    note = Group((Box(0, 0, 30, 20, 3, "#FBEEBF"), Words(paragraph("Hi", BODY, 60), 4, 0, "#000000")), dx=9)
    assert painted(note, scale=2) == painted(note, scale=2)


def test_a_drawing_is_prepared_once_for_all_places_it_stands_in():
    drawing = Group((Box(0, 0, 30, 20, 3, "#FBEEBF"),))
    before = len(kept.ops), len(kept.parts)
    painted(*(Group((drawing,), f"note {x}", dx=x, opacity=0.5) for x in range(3)))
    assert (len(kept.ops), len(kept.parts)) == (before[0] + 1, before[1] + 1)


def test_nothing_is_kept_of_what_stands_in_one_place_only():
    before = len(kept.ops), len(kept.parts)
    painted(Group((Box(0, 0, 30, 20, 3, "#FBEEBF"), hairlines((0, 1, 9, 1))), "lane"), Box(5, 5, 9, 9))
    assert (len(kept.ops), len(kept.parts)) == before


def test_text_is_rasterised_at_its_final_size_and_not_enlarged():
    small = Words(paragraph("Regal", BODY, 90), 5, 5, "#000000")
    large = Words(paragraph("Regal", Style("sans", 45, 57), 270), 15, 15, "#000000")
    three_times = painted(small, scale=3)
    at_once = painted(large, area=Rect(0, 0, 300, 240))
    differing = sum(
        abs(three_times.pixelColor(x, y).red() - at_once.pixelColor(x, y).red()) > 60
        for x in range(0, 160)
        for y in range(0, 90)
    )
    assert differing < 25


def test_a_halo_is_painted_behind_the_letters():
    word = paragraph("l", BODY, 60)
    bare = painted(Box(0, 0, 100, 80, fill="#808080"), Words(word, 20, 20, "#000000"))
    haloed = painted(Box(0, 0, 100, 80, fill="#808080"), Words(word, 20, 20, "#000000", Stroke("#FFFFFF", 6)))
    dark = {point for point in ink(bare, "#FF808080") if bare.pixelColor(*point).red() < 40}
    assert dark
    assert all(haloed.pixelColor(*point).red() < 100 for point in dark)
    assert len(ink(haloed, "#FF808080")) > 3 * len(ink(bare, "#FF808080"))


@pytest.mark.parametrize("shift", [0.05, 0.2, 0.37, 0.63])
def test_a_halo_is_the_same_whatever_was_drawn_before(shift):
    letters = paragraph("Nobody é", Style("sans", 12.5, 16), 200)
    halo = Words(letters, 4.3, 4, "#FFFFFF", Stroke("#000000", 5))
    before = painted(halo)
    painted(Words(letters, 4.3 + shift, 4, "#FFFFFF"))
    assert painted(halo) == before


def test_struck_text_has_a_stroke_through_it():
    word = paragraph("nnn", BODY, 60)
    struck = ink(painted(Words(word, 20, 20, "#000000", struck=True)))
    assert len(struck) > len(ink(painted(Words(word, 20, 20, "#000000"))))


def test_a_shadow_lies_around_its_box_and_not_under_it():
    picture = painted(Shadow(30, 20, 40, 30, 3, "rest"))
    assert pixel(picture, 50, 35) == "#FFFFFFFF"
    below, beside = picture.pixelColor(50, 51).red(), picture.pixelColor(28, 35).red()
    assert below < beside < 255


def test_a_shadow_is_darker_on_a_dark_theme_and_reaches_further_when_lifted():
    light, dark, drag = (
        painted(Shadow(30, 20, 40, 30, 3, level, dark))
        for level, dark in (("rest", False), ("rest", True), ("drag", False))
    )
    assert dark.pixelColor(50, 52).red() < light.pixelColor(50, 52).red()
    assert drag.pixelColor(50, 66).red() < light.pixelColor(50, 66).red() == 255


def test_a_wide_shadow_is_as_dark_as_a_narrow_one():
    narrow, wide = painted(Shadow(30, 20, 30, 30, 3, "rest")), painted(Shadow(10, 20, 80, 30, 3, "rest"))
    assert pixel(narrow, 45, 52) == pixel(wide, 45, 52)


@pytest.mark.parametrize("ratio", [1, 2])
def test_a_shadow_as_large_as_a_sheet_is_put_together_in_place_and_not_kept(ratio, monkeypatch):
    def drawn():
        sheet = QImage(300, 240, QImage.Format.Format_ARGB32_Premultiplied)
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(QColor("#FFFFFF"))
        painter = QPainter(sheet)
        painter.scale(1.25, 1.25)
        painter.translate(3.4, 2.2)
        paint(painter, [Shadow(10, 20, 80, 50, 3, "popup")])
        painter.end()
        return bytes(sheet.constBits())

    as_picture = drawn()
    monkeypatch.setattr(shadows, "_MOST_KEPT", 0)
    shadows._shadow_image.cache_clear()
    assert drawn() == as_picture
    assert shadows._shadow_image.cache_info().currsize == 0


def test_gradients_run_between_their_points():
    blend = Gradient(0, 0, 100, 0, ((0, "#000000"), (1, "#FFFFFF")))
    picture = painted(Box(0, 0, 100, 80, fill=blend))
    assert abs(picture.pixelColor(50, 40).red() - 128) < 4
    assert picture.pixelColor(10, 40).red() < picture.pixelColor(90, 40).red()


def test_dots_of_no_length_are_drawn():
    dots = Path((("M", 10, 10), ("L", 90, 10)), stroke=Stroke("#000000", 2, (0, 8)))
    columns = {x for x, _ in ink(painted(dots))}
    assert len(columns) > 20
    assert set(range(10, 90)) - columns


@pytest.mark.parametrize(
    "shape",
    [
        Path((("M", -700, 40), ("L", 900, 40)), stroke=Stroke("#000000", 1.6, (0.01, 6))),
        Path((("M", -700, 9), ("C", -100, 90, 90, -90, 900, 70)), stroke=Stroke("#000000", 1.6, (3.4, 5.6))),
        Box(-500.5, 10.5, 800, 40, 2.5, "#FBEEBF", Stroke("#DFC878", 1, (3.5, 2.5))),
    ],
)
def test_dashes_lie_where_they_lie_however_the_picture_is_cut(shape):
    whole = painted(shape, area=Rect(-600, 0, 700, 80))
    part = painted(shape, area=Rect(-37, 0, 137, 80))
    assert part == whole.copy(563, 0, 137, 80)


def test_a_screen_with_two_pixels_a_point_is_drawn_in_full_detail():
    sheet = QImage(200, 160, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.setDevicePixelRatio(2)
    sheet.fill(QColor("#FFFFFF"))
    note = Shadow(30, 20, 40, 30, 3, "rest"), Box(30, 20, 40, 30, 3, "#FBEEBF")
    painter = QPainter(sheet)
    paint(painter, note)
    painter.end()
    assert bytes(sheet.constBits()) == bytes(painted(*note, scale=2).constBits())


def test_a_png_knows_its_size_on_paper():
    read = QImage.fromData(png(painted(), 4.0))
    assert (read.width(), read.height(), read.dotsPerMeterX()) == (100, 80, 4000)
