"""A summary counts each map by itself and names things in their order."""

from journeyboard.insight.summary import summaries
from journeyboard.model import JourneyMap, Link, Note, NoteKind, Records, Stage


def test_every_map_is_counted_by_itself_in_order():
    contents = Records(
        [
            JourneyMap(id="b", title="Second", order="a1"),
            JourneyMap(id="a", title="First", order="a0"),
            Stage(id="s2", map_id="a", name="Late", order="a1"),
            Stage(id="s1", map_id="a", name="Early", order="a0"),
            *(Note(id=f"n{n}", map_id="a", kind=NoteKind.QUOTE) for n in range(3)),
            Note(id="p", map_id="b", kind=NoteKind.PAIN),
            Link(id="l", map_id="a", source_id="n1", target_id="n2"),
        ]
    )
    first, second = summaries(contents)
    assert (first.title, first.stages, first.notes, first.links) == (
        "First",
        ["Early", "Late"],
        {"quote": 3},
        1,
    )
    assert (second.title, second.stages, second.notes, second.links) == ("Second", [], {"pain": 1}, 0)


def test_an_empty_file_has_no_maps():
    assert summaries(Records()) == []
