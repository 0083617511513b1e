"""What became of a map, drawn over it: tags and outlines, ghosts at old places, the curves as they were."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

from journeyboard.drawing.detail import Detail
from journeyboard.drawing.primitives import (
    Box,
    Colour,
    Command,
    Disc,
    Group,
    Icon,
    Path,
    Primitive,
    Stroke,
    Words,
)
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.words import Anchor, on_baseline, on_middle, one_line
from journeyboard.insight.changes_told import figure
from journeyboard.insight.compare import NoteChange, What
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.changes import Changes, OldCurve
from journeyboard.layout.curve import Segment
from journeyboard.layout.distant import distant_content
from journeyboard.layout.facts import NoteFacts, called
from journeyboard.layout.frame import TRAY_HEAD
from journeyboard.layout.labels import LONGEST
from journeyboard.layout.look import look_of
from journeyboard.layout.note import content_of
from journeyboard.layout.old_names import BEFORE, POINT, OldName, old_names
from journeyboard.layout.parking import PAD
from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import CURVE_NAME, LANE_NAME
from journeyboard.model import Id, Note

__all__ = ["draw_changes"]

GONE = "From stages and lanes that are gone"
_HIGH, _ICON, _PAD, _INSIDE = 22.0, 14.0, 7.0, 6.0
_UNDER = 1.0
"""How far a tag reaches over the outline: so little that the outline of a selected note misses its words."""
_LONGEST = 190.0
"""Width in u at which a tag is cut short."""
_AFAR = 44.0
_REACH = 64.0
"""How far a mark sticks out of what it marks, in u."""
_OUTLINE, _APART, _DASH = 2.5, 3.0, (5.0, 4.0)
_WAY, _WAY_DASH = 2.2, (9.0, 6.0)
_ICONS = {
    What.ADDED: "plus",
    What.REMOVED: "minus",
    What.MOVED: "arrow-right",
    What.REWORDED: "pencil-simple",
    What.RERATED: "gauge",
}
_WORDS = {
    What.ADDED: "new",
    What.REMOVED: "removed",
    What.MOVED: "moved",
    What.REWORDED: "reworded",
    What.RERATED: "re-rated",
}


def draw_changes(
    changes: Changes, theme: Theme, detail: Detail, region: Rect, without: Set[Id] = frozenset()
) -> Iterator[Primitive]:
    """What a comparison marks within a region, to be drawn over the notes; costs what the region holds.

    A ghost that a note covers lies over the note's outline, so that its tag can be read. ``without`` leaves
    out the marks of notes that are drawn elsewhere.
    """
    around = region.inflated(_REACH)
    yield from _old_curves(changes, theme, detail, region)
    yield from _tray(changes, theme, around)
    covered = []
    for id in changes.ghosts_in(around):
        if changes.is_covered(id):
            covered.append(id)
        else:
            yield _ghost(changes, id, theme, detail)
    for change in changes.notes_in(around):
        if change.after and change.after.id not in without:
            yield _mark(changes, change, theme, detail)
    yield from (_ghost(changes, id, theme, detail, covered=True) for id in covered)


def tag_words(change: NoteChange) -> str:
    """What a note's tag says: "new", "moved, reworded", "severity 3 → 1"."""
    rated = _rated(change)
    return ", ".join(rated if what is What.RERATED and rated else _WORDS[what] for what in change.what)


def _rated(change: NoteChange) -> str:
    """The first judgement that is another; severity alone is told by its figures, as its bars are."""
    for name, was, now in change.rated[:1]:
        more = ", …" if len(change.rated) > 1 else ""
        return f"{'' if name == 'severity' else name + ' '}{figure(was)} → {figure(now)}{more}"
    return ""


def _mark(changes: Changes, change: NoteChange, theme: Theme, detail: Detail) -> Group:
    assert change.after is not None
    box, colour = changes.layout.box(change.after.id), _colour(change, theme)
    outline = box.inflated(_APART)
    width = _OUTLINE * (3 if detail.is_afar else 1)
    edge = Box(*outline, 5, stroke=Stroke(colour, width))
    tag = _tag(change, outline, colour, theme, detail, changes.layout)
    return Group((edge, *tag), title=f"{_title(change)}: {tag_words(change)}")


def _ghost(changes: Changes, id: Id, theme: Theme, detail: Detail, *, covered: bool = False) -> Group:
    change, box = changes.of_ghost[id], changes.ghost_box(id)
    note = change.before
    assert note is not None
    is_gone = change.after is None
    parts: list[Primitive] = [_edge(box, id == changes.current, theme, detail)]
    if not (covered or changes.is_folded(id) or detail.is_afar):
        parts += _text(note, theme, detail, rtl=changes.layout.rtl, struck=is_gone)
    body = Group(tuple(parts), dx=box.x, dy=box.y)
    if not is_gone:
        return Group((body,), title=f"{_title(change)}: was here")
    outline = box.inflated(_APART)
    tag = _tag(change, outline, theme.ink2, theme, detail, changes.layout, covered=covered)
    return Group((body, *tag), title=f"{_title(change)}: removed")


