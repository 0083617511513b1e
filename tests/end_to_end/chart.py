"""Where things lie in the program's window: asked of a twin of it that nobody sees, and of the file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from journeyboard.desktop.canvas.headers import head_of
from journeyboard.desktop.canvas.parking import STRIP_PX
from journeyboard.desktop.canvas.ports import AWAY_PX
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.window import SIZE, MapWindow
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.frame import Column, Row
from journeyboard.model import Id, JourneyMap, Note, Record
from journeyboard.store.document import open_document

Spot = tuple[int, int]
R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Sheet:
    """The map as the file holds it now."""

    layout: BoardLayout

    def all(self, kind: type[R]) -> list[R]:
        return list(self.layout.contents.of(kind).values())

    def note(self, text: str) -> Note:
        return next(each for each in self.all(Note) if each.text == text)

    def names(self) -> list[str]:
        return [column.stage.name for column in self.layout.columns]

    def column(self, name: str) -> Column:
        return next(each for each in self.layout.columns if each.stage.name == name)

    def row(self, name: str) -> Row:
        return next(each for each in self.layout.rows if each.lane.name == name)

    def cell_of(self, note: Note) -> tuple[str, str] | None:
        """The names of the stage and the lane that a note lies in; None in the parking lot."""
        if note.stage_id is None or note.lane_id is None:
            return None
        return self.layout.column(note.stage_id).stage.name, self.layout.row(note.lane_id).lane.name


def sheet(path: Path) -> Sheet:
    """Read the file as it is on the disk, beside the program that has it open."""
    with open_document(path, read_only=True) as document:
        store = document.store
        map_id = next(iter(store.of(JourneyMap)))
    return Sheet(BoardLayout(store, map_id))


class Chart:
    """Places on the screen, in px. The twin has the program's size and camera, but no edits of its own."""

    def __init__(self, twin: MapWindow) -> None:
        self.twin = twin

    def middle(self, widget: QWidget) -> Spot:
        at = widget.mapTo(self.twin, widget.rect().center())
        return at.x(), at.y()

    def shown(self, kind: type[QWidget]) -> Spot:
        """The middle of the widget of a kind that shows, once it does."""
        for _ in range(3):
            QApplication.processEvents()
        return self.middle(next(each for each in self.twin.findChildren(kind) if each.isVisible()))

    def board(self, x: float, y: float) -> Spot:
        """Where a point of the map (u) shows."""
        px, py = self.twin.board.viewport.camera.to_view(x, y)
        return self._on_screen(px, py)

    def note(self, sheet: Sheet, text: str) -> Spot:
        return self.board(*sheet.layout.box(sheet.note(text).id).centre)

    def dot_below(self, sheet: Sheet, text: str) -> Spot:
        """The connector dot under a note."""
        box = sheet.layout.box(sheet.note(text).id)
        x, y = self.board(box.centre[0], box.bottom)
        return x, round(y + AWAY_PX)

    def head(self, sheet: Sheet, member: Column | Row, *, right: float = 60, down: float = 22) -> Spot:
        """A point of a stage's or lane's header, so many px from its top left."""
        at = head_of(self.twin.board.viewport, sheet.layout.extent, member)
        return self._on_screen(at.x + right, at.y + down)

    def fit(self, sheet: Sheet) -> None:
        """The program shows the whole map again."""
        self.twin.board.viewport.extent = sheet.layout.bounds
        self.twin.board.viewport.fit(sheet.layout.bounds)

    def strip(self) -> Spot:
        """The middle of the parking strip, while something is carried."""
        viewport = self.twin.board.viewport
        return self._on_screen(viewport.width / 2, viewport.height - STRIP_PX[1] / 2)

    def desk(self) -> Spot:
        """A place where nothing is: a click there ends what is being written."""
        return self._on_screen(8, 8)

    def _on_screen(self, px: float, py: float) -> Spot:
        at = self.twin.board.mapTo(self.twin, QPoint(round(px), round(py)))
        return at.x(), at.y()


@contextmanager
def chart(path: Path, copy: Path) -> Iterator[Chart]:
    """Chart the window of a file by a twin that has a copy of it open."""
    copy.write_bytes(path.read_bytes())
    twin = MapWindow(Desk(open_document(copy)))
    twin.resize(*SIZE)
    twin.show()
    QApplication.processEvents()
    try:
        yield Chart(twin)
    finally:
        twin.close()


def in_menu(menu: QMenu, wanted: Callable[[str], bool]) -> Spot:
    """The middle of the first item of a menu whose id or title is wanted, from the menu's top left."""
    menu.ensurePolished()
    menu.adjustSize()
    item = next(each for each in menu.actions() if wanted(each.objectName() or each.text()))
    at = menu.actionGeometry(item).center()
    return at.x(), at.y()


def hidden(sheet: Sheet) -> list[tuple[Id, Id]]:
    """Pairs of notes of which one covers some of the other."""
    layout = sheet.layout
    ids = [note.id for note in sheet.all(Note)]
    return [(a, b) for a in ids for b in layout.notes_in(layout.box(a)) if a < b]
