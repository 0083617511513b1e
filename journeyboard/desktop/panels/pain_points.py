"""The panel of pain points: the list by priority, and the chosen one in full."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import Label
from journeyboard.insight.priority import RankedPain, ranked
from journeyboard.model import Evidence, Id, Link, Note, Opportunity, PainPoint, Person, Stage, Vote, in_map

from .head import PanelHead
from .pain_details import PainDetails
from .pain_filter import PainFilter
from .pain_model import PainModel
from .pain_row import PainRow

if TYPE_CHECKING:
    from journeyboard.store.change import Change

TELLING = (Note, PainPoint, Vote, Stage, Person, Evidence, Link, Opportunity)


class PainPanel(QWidget):
    """Follows the map and the selection; choosing a row goes to its note."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[RankedPain] = []
        self._add = IconButton("plus", self.tr("Add a pain point"), key="P", side=28, size=16)
        self._add.setEnabled(not desk.document.read_only)
        self.head, self.filter = PanelHead(self.tr("Pain points"), self._add), PainFilter()
        self.empty = Label(self.tr("No pain points yet. Press P to add one."), "second")
        self.model, self.list, self.details = PainModel(self), QListView(), PainDetails(desk)
        self.stops = (self.head, self.filter, self.list, self.details)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._prepare_list()
        self._lay_out()
        self._connect()
        self._fill()

    def _prepare_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(PainRow(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Pain points by priority"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _lay_out(self) -> None:
        upper, scroll = QWidget(), QScrollArea()
        above = QVBoxLayout(upper)
        self.empty.setContentsMargins(16, 8, 16, 8)
        for widget in (self.filter, self.empty, self.list):
            above.addWidget(widget, 1 if widget is self.list else 0)
        scroll.setWidget(self.details)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.addWidget(upper)
        self._halves.addWidget(scroll)
        self._halves.setSizes([330, 470])
        self._halves.setHandleWidth(1)
        column = QVBoxLayout(self)
        for layout in (above, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._halves, 1)

    def _connect(self) -> None:
        self.head.closed.connect(self.closed)
        self.filter.changed.connect(self._show)
        self._add.clicked.connect(lambda: self._desk.window.run("add.pain") if self._desk.window else None)
        self.list.clicked.connect(lambda index: self._desk.reveal(self.model.rows[index.row()].note.id))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.list.activated.connect(lambda index: self._desk.reveal(self.model.rows[index.row()].note.id))
        self._soon.timeout.connect(self._fill)
        self._desk.changed.connect(self._on_change)
        self._desk.selection_changed.connect(self._follow_selection)
        self._desk.theme_changed.connect(self._soon.start)
        self._desk.map_changed.connect(self._soon.start)

    def _on_change(self, change: "Change") -> None:
        if any(isinstance(record, TELLING) for record in change.records()):
            self._soon.start()

    def _fill(self) -> None:
        self._all = ranked(self._desk.store, self._desk.map_id)
        stages = in_map(self._desk.store, Stage, self._desk.map_id)
        self._numbers: dict[Id | None, int] = {stage.id: number for number, stage in enumerate(stages, 1)}
        self.head.count.setText(str(len(self._all)))
        self.filter.count(self._all)
        self._show()

    def _show(self) -> None:
        shown = [each for each in self._all if self.filter.show_only.keeps(each)]
        self.model.fill(shown, lambda stage_id: self._numbers.get(stage_id, 0))
        self.empty.setVisible(not self._all)
        self._follow_selection()
        self._show_current()

    def _follow_selection(self) -> None:
        rows = [row for id in self._desk.selection if (row := self.model.row_of(id)) is not None]
        if not rows and not self.list.currentIndex().isValid() and self.model.rows:
            rows = [0]
        if rows:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(rows[0]), flags)

    def _show_current(self) -> None:
        row = self.list.currentIndex().row()
        self.details.setVisible(0 <= row < len(self.model.rows))
        if 0 <= row < len(self.model.rows):
            chosen = self.model.rows[row]
            stage = self._desk.store.of(Stage).get(chosen.note.stage_id or "")
            self.details.show_pain(chosen, stage, self._numbers.get(chosen.note.stage_id, 0))
