"""What can be written in place: a note, and later what it commits. Headers are in ``header_fields``."""

from bisect import bisect_left
from typing import Protocol

from journeyboard.drawing.cut import paper_of
from journeyboard.edit.kinds import SIZE
from journeyboard.edit.notes import add_note, retext
from journeyboard.layout.look import look_of
from journeyboard.layout.note import content, height_with
from journeyboard.layout.rect import Rect
from journeyboard.layout.steady import Steady, steady
from journeyboard.model import Id, Note, NoteKind, PainPoint, Record, changed
from journeyboard.model.note import NOTE_HEIGHT_MAX

from .bench import Bench
from .landing import kind_put, landing
from .page import Page, one_lined
from .pill_width import Pill, make_room, pill
from .uncovered import uncovered

_STEP = 40.0
"""The steps, in u, in which a note becomes higher while it is written."""
_TOP = "zzzz"


class Field(Protocol):
    """A place that text can be written in. One of ``commit`` and ``leave`` ends it."""

    text: str
    one_line: bool

    def show(self, text: str) -> None:
        """Show this text in place, committing nothing."""

    def page(self) -> Page | None:
        """The shown text as it stands in the view."""

    def frame(self) -> Rect | None:
        """What is outlined while it is written, in px of the view."""

    def covers(self, px: float, py: float) -> bool:
        """Whether a click there means the text and not something beside it."""

    def commit(self, text: str) -> None:
        """Make one change of it, or none when nothing was changed."""

    def leave(self) -> None:
        """Show what is committed again."""


