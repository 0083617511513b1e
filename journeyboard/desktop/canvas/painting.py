"""Everything that is painted, from the bottom up: frames now, tiles when there is time."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import perf_counter

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QRegion

from journeyboard.desktop.look.tokens import Look, look
from journeyboard.export.painter import background
from journeyboard.layout.rect import Rect

from .arrivals import Arrivals
from .bench import Bench
from .edges import paint_edges
from .editing import TextEditing
from .ground import Ground
from .header_fields import HeaderField
from .header_tiles import tile_batches
from .headers import slots, uncovered
from .in_step import InStep
from .inlay import Inlay, Inlays
from .job import Batch
from .layers import in_device_pixels, paint_headers, showing, showing_all, touched
from .live_curve import paint_curves
from .live_links import paint_links
from .live_note import paint_note
from .overlay import Overlay
from .pace import PACE_MS, Pace
from .page import Page
from .page_paint import paint_editing, paint_outline
from .picture import Picture, Slot
from .readying import PAUSE_MS, Readying
from .regions import clipped
from .tiles import LIMIT, Layer
from .trimming import paint_trim

_FIRST_MS = 60.0
_VIEWS_KEPT = 4
"""A screen so large that the usual memory is too little gets as much as this many views of it need."""
_PATIENCE_S = 0.1
"""So long what lies above the tiles waits for them after a change, so that both change at once."""
_LONGEST_S = 0.2
"""A hand whose changes come faster than they can be drawn sees them in parts after so long."""
_LEISURE_MS = 150
"""The overview is drawn only when nothing else has happened for this long."""
_HEADERS = (Layer.LANES, Layer.STAGES, Layer.CORNER)


class Painting(QObject):
    """Owns the pixels. ``update`` asks the widget for a repaint of a part of it, in px, or of all."""

    caught_up = Signal()
    """What lies above the tiles need not wait for them any longer."""

    def __init__(self, bench: Bench, update: Callable[[QRect | None], None], parent: QObject) -> None:
        super().__init__(parent)
        self.bench = bench
        self.editing: TextEditing | None = None
        self.picture = Picture(self._fetch, self._background)
        self.in_step = InStep(bench, self.picture, lambda: self.awaited)
        self.overlay = Overlay(bench, self.in_step)
        self.inlays = Inlays(bench)
        self._ground = Ground(bench, self.picture)
        self._update = update
        self._slots: list[Slot] = []
        self._open = QRegion()
        """Where no header covers the map, in device pixels of the view."""
        self.seen = QRegion()
        """The same, in px."""
        self._whole = Rect(0, 0, 1, 1)
        self._pace = Pace()
        self._behind_at: float | None = None
        self._waited_for = False
        self.arrivals = Arrivals(bench.scene, self.show, self)
        self._ready = Readying(bench)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._work)

    @property
    def busy(self) -> bool:
        """Whether something of what is in view is still to be drawn."""
        waiting = background().busy or self.bench.viewport.zooming
        return self._idle.isActive() or self.picture.busy or waiting

    @property
    def awaited(self) -> bool:
        """Whether what lies above the tiles waits for them a moment longer; ``caught_up`` tells when not."""
        since = self._behind_at
        soon = since is not None and perf_counter() - since < _PATIENCE_S
        self._waited_for = soon and not self.editing
        return self._waited_for

    def begin(self) -> None:
        """Draw the map from nothing."""
        self.measure()
        self.picture.forget(*Layer)
        self.picture.overview.cover(self._whole)
        self._catch_up()
        self.follow()

    def measure(self) -> None:
        """The map may have become larger or smaller."""
        self._whole = self.bench.scene.extent()
        self.bench.viewport.extent = self._whole
        self.bench.viewport.sheet = self.bench.scene.layout.extent

    def show(self, areas: Sequence[Rect]) -> None:
        """Draw these areas (u) anew; what is in view of them appears all at once."""
        self._ready.forget()
        hasty = self._is_hasty()
        self._renew_headers()
        viewport, scene = self.bench.viewport, self.bench.scene
        if scene.extent() != self._whole:
            self.measure()
            self.picture.overview.cover_later(self._whole)
        self.picture.invalidate(areas, viewport.scale)
        if hasty:
            self.picture.show_halves()
            self._catch_on()
        self._go_on()

    def _catch_on(self) -> None:
        """Ask for what changed, and show what is already drawn of it, or that none of it is in view."""
        self._place()
        self._ask()
        self._take(self.picture.work(self._slots, self.bench.viewport.scale, 0))

    def _is_hasty(self) -> bool:
        """Whether changes have come on top of each other for so long that what is drawn of them is shown."""
        now = perf_counter()
        if self._behind_at is None:
            self._behind_at = now
        return now - self._behind_at > _LONGEST_S

    def _take(self, parts: Sequence[QRect]) -> None:
        """Put what was drawn on the screen, given in device pixels of the view."""
        ratio = self.bench.viewport.ratio
        for part in parts:
            self._update(showing(part, ratio))
        if self._behind_at is not None and not (self.picture.behind or self.picture.urgent):
            self._catch_up()
        elif self._waited_for and not self.awaited:
            self.bench.live.rise()
            self.caught_up.emit()

    def _catch_up(self) -> None:
        """The tiles show the map as it is now."""
        self._behind_at, self._waited_for = None, False
        self.bench.scene.cut = self.bench.scene.without
        self.bench.live.settle()
        self.caught_up.emit()

    def _renew_headers(self) -> None:
        if self.bench.scene.headers_stale:
            self.bench.scene.headers_stale = False
            self.picture.renew(self.bench.viewport.scale, *_HEADERS)

    def follow(self) -> None:
        """The view shows another part of the map, or is another size."""
        self._pace.move()
        self._place()
        self._ready.forget()
        if not self.bench.viewport.zooming or not len(self.picture.cache):
            self._ask()
        self._go_on()
        self._update(None)

    def rest(self) -> None:
        """A zoom is over: what is scaled is drawn anew. It stays on the screen until then."""
        self._catch_on()
        self._go_on()

    def give_way(self) -> None:
        """Something moves under the hand: its frame comes first, the slices take what is left of the time."""
        self._pace.move()
        if self._idle.isActive():
            self._go_on()

    def repaint_letters(self, inlay: Inlay, editing: TextEditing, page: Page) -> None:
        """Only the text being written has changed."""
        self.give_way()
        self._update(inlay.renewed(editing, page))

    def paint(self, painter: QPainter, clip: QRect, parts: Sequence[QRect]) -> None:
        """Paint a part of the view given in px: its rectangles, and the one around them."""
        bench, colours = self.bench, look(self.bench.desk.theme_name)
        if self.editing and self._letters(painter, clip, self.editing, colours):
            return
        if not len(self.picture.cache):
            self.picture.work(self._slots, bench.viewport.scale, _FIRST_MS)
        shown = self.in_step.slots(self._slots, self._whole)
        seen = self._open if shown is self._slots else uncovered(shown, bench.viewport)
        self._ground.paint(painter, shown, seen, parts, colours("desk"))
        paint_trim(painter, bench, colours)
        if bench.live.ahead is None:
            self._between(painter, colours)
        self._ground.paint_carried(painter, shown, seen, parts)
        self.overlay.above(painter, colours)
        if self.editing:
            self._in_device_pixels(painter, partial(paint_note, painter, bench, self.editing.field))
        on_header = isinstance(self.editing and self.editing.field, HeaderField)
        if self.editing and not on_header:
            self._written(painter, self.editing, colours)
        for part in clipped(painter, parts):
            self._headers(painter, shown, part)
        paint_edges(painter, bench, self.in_step.sheet, colours)
        if self.editing and on_header:
            paint_editing(painter, self.editing, colours)
        self.overlay.topmost(painter, colours)
        self._pace.rest()
        if self._idle.isActive():
            self._go_on()

    def _between(self, painter: QPainter, colours: Look) -> None:
        """What lies between the map and what is carried."""
        self.overlay.below(painter, colours)
        paint_links(painter, self.bench)
        paint_curves(painter, self.bench)

    def _letters(self, painter: QPainter, clip: QRect, editing: TextEditing, colours: Look) -> bool:
        """Paint the text being written, when nothing else is asked for; False when something is."""
        inlay, page = self.inlays.of(editing) or (None, None)
        if inlay is None or page is None or not inlay.area.contains(clip):
            return False
        inlay.paint(painter, clip, editing, page, colours)
        self._pace.rest()
        return True

    def _written(self, painter: QPainter, editing: TextEditing, colours: Look) -> None:
        inlay, page = self.inlays.of(editing) or (None, None)
        if inlay is None or page is None:
            paint_editing(painter, editing, colours)
        else:
            paint_outline(painter, editing, colours)
            painter.save()
            inlay.paint(painter, inlay.area, editing, page, colours)
            painter.restore()

    def _headers(self, painter: QPainter, shown: list[Slot], clip: QRect) -> None:
        viewport = self.bench.viewport
        part = touched(clip, viewport.ratio)
        headers = partial(paint_headers, painter, self.picture, shown, viewport.scale, part)
        self._in_device_pixels(painter, headers)

    def _in_device_pixels(self, painter: QPainter, draw: Callable[[], None]) -> None:
        in_device_pixels(painter, self.bench.viewport.ratio, draw)

    def _place(self) -> None:
        """Find out where everything lies in the view."""
        viewport = self.bench.viewport
        self._slots = slots(viewport, self.bench.scene.layout.extent, self._whole)
        self._open = uncovered(self._slots, viewport)
        self.seen = showing_all(self._open, viewport.ratio)

    def _ask(self) -> None:
        """Have drawn what is to be seen there; in a zoom that waits until it is over."""
        viewport = self.bench.viewport
        in_view = int(viewport.width * viewport.height * viewport.ratio**2) * 4
        self.picture.cache.limit = max(LIMIT, _VIEWS_KEPT * in_view)
        if self.picture.unasked or not self.picture.urgent:
            self._pace.work()
        self.picture.want(self._slots, viewport.scale)

    def _work(self) -> None:
        viewport = self.bench.viewport
        if viewport.zooming:
            if (wait := self._ready.work(self._pace)) is not None:
                self._idle.start(wait)
            return
        if wait := self._pace.wait_ms(urgent=self.picture.urgent):
            self._idle.start(wait)
            return
        if self.picture.unasked:
            self._catch_on()
        self._pace.work()
        self._take(self.picture.work_ahead(self._slots, viewport.scale))
        self._go_on(leisure_ms=0, pace_ms=0 if self.picture.urgent else PACE_MS)

    def _go_on(self, leisure_ms: int = _LEISURE_MS, pace_ms: int = PACE_MS) -> None:
        """Work on at once, but between the frames of a moving hand; at what nothing waits for, at leisure."""
        if self.bench.viewport.zooming:
            self._idle.start(PAUSE_MS)
        elif self.picture.busy and not self.picture.leisurely:
            self._idle.start(pace_ms if self._is_moving() else 0)
        elif self.picture.busy or self.bench.scene.layout.lead_ahead():
            self._idle.start(leisure_ms)

    def _is_moving(self) -> bool:
        """Whether the hand is at work, and what is in view can wait for it: a change cannot."""
        return not self.picture.behind and self._pace.gives_way(urgent=self.picture.urgent)

    def _fetch(self, layer: Layer, area: Rect, scale: float) -> Iterator[Batch]:
        return tile_batches(self.bench.scene, layer, area, scale / self.bench.viewport.ratio)

    def _background(self, layer: Layer) -> str:
        theme = self.bench.scene.theme
        return theme.desk if layer is Layer.BOARD else theme.chrome
