"""Turns mouse, pen, wheel and touchpad into gestures, one at a time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from journeyboard.desktop.settings import Settings
from journeyboard.desktop.tools import Tool
from journeyboard.model import Id

from .bench import Bench
from .double_click import answer, asks, double_clicked
from .edge_scroll import EdgeScroll
from .gestures.gesture import Gesture
from .gestures.pan import Pan
from .gestures.table import begun, gesture_for
from .gestures.twice import Twice
from .half_wire import half_wire
from .hits import Hit, Target, hit
from .menu_place import middle_of_selection
from .new_note_ghost import ghost_at
from .pointer import Pointer
from .ports import REACH_PX, nearest_side, ports
from .rising import Rise
from .tips import tip_at
from .writer import Writer

_NOTCH = 120.0
_NOTCH_PX = 80.0
_PIXELS_PER_ZOOM_STEP = 40.0
_EDGE_MS = 16
_PANNING = (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton)


class Hands(QObject):
    """``pointing``: the pointer was moved or pressed after the last key that the board took.

    ``ask_menu`` is called with a point of the view when a right click asks for a context menu."""

    def __init__(
        self, bench: Bench, writer: Writer, ask_menu: Callable[[QPointF], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bench, self._writer, self._ask_menu = bench, writer, ask_menu
        self.gesture: Gesture | None = None
        self.space = self.pointing = False
        self.last = Pointer(0, 0, 0, 0)
        self._button = Qt.MouseButton.NoButton
        self._marking = False
        self._found: tuple[object, Hit] = (None, Hit(Target.EMPTY))
        self._settings = Settings()
        self._rise = Rise(bench, self._settings)
        self._edges = EdgeScroll()
        self._edge = QTimer(self, interval=_EDGE_MS)
        self._edge.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        at = self._at(event)
        if self.gesture is not None:
            return
        self._bench.marks.keyboard = False
        self.pointing = True
        if event.button() == Qt.MouseButton.LeftButton and self._press_in_text(at):
            return
        self._writer.commit()
        under = hit(self._bench, at)
        self._button = event.button()
        self._edges.begin(at.px, at.py)
        self.gesture = self._begun(event.button(), under, at)

    def move(self, event: QMouseEvent) -> None:
        at = self._at(event)
        self.pointing = True
        editing = self._writer.editing
        if self._marking and editing:
            editing.press(at.px, at.py, extend=True)
        elif self.gesture is None:
            self._hover(at)
        else:
            self.gesture.move(at)
            self._watch_edges(at)

    def release(self, event: QMouseEvent) -> None:
        at, gesture = self._at(event), self.gesture
        self._marking = False
        if gesture is None or event.button() != self._button:
            return
        self._end()
        gesture.stop(at)
        self._hover(at)
        if (
            isinstance(gesture, Pan)
            and event.button() == Qt.MouseButton.RightButton
            and not gesture.travelled
        ):
            self._context_menu(at)

    def double_click(self, event: QMouseEvent) -> None:
        at, editing = self._at(event), self._writer.editing
        if self.gesture is not None or not self._may_mean_more(event):
            self.press(event)
        elif editing and editing.field.covers(at.px, at.py):
            editing.select_word(at.px, at.py)
        else:
            self._writer.commit()
            self._button = event.button()
            self._edges.begin(at.px, at.py)
            self.gesture = Twice(self._bench, hit(self._bench, at), at, self._double_clicked)

    def wheel(self, event: QWheelEvent) -> None:
        pixels, angle = event.pixelDelta(), event.angleDelta()
        at = event.position()
        with_key = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if with_key is not self._settings.wheel_zooms and not shift:
            steps = pixels.y() / _PIXELS_PER_ZOOM_STEP if not pixels.isNull() else angle.y() / _NOTCH
            self._bench.viewport.zoom_by(steps, (at.x(), at.y()))
            return
        moved = QPointF(pixels) if not pixels.isNull() else QPointF(angle) / _NOTCH * _NOTCH_PX
        sideways = shift and moved.x() == 0
        self._bench.viewport.pan(*((moved.y(), 0.0) if sideways else (moved.x(), moved.y())))

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """A touchpad's zoom gesture; False for any other."""
        viewport, at = self._bench.viewport, event.position()
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            viewport.zoom_to(viewport.camera.zoom * (1 + event.value()), (at.x(), at.y()))
            return True
        return False

    def menu_at_selection(self) -> bool:
        """Ask for a context menu where the selection is, or in the middle of the view without one."""
        self._ask_menu(QPointF(*middle_of_selection(self._bench)))
        return True

    def tip_at(self, spot: QPointF) -> str:
        """What to say of what lies at a point of the view (px)."""
        none = Qt.KeyboardModifier.NoModifier
        return tip_at(self._bench, self._pointer(spot.x(), spot.y(), none)) if not self.gesture else ""

    def ask_menu_at(self, spot: QPointF) -> None:
        """Ask for the context menu of what lies at a point of the view (px)."""
        self._context_menu(self._pointer(spot.x(), spot.y(), Qt.KeyboardModifier.NoModifier))

    def cancel(self) -> bool:
        """Take back the gesture that is going on; False when there is none."""
        gesture = self.gesture
        if gesture is None:
            return False
        self._end()
        gesture.cancel()
        return True

    def leave(self) -> None:
        """The pointer has left the view."""
        marks = self._bench.marks
        if (marks.hover or marks.ghost or marks.wire) and self.gesture is None:
            marks.hover = marks.ghost = marks.wire = None
            self._bench.repaint()

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer should look like now."""
        if self.gesture is not None and self.gesture.cursor is not None:
            return self.gesture.cursor
        if self.space:
            return Qt.CursorShape.OpenHandCursor
        editing = self._writer.editing
        if editing and editing.field.covers(self.last.px, self.last.py):
            return Qt.CursorShape.IBeamCursor
        under = self._under(self.last)
        is_asked = asks(self._bench, under, self.last)
        return Qt.CursorShape.IBeamCursor if is_asked else self._cursor_over(under)

    def _cursor_over(self, under: Hit) -> Qt.CursorShape:
        tool = self._bench.desk.tool
        if tool is Tool.HAND:
            return Qt.CursorShape.OpenHandCursor
        if under.corner:
            forward = under.corner in ("top-left", "bottom-right")
            return Qt.CursorShape.SizeFDiagCursor if forward else Qt.CursorShape.SizeBDiagCursor
        if under.target is Target.LINK and tool is Tool.SELECT:
            return Qt.CursorShape.PointingHandCursor
        kind = gesture_for(tool, under, writable=self._bench.writable)
        shape = kind.cursor if under.target is not Target.NOTE or tool is not Tool.SELECT else None
        return shape or Qt.CursorShape.ArrowCursor

    def _begun(self, button: Qt.MouseButton, under: Hit, at: Pointer) -> Gesture | None:
        if button in _PANNING or (button == Qt.MouseButton.LeftButton and self.space):
            return Pan(self._bench, under, at)
        if button != Qt.MouseButton.LeftButton:
            return None
        if asks(self._bench, under, at):
            return Twice(self._bench, under, at, partial(answer, self._bench, self._writer))
        return begun(self._bench, under, at)

    def _may_mean_more(self, event: QMouseEvent) -> bool:
        """Whether a second click means more than the first one did."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        return is_left and not self.space and self._bench.desk.tool is Tool.SELECT

    def _double_clicked(self, at: Pointer) -> None:
        double_clicked(self._bench, self._writer, hit(self._bench, at), at)

    def _press_in_text(self, at: Pointer) -> bool:
        editing = self._writer.editing
        if editing is None or not editing.field.covers(at.px, at.py):
            return False
        editing.press(at.px, at.py, extend=bool(at.modifiers & Qt.KeyboardModifier.ShiftModifier))
        self._marking = True
        return True

    def _hover(self, at: Pointer) -> None:
        marks, layout = self._bench.marks, self._bench.scene.layout
        before = marks.hover, marks.side, marks.fingers, marks.ghost, marks.wire
        marks.fingers = marks.fingers and marks.touch
        marks.ghost = ghost_at(self._bench, at) if self._writer.editing is None else None
        marks.hover = self._hovered(at) if self._writer.editing is None else None
        marks.wire = half_wire(self._bench, at)
        if marks.hover is not None:
            marks.side = nearest_side(layout.box(marks.hover), at.x, at.y)
        if marks.hover != before[0]:
            self._rise.begin()
        if (marks.hover, marks.side, marks.fingers, marks.ghost, marks.wire) != before:
            self._bench.repaint()

    def _under(self, at: Pointer) -> Hit:
        """What a press would take hold of; a note is found once, for it is there whatever is hovered."""
        bench = self._bench
        key = at, bench.viewport.camera, bench.scene.revision, bench.desk.selection, bench.marks.bare
        if self._found[0] != key or self._found[1].target is not Target.NOTE:
            self._found = key, hit(bench, at)
        return self._found[1]

    def _hovered(self, at: Pointer) -> Id | None:
        """The note under the pointer; between a note and its dots still the note."""
        under, before, layout = self._under(at), self._bench.marks.hover, self._bench.scene.layout
        if under.target in (Target.NOTE, Target.PORT):
            return under.id
        if before is None or before not in layout or not ports(self._bench):
            return None
        box = layout.box(before).inflated(REACH_PX / self._bench.viewport.camera.zoom)
        return before if box.contains(at.x, at.y) else None

    def _context_menu(self, at: Pointer) -> None:
        under, desk = hit(self._bench, at), self._bench.desk
        if under.id is None and not self._is_among_selected(at):
            desk.select([])
        elif under.id is not None and under.id not in desk.selection:
            desk.select([under.id])
        self._ask_menu(at.spot)

    def _is_among_selected(self, at: Pointer) -> bool:
        """Between the notes of a selection a menu is meant for all of them."""
        area = self._bench.selected.area
        return len(self._bench.desk.selection) > 1 and area is not None and area.contains(at.x, at.y)

    def _end(self) -> None:
        self.gesture = None
        self._edge.stop()

    def _at(self, event: QMouseEvent) -> Pointer:
        spot = event.position()
        self.last = self._pointer(spot.x(), spot.y(), event.modifiers())
        return self.last

    def _pointer(self, px: float, py: float, modifiers: Qt.KeyboardModifier) -> Pointer:
        return Pointer(px, py, *self._bench.viewport.camera.to_board(px, py), modifiers)

    def _watch_edges(self, at: Pointer) -> None:
        near = self.gesture is not None and self.gesture.scrolls and any(self._towards(at))
        if near != self._edge.isActive():
            self._edge.start() if near else self._edge.stop()

    def _towards(self, at: Pointer) -> tuple[float, float]:
        viewport, axis = self._bench.viewport, self.gesture.scroll_axis if self.gesture else None
        dx, dy = self._edges.towards((at.px, at.py), (viewport.width, viewport.height))
        return (0.0 if axis == "y" else dx), (0.0 if axis == "x" else dy)

    def _scroll(self) -> None:
        """Move the map along while the hand stays at the edge."""
        if self.gesture is None:
            self._edge.stop()
            return
        self._bench.viewport.pan(*self._towards(self.last))
        self.last = self._pointer(self.last.px, self.last.py, self.last.modifiers)
        self.gesture.move(self.last)
