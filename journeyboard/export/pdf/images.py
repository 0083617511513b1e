"""Images of a PDF: a JPEG as it is, anything else as samples with its transparency as a soft mask."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from journeyboard.export.pdf.objects import dictionary, stream
from journeyboard.export.pictures import encoded

if TYPE_CHECKING:
    from PIL.Image import Image


def image(document: Any, data: bytes) -> Any:  # noqa: ANN401 - untyped library
    """A PNG of our own as an image object."""
    from PIL import Image

    with Image.open(BytesIO(data)) as source:
        return _samples(document, source)


def picture(document: Any, data: bytes, *, grey: bool) -> Any:  # noqa: ANN401 - untyped library
    """Somebody's picture as an image object; None when it cannot be read."""
    found = encoded(data, grey=grey)
    if found is None:
        return None
    return _jpeg(found.pixels, found.data) if found.kind == "jpeg" else _samples(document, found.pixels)


def _jpeg(pixels: Image, data: bytes) -> Any:  # noqa: ANN401 - untyped library
    from reportlab.pdfbase.pdfdoc import PDFStream

    space = "/DeviceGray" if pixels.mode == "L" else "/DeviceRGB"
    return PDFStream(dictionary(**_entries(pixels), ColorSpace=space, Filter="/DCTDecode"), data)


def _samples(document: Any, pixels: Image) -> Any:  # noqa: ANN401 - untyped library
    grey = pixels.mode in ("L", "LA")
    whole = pixels.convert("LA" if grey else "RGBA")
    entries, alpha = _entries(pixels), whole.getchannel("A")
    if alpha.getextrema() != (255, 255):
        mask = stream(alpha.tobytes(), **entries, ColorSpace="/DeviceGray")
        entries["SMask"] = document.Reference(mask)
    samples = whole.convert("L" if grey else "RGB").tobytes()
    return stream(samples, **entries, ColorSpace="/DeviceGray" if grey else "/DeviceRGB")


def _entries(pixels: Image) -> dict[str, object]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": pixels.width,
        "Height": pixels.height,
        "BitsPerComponent": 8,
    }
