"""A text being written: caret, selection and the undo inside one edit. Pure, so every key can be tested."""

import re
from collections.abc import Callable
from time import monotonic
from typing import NamedTuple
from unicodedata import east_asian_width

LONGEST = 20_000
REST_S = 0.7
"""Hands that rest so long have finished a thought."""
MOST_WORDS, MOST_LETTERS = 3, 60
"""More than this is never taken back at once; letters count where words have no spaces between them."""
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
    """The states of one edit. ``clock`` tells seconds: a rest between words ends a step of its undo."""

    def __init__(
        self, text: str, *, select_all: bool = False, clock: Callable[[], float] = monotonic
    ) -> None:
        self.now = Written(text, len(text), 0 if select_all else len(text))
        self._done: list[Written] = []
        self._undone: list[Written] = []
        self._run: str = ""
        self._clock, self._last, self._rested = clock, 0.0, False
        self._words = 0

    @property
    def taken_back(self) -> str | None:
        """The text before anything of it was taken back that could come back; None when nothing could."""
        return self._undone[0].text if self._undone else None

    def change(self, after: Written, run: str = "") -> bool:
        """Take a new state; whether its text is another. States of one run, in a row, are undone together."""
        is_new = after.text != self.now.text
        if is_new:
            if not self._goes_on(after, run):
                self._done.append(self.now)
                self._words, self._rested = 1, False
            self._undone.clear()
        self._run = run if is_new else ""
        self.now = after
        return is_new

    def _goes_on(self, after: Written, run: str) -> bool:
        """Whether a new text belongs to the step of the one before. Asked with every key, so quick."""
        time = self._clock()
        rested, self._last = time - self._last > REST_S, time
        if not run or run != self._run:
            return False
        self._rested = self._rested or rested
        if run != "typing":
            return not rested
        start = self.now.caret
        return self._is_same_thought(after.text[start - 1 : start], after.text[start : after.caret]) and (
            len(after.text) - len(self._done[-1].text) <= MOST_LETTERS
        )

    def _is_same_thought(self, before: str, typed: str) -> bool:
        """Whether what was typed behind a letter goes on with its word, or with the words of its step."""
        if before.isspace():
            return typed.isspace() or not self._rested
        if len(typed) == 1 and not typed.isspace():
            return not (self._rested and east_asian_width(typed) == "W")
        self._words += 1
        return not self._rested and self._words <= MOST_WORDS

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        return self._step(self._done, self._undone)

    def redo(self) -> bool:
        """Take a step again that was taken back; False when there is none."""
        return self._step(self._undone, self._done)

    def _step(self, source: list[Written], target: list[Written]) -> bool:
        self._run = ""
        if not source:
            return False
        target.append(self.now)
        self.now = source.pop()
        return True
