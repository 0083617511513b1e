"""The design's values as the chrome needs them, read once from ``resources/theme/tokens.json``."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtGui import QColor

from journeyboard.assets import resource


@dataclass(frozen=True)
class Look:
    """The colours of one theme by token name, and its ramps."""

    name: str
    colours: dict[str, str]
    stages: tuple[str, ...]
    severities: tuple[str, ...]
    notes: dict[str, dict[str, str]]

    def __call__(self, token: str) -> QColor:
        return QColor(self.colours[token])

    def stage(self, number: int) -> QColor:
        """The colour of the stage with this number, counted from 1; the ramp repeats."""
        return QColor(self.stages[(number - 1) % len(self.stages)])

    def severity(self, level: int) -> QColor:
        return QColor(self.severities[level])


@cache
def tokens() -> dict[str, Any]:
    """The whole token file."""
    text = resource("theme", "tokens.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@cache
def look(name: str) -> Look:
    """The look called ``light`` or ``dark``. Raises KeyError for any other name."""
    values = tokens()
    return Look(
        name,
        values["color"][name],
        tuple(values["stage"][name]),
        tuple(values["severity"][name]),
        values["note"][name],
    )
