"""What an input method asks about the text that is being written."""

from typing import Any

from PySide6.QtCore import Qt

from .editing import TextEditing, to_utf16
from .page_paint import caret_rect

Query = Qt.InputMethodQuery
TEXT_AND_CARET = Query.ImQueryInput


def answer(editing: TextEditing, query: Qt.InputMethodQuery) -> Any:  # noqa: ANN401 - as Qt declares it
    """The answer to one question; None to those that do not matter here. Offsets count UTF-16 units."""
    if query == Query.ImEnabled:
        return True
    now, page = editing.now, editing.page
    if query == Query.ImCursorRectangle:
        return caret_rect(editing, page) if page else None
    answers: dict[Qt.InputMethodQuery, Any] = {
        Query.ImSurroundingText: now.text,
        Query.ImCursorPosition: to_utf16(now.text, now.caret),
        Query.ImAnchorPosition: to_utf16(now.text, now.anchor),
        Query.ImCurrentSelection: now.selected,
        Query.ImHints: Qt.InputMethodHint.ImhNone
        if editing.field.one_line
        else Qt.InputMethodHint.ImhMultiLine,
    }
    return answers.get(query)
