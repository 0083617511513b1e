"""Whatever is lost, what is left makes a map that can be opened."""

from hypothesis import given
from hypothesis import strategies as st

from journeyboard.edit.mending import mended
from journeyboard.edit.references import dangling
from journeyboard.importing import shelf
from journeyboard.model import JourneyMap, Lane, Note, Stage

WHOLE = shelf.sample().records()


@given(st.sets(st.integers(0, len(WHOLE) - 1)))
def test_no_reference_leads_to_what_is_lost(lost):
    left = [record for number, record in enumerate(WHOLE) if number not in lost]
    found = mended(left)
    assert [*dangling(found)] == []
    notes = {record.id for record in left if isinstance(record, Note)}
    assert notes == {record.id for record in found if isinstance(record, Note)}, "every note is kept"


def test_what_is_whole_stays_as_it_is():
    assert mended(WHOLE) == WHOLE


def test_a_lost_map_is_made_anew():
    left = [record for record in WHOLE if not isinstance(record, JourneyMap)]
    (journey,) = [record for record in mended(left) if isinstance(record, JourneyMap)]
    assert journey.title == "Recovered map"


def test_notes_of_a_lost_stage_or_lane_are_parked():
    for kind in (Stage, Lane):
        left = [record for record in WHOLE if not isinstance(record, kind)]
        notes = [record for record in mended(left) if isinstance(record, Note)]
        assert {(note.stage_id, note.lane_id) for note in notes} == {(None, None)}
