"""Pages of lists: what was added, removed, moved, reworded and re-rated, and what hurts more or less now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import inf

from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Group, Path, Primitive, Stroke, Words
from journeyboard.drawing.theme import Theme, paper_theme
from journeyboard.drawing.words import on_baseline, one_line
from journeyboard.export.page import Bookmark, Page
from journeyboard.export.sheet.paper import MARGIN, MM_PER_U, size_of
from journeyboard.export.sheet.title import long_date
from journeyboard.insight.changes_told import Line, Section, summary, told
from journeyboard.insight.compare import Comparison, What
from journeyboard.layout.changes import Before
from journeyboard.model import Contents, Direction, Id, JourneyMap
from journeyboard.text.bidi import base_level, has_rtl
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

TITLE = Style("serif", 30, 36, 600)
UNDER = Style("sans", 15, 20)
HEAD = Style("sans", 17, 22, 600)
TEXT, WAS = Style("sans", 15, 19), Style("sans", 14, 18)
FOOT = Style("sans", 12.1, 16)
_SIZE = size_of("A4", landscape=False)
_MARGIN = 1.6 * MARGIN / MM_PER_U
_WIDTH = _SIZE.width / MM_PER_U - 2 * _MARGIN
_HEIGHT = _SIZE.height / MM_PER_U - 2 * _MARGIN - 30
_FIGURE = 150.0
_LTR_MARK = "\u200e"


@dataclass(frozen=True, slots=True)
class _Block:
    """What is never torn apart: its parts from (0, 0), and how high it is with the room below it, in u."""

    parts: tuple[Primitive, ...]
    height: float
    is_head: bool = False


def list_pages(before: Before, new: Contents, new_map: Id, title: str, printed: date) -> list[Page]:
    """Everything that differs on A4 pages, as many as it takes; the map comes behind them."""
    theme, journey = paper_theme("save"), new.of(JourneyMap)[new_map]
    blocks = [_opening(before.found, journey, title, theme)]
    for section in told(before.found, before.old, new):
        blocks += _section(section, theme)
    sides = _filled(blocks)
    rtl = journey.direction is Direction.RIGHT_TO_LEFT
    return [_page(side, at, len(sides) + 1, title, printed, rtl=rtl) for at, side in enumerate(sides, 1)]


def _opening(found: Comparison, journey: JourneyMap, title: str, theme: Theme) -> _Block:
    head = paragraph(title, TITLE, _WIDTH, max_lines=3)
    about = ". ".join(filter(None, (journey.title, journey.organisation, _counts(found)))) + "."
    under = paragraph(about, UNDER, _WIDTH, max_lines=4)
    parts = Words(head, 0, 0, theme.ink), Words(under, 0, head.height + 6, theme.ink2)
    return _Block(parts, head.height + under.height + 24)


def _counts(found: Comparison) -> str:
    counts = summary(found)
    return counts[:1].upper() + counts[1:] if counts else "No note differs"


def _section(section: Section, theme: Theme) -> Iterator[_Block]:
    head = one_line(f"{section.head}, {len(section.lines)}", HEAD, _WIDTH)
    rule = Path((("M", 0, 32), ("L", _WIDTH, 32)), stroke=Stroke(theme.line2, 0.6))
    yield _Block((on_baseline(head, 0, 24, theme.ink), rule), 42, is_head=True)
    is_figure = section.what is None
    for line in section.lines:
        yield _figure(line, theme) if is_figure and not line.was else _line(line, section.what, theme)
    yield _Block((), 10)


def _line(line: Line, what: What | None, theme: Theme) -> _Block:
    """The words now; below them where they are or what became of them, or the old words struck through."""
    text = paragraph(line.text, TEXT, _WIDTH - 16, max_lines=12)
    parts: list[Primitive] = [Words(text, 16, 0, theme.ink, struck=what is What.REMOVED)]
    height = text.height
    for words, struck in ((line.was, True), (line.more, False)):
        if words:
            below = paragraph(words, WAS, _WIDTH - 16, max_lines=12)
            parts.append(Words(below, 16, height, theme.ink2, struck=struck))
            height += below.height
    bullet = one_line("•", TEXT)
    return _Block((Words(bullet, 2, 0, theme.ink3), *parts), height + 7)


def _figure(line: Line, theme: Theme) -> _Block:
    """A row of a table: what it is about, and the figure before and after at the end."""
    text = paragraph(line.text, TEXT, _WIDTH - _FIGURE - 16, max_lines=4)
    figure = paragraph(line.more, TEXT, _FIGURE, align="end")
    parts = Words(text, 0, 0, theme.ink), Words(figure, _WIDTH - _FIGURE, 0, theme.ink)
    return _Block(parts, text.height + 6)


def _filled(blocks: list[_Block]) -> list[list[tuple[float, _Block]]]:
    """Blocks with their tops, page by page; no heading is left alone at the foot of a page."""
    sides: list[list[tuple[float, _Block]]] = [[]]
    y = 0.0
    for at, block in enumerate(blocks):
        needed = block.height + (blocks[at + 1].height if block.is_head and at + 1 < len(blocks) else 0)
        if sides[-1] and y + needed > _HEIGHT:
            sides.append([])
            y = 0.0
        sides[-1].append((y, block))
        y += block.height
    return sides


def _closed(title: str) -> str:
    """A title whose Arabic or Hebrew end does not draw what follows it into its own order."""
    return f"{title}{_LTR_MARK}" if has_rtl(title) and not base_level(title) else title


def _page(
    side: list[tuple[float, _Block]], number: int, count: int, title: str, printed: date, *, rtl: bool
) -> Page:
    theme = paper_theme("save")
    parts: list[Primitive] = [Group(block.parts, dy=y) for y, block in side]
    foot = one_line(f"{_closed(title)}, {long_date(printed)}", FOOT, _WIDTH - 120)
    folio = one_line(f"{number} of {count}", FOOT, inf)
    parts.append(on_baseline(foot, 0, _HEIGHT + 24, theme.ink2))
    parts.append(on_baseline(folio, _WIDTH, _HEIGHT + 24, theme.ink2, "end"))
    shown = mirrored(parts, _WIDTH) if rtl else parts
    body = Group(tuple(shown), dx=_MARGIN, dy=_MARGIN)
    marks = (Bookmark(title, 0, 0),) if number == 1 else ()
    width, height = _SIZE.width / MM_PER_U, _SIZE.height / MM_PER_U
    return Page(width, height, MM_PER_U, (body,), marks, theme.sheet)
