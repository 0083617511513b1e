"""A map from right to left is drawn as the mirror image of the same map from left to right, texts aside."""

from collections.abc import Iterable, Iterator
from itertools import chain
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.assets import resource
from journeyboard.drawing.board import draw_map
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.listing import listing
from journeyboard.drawing.mirror import mirrored
from journeyboard.drawing.note import picture
from journeyboard.drawing.primitives import Blocks, Box, Disc, Gradient, Group, Icon, Path, Primitive, Words
from journeyboard.drawing.theme import Theme, paper_theme, theme
from journeyboard.importing.interchange import load
from journeyboard.layout.board import BoardLayout
from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import NoteLook
from journeyboard.layout.note import content_of
from journeyboard.layout.styles import NOTE
from journeyboard.model import Direction, JourneyMap, Lane, LaneKind, NoteKind, Records, Stage, changed, maps
from journeyboard.text.caret import selection_rects
from journeyboard.text.paragraph import paragraph

from .conftest import GOLDEN

SAMPLES = ("switching-to-full-fibre", "changing-the-mobile-plan", "connecting-a-site-to-the-grid")


def drawn(name: str, direction: Direction, look: Theme, detail: Detail) -> list[Primitive]:
    read = load(resource("samples", f"{name}.json").read_text("utf-8"))
    turned = (changed(each, direction=direction) if isinstance(each, JourneyMap) else each for each in read)
    records = Records(turned)
    return draw_map(BoardLayout(records, maps(records)[0].id), records, look, detail)


def flat(parts: Iterable[Primitive], dx: float = 0.0, dy: float = 0.0) -> Iterator[tuple[str, list[float]]]:
    """Every shape, with what is said of it and its numbers on the map; of a text where each line begins.

    Straight lines have two ends and no direction.
    """
    for part in parts:
        kind = type(part).__name__
        match part:
            case Group():
                yield from flat(part.children, dx + part.dx, dy + part.dy)
            case Words(paragraph=text):
                starts = [(part.x + line.x + dx, part.y + line.baseline + dy) for line in text.lines]
                yield f"{kind} {text.text}", [*chain.from_iterable(starts)]
            case Path():
                points = [(c[-2] + dx, c[-1] + dy) for c in part.commands if c[0] != "Z"]
                if {c[0] for c in part.commands} == {"M", "L"}:
                    points.sort(key=lambda point: (round(point[1], 3), point[0]))
                yield f"{kind} {part.fill}", [*chain.from_iterable(points)]
            case Blocks():
                rects = [(x + dx, y + dy, w, h) for x, y, w, h in part.rects]
                yield f"{kind} {part.fill}", [*chain.from_iterable(rects)]
            case Disc() | Icon():
                yield kind, [part.x + dx, part.y + dy]
            case _:
                yield kind, [part.x + dx, part.y + dy, part.width, part.height]


def assert_alike(drawn: list[Primitive], wanted: list[Primitive]) -> None:
    found, expected = list(flat(drawn)), list(flat(wanted))
    assert [said for said, _ in found] == [said for said, _ in expected]
    for (said, numbers), (_, others) in zip(found, expected, strict=True):
        assert numbers == pytest.approx(others, abs=1e-6), said


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("detail", Detail)
def test_a_map_from_right_to_left_is_drawn_as_the_mirror_image(name, detail):
    right = drawn(name, Direction.LEFT_TO_RIGHT, theme("light"), detail)
    left = drawn(name, Direction.RIGHT_TO_LEFT, theme("light"), detail)
    assert_alike(left, mirrored(right))


@pytest.mark.parametrize("ink", ["full", "save"])
def test_and_on_paper_too(ink):
    right = drawn(SAMPLES[0], Direction.LEFT_TO_RIGHT, paper_theme(ink), Detail.FULL)
    left = drawn(SAMPLES[0], Direction.RIGHT_TO_LEFT, paper_theme(ink), Detail.FULL)
    assert_alike(left, mirrored(right))


