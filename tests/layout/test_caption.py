"""A picture keeps its shape and its caption its lines, whatever the note's size."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyboard.layout.caption import captioned_height, height_at
from journeyboard.layout.distant import distant_content
from journeyboard.layout.facts import NoteFacts
from journeyboard.layout.look import look_of
from journeyboard.layout.note import content
from journeyboard.model import PICTURE_MARGIN, Note, NoteKind, Picture, PictureType, changed

texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200)
sides = st.integers(1, 4096)


def picture(width=400, height=300):
    return Picture(id="p", map_id="m", media_type=PictureType.PNG, width=width, height=height, data=b"bytes")


def note(text="", width=176.0, height=134.0, **fields):
    return Note(
        map_id="m", kind=NoteKind.PICTURE, text=text, width=width, height=height, picture_id="p", **fields
    )


def shown(note, of=None, **facts):
    return content(note, NoteFacts(picture=of or picture(), **facts))


def test_without_a_caption_a_picture_fills_its_note_up_to_the_margin():
    box = shown(note()).picture
    assert (box.x, box.y) == (PICTURE_MARGIN, PICTURE_MARGIN)
    assert (box.width, box.height) == (168, 126)


@settings(deadline=None)
@given(sides, sides, st.floats(64, 480), st.floats(40, 320), texts, st.booleans(), st.integers(0, 3))
def test_a_picture_keeps_its_shape_and_stays_above_its_caption(
    wide, high, width, height, text, turned, votes
):
    of = picture(wide, high)
    found = shown(note(text, width, height), of, turned=turned, votes=votes)
    box = found.picture
    assert box.width * high == pytest.approx(box.height * wide)
    assert box.x >= PICTURE_MARGIN - 1e-6
    assert box.right <= width - PICTURE_MARGIN + 1e-6
    assert box.x + box.right == pytest.approx(width)
    if found.text.text:
        assert box.y + box.height <= found.y + 1e-6 or box.height <= 1.0


@settings(deadline=None)
@given(texts, texts, st.floats(100, 480), st.floats(120, 320))
def test_another_caption_leaves_the_picture_as_large_as_it_was(before, after, width, height):
    old = note(before, width, captioned_height(note("", width, height), before))
    new = changed(old, text=after, height=captioned_height(old, after))
    was, now = shown(old).picture, shown(new).picture
    assert (now.width, now.height) == pytest.approx((was.width, was.height))


def test_a_caption_grows_the_note_by_what_it_needs_and_no_more():
    bare = note()
    said = changed(bare, text="The van", height=captioned_height(bare, "The van"))
    assert 15 < said.height - bare.height < 30
    assert captioned_height(said, "") == bare.height
    assert captioned_height(said, "The bus") == said.height


def test_a_long_caption_is_set_smaller_and_then_cut_before_the_picture_is_gone():
    found = shown(note("and so on " * 200, height=200))
    assert found.text.truncated
    assert found.picture.height >= 20
    assert not shown(note("A van that is an hour late", height=200)).text.truncated


@given(st.floats(64, 480), sides, sides)
@settings(deadline=None)
def test_at_any_width_a_note_can_be_as_high_as_its_picture_needs(width, wide, high):
    of = picture(wide, high)
    height = height_at(note("Late"), of, width)
    assert 24 <= height <= 2000
    if 40 < height < 2000:
        box = shown(note("Late", width, height), of).picture
        assert box.width == pytest.approx(width - 2 * PICTURE_MARGIN)


def test_from_some_way_off_the_caption_stays_where_it_is():
    look = look_of(note("The van", height=160), NoteFacts(picture=picture()))
    assert distant_content(look) == content(note("The van", height=160), NoteFacts(picture=picture()))


def test_another_kind_of_note_shows_no_picture():
    plain = changed(note("Now an idea"), kind=NoteKind.FREE)
    assert shown(plain).picture is None
