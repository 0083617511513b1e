"""The history is short, and each step of it is still the whole record before and after."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import to_json

from journeyboard.model import KINDS, Note, NoteKind, changed
from journeyboard.store.errors import Damaged
from journeyboard.store.images import images, pair_of
from journeyboard.store.rows import blobs_in, plain

from .sketches import any_record, note, records


def bytes_of(*given):
    held = {name: data for record in given if record for name, data in blobs_in(record).items()}

    def find(name):
        if name not in held:
            raise Damaged("no bytes are here")
        return held[name]

    return find


two_of_a_kind = st.sampled_from(KINDS).flatmap(
    lambda kind: st.tuples(records(kind, st.just("a")), records(kind, st.just("a")))
)


@given(two_of_a_kind)
def test_a_record_before_and_after_comes_back_from_its_images(pair):
    old, new = pair
    assert pair_of(type(old), old.id, images(old, new), bytes_of(old, new)) == (old, new)


@given(any_record())
def test_a_record_that_came_or_went_comes_back_from_its_image(record):
    kind, held = type(record), bytes_of(record)
    assert pair_of(kind, record.id, images(None, record), held) == (None, record)
    assert pair_of(kind, record.id, images(record, None), held) == (record, None)


@given(two_of_a_kind)
def test_images_that_hold_every_field_are_read_too(pair):
    whole = tuple(to_json(plain(record)).decode() for record in pair)
    assert pair_of(type(pair[0]), pair[0].id, whole, bytes_of(*pair)) == pair


def test_only_what_changed_is_told_of_a_record_that_was_there():
    old = note("n", "Waits", x=5.0, locked=True)
    before, after = images(old, changed(old, x=6.5, locked=False))
    assert json.loads(before) == {"map_id": "map", "kind": "pain", "text": "Waits", "x": 5.0, "locked": True}
    assert json.loads(after) == {"x": 6.5, "locked": False}


@pytest.mark.parametrize("image", ["[]", "7", "{", '{"kind": "pain"}', '{"map_id": "m", "kind": "no kind"}'])
def test_an_image_that_is_no_record_is_refused(image):
    with pytest.raises(ValueError, match=r"."):
        pair_of(Note, "n", (None, image), bytes_of())


def test_an_image_does_not_choose_another_id():
    image = json.dumps({"id": "other", "map_id": "m", "kind": NoteKind.PAIN})
    assert pair_of(Note, "n", (None, image), bytes_of()) == (None, Note(id="n", map_id="m", kind="pain"))
