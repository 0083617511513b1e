"""Records for the store's tests: a small board that holds one of every kind, and ways to vary it."""

from datetime import UTC

from hypothesis import strategies as st

from journeyboard.model import (
    KINDS,
    Evidence,
    EvidenceKind,
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    Metric,
    Note,
    NoteKind,
    Opportunity,
    PainPoint,
    Person,
    Persona,
    Picture,
    PictureType,
    Record,
    SavedFilter,
    Stage,
    Version,
    Vote,
)

words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
shares = st.floats(0, 1)
offsets = st.one_of(st.just(-0.0), st.floats(-1_000_000, 1_000_000))
dates = st.none() | st.dates()
IN_MAP = {"map_id": st.just("map")}
OF_KIND: dict[type[Record], dict[str, st.SearchStrategy]] = {
    JourneyMap: {"title": words, "review_date": dates},
    Stage: {"name": words, "order": st.just("a0"), "width": st.floats(176, 5_000)},
    Lane: {
        "kind": st.sampled_from(LaneKind),
        "name": words,
        "order": st.just("a1"),
        "height": st.floats(0, 1e6),
        "collapsed": st.booleans(),
    },
    Note: {
        "kind": st.sampled_from(NoteKind),
        "text": words,
        "x": offsets,
        "y": offsets,
        "tags": st.lists(words, max_size=3).map(tuple),
        "locked": st.booleans(),
    },
    PainPoint: {
        "note_id": st.just("n"),
        "severity": st.integers(0, 4),
        "frequency": st.none() | shares,
        "reach": st.none() | st.integers(0, 10**12),
        "due": dates,
    },
    Opportunity: {"note_id": st.just("n"), "effort": st.none() | st.floats(0, 5), "due": dates},
    Feeling: {
        "persona_id": st.just("p"),
        "stage_id": st.just("s"),
        "moment": shares,
        "value": st.floats(-2, 2),
    },
    Link: {"source_id": st.just("n"), "target_id": st.just("n2"), "label": words},
    Evidence: {"target_id": st.just("n"), "kind": st.sampled_from(EvidenceKind), "text": words},
    Persona: {"name": words, "need": words},
    Person: {"name": words, "department": words},
    Vote: {"note_id": st.just("n"), "voter": words, "dots": st.integers(1, 99)},
    Metric: {
        "stage_id": st.just("s"),
        "name": words,
        "value": st.floats(allow_nan=False, allow_infinity=False),
        "series": st.lists(st.floats(allow_nan=False, allow_infinity=False), max_size=3).map(tuple),
    },
    Picture: {
        "name": words,
        "media_type": st.sampled_from(PictureType),
        "width": st.integers(1, 4096),
        "height": st.integers(1, 4096),
        "data": st.binary(min_size=1, max_size=40),
    },
    Version: {
        "name": words,
        "at": st.datetimes(timezones=st.just(UTC)),
        "data": st.binary(min_size=1, max_size=40),
    },
    SavedFilter: {
        "name": words,
        "kinds": st.lists(st.sampled_from(NoteKind), max_size=2).map(tuple),
        "departments": st.lists(words, max_size=2).map(tuple),
        "tags": st.lists(words, max_size=2).map(tuple),
    },
}


def records(kind: type[Record], ids: st.SearchStrategy[str]) -> st.SearchStrategy[Record]:
    """Records of a kind with ids ``<kind>-<id>``."""
    fields = OF_KIND[kind] if kind in (JourneyMap, Version) else OF_KIND[kind] | IN_MAP
    return st.builds(kind, id=ids.map(lambda id: f"{kind.__name__}-{id}"), **fields)


def any_record() -> st.SearchStrategy[Record]:
    """A record of any kind, with one of few ids so that puts meet what is there."""
    return st.sampled_from(KINDS).flatmap(lambda kind: records(kind, st.sampled_from("abc")))


def note(id: str, text: str = "", **fields: object) -> Note:
    return Note(id=id, map_id="map", kind=NoteKind.PAIN, text=text, **fields)  # type: ignore[arg-type]


def board(notes: int = 3) -> list[Record]:
    """A map with one stage, one lane and some notes."""
    return [
        JourneyMap(id="map", title="Energy supply"),
        Stage(id="stage", map_id="map", name="Find out", order="a0"),
        Lane(id="lane", map_id="map", kind=LaneKind.PAINS, name="Pains", order="a0", height=150),
        *(note(f"note-{n}", f"Nobody answers {n}", stage_id="stage", lane_id="lane") for n in range(notes)),
    ]
