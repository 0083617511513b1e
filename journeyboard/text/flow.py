"""A text that is written: from one letter to the next only the words and lines that it reaches are set."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from journeyboard.text.bidi import has_rtl
from journeyboard.text.breaks import is_block, lengthened, words
from journeyboard.text.face import Face
from journeyboard.text.filling import SLACK, Row, row_of, rows
from journeyboard.text.glyphs import Line, Paragraph
from journeyboard.text.paragraph import measure_of, placed
from journeyboard.text.parts import parts
from journeyboard.text.pieces import Vocabulary, Word, vocabulary
from journeyboard.text.style import Style

_CLOSING = "”"
"""What is written in quotes goes on before it."""


class Kept(NamedTuple):
    """What stays as it is while the last block of a text is written: what stands before it, and all measures.

    ``above``: in each measure the number of lines before the block; ``limits``: how wide, in em, a line may
    be there. No word is wider than the ``narrowest`` of them.
    """

    before: str
    above: tuple[int, ...]
    limits: tuple[float, ...]
    narrowest: float
    face: Face
    vocabulary: Vocabulary


class Touched(NamedTuple):
    """The only line that letters have changed: its number, and that of its first word that is another."""

    line: int
    at: int


class Flow:
    """A text from left to right with its lines in one measure, and how many it has in others.

    ``begins``: for each measure the numbers of the words that lines of the last block begin with.
    ``touched`` compares it with the one it was retyped from, which has the ``number`` before its own.
    Its lines are placed when somebody asks for them: until then those of an earlier text are kept, of
    which the first ones, ``same`` of them, are still as they were.
    """

    __slots__ = ("_known", "_same", "_used", "begins", "kept", "number", "text", "touched", "units", "words")

    def __init__(
        self,
        text: str,
        kept: Kept,
        units: list[str],
        words: list[Word],
        begins: list[list[int]],
        known: Paragraph,
        same: int,
        number: int = 0,
        touched: Touched | None = None,
    ) -> None:
        self.text, self.kept, self.units, self.words, self.begins = text, kept, units, words, begins
        self._known, self._same = known, same
        self.number, self.touched = number, touched
        self._used: list[float] | None = None

    @property
    def counts(self) -> list[int]:
        """The number of lines in each measure."""
        return [above + len(begins) for above, begins in zip(self.kept.above, self.begins, strict=True)]

    @property
    def style(self) -> Style:
        """How it is set."""
        return self._known.style

    @property
    def width(self) -> float:
        """The measure in u that its lines are set to."""
        return self._known.width

    @property
    def height(self) -> float:
        """The height of its lines, in u."""
        return (self.kept.above[0] + len(self.begins[0])) * self._known.style.leading

    @property
    def near(self) -> tuple[Line, ...]:
        """Lines of which all but the touched one look as they do now, wherever in the text they stand."""
        return self._known.lines

    @property
    def paragraph(self) -> Paragraph:
        """What ``paragraph`` makes of the text in the first measure."""
        if self._known.text is not self.text:
            known = self._known.lines[: self.kept.above[0] + self._same]
            start = known[-1].end if self._same else len(self.kept.before)
            new = _rows(self.words, self.begins[0][self._same :], start)
            lines = placed(new, self._known.style, self._known.width, "start", known)
            self._known = _paragraph(self.text, self._known, lines)
            self._same = len(self.begins[0])
        return self._known

    def retyped(self, text: str) -> Flow | None:
        """The same with other words in its last block; None when that takes more than to fill lines anew."""
        longer = None
        if text[:-1] == self.text:
            longer = lengthened(self.units, text[-1:])
        elif text[-1:] == self.text[-1:] == _CLOSING and text[:-2] == self.text[:-1]:
            longer = lengthened(self.units, text[-2], _CLOSING)
        return (self._lengthened(text, longer) if longer else None) or self._refilled(text)

    def _lengthened(self, text: str, units: list[str]) -> Flow | None:
        """The same with a letter more at its end, if its lines begin with the words that they began with."""
        kept, said, used = self.kept, self.words, self.used
        at, new = len(units) - 1, kept.vocabulary[units[-1]]
        wide = new.width
        if at == len(said):
            gone = said[-1].width + said[-1].gap
            used = [each + gone for each in used]
        elif wide < said[at].width:
            return None
        if wide > kept.narrowest:
            return None
        for began, far, limit in zip(self.begins, used, kept.limits, strict=True):
            if far + wide > limit and began[-1] != at:
                return None
        line = len(self.begins[0]) - 1
        flow = Flow(text, kept, units, [*said[:at], new], self.begins, self._known, min(line, self._same))
        flow.number, flow.touched, flow._used = self.number + 1, Touched(line, at), used
        return flow

    @property
    def used(self) -> list[float]:
        """For each measure how far, in em, the last line reaches before its last word."""
        if self._used is None:
            self._used = [_length(self.words[began[-1] : -1]) for began in self.begins]
        return self._used

    def _refilled(self, text: str) -> Flow | None:
        kept, before = self.kept, self.words
        content = text[len(kept.before) :]
        if not text.startswith(kept.before) or not _is_plain_block(content):
            return None
        units = words(content)
        at = _first_other(units, self.units)
        said, known = before[:at], kept.vocabulary
        for unit in units[at:]:
            new = known[unit]
            if new.width > kept.narrowest:
                return None
            said.append(new)
        begins = [
            _begins(said, began, at, limit) for began, limit in zip(self.begins, kept.limits, strict=True)
        ]
        line = bisect_right(begins[0], at) - 1
        same = min(line, bisect_right(self.begins[0], at) - 1, self._same)
        touched = (
            Touched(line, at)
            if begins[0] == self.begins[0] and _ends_alike(said, before, begins[0], line)
            else None
        )
        return Flow(text, kept, units, said, begins, self._known, same, self.number + 1, touched)


def flow(paragraph: Paragraph, others: Sequence[tuple[Style, float]]) -> Flow | None:
    """A paragraph as one that is written, also filled to the measures of other styles and widths (u).

    None for one that is not from left to right, has words wider than a line, or for styles of other faces.
    """
    text = paragraph.text
    measures = [measure_of(*each) for each in ((paragraph.style, paragraph.width), *others)]
    limits = tuple([measure.limit + SLACK for measure in measures])
    face, tabular = measures[0].face, measures[0].tabular
    found = parts(text, face, tabular)
    if has_rtl(text) or any(each.spoken.widest > min(limits) for each in found):
        return None
    if any(measure.face is not face or measure.tabular != tabular for measure in measures):
        return None
    start = found[-1].block.start
    said = list(found[-1].spoken.words)
    begins = [_begins(said, [0], 0, limit) for limit in limits]
    many = [len(rows(text, measure)) for measure in measures]
    above = tuple([count - len(known) for count, known in zip(many, begins, strict=True)])
    kept = Kept(text[:start], above, limits, min(limits), face, vocabulary(face, tabular))
    return Flow(text, kept, words(text[start:]), said, begins, paragraph, len(begins[0]))


def _is_plain_block(text: str) -> bool:
    """Whether there is no line break in a text and nothing from right to left."""
    return (text.isascii() and text.isprintable()) or (is_block(text) and not has_rtl(text))


def _ends_alike(words: list[Word], before: list[Word], begins: list[int], line: int) -> bool:
    """Whether all words behind a line are as they were."""
    if line + 1 == len(begins):
        return True
    end = begins[line + 1]
    return words[end:] == before[end:]


def _first_other(units: list[str], before: list[str]) -> int:
    """The first unit that may not be as it was: the last one, where nothing else has changed."""
    last = max(len(units) - 1, 0)
    if units[:last] == before[:last]:
        return last
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(units, before, strict=False)))


def _begins(words: list[Word], known: list[int], at: int, limit: float) -> list[int]:
    """With which words lines begin, filled anew from where the word with the number ``at`` lies.

    The first word of a line may find room on the line above.
    """
    number = bisect_right(known, at) - 1
    if number and known[number] == at:
        number -= 1
    found = known[: number + 1]
    first, used = found[-1], 0.0
    for index in range(first, len(words)):
        _, _, _, _, wide, gap, _ = words[index]
        if index > first and used + wide > limit:
            found.append(index)
            first, used = index, 0.0
        used += wide + gap
    return found


def _length(words: list[Word]) -> float:
    """How wide words are together in em, added up as they are where lines are filled with them."""
    used = 0.0
    for each in words:
        used += each.width + each.gap
    return used


def _rows(words: list[Word], begins: list[int], start: int) -> list[Row]:
    """The lines that begin with these words, the first of them so far into the text."""
    found = []
    for begin, end in pairwise((*begins, len(words))):
        row = row_of(words[begin:end], start)
        found.append(row)
        start = row.end
    return found


def _paragraph(text: str, like: Paragraph, lines: tuple[Line, ...]) -> Paragraph:
    return Paragraph(text, like.style, lines, like.width, len(lines) * like.style.leading, truncated=False)
