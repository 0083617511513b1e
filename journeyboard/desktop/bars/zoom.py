"""Zoom at the left of the status bar: smaller, how large, larger, all of it."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.icon_button import IconButton


class ZoomBox(QWidget):
    """Shows the zoom in per cent; a click on the number goes to 100 %."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.smaller = IconButton("minus", self.tr("Zoom out"), side=24, size=14, key="Ctrl+-")
        self.percent = QToolButton()
        self.percent.setProperty("small", "strong")
        self.percent.setAccessibleName(self.tr("Zoom"))
        self.percent.setToolTip(self.tr("Go to 100 %  Ctrl+1"))
        self.larger = IconButton("plus", self.tr("Zoom in"), side=24, size=14, key="Ctrl++")
        self.fit = QToolButton()
        self.fit.setText(self.tr("Fit"))
        self.fit.setProperty("small", "true")
        self.fit.setToolTip(self.tr("Show the whole map  Ctrl+0"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.smaller, self.percent, self.larger, self.fit):
            row.addWidget(widget)
        row.insertSpacing(3, 6)
        self.percent.setMinimumWidth(42)
        self._connect()

    def _connect(self) -> None:
        board = self._desk.board
        if board is None:
            return
        self.smaller.clicked.connect(lambda: board.zoom_out())
        self.larger.clicked.connect(lambda: board.zoom_in())
        self.percent.clicked.connect(lambda: board.zoom_to(1.0))
        self.fit.clicked.connect(lambda: board.fit())
        board.zoom_changed.connect(self._show)
        self._show(board.zoom)

    def _show(self, zoom: float) -> None:
        self.percent.setText(f"{round(zoom * 100)}%")
