"""One tile a file format, made from the formats there are."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from journeyboard.desktop.look.icons import icon
from journeyboard.export.formats import FORMATS

ICONS = {".pdf": "file-pdf", ".png": "image", ".svg": "bezier-curve"}


class FormatTiles(QWidget):
    """``chosen`` carries the suffix of the pressed tile."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suffix = next(iter(FORMATS))
        self._group, self._tiles = QButtonGroup(self), dict[str, QToolButton]()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for suffix, kind in FORMATS.items():
            row.addWidget(self._tile(suffix, kind.name), 1)
        self._tiles[self.suffix].setChecked(True)
        self._tint()

    def _tile(self, suffix: str, name: str) -> QToolButton:
        tile = self._tiles[suffix] = QToolButton()
        tile.setText(name)
        tile.setProperty("kind", "tile")
        tile.setCheckable(True)
        tile.setIconSize(QSize(22, 22))
        tile.setMinimumSize(72, 62)
        tile.setSizePolicy(tile.sizePolicy().Policy.Expanding, tile.sizePolicy().Policy.Fixed)
        tile.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        tile.clicked.connect(lambda: self._choose(suffix))
        self._group.addButton(tile)
        return tile

    def _choose(self, suffix: str) -> None:
        self.suffix = suffix
        self.chosen.emit(suffix)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        for suffix, tile in self._tiles.items():
            tile.setIcon(icon(ICONS.get(suffix, "file"), 22))
