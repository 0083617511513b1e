"""Works out between frames what pasted lines will put on the map."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from journeyboard.edit.clean import clean_text
from journeyboard.edit.kinds import SIZE
from journeyboard.edit.planned_lines import PlannedLines

from .measuring import height_for
from .spots import Point, kind_at, spot

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


class Ahead:
    """Sets the texts first, since where they go depends on how high they are."""

    def __init__(self, desk: "Desk", texts: Sequence[str], at: Point | None) -> None:
        self._desk, self._texts, self._at = desk, texts, at
        self.lines: PlannedLines | None = None
        """What is put on the map, once it is known where."""

    def steps(self) -> Iterator[None]:
        """Work it out, one text a step."""
        desk = self._desk
        kind = kind_at(desk, self._at)
        texts = [clean_text(text) for text in self._texts]
        for text in texts:
            height_for(kind, text)
            yield
        place = spot(desk, (SIZE[kind][0], height_for(kind, texts[0])), self._at)
        self.lines = PlannedLines(desk.store, desk.map_id, texts, kind, place, measure=height_for)
        yield from self.lines.work()
