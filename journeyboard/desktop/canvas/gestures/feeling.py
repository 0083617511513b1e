"""Shaping the emotion curve: moving its points and adding new ones."""

from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.feelings import in_lane, meant, persona_in_focus
from journeyboard.desktop.canvas.headers import headers
from journeyboard.desktop.canvas.hits import Hit
from journeyboard.desktop.canvas.marks import Guide, Tag
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.desktop.words import tr
from journeyboard.edit.feelings import Spot, add_feeling, move_feeling
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import spot
from journeyboard.layout.labels import FACE
from journeyboard.model import Feeling, Id, changed, signed

from .gesture import Gesture

_FACE = FACE + 2.5
"""How far around its point a face reaches, in u, with a little air."""


class MoveFeeling(Gesture):
    """Up and down changes the value, sideways the moment, with Shift only one of the two.

    The curves are taken out of the tiles and drawn above them until the hand lets go.
    """

    cursor = Qt.CursorShape.SizeAllCursor
    scrolls = True

    def __init__(self, bench: Bench, hit: Hit, at: Pointer) -> None:
        super().__init__(bench, hit, at)
        assert hit.id is not None
        self._before = bench.desk.selection
        self._feeling: Feeling = bench.scene.contents.of(Feeling)[hit.id]
        self._new = self._feeling
        self._lifted = False
        self._selects(at)

    def move(self, at: Pointer) -> None:
        if not self._lifted and not at.travelled(self.start):
            return
        if not self._lifted:
            self._lift()
        place = self._meant(at)
        if place is not None:
            self._new = changed(self._feeling, **place._asdict())
            self.bench.scene.show([self._new])
            self._mark(at)
            self.bench.repaint()

    def stop(self, at: Pointer) -> None:
        self.move(at)
        self._finish()
        if self._new != self._feeling:
            place = Spot(self._new.stage_id, self._new.moment, self._new.value)
            move_feeling(self.bench.desk.store, self._new.id, *place)

    def cancel(self) -> None:
        self._finish()
        self.bench.desk.select(self._before)

    def _selects(self, at: Pointer) -> None:
        found = {self._feeling.id}
        self.bench.desk.select(self._before ^ found if at.adds else found)

    def _lift(self) -> None:
        self._lifted = True
        self.bench.desk.select([self._feeling.id])
        self.bench.show(self.bench.scene.leave_out([self._feeling.id]))

    def _meant(self, at: Pointer) -> Spot | None:
        place = meant(self.bench.scene.layout, at.x, at.y)
        if place is None or not at.modifiers & Qt.KeyboardModifier.ShiftModifier:
            return place
        if self._goes_up(at):
            return Spot(self._feeling.stage_id, self._feeling.moment, place.value)
        return place._replace(value=self._feeling.value)

    def _goes_up(self, at: Pointer) -> bool:
        return abs(at.py - self.start.py) >= abs(at.px - self.start.px)

    def _mark(self, at: Pointer) -> None:
        """Say the value beside the point; with Shift a line shows what is kept."""
        marks, here = self.bench.marks, spot(self.bench.scene.layout, self._new)
        if here is None:
            return
        marks.tag = Tag(here, signed(self._new.value), below=self._new.value >= 0)
        is_held = bool(at.modifiers & Qt.KeyboardModifier.ShiftModifier)
        guide = Guide("x", here[0]) if self._goes_up(at) else Guide("y", here[1])
        marks.guides = (guide,) if is_held else ()

    def _finish(self) -> None:
        self.bench.marks.guides, self.bench.marks.tag = (), None
        if self._lifted:
            areas = [*self.bench.scene.unshow(), *self.bench.scene.leave_out(())]
            self.bench.show(areas)


class PlaceFeeling(Gesture):
    """A click in the emotion lane adds a point to the curve of the persona in focus; elsewhere it says so."""

    cursor = Qt.CursorShape.CrossCursor

    def move(self, at: Pointer) -> None:
        pass

    def stop(self, at: Pointer) -> None:
        layout, told = self.bench.scene.layout, self.bench.desk.told
        if layout.emotion_row and not in_lane(layout, at.x, at.y):
            told.emit([tr("Emotion points lie in the lane of emotions: click there, or press V to stop")])
            return
        place = meant(layout, *clear_of_headers(self.bench, at.x, at.y))
        if place is None or add_at(self.bench, place) is None:
            told.emit([why_not(layout)])

    def cancel(self) -> None:
        pass


def clear_of_headers(bench: Bench, x: float, y: float) -> tuple[float, float]:
    """The nearest place (u) to a point of the map at which no header hides any of a face."""
    camera, layout = bench.viewport.camera, bench.scene.layout
    at, (px, py), free = headers(bench.viewport, layout.extent), camera.to_view(x, y), _FACE * camera.zoom
    px = min(px, at.lanes.x - free) if layout.rtl else max(px, at.lanes.right + free)
    return camera.to_board(px, max(py, at.stages.bottom + free))


def why_not(layout: BoardLayout) -> str:
    """Why no emotion point can be added."""
    if layout.emotion_row is None or not layout.columns:
        return tr("No lane of emotions is open: add or unfold one first")
    return tr("Nobody is there yet who could feel this: add a persona first")


def add_at(bench: Bench, place: Spot) -> Id | None:
    """Add a point to the curve of the persona in focus, and select it; None when there is nobody."""
    desk, persona = bench.desk, persona_in_focus(bench.scene.layout)
    if persona is None:
        return None
    new = add_feeling(desk.store, desk.map_id, persona, *place, course=desk.course)
    desk.select([new])
    return new
