"""Which keys are the board's own, and whom they go to: the text being written, a gesture, or the notes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from journeyboard.model import Id, Lane, Stage

from .bench import Bench
from .double_click import write_label
from .hands import Hands
from .header_fields import LaneName, StageName
from .holding import Hold
from .keys import ARROWS, arrow, escape, step, to_end
from .strokes import is_redo, letter_of
from .writer import Writer

Key = Qt.Key
Standard = QKeySequence.StandardKey
_ENTER = (Key.Key_Return, Key.Key_Enter)
_MODIFIERS = (Key.Key_Control, Key.Key_Shift, Key.Key_Alt, Key.Key_Meta, Key.Key_AltGr)
"""Held for the key that follows, as in Ctrl+V: that one decides whether the pointer is meant."""
_TEXT_COMMANDS = (
    Standard.Copy,
    Standard.Cut,
    Standard.Paste,
    Standard.SelectAll,
    Standard.Undo,
    Standard.Delete,
    Standard.DeleteEndOfWord,
    Standard.DeleteStartOfWord,
    Standard.MoveToStartOfDocument,
    Standard.MoveToEndOfDocument,
)
_COMMAND_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_NOT_PLAIN = _COMMAND_MODIFIERS | Qt.KeyboardModifier.AltModifier


class Keyboard:
    """Keys that are not claimed here belong to the window's commands."""

    def __init__(self, bench: Bench, writer: Writer, hands: Hands) -> None:
        self._bench, self._writer, self._hands = bench, writer, hands
        self._hold = Hold(bench)

    def claims(self, event: QKeyEvent) -> bool:
        """Whether the board wants a key before any shortcut of the window gets it."""
        if self._writer.editing is not None and letter_of(event):
            return True
        if event.key() not in ARROWS:
            self.settle()
        if self._writer.editing is None:
            if _is_f2(event) and len(self._bench.desk.selection) == 1:
                return True
            plain_space = event.key() == Key.Key_Space and not event.modifiers() & _COMMAND_MODIFIERS
            return plain_space or (event.key() == Key.Key_Escape and self._busy())
        if event.key() < Key.Key_F1 and not event.modifiers() & _NOT_PLAIN:
            return True
        if event.key() in (*ARROWS, *_ENTER) or is_redo(event):
            return True
        return any(event.matches(each) for each in _TEXT_COMMANDS)

    def letter(self, event: QKeyEvent) -> bool:
        """Take a letter for the text that is being written; False for any other key."""
        if not self._writer.letter(event):
            return False
        self._hands.pointing = False
        return True

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; False when it means nothing here."""
        if event.key() in _MODIFIERS:
            return False
        self._hands.pointing = False
        if event.key() == Key.Key_Escape and self._hands.cancel():
            return True
        if self._writer.key(event):
            return True
        if event.key() == Key.Key_Space and not event.modifiers() & _COMMAND_MODIFIERS:
            self._hands.space = True
            return True
        if event.key() in ARROWS:
            return arrow(self._bench, self._hold, Key(event.key()), event.modifiers())
        if event.key() in _ENTER or _is_f2(event):
            return self._enter()
        if event.key() in (Key.Key_Home, Key.Key_End):
            return to_end(self._bench, 0 if event.key() == Key.Key_Home else -1)
        if _asks_menu(event):
            return self._hands.menu_at_selection()
        return event.key() == Key.Key_Escape and escape(self._bench)

    def heed(self, event: QKeyEvent) -> None:
        """A key that nobody took may ask for what cannot be done here."""
        self._bench.only_read.heed(event)

    def release(self, event: QKeyEvent) -> bool:
        """The space bar is let go; the hand may still pan until its button is. Or an arrow key is."""
        if event.key() in ARROWS and not event.isAutoRepeat():
            self.settle()
        if event.key() == Key.Key_Space and not event.isAutoRepeat() and self._hands.space:
            self._hands.space = False
            return True
        return False

    def settle(self) -> None:
        """Commit what a held arrow key has done."""
        self._hold.settle()

    def drop(self) -> None:
        """Forget what a held arrow key has done: the map has changed meanwhile."""
        self._hold.drop()

    def tab(self, *, forward: bool) -> bool:
        """To the next note, or the one before; False beyond the ends, so that the focus can move on."""
        self._hands.pointing = False
        if self._writer.editing:
            pressed = Key.Key_Tab if forward else Key.Key_Backtab
            key = QKeyEvent(QKeyEvent.Type.KeyPress, pressed, Qt.KeyboardModifier.NoModifier)
            return self._writer.key(key)
        return step(self._bench, 1 if forward else -1)

    def _busy(self) -> bool:
        return self._hands.gesture is not None

    def _enter(self) -> bool:
        """Write on the one thing that is selected."""
        selection = self._bench.desk.selection
        if len(selection) != 1:
            return False
        (id,) = selection
        return self._write_on(id)

    def _write_on(self, id: Id) -> bool:
        store = self._bench.desk.store
        if id in self._bench.scene.layout:
            self._writer.begin_note(id, select_all=True)
        elif id in store.of(Stage):
            self._writer.begin(StageName(self._bench, id), select_all=True)
        elif id in store.of(Lane):
            self._writer.begin(LaneName(self._bench, id), select_all=True)
        else:
            return write_label(self._bench, self._writer, id)
        return True


def _is_f2(event: QKeyEvent) -> bool:
    return event.key() == Key.Key_F2 and event.modifiers() == Qt.KeyboardModifier.NoModifier


def _asks_menu(event: QKeyEvent) -> bool:
    """Whether a key asks for the context menu: Menu, or Shift+F10 on keyboards without it."""
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Key.Key_Menu or (event.key() == Key.Key_F10 and shift)
