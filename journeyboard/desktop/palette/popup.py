"""The palette on the screen: a shade over the window, a field, a list."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.widgets.icon_label import IconLabel
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.rules import rule
from journeyboard.drawing.primitives import Shadow
from journeyboard.export.painter import paint

from .entries import Offers
from .rows import HEAD_HEIGHT, HEIGHT, EntryModel, EntryRow

WIDTH, TOP, FIELD, VISIBLE_ROWS, RADIUS = 600, 120, 54, 8, 12
SHADES = {"light": QColor(38, 34, 28, 38), "dark": QColor(0, 0, 0, 80)}
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class Palette(QWidget):
    """Covers the window while it is open; Esc or a click beside it closes it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self._offers = Offers(desk)
        self.card, self.field, self.list = _Card(self), QLineEdit(), QListView()
        self.nothing = Label("", "second")
        self.model, self._rows = EntryModel(self), EntryRow(self)
        self._prepare()
        self._lay_out()
        self.field.textChanged.connect(self._find)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        window.installEventFilter(self)

    def open_at_top(self) -> None:
        """Show the palette with the caret in its field."""
        self.setGeometry(self.window().rect())
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def _prepare(self) -> None:
        self.field.setProperty("kind", "search")
        self.field.setPlaceholderText(self.tr("Find a note or a command"))
        self.field.setAccessibleName(self.tr("Find a note or a command"))
        self.field.installEventFilter(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._rows)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.nothing.setContentsMargins(16, 10, 16, 14)

    def _lay_out(self) -> None:
        row, column = QHBoxLayout(), QVBoxLayout(self.card)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(IconLabel("magnifying-glass", 20))
        row.addWidget(self.field, 1)
        row.addWidget(Label(self.tr("Esc"), "key"))
        self.field.setFixedHeight(FIELD)
        column.setContentsMargins(1, 0, 1, 8)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule("across"))
        column.addWidget(self.list)
        column.addWidget(self.nothing)

    def _find(self, query: str) -> None:
        self._rows.query = query
        self.model.fill(self._offers.entries(query))
        self.nothing.setVisible(not self.model.entries)
        self.nothing.setText(self.tr("Nothing called “{0}”.").format(query))
        heights = [HEAD_HEIGHT if entry.is_head else HEIGHT for entry in self.model.entries]
        self.list.setVisible(bool(heights))
        self.list.setFixedHeight(min(sum(heights), VISIBLE_ROWS * HEIGHT + HEAD_HEIGHT))
        self._choose(self.model.next_row(-1, 1))
        self._place()

    def _place(self) -> None:
        width = min(WIDTH, self.width() - 32)
        self.card.setFixedWidth(width)
        self.card.adjustSize()
        self.card.move((self.width() - width) // 2, min(TOP, self.height() // 6))
        self.update()

    def _choose(self, row: int) -> None:
        index = self.model.index(max(row, 0))
        self.list.setCurrentIndex(index)
        self.list.scrollToTop() if row <= 1 else self.list.scrollTo(index)

    def _run(self, row: int) -> None:
        entry = self.model.entries[row] if 0 <= row < len(self.model.entries) else None
        if entry and entry.run:
            self._leave()
            entry.run()

    def _leave(self) -> None:
        window = self.window()
        self.close()
        board = getattr(window, "board", None)
        if isinstance(board, QWidget):
            board.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
            self._place()
        return False

    def _on_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex().row())
        elif key in STEPS:
            self._step(STEPS[key])
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True

    def _step(self, step: int) -> None:
        row, direction = self.list.currentIndex().row(), 1 if step > 0 else -1
        for _ in range(abs(step)):
            row = self.model.next_row(row, direction)
        self._choose(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self._leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), now()
        painter.fillRect(self.rect(), SHADES[look.name])
        card = self.card.geometry()
        around = (float(card.x()), float(card.y()), float(card.width()), float(card.height()))
        paint(painter, [Shadow(*around, RADIUS, "dialog", dark=look.name == "dark")])


class _Card(QWidget):
    """The rounded sheet that holds field and list."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now()("line2"), 1))
        painter.setBrush(now()("chrome"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
