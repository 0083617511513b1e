"""A text being written: caret, selection and the undo inside one edit. Pure, so every key can be tested."""

import re
from typing import NamedTuple

LONGEST = 20_000
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_UNWANTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufff9-\ufffb]")


def cleaned(text: str, *, one_line: bool = False) -> str:
    """Foreign text as plain text: line ends unified, tabs as spaces, control characters left out."""
    text = _UNWANTED.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ")
    return re.sub(r"\s*\n\s*", " ", text).strip() if one_line else text


class Written(NamedTuple):
    """Text with a caret; what lies between ``anchor`` and ``caret`` is selected (code point offsets)."""

    text: str
    caret: int
    anchor: int

    @property
    def selection(self) -> tuple[int, int]:
        caret, anchor = self.caret, self.anchor
        return (caret, anchor) if caret < anchor else (anchor, caret)

    @property
    def selected(self) -> str:
        start, end = self.selection
        return self.text[start:end]

    def typed(self, text: str) -> "Written":
        """The selection replaced by ``text``, the caret behind it; never longer than a note may be."""
        start, end = self.selection
        before = self.text
        text = text[: LONGEST - (len(before) - (end - start))]
        caret = start + len(text)
        return Written(before[:start] + text + before[end:], caret, caret)

    def moved(self, caret: int, *, extend: bool = False) -> "Written":
        """The caret elsewhere, taking the selection along or letting it go."""
        caret = min(max(caret, 0), len(self.text))
        return Written(self.text, caret, self.anchor if extend else caret)

    def without(self, to: int) -> "Written":
        """What is selected removed; with nothing selected, what lies between the caret and ``to``."""
        return (self if self.selected else self.moved(to, extend=True)).typed("")

    def all_selected(self) -> "Written":
        return Written(self.text, caret=len(self.text), anchor=0)


class Writing:
    """The states of one edit. Letters typed in a row are one step of its undo."""

    def __init__(self, text: str, *, select_all: bool = False) -> None:
        self.now = Written(text, len(text), 0 if select_all else len(text))
        self._done: list[Written] = []
        self._undone: list[Written] = []
        self._run: str = ""

    def change(self, after: Written, run: str = "") -> bool:
        """Take a new state; whether its text is another. States of one run, in a row, are undone together."""
        is_new = after.text != self.now.text
        if is_new:
            if not run or run != self._run:
                self._done.append(self.now)
            self._undone.clear()
        self._run = run
        self.now = after
        return is_new

    def undo(self) -> None:
        self._step(self._done, self._undone)

    def redo(self) -> None:
        self._step(self._undone, self._done)

    def _step(self, source: list[Written], target: list[Written]) -> None:
        if source:
            target.append(self.now)
            self.now = source.pop()
        self._run = ""
