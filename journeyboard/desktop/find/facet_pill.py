"""A pill of the find strip: what notes are filtered by, and the menu to choose it from."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import tr
from journeyboard.insight.facets import Facet
from journeyboard.insight.find import Query

from .options import NOTHING, TITLES, options, words_for
from .tick_menu import TickMenu

_LONGEST = 18
_BEHIND = {
    Qt.LayoutDirection.LeftToRight: Qt.LayoutDirection.RightToLeft,
    Qt.LayoutDirection.RightToLeft: Qt.LayoutDirection.LeftToRight,
}
"""A button's icon comes first; set the other way round it stands behind the words."""


class FacetPill(Push):
    """``chosen`` carries the query with what was ticked."""

    chosen = Signal(object)

    def __init__(
        self, desk: Desk, facet: Facet, query: Callable[[], Query], parent: QWidget | None = None
    ) -> None:
        super().__init__(tr(TITLES[facet]), parent, kind="pill", icon_name="caret-down")
        self._desk, self._facet, self._query = desk, facet, query
        self.setCheckable(True)
        self.menu_shown = TickMenu(self)
        self.menu_shown.setLayoutDirection(QGuiApplication.layoutDirection())
        self.setLayoutDirection(_BEHIND[QGuiApplication.layoutDirection()])
        self.clicked.connect(self._open)

    def show_query(self, query: Query) -> None:
        """Say what a query asks of this."""
        chosen = self._facet.chosen(query)
        self.setChecked(bool(chosen))
        title = tr(TITLES[self._facet])
        if len(chosen) == 1:
            (value,) = chosen
            words = words_for(self._desk, self._facet, value)
            short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
            self.setText(f"{title}: {short}".replace("&", "&&"))
        else:
            self.setText(f"{title}: {len(chosen)}" if chosen else title)
        self.setAccessibleName(self.text().replace("&&", "&"))

    def _open(self) -> None:
        self.show_query(self._query())
        self._fill()
        self.menu_shown.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        menu, query = self.menu_shown, self._query()
        menu.clear()
        chosen = self._facet.chosen(query)
        found = options(self._desk, query, self._facet)
        for value, words, count in found:
            action = menu.addAction(f"{words.replace('&', '&&')}\t{count}")
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.toggled.connect(lambda on, value=value: self._choose(value, on))
        if not found:
            menu.addAction(tr(NOTHING[self._facet])).setEnabled(False)

    def _choose(self, value: object, on: bool) -> None:
        query = self._query()
        chosen = self._facet.chosen(query)
        self.chosen.emit(self._facet.choose(query, chosen | {value} if on else chosen - {value}))
