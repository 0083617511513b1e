"""Stage headers, lane headers and the corner between them, at their places on the sheet."""

from __future__ import annotations

from collections.abc import Iterator

from journeyboard.drawing.face import face
from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.primitives import Blocks, Box, Group, Icon, Path, Primitive, Stroke, Words
from journeyboard.drawing.theme import Theme
from journeyboard.drawing.titles import listed
from journeyboard.drawing.words import on_baseline, one_line
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.curve import UNIT
from journeyboard.layout.facts import called
from journeyboard.layout.frame import LANE_HEADER, STAGE_HEADER, Column, Row, header_share
from journeyboard.layout.rect import Rect
from journeyboard.layout.styles import (
    CORNER_NAME,
    LANE_CAPTION,
    LANE_NAME,
    STAGE_GOAL,
    STAGE_NAME,
    STAGE_NAME_LONG,
    STAGE_NUMBER,
)
from journeyboard.model import LaneKind
from journeyboard.text.paragraph import paragraph, width_of
from journeyboard.text.style import Style

BAND = 5.0
"""Height of the stage colour at the top of its header."""
AXIS_FACE = 10.0
"""Radius of the faces that are the emotion lane's axis."""

NAME_BASELINE, GOAL_BASELINE = 32.5, 53.5
"""Where the lines of a stage header stand, in u from its top."""

NAME_BOTTOM, LONG_NAME_TOP = 38.5, 8.0
"""What a goal leaves to the name, and where one of two lines begins, in u from the header's top."""

PADLOCK, PADLOCK_BELOW_FROM = 12.0, 50.0

_FRAME = 1.6
_SMALLEST = 12.0
_CAPTION_FROM = 9.0
_GROWTH_MOST = 1.6
_ICONS = {
    LaneKind.ACTIONS: "footprints",
    LaneKind.TOUCHPOINTS: "hand-tap",
    LaneKind.CHANNELS: "broadcast",
    LaneKind.QUOTES: "quotes",
    LaneKind.EMOTIONS: "smiley",
    LaneKind.PAINS: "warning-circle",
    LaneKind.OPPORTUNITIES: "lightbulb",
    LaneKind.BACKSTAGE: "gear-six",
    LaneKind.METRICS: "chart-line-up",
    LaneKind.PICTURES: "image",
    LaneKind.FREE: "note-blank",
}


def lane_icon(kind: LaneKind) -> str:
    """The icon of a kind of lane."""
    return _ICONS[kind]


def draw_stage_headers(
    layout: BoardLayout, theme: Theme, zoom: float = 1.0, region: Rect | None = None
) -> list[Primitive]:
    """The row of stage headers, 78 u high, from y = 0.

    ``zoom`` (px per u) keeps names at 12 px or more while there is room, and leaves out goals that would
    be smaller than 9 px. Near, the row is as much less high as ``header_share`` says, with all that is on it.
    With a ``region`` (u) costs only the stages that reach into it.
    """
    left, right = LANE_HEADER, layout.extent.width
    share = header_share(zoom)
    high = STAGE_HEADER * share
    parts = [
        Box(left, 0, right - left, high, fill=theme.sheet),
        *(_stage(column.unturned, theme, zoom) for column in layout.columns if _is_seen(column, region)),
        _frame_line(left, high, right, high, theme, share),
    ]
    return _turned(parts, layout)


def _is_seen(column: Column, region: Rect | None) -> bool:
    return region is None or (column.x <= region.right and region.x <= column.right)


def draw_lane_headers(layout: BoardLayout, theme: Theme, zoom: float = 1.0) -> list[Primitive]:
    """The column of lane headers, 140 u wide, from x = 0. ``zoom``: see ``draw_stage_headers``."""
    bottom, style = layout.extent.bottom, _lane_names(layout, zoom)
    share = header_share(zoom)
    wide = LANE_HEADER * share
    parts = [
        Box(0, STAGE_HEADER, wide, bottom - STAGE_HEADER, fill=theme.chrome),
        *(_lane(row, theme, zoom, style, _name_end(row, layout)) for row in layout.rows),
        _frame_line(wide, STAGE_HEADER, wide, bottom, theme, share),
    ]
    return _turned(parts, layout)


def draw_corner(layout: BoardLayout, theme: Theme, zoom: float = 1.0) -> list[Primitive]:
    """The cell above the lane headers: whose journey this is. ``zoom``: see ``draw_stage_headers``."""
    return _turned(_corner(layout, theme, zoom), layout)


