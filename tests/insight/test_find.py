from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeyboard.insight.find import Hit, Query, find, places, places_after, replaced
from journeyboard.insight.folding import folded, spans
from journeyboard.model import (
    Channel,
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    Opportunity,
    PainPoint,
    Records,
    Stage,
)

FRAME = [
    JourneyMap(id="m", title="Map"),
    *(Stage(id=f"s{i}", map_id="m", name="S", order=order) for i, order in enumerate(["a2", "a1"])),
    *(
        Lane(id=f"l{i}", map_id="m", kind=LaneKind.FREE, name="L", order=order, height=100)
        for i, order in enumerate(["a1", "a2"])
    ),
]


def note(key, text="", **fields):
    given_fields = {"kind": NoteKind.FREE, "stage_id": "s0", "lane_id": "l0", "map_id": "m"} | fields
    return Note(id=key, text=text, **given_fields)


def found(records, *args, **query):
    return [hit.note_id for hit in find(Records([*FRAME, *records]), "m", Query(*args, **query))]


def marked(text, query):
    """The text with what is found in brackets; None when it is not found."""
    hits = find(Records([*FRAME, note("n", text)]), "m", Query(query))
    if not hits:
        return None
    for start, end in reversed(hits[0].spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("Waits for the engineer", "ENGINEER", "Waits for the [engineer]"),
        ("Waits for the engineer", "the wait", "[Wait]s for [the] engineer"),
        ("Waits for the engineer", "the van", None),
        ("Le café ferme", "cafe", "Le [café] ferme"),
        ("Le cafe\u0301 ferme", "café", "Le [cafe\u0301] ferme"),
        ("In der Straße", "strasse", "In der [Straße]"),
        ("In der Straße", "STRASSE", "In der [Straße]"),
        ("groß", "s", "gro[ß]"),
        ("IŞIK", "ışık", "[IŞIK]"),
        ("İstanbul", "istanbul", "[İstanbul]"),
        ("Łódź", "lodz", "[Łódź]"),
        ("Ａｐｐ ﬁx", "app fi", "[Ａｐｐ] [ﬁ]x"),
        ("مُحَمَّد هنا", "محمد", "[مُحَمَّد] هنا"),
        ("Bad ❤\ufe0f app", "❤", "Bad [❤\ufe0f] app"),
        ("👩‍🔧 comes", "👩‍🔧", "[👩‍🔧] comes"),
        ("が", "か", "[が]"),
        ("か\u3099", "か", "[か\u3099]"),
        ("か", "が", None),
        ("한국", "한", "[한]국"),
        ("aaaa", "aa", "[aa][aa]"),
        ("technician", "tech technic", "[technic]ian"),
        ("no accent here", "´", None),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(text, query, shown):
    assert marked(text, query) == shown


@pytest.mark.parametrize(
    ("query", "exact", "keys"),
    [
        ("Engineer", False, ["big"]),
        ("engineer", False, ["small"]),
        ("late Engineer", False, ["big"]),
        ("Engineer late", True, []),
        ("cafe", False, []),
        ("café", False, ["cup"]),
    ],
)
def test_with_case_only_what_is_written_so_is_found(query, exact, keys):
    notes = [note("big", "Engineer is late"), note("small", "the engineer"), note("cup", "Le café")]
    assert found(notes, query, exact=exact, case=True) == keys


@given(st.text(max_size=20), st.text(min_size=1, max_size=3), st.text(max_size=4))
def test_the_other_words_stand_where_it_is_told(text, query, by):
    there = places(text, Query(query, exact=True, case=True))
    after = replaced(text, there, by)
    assert [after[start:end] for start, end in places_after(there, by)] == [by] * len(there)


def test_half_a_character_does_not_break_the_search():
    assert spans("odd \ud800 half", ("half",)) == ((6, 10),)


scripts = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("aAbßıİIişŞée\u0301ﬁÅ한か\u3099ἄΣςσمَُّد👩\u200d🔧❤\ufe0f \u00ad\u0130\ufdfa´"),
    ),
    max_size=30,
)


