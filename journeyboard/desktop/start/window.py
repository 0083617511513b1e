"""The window shown when no file was given."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPixmap,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMainWindow, QMenu, QScrollArea, QWidget

from journeyboard.desktop.settings import Settings

from .background import PictureMaker
from .card import PictureCard
from .due import due_first, due_since, due_words
from .offers import AT_FIRST, example_card, recent_cards, still_there, template_cards
from .page import StartPage
from .pictures import LARGE, SMALL, TEMPLATE, Summary, Wanted, kept_summary
from .side import Side

AFTER_PAINTING_MS = 150


class StartWindow(QMainWindow):
    """Recent maps, templates, and a place to drop a file."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Journeyboard")
        self.setAcceptDrops(True)
        self.side, self._pictures = Side(), PictureMaker(self)
        self._theme = Settings().theme
        there = still_there(due_first(Settings().recent, self._known))
        self._older = there[AT_FIRST:]
        self.recent: dict[Path, PictureCard] = recent_cards(there[:AT_FIRST])
        self.first: dict[Path, PictureCard] = {} if self.recent else example_card()
        self.templates: dict[Path, PictureCard] = template_cards()
        self.page = StartPage(
            [*self.recent.values()],
            [*self.first.values()],
            [*self.templates.values()],
            len(self._older),
        )
        self.setCentralWidget(self._laid_out())
        self._connect()
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self._show_pictures()
        self.side.new.setFocus()
        QTimer.singleShot(AFTER_PAINTING_MS, self, self._begin_the_rest)

    def _begin_the_rest(self) -> None:
        """What nobody misses in the first moment."""
        from journeyboard.desktop.look.focus import FocusRing

        self._ring = FocusRing(self)
        self._pictures.start()

    def _laid_out(self) -> QWidget:
        whole, scroll = QWidget(), QScrollArea()
        scroll.setWidget(self.page)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(scroll, 1)
        return whole

    def _connect(self) -> None:
        self.side.new_asked.connect(self.new)
        self.side.open_asked.connect(self.open)
        self.side.keys_asked.connect(self._show_keys)
        self.side.about_asked.connect(self._show_about)
        self.side.theme_asked.connect(self._change_theme)
        self.side.list_asked.connect(self._open_list)
        self.page.example_asked.connect(self._open_example)
        self.page.more_asked.connect(self.show_more)
        self._pictures.made.connect(self._on_made)
        self._connect_recent(self.recent)
        for card in self.first.values():
            card.clicked.connect(self._open_example)
        for path, card in self.templates.items():
            card.clicked.connect(lambda _=False, name=path.stem: self.new(name))
        QShortcut("Ctrl+Q", self, self.close)

    def _connect_recent(self, cards: dict[Path, PictureCard]) -> None:
        for path, card in cards.items():
            card.clicked.connect(lambda _=False, path=path: self._open_recent(path))
            card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            card.customContextMenuRequested.connect(lambda at, path=path: self._show_menu(path, at))

    def show_more(self) -> None:
        """Show all recent maps."""
        older, self._older = recent_cards(self._older), []
        self.recent |= older
        self._connect_recent(older)
        self.page.show_more([*older.values()])
        self._show_pictures()
        self._pictures.start()

    def new(self, template: str = "lifecycle") -> None:
        """Start a map from a template."""
        from journeyboard.desktop.dialogs.files import ask_new

        ask_new(self, template or "lifecycle")

    def open(self) -> None:
        """Choose a file and open it."""
        from journeyboard.desktop.dialogs.files import ask_open

        ask_open(self)

    def _open(self, path: Path) -> bool:
        from journeyboard.desktop.dialogs.files import open_or_tell

        return open_or_tell(path, self)

    def _open_recent(self, path: Path) -> None:
        """A map; its earlier states when its file is gone."""
        self._open(path) if path.is_file() else self._show_earlier(path)

    def _show_earlier(self, path: Path) -> None:
        from journeyboard.desktop.dialogs.earlier import show_earlier

        show_earlier(path, self)

    def _show_menu(self, path: Path, at: QPoint) -> None:
        """What can be done with a recent map besides opening it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_it = menu.addAction(self.tr("Open"), lambda: self._open_recent(path))
        open_it.setEnabled(path.is_file())
        menu.addAction(self.tr("Earlier states…"), lambda: self._show_earlier(path))
        menu.popup(self.recent[path].mapToGlobal(at))

    def _open_example(self) -> None:
        from journeyboard.desktop.dialogs.files import open_example_or_tell

        open_example_or_tell(self)

    def _open_list(self) -> None:
        from journeyboard.desktop.dialogs.files import open_with_panel

        open_with_panel(next(iter(self.recent)), "pains", self)

    def _show_keys(self) -> None:
        from journeyboard.desktop.dialogs.answered import accepted
        from journeyboard.desktop.dialogs.keys import KeySheet

        accepted(KeySheet(self))

    def _show_about(self) -> None:
        from journeyboard.desktop.dialogs.about import AboutDialog
        from journeyboard.desktop.dialogs.answered import accepted

        accepted(AboutDialog(self))

    def _change_theme(self) -> None:
        from journeyboard.desktop.windows import set_theme

        set_theme("light" if Settings().theme == "dark" else "dark")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.suit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus, as it does in a list of files."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._theme = Settings().theme
            self._show_pictures()
            self._pictures.start()

    def _show_pictures(self) -> None:
        for source in (*self.recent, *self.first, *self.templates):
            if not self._show_picture(source):
                self._pictures.ask(self._wanted(source))

    def _on_made(self, source: Path) -> None:
        """Show what was drawn; a recent map that could not be drawn cannot be opened either."""
        if not self._show_picture(source) and source in self.recent and source.is_file():
            card = self.recent[source]
            card.mark = "warning"
            card.set_words(source.stem, self.tr("Cannot be read"), "")

    def _wanted(self, source: Path) -> Wanted:
        large = source == next(iter(self.recent), None) or source in self.first
        width = LARGE if large else SMALL if source in self.recent else TEMPLATE
        return Wanted(source, self._theme, round(width * self.devicePixelRatioF()))

    def _known(self, source: Path) -> Summary | None:
        """What was read of a map when its picture was last made, whatever its size."""
        widths = (round(width * self.devicePixelRatioF()) for width in (SMALL, LARGE))
        kept = (kept_summary(Wanted(source, self._theme, width).path) for width in widths)
        return next((summary for summary in kept if summary), None)

    def _show_picture(self, source: Path) -> bool:
        """Show the picture of a file if it has been made; what it tells of a recent map, too."""
        card = (self.recent | self.first | self.templates)[source]
        kept = self._wanted(source).path
        summary = kept_summary(kept)
        if summary is None or not kept.is_file():
            return False
        card.set_picture(QPixmap(str(kept)))
        if source in self.recent:
            since = due_since(summary, date.today())
            card.urgent = since is not None
            left = due_words(since) if since else summary.organisation
            card.set_words(summary.title or source.stem, left)
        if source == next(iter(self.recent), None):
            self.side.remind(summary.title, summary.undated)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            _take_a_copy(event)
            self.page.drop_place.aim(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.page.drop_place.aim(False)

    def dropEvent(self, event: QDropEvent) -> None:
        _take_a_copy(event)
        self.page.drop_place.aim(False)
        for path in _dropped(event):  # later: whoever dragged it waits until the drop is done
            QTimer.singleShot(0, self, partial(self._open, path))


def _take_a_copy(event: QDropEvent) -> None:
    """Whoever is told that a file was moved takes it away from where it lies."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _dropped(event: QDropEvent) -> list[Path]:
    from journeyboard.desktop.dialogs.files import SUFFIX, foreign

    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in files if path.suffix.lower() in (SUFFIX, *foreign())]
