"""What lies on top is known without looking through the map, whatever was done to it."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit import tops as under_test
from journeyboard.edit.depth import to_back, to_front
from journeyboard.edit.tops import tops
from journeyboard.model import Id, JourneyMap, Note, NoteKind, changed
from journeyboard.store.store import Store

COUNT = 6


def note(number: int, map_id: Id = "m") -> Note:
    return Note(id=f"n{number}", map_id=map_id, kind=NoteKind.FREE, x=0, y=0, z=f"a{number}")


def filled() -> Store:
    maps = [JourneyMap(id=id, title=id) for id in ("m", "other")]
    return Store([*maps, *map(note, range(COUNT)), note(9, "other")])


def highest(store: Store, without: set[Id]) -> str | None:
    with store.change("Ask") as draft:
        return tops(store).highest(draft, "m", without)


def seen(store: Store, without: set[Id]) -> str | None:
    mine = (each for each in store.of(Note).values() if each.map_id == "m" and each.id not in without)
    return max((each.z for each in mine), default=None)


def front(store: Store, id: Id) -> None:
    if id in store.of(Note):
        to_front(store, [id])


def back(store: Store, id: Id) -> None:
    if id in store.of(Note):
        to_back(store, [id])


def remove(store: Store, id: Id) -> None:
    if id in store.of(Note):
        with store.change("Remove") as draft:
            draft.remove(id)


def fail_to_remove(store: Store, id: Id) -> None:
    with suppress(ZeroDivisionError), store.change("Remove") as draft:
        if id in draft.of(Note):
            draft.remove(id)
        tops(store).highest(draft, "m", set())
        raise ZeroDivisionError


def away(store: Store, id: Id) -> None:
    if id in store.of(Note):
        with store.change("Move to another map") as draft:
            draft.put(changed(store.get(Note, id), map_id="other"))


DEEDS: list[Callable[[Store, Id], object]] = [
    front,
    back,
    remove,
    fail_to_remove,
    away,
    lambda store, id: store.undo(),
    lambda store, id: store.redo(),
]


@given(
    st.lists(st.tuples(st.integers(0, len(DEEDS) - 1), st.integers(0, COUNT - 1)), max_size=12),
    st.sets(st.integers(0, COUNT - 1).map("n{}".format)),
    st.integers(1, 4),
)
def test_the_highest_note_is_the_one_that_a_look_through_all_finds(
    deeds: list[tuple[int, int]], without: set[Id], kept: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(under_test, "_KEPT", kept)
        store = filled()
        for deed, number in deeds:
            DEEDS[deed](store, f"n{number}")
            assert highest(store, without) == seen(store, without)
            assert highest(store, set()) == seen(store, set())


def test_to_look_again_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled()
    tops(store).look("m")
    monkeypatch.delattr(under_test.Tops, "_learn")
    tops(store).look("m")


def test_what_the_change_itself_has_written_counts() -> None:
    store = filled()
    with store.change("Paste and lay on top") as draft:
        draft.put(changed(note(COUNT), z="b00"))
        assert tops(store).highest(draft, "m", set()) == "b00"
        assert tops(store).highest(draft, "m", {f"n{COUNT}"}) == f"a{COUNT - 1}"


def test_to_lay_notes_on_top_again_and_again_does_not_look_through_the_map(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = filled()
    tops(store).look("m")
    for name in ("_learn", "_of_all"):
        monkeypatch.delattr(under_test.Tops, name)
    for _ in range(3):
        to_front(store, ["n1"])
        store.undo()
        to_front(store, ["n2", "n3"])
    assert highest(store, set()) == store.get(Note, "n3").z
    assert highest(store, {"n3"}) == store.get(Note, "n2").z


def test_a_store_that_is_gone_is_not_remembered() -> None:
    store = filled()
    to_front(store, ["n0"])
    before = len(under_test._TOPS)
    del store
    assert len(under_test._TOPS) == before - 1
