"""Which pain points to work on first: severity times how often, how badly and for how many it hurts."""

from collections import Counter
from dataclasses import dataclass

from journeyboard.model import Contents, Id, Note, PainPoint, Vote

WEIGHT_IMPACT, WEIGHT_FREQUENCY, WEIGHT_VOTES = 0.5, 0.3, 0.2
WORST_SEVERITY, WORST_IMPACT = 4, 5


@dataclass(frozen=True, slots=True)
class RankedPain:
    """A pain point with its note, its votes and its priority from 0 to 100."""

    note: Note
    pain: PainPoint
    votes: int
    priority: int


def priority(pain: PainPoint, votes: int, most_votes: int) -> int:
    """0 to 100: 100 x severity/4 x (0.5 impact/5 + 0.3 frequency + 0.2 votes/most votes).

    What nobody has judged yet counts as 0. ``most_votes``: of any pain point on the map.
    """
    impact = WEIGHT_IMPACT * (pain.impact or 0) / WORST_IMPACT
    frequency = WEIGHT_FREQUENCY * (pain.frequency or 0)
    share = WEIGHT_VOTES * votes / most_votes if most_votes else 0.0
    return round(100 * pain.severity / WORST_SEVERITY * (impact + frequency + share))


def ranked(contents: Contents, map_id: Id) -> list[RankedPain]:
    """The pain points of a map whose notes exist, the most pressing first."""
    notes, votes = contents.of(Note), votes_by_note(contents, map_id)
    pains = [
        pain for pain in contents.of(PainPoint).values() if pain.map_id == map_id and pain.note_id in notes
    ]
    most = max((votes[pain.note_id] for pain in pains), default=0)
    all_ranked = [_ranked(notes[pain.note_id], pain, votes[pain.note_id], most) for pain in pains]
    return sorted(
        all_ranked, key=lambda each: (-each.priority, -each.pain.severity, each.note.text, each.note.id)
    )


def votes_by_note(contents: Contents, map_id: Id) -> Counter[Id]:
    """The sum of dots that each note of a map has."""
    counted: Counter[Id] = Counter()
    for vote in contents.of(Vote).values():
        if vote.map_id == map_id:
            counted[vote.note_id] += vote.dots
    return counted


def _ranked(note: Note, pain: PainPoint, votes: int, most: int) -> RankedPain:
    return RankedPain(note, pain, votes, priority(pain, votes, most))
