"""The pills by which notes are filtered, in a row, and the filters that were kept."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.widgets.rules import rule
from journeyboard.insight.facets import Facet
from journeyboard.insight.find import Query

from .facet_pill import FacetPill
from .saved_menu import SavedMenu


class FacetRow(QWidget):
    """``chosen`` carries the query as it is wanted now."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, query: Callable[[], Query], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = query
        self.pills = {facet: FacetPill(desk, facet, query) for facet in Facet}
        self.saved = Push(self.tr("Filters"), kind="pill", icon_name="funnel-simple")
        self.saved_menu = SavedMenu(desk, self)
        self.saved.clicked.connect(self._open_saved)
        self.saved_menu.taken.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for pill in self.pills.values():
            pill.chosen.connect(self.chosen)
            row.addWidget(pill)
        row.addWidget(rule("down", 18))
        row.addWidget(self.saved)
        row.addStretch(1)

    def show_query(self, query: Query) -> None:
        """Say on the pills what a query asks."""
        for pill in self.pills.values():
            pill.show_query(query)

    def _open_saved(self) -> None:
        self.saved_menu.fill(self._query())
        self.saved_menu.popup(self.saved.mapToGlobal(self.saved.rect().bottomLeft()))
