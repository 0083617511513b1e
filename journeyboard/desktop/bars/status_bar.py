"""The bar at the bottom: zoom, what is on the map or selected, snap, where it is saved, light or dark."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.look.icons import icon
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.rules import rule
from journeyboard.desktop.widgets.theme_button import ThemeButton

from .counts import changes_counts, map_counts, selection_words, tool_words
from .now_writing import writing_words
from .save_state import SaveState
from .zoom import ZoomBox

if TYPE_CHECKING:
    from journeyboard.store.change import Change

HEIGHT = 28


class StatusBar(QWidget):
    """Quiet facts; nothing here moves by itself."""

    theme_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._counts, self._moment = desk, "", ""
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.zoom, self._zoom_then = ZoomBox(desk), list[ZoomBox]()
        self.facts = ElidedLabel("", "small")
        self.saved = SaveState(desk)
        self.snap = SnapButton(desk)
        self.theme = ThemeButton(side=24, size=14)
        self.theme.clicked.connect(self.theme_asked)
        self._lay_out()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_facts)
        desk.changed.connect(self._on_change)
        for signal in (desk.selection_changed, desk.tool_changed, desk.course_changed):
            signal.connect(self._soon.start)
        desk.map_changed.connect(self._recount)
        self._show_facts()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(self.zoom)
        row.addSpacing(6)
        row.addWidget(rule("down", 14))
        row.addSpacing(6)
        row.addWidget(self.facts, 1)
        for widget in (self.snap, self.saved, self.theme):
            row.addWidget(widget)

    def look_back(self, past: Desk | None, moment: str = "") -> None:
        """Say which moment is shown and how to come back, and zoom that board; None: now is shown again."""
        for zoom in self._zoom_then:
            zoom.hide()
            zoom.deleteLater()
        self._zoom_then = [ZoomBox(past)] if past else []
        row = self.layout()
        for zoom in self._zoom_then:
            assert isinstance(row, QHBoxLayout)
            row.insertWidget(0, zoom)
            zoom.show()
        for widget in (self.zoom, self.snap):
            widget.setVisible(past is None)
        self._moment = self.tr("{0}: as it was. Esc goes back to now.").format(moment) if past else ""
        self._show_facts()

    def refresh(self) -> None:
        """Say anew, in a moment, what is on the map, selected or written."""
        self._soon.start()

    def _on_change(self, change: "Change") -> None:
        if changes_counts(change):
            self._counts = ""
        self._soon.start()

    def _recount(self) -> None:
        self._counts = ""
        self._soon.start()

    def _show_facts(self) -> None:
        self._counts = self._counts or map_counts(self._desk)
        desk = self._desk
        words = writing_words(desk) or tool_words(desk) or selection_words(desk)
        self.facts.setText(self._moment or words or self._counts)


class SnapButton(QToolButton):
    """Whether moved notes keep to the grid."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setText(self.tr("Snap"))
        self.setCheckable(True)
        self.setProperty("small", "true")
        self.setToolTip(self.tr("Snap to the 8 unit grid  Ctrl+'"))
        self.setIconSize(QSize(18, 14))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(desk.set_snap)
        desk.snap_changed.connect(self._show)
        desk.theme_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setChecked(self._desk.snap)
        self.setIcon(icon("magnet-straight", 14, "ink2", "accent", room=4))
