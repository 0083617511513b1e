"""A few choices side by side, one of them pressed."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segmented(QWidget):
    """``chosen`` carries the value of the segment that was pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "segments")
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Make a segment of each (words, value); the first is pressed."""
        for words, value in choices:
            button = QPushButton(words)
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setChecked(not self._values)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(button, len(self._values))
            self._values.append(value)
            self._row.addWidget(button, 1)

    @property
    def value(self) -> object:
        """The value of the pressed segment; None without segments."""
        return self._values[self._group.checkedId()] if self._values else None

    def set_value(self, value: object) -> None:
        """Press the segment of a value. Raises ValueError when there is none."""
        self._group.button(self._values.index(value)).setChecked(True)
