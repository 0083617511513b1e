"""Arithmetic on ``#RRGGBB`` colours, as the display list writes them."""

from functools import cache


@cache
def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue from 0 to 255; alpha, if any, is left out."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(first: str, second: str, share: float) -> str:
    """The colour ``share`` (0 to 1) of the way from the first to the second, straight in sRGB."""
    pairs = zip(channels(first), channels(second), strict=True)
    return _hex(*(round(a + (b - a) * share) for a, b in pairs))


def faded(colour: str, opacity: float) -> str:
    """The colour with an opacity from 0 to 1, as ``#RRGGBBAA``."""
    return f"{colour[:7]}{round(opacity * 255):02X}"


def grey(colour: str) -> str:
    """A grey of the same relative luminance (WCAG 2: linear light, Rec. 709 weights)."""
    light = sum(
        weight * _linear(value)
        for weight, value in zip((0.2126, 0.7152, 0.0722), channels(colour), strict=True)
    )
    value = round(255 * (12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055))
    return _hex(value, value, value)


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _hex(red: int, green: int, blue: int) -> str:
    return f"#{red:02X}{green:02X}{blue:02X}"
