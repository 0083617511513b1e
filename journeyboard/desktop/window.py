"""One open map: its window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from .desk import Desk


def board_view(desk: Desk, parent: QWidget) -> QWidget:
    """The canvas of the map on the desk."""
    try:
        from .canvas.view import BoardView
    except ImportError:
        return QLabel("The canvas is missing from this installation.", parent)
    desk.board = BoardView(desk, parent)
    return desk.board


class MapWindow(QMainWindow):
    """Shows one document and closes it when the window closes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        desk.setParent(self)
        self.setCentralWidget(board_view(desk, self))
        self.setWindowTitle(desk.journey.title)
        self.resize(1440, 900)
