"""Shaping the emotion curve: moving its points and adding new ones."""

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.feelings import meant
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.marks import Guide
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.edit.feelings import add_feeling, move_feeling
from journeyboard.model import Feeling, Id, Persona, changed, in_map

from .gesture import Gesture


class MoveFeeling(Gesture):
    """Up and down changes the value, sideways the moment; the curve follows at once."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        assert hit.id is not None
        self._before = bench.desk.selection
        self._feeling: Feeling = bench.scene.contents.of(Feeling)[hit.id]
        self._new = self._feeling
        self._moving = False
        bench.desk.select([hit.id])

    def move(self, at: Pointer) -> None:
        self._moving = self._moving or at.travelled(self.start)
        place = meant(self.bench.scene.layout, at.x, at.y)
        if not self._moving or place is None:
            return
        stage_id, moment, value = place
        self._new = changed(self._feeling, stage_id=stage_id, moment=moment, value=value)
        self.bench.marks.guides = (Guide("x", at.x, f"{value:+.1f}".replace("-", "\u2212")),)
        self.bench.show(self.bench.scene.show([self._new]))

    def stop(self, at: Pointer) -> None:
        self.move(at)
        self._finish()
        new = self._new
        if new != self._feeling:
            move_feeling(self.bench.desk.store, new.id, new.stage_id, new.moment, new.value)

    def cancel(self) -> None:
        self._finish()
        self.bench.desk.select(self._before)

    def _finish(self) -> None:
        self.bench.marks.guides = ()
        self.bench.show(self.bench.scene.unshow())


class PlaceFeeling(Gesture):
    """A click in the emotion lane adds a point to the curve of the persona in focus."""

    cursor = Qt.CursorShape.CrossCursor

    def move(self, at: Pointer) -> None:
        pass

    def stop(self, at: Pointer) -> None:
        place, persona = meant(self.bench.scene.layout, at.x, at.y), self._persona()
        row = self.bench.scene.layout.emotion_row
        if place and persona and row and row.y <= at.y < row.bottom:
            desk = self.bench.desk
            stage_id, moment, value = place
            desk.select([add_feeling(desk.store, desk.map_id, persona, stage_id, moment, value)])

    def cancel(self) -> None:
        pass

    def _persona(self) -> Id | None:
        """Whose curve grows: that of the selected point, else that of the first persona."""
        desk = self.bench.desk
        chosen = desk.selected(Feeling)
        personas = in_map(desk.store, Persona, desk.map_id)
        return chosen[0].persona_id if chosen else personas[0].id if personas else None
