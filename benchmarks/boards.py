"""Maps of any number of notes, as records: what the canvas and the store are measured with."""

from collections.abc import Iterator, Sequence
from math import ceil, sqrt
from random import Random

from journeyboard.model import (
    JourneyMap,
    Lane,
    LaneKind,
    Link,
    LinkKind,
    Note,
    NoteKind,
    PainPoint,
    Record,
    Severity,
    Stage,
    Vote,
    keys_between,
)

MAP = "map"
PER_CELL = 4
STAGE_WIDTH, LANE_HEIGHT = 258.0, 228.0
_ASPECT = 16 / 9
_WORDS = """
    customer engineer router bill call waits visit slot address checks old line new order app email text
    street offer price month no answer asks twice queue form again late early arrives leaves signs reads
    compares chooses installs tests shares refund delay message partner neighbour contract switch speed
""".split()  # noqa: SIM905 - fifty literals would fill the page
_KINDS = (
    (LaneKind.ACTIONS, NoteKind.ACTION),
    (LaneKind.TOUCHPOINTS, NoteKind.TOUCHPOINT),
    (LaneKind.QUOTES, NoteKind.QUOTE),
    (LaneKind.PAINS, NoteKind.PAIN),
    (LaneKind.OPPORTUNITIES, NoteKind.OPPORTUNITY),
    (LaneKind.BACKSTAGE, NoteKind.BACKSTAGE),
)


def board(notes: int, seed: int = 0, words: Sequence[str] = _WORDS) -> list[Record]:
    """One map with ``notes`` notes of 5 to 20 words, four to a cell, one link for every ten notes.

    Stages and lanes are as many as give the sheet the shape of a screen.
    """
    random = Random(seed)
    cells = ceil(notes / PER_CELL)
    lanes_wanted = max(1, round(sqrt(cells * STAGE_WIDTH / LANE_HEIGHT / _ASPECT)))
    stages = list(_stages(ceil(cells / lanes_wanted)))
    lanes = list(_lanes(lanes_wanted))
    stuck = list(_notes(notes, stages, lanes, random, words))
    frame: list[Record] = [JourneyMap(id=MAP, title=f"A map of {notes:,} notes"), *stages, *lanes]
    return [*frame, *stuck, *_assessments(stuck, random), *_links(stuck)]


def _stages(count: int) -> Iterator[Stage]:
    for number, order in enumerate(keys_between(None, None, count)):
        yield Stage(
            id=f"stage-{number}",
            map_id=MAP,
            name=f"Stage {number + 1}",
            goal="Get on with it",
            order=order,
            width=STAGE_WIDTH,
        )


def _lanes(count: int) -> Iterator[Lane]:
    for number, order in enumerate(keys_between(None, None, count)):
        kind, _ = _KINDS[number % len(_KINDS)]
        yield Lane(
            id=f"lane-{number}",
            map_id=MAP,
            kind=kind,
            name=kind.capitalize(),
            order=order,
            height=LANE_HEIGHT,
        )


def _notes(
    count: int, stages: list[Stage], lanes: list[Lane], random: Random, words: Sequence[str]
) -> Iterator[Note]:
    for number, order in enumerate(keys_between(None, None, count)):
        cell, place = divmod(number, PER_CELL)
        row, column = divmod(cell, len(stages))
        yield Note(
            id=f"note-{number}",
            map_id=MAP,
            kind=_KINDS[row % len(_KINDS)][1],
            text=" ".join(random.choices(words, k=random.randint(5, 20))),
            stage_id=stages[column].id,
            lane_id=lanes[row].id,
            x=8 + place % 2 * 124,
            y=8 + place // 2 * 108,
            z=order,
        )


def _assessments(notes: list[Note], random: Random) -> Iterator[Record]:
    for note in notes:
        if note.kind is NoteKind.PAIN:
            severity = Severity(random.randint(0, 4))
            yield PainPoint(id=f"pain-{note.id}", map_id=MAP, note_id=note.id, severity=severity)
            yield Vote(id=f"vote-{note.id}", map_id=MAP, note_id=note.id, voter="room", dots=3)


def _links(notes: list[Note]) -> Iterator[Link]:
    for source, target in zip(notes[::10], notes[1::10], strict=False):
        yield Link(
            id=f"link-{source.id}",
            map_id=MAP,
            source_id=source.id,
            target_id=target.id,
            kind=LinkKind.LEADS_TO,
        )
