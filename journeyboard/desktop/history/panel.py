"""The panel of the history: what happened when; a click looks back at the moment."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from journeyboard.desktop.context_menu import passing_menu
from journeyboard.desktop.desk import Desk
from journeyboard.desktop.panels.head import PanelHead
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import Label
from journeyboard.insight.summary import versions
from journeyboard.insight.timeline import Moment
from journeyboard.model import Version

from .model import ENTRY, Beginning, Entry, Head, HistoryModel
from .row import HistoryRow
from .timeline import Timeline
from .told import when

if TYPE_CHECKING:
    from .looking import Looking


class HistoryPanel(QWidget):
    """Moments and named versions, the newest first."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.name = IconButton(
            "bookmark-simple", self.tr("Name this version"), key="Ctrl+Alt+S", side=28, size=16
        )
        self.name.setEnabled(not desk.document.read_only)
        self.head, self.empty = PanelHead(self.tr("History"), self.name), Label("", "second")
        self.timeline = Timeline(desk, self)
        self.model, self.list = HistoryModel(self.timeline, self), QListView()
        self.stops = (self.head, self.list)
        self._prepare_list()
        self._lay_out()
        self._connect()
        self._fill()

    @property
    def _looking(self) -> "Looking | None":
        return self._desk.window.looking if self._desk.window else None

    def look(self, index: QModelIndex, *, compare: bool = False) -> None:
        """Show the board as it was at a row, or ``compare`` with it; the row of now comes back to now."""
        entry, looking = index.data(ENTRY), self._looking
        if looking is None:
            return
        match entry:
            case Version():
                looking.at_version(entry, compare=compare)
            case Moment():
                looking.at_step(self._step(entry), self._title(entry), compare=compare)
            case Beginning():
                looking.at_step(entry.first - 1, self.tr("Before the first change"), compare=compare)
            case Head():
                self._mark()

    def _step(self, moment: Moment) -> int:
        """The step after which a moment is shown: its last one that still counts."""
        cursor = self.timeline.cursor
        return cursor if moment.first <= cursor < moment.last else moment.last

    def _title(self, moment: Moment) -> str:
        return when(moment.at) if moment.at else self.tr("Some time before")

    def _prepare_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryRow(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("What happened, the latest first"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _lay_out(self) -> None:
        self.empty.setContentsMargins(16, 8, 16, 8)
        self.empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.empty, self.list):
            column.addWidget(widget, 1 if widget is self.list else 0)

    def _connect(self) -> None:
        self.head.closed.connect(self.closed)
        self.name.clicked.connect(
            lambda: self._desk.window.run("version.name") if self._desk.window else None
        )
        self.list.clicked.connect(self.look)
        self.list.activated.connect(self.look)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.timeline.renewed.connect(self._fill)
        self.timeline.failed.connect(self._tell)
        if self._looking:
            self._looking.changed.connect(self._mark)

    def _tell(self, trouble: str) -> None:
        self.empty.setText(self.tr("Earlier sessions cannot be read: {0}").format(trouble))
        self.empty.show()

    def _fill(self) -> None:
        bar = self.list.verticalScrollBar()
        place = bar.value()
        kept = versions(self._desk.store)
        self.model.fill(self.timeline.moments, kept)
        bar.setValue(place)
        nothing = not self.model.rows and not self.timeline.loading
        if nothing:
            self.empty.setText(self.tr("Nothing has been changed yet. Every change will be listed here."))
        self.empty.setVisible(nothing)
        self._mark()

    def _mark(self) -> None:
        """Select the row that is looked at, else the latest one that counts now."""
        key = self._looking.key if self._looking else None
        rows = enumerate(self.model.rows)
        row = next((row for row, each in rows if self._shows(each, key)), None)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self.model.index(row) if row is not None else QModelIndex()
        self.list.selectionModel().setCurrentIndex(index, flags)

    def _shows(self, entry: Entry, wanted: int | str | None) -> bool:
        if wanted is None:
            return isinstance(entry, Version | Beginning) or (
                isinstance(entry, Moment) and entry.first <= self.timeline.cursor
            )
        if isinstance(wanted, str):
            return isinstance(entry, Version) and entry.id == wanted
        if isinstance(entry, Beginning):
            return entry.first - 1 == wanted
        return isinstance(entry, Moment) and entry.first <= wanted <= entry.last

    def _show_menu(self, at: QPoint) -> None:
        entry = self.list.indexAt(at).data(ENTRY)
        if entry is None or isinstance(entry, Head):
            self._mark()
            return
        menu = passing_menu(self.list)
        menu.addAction(self.tr("Look back"), partial(self.look, self.list.indexAt(at)))
        menu.addAction(self.tr("Compare with now"), partial(self.look, self.list.indexAt(at), compare=True))
        if isinstance(entry, Version):
            menu.addSeparator()
            for words, act in ((self.tr("Rename…"), self._rename), (self.tr("Delete"), self._delete)):
                action = menu.addAction(words, partial(act, entry))
                action.setEnabled(not self._desk.document.read_only)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _rename(self, version: Version) -> None:
        from journeyboard.edit.versions import rename_version

        from .naming import ask_name

        if named := ask_name(self._desk, version):
            rename_version(self._desk.store, version.id, *named)

    def _delete(self, version: Version) -> None:
        from journeyboard.edit.versions import delete_version

        delete_version(self._desk.store, version.id)
