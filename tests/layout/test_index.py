"""Records by what they refer to."""

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.layout.index import Index
from journeyboard.model import Vote

votes = st.builds(
    Vote,
    id=st.sampled_from("abcdef"),
    map_id=st.just("m"),
    note_id=st.sampled_from("xyz"),
    voter=st.just("v"),
)
"""Some have the same id, and lie on another note: a vote that was moved."""


@given(st.lists(st.tuples(st.booleans(), votes), max_size=40))
def test_an_index_finds_what_a_search_through_all_records_finds(steps: list[tuple[bool, Vote]]) -> None:
    index, there = Index(Vote, lambda vote: vote.note_id), dict[str, Vote]()
    for comes, vote in steps:
        if vote.id in there:
            index.drop(there.pop(vote.id))
        if comes:
            index.put(vote)
            there[vote.id] = vote
    for note_id in "xyz":
        wanted = tuple(vote for vote in there.values() if vote.note_id == note_id)
        assert index[note_id] == wanted
        assert (note_id in index) == bool(wanted)
    assert sorted(index, key=lambda vote: vote.id) == sorted(there.values(), key=lambda vote: vote.id)


def test_what_was_never_there_is_not_missed() -> None:
    index = Index(Vote, lambda vote: vote.note_id)
    index.put(Vote(id="a", map_id="m", note_id="x", voter="v"))
    index.drop(Vote(id="b", map_id="m", note_id="x", voter="v"))
    index.drop(Vote(id="b", map_id="m", note_id="y", voter="v"))
    assert [vote.id for vote in index["x"]] == ["a"]
