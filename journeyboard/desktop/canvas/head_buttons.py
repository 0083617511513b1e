"""Buttons that show in the headers while the mouse is there: “+” on a border, “…” at a header's end.

All they do is in the commands and context menus too, so the keyboard never needs them.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu

from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.words import tr
from journeyboard.layout.frame import Column, Row

from .head_places import Border, border_at, head_at, more_place

if TYPE_CHECKING:
    from .view import BoardView

SIDE = 24


class HeadButtons(QObject):
    """Follows the mouse over a board; on one that is only read nothing shows."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self._board = board
        self.add = self._button("plus", tr("Insert a stage here"))
        self.more = self._button("dots-three", tr("What to do with the stage"))
        self._border: Border | None = None
        self._member: Column | Row | None = None
        self.add.clicked.connect(self._insert)
        self.more.clicked.connect(self._ask_menu)
        board.stirred.connect(self._on_board)
        board.viewport.moved.connect(self.hide)
        for signal in (board.desk.changed, board.desk.map_changed):
            signal.connect(self.hide)

    def hide(self, *_: object) -> None:
        """Show nothing until the mouse moves again."""
        self.add.hide()
        self.more.hide()

    def _on_board(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._follow(event)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress):
            self.hide()

    def _button(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, side=SIDE, size=14)
        button.setParent(self._board)
        button.setProperty("kind", "head")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.hide()
        return button

    def _follow(self, event: QMouseEvent) -> None:
        bench, at = self._board.bench, event.position()
        if event.buttons() or not bench.writable or self._board.writer.editing:
            self.hide()
            return
        self._border = border_at(bench, at.x(), at.y())
        self._member = head_at(bench, at.x(), at.y())
        self._show_add()
        self._show_more()

    def _show_add(self) -> None:
        border = self._border
        if border is None:
            self.add.hide()
            return
        self.add.rename(tr("Insert a stage here") if border.stage else tr("Insert a lane here"))
        self._put(self.add, border.x, border.y)

    def _show_more(self) -> None:
        place = more_place(self._board.bench, self._member) if self._member else None
        if place is None:
            self.more.hide()
            return
        stage = isinstance(self._member, Column)
        self.more.rename(tr("What to do with the stage") if stage else tr("What to do with the lane"))
        self._put(self.more, *place)

    def _put(self, button: IconButton, x: float, y: float) -> None:
        button.move(round(x - SIDE / 2), round(y - SIDE / 2))
        button.show()

    def _insert(self) -> None:
        from journeyboard.desktop.commands.board import insert_stage

        border, desk = self._border, self._board.desk
        self.hide()
        if border is None:
            return
        if border.stage:
            insert_stage(desk, after=border.after, before=border.before)
        else:
            self._offer_lanes(border)

    def _offer_lanes(self, border: Border) -> None:
        from journeyboard.desktop.choices import fill_with_lanes

        menu = QMenu(self._board)
        menu.aboutToHide.connect(menu.deleteLater)
        fill_with_lanes(menu, self._board.desk, after=border.after, before=border.before)
        menu.popup(self._board.mapToGlobal(QPointF(border.x, border.y).toPoint()))

    def _ask_menu(self) -> None:
        member, board = self._member, self._board
        below = QPointF(self.more.geometry().bottomLeft())
        self.hide()
        if member:
            board.desk.select([member.stage.id if isinstance(member, Column) else member.lane.id])
            board.context_menu_requested.emit(below)
