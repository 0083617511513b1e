"""What lies on the desk: one open document, what is selected on it and which tool is in hand.

Canvas, panels and commands know the desk and not each other: they ask it, change the store through
``journeyboard.edit``, and listen to its signals.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from journeyboard.edit.tops import tops
from journeyboard.model import Course, Id, JourneyMap, MapRecord, Record, maps
from journeyboard.store.courtesy import PAINTING

from .several import map_after, map_to_show
from .tools import Tool

if TYPE_CHECKING:
    from journeyboard.drawing.spotlight import Spotlight
    from journeyboard.store.change import Change
    from journeyboard.store.document import Document
    from journeyboard.store.store import Store

    from .canvas.view import BoardView
    from .comparing.comparing import Comparing
    from .following import Following
    from .keeping import Keeping
    from .pen import Pen
    from .window import MapWindow

R = TypeVar("R", bound=Record)


class Desk(QObject):
    """A document being worked on. Signals arrive in the interface's thread."""

    changed = Signal(object)
    """A ``Change`` was applied, by an edit, an undo or a redo."""
    selection_changed = Signal()
    tool_changed = Signal()
    theme_changed = Signal()
    snap_changed = Signal()
    course_changed = Signal()
    spotlight_changed = Signal()
    state_changed = Signal()
    """The document was saved, is being saved or could not be saved: see ``document.state``."""
    reveal_requested = Signal(str)
    map_leaving = Signal()
    """Another map is about to be shown: what is being written or dragged ends now."""
    map_changed = Signal()
    """Another map lies on the desk, with nothing selected."""
    told = Signal(object)
    """Sentences on what could not be taken as it stood, for whoever shows them."""
    told_to_stay = Signal(object)
    """Sentences on where the work is kept now: they stay until somebody has closed them."""

    _state_arrived = Signal()

    def __init__(self, document: "Document", map_id: Id | None = None, theme_name: str = "light") -> None:
        super().__init__()
        self.document = document
        self.map_id = map_id if map_id is not None else maps(document.store)[0].id
        self._get_ready()
        self.board: BoardView | None = None
        self.window: MapWindow | None = None
        self.pen: Pen | None = None
        self.following: Following | None = None
        self.keeping: Keeping | None = None
        self.comparing: Comparing | None = None
        self._selection: frozenset[Id] = frozenset()
        self._tool = Tool.SELECT
        self._theme_name = theme_name
        self._snap = True
        self._course = Course.ACTUAL
        self._spotlight: Spotlight | None = None
        self._state_arrived.connect(self.state_changed, Qt.ConnectionType.QueuedConnection)
        self._stop = (
            document.store.listen(self._on_change),
            document.listen_state(lambda *_: self._state_arrived.emit()),
        )

    @property
    def store(self) -> "Store":
        return self.document.store

    @property
    def journey(self) -> JourneyMap:
        """The map on the desk."""
        return self.store.of(JourneyMap)[self.map_id]

    def set_map(self, map_id: Id) -> None:
        """Put another map of the document on the desk. Raises ``KeyError`` when there is none."""
        self.store.get(JourneyMap, map_id)
        if map_id != self.map_id:
            self.map_leaving.emit()
            self._turn_to(map_id)

    def undo(self) -> None:
        """Take the last change back, and show the map where that is to be seen."""
        self._show(self.store.undo())

    def redo(self) -> None:
        """Make the change again that was taken back, and show the map where that is to be seen."""
        self._show(self.store.redo())

    @property
    def selection(self) -> frozenset[Id]:
        """Ids of the selected records: notes, feelings, stages or lanes."""
        return self._selection

    def select(self, ids: Iterable[Id]) -> None:
        wanted = frozenset(ids)
        if wanted != self._selection:
            self._selection = wanted
            self.selection_changed.emit()

    def selected(self, kind: type[R]) -> list[R]:
        """The selected records of one kind, by their ids; costs what is selected."""
        records = self.store.of(kind)
        return [records[id] for id in sorted(self._selection) if id in records]

    def has_selected(self, kind: type[Record]) -> bool:
        """Whether any record of a kind is selected."""
        records = self.store.of(kind)
        return any(id in records for id in self._selection)

    @property
    def tool(self) -> Tool:
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        if tool is not self._tool:
            self._tool = tool
            self.tool_changed.emit()

    @property
    def theme_name(self) -> str:
        """``light`` or ``dark``."""
        return self._theme_name

    def set_theme(self, name: str) -> None:
        if name != self._theme_name:
            self._theme_name = name
            self.theme_changed.emit()

    @property
    def snap(self) -> bool:
        """Whether moved notes keep to the 8 u grid."""
        return self._snap

    def set_snap(self, snap: bool) -> None:
        if snap != self._snap:
            self._snap = snap
            self.snap_changed.emit()

    @property
    def course(self) -> Course:
        """What the points of the curve that are added tell of: the journey as it went, or as planned."""
        return self._course

    def set_course(self, course: Course) -> None:
        if course is not self._course:
            self._course = course
            self.course_changed.emit()

    @property
    def spotlight(self) -> "Spotlight | None":
        """What stands out on the board while the rest is dimmed; None: everything is alike."""
        return self._spotlight

    def set_spotlight(self, light: "Spotlight | None") -> None:
        """Let notes stand out: what was found, or what an insight speaks of. Not kept in the file."""
        if light != self._spotlight:
            self._spotlight = light
            self.spotlight_changed.emit()

    def reveal(self, id: Id) -> None:
        """Select a record and bring it into view."""
        self.select([id])
        self.reveal_requested.emit(id)

    def follow(self) -> None:
        """From here on show what another window writes to the file."""
        from .following import Following

        self.following = Following(self)
        self.following.free.connect(self.state_changed)

    def close(self, *, discard: bool = False) -> None:
        """Stop listening and close the document; with ``discard`` what cannot be written is given up.

        Raises ``JourneyError``, the document still open, when its last changes cannot be written.
        """
        if discard:  # a disk that holds the writing thread must not call a desk that is gone
            self._stop_listening()
        self.document.close(discard=discard)
        if self.pen:
            self.pen.release()
        self._stop_listening()

    def _stop_listening(self) -> None:
        for stop in self._stop:
            stop()

    def _on_change(self, change: "Change") -> None:
        PAINTING.ask()
        if self.map_id not in self.store.of(JourneyMap):
            self._turn_to(map_after(self.store, change, self.map_id))
        gone = {id for id, (_, after) in change.pairs.items() if not self._is_here(after)}
        self.changed.emit(change)
        self.select(self._selection - gone)

    def _is_here(self, record: Record | None) -> bool:
        return isinstance(record, MapRecord) and record.map_id == self.map_id

    def _show(self, change: "Change | None") -> None:
        if change:
            self.set_map(map_to_show(self.store, change, self.map_id))

    def _turn_to(self, map_id: Id) -> None:
        self.map_id = map_id  # first: the map that is left may be gone
        self._get_ready()
        self.select(())
        self.set_spotlight(None)
        self.map_changed.emit()

    def _get_ready(self) -> None:
        """Look now for what lies on top, not when a note is dropped."""
        tops(self.store).look(self.map_id)
