"""Snapshots come by themselves, stay for as long as they are of use, and are whole."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.model import Note, NoteKind, changed, everything
from journeyboard.store.check import check
from journeyboard.store.document import create, open_document
from journeyboard.store.errors import JourneyError
from journeyboard.store.snapshots import (
    DAYS,
    RECENT,
    WEEKS,
    note_count,
    origin,
    shelf,
    snapshots,
    take,
    worth_keeping,
)

from .sketches import board, note

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))


@pytest.fixture
def document(tmp_path):
    with create(tmp_path / "map.journey", board()) as made:
        yield made


def edit(document, id):
    with document.store.change("Add note") as draft:
        draft.put(note(id, "said in the workshop", stage_id="stage", lane_id="lane"))
    document.flush()


@given(st.sets(moments, max_size=60))
def test_the_newest_stay_and_the_last_of_each_recent_day_and_week(times):
    kept = worth_keeping(times)
    assert kept <= times
    assert set(sorted(times)[-RECENT:]) <= kept
    assert len(kept) <= RECENT + DAYS + WEEKS
    days = sorted({at.date() for at in times})[-DAYS:]
    assert {at.date() for at in kept} >= set(days)
    weeks = sorted({at.isocalendar()[:2] for at in times})[-WEEKS:]
    assert {at.isocalendar()[:2] for at in kept} >= set(weeks)


def test_a_snapshot_is_a_whole_copy_with_its_history(document, tmp_path):
    edit(document, "late")
    taken = take(document, tmp_path / "kept", NOW)
    assert check(taken.path) == []
    with open_document(taken.path) as copy:
        assert everything(copy.store) == everything(document.store)
        copy.store.undo()
        assert len(everything(copy.store)) == len(everything(document.store)) - 1


def test_its_notes_are_counted_without_the_labels_that_name_channels(document, tmp_path):
    edit(document, "late")
    notes = len(document.store.of(Note))
    with document.store.change("Add channel") as draft:
        draft.put(changed(note("web", "Web"), kind=NoteKind.CHANNEL))
    document.flush()
    assert note_count(take(document, tmp_path / "kept", NOW)) == notes


def test_none_is_taken_while_nothing_has_changed(document, tmp_path):
    assert take(document, tmp_path / "kept", NOW)
    assert take(document, tmp_path / "kept", NOW + timedelta(minutes=10)) is None
    edit(document, "late")
    assert take(document, tmp_path / "kept", NOW + timedelta(minutes=20))
    assert len(snapshots(shelf(tmp_path / "kept", document.path))) == 2


def test_what_has_been_kept_long_enough_goes(document, tmp_path):
    place = shelf(tmp_path / "kept", document.path)
    for hour in range(24 * 3):
        edit(document, f"note-at-{hour}")
        take(document, tmp_path / "kept", NOW + timedelta(hours=hour))
    left = [each.at for each in snapshots(place)]
    assert set(left) == worth_keeping(left)
    assert len(left) < 12


def test_documents_of_the_same_name_do_not_share_a_shelf(document, tmp_path):
    (tmp_path / "other").mkdir()
    with create(tmp_path / "other" / "map.journey", board()) as other:
        take(document, tmp_path / "kept", NOW)
        take(other, tmp_path / "kept", NOW)
        shelves = [shelf(tmp_path / "kept", each.path) for each in (document, other)]
        assert [origin(place) for place in shelves] == [document.path, other.path]
        assert [len(snapshots(place)) for place in shelves] == [1, 1]


def test_a_spoilt_document_leaves_earlier_snapshots_alone(document, tmp_path):
    take(document, tmp_path / "kept", NOW)
    edit(document, "late")
    document.path.write_bytes(b"not a map")
    with pytest.raises(JourneyError):
        take(document, tmp_path / "kept", NOW + timedelta(hours=1))
    (left,) = snapshots(shelf(tmp_path / "kept", document.path))
    assert check(left.path) == []


def test_what_a_crash_left_half_done_is_swept_away(document, tmp_path):
    take(document, tmp_path / "kept", NOW)
    place = shelf(tmp_path / "kept", document.path)
    (place / ".20261122.journey.ab12.part").write_bytes(b"half")
    (place / "notes.txt").write_text("not ours")
    edit(document, "late")
    take(document, tmp_path / "kept", NOW + timedelta(hours=1))
    assert not [*place.glob(".*.part")]
    assert (place / "notes.txt").is_file()
    assert len(snapshots(place)) == 2


def test_a_file_of_an_earlier_format_is_kept_as_it_is_before_it_is_brought_up_to_date(tmp_path):
    from journeyboard.store.snapshots import keep_old_format

    from .former import version_1

    path = version_1(tmp_path / "old.journey")
    before = path.read_bytes()
    kept = keep_old_format(path, tmp_path / "kept")
    assert kept is not None
    assert kept.path.read_bytes() == before
