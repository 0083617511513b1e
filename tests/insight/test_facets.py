from journeyboard.insight.facets import Facet, counts, recalled
from journeyboard.insight.find import Query, find, places, searching
from journeyboard.model import (
    Channel,
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    PainPoint,
    Person,
    Persona,
    Records,
    SavedFilter,
    Stage,
)

FRAME = [
    JourneyMap(id="m", title="Map"),
    Stage(id="s", map_id="m", name="S", order="a0"),
    Lane(id="l", map_id="m", kind=LaneKind.FREE, name="L", order="a0", height=100),
    Persona(id="p", map_id="m", name="Maya"),
    Person(id="jo", map_id="m", name="Jo", department="Field operations"),
]


def note(key, text="", **fields):
    return Note(id=key, text=text, **({"kind": NoteKind.ACTION, "map_id": "m", "stage_id": "s"} | fields))


RECORDS = Records(
    [
        *FRAME,
        note("a", "Waits", tags=("Quick win", "later"), owner_id="jo"),
        note(
            "b",
            "Waits again",
            tags=("quick WIN",),
            department="FIELD operations",
            channel=Channel.WEB,
            persona_id="p",
        ),
        note("c", "Calls", kind=NoteKind.PAIN, stage_id=None),
        PainPoint(map_id="m", note_id="c", owner_id="jo"),
        note("x", "Waits", map_id="other", tags=("later",)),
    ]
)


def counted(facet, **query):
    return dict(counts(RECORDS, "m", Query(**query), facet))


def test_every_value_comes_with_the_notes_it_would_find():
    assert counted(Facet.KIND) == {NoteKind.ACTION: 2, NoteKind.PAIN: 1}
    assert counted(Facet.STAGE) == {"s": 2}
    assert counted(Facet.PERSONA) == {"p": 1}
    assert counted(Facet.OWNER) == {"jo": 2}
    assert counted(Facet.CHANNEL) == {Channel.WEB: 1}


def test_tags_that_differ_in_case_are_one():
    assert counted(Facet.TAG) == {"Quick win": 2, "later": 1}


def test_a_note_is_of_the_department_it_names_and_of_its_owners():
    assert counted(Facet.DEPARTMENT) == {"Field operations": 3}
    query = Query(departments=frozenset({"field OPERATIONS"}), kinds=frozenset({NoteKind.PAIN}))
    assert [hit.note_id for hit in find(RECORDS, "m", query)] == ["c"]
    assert not Query(departments=frozenset({"Sales"})).is_empty
    assert find(RECORDS, "m", Query(departments=frozenset({"Sales"}))) == []


def test_a_saved_filter_remembers_its_departments():
    saved = SavedFilter(map_id="m", name="Ours", departments=("Field operations",))
    assert recalled(RECORDS, saved) == Query(departments=frozenset({"Field operations"}))


def test_the_rest_of_the_query_counts_and_the_own_choice_does_not():
    assert counted(Facet.KIND, text="waits", kinds=frozenset({NoteKind.PAIN})) == {NoteKind.ACTION: 2}
    assert counted(Facet.OWNER, kinds=frozenset({NoteKind.PAIN})) == {"jo": 1}


def test_a_saved_filter_no_longer_asks_for_what_the_map_has_lost():
    saved = SavedFilter(
        map_id="m", name="Old", text="wait", stage_ids=("s", "gone"), persona_ids=("gone",), owner_ids=("jo",)
    )
    query = recalled(RECORDS, saved)
    assert (query.text, query.stage_ids, query.persona_ids) == ("wait", {"s"}, frozenset())
    assert [hit.note_id for hit in find(RECORDS, "m", query)] == ["a"]


def test_an_exact_query_asks_for_the_words_as_they_stand():
    assert places("Waits and waits again", Query("waits again")) == ((0, 5), (10, 15), (16, 21))
    assert places("Waits and waits again", Query("waits again", exact=True)) == ((10, 21),)
    assert places("again, waits", Query("waits again", exact=True)) == ()


def test_blanks_alone_ask_nothing():
    assert Query("  ").is_empty
    assert not Query(tags=frozenset({"later"})).is_empty
    assert not Query("a", exact=True).is_empty


def test_a_search_comes_in_steps_that_end_with_all_that_was_found():
    many = Records([*FRAME, *(note(f"n{number}", "Waits") for number in range(1000))])
    *steps, hits = searching(many, "m", Query("wait"))
    assert len(steps) > 2
    assert set(steps) == {None}
    assert hits == find(many, "m", Query("wait"))
    assert len(hits) == 1000