@given(scripts, st.data())
@example("ß", None)
def test_spans_point_at_what_was_asked_for(text, data):
    start = data.draw(st.integers(0, len(text))) if data else 0
    end = data.draw(st.integers(start, len(text))) if data else 1
    words = tuple(dict.fromkeys(filter(None, map(folded, text[start:end].split()))))
    places = spans(text, words)
    assert places is not None
    pieces = [folded(text[a:b]) for a, b in places]
    assert all(any(word in piece for word in words) for piece in pieces)
    assert all(any(word in piece for piece in pieces) for word in words)
    assert all(a < b for a, b in places)
    assert all(left[1] <= right[0] for left, right in pairwise(places))


@given(scripts, scripts)
def test_what_is_found_was_written_and_what_is_missed_was_not(text, query):
    words = tuple(filter(None, map(folded, query.split())))
    assert (spans(text, words) is not None) == all(word in folded(text) for word in words)


@given(scripts)
def test_composed_and_decomposed_writing_find_each_other(text):
    composed, apart = normalize("NFC", text), normalize("NFD", text)
    letters = "".join(each for each in composed if each.isascii() or each in "éÅşŞἄ")
    assert spans(normalize("NFD", letters), tuple(folded(letters).split())) is not None
    assert folded(folded(apart)) == folded(apart)


@given(scripts, scripts, st.text(max_size=5))
def test_a_replacement_touches_nothing_but_the_spans(text, query, by):
    places = spans(text, tuple(filter(None, map(folded, query.split())))) or ()
    kept, at = [], 0
    for start, end in places:
        kept.append(text[at:start])
        at = end
    assert replaced(text, places, by) == by.join([*kept, text[at:]])


def test_a_replacement_swaps_each_place():
    places = spans("Straße, STRASSE", ("strasse",))
    assert replaced("Straße, STRASSE", places, "Weg") == "Weg, Weg"


def test_hits_come_in_reading_order():
    records = [
        note("parked", stage_id=None, lane_id=None),
        note("gone", stage_id="none"),
        note("last"),
        note("low", stage_id="s1", y=50),
        note("right", stage_id="s1", x=50),
        note("first", stage_id="s1"),
        note("below", stage_id="s1", lane_id="l1"),
        note("elsewhere", map_id="other"),
    ]
    assert found(records) == ["first", "right", "low", "below", "last", "gone", "parked"]


def test_each_set_narrows_what_is_found():
    records = [
        note("a", "Waits", kind=NoteKind.PAIN, tags=("Billing", "x"), channel=Channel.PHONE),
        note("b", "Waits", kind=NoteKind.ACTION, persona_id="maya", stage_id="s1"),
    ]
    assert found(records, "wait") == ["b", "a"]
    assert found(records, "wait", kinds={NoteKind.PAIN}) == ["a"]
    assert found(records, kinds={NoteKind.PAIN, NoteKind.ACTION}) == ["b", "a"]
    assert found(records, stage_ids={"s1"}) == ["b"]
    assert found(records, persona_ids={"maya"}) == ["b"]
    assert found(records, channels={Channel.PHONE}) == ["a"]
    assert found(records, tags={"BILLING"}) == ["a"]
    assert found(records, tags={"billing"}, persona_ids={"maya"}) == []


def test_whoever_owns_a_pain_point_or_an_opportunity_owns_its_note():
    records = [
        note("mine", owner_id="ana", x=1),
        note("hurts", owner_id="ben", x=2),
        note("helps", x=3),
        note("other", owner_id="ben", x=4),
        PainPoint(map_id="m", note_id="hurts", owner_id="ana"),
        Opportunity(map_id="m", note_id="helps", owner_id="ana"),
        Opportunity(map_id="m", note_id="other"),
    ]
    assert found(records, owner_ids={"ana"}) == ["mine", "hurts", "helps"]


def test_a_search_without_text_marks_nothing():
    assert find(Records([*FRAME, note("n", "Waits")]), "m", Query()) == [Hit("n", ())]