@given(st.text("ab אב12 ", max_size=30), st.sampled_from([60.0, inf]), st.integers(0, 40))
def test_a_text_keeps_its_glyphs_and_ends_where_its_box_did_begin(text, width, x):
    words = Words(paragraph(text, NOTE, width), x, 0, "#000000")
    (image,) = mirrored([words], 100)
    assert isinstance(image, Words)
    assert [line.runs for line in image.paragraph.lines] == [line.runs for line in words.paragraph.lines]
    for line in image.paragraph.lines:
        assert image.x + line.x + line.width == pytest.approx(100 - x)


def test_shapes_turned_twice_are_as_they_were():
    fade = Gradient(0, 0, 10, 4, ((0.0, "#000000"), (1.0, "#FFFFFF")))
    curve = Path((("M", 1, 2), ("C", 2, 3, 4, 5, 6, 7), ("L", 8, 9), ("Z",)), fill=fade)
    group = Group((Box(1, 2, 3, 4, fill=fade), Disc(5, 6, 2), curve), "id", dx=7, dy=8)
    shapes = [group, Icon("gear-six", 3, 4, 12, "#000000"), Blocks(((1, 2, 3, 4),), "#000000")]
    assert mirrored(shapes, 40) != shapes
    assert mirrored(mirrored(shapes, 40), 40) == shapes


def test_a_hebrew_map_is_drawn_as_its_golden_listing_says(golden):
    path = GOLDEN.parent / "maps" / "seeing-a-specialist.json"
    records = Records(load(path.read_text("utf-8")))
    layout = BoardLayout(records, maps(records)[0].id)
    golden("seeing-a-specialist-light", listing(draw_map(layout, records, theme("light"))))


def test_an_empty_map_asks_its_questions_in_its_first_stage_at_the_right():
    frame = [
        Stage(id="s0", map_id="m", name="A", order="a0"),
        Stage(id="s1", map_id="m", name="B", order="a1"),
        Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name="L", order="a0", height=122),
    ]
    right, left = (
        Records([JourneyMap(id="m", title="Map", direction=direction), *frame]) for direction in Direction
    )
    images = [draw_map(BoardLayout(each, "m"), each, theme("light")) for each in (right, left)]
    assert any(said.startswith("Words What is the first") for said, _ in flat(images[1]))
    assert_alike(images[1], mirrored(images[0]))


@pytest.mark.parametrize("text", ["Asks the clerk twice", "שואלת את הפקידה פעמיים", "Asks הפקידה twice"])
def test_letters_that_were_found_are_marked_where_they_stand(text):
    facts = NoteFacts(turned=True)
    look = NoteLook(NoteKind.PAIN, text, 140, 96, None, None, locked=False, facts=facts)
    parts = picture(look, theme("light"), Detail.FULL, ((5, 9),)).children
    (marks,) = (part for part in parts if isinstance(part, Blocks))
    words = parts[parts.index(marks) + 1]
    assert isinstance(words, Words)
    wanted = selection_rects(words.paragraph, 5, 9)
    assert marks.rects == tuple((words.x + x, words.y + y, w, h) for x, y, w, h in wanted)
    content = content_of(look)
    assert (words.paragraph, words.x, words.y) == (content.text, content.x, content.y)


@given(st.sampled_from(NoteKind), st.text("ab אב1 ", max_size=40), st.booleans())
def test_what_is_written_in_place_stands_where_it_is_drawn(kind, text, locked):
    look = NoteLook(kind, text, 140, 96, None, None, locked=locked, facts=NoteFacts(owner="AB", turned=True))
    parts = picture(look, theme("light"), Detail.FULL).children
    words = next((part for part in parts if isinstance(part, Words)), None)
    content = content_of(look)
    if content.text.text and words and kind is not NoteKind.CHANNEL:
        assert (words.paragraph, words.x, words.y) == (content.text, content.x, content.y)
    plain = content_of(look.unturned)
    for badge, image in zip(plain.badges, content.badges, strict=True):
        assert image.x + image.width == pytest.approx(140 - badge.x)
