"""Which pain points to list: pills with counts, and the list's column heads."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QVBoxLayout, QWidget, QWidgetAction

from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.words import tr
from journeyboard.insight.priority import RankedPain

from .pain_model import Show


class PainFilter(QWidget):
    """``changed`` when another pill is pressed; ``show_only`` says which."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_only = Show.ALL
        self.pills = {show: Push(tr(show.value), kind="pill") for show in Show}
        self._group = QButtonGroup(self)
        row, heads, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(6)
        for show, pill in self.pills.items():
            pill.setCheckable(True)
            pill.clicked.connect(lambda _=False, show=show: self._choose(show))
            self._group.addButton(pill)
            row.addWidget(pill)
        row.addStretch(1)
        self.pills[Show.ALL].setChecked(True)
        self.priority = Push(self.tr("Priority"), kind="quiet")
        self.priority.setObjectName("columnHead")
        self.priority.setToolTip(self.tr("How the priority is worked out"))
        self.priority.clicked.connect(self._explain)
        heads.addWidget(Label(self.tr("Severity"), "caption"))
        heads.addStretch(1)
        heads.addWidget(self.priority)
        column.setContentsMargins(14, 0, 14, 2)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(heads)

    def count(self, ranked: Sequence[RankedPain]) -> None:
        """Write the counts on the pills."""
        for show, pill in self.pills.items():
            number = sum(show.keeps(each) for each in ranked)
            pill.setText(tr(show.value) if show is Show.ALL else f"{tr(show.value)} {number}")

    def _choose(self, show: Show) -> None:
        self.show_only = show
        self.changed.emit()

    def _explain(self) -> None:
        menu, entry = QMenu(self), QWidgetAction(self)
        text = Label(
            self.tr(
                "Priority, 0 to 100 =\n"
                "100 × severity ÷ 4 ×\n"
                "(0.5 × impact ÷ 5 + 0.3 × frequency + 0.2 × share of votes)\n\n"
                "Share of votes: its votes ÷ the most votes any pain point has.\n"
                "What nobody has judged counts as 0."
            )
        )
        text.setContentsMargins(12, 8, 12, 8)
        entry.setDefaultWidget(text)
        menu.addAction(entry)
        menu.popup(self.priority.mapToGlobal(self.priority.rect().bottomLeft()))
