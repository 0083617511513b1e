from journeyboard.layout.facts import Facts
from journeyboard.model import Note, NoteKind, PainPoint, Person, Persona, Records, Severity, Vote

NOTE = Note(id="n", map_id="m", kind=NoteKind.PAIN, owner_id="jo", persona_id="maya")
PAIN = PainPoint(id="p", map_id="m", note_id="n", severity=Severity.MAJOR, frequency=0.17)
JO = Person(id="jo", map_id="m", name="Jo van Okoro")
MAYA = Persona(id="maya", map_id="m", name="Maya Okafor", short_name="Maya")


def vote(key, dots):
    return Vote(id=key, map_id="m", note_id="n", voter=key, dots=dots)


def test_what_is_known_of_a_note_is_gathered():
    known = Facts(Records([NOTE, PAIN, JO, MAYA, vote("a", 3), vote("b", 4)]), "m").of_note(NOTE)
    assert (known.severity, known.frequency, known.votes, known.owner) == (Severity.MAJOR, 0.17, 7, "JO")
    assert (known.speaker.name, known.speaker.initials, known.speaker.in_focus) == ("Maya", "MO", True)


def test_votes_follow_changes():
    facts = Facts(Records([NOTE, vote("a", 3)]), "m")
    facts.apply({"b": (None, vote("b", 2)), "a": (vote("a", 3), vote("a", 5))})
    assert facts.of_note(NOTE).votes == 7
    facts.apply({"a": (vote("a", 5), None), "b": (vote("b", 2), None)})
    assert facts.of_note(NOTE).votes == 0


def test_an_assessment_that_moves_to_another_note_leaves_the_first():
    facts = Facts(Records([NOTE, PAIN]), "m")
    moved = PainPoint(id="p", map_id="m", note_id="other")
    facts.apply({"p": (PAIN, moved)})
    assert facts.of_note(NOTE).severity is None
    assert facts.pains["other"] == (moved,)


def test_records_of_other_maps_are_left_out():
    facts = Facts(Records([NOTE, Vote(map_id="other", note_id="n", voter="x", dots=9)]), "m")
    assert facts.of_note(NOTE).votes == 0


def test_an_owner_or_speaker_who_is_gone_is_no_error():
    known = Facts(Records([NOTE]), "m").of_note(NOTE)
    assert (known.owner, known.speaker) == ("", None)
