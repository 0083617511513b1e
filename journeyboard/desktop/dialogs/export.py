"""The export dialog: what the page will look like, and how to have it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from journeyboard.desktop.settings import Settings
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.windows import file_name
from journeyboard.export.formats import FORMATS, ExportProblem, export, page_for

from .export_facts import ExportFacts
from .export_form import ExportForm
from .export_preview import ExportPreview
from .format_tiles import FormatTiles
from .size import open_at
from .trouble import show_problem
from .where import ask_where

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk

OPTIONS_WIDTH = 372


class ExportDialog(QDialog):
    """Preview at the left, choices at the right, one dark button."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Export"))
        open_at(self, 1180, 760)
        self.preview, self.facts = ExportPreview(), ExportFacts()
        self.tiles, self.form = FormatTiles(), ExportForm()
        self.save = Push("", kind="primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left(), 1)
        row.addWidget(self._right())
        self._soon = QTimer(self, interval=30, singleShot=True)
        self._soon.timeout.connect(self.show_page)
        self.tiles.chosen.connect(self._set_format)
        self.form.changed.connect(self._soon.start)
        self.save.clicked.connect(self._ask_where)
        self.save.setDefault(True)
        self._set_format(".pdf")

    def show_page(self) -> None:
        """Draw the page for the choices made."""
        options = self.form.options()
        on_paper = FORMATS[self.tiles.suffix].on_paper
        try:
            page = page_for(self._desk.store, self._desk.map_id, options, on_paper=on_paper)
        except ExportProblem as problem:
            self.preview.show_page(None)
            self.facts.show_problem(str(problem))
            return
        self.preview.show_page(page)
        self.facts.show_page(page, options.paper)

    def write(self, path: Path) -> bool:
        """Write the file, over one that is there; tell when that fails."""
        try:
            export(self._desk.store, self._desk.map_id, path, self.form.options(overwrite=True))
        except (ExportProblem, OSError) as problem:
            show_problem(problem, self)
            return False
        Settings().export_folder = path.parent
        return True

    def _set_format(self, suffix: str) -> None:
        self.form.set_format(suffix)
        self.save.setText(self.tr("Save {0}").format(FORMATS[suffix].name))
        self.show_page()

    def _ask_where(self) -> None:
        suffix = self.tiles.suffix
        folder = Settings().export_folder or self._desk.document.path.parent
        name = f"{file_name(self._desk.journey.title)}{suffix}"
        path = ask_where(self, self.tr("Export"), folder / name, FORMATS[suffix].name, suffix)
        if path and self.write(path):
            self.accept()

    def _left(self) -> QWidget:
        side = QWidget()
        side.setObjectName("exportPreview")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 14)
        self.facts.place_around(column, self.preview)
        return side

    def _right(self) -> QWidget:
        side, head, foot = QWidget(), QHBoxLayout(), QHBoxLayout()
        side.setFixedWidth(OPTIONS_WIDTH)
        cross = IconButton("x", self.tr("Close"), side=28, size=16)
        cancel = Push(self.tr("Cancel"), kind="flat")
        cross.clicked.connect(self.reject)
        cancel.clicked.connect(self.reject)
        head.addWidget(Label(self.tr("Export"), "itemTitle"))
        head.addStretch(1)
        head.addWidget(cross)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(side)
        column.setContentsMargins(22, 14, 22, 18)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.tiles)
        column.addWidget(self.form)
        column.addStretch(1)
        column.addLayout(foot)
        return side
