"""Reading a picture that somebody pastes, drops or chooses: refused by name, or made fit for a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyboard.edit.clean import clean_title
from journeyboard.model import Id, Picture
from journeyboard.model.picture import LARGEST_BYTES

from .problem import ImportProblem

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff")
MOST_PIXELS, LONGEST_SIDE = 50_000_000, 20_000
MOST_BYTES = 256 * 1024 * 1024
_UNCHANGED = "the map was not changed"
_NAME_LIMIT = 80


def read_picture(data: bytes, name: str, map_id: Id) -> Picture:
    """A picture for a map, from the bytes of a PNG, JPEG, WebP, GIF (its first frame), BMP or TIFF file.

    It is turned upright, made at most 2,400 px a side and written anew without metadata: as PNG when it has
    transparency or few colours, else as JPEG. ``name`` is the file's name; messages begin with it.
    Raises ``ImportProblem``: another kind of file, damaged, or more pixels or bytes than are decoded; the
    size is looked at first. Takes up to some seconds; may be called in any thread.
    """
    from . import pixels

    shown = clean_title(name, _NAME_LIMIT) or "The picture"
    _refuse_weight(shown, data)
    found = _opened(shown, data)
    try:
        kind, (width, height), tone, encoded = pixels.fitted(found, LARGEST_BYTES)
    except Exception as error:  # decoders raise whatever a damaged file leads them to
        raise _damaged(shown) from error
    title = clean_title(name)
    return Picture(
        map_id=map_id, name=title, media_type=kind, width=width, height=height, tone=tone, data=encoded
    )


def _opened(name: str, data: bytes) -> Image:
    """The picture with its size known and not a pixel decoded."""
    from PIL.Image import DecompressionBombError, DecompressionBombWarning

    from . import pixels

    try:
        found = pixels.opened(data)
    except (DecompressionBombError, DecompressionBombWarning) as error:
        raise _problem(
            f"{name} has far more than {MOST_PIXELS // 1_000_000} million pixels", _SMALLER
        ) from error
    except Exception as error:  # as above
        raise _damaged(name) from error
    if found is None:
        raise _unknown(name, data)
    _refuse_size(name, *found.size)
    return found


def _refuse_weight(name: str, data: bytes) -> None:
    if not data:
        raise _problem(f"{name} is empty", "choose another picture")
    if len(data) > MOST_BYTES:
        raise _problem(f"{name} is larger than {MOST_BYTES // 1024**2} MiB", _SMALLER)


def _refuse_size(name: str, width: int, height: int) -> None:
    if width < 1 or height < 1:
        raise _damaged(name)
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise _problem(f"{name} is {width:,} × {height:,} px, which is too large for a map", _SMALLER)


def _unknown(name: str, data: bytes) -> ImportProblem:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<") and b"<svg" in data[:4096].lower():
        return _problem(
            f"{name} is an SVG drawing, which cannot be shown on a map", "save it as PNG and add that"
        )
    if data[4:8] == b"ftyp":
        return _problem(
            f"{name} is a photo or film of a kind that cannot be read", "save it as JPEG and add that"
        )
    return _problem(
        f"{name} is not a picture that can be read", "choose a PNG, JPEG, WebP, GIF, BMP or TIFF file"
    )


def _damaged(name: str) -> ImportProblem:
    return _problem(f"{name} is damaged and cannot be read as a picture", "choose another copy of it")


def _problem(what: str, do: str) -> ImportProblem:
    return ImportProblem(what, do, _UNCHANGED)


_SMALLER = (
    f"scale it down to at most {MOST_PIXELS // 1_000_000} million pixels and {LONGEST_SIDE:,} px a side"
)
