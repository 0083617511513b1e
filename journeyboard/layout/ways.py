"""The arrows of a board, found by the area they cross; each is led around notes when first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from journeyboard.layout.bands import Band, Bands
from journeyboard.layout.grid import SIDE, Grid
from journeyboard.layout.link_labels import with_label
from journeyboard.layout.links import Connector
from journeyboard.layout.rect import Rect, around
from journeyboard.layout.routing import REACH, WIDEST, Others, Routed, routed
from journeyboard.layout.shifts import Shifts
from journeyboard.layout.sides import Tie, ties
from journeyboard.model import Id, Link

Ends = tuple[Rect, Rect]
Ties = tuple[Tie, Tie]
Boxes = Mapping[Id, Rect]
NOWHERE = Rect(0, 0, 0, 0)
_FEW = 16
NOWHERE_ELSE: Boxes = {}


class Ways:
    """The way of every link that shows. ``others``: the notes in an area but for a link's own."""

    def __init__(self, others: Callable[[Rect, Link], Iterable[Rect]], sheet: Rect) -> None:
        self._sheet = sheet
        self._others = others
        self._grid = Grid()
        self._links: dict[Id, tuple[Link, Ends]] = {}
        self._routed: dict[Id, Routed] = {}
        self._at: defaultdict[Id, list[Id]] = defaultdict(list)
        self._ties: dict[Id, dict[Id, Tie]] = {}
        self._pushed: dict[Id, tuple[Routed, Ties]] = {}
        self._bands = Bands()
        """How far links have moved with their lanes (u) that are followed when they are next asked for."""
        self._now: Callable[[Link], Ends | None]
        """Where the notes of a link are now; known since the first of them moved with its lane."""

    def put(self, link: Link, ends: Ends | None) -> None:
        """Add a link, or move it; one without ends is forgotten."""
        self.drop(link.id)
        if ends is not None:
            self._lay(link.id, ends)
            self._links[link.id] = link, ends
            for note_id in (link.source_id, link.target_id):
                self._loosen(note_id)
                self._at[note_id].append(link.id)

    def drop(self, link_id: Id) -> None:
        """Forget a link; an unknown one is no error."""
        known = self._links.get(link_id)
        if known is None:
            return
        for note_id in (known[0].source_id, known[0].target_id):
            self._loosen(note_id)
            self._at[note_id].remove(link_id)
        del self._links[link_id]
        self._routed.pop(link_id, None)
        self._pushed.pop(link_id, None)
        self._bands.drop(link_id)
        self._grid.drop(link_id)

    def way(self, link_id: Id) -> Connector | None:
        """A link's way; None when it does not show."""
        return self._route(link_id).way if link_id in self._links else None

    def is_free(self, link_id: Id) -> bool:
        """Whether a link runs through no note but its own. Raises KeyError for one that does not show."""
        return self._route(link_id).is_free

    def bounds(self, link_id: Id) -> Rect | None:
        """Around a link's way, dot and chevron; None when it does not show."""
        way = self.way(link_id)
        return way.bounds if way else None

    def near(self, area: Rect) -> list[Link]:
        """The links that may cross an area, by id."""
        return [self._links[link_id][0] for link_id in sorted(self._near(area.inflated(REACH)))]

    def within(self, area: Rect) -> list[Link]:
        """The links whose bounds share some of the area, by id."""
        near = sorted(self._near(area.inflated(REACH)))
        return [
            self._links[link_id][0] for link_id in near if self._route(link_id).way.bounds.intersects(area)
        ]

    def disturbed(self, boxes: Iterable[Rect]) -> list[Id]:
        """The links that may change when notes with these boxes come or go; only those ever asked for."""
        boxes = list(boxes)
        together = _by_place(boxes) if self._are_led_near(boxes) else ()
        return sorted({link_id for near in together for link_id in self._heeding(near)})

    def reroute(self, link_ids: Iterable[Id]) -> None:
        """Lead links anew when they are next asked for."""
        for link_id in link_ids:
            self._routed.pop(link_id, None)

    def lower(
        self, top: float, shifts: Shifts, sheet: Rect, ends: Callable[[Link], Ends | None]
    ) -> list[Rect]:
        """Let what reaches below a height (u) go where ``shifts`` says that it is now, with the sheet.

        Costs what lies across such heights; the rest is followed when it is asked for. Returns what may have
        been covered, and may be now, from above ``top`` on. ``settle`` comes next.
        """
        self._sheet, self._now = sheet, ends
        across, areas = self._let_drift(top, shifts)
        for note_id in {end for each in across for end in _ends_of(self._links[each][0])}:
            self._loosen(note_id)
        self._ties.clear()
        areas += map(self._followed, across)
        return [area for area in areas if area.y < top]

    def _let_drift(self, top: float, shifts: Shifts) -> tuple[list[Id], list[Rect]]:
        """Note how far links below a height move that move as a whole.

        Returns the others, and what those that may reach above that height covered there and may cover now.
        """
        across: list[Id] = []
        areas: list[Rect] = []
        for band in self._bands.below(top - REACH):
            shift = shifts.of(band.top, band.bottom)
            if shift is None or min(band.top, band.top + shift) - REACH < top:
                across += self._let_some_drift(band, top, shifts, areas)
                continue
            self.reroute(self._routed.keys() & band.boxes.keys())
            if shift:
                self._bands.move(band, shift)
        return across, areas

    def _let_some_drift(self, band: Band, top: float, shifts: Shifts, areas: list[Rect]) -> list[Id]:
        """The same for a band of which not all moves alike, or that reaches above the height."""
        across: list[Id] = []
        drifting: list[tuple[Id, float]] = []
        for link_id, box in band.boxes.items():
            y, bottom = box[1] + band.drift, box[1] + box[3] + band.drift
            if bottom + REACH <= top:
                continue
            self._routed.pop(link_id, None)
            shift = shifts.of(y, bottom)
            if shift is None:
                across.append(link_id)
                continue
            if shift:
                drifting.append((link_id, shift))
            if min(y, y + shift) - REACH < top:
                before = box.moved(0, band.drift)
                areas.append(before.united(before.moved(0, shift)).inflated(REACH))
        self._bands.split(band, drifting)
        return across

    def _followed(self, link_id: Id) -> Rect:
        """Put a link where its notes are now; what its way lay in before and lies in now."""
        link, known = self._links[link_id]
        now, before = self._now(link) or known, self._grid.boxes[link_id].moved(0, self._bands.drift(link_id))
        self._links[link_id] = link, now
        self._lay(link_id, now)
        return before.united(self._grid.boxes[link_id]).inflated(REACH)

    def _lay(self, link_id: Id, ends: Ends) -> None:
        box = ends[0].united(ends[1])
        self._grid.put(link_id, box)
        self._bands.put(link_id, box)

    def _near(self, area: Rect) -> list[Id]:
        """The links whose notes lie around a part of an area, each where it is now."""
        bands = self._bands
        for drift in bands.drifts:
            for link_id in self._grid.within(area.moved(0, -drift)):
                if bands.is_adrift(link_id) and bands.drift(link_id) == drift:
                    self._followed(link_id)
        return self._grid.within(area)

    def settle(self) -> list[Rect]:
        """Lead anew the links that now share a side with others; where those were and are."""
        pushed, self._pushed = self._pushed, {}
        moved: list[Rect] = []
        for link_id, (before, tied) in pushed.items():
            if tied == self._tied(link_id):
                self._routed[link_id] = before
            else:
                moved += [before.way.bounds, self._route(link_id).way.bounds]
        return moved

    def tried(self, link_id: Id, boxes: Boxes, others: Others) -> Connector | None:
        """The way of a link if some notes lay in these boxes, past others; None when it does not show."""
        if link_id not in self._links:
            return None
        link, ends = self._links[link_id][0], self._ends(link_id, boxes)
        return _led(link, ends, others, self._sheet, self._tied(link_id, boxes)).way

    def _are_led_near(self, boxes: Sequence[Rect]) -> bool:
        """Whether any of many boxes may lie in the way of a link; of few it is as soon found out which."""
        if len(boxes) <= _FEW:
            return bool(self._routed)
        area, laid = (around(boxes) or NOWHERE).inflated(WIDEST + REACH), self._grid.boxes
        return any(laid[link_id].intersects(area) for link_id in self._routed)

    def _heeding(self, boxes: Sequence[Rect]) -> Iterator[Id]:
        """The links that heed one of some boxes that lie close together."""
        area = around(boxes) or NOWHERE
        for link_id in self._grid.within(area.inflated(WIDEST + REACH)):
            led = self._routed.get(link_id)
            if led is not None and any(map(led.heeds, boxes)):
                yield link_id

    def _route(self, link_id: Id) -> Routed:
        if link_id not in self._routed:
            link, ends = self._links[link_id][0], self._ends(link_id)
            tied = self._tied(link_id)
            self._routed[link_id] = _led(link, ends, lambda area: self._others(area, link), self._sheet, tied)
        return self._routed[link_id]

    def _loosen(self, note_id: Id) -> None:
        """What shares a side with a link that comes or goes may have to make room."""
        known = [each for each in self._at[note_id] if each in self._routed] if self._routed else ()
        for link_id in known:
            self._pushed.setdefault(link_id, (self._routed[link_id], self._tied(link_id)))
        self.reroute(known)
        self._ties.pop(note_id, None)

    def _tied(self, link_id: Id, boxes: Boxes = NOWHERE_ELSE) -> Ties:
        """How both ends are tied; the number is the one at the same note for all links of two notes."""
        link, (source, target) = self._links[link_id][0], self._ends(link_id, boxes)
        leave = self._ties_at(link.source_id, source, boxes)[link_id]
        arrive = self._ties_at(link.target_id, target, boxes)[link_id]
        number = min((link.source_id, leave.number), (link.target_id, arrive.number))[1]
        return leave._replace(number=number), arrive._replace(number=number)

    def _ties_at(self, note_id: Id, box: Rect, boxes: Boxes) -> dict[Id, Tie]:
        if boxes:
            return ties(box, self._far(note_id, boxes))
        if note_id not in self._ties:
            self._ties[note_id] = ties(box, self._far(note_id, boxes))
        return self._ties[note_id]

    def _far(self, note_id: Id, boxes: Boxes) -> dict[Id, Rect]:
        """The box at the other end of each link of a note."""
        return {
            link_id: self._ends(link_id, boxes)[int(self._links[link_id][0].source_id == note_id)]
            for link_id in self._at[note_id]
        }

    def _ends(self, link_id: Id, boxes: Boxes = NOWHERE_ELSE) -> Ends:
        if self._bands.is_adrift(link_id):
            self._followed(link_id)
        link, (source, target) = self._links[link_id]
        return boxes.get(link.source_id, source), boxes.get(link.target_id, target)


def _led(link: Link, ends: Ends, others: Others, sheet: Rect, tied: Ties) -> Routed:
    return with_label(routed(*ends, others, sheet, *tied), link.label, ends, others, sheet)


def _by_place(boxes: Iterable[Rect]) -> Iterable[Sequence[Rect]]:
    """Boxes that begin in the same square of a grid together: what is near one of them is near all."""
    found = defaultdict[tuple[float, float], list[Rect]](list)
    for box in boxes:
        found[box.x // SIDE, box.y // SIDE].append(box)
    return found.values()


def _ends_of(link: Link) -> tuple[Id, Id]:
    return link.source_id, link.target_id
