"""One drawing on every back end: screen, PDF and SVG of thirteen scripts differ by antialiasing only."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
import resvg_py
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtGui import QImage

from journeyboard.export.formats import Options, page_for
from journeyboard.export.page import About
from journeyboard.export.painter import image
from journeyboard.export.pdf import write_pdf
from journeyboard.export.svg import svg
from journeyboard.layout.rect import Rect

PER_U = 144 / 25.4 * 0.25
"""144 dots per inch, when a u is 0.25 mm."""
BLUR, MOST, MEAN = 2, 50, 1.05
"""Radius in pixels; the most and the mean that a channel may differ by after it, of 255."""


def differences(one: QImage, two: QImage) -> tuple[int, float]:
    """The largest and the mean difference of two pictures once blurred."""
    apart = ImageChops.difference(
        *(picture.filter(ImageFilter.GaussianBlur(BLUR)) for picture in map(_pillow, (one, two)))
    )
    return max(high for _, high in apart.getextrema()), sum(ImageStat.Stat(apart).mean) / 3


def _pillow(picture: QImage) -> Image.Image:
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (plain.width(), plain.height()), bytes(plain.constBits())).convert("RGB")


def on_screen(page) -> QImage:
    return image(page.primitives, Rect(0, 0, page.width, page.height), PER_U, page.background)


def as_pdf(page) -> QImage:
    file = BytesIO()
    write_pdf([page], About(), file)
    sheet = pypdfium2.PdfDocument(file.getvalue())[0]
    bitmap = sheet.render(scale=PER_U / page.pt_per_u, rev_byteorder=False)
    form = QImage.Format.Format_RGB888 if bitmap.n_channels == 3 else QImage.Format.Format_RGB32
    picture = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
    return (picture.rgbSwapped() if bitmap.n_channels == 3 else picture).copy(*_size(page))


def as_svg(page) -> QImage:
    data = resvg_py.svg_to_bytes(svg_string=svg(page, About()), width=_size(page)[2])
    return QImage.fromData(bytes(data)).copy(*_size(page))


def _size(page):
    return 0, 0, round(page.width * PER_U), round(page.height * PER_U)


@pytest.mark.parametrize("backend", [as_pdf, as_svg])
def test_thirteen_scripts_look_alike(scripts, backend):
    most, mean = differences(on_screen(scripts), backend(scripts))
    assert most <= MOST
    assert mean <= MEAN


@pytest.mark.parametrize("backend", [as_pdf, as_svg])
def test_the_worked_example_looks_alike_on_paper(fibre, backend):
    page = page_for(*fibre, Options(paper="A3", printed=date(2026, 6, 21)), on_paper=True)
    most, mean = differences(on_screen(page), backend(page))
    assert most <= MOST
    assert mean <= MEAN


def test_text_moved_by_two_units_would_be_noticed(scripts):
    first, *others = scripts.primitives
    wrong = replace(scripts, primitives=(replace(first, dx=first.dx + 2), *others))
    assert differences(on_screen(scripts), on_screen(wrong))[0] > MOST
