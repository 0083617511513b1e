"""Pictures in the display list: near, from afar, in grey, and on maps from right to left."""

from journeyboard.drawing.blocks import draw_blocks, draw_specks
from journeyboard.drawing.colour import grey
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.listing import listing
from journeyboard.drawing.note import draw_note
from journeyboard.drawing.primitives import Group, Picture
from journeyboard.drawing.theme import paper_theme, theme
from journeyboard.layout.board import BoardLayout
from journeyboard.model import (
    Direction,
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    PictureType,
    Records,
    Stage,
    changed,
)
from journeyboard.model import Picture as PictureRecord

RECORDS = (
    Stage(id="s", map_id="m", name="Onboarding", order="a0"),
    Lane(id="l", map_id="m", kind=LaneKind.PICTURES, name="Storyboard", order="a0", height=170),
    PictureRecord(
        id="p", map_id="m", media_type=PictureType.PNG, width=400, height=300, data=b"bytes", tone="#336699"
    ),
    Note(
        id="n", map_id="m", kind=NoteKind.PICTURE, text="The van is late", stage_id="s", lane_id="l", x=8,
        y=8, width=176, height=156, picture_id="p",
    ),
)  # fmt: skip


def board(direction=Direction.LEFT_TO_RIGHT):
    records = Records([JourneyMap(id="m", title="Map", direction=direction), *RECORDS])
    return BoardLayout(records, "m"), records


def pictures(part):
    if isinstance(part, Picture):
        return [part]
    return [found for child in part.children for found in pictures(child)] if isinstance(part, Group) else []


def test_a_picture_note_is_a_sheet_with_the_picture_and_its_caption_below():
    layout, records = board()
    text = listing([draw_note(layout, records, theme("light"), "n", Detail.FULL)])
    assert text == (
        "group 148 86 n 'Picture, The van is late, Onboarding'\n"
        "  group\n"
        "    shadow 0 0 176 156 r3 rest\n"
        "    box 0.5 0.5 175 155 r2.5 #FFFFFF stroke #DAD1C1 1\n"
        "    picture 6 4 164 123 277089d91c0b #336699\n"
        "    words 8 131 sans 14/18 400 #26221C\n"
        "      0 13.37 82.66 'The van is late'\n"
    )


def test_the_padlock_of_a_picture_lies_on_paper_so_that_it_is_seen_on_a_dark_one():
    layout, records = board()
    plain = listing([draw_note(layout, records, theme("light"), "n", Detail.FULL)])
    records.of(Note)["n"] = changed(RECORDS[3], locked=True)
    layout = BoardLayout(records, "m")
    locked = listing([draw_note(layout, records, theme("light"), "n", Detail.FULL)])
    added = [line for line in locked.splitlines() if line not in plain.splitlines()]
    assert [line.split()[0] for line in added[-2:]] == ["disc", "icon"]
    assert "#FFFFFF" in added[-2] or theme("light").sheet in added[-2]


def test_without_a_caption_its_name_is_said():
    bare = Records([JourneyMap(id="m", title="Map"), *RECORDS[:2], changed(RECORDS[2], name="van.jpg")])
    bare.of(Note)["n"] = changed(RECORDS[3], text="")
    layout = BoardLayout(bare, "m")
    assert draw_note(layout, bare, theme("light"), "n", Detail.FULL).title == "Picture, van.jpg, Onboarding"


def test_the_same_look_is_drawn_once():
    layout, records = board()
    first, second = (draw_note(layout, records, theme("light"), "n", Detail.FULL) for _ in range(2))
    assert first == second
    assert first.children[0] is second.children[0]


def test_on_grey_paper_only_lightness_is_left():
    layout, records = board()
    (full,) = pictures(draw_note(layout, records, paper_theme("full"), "n", Detail.FULL))
    (found,) = pictures(draw_note(layout, records, paper_theme("grey"), "n", Detail.FULL))
    assert (full.grey, full.tone) == (False, "#336699")
    assert (found.grey, found.tone) == (True, grey("#336699"))


def test_on_a_map_from_right_to_left_a_picture_is_not_turned_over():
    layout, records = board(Direction.RIGHT_TO_LEFT)
    (found,) = pictures(draw_note(layout, records, theme("light"), "n", Detail.FULL))
    assert found.data == b"bytes"
    assert found.width > 0


def test_lines_drawn_on_nothing_can_be_seen_on_dark_paper():
    layout, records = board()
    text = listing([draw_note(layout, records, theme("dark"), "n", Detail.FULL)])
    assert "    box 6 4 164 123 #FFFFFF\n    picture 6 4 164 123" in text


def test_from_afar_its_mean_colour_stands_for_it():
    layout, records = board()
    blocks = {part.fill: part.rects for part in draw_blocks(layout, records, theme("light"), ["n"])}
    x, y, width, height = layout.box("n")
    assert blocks["#336699"] == ((x + 4, y + 4, width - 8, height - 8),)
    (speck,) = draw_specks(layout, records, theme("light"), ["n"])
    assert speck.fill == "#336699"