class NoteField:
    """The text of a note. While it is written the note shows all of it and grows as far as it needs."""

    def __init__(self, bench: Bench, note: Note) -> None:
        self._bench = bench
        self._note = self._shown = note
        self.note_id = note.id
        self.text = note.text
        self._begun = False
        self._ahead: str | None = None
        self._steady: Steady | None = None
        self._lower: float | None = None
        """The next height that the note would be shown with, were its text shorter."""
        self._page: tuple[object, Page | None] = (None, None)
        self.one_line = note.kind is NoteKind.CHANNEL
        self._aside: set[Id] = set()

    @property
    def shown(self) -> Note:
        """The note as it looks now."""
        self.catch_up()
        return self._shown

    def show(self, text: str) -> None:
        words, (key, page) = self._steady.reset(text) if self._steady else None, self._page
        if words is None or page is None or key != self._view:
            self._show_all(text)
            return
        self._ahead = text
        self._page = key, Page(words, *page[1:6], _shift(words.text, text))

    def catch_up(self) -> None:
        """Let the map say what is on the screen already: letters come there first."""
        if self._ahead is not None:
            self._shown, self._ahead = changed(self._shown, text=self._ahead), None
            self._bench.scene.reword(self._shown)

    def _show_all(self, text: str) -> None:
        self._ahead = None
        room = self.pill(text)
        sized = changed(self._note, text=text, height=self.height(text), width=room.width)
        before, self._shown = self._shown, self._whole(sized)
        if self._is_sized_as(before):
            self._bench.scene.reword(self._shown)
        else:
            self._bench.show(self._bench.scene.show([*self.records(self._shown), *self._moved(room)]))
            self._begun = True
        self._page = (None, None)
        page, look = self.page(), look_of(self._shown, self._bench.scene.layout.facts.of_note(self._shown))
        self._steady = steady(look, page.paragraph, self._note.height, self._lower) if page else None

    def _is_sized_as(self, before: Note) -> bool:
        """Whether what the tiles show of the note is as large as it now is."""
        scene = self._bench.scene
        if not self._begun and (scene.light is not None or self._note.id not in scene.layout):
            return False
        return (self._shown.width, self._shown.height) == (before.width, before.height)

    @property
    def _view(self) -> object:
        """What a page is good for."""
        bench = self._bench
        return bench.viewport.camera, bench.scene.revision, bench.scene.theme

    def page(self) -> Page | None:
        key = self._view
        if self._page[0] != key:
            self.catch_up()
            self._page = key, self._new_page()
        return self._page[1]

    def _new_page(self) -> Page | None:
        scene, camera = self._bench.scene, self._bench.viewport.camera
        if self._note.id not in scene.layout:
            return None
        box = scene.layout.box(self._note.id)
        facts, theme = scene.layout.facts.of_note(self._shown), scene.theme
        set_text = content(self._shown, facts)
        x, y = camera.to_view(box.x + set_text.x, box.y + set_text.y)
        ground = paper_of(look_of(self._shown, facts), theme).fill
        shift = _shift(set_text.text.text, self._shown.text)
        page = Page(set_text.text, x, y, camera.zoom, theme.ink, ground, shift)
        return one_lined(page, self._shown.text, rtl=scene.layout.rtl) if self.one_line else page

    def frame(self) -> Rect | None:
        layout, camera = self._bench.scene.layout, self._bench.viewport.camera
        if self.note_id not in layout:
            return None
        box, page = camera.rect_to_view(layout.box(self.note_id)), self.page()
        return box.united(page.area.inflated(4)) if page and page.cut else box

    def covers(self, px: float, py: float) -> bool:
        frame = self.frame()
        return frame is not None and frame.contains(px, py)

    def commit(self, text: str) -> None:
        if text == self._note.text:
            self.leave()
            return
        bench, self._ahead = self._bench, None
        bench.scene.unshow(soon=True)
        store, room, height = bench.desk.store, self.pill(text), self.height(text)
        make_room(store, room, lambda: retext(store, self._note.id, text, height, room.width))
        if owed := bench.scene.owed():
            bench.show(owed)

    def leave(self) -> None:
        self._ahead = None
        self._bench.show(self._bench.scene.unshow())

    def height(self, text: str) -> float:
        """The height that the note will have with this text."""
        return height_with(self._note, text)

    def pill(self, text: str) -> Pill:
        """The width that the note will have with this text, and which notes make room for it."""
        return pill(self._bench.scene, self._note, text) if self.one_line else Pill(self._note.width)

    def _moved(self, room: Pill) -> list[Note]:
        """The notes that make room, and those that need not any more."""
        now, notes = {note.id for note in room.aside}, self._bench.scene.contents.base.of(Note)
        back = [notes[id] for id in self._aside - now if id in notes]
        self._aside |= now
        return [*room.aside, *back]

    def records(self, note: Note) -> list[Record]:
        """What to show while writing."""
        return [note]

    def _whole(self, note: Note) -> Note:
        """The note high enough to leave no line out; most letters need no more room than the one before."""
        if self.one_line:
            return note
        steps = range(int((NOTE_HEIGHT_MAX - note.height) // _STEP) + 1)
        heights = [*(note.height + _STEP * step for step in steps), NOTE_HEIGHT_MAX]
        was = min(bisect_left(heights, self._shown.height), len(heights) - 1)
        if not self._is_enough(note, heights[was]) or (was and self._is_enough(note, heights[was - 1])):
            was = bisect_left(heights[:-1], True, key=lambda height: self._is_enough(note, height))
        self._lower = heights[was - 1] if was else None
        return changed(note, height=heights[was])

    def _is_enough(self, note: Note, height: float) -> bool:
        facts = self._bench.scene.layout.facts.of_note(note)
        return not content(changed(note, height=height), facts).text.truncated


def _shift(shown: str, written: str) -> int:
    """How many code points stand before what was written."""
    return int(shown != written and shown[:1] == "“")


class NewNoteField(NoteField):
    """A note that does not exist before something is written on it, so leaving it empty changes nothing."""

    def __init__(self, bench: Bench, note: Note) -> None:
        super().__init__(bench, note)
        self._pain = PainPoint(map_id=note.map_id, note_id=note.id)

    def records(self, note: Note) -> list[Record]:
        return [note, self._pain] if note.kind is NoteKind.PAIN else [note]

    def commit(self, text: str) -> None:
        self.leave()
        if text.strip():
            room = self.pill(text)
            made = make_room(self._bench.desk.store, room, lambda: self._add(text, room.width))
            self._bench.desk.select([made])

    def _add(self, text: str, width: float) -> Id:
        note, desk = self._note, self._bench.desk
        return add_note(
            desk.store,
            desk.map_id,
            note.kind,
            stage_id=note.stage_id,
            lane_id=note.lane_id,
            x=note.x,
            y=note.y,
            height=self.height(text),
            width=width,
            text=text,
        )


def new_note(bench: Bench, kind: NoteKind, x: float, y: float) -> NewNoteField:
    """A note about to be written, its middle at a point of the map (u).

    An ordinary one (an action) becomes what its lane is for.
    """
    kind = kind_put(bench.scene.layout, kind, x, y)
    width, height = SIZE[kind]
    place = landing(bench.scene.layout, Rect(x - width / 2, y - height / 2, width, height))
    place = uncovered(bench.scene.layout, place, width, height)
    return note_in(bench, kind, place.stage_id, place.lane_id, place.x, place.y)


def note_in(
    bench: Bench, kind: NoteKind, stage_id: Id | None, lane_id: Id | None, x: float, y: float
) -> NewNoteField:
    """A note of a kind about to be written, at a place of a cell (u)."""
    width, height = SIZE[kind]
    note = Note(
        map_id=bench.desk.map_id,
        kind=kind,
        stage_id=stage_id,
        lane_id=lane_id,
        x=x,
        y=y,
        width=width,
        height=height,
        z=_TOP,
    )
    return NewNoteField(bench, note)
