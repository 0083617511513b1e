"""How far the marks above the map reach in the view, so that a moving hand repaints only what it changes."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from journeyboard.layout.rect import Rect

from .bench import Bench
from .editing import TextEditing
from .fields import NoteField
from .guide_paint import gap_area, guide_area
from .in_step import InStep
from .live_curve import curves_in_hand
from .live_links import ways_now
from .parking import lot_areas
from .regions import simple

_AROUND_PX = 24.0


class Reach:
    """Remembers where marks were, because what they leave must be repainted too.

    ``seen`` tells what of the view, in px, no header lies on.
    """

    def __init__(self, bench: Bench, in_step: InStep, seen: Callable[[], QRegion]) -> None:
        self._bench, self._in_step, self._seen = bench, in_step, seen
        self._last = QRegion(), QRegion()

    def renewed(self, editing: TextEditing | None = None) -> QRegion:
        """The part of the view, in px, that marks and a text being written covered or cover now.

        While notes are carried, the headers above them are left as they are.
        """
        below, above = _around(self._on_map()), _around((*self._on_top(), *self._written(editing)))
        now = (below, above) if self._bench.live.ids else (QRegion(), below + above)
        before, self._last = self._last, now
        return (simple(before[0] + now[0]) & self._seen()) + simple(before[1] + now[1])

    def _written(self, editing: TextEditing | None) -> Iterator[Rect]:
        """A note's text stays on the note; any other may reach anywhere."""
        if editing is not None:
            frame = editing.field.frame() if isinstance(editing.field, NoteField) else None
            viewport = self._bench.viewport
            yield frame.inflated(_AROUND_PX) if frame else Rect(0, 0, viewport.width, viewport.height)

    def _on_map(self) -> Iterator[Rect]:
        """What headers cover."""
        for area in self._areas():
            yield self._bench.viewport.camera.rect_to_view(area).inflated(_AROUND_PX)

    def _on_top(self) -> Iterator[Rect]:
        """What lies on the headers or crosses them."""
        yield from self._in_step.heads
        yield from lot_areas(self._bench)
        viewport, marks = self._bench.viewport, self._bench.marks
        yield from (guide_area(viewport, guide) for guide in marks.guides)
        yield from (gap_area(viewport, gap) for gap in marks.gaps)

    def _areas(self) -> Iterator[Rect]:
        bench = self._bench
        layout, marks = bench.scene.layout, bench.marks
        found = (marks.cell, marks.marquee, marks.frame, bench.live.shown, curves_in_hand(bench))
        yield from (area for area in found if area is not None)
        if marks.hover is not None and marks.hover in layout:
            yield layout.box(marks.hover)
        if marks.shake is not None and marks.shake[0] in layout:
            yield layout.box(marks.shake[0])
        yield from self._selection()
        yield from (way.bounds for _, way in ways_now(bench))
        if marks.wire is not None:
            yield marks.wire.bounds
        if marks.ghost is not None:
            yield marks.ghost

    def _selection(self) -> Iterator[Rect]:
        selected = self._in_step.selected
        if selected.area is not None:
            yield selected.area.moved(*self._bench.marks.offset)
        yield from (Rect(mood.x, mood.y, 0, 0).inflated(_AROUND_PX) for mood in selected.moods)
        yield from (way.bounds for way in selected.ways)


def _around(rects: Iterable[Rect]) -> QRegion:
    """The whole px that they touch, and one more on each side."""
    region = QRegion()
    for rect in rects:
        region += QRect(int(rect.x) - 1, int(rect.y) - 1, int(rect.width) + 3, int(rect.height) + 3)
    return region
