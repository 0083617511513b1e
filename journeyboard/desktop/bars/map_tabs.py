"""The tabs of the maps in one file, below the top bar; there are none while the file has one map."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.plain import as_tip
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.model import Id, JourneyMap, maps

from .tab_name import TabName

if TYPE_CHECKING:
    from journeyboard.store.change import Change

HEIGHT = 34


class MapTabs(QWidget):
    """``menu_asked`` carries where on the screen the menu of the map on the desk belongs."""

    menu_asked = Signal(QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("mapTabs")
        self.setAccessibleName(self.tr("Maps of this file"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.tabs = TabRow(desk, self)
        self.add = IconButton("plus", self.tr("Add a map"), side=26, size=14)
        self.add.setEnabled(not desk.document.read_only)
        self.add.clicked.connect(self._offer_templates)
        self.tabs.menu_asked.connect(self.menu_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 10, 0)
        row.setSpacing(4)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.add)
        row.addStretch(1)
        desk.map_changed.connect(self._fill)
        desk.changed.connect(self._on_change)
        self._fill()

    def _on_change(self, change: "Change") -> None:
        if any(isinstance(record, JourneyMap) for record in change.records()):
            self._fill()

    def _fill(self) -> None:
        self.tabs.fill(maps(self._desk.store), self._desk.map_id)
        self.setVisible(self.tabs.count() > 1)

    def _offer_templates(self) -> None:
        from journeyboard.desktop.commands.maps import add_from
        from journeyboard.importing.shelf import templates

        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for starter in templates():
            menu.addAction(starter.title.replace("&", "&&"), partial(add_from, self._desk, starter.name))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))


class TabRow(QTabBar):
    """One tab a map. Dragging orders them, a double click or F2 renames, arrows choose."""

    menu_asked = Signal(QPoint)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setMovable(not desk.document.read_only)
        self.currentChanged.connect(self._choose)
        self.tabBarDoubleClicked.connect(self.rename)

    def fill(self, journeys: list[JourneyMap], shown: Id) -> None:
        """Show these maps; nobody is told."""
        self.blockSignals(True)
        while self.count() > len(journeys):
            self.removeTab(self.count() - 1)
        for index, journey in enumerate(journeys):
            self._show(index, journey)
        self.setCurrentIndex([journey.id for journey in journeys].index(shown))
        self.blockSignals(False)

    def rename(self, index: int) -> None:
        """Write the name of a map in its tab."""
        if 0 <= index < self.count() and not self._desk.document.read_only:
            TabName(self, index, self._desk).begin()

    def _show(self, index: int, journey: JourneyMap) -> None:
        if index == self.count():
            self.addTab("")
        title = journey.title or self.tr("Untitled map")
        self.setTabText(index, title.replace("&", "&&"))
        self.setTabToolTip(index, as_tip(title))
        self.setTabData(index, journey.id)

    def _choose(self, index: int) -> None:
        if index >= 0:
            self._desk.set_map(self.tabData(index))

    def _order(self) -> list[Id]:
        return [self.tabData(index) for index in range(self.count())]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._keep_order()

    def _keep_order(self) -> None:
        """Commit the order to which a tab was dragged: only the tab in hand, the current one, has moved."""
        from journeyboard.edit.maps import reorder_map

        order = self._order()
        if order != [journey.id for journey in maps(self._desk.store)]:
            following = order[order.index(self._desk.map_id) + 1 :]
            reorder_map(self._desk.store, self._desk.map_id, following[0] if following else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.tabAt(event.pos()) if by_mouse else self.currentIndex()
        if index >= 0:
            self.setCurrentIndex(index)
            self.menu_asked.emit(
                event.globalPos() if by_mouse else self.mapToGlobal(self.tabRect(index).bottomLeft())
            )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _renames(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _renames(event):
            self.rename(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _renames(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F2 and event.modifiers() == Qt.KeyboardModifier.NoModifier
