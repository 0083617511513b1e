"""Writing the name of a map in its tab: Enter keeps it, Esc puts it back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar, QWidget
from shiboken6 import isValid

from journeyboard.desktop.desk import Desk
from journeyboard.model import Id, JourneyMap


class TabName(QLineEdit):
    """A field over one tab, gone when the name is written."""

    def __init__(self, tabs: QTabBar, index: int, desk: Desk) -> None:
        super().__init__(tabs)
        self._desk, self._tabs, self._index = desk, tabs, index
        self._map_id: Id = tabs.tabData(index)
        self._done = False
        self._back: QWidget | None = QApplication.focusWidget()
        self.setProperty("kind", "tab")
        self.setMaxLength(300)
        self.setAccessibleName(self.tr("Title of the map"))
        self.editingFinished.connect(self._keep)
        desk.changed.connect(self._drop)
        desk.map_changed.connect(self._drop)

    def begin(self) -> None:
        """Take the tab's place, everything selected."""
        self.setText(self._desk.store.get(JourneyMap, self._map_id).title)
        self.setGeometry(self._tabs.tabRect(self._index).adjusted(2, 2, -2, -1))
        self.show()
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._drop()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        from journeyboard.edit.journeys import rename_map

        title = self.text().strip()
        if not self._done and title and title != self._desk.store.get(JourneyMap, self._map_id).title:
            self._done = True
            rename_map(self._desk.store, self._map_id, title)
        self._drop()

    def _drop(self, *_: object) -> None:
        self._done = True
        if self.hasFocus() and self._back and isValid(self._back):
            self._back.setFocus()
        self.hide()
        self.deleteLater()
