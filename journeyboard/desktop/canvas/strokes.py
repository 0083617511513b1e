"""What the keys of an editor mean: moves of the caret and removals, by the platform's own bindings."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from journeyboard.text import caret
from journeyboard.text.paragraph import Paragraph

Standard = QKeySequence.StandardKey
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
Step = Callable[[Paragraph, int], int]
REDO = tuple(QKeySequence(key) for key in ("Ctrl+Shift+Z", "Ctrl+Y"))
"""Both, wherever we run: each platform binds only one of them."""


def is_redo(event: QKeyEvent) -> bool:
    """Whether a key asks for what was taken back."""
    return QKeySequence(event.keyCombination()) in REDO


def _in_text(step: Callable[[str, int], int]) -> Step:
    return lambda paragraph, index: step(paragraph.text, index)


_previous_grapheme = _in_text(caret.previous_grapheme)
_next_word, _previous_word = _in_text(caret.next_word), _in_text(caret.previous_word)

MOVES: tuple[tuple[Standard, Standard, Step], ...] = (
    (Standard.MoveToNextChar, Standard.SelectNextChar, caret.right_of),
    (Standard.MoveToPreviousChar, Standard.SelectPreviousChar, caret.left_of),
    (Standard.MoveToNextWord, Standard.SelectNextWord, _next_word),
    (Standard.MoveToPreviousWord, Standard.SelectPreviousWord, _previous_word),
    (Standard.MoveToStartOfLine, Standard.SelectStartOfLine, caret.line_start),
    (Standard.MoveToEndOfLine, Standard.SelectEndOfLine, caret.line_end),
    (Standard.MoveToStartOfBlock, Standard.SelectStartOfBlock, caret.line_start),
    (Standard.MoveToEndOfBlock, Standard.SelectEndOfBlock, caret.line_end),
    (Standard.MoveToStartOfDocument, Standard.SelectStartOfDocument, lambda *_: 0),
    (Standard.MoveToEndOfDocument, Standard.SelectEndOfDocument, lambda paragraph, _: len(paragraph.text)),
)
"""Keys that move, the same keys extending the selection, and where they lead."""

VERTICAL: tuple[tuple[Standard, Standard, Callable[[Paragraph, int, float | None], int]], ...] = (
    (Standard.MoveToNextLine, Standard.SelectNextLine, caret.line_down),
    (Standard.MoveToPreviousLine, Standard.SelectPreviousLine, caret.line_up),
)
"""The same for moves that keep to a column."""

REMOVALS: tuple[tuple[Standard, Step], ...] = (
    (Standard.Delete, _in_text(caret.next_grapheme)),
    (Standard.DeleteStartOfWord, _previous_word),
    (Standard.DeleteEndOfWord, _next_word),
    (Standard.DeleteEndOfLine, caret.line_end),
)
"""Keys that remove from the caret to where a step leads."""


def letter_of(event: QKeyEvent) -> str:
    """What a key writes that can mean nothing else; nothing for any other key."""
    text = event.text()
    return text if text.isprintable() and event.modifiers() in _PLAIN else ""


def move_of(event: QKeyEvent) -> tuple[Step, bool] | None:
    """Where a key moves the caret to, and whether it extends the selection."""
    for moves, selects, step in MOVES:
        if event.matches(moves) or event.matches(selects):
            return step, event.matches(selects)
    return None


def vertical_of(event: QKeyEvent) -> tuple[Callable[[Paragraph, int, float | None], int], bool] | None:
    """The same for a line up or down."""
    for moves, selects, step in VERTICAL:
        if event.matches(moves) or event.matches(selects):
            return step, event.matches(selects)
    return None


def removal_of(event: QKeyEvent) -> Step | None:
    """From the caret to where a key removes."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    if event.key() == Qt.Key.Key_Backspace and plain:
        return _previous_grapheme
    return next((step for key, step in REMOVALS if event.matches(key)), None)
