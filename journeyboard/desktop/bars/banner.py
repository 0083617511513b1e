"""The strip under the top bar while changes cannot reach the file: why, what is safe, and the ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.widgets.label import ElidedLabel
from journeyboard.desktop.widgets.push import Push


class FileBanner(QWidget):
    """Calm while the file may only be read; red while it says ``NotSaved``, gone after a later success."""

    copy_asked = Signal()
    again_asked = Signal()
    edit_asked = Signal()
    theirs_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        self.text = ElidedLabel()
        self.again = Push(self.tr("Write it here again"))
        self.again.setToolTip(self.tr("Puts your map where its file was. Another one there is kept, too."))
        self.edit_here = Push(self.tr("Edit here"))
        self.theirs = Push(self.tr("Open theirs"))
        self.theirs.setToolTip(self.tr("Shows what the file holds now. You have changed nothing here."))
        self.button = Push(self.tr("Save a copy elsewhere"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.again)
        row.addWidget(self.edit_here)
        row.addWidget(self.theirs)
        row.addWidget(self.button)
        self.button.clicked.connect(self.copy_asked)
        self.again.clicked.connect(self.again_asked)
        self.edit_here.clicked.connect(self.edit_asked)
        self.theirs.clicked.connect(self.theirs_asked)
        desk.state_changed.connect(self.follow)
        desk.changed.connect(self._follow_edit)
        self.follow()

    def follow(self) -> None:
        """Say what is the matter now; nothing, and be gone, when all is well."""
        words = self._words()
        self.theirs.setVisible(self._may_open_theirs())
        if words == self.text.text():
            self.setVisible(bool(words))
            return
        self.text.setText(words)
        following = self._desk.following
        self.edit_here.setVisible(bool(following and following.is_free))
        self.again.setVisible(self._may_be_written_again())
        self._wear("calm" if self._desk.document.read_only else "alarm")
        self.setVisible(bool(words))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _follow_edit(self) -> None:
        if self.theirs.isVisible():
            self.follow()

    def _wear(self, tone: str) -> None:
        self.setProperty("tone", tone)
        for each in (self, self.text):
            each.style().unpolish(each)
            each.style().polish(each)

    def _words(self) -> str:
        from journeyboard.desktop.banner_words import following_words, words_of
        from journeyboard.store.states import NotSaved

        state = self._desk.document.state
        if self._desk.following:
            return following_words(is_free=self._desk.following.is_free)
        if self._desk.document.read_only:
            return self.tr("This map can be read but not changed: its file is write-protected. Edit a copy.")
        return words_of(state.error) if isinstance(state, NotSaved) else ""

    def _may_open_theirs(self) -> bool:
        """Whether another program wrote the file while nothing was done here that would be lost with it."""
        from journeyboard.store.errors import Cause
        from journeyboard.store.states import NotSaved

        document = self._desk.document
        is_changed = isinstance(document.state, NotSaved) and document.state.error.cause is Cause.CHANGED
        return is_changed and not document.has_edits

    def _may_be_written_again(self) -> bool:
        from journeyboard.store.errors import Cause
        from journeyboard.store.states import NotSaved

        state = self._desk.document.state
        replaceable = (Cause.GONE, Cause.CHANGED, Cause.DAMAGED)
        return isinstance(state, NotSaved) and state.error.cause in replaceable