def _edge(box: Rect, is_current: bool, theme: Theme, detail: Detail) -> Box:
    """No fill: what lies under a ghost goes on to be seen."""
    far = 3.0 if detail.is_afar else 1.0
    colour, width = (theme.accent, 2.5) if is_current else (theme.ink3, 1.25)
    dash = (_DASH[0] * far, _DASH[1] * far)
    return Box(0.5, 0.5, box.width - 1, box.height - 1, 3, stroke=Stroke(colour, width * far, dash))


def _text(note: Note, theme: Theme, detail: Detail, *, rtl: bool, struck: bool) -> Iterator[Primitive]:
    look = look_of(note, NoteFacts(turned=rtl))
    content = content_of(look) if detail is Detail.FULL else distant_content(look)
    if content.text.text:
        yield Words(content.text, content.x, content.y, theme.ink3, struck=struck)


def _tag(
    change: NoteChange,
    box: Rect,
    colour: Colour,
    theme: Theme,
    detail: Detail,
    layout: BoardLayout,
    *,
    covered: bool = False,
) -> Iterator[Primitive]:
    """A pill over the corner at which the note begins; from afar a bigger one with an icon alone, then none.

    It is at the foot where the stage headers would cut it off, and, with the note's words on it, where the
    note is ``covered``.
    """
    rtl, at_foot = layout.rtl, covered or _is_under_header(box, layout)
    if detail is Detail.SPECKS:
        return
    icon, said = _icon(change, rtl=rtl), tag_words(change)
    if covered:
        said = f"{said}: {_title(change)}"
    if detail is not Detail.FULL:
        size = _AFAR if detail.is_afar else 26.0
        x, y = (box.right if rtl else box.x), (box.bottom if at_foot else box.y)
        yield Disc(x, y, size / 2, colour)
        yield Icon(icon, x - 0.35 * size, y - 0.35 * size, 0.7 * size, theme.sheet)
        return
    words = one_line(said, LANE_NAME, _LONGEST)
    width = _PAD + _ICON + 4 + words.natural_width + _PAD
    left = box.right - _INSIDE - width if rtl else box.x + _INSIDE
    top = box.bottom - _UNDER if at_foot else box.y + _UNDER - _HIGH
    yield Box(left, top, width, _HIGH, _HIGH / 2, colour, Stroke(theme.sheet, 1.5))
    at = left + width - _PAD - _ICON if rtl else left + _PAD
    yield Icon(icon, at, top + (_HIGH - _ICON) / 2, _ICON, theme.sheet)
    start = left + _PAD if rtl else left + _PAD + _ICON + 4
    yield on_middle(words, start, top + _HIGH / 2, theme.sheet)


def _is_under_header(box: Rect, layout: BoardLayout) -> bool:
    """Whether a pill over a box would reach into the headers, which are painted over all notes."""
    return layout.cells.y <= box.centre[1] and box.y + _UNDER - _HIGH < layout.cells.y


def _icon(change: NoteChange, *, rtl: bool) -> str:
    """On a map from right to left, forwards is to the left."""
    name = _ICONS[change.what[0]]
    return name.replace("right", "left") if rtl else name


def _colour(change: NoteChange, theme: Theme) -> Colour:
    return theme.success if What.ADDED in change.what else theme.accent


def _title(change: NoteChange) -> str:
    note = change.after or change.before
    return " ".join(note.text.split()) if note else ""


def _tray(changes: Changes, theme: Theme, area: Rect) -> Iterator[Primitive]:
    """What lay in stages and lanes that are gone has no place on the map any more."""
    tray = changes.tray
    if tray is None or not tray.intersects(area):
        return
    yield Box(*tray, 8, stroke=Stroke(theme.line2, 1, _DASH))
    anchor: Anchor = "end" if changes.layout.rtl else "start"
    at = tray.right - PAD if changes.layout.rtl else tray.x + PAD
    yield on_middle(one_line(GONE, LANE_NAME), at, tray.y + TRAY_HEAD / 2, theme.ink2, anchor)


def _old_curves(changes: Changes, theme: Theme, detail: Detail, region: Rect) -> Iterator[Primitive]:
    row = changes.layout.emotion_row
    if row is None or row.bottom < region.y or row.y > region.bottom:
        return
    for curve, name in zip(changes.curves, old_names(changes), strict=True):
        yield _old_curve(curve, name, theme, detail.is_afar)


@lru_cache(maxsize=64)
def _old_curve(curve: OldCurve, name: OldName | None, theme: Theme, is_afar: bool) -> Group:
    """Dashed, with hollow points, and called "before" where there is room for it."""
    stroke = Stroke(theme.ink2, _WAY * (2 if is_afar else 1), _WAY_DASH)
    ways = [_bow(piece, stroke) for piece in curve.pieces]
    points = [Disc(mood.x, mood.y, POINT, theme.sheet, Stroke(theme.ink2, 1.6)) for mood in curve.moods]
    words = () if is_afar or name is None else (_called(name, theme),)
    return Group((*ways, *points, *words), title=f"{called(curve.persona)}, {BEFORE}")


def _bow(piece: Segment, stroke: Stroke) -> Path:
    start, first, second, end = piece
    way: tuple[Command, ...] = (("M", *start), ("C", *first, *second, *end))
    return Path(way, stroke=stroke)


def _called(name: OldName, theme: Theme) -> Words:
    text = one_line(name.text, CURVE_NAME, LONGEST)
    return on_baseline(text, name.x, name.baseline, theme.ink2, halo=Stroke(theme.sheet, 4))
