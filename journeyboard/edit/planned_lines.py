"""Lines of text as notes, worked out one after the other and then put on the map in one step."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from fractional_indexing import FIError

from journeyboard.model import Id, Note, NoteKind, changed
from journeyboard.model.note import NOTE_HEIGHT_MAX
from journeyboard.store.draft import Draft
from journeyboard.store.store import Store

from .assessments import match_assessments
from .clean import clean_text
from .columns import Columns
from .depth import keys_above, top_keys
from .flow import GAP, Flow
from .kinds import SIZE
from .locks import change_within_locks
from .notes import Placement
from .tidying import obstacles
from .wording import counted

Measure = Callable[[NoteKind, str], float]
"""The height in u that a new note of a kind needs for a text."""
LOWEST = "a0"


class PlannedLines:
    """A note for each line, in rows from a place down, clear of the notes there; a single one just there.

    ``work`` makes ``put`` quicker; whatever is not yet worked out then, or was while the map was another, is
    worked out in ``put``.
    """

    def __init__(
        self,
        store: Store,
        map_id: Id,
        lines: Iterable[str],
        kind: NoteKind,
        at: Placement,
        *,
        measure: Measure | None = None,
    ) -> None:
        self._store, self._map_id, self._kind, self._at, self._measure = store, map_id, kind, at, measure
        self._texts = [clean_text(line) for line in lines]
        self._begin()

    def _begin(self) -> None:
        self._notes: list[Note] = []
        self._has_depths = False
        self._as_of = self._store.history.cursor
        self._left = self._made()

    def work(self) -> Iterator[None]:
        """Work the notes out, one a step."""
        for _ in self._left:  # not ``yield from``: whoever stops here must not end what ``put`` goes on with
            yield

    def put(self) -> list[Id]:
        """Put the notes on the map; their ids. Raises ``Refused`` when their lane is locked."""
        with change_within_locks(self._store, counted("Paste", self._texts)) as draft:
            if self._as_of != self._store.history.cursor:
                self._begin()
            for _ in self._left:
                pass
            notes = self._notes if self._has_depths else self._on_top(draft)
            draft.put(*notes)
            match_assessments(draft, notes)
        return [note.id for note in notes]

    def _made(self) -> Iterator[None]:
        depths = self._depths()
        yield
        flow = self._flow() if len(self._texts) > 1 else None
        yield
        for text, depth in zip(self._texts, depths, strict=True):
            self._notes.append(self._note(text, depth, flow))
            yield

    def _depths(self) -> Sequence[str]:
        """Depths above all other notes; where there are none left, any."""
        try:
            depths = keys_above(self._store, self._map_id, len(self._texts))
        except FIError:
            return [LOWEST] * len(self._texts)
        self._has_depths = True
        return depths

    def _flow(self) -> Flow:
        """The rows around the notes that are in the way."""
        columns, at, wide = Columns(self._store, self._map_id), self._at, SIZE[self._kind][0]
        lane = columns.lane_with(at.stage_id, at.lane_id)
        left = columns.left_of(at.stage_id) if lane else 0.0
        width = max(columns.width_of(at.stage_id if lane else None), wide)
        there = (note for note in self._store.of(Note).values() if note.map_id == self._map_id)
        return Flow(width, obstacles(columns, there, lane, left, width), max(at.y, GAP))

    def _note(self, text: str, depth: str, flow: Flow | None) -> Note:
        (width, height), at = SIZE[self._kind], self._at
        if self._measure:
            height = min(max(height, self._measure(self._kind, text)), NOTE_HEIGHT_MAX)
        box = flow.add(width, height) if flow else at
        return Note(
            map_id=self._map_id,
            kind=self._kind,
            text=text,
            stage_id=at.stage_id,
            lane_id=at.lane_id,
            x=box.x,
            y=box.y,
            width=width,
            height=height,
            z=depth,
        )

    def _on_top(self, draft: Draft) -> list[Note]:
        """The notes above all others, some of which get other depths to make room."""
        keys = top_keys(draft, self._map_id, len(self._notes))
        return [changed(note, z=key) for note, key in zip(self._notes, keys, strict=True)]