def _corner(layout: BoardLayout, theme: Theme, zoom: float) -> list[Primitive]:
    share = header_share(zoom)
    wide, high = LANE_HEADER * share, STAGE_HEADER * share
    box = Box(0, 0, wide, high, fill=theme.chrome)
    if theme.on_paper:
        return [box, Box(LANE_HEADER - _FRAME, STAGE_HEADER - _FRAME, _FRAME, _FRAME, fill=theme.frame)]
    rules = (
        _frame_line(wide, 0, wide, high, theme, share),
        _frame_line(0, high, wide, high, theme, share),
    )
    return [box, *rules, *_personas(layout, theme, zoom)]


def draw_headers_afar(layout: BoardLayout, theme: Theme) -> list[Primitive]:
    """The headers of a thumbnail: the stages' bands, and a bar for each lane's name."""
    bands = [Blocks(((c.x, 0, c.width, 3 * BAND),), theme.stage(c.number)) for c in layout.columns]
    bars = tuple((24.0, row.y + min(24.0, row.height / 2), 56.0, 9.0) for row in layout.rows)
    return [*bands, *_turned([Blocks(bars, theme.line2)], layout)]


def _turned(parts: list[Primitive], layout: BoardLayout) -> list[Primitive]:
    """Headers are drawn as on a map from left to right; on one from right to left they are turned over."""
    return mirrored(parts) if layout.rtl else parts


def _stage(column: Column, theme: Theme, zoom: float) -> Group:
    return Group(
        tuple(_stage_parts(column, theme, zoom)),
        column.stage.id,
        listed(f"Stage {column.number}", column.stage.name, column.stage.goal),
    )


def _stage_parts(column: Column, theme: Theme, zoom: float) -> Iterator[Primitive]:
    colour, share = theme.stage(column.number), header_share(zoom)
    left, room = column.x + 12 * share, column.width - 24 * share
    yield Box(column.x, 0, column.width, BAND * share, fill=colour)
    number = one_line(str(column.number), _legible(STAGE_NUMBER, zoom))
    yield on_baseline(number, left, NAME_BASELINE * share, colour)
    indent = number.natural_width + 8 * share
    lower = 0.0
    if room - indent > STAGE_NAME.size * share:
        name = stage_name(column.stage.name, left + indent, room - indent, theme, zoom)
        if len(name.paragraph.lines) > 1:
            lower = name.y + name.paragraph.height - NAME_BOTTOM * share
        yield name
    if column.stage.goal and STAGE_GOAL.size * zoom >= _CAPTION_FROM:
        yield goal_line(column.stage.goal, left, room, theme, zoom, lower)


def stage_name(name: str, x: float, width: float, theme: Theme, zoom: float) -> Words:
    """A stage's name at its height in the header: on one line, else smaller and on at most two."""
    share = header_share(zoom)
    lines = one_line(name, _legible(STAGE_NAME, zoom), width)
    if lines.truncated:
        lines = paragraph(" ".join(name.split()), _legible(STAGE_NAME_LONG, zoom), width, max_lines=2)
    if len(lines.lines) > 1:
        return Words(lines, x, LONG_NAME_TOP * share, theme.ink)
    return on_baseline(lines, x, NAME_BASELINE * share, theme.ink)


def goal_line(goal: str, x: float, width: float, theme: Theme, zoom: float, lower: float = 0.0) -> Words:
    """What the customer wants, at its height in a stage header, on at most ``width`` u.

    ``lower``: so much further down (u), below a long name.
    """
    share = header_share(zoom)
    line = one_line(goal, _grown(STAGE_GOAL, share), width)
    return on_baseline(line, x, GOAL_BASELINE * share + lower, theme.ink2)


def _lane(row: Row, theme: Theme, zoom: float, style: Style, right: float) -> Group:
    share = header_share(zoom)
    parts = [_rule(0, row.bottom, LANE_HEADER * share, row.bottom, _row_colour(theme))]
    parts += _lane_words(row, theme, zoom, style, right * share)
    parts += _axis(row, theme, share) if right < LANE_HEADER else ()
    locked = "locked" if row.lane.locked else ""
    return Group(tuple(parts), row.lane.id, listed(f"Lane {row.lane.name}", row.lane.caption, locked))


def _name_end(row: Row, layout: BoardLayout) -> float:
    """Where a lane's name ends at the latest: the emotion lane's axis stands in its way."""
    return LANE_HEADER - 19 - AXIS_FACE if row == layout.emotion_row else LANE_HEADER


