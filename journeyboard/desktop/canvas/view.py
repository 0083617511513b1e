"""The board as a widget: puts the canvas together, and is what the rest of the window knows of it."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QMoveEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from journeyboard.layout.rect import Rect
from journeyboard.model import Id, NoteKind, Stage

from .aloud.factory import install
from .bench import Bench
from .camera import Camera
from .drops import Drops
from .fields import Field
from .hands import Hands
from .head_buttons import HeadButtons
from .header_fields import LaneName, StageName
from .home import Home, begun, pointed
from .keyboard import Keyboard
from .live import Live
from .lot_button import LotButton
from .marks import Marks
from .menu_place import middle_of_selection
from .minimap import Minimap
from .painting import Painting
from .reach import Reach
from .regions import rects
from .scene import Scene
from .sensing import Sensing
from .spoken import Spoken
from .travel import Travel
from .viewport import Viewport
from .whole import Whole
from .writer import Writer

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk
    from journeyboard.store.change import Change

    from .aloud.aloud import Aloud


class BoardView(Sensing):
    """Shows the map on a desk and lets hands work on it."""

    zoom_changed = Signal(float)
    context_menu_requested = Signal(QPointF)
    """A point of the view, in px, where a context menu belongs; what lies under it is selected."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepare()
        self.desk = desk
        self.viewport = Viewport(self)
        scene = Scene(desk.store, desk.map_id, desk.theme_name)
        live = Live(scene, self.viewport, self._show, self.update)
        self.bench = Bench(desk, scene, self.viewport, live, self._show, self._repaint, self._write)
        self.painting = Painting(self.bench, self._update, self)
        self.writer = Writer(self.bench, self.painting, self._writing_changed, self._caret_moved)
        self.hands = Hands(self.bench, self.writer, self.context_menu_requested.emit, self)
        self.take_touch(self.bench)
        self.keyboard = Keyboard(self.bench, self.writer, self.hands)
        self.home = Home(self.bench)
        self.reach = Reach(self.bench, self.painting.in_step, lambda: self.painting.seen)
        self.travel = Travel(self)
        self.drops = Drops(self.bench, self)
        self.minimap = Minimap(self)
        self.whole = Whole(self)
        self._was_shown = False
        self._left: dict[Id, Camera | None] = {}
        """How other maps were last looked at; None: as a whole."""
        self._connect()
        self.head_buttons = HeadButtons(self)
        self.lot_button = LotButton(self)
        self.painting.begin()
        self._spoken = Spoken(self, self.bench)
        install()

    @cached_property
    def aloud(self) -> "Aloud":
        """The map as assistive technology reads it."""
        from .aloud.aloud import Aloud

        return Aloud(self)

    @property
    def zoom(self) -> float:
        """px per u; 1.0 is 100 %."""
        return self.viewport.camera.zoom

    @property
    def is_fitted(self) -> bool:
        """Whether the view is still where it showed the whole map."""
        return self.viewport.is_fitted

    def fit(self, *, glide: bool = False) -> None:
        """Show the whole map."""
        self.viewport.fit_all(glide=glide)

    def zoom_to(self, factor: float, anchor: tuple[float, float] | None = None) -> None:
        """Show 1 u as ``factor`` px, holding the point of the map under ``anchor`` (px) still."""
        self.viewport.zoom_to(factor, anchor)

    @property
    def middle(self) -> tuple[float, float]:
        """What a zoom by key holds still, in px: what is selected, else the middle of the view."""
        return middle_of_selection(self.bench)

    def zoom_in(self) -> None:
        self.viewport.zoom_by(2, self.middle)

    def zoom_out(self) -> None:
        self.viewport.zoom_by(-2, self.middle)

    def centre_on(self, note_id: Id, *, glide: bool = False) -> None:
        """Bring a note to the middle of the view. Raises KeyError for one that is not on the map."""
        self.viewport.centre_on(*self.bench.scene.layout.box(note_id).centre, glide=glide)

    def viewport_centre(self) -> tuple[float, float]:
        """The point of the map, in u, in the middle of the view."""
        return self.viewport.centre

    def begin_edit(self, note_id: Id, select_all: bool = False) -> None:
        """Write on a note."""
        self.writer.begin_note(note_id, select_all=select_all)
        self.setFocus()

    def commit_edit(self) -> None:
        """Commit what is being written, if anything is."""
        self.writer.commit()

    def add_at_pointer(self, kind: NoteKind) -> None:
        """Begin a note of a kind under the pointer, if that moved last; else beside the selection or at home.

        Whoever works by keys means the selection, wherever the pointer rests.
        """
        self.writer.begin(begun(self, kind))
        self.setFocus()

    def begin_name(self, id: Id) -> None:
        """Write the name of a stage or lane in its header."""
        stages = self.desk.store.of(Stage)
        self.writer.begin((StageName if id in stages else LaneName)(self.bench, id), select_all=True)
        self.setFocus()

    def offset_in_stage(self, stage_id: Id) -> float | None:
        """How far from where a stage begins the pointer is, in u; None when it is elsewhere."""
        column, at = self.bench.scene.layout.column(stage_id), pointed(self)
        along = column.along(at[0]) if at is not None else 0.0
        return along if 0 < along < column.width else None

    def reveal(self, record_id: Id) -> None:
        """Bring a note, an emotion point, a stage or a lane into view."""
        self.travel.to_record(record_id)

    def _prepare(self) -> None:
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMinimumSize(200, 160)

    def _measure(self) -> None:
        self.viewport.width, self.viewport.height = float(self.width()), float(self.height())
        self.viewport.ratio = self.devicePixelRatioF()

    def _connect(self) -> None:
        desk, viewport = self.desk, self.viewport
        viewport.moved.connect(self._on_move)
        viewport.rested.connect(self.painting.rest)
        viewport.zoom_changed.connect(self.zoom_changed)
        self.painting.caught_up.connect(self._repaint)
        desk.changed.connect(self._on_change)
        desk.selection_changed.connect(self._on_selection)
        desk.theme_changed.connect(self._on_theme)
        desk.tool_changed.connect(self._on_tool)
        desk.spotlight_changed.connect(self._on_spotlight)
        desk.reveal_requested.connect(self.reveal)
        desk.map_leaving.connect(self.commit_edit)
        desk.map_changed.connect(self._on_map)

    def _on_move(self) -> None:
        self.painting.follow()
        self.reach.renewed(self.writer.editing)  # all is painted: remember where marks lie now

    def _on_change(self, change: "Change") -> None:
        was_rtl = self.bench.scene.layout.rtl
        areas = self.bench.scene.follow(change.pairs)  # first: what lets go below is drawn at once
        self.hands.cancel()
        self.keyboard.drop()
        if self.writer.editing:
            self.writer.abandon()
        self._show(areas)
        if self.bench.scene.layout.rtl is not was_rtl:
            self._turn_over()
        self._spoken.renew()

    def _on_map(self) -> None:
        self.hands.cancel()
        self.writer.abandon()
        self._left[self.bench.scene.layout.map_id] = None if self.is_fitted else self.viewport.camera
        self.bench.scene.turn_to(self.desk.map_id)
        self.bench.marks = Marks()
        self.painting.measure()
        self._look_again()
        self.painting.begin()
        self._spoken.renew()

    def _look_again(self) -> None:
        """See a map as it was last looked at, a new one as a whole."""
        camera = self._left.get(self.desk.map_id)
        if camera is None:
            self.fit()
        else:
            self.viewport.halt()
            self.viewport.look(camera, resting=True)

    def _turn_over(self) -> None:
        was_fitted = self.is_fitted
        self.viewport.turn_over()
        if was_fitted:
            self.viewport.count_as_fitted()

    def _on_selection(self) -> None:
        self._repaint()
        self._spoken.renew()

    def _on_spotlight(self) -> None:
        self.painting.show(self.bench.scene.shine(self.desk.spotlight))

    def _on_theme(self) -> None:
        self.bench.scene.dress(self.desk.theme_name)
        self.painting.begin()

    def _on_tool(self) -> None:
        if self.bench.only_read.put_back_tool():
            return
        self.writer.commit()
        self.hands.leave()
        self.setCursor(self.hands.cursor)

    def _show(self, areas: Sequence[Rect]) -> None:
        self.painting.show(areas)
        self._repaint()

    def _repaint(self) -> None:
        """What lies above the map has changed."""
        self.painting.give_way()
        if not self.painting.awaited or self.bench.live.ahead:
            self.update(self.reach.renewed(self.writer.editing))

    def _update(self, part: QRect | None) -> None:
        self.update() if part is None else self.update(part)

    def _write(self, field: Field) -> None:
        self.writer.begin(field)

    def _writing_changed(self) -> None:
        self.whole.look_soon()
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self.writer.editing is not None)
        self.updateMicroFocus()
        self.writing_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            if not self.painting.inlays.stroke(painter, event.rect()):
                self.painting.paint(painter, event.rect(), rects(event.region()))
        finally:  # one that is not ended would keep the window from being painted again
            painter.end()

    def moveEvent(self, event: QMoveEvent) -> None:
        if not self.is_fitted:
            self.travel.hold_still(event.pos() - event.oldPos())
        super().moveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        was_fitted = self.is_fitted
        self._measure()
        if was_fitted:
            self.fit()
        self.painting.follow()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._measure()
        if not self._was_shown:
            self._was_shown = True
            self.fit()
        super().showEvent(event)

    def measure_again(self) -> None:
        self._measure()
        self.painting.follow()
