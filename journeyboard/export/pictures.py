"""Pictures as files take them: as they are where that will do, and never what a reader would choke on."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from journeyboard.model.picture import LONGEST_SIDE

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 88


class Encoded(NamedTuple):
    """A picture as ``png`` or ``jpeg`` bytes, its pixels decoded beside them."""

    kind: str
    data: bytes
    pixels: Image


def encoded(data: bytes, *, grey: bool) -> Encoded | None:
    """The bytes of a picture, in grey if asked; None for what is no PNG or JPEG of a bearable size.

    A JPEG has red, green and blue or only grey; what is in order is not touched.
    """
    try:
        return _encoded(data, grey)
    except Exception:  # decoders raise whatever damaged bytes lead them to
        return None


def _encoded(data: bytes, grey: bool) -> Encoded | None:
    from PIL import Image

    pixels = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
    if max(pixels.size) > LONGEST_SIDE:
        return None
    pixels.load()
    kind = str(pixels.format).lower()
    wanted = _mode(pixels, kind, grey)
    if wanted is None:
        return Encoded(kind, data, pixels)
    changed = pixels.convert(wanted)
    return Encoded(kind, _written(changed, kind), changed)


def _mode(pixels: Image, kind: str, grey: bool) -> str | None:
    """The mode that the pixels must be brought to; None where they have it."""
    if grey:
        wanted = "LA" if pixels.has_transparency_data else "L"
        return None if pixels.mode == wanted else wanted
    return None if kind == "png" or pixels.mode in ("RGB", "L") else "RGB"


def _written(pixels: Image, kind: str) -> bytes:
    file = BytesIO()
    pixels.save(file, kind.upper(), **({"quality": _QUALITY} if kind == "jpeg" else {}))
    return file.getvalue()
