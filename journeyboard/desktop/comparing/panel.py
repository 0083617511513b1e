"""The panel of changes: all that differs, kind by kind, priorities and feelings before and after."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from journeyboard.desktop.panels.head import PanelHead
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.insight.changes_told import Section, told

from .model import ChangeModel
from .pills import KindPills
from .row import ChangeRow

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk
    from journeyboard.layout.changes import Before

    from .comparing import Comparing


class ChangesPanel(QWidget):
    """Follows the comparison; a click on a row shows what it is about."""

    closed = Signal()

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sections: list[Section] = []
        self._before: Before | None = None
        self.head, self.pills = PanelHead(self.tr("Changes")), KindPills()
        self.empty = Label("", "second")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(16, 8, 16, 8)
        self.choose = Push(self.tr("Compare with…"))
        self.model, self.list = ChangeModel(self), QListView()
        self.stops = (self.head, self.pills, self.choose, self.list)
        self._prepare()
        self._lay_out()
        self._connect()

    @property
    def _comparing(self) -> "Comparing | None":
        return self._shown.comparing

    @property
    def _shown(self) -> "Desk":
        """The present, or the moment of the past that is looked at."""
        return self._desk.window.looking.desk if self._desk.window else self._desk

    def _prepare(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChangeRow(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("What has changed"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.pills, self.empty, self.choose):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.head.closed.connect(self.closed)
        self.pills.changed.connect(self._list)
        self.list.clicked.connect(self._reveal)
        self.list.activated.connect(self._reveal)
        self.choose.clicked.connect(
            lambda: self._desk.window.run("compare.open") if self._desk.window else None
        )
        self._desk.theme_changed.connect(self.list.viewport().update)
        if self._desk.comparing:
            self._desk.comparing.changed.connect(self._fill)
        if self._desk.window:
            self._desk.window.looking.changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        """Another moment is shown, or now again: its comparison is the one to follow."""
        comparing = self._comparing
        if comparing and comparing is not self._desk.comparing:
            comparing.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        comparing = self._comparing
        before = comparing.before if comparing else None
        if before is not None and before is self._before:
            self._follow()
            return
        self._before = before
        self._sections = told(before.found, before.old, self._shown.store) if before else []
        self.head.count.setText(str(len(comparing.steps)) if comparing and before else "")
        self.pills.setVisible(bool(self._sections))
        self.choose.setVisible(before is None)
        if comparing:
            self.pills.count(comparing.found)
        self._list()

    def _list(self) -> None:
        chosen = self.pills.chosen
        self.model.fill([each for each in self._sections if chosen is None or each.what is chosen])
        self.list.setVisible(bool(self._sections))
        self.empty.setVisible(not self._sections)
        is_open = self._comparing is not None and self._comparing.is_open
        self.empty.setText(
            self.tr("Nothing differs.")
            if is_open
            else self.tr("Choose a version, another map or another file to see what has changed since.")
        )
        self._follow()

    def _follow(self) -> None:
        """Keep to the change that is looked at."""
        comparing = self._comparing
        if comparing is None or comparing.at is None:
            return
        note = comparing.steps[comparing.at].after or comparing.steps[comparing.at].before
        current = self.list.currentIndex().row()
        shown = self.model.rows[current].line if 0 <= current < len(self.model.rows) else None
        at = self.model.row_of(note.id) if note else None
        if at is not None and note and (shown is None or shown.id != note.id):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(at), flags)

    def _reveal(self, index: QModelIndex) -> None:
        line = self.model.rows[index.row()].line
        if line and line.id and self._comparing:
            self._comparing.reveal_id(line.id)
