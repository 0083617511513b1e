"""Notes in the hand: cut out of the tiles once, drawn to one picture, and carried above the map."""

from collections.abc import Callable, Iterable, Set

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from journeyboard.drawing.detail import detail_at
from journeyboard.drawing.note import draw_note
from journeyboard.drawing.primitives import Primitive, Shadow
from journeyboard.export.painter import hurried, paint
from journeyboard.layout.links import Connector
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Id, Link

from .flock import Flock
from .mosaic import Part
from .scene import EVERYTHING, Areas, Scene
from .viewport import Viewport

LIFT = 2.0
"""How far carried notes are lifted, in u."""
_OPACITY = 0.96
_SEE_THROUGH = 100
"""More notes than this are carried opaque: there is nothing to be made out below them, and it is faster."""
_FLOCK = 300
"""More notes than this are drawn in slices, and only those that come into view."""
_MOST_LINKS = 24
_REACH = 40.0
"""How far a shadow in the hand may reach, in u."""


class Live:
    """At most one set of carried notes."""

    def __init__(
        self,
        scene: Scene,
        viewport: Viewport,
        show: Callable[[Areas], None],
        repaint: Callable[[], None] = lambda: None,
    ) -> None:
        self._scene, self._viewport, self._show, self._repaint = scene, viewport, show, repaint
        self._image = QImage()
        self._flock: Flock | None = None
        self._leaving: Set[Id] = frozenset()
        """What the tiles show until it can be seen in the hand."""
        self._is_all = False
        """Whether there is no other note in view."""
        self._area = Rect(0, 0, 0, 0)
        self._offset = (0.0, 0.0)
        self.aloft = False
        """Whether what is carried is painted: while the tiles do not show it."""
        self.ids: tuple[Id, ...] = ()
        self.links: tuple[Link, ...] = ()
        """The arrows of the carried notes, as far as hands can follow them."""
        self.ways: tuple[object, list[tuple[Link, Connector]]] = (None, [])
        """Where those arrows run, and for what place of the hand: see ``live_links``."""

    def lift(self, ids: Iterable[Id], *, keep: bool = False) -> None:
        """Take notes into the hand. ``keep``: leave them on the map too, for a copy is carried."""
        ids = set(ids)
        area = around(self._scene.layout.boxes(ids).values()) or Rect(0, 0, 0, 0)
        self._forget()
        self._offset, self.ways = (0.0, 0.0), (None, [])
        self.aloft = keep
        self.links = () if keep else self._links_of(ids)
        if len(ids) > _FLOCK:
            self._gather(ids, area, keep=keep)
            return
        self._area = self._reachable(area)
        self.ids = tuple(id for id in self._scene.layout.notes_in(self._area) if id in ids)
        self._image = self._picture()
        if not keep:
            self._show(self._scene.leave_out(ids))

    def _gather(self, ids: Set[Id], area: Rect, *, keep: bool) -> None:
        """Take very many: they lie where they are until all in view of them can be seen in the hand."""
        self._area, self.ids = area.inflated(_REACH), tuple(ids)
        self._leaving = frozenset() if keep else ids
        self._is_all = all(id in ids for id in self._scene.layout.notes_near(self._viewport.visible))
        scale = self._viewport.scale
        self._flock = Flock(scale, lambda part: self._drawn(part, ids), self._on_flock, self._viewport)
        self._flock.want(self._seen(self._flock)[1])

    def _on_flock(self) -> None:
        if self._leaving and self._flock and not self._flock.busy:
            ids, self._leaving = self._leaving, frozenset()
            self._show(self._scene.leave_out(ids))
        self._repaint()

    def carry(self, dx: float, dy: float) -> None:
        """Hold the notes (dx, dy) u away from where they were."""
        self._offset = dx, dy

    def drop(self) -> None:
        """Let go: soon the tiles show the notes again where the map says they lie; until then they stay."""
        self.ids = self.links = ()
        areas = self._scene.leave_out(())
        areas, self._leaving = EVERYTHING if self._leaving else areas, frozenset()
        self._show(areas)

    def rise(self) -> None:
        """Do not wait for the tiles any longer: the hand wants to see what it carries."""
        self.aloft = self.aloft or bool(self.ids)

    def settle(self) -> None:
        """The tiles show the map without what is carried, or with what was dropped."""
        self.rise()
        if not self.ids:
            self._forget()
            self.aloft, self.ways = False, (None, [])

    def _forget(self) -> None:
        if self._flock:
            self._flock.end()
        self._image, self._flock = QImage(), None

    @property
    def ahead(self) -> QPoint | None:
        """How far, in device pixels, all in view follows the hand until what is carried can be seen."""
        if self.aloft or not (self._flock and self._is_all):
            return None
        scale, (dx, dy) = self._viewport.scale, self._offset
        return QPoint(round((dx - LIFT / 2) * scale), round((dy - LIFT) * scale))

    @property
    def shown(self) -> Rect | None:
        """What the hand covers now, in u, all in view while that follows it; None when it is empty."""
        if self.ahead is not None:
            return self._viewport.visible
        return self._area.moved(*self._offset) if self.aloft else None

    def want(self) -> None:
        """Have drawn what comes into view of very many notes, between this frame and the next."""
        if self._flock and self.ids:
            self._flock.want(self._seen(self._flock)[1])

    def paint(self, painter: QPainter, parts: Iterable[Part]) -> None:
        """Paint what is carried in parts of the view; the painter counts its device pixels."""
        area = self.shown
        if area is None or not self.aloft:
            return
        if self._flock:
            self._paint_flock(painter, self._flock, parts)
            return
        at = self._viewport.camera.rect_to_view(area.moved(-LIFT / 2, -LIFT))
        ratio = self._viewport.ratio
        whole = QPointF(round(at.x * ratio), round(at.y * ratio))
        size = round(at.width * ratio), round(at.height * ratio)
        if size == (self._image.width(), self._image.height()):
            painter.drawImage(whole, self._image)
        else:
            painter.drawImage(QRectF(whole.x(), whole.y(), *size), self._image)

    def _seen(self, flock: Flock) -> tuple[tuple[int, int], QRect]:
        """Where the flock's origin lies in the view, in device pixels, and what part of it is in view."""
        viewport, (dx, dy) = self._viewport, self._offset
        ratio, larger = viewport.ratio, viewport.scale / flock.scale
        left = round((viewport.camera.x + (dx - LIFT / 2) * viewport.camera.zoom) * ratio)
        top = round((viewport.camera.y + (dy - LIFT) * viewport.camera.zoom) * ratio)
        width, height = int(viewport.width * ratio / larger) + 2, int(viewport.height * ratio / larger) + 2
        return (left, top), QRect(int(-left / larger) - 1, int(-top / larger) - 1, width, height)

    def _paint_flock(self, painter: QPainter, flock: Flock, parts: Iterable[Part]) -> None:
        origin, seen = self._seen(flock)
        if flock.scale == self._viewport.scale:
            flock.blend(painter, origin, parts)
            return
        larger = self._viewport.scale / flock.scale
        painter.save()
        painter.translate(*origin)
        painter.scale(larger, larger)
        flock.paint(painter, seen)
        painter.restore()

    def _drawn(self, area: Rect, ids: Set[Id]) -> list[Primitive]:
        """What is carried of an area of the map, as it lay before; no shadow falls on another note."""
        near = self._scene.layout.notes_in(area.inflated(_REACH))
        lifted = [self._lifted(id) for id in near if id in ids]
        return [*(shadow for shadow, _ in lifted), *(note for _, note in lifted)]

    def _links_of(self, ids: Iterable[Id]) -> tuple[Link, ...]:
        facts = self._scene.layout.facts
        found: dict[Id, Link] = {}
        for id in ids:
            found.update((link.id, link) for link in facts.links_of(id))
            if len(found) > _MOST_LINKS:
                return ()
        return tuple(found.values())

    def _reachable(self, area: Rect) -> Rect:
        """What of an area can come into view while it is carried a moderate way."""
        view = self._viewport.visible
        reach = view.inflated(max(view.width, view.height) / 2)
        area = area.inflated(_REACH)
        x, y = max(area.x, reach.x), max(area.y, reach.y)
        return Rect(
            x, y, max(min(area.right, reach.right) - x, 1), max(min(area.bottom, reach.bottom) - y, 1)
        )

    def _picture(self) -> QImage:
        scale, area = self._viewport.scale, self._area
        image = QImage(
            max(round(area.width * scale), 1),
            max(round(area.height * scale), 1),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setOpacity(_OPACITY if len(self.ids) <= _SEE_THROUGH else 1.0)
        painter.scale(scale, scale)
        painter.translate(-area.x, -area.y)
        with hurried():
            paint(painter, [each for id in self.ids for each in self._lifted(id)])
        painter.end()
        return image

    def _lifted(self, id: Id) -> list[Primitive]:
        scene = self._scene
        detail = detail_at(self._viewport.camera.zoom)
        return [
            Shadow(*scene.layout.box(id), radius=3, level="drag"),
            draw_note(scene.layout, scene.contents, scene.theme, id, detail),
        ]