def _lane_words(row: Row, theme: Theme, zoom: float, style: Style, right: float) -> Iterator[Primitive]:
    share = header_share(zoom)
    left, room = 40 * share, right - (46 + PADLOCK * _locks_beside(row)) * share
    name = paragraph(row.lane.name, style, room, max_lines=_name_lines(row, style))
    caption, small = _caption(row, zoom, name.height), _grown(LANE_CAPTION, share)
    height = name.height + (small.leading if caption else 0.0)
    top = row.y + min(13.5 * share, (row.height - height) / 2)
    middle = top + style.leading / 2
    yield Icon(lane_icon(row.lane.kind), 14 * share, middle - 8.5 * share, 18 * share, theme.ink2)
    if row.lane.locked:
        yield _padlock(row, middle, share, theme)
    yield Words(name, left, top, theme.ink)
    if caption:
        yield Words(one_line(caption, small, room), left, top + name.height, theme.ink3)


def _padlock(row: Row, middle: float, share: float, theme: Theme) -> Icon:
    """A lock below the lane's icon; where the lane is too low for that, at the header's end."""
    if _locks_beside(row):
        x, y = LANE_HEADER - PADLOCK - 8, middle - PADLOCK * share / 2
    else:
        x, y = 17.0, middle + 13 * share
    return Icon("lock-simple", x * share, y, PADLOCK * share, theme.ink2)


def _locks_beside(row: Row) -> bool:
    return row.lane.locked and row.height < PADLOCK_BELOW_FROM


def _name_lines(row: Row, style: Style) -> int:
    return max(1, min(2, int((row.height - 8) // style.leading)))


def _caption(row: Row, zoom: float, used: float) -> str:
    """The caption, where it is large enough to read and has room."""
    fits = used + LANE_CAPTION.leading + 8 <= row.height
    return row.lane.caption if fits and LANE_CAPTION.size * zoom >= _CAPTION_FROM else ""


def _axis(row: Row, theme: Theme, share: float) -> Iterator[Primitive]:
    for value in (2.0, 0.0, -2.0):
        x, y = (LANE_HEADER - 19) * share, row.middle - value * UNIT
        yield from face(x, y, value, theme, AXIS_FACE * share)


def _personas(layout: BoardLayout, theme: Theme, zoom: float) -> Iterator[Primitive]:
    people = layout.facts.personas
    if not people:
        return
    share = header_share(zoom)
    left, room = 14 * share, (LANE_HEADER - 20) * share
    name = one_line(people[0].name, _legible(CORNER_NAME, zoom), room)
    yield Words(name, left, 18 * share, theme.ink2)
    if people[1:] and LANE_CAPTION.size * zoom >= _CAPTION_FROM:
        others = "with " + ", ".join(map(called, people[1:]))
        small = _grown(LANE_CAPTION, share)
        yield Words(one_line(others, small, room), left, 18 * share + name.height, theme.ink3)


def _legible(style: Style, zoom: float) -> Style:
    """The style at 12 px or more, as far as a header has room for it, and as its header shrinks when near."""
    growth = min(max(_SMALLEST / (style.size * zoom), 1.0), _GROWTH_MOST)
    return _grown(style, growth * header_share(zoom))


def _lane_names(layout: BoardLayout, zoom: float) -> Style:
    """One legible style for all lanes, but not so large that a word with room at its own size would break."""
    share = header_share(zoom)
    if share < 1:
        return _grown(LANE_NAME, share)
    large = _legible(LANE_NAME, zoom)
    tightest = min((_name_room(row, layout, large) for row in layout.rows), default=1.0)
    return _grown(LANE_NAME, max(1.0, large.size / LANE_NAME.size * min(1.0, tightest)))


def _name_room(row: Row, layout: BoardLayout, style: Style) -> float:
    """The room for the longest word of a lane's name, as a share of what it takes in this style."""
    widest = max((width_of(word, style) for word in row.lane.name.split()), default=0.0)
    return (_name_end(row, layout) - 46) / max(widest, 1.0)


def _grown(style: Style, growth: float) -> Style:
    return style._replace(size=style.size * growth, leading=style.leading * growth)


def _row_colour(theme: Theme) -> str:
    return theme.line2 if theme.on_paper else theme.line


def _frame_line(x1: float, y1: float, x2: float, y2: float, theme: Theme, share: float) -> Primitive:
    """0.4 mm on paper, a hairline on screen."""
    return _rule(x1, y1, x2, y2, theme.frame, _FRAME if theme.on_paper else share)


def _rule(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1.0) -> Primitive:
    """An upright or level line just inside the box that it closes, so that it is crisp at 100 %."""
    dx, dy = (width / 2, 0.0) if x1 == x2 else (0.0, width / 2)
    return Path((("M", x1 - dx, y1 - dy), ("L", x2 - dx, y2 - dy)), stroke=Stroke(colour, width))
