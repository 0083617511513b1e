"""Jumps over the map: to all of it, to what is selected, to a stage, to a note, and the way back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from journeyboard.desktop.look.motion import CAMERA_MS, lasting
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER, Column
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Lane, Stage

from .camera import Camera
from .keys import camera_showing
from .places import place_of
from .trail import Trail
from .whole import seen_again

if TYPE_CHECKING:
    from .view import BoardView

LEGIBLE, COMFORTABLE = 0.32, 0.8
"""Below the first zoom a note's words cannot be read; who looks for one comes as close as the second."""
_CLEAR_PX = 12.0
_STAGE_LEAST, _STAGE_MOST = 0.55, 1.25


class Travel:
    """Glides unless motion is reduced. Panning and zooming by hand leave no trail."""

    def __init__(self, board: "BoardView") -> None:
        self._board = board
        self._trails: dict[Id, Trail] = {}

    @property
    def trail(self) -> Trail:
        """The trail on the map on the desk."""
        return self._trails.setdefault(self._board.desk.map_id, Trail())

    def fit(self) -> None:
        """Show the whole map."""
        self._jump(lambda: self._board.fit(glide=_glides()))

    def fit_selection(self) -> None:
        """Show all that is selected as large as it fits; the whole map when nothing is."""
        bench = self._board.bench
        area = bench.selected.area
        if area is None:
            self.fit()
        else:
            around = _with_headers(area, rtl=bench.scene.layout.rtl)
            self._jump(lambda: bench.viewport.fit(around, margin=64, most=2.0, glide=_glides()))

    def to_stage(self, stage_id: Id) -> None:
        """Show one stage from its head down. Raises KeyError for one that is not on the map."""
        column = self._board.bench.scene.layout.column(stage_id)
        self._jump(lambda: self._go(self._on_stage(column)))

    def to_record(self, record_id: Id) -> None:
        """Move no further than it takes to see a record clear of the headers, and to read it."""
        bench = self._board.bench
        area = self._pinned(record_id, place_of(bench.scene.layout, record_id))
        if area is not None:
            is_note = record_id in bench.scene.layout
            self._jump(lambda: self._show(area, legible=is_note))

    def to_area(self, area: Rect) -> None:
        """Move no further than it takes to see an area of the map (u), and to read what lies there."""
        self._jump(lambda: self._go(self._near(area, legible=True)))

    def to_lot(self) -> None:
        """Scroll just so far that the parking lot is in view, from its top if it is higher than the view."""
        tray, viewport = self._board.bench.scene.layout.lot.tray, self._board.viewport
        if tray is not None:
            shown = viewport.goal.rect_to_view(tray)
            up = min(shown.bottom + _CLEAR_PX - viewport.height, shown.y - _CLEAR_PX)
            self._jump(lambda: self._go(viewport.goal.panned(0, -up)))

    def uncover(self, width: float) -> None:
        """Bring selected notes back that a panel of ``width`` px has taken out of the view, or in part."""
        bench, viewport = self._board.bench, self._board.viewport
        area = bench.selected.area
        if area is None:
            return
        shown = viewport.goal.rect_to_view(area)
        whole = shown.x >= 0 and shown.right <= viewport.width
        near = shown.x >= -width and shown.right <= viewport.width + width
        if near and not whole:
            self._jump(lambda: self._go(camera_showing(bench, area, viewport.goal)))

    def to_point(self, x: float, y: float) -> None:
        """Bring a point of the map (u) to the middle of the view."""
        self._jump(lambda: self._board.viewport.centre_on(x, y, glide=_glides()))

    def _pinned(self, record_id: Id, area: Rect | None) -> Rect | None:
        """An area, for a stage or lane as it is seen: its header is pinned wherever the map is scrolled."""
        viewport, store = self._board.viewport, self._board.desk.store
        x, y = viewport.goal.to_board(viewport.width / 2, viewport.height / 2)
        if area and record_id in store.of(Stage):
            return Rect(area.x, y, area.width, 1)
        return Rect(x, area.y, 1, area.height) if area and record_id in store.of(Lane) else area

    def back(self) -> None:
        """Go where the camera was before the last jump."""
        self._return(self.trail.back)

    def forward(self) -> None:
        """Go where the camera was before going back."""
        self._return(self.trail.forward)

    def button(self, button: Qt.MouseButton) -> bool:
        """The mouse's own buttons for back and forward; False for any other."""
        ways = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forward}
        if button in ways:
            ways[button]()
        return button in ways

    def hold_still(self, moved: QPoint) -> None:
        """A strip above or beside the board has pushed it (px): the map stays where it is on the screen."""
        viewport = self._board.viewport
        if self._board.isVisible():
            viewport.look(viewport.camera.panned(-moved.x(), -moved.y()), resting=True)

    def stage_in_view(self) -> Id | None:
        """The stage in the middle of the view, or the nearest to it."""
        x, columns = self._board.viewport.centre[0], self._board.bench.scene.layout.columns
        nearest = min(columns, key=lambda each: abs(each.x + each.width / 2 - x), default=None)
        return nearest.stage.id if nearest else None

    def _jump(self, go: Callable[[], None]) -> None:
        viewport = self._board.viewport
        before = viewport.goal
        go()
        if viewport.goal != before:
            self.trail.leave(before)

    def _return(self, step: Callable[[Camera], Camera | None]) -> None:
        camera = step(self._board.viewport.goal)
        if camera is not None:
            self._go(camera)

    def _go(self, camera: Camera) -> None:
        self._board.viewport.go(camera, glide=_glides())

    def _near(self, area: Rect, *, legible: bool) -> Camera:
        viewport = self._board.viewport
        camera = viewport.goal
        if legible and camera.zoom < LEGIBLE:
            camera = Camera(COMFORTABLE).centred(*area.centre, viewport.width, viewport.height)
        return camera_showing(self._board.bench, area, camera)

    def _show(self, area: Rect, *, legible: bool) -> None:
        """Show all where all was shown; but words that cannot be read from there are looked at from near."""
        viewport = self._board.viewport
        if (legible and viewport.goal.zoom < LEGIBLE) or not seen_again(viewport):
            self._go(self._near(area, legible=legible))

    def _on_stage(self, column: Column) -> Camera:
        """The stage in the middle, its head and first lanes at the top when not all of it fits."""
        viewport, extent = self._board.viewport, self._board.bench.scene.layout.extent
        across = (viewport.width - 48) / (column.width + LANE_HEADER)
        down = (viewport.height - 48) / extent.height
        zoom = min(max(min(across, down), _STAGE_LEAST), _STAGE_MOST)
        middle = column.x + column.width / 2
        camera = Camera(zoom).centred(middle, extent.height / 2, viewport.width, viewport.height)
        top = 24 - camera.to_view(0, extent.y)[1]
        return camera.panned(0, top) if down < zoom else camera


def _glides() -> bool:
    return lasting(CAMERA_MS) > 0


def _with_headers(area: Rect, *, rtl: bool) -> Rect:
    """Room beside an area (u) for the headers, which stay pinned over what lies before it and above."""
    x, y = area.x - (0.0 if rtl else LANE_HEADER), area.y - STAGE_HEADER
    return Rect(x, y, area.width + LANE_HEADER, area.height + STAGE_HEADER)
