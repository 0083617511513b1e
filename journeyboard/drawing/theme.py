"""The colours of a map: the screen's two themes and the three ways to spend ink on paper."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from journeyboard.assets import resource
from journeyboard.drawing.colour import grey, mixed
from journeyboard.model import NoteColour, Severity

Ink = Literal["full", "save", "grey"]
Surface = Literal["screen", "full", "save", "grey"]


@dataclass(frozen=True, slots=True)
class Paper:
    """What a note is cut from: fill, edge, and the strip that tells its colour when the fill is white."""

    fill: str
    edge: str
    strip: str


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Every colour that drawing needs. Compared by identity: ``theme`` and ``paper_theme`` make each once."""

    name: str
    surface: Surface
    desk: str
    chrome: str
    sheet: str
    raised: str
    ink: str
    ink2: str
    ink3: str
    line: str
    line2: str
    control: str
    accent: str
    success: str
    danger: str
    frame: str
    notes: Mapping[NoteColour, Paper]
    stages: tuple[str, ...]
    emotions: tuple[str, ...]
    severities: tuple[str, ...]

    @property
    def on_paper(self) -> bool:
        return self.surface != "screen"

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    @property
    def saves_ink(self) -> bool:
        """White notes with a strip of colour."""
        return self.surface == "save"

    def stage(self, number: int) -> str:
        """The colour of a stage by its number from 1; after the last colour they begin again."""
        return self.stages[(number - 1) % len(self.stages)]

    def severity(self, severity: Severity) -> str:
        return self.severities[severity]

    def feeling(self, value: float) -> str:
        """The emotion ramp at -2 to +2: between neighbours the sRGB values run straight."""
        place = min(max(value + 2, 0.0), 4.0)
        below = min(int(place), 3)
        return mixed(self.emotions[below], self.emotions[below + 1], place - below)


@cache
def theme(name: Literal["light", "dark"]) -> Theme:
    """The screen's colours."""
    tokens = _tokens()
    named = {key: tokens["color"][name][key] for key in _NAMED}
    return Theme(
        name=name,
        surface="screen",
        frame=named["line2"],
        notes={NoteColour(key): _paper(**pair) for key, pair in tokens["note"][name].items()},
        stages=tuple(tokens["stage"][name]),
        emotions=tuple(tokens["emotion"][name][key] for key in ("-2", "-1", "0", "1", "2")),
        severities=tuple(tokens["severity"][name]),
        **named,
    )


@cache
def paper_theme(ink: Ink) -> Theme:
    """The colours of a print. Paper is white; ``save`` keeps notes white, ``grey`` keeps only lightness."""
    light = theme("light")
    paper = replace(light, name=ink, surface=ink, desk=_WHITE, chrome=_WHITE, sheet=_WHITE, frame=light.ink)
    if ink == "save":
        return replace(paper, notes={key: replace(note, fill=_WHITE) for key, note in light.notes.items()})
    return _without_hue(paper) if ink == "grey" else paper


def _without_hue(paper: Theme) -> Theme:
    fields: dict[str, Any] = {key: grey(getattr(paper, key)) for key in (*_NAMED, "frame")}
    fields |= {key: _each(grey, getattr(paper, key)) for key in ("stages", "emotions", "severities")}
    notes = {key: _paper(grey(note.fill), grey(note.edge)) for key, note in paper.notes.items()}
    return replace(paper, notes=notes, **fields)


def _paper(fill: str, edge: str) -> Paper:
    return Paper(fill, edge, strip=fill)


def _each(change: Callable[[str], str], colours: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(change, colours))


@cache
def _tokens() -> dict[str, Any]:
    return json.loads(resource("theme", "tokens.json").read_text("utf-8"))  # type: ignore[no-any-return]


_WHITE = "#FFFFFF"
_NAMED = (
    "desk",
    "chrome",
    "sheet",
    "raised",
    "ink",
    "ink2",
    "ink3",
    "line",
    "line2",
    "control",
    "accent",
    "success",
    "danger",
)
