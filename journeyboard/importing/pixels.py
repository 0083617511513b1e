"""The pixels of a foreign picture: opened without decoding, then made upright, small and free of metadata."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from journeyboard.model import PictureType

READERS = {
    plugin.format
    for plugin in (
        PngImagePlugin.PngImageFile,
        JpegImagePlugin.JpegImageFile,
        WebPImagePlugin.WebPImageFile,
        GifImagePlugin.GifImageFile,
        BmpImagePlugin.BmpImageFile,
        TiffImagePlugin.TiffImageFile,
    )
}
SHOWN_SIDE = 2_400
"""More than a note can show on any screen, and 300 dpi on 20 cm of paper."""
FLAT_COLOURS = 4_096
"""A drawing or a screenshot has fewer colours than this, a photo has more."""
_QUALITY = 88
_SHRINK = 0.7


def opened(data: bytes) -> Image.Image | None:
    """A picture whose header is read and whose pixels are not; None when no reader knows the kind.

    Not by ``Image.open``: for a large picture that raises before it tells the size.
    """
    for format in sorted(READERS):
        factory, accepts = Image.OPEN[format]
        if accepts and accepts(data[:16]) is True:
            return factory(BytesIO(data), "")
    return None


def fitted(source: Image.Image, most_bytes: int) -> tuple[PictureType, tuple[int, int], str, bytes]:
    """How to read the result, its size in px, its mean colour and its bytes, at most ``most_bytes``."""
    source.draft("RGB", (SHOWN_SIDE, SHOWN_SIDE))
    picture = _plain(ImageOps.exif_transpose(source))
    kind = PictureType.PNG if _is_flat(picture) else PictureType.JPEG
    picture.thumbnail((SHOWN_SIDE, SHOWN_SIDE), Image.Resampling.LANCZOS)
    encoded = _encoded(picture, kind)
    while len(encoded) > most_bytes:
        picture = picture.resize((_less(picture.width), _less(picture.height)), Image.Resampling.LANCZOS)
        encoded = _encoded(picture, kind)
    return kind, picture.size, _tone(picture), encoded


def _tone(picture: Image.Image) -> str:
    """The mean colour, on white where something shows through."""
    mean = picture.resize((1, 1), Image.Resampling.BOX).convert("RGBA")
    seen = Image.alpha_composite(Image.new("RGBA", (1, 1), "white"), mean)
    return "#" + seen.tobytes()[:3].hex().upper()


def _less(side: int) -> int:
    return max(round(side * _SHRINK), 1)


def _is_flat(picture: Image.Image) -> bool:
    return picture.mode == "RGBA" or picture.getcolors(FLAT_COLOURS) is not None


def _plain(picture: Image.Image) -> Image.Image:
    """Eight bits of red, green and blue as screens show them, with opacity where something shows through."""
    if picture.mode.startswith(("I", "F")):
        picture = _levelled(picture)
    whole = picture.convert("RGBA") if picture.has_transparency_data else _true_colours(picture)
    if whole.mode != "RGBA":
        return whole
    alpha = whole.getchannel("A")
    colours = _true_colours(whole.convert("RGB"))
    if alpha.getextrema()[0] == 255:
        return colours
    colours.putalpha(alpha)
    return colours


def _levelled(picture: Image.Image) -> Image.Image:
    """Many shades of grey as 256: those between the darkest and the lightest one."""
    exact = picture.convert("F")
    darkest, lightest = exact.getextrema()
    scale = 255 / ((lightest - darkest) or 1)  # type: ignore[operator]  # one pair for one band
    return exact.point(lambda value: value * scale - darkest * scale).convert("L")  # type: ignore[operator]


def _true_colours(picture: Image.Image) -> Image.Image:
    """The picture in sRGB; its own colour profile is obeyed where that can be read."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK"):
        with suppress(ImageCms.PyCMSError, OSError):
            space = ImageCms.ImageCmsProfile(BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, space, srgb, outputMode="RGB") or picture
    return picture.convert("RGB")


def _encoded(picture: Image.Image, kind: PictureType) -> bytes:
    file = BytesIO()
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    if kind is PictureType.PNG:
        bare.save(file, "PNG")
    else:
        bare.save(file, "JPEG", quality=_QUALITY, optimize=True, progressive=False)
    return file.getvalue()
