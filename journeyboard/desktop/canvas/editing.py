"""Writing in place, with our own caret over our own lines, so that nothing jumps."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence

from journeyboard.desktop.words import tr
from journeyboard.text import caret
from journeyboard.text.paragraph import Paragraph

from .fields import Field
from .page import Page
from .strokes import is_redo, letter_of, move_of, removal_of, vertical_of
from .writing import LONGEST, Writing, Written, cleaned

Standard = QKeySequence.StandardKey


class TextEditing:
    """One edit of one field, from the first caret to the commit.

    ``repaint`` is called after each change, ``tell`` with a sentence when a pasted text had to be cut.
    """

    def __init__(
        self,
        field: Field,
        repaint: Callable[[], None],
        *,
        tell: Callable[[tuple[str]], object],
        select_all: bool = False,
    ) -> None:
        self.field = field
        self.preedit = ""
        self.writing = Writing(field.text, select_all=select_all)
        self._repaint, self._tell = repaint, tell
        self._column: float | None = None
        self.field.show(field.text)

    @property
    def now(self) -> Written:
        return self.writing.now

    @property
    def page(self) -> Page | None:
        return self.field.page()

    @property
    def shown_caret(self) -> int:
        """Where the caret stands in the shown text, behind what is being composed."""
        now = self.writing.now
        return now.selection[0] + len(self.preedit) if self.preedit else now.caret

    @property
    def marked(self) -> bool:
        """Whether something is selected, or being composed."""
        return bool(self.preedit) or self.writing.now.anchor != self.writing.now.caret

    def commit(self) -> None:
        """One change with the text as it is now."""
        self._put(self.now.text)

    def commit_taken_back(self) -> bool:
        """One change with what was written, where all of it was taken back again; False where not all was.

        To be undone at once: then the words come back by the map's own redo.
        """
        words, now, before = self.writing.taken_back or "", self.now.text, self.field.text
        if not words.strip() or (now != before and (now + before).strip()):
            return False
        self._put(words)
        return True

    def _put(self, text: str) -> None:
        self.field.commit(cleaned(text, one_line=self.field.one_line))

    def type(self, text: str, run: str = "") -> None:
        """Put text, cleaned, in the place of the selection."""
        self._take(
            self.now.typed(cleaned(text, one_line=False) if not self.field.one_line else _flat(text)), run
        )

    def letter(self, event: QKeyEvent) -> bool:
        """Take a key that writes a letter and can mean nothing else; False for any other."""
        text = letter_of(event)
        if not text:
            return False
        self._take(self.writing.now.typed(text), "typing")
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Take a key that writes, moves or removes; False for one that means something else."""
        return self._move(event) or self._remove(event) or self._command(event) or self._letters(event)

    def compose(self, event: QInputMethodEvent) -> None:
        """Take what an input method commits, and show what it is still composing."""
        if event.replacementLength():
            start = from_utf16(
                self.now.text, to_utf16(self.now.text, self.now.caret) + event.replacementStart()
            )
            end = from_utf16(self.now.text, to_utf16(self.now.text, start) + event.replacementLength())
            self._take(self.now.moved(start).moved(end, extend=True))
        was_composing, self.preedit = bool(self.preedit), ""
        if event.commitString():
            self.type(event.commitString(), "typing")
        self.preedit = event.preeditString()
        if self.preedit or was_composing or not event.commitString():
            self._show()

    def press(self, px: float, py: float, *, extend: bool) -> None:
        """The caret to a point of the view."""
        self._take(self.now.moved(self._index(px, py), extend=extend))

    def select_word(self, px: float, py: float) -> None:
        """Select the word at a point of the view."""
        start, end = caret.word_at(self.now.text, self._index(px, py))
        self._take(self.now.moved(start).moved(end, extend=True))

    def select_all(self) -> None:
        self._take(self.now.all_selected())

    def _index(self, px: float, py: float) -> int:
        page = self.page
        if page is None:
            return self.now.caret
        return max(caret.index_at(page.paragraph, *page.to_paragraph(px, py)) - page.shift, 0)

    def _move(self, event: QKeyEvent) -> bool:
        if move := move_of(event):
            step, extend = move
            self._take(self.now.moved(self._step(step), extend=extend))
            return True
        return self._move_by_line(event)

    def _move_by_line(self, event: QKeyEvent) -> bool:
        move, page = vertical_of(event), self.page
        if move is None or page is None:
            return False
        step, extend = move
        at = self.now.caret + page.shift
        column = self._column if self._column is not None else caret.caret_at(page.paragraph, at).x
        self._take(self.now.moved(step(page.paragraph, at, column) - page.shift, extend=extend))
        self._column = column
        return True

    def _remove(self, event: QKeyEvent) -> bool:
        step = removal_of(event)
        if step is None:
            return False
        self._take(self.now.without(self._step(step)), "removing")
        return True

    def _command(self, event: QKeyEvent) -> bool:
        commands: tuple[tuple[Standard, Callable[[], None]], ...] = (
            (Standard.Copy, self._copy),
            (Standard.Cut, self._cut),
            (Standard.Paste, self._paste),
            (Standard.SelectAll, self.select_all),
            (Standard.Undo, self._undo),
        )
        command = self._redo if is_redo(event) else None
        command = command or next((act for key, act in commands if event.matches(key)), None)
        if command:
            command()
        return command is not None

    def _letters(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.field.one_line:
            self.type("\n")
            return True
        modifiers = (
            event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        )
        altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if not event.text() or not event.text()[0].isprintable():
            return False
        if modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.GroupSwitchModifier, altgr):
            return False
        self.type(event.text(), "typing")
        return True

    def _copy(self) -> None:
        if self.now.selected:
            QGuiApplication.clipboard().setText(self.now.selected)

    def _cut(self) -> None:
        self._copy()
        if self.now.selected:
            self._take(self.now.typed(""))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        room = LONGEST - len(self.now.text) + len(self.now.selected)
        self.type(text)
        if len(cleaned(text)) > room:
            words = tr("The pasted text was cut: a note holds at most {0} characters.")
            self._tell((words.format(QLocale().toString(LONGEST)),))

    def _undo(self) -> None:
        self.writing.undo()
        self._show()

    def _redo(self) -> None:
        self.writing.redo()
        self._show()

    def _step(self, step: Callable[[Paragraph, int], int]) -> int:
        """Where a step leads from the caret, in the written text."""
        page = self.page
        if page is None:
            return self.now.caret
        return max(step(page.paragraph, self.now.caret + page.shift) - page.shift, 0)

    def _take(self, after: Written, run: str = "") -> None:
        self._column = None
        if self.writing.change(after, run):
            self._show()
        else:
            self._repaint()

    def _show(self) -> None:
        now = self.writing.now
        start, end = now.selection
        self.field.show(now.text[:start] + self.preedit + now.text[end:] if self.preedit else now.text)
        self._repaint()


def to_utf16(text: str, index: int) -> int:
    """A code point index as Qt counts, in UTF-16 units."""
    return len(text[:index].encode("utf-16-le")) // 2


def from_utf16(text: str, units: int) -> int:
    """What Qt counts in UTF-16 units, as a code point index; inside a pair, the pair's start."""
    return len(text.encode("utf-16-le")[: max(units, 0) * 2].decode("utf-16-le", "ignore"))


def _flat(text: str) -> str:
    return " ".join(cleaned(text).split("\n"))
