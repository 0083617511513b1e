"""What happened is said so that a narrow row tells it: the deed first, then the note."""

import pytest

from journeyboard.desktop.history.told import happened
from journeyboard.desktop.isolated import isolated
from journeyboard.insight.timeline import Fate, Happening
from journeyboard.model import NoteKind


@pytest.mark.parametrize(
    ("fate", "words"),
    [
        (Fate.ADDED, "Added {0} to Onboarding"),
        (Fate.REMOVED, "Removed {0} from Onboarding"),
        (Fate.MOVED, "Moved {0} in Onboarding"),
        (Fate.REWORDED, "Reworded {0} in Onboarding"),
    ],
)
def test_one_note_is_called_by_its_text_behind_what_happened_to_it(fate, words):
    found = Happening(fate, 1, NoteKind.PAIN, "Onboarding", "Nobody came")
    assert happened(found) == words.format(f"“{isolated('Nobody came')}”")


def test_a_note_without_a_text_is_called_by_its_kind():
    assert happened(Happening(Fate.MOVED, 1, NoteKind.PICTURE)) == "Moved a picture"
    assert happened(Happening(Fate.ADDED, 1, NoteKind.FREE)) == "Added a note"


def test_several_notes_are_counted():
    assert happened(Happening(Fate.ADDED, 3, None, "Onboarding")) == "3 notes added to Onboarding"
    assert happened(Happening(Fate.REMOVED, 2, NoteKind.PAIN)) == "2 pain points removed"


def test_a_long_text_is_cut():
    words = happened(Happening(Fate.ADDED, 1, NoteKind.ACTION, "", "so long " * 40))
    assert len(words) < 80
    assert "…" in words
