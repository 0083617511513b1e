"""The dock at the right: shows one panel, made when it is first asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.widgets.tab_order import tab_after
from journeyboard.model import PainPoint

from .edge import DragEdge

if TYPE_CHECKING:
    from journeyboard.desktop.comparing.panel import ChangesPanel
    from journeyboard.desktop.history.panel import HistoryPanel
    from journeyboard.store.change import Change

    from .inspector import Inspector
    from .pain_points import PainPanel

    Panel: TypeAlias = ChangesPanel | HistoryPanel | Inspector | PainPanel


def _inspector(desk: Desk) -> "Panel":
    from .inspector import Inspector

    return Inspector(desk)


def _pains(desk: Desk) -> "Panel":
    from .pain_points import PainPanel

    return PainPanel(desk)


def _changes(desk: Desk) -> "Panel":
    from journeyboard.desktop.comparing.panel import ChangesPanel

    return ChangesPanel(desk)


def _history(desk: Desk) -> "Panel":
    from journeyboard.desktop.history.panel import HistoryPanel

    return HistoryPanel(desk)


PANELS: "dict[str, Callable[[Desk], Panel]]" = {
    "inspector": _inspector,
    "pains": _pains,
    "history": _history,
    "changes": _changes,
}


class PanelDock(QWidget):
    """``opened`` carries the name of the panel that shows, or None."""

    opened = Signal(object)
    pain_count = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels: dict[str, Panel] = {}
        self._stack = QStackedWidget()
        self.setObjectName("dock")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(Settings().dock_width)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.addWidget(self._stack)
        self._edge = DragEdge(self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.announce)
        desk.changed.connect(self._on_change)
        desk.map_changed.connect(self.announce)
        self.hide()

    @property
    def open_panel(self) -> str | None:
        """The name of the panel that shows."""
        names = [name for name, panel in self._panels.items() if panel is self._stack.currentWidget()]
        return names[0] if names and not self.isHidden() else None

    def toggle(self, name: str) -> None:
        """Open a panel; close the dock when that panel is open. Raises KeyError for an unknown name."""
        self.close_panel() if self.open_panel == name else self.open(name)

    def open(self, name: str) -> None:
        """Show a panel. Raises KeyError for an unknown name."""
        if name not in self._panels:
            panel = self._panels[name] = PANELS[name](self._desk)
            panel.closed.connect(self.close_panel)
            self._stack.addWidget(panel)
            if self._desk.board:
                tab_after(self._desk.board, *panel.stops)
        self._stack.setCurrentWidget(self._panels[name])
        self.show()
        self.opened.emit(name)

    def close_panel(self) -> None:
        self.hide()
        self.opened.emit(None)

    def announce(self) -> None:
        """Say how many pain points the map has."""
        pains = self._desk.store.of(PainPoint).values()
        self.pain_count.emit(sum(pain.map_id == self._desk.map_id for pain in pains))

    def _on_change(self, change: "Change") -> None:
        if any(isinstance(record, PainPoint) for record in change.records()):
            self._soon.start()
