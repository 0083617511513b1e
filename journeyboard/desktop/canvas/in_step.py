"""The selection as it is painted: in step with the tiles, which show a change a moment after it was made."""

from collections.abc import Callable
from typing import Protocol

from journeyboard.layout.rect import Rect
from journeyboard.model import Id

from .bench import GROUP_PX, Bench
from .headers import head_of, slots
from .peeking import OUTLINE_PX, outline_of_handles
from .picture import Slot
from .selected import Selected


class Tiles(Protocol):
    """What shows the map."""

    @property
    def behind(self) -> bool:
        """Whether it is still as it was before a change."""
        ...


class InStep:
    """Holds what is selected where the tiles show it. ``is_waited_for``: the tiles changed only a moment ago.

    What hands carry is shown where it is at once. Another selection waits no longer than that moment.
    """

    def __init__(self, bench: Bench, tiles: Tiles, is_waited_for: Callable[[], bool]) -> None:
        self._bench, self._tiles, self._is_waited_for = bench, tiles, is_waited_for
        self._seen = bench.selected
        self._has_handles = False
        self._sheet = bench.scene.layout.extent
        self._hovered: tuple[Id | None, Rect | None] = (None, None)

    @property
    def sheet(self) -> Rect:
        """The sheet (u) as the tiles show it."""
        if not self._tiles.behind:
            self._sheet = self._bench.scene.layout.extent
        return self._sheet

    def slots(self, now: list[Slot], whole: Rect) -> list[Slot]:
        """Where what the tiles show lies in the view. ``now``: where it lies when they have changed."""
        is_so = self.sheet == self._bench.scene.layout.extent
        return now if is_so else slots(self._bench.viewport, self.sheet, whole)

    @property
    def selected(self) -> Selected:
        """What is selected, as it lies on the tiles."""
        if not self._is_held:
            self._seen = self._bench.selected
        return self._seen

    @property
    def has_left_pointer(self) -> bool:
        """Whether the hovered note lies elsewhere than on the tiles: then nothing is shown around it."""
        id, layout = self._bench.marks.hover, self._bench.scene.layout
        now = id, layout.box(id) if id is not None and id in layout else None
        if not self._tiles.behind or self._bench.live.ids or id != self._hovered[0]:
            self._hovered = now
        return now != self._hovered

    @property
    def outline(self) -> Rect | None:
        """The rectangle (px of the view) whose corners are handles, as ``outline_of_handles``."""
        if not self._is_held:
            found = outline_of_handles(self._bench)
            self._has_handles = found is not None
            return found
        area, boxes = self._seen.area, self._seen.boxes
        if area is None or not self._has_handles:
            return None
        gap = OUTLINE_PX if len(boxes) == 1 else GROUP_PX
        return self._bench.viewport.camera.rect_to_view(area).inflated(gap)

    @property
    def heads(self) -> list[Rect]:
        """The headers of the selected stages and lanes as they lie in the view, in px."""
        viewport, heads = self._bench.viewport, self.selected.heads
        return [head_of(viewport, self.sheet, member) for member in heads]

    @property
    def _is_held(self) -> bool:
        now, seen, live = self._bench.selected, self._seen, self._bench.live
        if now is seen or not self._tiles.behind or live.ids or live.aloft:
            return False
        return now.ids == seen.ids or self._is_waited_for()
