"""Arranging is one undo step each, and asked for only where it makes sense."""

import pytest

from journeyboard.desktop.commands.command import commands
from journeyboard.model import Note

PAIR = ("Checks the address for coverage", "Compares three deals side by side")


def select(desk, *texts):
    ids = [note.id for note in desk.store.of(Note).values() if note.text in texts]
    assert len(ids) == len(texts)
    desk.select(ids)
    return ids


def boxes(desk, ids):
    return [(note.x, note.y, note.width, note.height) for note in (desk.store.get(Note, id) for id in ids)]


@pytest.mark.parametrize("edge", ["left", "centre", "right", "top", "middle", "bottom"])
def test_aligned_notes_share_an_edge_and_one_undo_takes_it_back(desk, edge):
    ids = select(desk, PAIR[0], "Reads the leaflet from the doormat")
    before = boxes(desk, ids)
    commands()[f"arrange.{edge}"].run(desk)
    assert boxes(desk, ids) != before
    desk.store.undo()
    assert boxes(desk, ids) == before


def test_tops_come_to_one_line(desk):
    ids = select(desk, "Orders online, picks an install slot", "Gives notice to the old provider")
    commands()["arrange.top"].run(desk)
    assert len({y for _, y, _, _ in boxes(desk, ids)}) == 1


def test_tidied_notes_do_not_overlap(desk):
    ids = select(desk, *PAIR)
    commands()["arrange.tidy"].run(desk)
    (x1, y1, width, _), (x2, y2, _, _) = sorted(boxes(desk, ids))
    assert (y1, x1 + width + 4) == (y2, x2)


def test_one_note_cannot_be_aligned_nor_two_distributed(desk):
    select(desk, PAIR[0])
    assert not commands()["arrange.left"].enabled(desk)
    assert commands()["arrange.tidy"].enabled(desk)
    select(desk, *PAIR)
    assert commands()["arrange.left"].enabled(desk)
    assert not commands()["arrange.horizontal"].enabled(desk)
