"""What there is to see: one map's contents and layout in a theme, less what is carried."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journeyboard.drawing.board import draw_cells
from journeyboard.drawing.changes import draw_changes
from journeyboard.drawing.detail import detail_at
from journeyboard.drawing.spotlight import Spotlight, differences
from journeyboard.drawing.theme import Theme, theme
from journeyboard.export.fonts import use_system_fonts
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.changes import Changes
from journeyboard.layout.facts import Pairs, touched
from journeyboard.layout.labels import lane_of
from journeyboard.layout.rect import Rect
from journeyboard.model import (
    Contents,
    Feeling,
    Id,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Record,
    Stage,
    changed,
)

from .job import Batch, batches
from .preview import Preview
from .tiles import EVERYWHERE

EVERYTHING = (EVERYWHERE,)
_CROWD = 600
"""So many notes leave little as it was, and to find out what, all their arrows would have to be led."""
_MANY = 200
"""With more notes than this to draw anew it is quicker to say: everything."""
Areas = Sequence[Rect]


class Scene:
    """The map as it is to be drawn. Methods that change it return the areas (u) to draw again.

    ``headers_stale`` says that the headers look different too, until whoever draws them resets it;
    ``revision`` counts how often anything may have moved.
    """

    def __init__(self, contents: Contents, map_id: Id, theme_name: str) -> None:
        use_system_fonts()
        self.contents = Preview(contents)
        self.layout = BoardLayout(self.contents, map_id)
        self.theme: Theme = theme(theme_name)
        self.without = self.cut = frozenset[Id]()
        """What is to be left out of the tiles, and what of it their pixels show no more."""
        self.light: Spotlight | None = None
        self.changes: Changes | None = None
        self.headers_stale = False
        self.revision = 0
        self._owed: tuple[Rect, ...] = ()

    def turn_to(self, map_id: Id) -> None:
        """Show another map of the same contents, all of it, as it is committed."""
        self.contents = Preview(self.contents.base)
        self.layout = BoardLayout(self.contents, map_id)
        self.without = self.cut = frozenset()
        self.changes = None
        self.headers_stale = False
        self.revision += 1

    def dress(self, theme_name: str) -> Areas:
        self.theme = theme(theme_name)
        return EVERYTHING

    def follow(self, pairs: Pairs) -> Areas:
        """Take over a change that the contents already show."""
        self.revision += 1
        self.headers_stale = self.headers_stale or touches_headers(pairs)
        rows, owed = self.layout.rows, self._owed
        dirty, self._owed = self.layout.apply(pairs), ()
        self.headers_stale = self.headers_stale or self.layout.rows != rows
        if dirty is not None:
            return (*owed, *dirty)
        self.headers_stale = True
        return owed if all(_is_only_worded(*pair) for pair in pairs.values()) else EVERYTHING

    def owed(self) -> Areas:
        """What is still to be drawn again, because the change that was to come did not."""
        owed, self._owed = self._owed, ()
        return owed

    def show(self, records: Iterable[Record]) -> Areas:
        """Show records that are not committed, in place of what they would replace."""
        return self._previewed(self.contents.show(records))

    def reword(self, note: Note) -> None:
        """Show a note with other words in the very same box; whoever writes it paints it above the tiles."""
        self.contents.show([note])
        self.layout.reword(note)

    def unshow(self, *, soon: bool = False) -> Areas:
        """Show what is committed. ``soon``: a change comes at once, whose areas these join."""
        areas = self._previewed(self.contents.end())
        if soon:
            self._owed = (*self._owed, *areas)
        return () if soon else areas

    def _previewed(self, pairs: Pairs) -> Areas:
        return self.follow(pairs) if pairs else ()

    def leave_out(self, ids: Iterable[Id]) -> Areas:
        """Keep these notes, with their links, out of the tiles; none brings all back.

        A link is kept out alone, an emotion point with all curves.
        """
        before, self.without = self.without, frozenset(ids)
        differ = before ^ self.without
        if len(differ) > _CROWD:
            return EVERYTHING
        areas = map(self._place, differ)
        return [area for area in areas if area is not None]

    def shine(self, light: Spotlight | None) -> Areas:
        """Let the notes that a light is on stand out among the others; None: all are alike."""
        before, self.light = self.light, light
        changed_ids = differences(before, light)
        if changed_ids is None or len(changed_ids) > _MANY:
            return EVERYTHING
        return [self.reach(id) for id in changed_ids if id in self.layout]

    def mark(self, changes: Changes | None) -> Areas:
        """Show what became of the map; None: nothing but the map."""
        if any(each is not None and each.of_frame for each in (self.changes, changes)):
            self.headers_stale = True
        self.changes = changes
        return EVERYTHING

    def reach(self, note_id: Id) -> Rect:
        """All that is drawn of a note: its box, its shadow and its links."""
        area = self.layout.box(note_id).inflated(12)
        for link in self.layout.facts.links_of(note_id):
            way = self.layout.connector(link)
            area = area if way is None else area.united(way.bounds)
        return area

    def _place(self, id: Id) -> Rect | None:
        if id in self.layout:
            return self.reach(id)
        lane = lane_of(self.layout) if id in self.contents.of(Feeling) else None
        return self.layout.turned(lane.room) if lane else self.layout.way_bounds(id)

    def cells(self, area: Rect, zoom: float) -> Iterator[Batch]:
        """The display list of what lies in the area, headers aside, at px per u.

        Notes are set in type when their turn comes; links are led one by one before, for some may take long.
        """
        detail, light = detail_at(zoom), self.light_now()
        scene = self.layout, self.contents, self.theme
        drawn = draw_cells(*scene, detail, area, self.without, light)
        for link in () if detail.is_afar else self.layout.links_near(area):
            self.layout.connector(link)
            yield ()
        yield from batches(drawn)
        if self.changes:
            for mark in draw_changes(self.changes, self.theme, detail, area, self.without):
                yield (mark,)

    def note_at(self, x: float, y: float) -> Id | None:
        """The note that is seen at a point of the map (u): those that step back lie below the others."""
        under, light = self.layout.notes_at(x, y), self.light_now()
        clear = [each for each in under if not (light and light.dims(each))]
        return next(reversed(clear or under), None)

    def light_now(self) -> Spotlight | None:
        """The light, which what is not committed yet does not shun."""
        held = self.contents.shown(Note)
        return replace(self.light, held=held) if self.light and held else self.light

    def extent(self) -> Rect:
        """The sheet and the notes and ghosts that lie outside it."""
        bounds = self.layout.bounds
        return bounds.united(self.changes.bounds) if self.changes else bounds


def touches_headers(pairs: Pairs) -> bool:
    """Whether a change may show in the headers."""
    return not touched(pairs).isdisjoint(_IN_HEADERS)


def _is_only_worded(before: Record | None, after: Record | None) -> bool:
    """Whether a stage or lane has got other words or a lock, but neither place nor size."""
    match before, after:
        case Stage(), Stage():
            return changed(before, name=after.name, goal=after.goal) == after
        case Lane(), Lane():
            return changed(before, name=after.name, caption=after.caption, locked=after.locked) == after
    return False


_IN_HEADERS = (Stage, Lane, Persona, JourneyMap)
