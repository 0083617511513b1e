"""The left of the start page: the name, what it is for, and how to begin."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeyboard import __version__
from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.look import fonts, marks
from journeyboard.desktop.look.wear import now
from journeyboard.desktop.widgets.label import Label
from journeyboard.desktop.widgets.push import Push
from journeyboard.desktop.widgets.rules import rule
from journeyboard.desktop.widgets.theme_button import ThemeButton

from .big_button import BigButton

WIDTH, NARROW_WIDTH, WIDE_WINDOW = 330, 250, 1100


class _Logo(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(34, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        marks.logo(QPainter(self), QRectF(self.rect()), now())


class Side(QWidget):
    """Says ``new_asked`` and the like; knows nothing of files."""

    new_asked = Signal()
    open_asked = Signal()
    keys_asked = Signal()
    about_asked = Signal()
    theme_asked = Signal()
    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.new = BigButton("plus", self.tr("New map"), "Ctrl N", primary=True)
        self.open = BigButton("folder-open", self.tr("Open a file"), "Ctrl O")
        self.theme = ThemeButton(side=28, size=16)
        self.new.setShortcut("Ctrl+N")
        self.open.setShortcut("Ctrl+O")
        self.resume = QWidget()
        self.resume_words = Label("", "second")
        column = self._column = QVBoxLayout(self)
        self.suit(WIDE_WINDOW)
        column.setSpacing(0)
        column.addLayout(self._name())
        column.addSpacing(14)
        column.addWidget(self._purpose())
        column.addSpacing(34)
        column.addWidget(self.new)
        column.addSpacing(9)
        column.addWidget(self.open)
        column.addStretch(1)
        column.addWidget(self._resume())
        column.addLayout(self._foot())
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self.open_asked)

    def suit(self, window_width: int) -> None:
        """Be narrower beside a page that needs the room; ``window_width`` in px."""
        wide = window_width >= WIDE_WINDOW
        padding = 34 if wide else 20
        self.setFixedWidth(WIDTH if wide else NARROW_WIDTH)
        self._column.setContentsMargins(padding, 44, padding, 20)

    def remind(self, title: str, undated: int) -> None:
        """Say what was left undone on the last map; nothing when there is nothing."""
        self.resume.setVisible(undated > 0)
        one = self.tr("{0} has 1 pain point with no due date.")
        many = self.tr("{0} has {1} pain points with no due date.")
        self.resume_words.setText((one if undated == 1 else many).format(isolated(title), undated))

    def _name(self) -> QHBoxLayout:
        row, name = QHBoxLayout(), Label("Journeyboard")
        name.setFont(fonts.font("startTitleSerif"))
        row.setSpacing(12)
        row.addWidget(_Logo())
        row.addWidget(name)
        row.addStretch(1)
        return row

    def _purpose(self) -> Label:
        words = Label(self.tr("See the whole journey, and where it hurts."), "second")
        words.setFont(fonts.sized(16, serif=True, italic=True))
        words.setWordWrap(True)
        return words

    def _resume(self) -> QWidget:
        column = QVBoxLayout(self.resume)
        column.setContentsMargins(0, 0, 0, 18)
        column.setSpacing(4)
        column.addWidget(rule("across"))
        column.addSpacing(12)
        column.addWidget(Label(self.tr("Pick up where you stopped"), "label"))
        self.resume_words.setWordWrap(True)
        column.addWidget(self.resume_words)
        link = Push(self.tr("Open the list"), kind="link")
        link.clicked.connect(self.list_asked)
        column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        self.resume.hide()
        return self.resume

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for words, signal in ((self.tr("Keys"), self.keys_asked), (self.tr("About"), self.about_asked)):
            button = Push(words, kind="quiet")
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        self.theme.clicked.connect(self.theme_asked)
        row.addWidget(self.theme)
        row.addWidget(Label(__version__, "caption"))
        return row
