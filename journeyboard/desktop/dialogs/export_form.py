"""The choices of the export dialog, and what they mean as ``Options``."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from journeyboard.desktop.form import fill
from journeyboard.desktop.widgets.segmented import Segmented
from journeyboard.desktop.widgets.tab_order import tab_after
from journeyboard.desktop.words import tr
from journeyboard.export.options import Options
from journeyboard.export.sheet.paper import PAPERS

PAPER_WORDS = {"map": "As large as the map"}
ON_SCREEN = ("As on the screen", None)


class ExportForm(QWidget):
    """``changed`` when any choice changes. What does not matter for a format or a paper is not shown."""

    changed = Signal()

    paper: QComboBox
    turn: Segmented
    turnLabel: QLabel  # noqa: N815 - named as in the form
    ink: Segmented
    inkLabel: QLabel  # noqa: N815
    theme: Segmented
    themeLabel: QLabel  # noqa: N815
    scale: Segmented
    scaleLabel: QLabel  # noqa: N815
    titleBlock: QCheckBox  # noqa: N815
    legend: QCheckBox
    transparent: QCheckBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffix = ".pdf"
        fill(self, "export", Segmented)
        self.turn.offer(((tr("Fitting"), None), (tr("Landscape"), True), (tr("Portrait"), False)))
        self.ink.offer(((tr("Save ink"), "save"), (tr("Full"), "full"), (tr("Grey"), "grey")))
        self.theme.offer(((tr("Light"), "light"), (tr("Dark"), "dark")))
        self.scale.offer((("1×", 1.0), ("2×", 2.0), ("3×", 3.0), ("4×", 4.0)))
        self.scale.set_value(2.0)
        self.set_format(".pdf")
        segments = (self.turn, self.ink, self.theme, self.scale)
        tab_after(self.paper, *segments, self.titleBlock, self.legend, self.transparent)
        for choice in segments:
            choice.chosen.connect(self._on_choice)
        for box in (self.titleBlock, self.legend, self.transparent):
            box.toggled.connect(self._on_choice)
        self.paper.activated.connect(self._on_choice)

    def set_format(self, suffix: str) -> None:
        """Offer what a format can do; ``suffix`` with its dot."""
        was_paper, self._suffix = self._suffix == ".pdf", suffix
        kept = None if was_paper else self.paper.currentData()
        self.paper.clear()
        if suffix != ".pdf":
            self.paper.addItem(tr(ON_SCREEN[0]), None)
        for paper in PAPERS:
            self.paper.addItem(tr(PAPER_WORDS.get(paper, paper)), paper)
        wanted = self.paper.findData(kept or ("A3" if suffix == ".pdf" else None))
        self.paper.setCurrentIndex(max(0, wanted))
        self._show_what_matters()

    def options(self, *, overwrite: bool = False) -> Options:
        """The choices made."""
        chosen: dict[str, Any] = {
            "paper": self.paper.currentData(),
            "landscape": self.turn.value,
            "ink": self.ink.value,
            "theme": self.theme.value,
            "scale": self.scale.value,
        }
        return Options(
            **chosen,
            transparent=self.transparent.isChecked(),
            title_block=self.titleBlock.isChecked(),
            legend=self.legend.isChecked(),
            overwrite=overwrite,
        )

    def _on_choice(self) -> None:
        self._show_what_matters()
        self.changed.emit()

    def _show_what_matters(self) -> None:
        paper = self.paper.currentData()
        for widget in (self.ink, self.inkLabel, self.titleBlock, self.legend):
            widget.setVisible(paper is not None)
        for widget in (self.turn, self.turnLabel):
            widget.setVisible(paper not in (None, "map"))
        for widget in (self.theme, self.themeLabel):
            widget.setVisible(paper is None)
        for widget in (self.scale, self.scaleLabel):
            widget.setVisible(self._suffix == ".png")
        self.transparent.setVisible(self._suffix != ".pdf")
