"""A display list as text, one primitive a line: what golden tests compare and reviewers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from journeyboard.drawing.primitives import (
    Blocks,
    Box,
    Command,
    Disc,
    Gradient,
    Group,
    Icon,
    Paint,
    Path,
    Picture,
    Primitive,
    Shadow,
    Stroke,
    Words,
)
from journeyboard.text.paragraph import Line, Run


def listing(primitives: Iterable[Primitive]) -> str:
    """The primitives with their lengths to a hundredth of a u; groups indent what they hold."""
    return "".join(f"{line}\n" for line in _lines(primitives, ""))


def _lines(primitives: Iterable[Primitive], indent: str) -> Iterator[str]:
    for primitive in primitives:
        yield indent + _line(primitive)
        if isinstance(primitive, Group):
            yield from _lines(primitive.children, indent + "  ")
        elif isinstance(primitive, Words):
            yield from (f"{indent}  {_set(line)}" for line in primitive.paragraph.lines)


def _line(primitive: Primitive) -> str:
    match primitive:
        case Group():
            return _group(primitive)
        case Box(x, y, width, height, radius, fill, stroke):
            return _said("box", x, y, width, height, _radius(radius), _inks(fill, stroke))
        case Blocks(rects, fill):
            places = "; ".join(_said(*rect) for rect in rects)
            return _said("blocks", _ink(fill), places)
        case Disc(x, y, radius, fill, stroke):
            return _said("disc", x, y, _radius(radius), _inks(fill, stroke))
        case Path(commands, fill, stroke):
            return _said("path", _inks(fill, stroke), *map(_command, commands))
        case Words():
            return _words(primitive)
        case Icon(name, x, y, size, colour):
            return _said("icon", name, x, y, size, colour)
        case Shadow(x, y, width, height, radius, level):
            return _said("shadow", x, y, width, height, _radius(radius), level)
        case Picture(x, y, width, height, data, tone, is_grey):
            name = sha256(data).hexdigest()[:12]
            return _said("picture", x, y, width, height, name, tone, "grey" if is_grey else "")


def _group(group: Group) -> str:
    place = (group.dx, group.dy) if group.dx or group.dy else ()
    opacity = f"opacity {_number(group.opacity)}" if group.opacity != 1 else ""
    return _said("group", *place, opacity, group.record_id or "", repr(group.title) if group.title else "")


def _words(words: Words) -> str:
    style = words.paragraph.style
    kind = f"{style.family} {_number(style.size)}/{_number(style.leading)} {style.weight}"
    halo = _stroke(words.halo).replace("stroke", "halo") if words.halo else ""
    marks = ("italic" if style.italic else "", "struck" if words.struck else "", halo)
    return _said("words", words.x, words.y, kind, words.colour, *marks)


def _set(line: Line) -> str:
    """A line's left edge, baseline and width, with the text of its runs from left to right."""
    runs = " | ".join(repr(run.text) if isinstance(run, Run) else f"emoji {run.text!r}" for run in line.runs)
    return _said(line.x, line.baseline, line.width, runs)


def _inks(fill: Paint | None, stroke: Stroke | None) -> str:
    return _said(_ink(fill) if fill else "", _stroke(stroke) if stroke else "")


def _ink(paint: Paint) -> str:
    if not isinstance(paint, Gradient):
        return paint
    stops = " ".join(f"{_number(place)}:{colour}" for place, colour in paint.stops)
    return f"gradient({_said(paint.x1, paint.y1, paint.x2, paint.y2)}, {stops})"


def _stroke(stroke: Stroke) -> str:
    dash = f"dash {_said(*stroke.dash)}" if stroke.dash else ""
    return _said("stroke", _ink(stroke.paint), stroke.width, dash)


def _radius(radius: float) -> str:
    return f"r{_number(radius)}" if radius else ""


def _command(command: Command) -> str:
    return command[0] + ",".join(_number(value) for value in command[1:] if not isinstance(value, str))


def _said(*parts: str | float) -> str:
    return " ".join(part if isinstance(part, str) else _number(part) for part in parts if part != "")


def _number(value: float) -> str:
    """To a hundredth, without idle zeros and without a minus before zero."""
    rounded = round(value, 2) + 0.0
    return f"{rounded:.2f}".rstrip("0").rstrip(".")
