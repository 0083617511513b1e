"""What there is to see: one map's contents and layout in a theme, and what of it to leave out of the tiles."""

from collections.abc import Iterable, Sequence
from math import inf

from journeyboard.drawing.board import draw_cells
from journeyboard.drawing.detail import Detail, detail_at
from journeyboard.drawing.primitives import Primitive
from journeyboard.drawing.theme import Theme, theme
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.facts import Pairs
from journeyboard.layout.rect import Rect
from journeyboard.model import Contents, Id, Note, Record

from .preview import Preview

EVERYTHING = (Rect(-1e9, -1e9, 2e9, 2e9),)
Areas = Sequence[Rect]


class Scene:
    """The map as it is to be drawn. Methods that change it return the areas (u) to draw again."""

    def __init__(self, contents: Contents, map_id: Id, theme_name: str) -> None:
        self.contents = Preview(contents)
        self.layout = BoardLayout(self.contents, map_id)
        self.theme: Theme = theme(theme_name)  # type: ignore[arg-type]  # the desk's names are the theme's
        self.without: frozenset[Id] = frozenset()

    def dress(self, theme_name: str) -> Areas:
        self.theme = theme(theme_name)  # type: ignore[arg-type]
        return EVERYTHING

    def follow(self, pairs: Pairs) -> Areas:
        """Take over a change that the contents already show."""
        dirty = self.layout.apply(pairs)
        return EVERYTHING if dirty is None else dirty

    def show(self, records: Iterable[Record]) -> Areas:
        """Show records that are not committed, in place of what they would replace."""
        return self.follow(self.contents.show(records))

    def unshow(self) -> Areas:
        """Show what is committed."""
        pairs = self.contents.end()
        return self.follow(pairs) if pairs else ()

    def leave_out(self, ids: Iterable[Id]) -> Areas:
        """Keep these notes, with their links, out of the tiles; none brings all back."""
        before, self.without = self.without, frozenset(ids)
        return [self.reach(id) for id in before ^ self.without if id in self.layout]

    def reach(self, note_id: Id) -> Rect:
        """All that is drawn of a note: its box, its shadow and its links."""
        area = self.layout.box(note_id).inflated(12)
        for link in self.layout.facts.links_of(note_id):
            way = self.layout.connector(link)
            area = area if way is None else area.united(way.bounds)
        return area

    def cells(self, area: Rect, detail: Detail) -> list[Primitive]:
        """The display list of what lies in the area, headers aside."""
        return draw_cells(self.layout, self.contents, self.theme, detail, area, self.without)

    def detail(self, zoom: float) -> Detail:
        return detail_at(zoom)

    def note(self, note_id: Id) -> Note:
        return self.contents.of(Note)[note_id]

    def extent(self) -> Rect:
        """The sheet and the notes that lie outside it."""
        outside = (box for box in map(self.layout.box, self._parked()))
        area = self.layout.extent
        for box in outside:
            area = area.united(box.inflated(12))
        return area

    def _parked(self) -> list[Id]:
        below = self.layout.extent.bottom
        return self.layout.notes_in(Rect(-1e6, below, 2e6, 1e6)) if below < inf else []
