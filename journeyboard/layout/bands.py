"""Links in bands of about the same height: what moves as a whole is one step, however many links it has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf

from journeyboard.layout.grid import SIDE
from journeyboard.layout.rect import Rect
from journeyboard.model import Id

Place = tuple[float, float]


@dataclass(eq=False, slots=True)
class Band:
    """Links between two heights (u), as they were put there, and how far they all have moved since (u)."""

    place: Place
    boxes: dict[Id, Rect] = field(default_factory=dict)
    drift: float = 0.0
    is_adrift: bool = False
    highest: float = inf
    lowest: float = -inf

    @property
    def top(self) -> float:
        """What no link of the band reaches above, now."""
        return self.highest + self.drift

    @property
    def bottom(self) -> float:
        return self.lowest + self.drift

    def add(self, link_id: Id, box: Rect) -> None:
        self.boxes[link_id] = box
        self.highest, self.lowest = min(self.highest, box.y), max(self.lowest, box.bottom)


class Bands:
    """Every link is in one band; those that came after a band has moved are in another one."""

    def __init__(self) -> None:
        self._of: dict[Id, Band] = {}
        self._open: dict[Place, Band] = {}
        self._all: dict[Band, None] = {}

    def put(self, link_id: Id, box: Rect) -> None:
        """Add a link that lies in this box now, or take it out of the band that it drifts with."""
        self.drop(link_id)
        place = box.y // SIDE, box.height // SIDE
        band = self._open.get(place) or self._begun(place)
        self._open[place] = band
        self._join(band, link_id, box)

    def drop(self, link_id: Id) -> None:
        """Forget a link; an unknown one is no error."""
        band = self._of.pop(link_id, None)
        if band is None:
            return
        del band.boxes[link_id]
        if not band.boxes:
            self._close(band)
            del self._all[band]

    def below(self, height: float) -> list[Band]:
        """The bands that reach below a height (u)."""
        return [band for band in self._all if band.bottom > height]

    def drift(self, link_id: Id) -> float:
        """How far a link has moved with its band since it was put there, in u."""
        return self._of[link_id].drift

    def is_adrift(self, link_id: Id) -> bool:
        """Whether a link has moved with its band. Raises KeyError for an unknown link."""
        return self._of[link_id].is_adrift

    @property
    def drifts(self) -> set[float]:
        """How far the bands have moved that have moved at all."""
        return {band.drift for band in self._all if band.is_adrift}

    def move(self, band: Band, shift: float) -> None:
        """Let all of a band move (u)."""
        self._close(band)
        band.drift, band.is_adrift = band.drift + shift, True

    def split(self, band: Band, shifts: Iterable[tuple[Id, float]]) -> None:
        """Let some links of a band move, each as far as is said (u)."""
        parts: dict[float, Band] = {}
        for link_id, shift in shifts:
            box, drift = band.boxes[link_id], band.drift + shift
            self.drop(link_id)
            part = parts[shift] = parts.get(shift) or self._begun(band.place)
            part.drift, part.is_adrift = drift, True
            self._join(part, link_id, box)

    def _begun(self, place: Place) -> Band:
        band = Band(place)
        self._all[band] = None
        return band

    def _join(self, band: Band, link_id: Id, box: Rect) -> None:
        band.add(link_id, box)
        self._of[link_id] = band

    def _close(self, band: Band) -> None:
        if self._open.get(band.place) is band:
            del self._open[band.place]
