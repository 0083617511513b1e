"""Pictures read back by other programs: once in the file, as they were, and never a reason to fail."""

import random
import re
import struct
import zlib
from io import BytesIO

import pypdfium2
import pytest
import resvg_py
from PIL import Image
from PySide6.QtGui import QColor

from journeyboard.drawing.primitives import Picture
from journeyboard.export.page import About, Page
from journeyboard.export.painter import image, placing
from journeyboard.export.painter import pictures as painted
from journeyboard.export.pdf import write_pdf
from journeyboard.export.svg import svg
from journeyboard.layout.rect import Rect

TONE = "#336699"


def encoded(pixels, format="PNG", **options):
    file = BytesIO()
    pixels.save(file, format, **options)
    return file.getvalue()


def halves(mode="RGB", left=(220, 30, 30), right=(30, 30, 220), size=(80, 60)):
    pixels = Image.new(mode, size, left)
    pixels.paste(right, (size[0] // 2, 0, *size))
    return pixels


def huge_png(side=30_000):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


JPEG = encoded(halves(), "JPEG", quality=92)
PNG = encoded(halves())
CLEAR = encoded(halves("RGBA", left=(220, 30, 30, 255), right=(0, 0, 0, 0)))
INKS = encoded(halves().convert("CMYK"), "JPEG")
KINDS = pytest.mark.parametrize("data", [JPEG, PNG, CLEAR, INKS], ids=["jpeg", "png", "clear", "inks"])
USELESS = pytest.mark.parametrize(
    "data",
    [b"bytes", JPEG[:200], PNG[:60], huge_png(), b"<svg/>"],
    ids=["text", "jpeg", "png", "huge", "svg"],
)


def page(*pictures):
    return Page(200, 100, 0.25, pictures)


def shown(data, x=10, **fields):
    return Picture(x, 10, 80, 60, data, TONE, **fields)


def pdf(tmp_path, *pictures):
    path = tmp_path / "map.pdf"
    with path.open("wb") as file:
        write_pdf([page(*pictures)], About("Pictures"), file)
    return path


def by_pdf(tmp_path, *pictures):
    document = pypdfium2.PdfDocument(pdf(tmp_path, *pictures))
    scale = 200 / document[0].get_size()[0]
    seen = document[0].render(scale=scale).to_pil().convert("RGB")
    document.close()
    return seen


def by_svg(_, *pictures):
    text = svg(page(*pictures), About("Pictures"))
    drawn = resvg_py.svg_to_bytes(svg_string=text, width=200)
    return Image.open(BytesIO(bytes(drawn))).convert("RGB")


def by_painter(_, *pictures):
    drawn = image(pictures, Rect(0, 0, 200, 100), 1.0, "#FFFFFF")
    colours = [QColor(drawn.pixel(x, y)) for y in range(100) for x in range(200)]
    seen = Image.new("RGB", (200, 100))
    seen.putdata([(colour.red(), colour.green(), colour.blue()) for colour in colours])
    return seen


BACKENDS = pytest.mark.parametrize("draw", [by_pdf, by_svg, by_painter])


def near(one, other, most=12):
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


@BACKENDS
@KINDS
def test_a_picture_is_seen_where_it_lies(draw, data, tmp_path):
    seen = draw(tmp_path, shown(data))
    assert near(seen.getpixel((30, 40)), (220, 30, 30), most=40 if data is INKS else 12)
    blue = (255, 255, 255) if data is CLEAR else (30, 30, 220)
    assert near(seen.getpixel((70, 40)), blue, most=60 if data is INKS else 12)
    assert seen.getpixel((100, 40)) == seen.getpixel((30, 80)) == (255, 255, 255)


@BACKENDS
@KINDS
def test_in_grey_no_colour_is_left(draw, data, tmp_path):
    seen = draw(tmp_path, shown(data, grey=True))
    for x in (30, 70):
        red, green, blue = seen.getpixel((x, 40))
        assert max(red, green, blue) - min(red, green, blue) <= 2
    assert seen.getpixel((30, 40)) != seen.getpixel((70, 40))


@BACKENDS
@USELESS
def test_what_cannot_be_read_is_a_box_of_its_mean_colour(draw, data, tmp_path):
    assert near(
        draw(tmp_path, shown(data), shown(data, x=110)).getpixel((30, 40)), (0x33, 0x66, 0x99), most=2
    )


def test_a_pdf_holds_a_picture_once_and_a_photo_to_the_byte(tmp_path, run):
    path = pdf(tmp_path, shown(JPEG), shown(JPEG, x=110))
    listed = run("pdfimages", "-list", path)
    assert len({line.split()[10] for line in listed.splitlines()[2:]}) == 1
    assert " jpeg " in listed
    run("pdfimages", "-all", path, tmp_path / "found")
    assert (tmp_path / "found-000.jpg").read_bytes() == JPEG
    assert path.read_bytes().count(JPEG) == 1


def test_qpdf_finds_nothing_wrong_with_pictures(tmp_path, run):
    path = pdf(
        tmp_path, *(shown(data, grey=grey) for data in (JPEG, PNG, CLEAR, INKS) for grey in (False, True))
    )
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", path)


def test_an_svg_holds_a_picture_once_however_often_it_is_shown():
    text = svg(page(shown(PNG), shown(PNG, x=110), shown(PNG, x=40, grey=True)), About("Pictures"))
    assert text.count("data:image/png;base64,") == 2
    assert len(re.findall("<use ", text)) == 3


def test_a_picture_is_stretched_smoothly_and_whole():
    fine = encoded(Image.frombytes("L", (64, 64), random.Random(1).randbytes(4096)).convert("RGB"))
    seen = by_painter(None, Picture(10, 10, 20, 20, fine, TONE))
    mean = sum(seen.getpixel((x, y))[0] for x in range(10, 30) for y in range(10, 30)) / 400
    assert 110 < mean < 145


@pytest.fixture
def shelf(monkeypatch):
    shelf = painted.Decoded(limit=400_000)
    monkeypatch.setattr(placing, "decoded", shelf)
    return shelf


def test_a_picture_is_decoded_only_as_large_as_it_is_shown(shelf):
    large = encoded(halves(size=(1600, 1200)), "JPEG")
    by_painter(None, shown(large))
    assert shelf.size == 100 * 75 * 4


def test_only_so_many_pixels_are_kept(shelf):
    for number in range(40):
        by_painter(None, shown(encoded(halves(left=(number, 0, 0), size=(200, 150)))))
        assert shelf.size <= 400_000
    assert len(shelf._images) > 1


def test_a_picture_drawn_again_is_not_decoded_again(shelf, monkeypatch):
    by_painter(None, shown(JPEG))
    monkeypatch.setattr(painted, "_read", lambda *_: pytest.fail("it was decoded again"))
    by_painter(None, shown(JPEG, x=50))
