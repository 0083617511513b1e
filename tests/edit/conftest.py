"""A small map with one of everything, on a real store."""

import pytest

from journeyboard.model import (
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
    Persona,
    Stage,
    Vote,
    everything,
    in_map,
)
from journeyboard.store.store import Store


def names(store, kind, map_id="m"):
    """What the stages or lanes of a map are called, in their order."""
    return [record.name for record in in_map(store, kind, map_id)]


def map_records():
    cell = {"map_id": "m", "stage_id": "s1"}
    return [
        JourneyMap(id="m", title="Map"),
        *(Stage(id=f"s{n}", map_id="m", name=f"Stage {n}", order=f"a{n}") for n in (1, 2, 3)),
        Lane(id="l1", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a1", height=122),
        Lane(id="l2", map_id="m", kind=LaneKind.PAINS, name="Pain points", order="a2", height=150),
        Note(id="act", kind=NoteKind.ACTION, lane_id="l1", text="Asks", z="a1", **cell),
        Note(id="pain", kind=NoteKind.PAIN, lane_id="l2", text="Waits", z="a2", **cell),
        Note(id="opp", kind=NoteKind.OPPORTUNITY, map_id="m", stage_id="s2", lane_id="l2", z="a3"),
        PainPoint(id="pp", map_id="m", note_id="pain"),
        Opportunity(id="oo", map_id="m", note_id="opp"),
        Persona(id="per", map_id="m", name="Customer"),
        Feeling(id="f1", map_id="m", persona_id="per", stage_id="s1", moment=0.5, value=-1),
        Feeling(id="f2", map_id="m", persona_id="per", stage_id="s2", moment=0.5, value=1),
        Link(id="link", map_id="m", source_id="pain", target_id="opp"),
        Vote(id="vote", map_id="m", note_id="pain", voter="Participant 1"),
        Evidence(id="ev1", map_id="m", target_id="pain", kind=EvidenceKind.TICKET, text="12 tickets"),
        Evidence(id="ev2", map_id="m", target_id="pp", kind=EvidenceKind.DATA, text="1.6 of 5"),
        Metric(id="met", map_id="m", stage_id="s1", name="Volume", value=12),
    ]


@pytest.fixture
def store():
    return Store(map_records())


@pytest.fixture
def one_step(store):
    """Run a verb and check that it is one undo step, which undo and redo take back and do again exactly."""

    def run(verb, *args, **kwargs):
        changes = []
        stop = store.listen(changes.append)
        before = contents(store)
        result = verb(store, *args, **kwargs)
        after = contents(store)
        assert len(changes) == 1
        label = changes[0].label
        assert store.undo_label == label
        store.undo()
        assert contents(store) == before
        store.redo()
        assert contents(store) == after
        stop()
        return result, label

    return run


def contents(store):
    return {record.id: record for record in everything(store)}
