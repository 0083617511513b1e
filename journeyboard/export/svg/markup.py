"""Numbers, colours, paths and text as SVG writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from journeyboard.drawing.primitives import Command

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def number(value: float) -> str:
    """At most two places, without needless zeros and signs."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def escaped(text: str) -> str:
    """Text safe between tags and in attributes; what XML cannot hold at all becomes U+FFFD."""
    return escape(_FORBIDDEN.sub("\ufffd", text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def attributes(values: Mapping[str, str]) -> str:
    """Attributes with a blank before each; empty ones are left out."""
    return "".join(f' {name}="{value}"' for name, value in values.items() if value)


def path_data(commands: Iterable[Command]) -> str:
    """Path commands as the ``d`` of a path."""
    return "".join(name + " ".join(map(number, numbers)) for name, *numbers in commands)


def colour_attributes(use: str, colour: str) -> dict[str, str]:
    """``use`` is fill or stroke; an alpha becomes an opacity of its own, which older readers know."""
    alpha = colour[7:9]
    opacity = {f"{use}-opacity": number(int(alpha, 16) / 255)} if alpha and alpha != "FF" else {}
    return {use: colour[:7], **opacity}
