"""Which changes the panel lists: a pill for each kind, with how many there are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import tr
from journeyboard.insight.compare import Comparison, What

from .words import KINDS

_IN_A_ROW = 3


class KindPills(QWidget):
    """``changed`` when another pill is pressed; ``chosen`` is its kind, None for all."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: What | None = None
        self.pills: dict[What | None, Push] = {None: Push(tr("All"), kind="pill")}
        self.pills |= {what: Push(tr(words), kind="pill") for what, (words, _) in KINDS.items()}
        self._group, grid = QButtonGroup(self), QGridLayout(self)
        grid.setContentsMargins(14, 0, 10, 6)
        grid.setSpacing(6)
        for number, (what, pill) in enumerate(self.pills.items()):
            pill.setCheckable(True)
            pill.clicked.connect(lambda _=False, what=what: self.choose(what))
            self._group.addButton(pill)
            grid.addWidget(pill, *divmod(number, _IN_A_ROW))
        grid.setColumnStretch(_IN_A_ROW, 1)
        self.pills[None].setChecked(True)

    def choose(self, what: What | None) -> None:
        """List one kind of changes, or all."""
        self.chosen = what
        self.pills[what].setChecked(True)
        self.changed.emit()

    def count(self, found: Comparison) -> None:
        """Write the counts on the pills; a kind without any cannot be chosen."""
        for what, pill in self.pills.items():
            if what is not None:
                count = found.count(what)
                pill.setText(f"{tr(KINDS[what][0])} {count}")
                pill.setEnabled(count > 0)
        if self.chosen is not None and not found.count(self.chosen):
            self.choose(None)
