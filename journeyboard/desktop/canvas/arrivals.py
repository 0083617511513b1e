"""Pictures that were decoded in the background appear where their notes show them."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from journeyboard.export.painter import background
from journeyboard.model import Note, Picture

from .scene import Areas, Scene


class Arrivals(QObject):
    """``show`` draws areas of the map (u) anew."""

    def __init__(self, scene: Scene, show: Callable[[Areas], None], parent: QObject) -> None:
        super().__init__(parent)
        self._scene, self._show = scene, show
        background().arrived.connect(self._arrive)

    def _arrive(self, data: bytes) -> None:
        contents, layout = self._scene.contents, self._scene.layout
        ids = {picture.id for picture in contents.of(Picture).values() if picture.data == data}
        notes = (note for note in contents.of(Note).values() if note.picture_id in ids) if ids else ()
        areas = [layout.box(note.id) for note in notes if note.id in layout]
        if areas:
            self._show(areas)
