"""Icon outlines as path commands, so that every backend draws the same Phosphor shapes."""

from functools import cache
from typing import Any
from xml.etree import ElementTree

from journeyboard.assets import resource
from journeyboard.drawing.primitives import Command

SIDE = 256.0
"""The side of the square in which an outline is given."""


@cache
def outline(name: str) -> tuple[Command, ...]:
    """The filled outline of a shipped icon in a 256-unit square, y downwards.

    Raises ``FileNotFoundError`` when no icon has that name.
    """
    from fontTools.svgLib.path import parse_path

    pen = _recorder()
    for path in _paths(name):
        parse_path(path, pen)
    return tuple(_commands(pen.value))


def _recorder() -> Any:  # noqa: ANN401 - fontTools is untyped
    from fontTools.pens.recordingPen import RecordingPen

    return RecordingPen()


def _paths(name: str) -> list[str]:
    tree = ElementTree.parse(resource("icons", "phosphor", f"{name}.svg"))
    return [element.get("d", "") for element in tree.iter() if element.tag.endswith("path")]


def _commands(recording: list[tuple[str, tuple[tuple[float, float], ...]]]) -> list[Command]:
    """Font pen calls as display list commands; quadratic curves become cubic ones."""
    commands: list[Command] = []
    here = (0.0, 0.0)
    for verb, points in recording:
        commands += _command(verb, points, here)
        here = points[-1] if points else here
    return commands


def _command(verb: str, points: tuple[tuple[float, float], ...], here: tuple[float, float]) -> list[Command]:
    match verb, points:
        case "moveTo", ((x, y),):
            return [("M", x, y)]
        case "lineTo", ((x, y),):
            return [("L", x, y)]
        case "curveTo", ((x1, y1), (x2, y2), (x, y)):
            return [("C", x1, y1, x2, y2, x, y)]
        case "qCurveTo", ((qx, qy), (x, y)):
            return [_raised(here, (qx, qy), (x, y))]
        case "closePath", _:
            return [("Z",)]
        case "endPath", _:
            return []
    raise ValueError(f"An icon's path holds {verb} with {len(points)} points")


def _raised(start: tuple[float, float], control: tuple[float, float], end: tuple[float, float]) -> Command:
    """A quadratic Bezier as a cubic one: its handles end two thirds of the way to the control point."""
    (x0, y0), (qx, qy), (x, y) = start, control, end
    return (
        "C",
        x0 + (qx - x0) * 2 / 3,
        y0 + (qy - y0) * 2 / 3,
        x + (qx - x) * 2 / 3,
        y + (qy - y) * 2 / 3,
        x,
        y,
    )
