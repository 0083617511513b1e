"""Paints what hands need to see above the map: selection, handles, marquee, guides. Sizes in px."""

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from journeyboard.desktop.look.tokens import Look
from journeyboard.layout.rect import Rect

from .bench import GROUP_PX, Bench
from .dots import lit_cell
from .guide_paint import paint_gaps, paint_guides, paint_tag
from .hits import corners_of
from .in_step import InStep
from .link_paint import paint_chosen, paint_wire
from .marks import Point
from .parking import paint_lot
from .peeking import OUTLINE_PX, peeking
from .picking import cursor
from .ports import FAR_PORT_PX, PORT_PX, ports
from .regions import clipped, rects
from .rising import paint_rise
from .selected import Selected
from .shaking import paint_shake

_GAP, _HANDLE, _RADIUS = OUTLINE_PX, 9.0, 5.0
_RING = 7.0
"""How far outside a note the ring of the keyboard lies, in px."""
_MANY = 100
_TOO_FAR = 0.06
_LIT = 0.4


class Overlay:
    """Reads the bench's marks and paints them; the painter counts px of the view."""

    def __init__(self, bench: Bench, in_step: InStep) -> None:
        self._bench, self._in_step = bench, in_step
        self._clear: tuple[object, QRegion] = (None, QRegion())

    def below(self, painter: QPainter, look: Look) -> None:
        """What lies under carried notes: the cell they would land in."""
        cell = self._bench.marks.cell
        if cell is None:
            return
        viewport, rtl = self._bench.viewport, self._bench.scene.layout.rtl
        colours = faded(look("accentSoft"), _LIT).rgba(), look("line2").name()
        lit = lit_cell(cell.width, cell.height, viewport.camera.zoom, viewport.ratio, colours, rtl=rtl)
        for _ in clipped(painter, rects(self._ground(cell))):
            painter.drawImage(self._at(cell).topLeft(), lit)

    def above(self, painter: QPainter, look: Look) -> None:
        """What lies on top of the map and its notes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self._bench.marks.bare:
            at_pointer = not self._in_step.has_left_pointer
            if at_pointer:
                paint_rise(painter, self._bench)
            self._selection(painter, look)
            if at_pointer:
                self._ports(painter, look)
            self._faces(painter, look)
            paint_chosen(painter, self._bench, self._in_step.selected.ways, look)
        paint_shake(painter, self._bench)
        paint_wire(painter, self._bench, look)
        self._marquee(painter, look)

    def topmost(self, painter: QPainter, look: Look) -> None:
        """What lies on the headers or crosses them."""
        if not self._bench.marks.bare:
            self._heads(painter, look)
            self._peeking(painter, look)
        viewport, marks = self._bench.viewport, self._bench.marks
        paint_lot(painter, self._bench, look)
        paint_guides(painter, viewport, marks.guides, look)
        paint_gaps(painter, viewport, marks.gaps, look)
        paint_tag(painter, viewport, marks.tag, look)

    def _ground(self, cell: Rect) -> QRegion:
        """A cell without the notes that lie in it, in whole px; remembered while nothing moves."""
        scene = self._bench.scene
        key = cell, scene.revision, scene.without, self._bench.viewport.camera
        if self._clear[0] != key:
            self._clear = key, self._without_notes(cell)
        return self._clear[1]

    def _without_notes(self, cell: Rect) -> QRegion:
        scene = self._bench.scene
        notes = (id for id in scene.layout.notes_in(cell) if id not in scene.without)
        boxes = (QRegion(self._at(scene.layout.box(id)).toAlignedRect()) for id in notes)
        return reduce(QRegion.subtracted, boxes, QRegion(self._at(cell).toAlignedRect()))

    def _at(self, rect: Rect) -> QRectF:
        return QRectF(*self._bench.viewport.camera.rect_to_view(rect))

    def _ports(self, painter: QPainter, look: Look) -> None:
        """The dot on the near side asks to be dragged; the others say that it may begin there too."""
        marks = self._bench.marks
        for side, (x, y) in (ports(self._bench) if marks.wire is None else {}).items():
            near = side == marks.side or marks.fingers
            painter.setPen(QPen(faded(look("accent"), 1.0 if near else 0.55), 1.25))
            painter.setBrush(look("raised"))
            radius = PORT_PX if near else FAR_PORT_PX
            painter.drawEllipse(QPointF(x, y), radius, radius)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if near:
                arm = PORT_PX / 2
                painter.drawLine(QLineF(x - arm, y, x + arm, y))
                painter.drawLine(QLineF(x, y - arm, x, y + arm))

    def _selection(self, painter: QPainter, look: Look) -> None:
        selected, offset = self._in_step.selected, self._bench.marks.offset
        if selected.area is None:
            return
        if len(selected.boxes) > 1:
            self._many(painter, look, selected)
        else:
            self._one(painter, look, selected.boxes[0].moved(*offset))

    def _one(self, painter: QPainter, look: Look, box: Rect) -> None:
        outline = self._at(box).adjusted(-_GAP, -_GAP, _GAP, _GAP)
        painter.setPen(QPen(look("accent"), 2))
        painter.drawRoundedRect(outline, _RADIUS, _RADIUS)
        if self._bench.marks.keyboard:
            painter.drawRoundedRect(outline.adjusted(-4, -4, 4, 4), _RADIUS + 3, _RADIUS + 3)
        if not self._bench.live.ids and self._in_step.outline is not None:
            frame = Rect(outline.x(), outline.y(), outline.width(), outline.height())
            self._handles(painter, look, corners_of(frame).values())

    def _peeking(self, painter: QPainter, look: Look) -> None:
        """The handles that a header would cover although their note is in sight."""
        outline = self._in_step.outline if not self._bench.live.ids else None
        if outline is not None:
            self._handles(painter, look, peeking(self._bench, corners_of(outline)).values())

    def _handles(self, painter: QPainter, look: Look, corners: Iterable[Point]) -> None:
        painter.setPen(QPen(look("accent"), 1.5))
        painter.setBrush(look("raised"))
        half = _HANDLE / 2
        for x, y in corners:
            painter.drawRoundedRect(QRectF(x - half, y - half, _HANDLE, _HANDLE), 1.5, 1.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _many(self, painter: QPainter, look: Look, selected: Selected) -> None:
        if not self._bench.live.ids:
            self._each(painter, look, selected.boxes if len(selected.boxes) <= _MANY else self._in_view())
        view = self._bench.viewport.visible.inflated(40 / self._bench.viewport.camera.zoom)
        whole = (selected.area or view).moved(*self._bench.marks.offset).clipped(view)
        painter.setPen(QPen(look("accent"), 1, Qt.PenStyle.DashLine))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # straight lines are crisper without
        painter.drawRect(self._at(whole).adjusted(-GROUP_PX, -GROUP_PX, GROUP_PX, GROUP_PX).toRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._bench.live.ids:
            return
        self._on(painter, look)
        if (frame := self._in_step.outline) is not None:
            self._handles(painter, look, corners_of(frame).values())
        if self._bench.marks.frame is not None:
            painter.setPen(QPen(look("accent"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(self._at(self._bench.marks.frame))

    def _on(self, painter: QPainter, look: Look) -> None:
        """The ring around the one of several notes that the keys are on."""
        layout, on = self._bench.scene.layout, cursor(self._bench)
        if on is not None and on in layout and self._bench.marks.keyboard:
            painter.setPen(QPen(look("accent"), 2))
            outline = self._at(layout.box(on)).adjusted(-_RING, -_RING, _RING, _RING)
            painter.drawRoundedRect(outline, _RADIUS + 3, _RADIUS + 3)

    def _in_view(self) -> list[Rect]:
        """The boxes that can be told apart on the screen: none when the notes are too small for it."""
        scene, viewport = self._bench.scene, self._bench.viewport
        if viewport.camera.zoom < _TOO_FAR:
            return []
        chosen = self._bench.desk.selection
        return [scene.layout.box(id) for id in scene.layout.notes_in(viewport.visible) if id in chosen]

    def _each(self, painter: QPainter, look: Look, boxes: list[Rect]) -> None:
        few = len(boxes) <= _MANY
        painter.setPen(QPen(look("accent"), 1.5 if few else 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, few)
        painter.drawRects([self._at(box).adjusted(-2, -2, 2, 2) for box in boxes])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _faces(self, painter: QPainter, look: Look) -> None:
        camera = self._bench.viewport.camera
        for mood in self._in_step.selected.moods:
            painter.setPen(QPen(look("accent"), 2))
            reach = 12 * camera.zoom + _GAP
            painter.drawEllipse(QPointF(*camera.to_view(mood.x, mood.y)), reach, reach)

    def _heads(self, painter: QPainter, look: Look) -> None:
        for head in self._in_step.heads:
            painter.setPen(QPen(look("accent"), 2))
            painter.drawRoundedRect(QRectF(*head.inflated(-_GAP)), _RADIUS, _RADIUS)

    def _marquee(self, painter: QPainter, look: Look) -> None:
        if self._bench.marks.marquee is not None:
            painter.setPen(QPen(look("accent"), 1))
            painter.setBrush(faded(look("accentSoft"), 0.35))
            painter.drawRect(self._at(self._bench.marks.marquee))
            painter.setBrush(Qt.BrushStyle.NoBrush)


def faded(colour: QColor, share: float) -> QColor:
    """A colour with only a share of its opacity."""
    soft = QColor(colour)
    soft.setAlphaF(share)
    return soft
