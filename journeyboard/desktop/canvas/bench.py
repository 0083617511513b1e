"""What gestures, keys and the editor share: the desk, the scene, the camera and what is painted above."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeyboard.edit.locks import held
from journeyboard.layout.rect import Rect
from journeyboard.model import Id, Note

from .headers import head_of
from .marks import Marks
from .only_read import OnlyRead
from .scene import Areas, Scene
from .selected import Selected
from .viewport import Viewport

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

    from .fields import Field
    from .live import Live

GROUP_PX = 8.0
"""How far outside the selected notes the box around them is drawn."""
_SMALLEST_PX = 24.0
"""A note shown smaller than this has no handles: there would be no room to grasp the note itself."""


@dataclass
class Bench:
    """``show``: draw these areas anew. ``repaint``: only what lies above the map. ``write``: edit a text."""

    desk: "Desk"
    scene: Scene
    viewport: Viewport
    live: "Live"
    show: Callable[[Areas], None]
    repaint: Callable[[], None]
    write: Callable[["Field"], None]
    marks: Marks = field(default_factory=Marks)

    def __post_init__(self) -> None:
        self.only_read = OnlyRead(self.desk)
        nothing = Selected(self.scene.contents, self.scene.layout, ())
        self._selected: tuple[object, Selected] = (None, nothing)

    @property
    def writable(self) -> bool:
        """Whether the map may be changed at all."""
        return not self.desk.document.read_only

    @property
    def selected(self) -> Selected:
        """What is selected, remembered while neither the selection nor the map changes."""
        key = self.desk.selection, self.scene.revision
        if self._selected[0] != key:
            scene = self.scene
            self._selected = key, Selected(scene.contents, scene.layout, self.desk.selection)
        return self._selected[1]

    def heads(self) -> list[Rect]:
        """The headers of the selected stages and lanes as they lie in the view, in px."""
        sheet = self.scene.layout.extent
        return [head_of(self.viewport, sheet, member) for member in self.selected.heads]

    def group_frame(self) -> Rect | None:
        """The box around several selected notes in px of the view, if it has handles now."""
        area = self.selected.area
        if area is None or len(self.selected.notes) < 2 or self.marks.bare or not self.writable:
            return None
        box = self.viewport.camera.rect_to_view(area)
        handy = min(box.width, box.height) >= _SMALLEST_PX and not self.selected.stuck
        return box.inflated(GROUP_PX) if handy else None

    def resizable(self) -> Id | None:
        """The one selected note, if it has handles now."""
        notes = self.selected.notes
        if len(notes) != 1 or self.marks.bare or not self.writable or self.scene.layout.is_folded(notes[0]):
            return None
        note = self.scene.contents.of(Note)[notes[0]]
        shown = min(note.width, note.height) * self.viewport.camera.zoom
        return note.id if not held(self.scene.contents, note) and shown >= _SMALLEST_PX else None
