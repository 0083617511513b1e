"""A title that turns into a field on a double click, Enter keeps, Esc puts it back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedLayout, QWidget

from journeyboard.desktop.plain import as_tip

from .label import ElidedLabel


class TitleEdit(QWidget):
    """Shows a title; ``edited`` carries a new one that differs from the old and is not empty."""

    edited = Signal(str)

    def __init__(self, role: str, kind: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.field, self._fixed = ElidedLabel("", role), QLineEdit(), False
        self.field.setProperty("kind", kind)
        self.field.setAccessibleName(name)
        self.field.setMaxLength(300)
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.label)
        self._layers.addWidget(self.field)
        self.field.editingFinished.connect(self._finish)
        self.field.installEventFilter(self)

    def set_title(self, title: str, *, fixed: bool = False) -> None:
        """Show a title; a fixed one cannot be changed."""
        self._fixed = fixed
        self.label.setText(title)
        self.setToolTip(as_tip(title if fixed else self.tr("{0}: double-click to rename").format(title)))

    def begin(self) -> None:
        """Start typing, everything selected; does nothing when the title is fixed."""
        if self._fixed:
            return
        self.field.setText(self.label.text())
        self.field.setMinimumWidth(max(240, self.label.width() + 24))
        self._layers.setCurrentWidget(self.field)
        self.field.setFocus()
        self.field.selectAll()

    def give_up(self) -> None:
        """Put the title back if it is being typed."""
        self.field.setText(self.label.text())
        self._finish()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.begin()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.give_up()
            return True
        return False

    def _finish(self) -> None:
        if self._layers.currentWidget() is not self.field:
            return
        self.field.setMinimumWidth(0)
        self._layers.setCurrentWidget(self.label)
        title = self.field.text().strip()
        if title and title != self.label.text():
            self.edited.emit(title)
