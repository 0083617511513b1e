"""The menu of kept filters: take one, keep the present one, call it otherwise, forget it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.words import tr
from journeyboard.insight.facets import recalled
from journeyboard.insight.find import Query
from journeyboard.model import Id, SavedFilter, in_map


class SavedMenu(QMenu):
    """``taken`` carries the query of the filter that was chosen."""

    taken = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def fill(self, query: Query) -> None:
        """List what is kept; the one that asks just what ``query`` asks is ticked."""
        self.clear()
        kept = in_map(self._desk.store, SavedFilter, self._desk.map_id)
        for each in kept:
            asked = recalled(self._desk.store, each)
            action = self.addAction(_plain(each.name), partial(self.taken.emit, asked))
            action.setCheckable(True)
            action.setChecked(asked == replace(query, text=query.text.strip(), exact=False, case=False))
        if kept:
            self.addSeparator()
        writable = not self._desk.document.read_only
        keep = self.addAction(tr("Keep this filter…"), partial(self._keep, query))
        keep.setEnabled(writable and not query.is_empty)
        for title, act in ((tr("Rename"), self._rename), (tr("Delete"), self._delete)):
            menu = self.addMenu(title)
            menu.setEnabled(bool(kept) and writable)
            for each in kept:
                menu.addAction(_plain(each.name), partial(act, each.id))

    def _keep(self, query: Query) -> None:
        from journeyboard.desktop.dialogs.ask import ask_text
        from journeyboard.edit.filters import save_filter

        name = ask_text(self.window(), tr("Name of the filter"), query.text.strip())
        if name:
            save_filter(self._desk.store, self._desk.map_id, name, **kept_fields(query))

    def _rename(self, filter_id: Id) -> None:
        from journeyboard.desktop.dialogs.ask import ask_text
        from journeyboard.edit.filters import rename_filter

        kept = self._desk.store.get(SavedFilter, filter_id)
        name = ask_text(self.window(), tr("Name of the filter"), kept.name)
        if name:
            rename_filter(self._desk.store, filter_id, name)

    def _delete(self, filter_id: Id) -> None:
        from journeyboard.edit.filters import delete_filter

        delete_filter(self._desk.store, filter_id)


def kept_fields(query: Query) -> dict[str, object]:
    """A query as the fields of a ``SavedFilter``; always in the same order."""
    sets = ("kinds", "stage_ids", "persona_ids", "owner_ids", "channels", "tags", "departments")
    return {"text": query.text.strip()} | {name: tuple(sorted(getattr(query, name))) for name in sets}


def _plain(name: str) -> str:
    return name.replace("&", "&&")
