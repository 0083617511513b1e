"""Arrows in a hand and by keyboard, on a real board."""

import pytest
from PySide6.QtCore import Qt

from journeyboard.desktop.canvas.gestures.connect import Connect
from journeyboard.desktop.canvas.keys import focus
from journeyboard.desktop.canvas.link_paint import chosen
from journeyboard.desktop.canvas.live_links import ways_now
from journeyboard.desktop.canvas.spoken import spoken
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.tools import Tool
from journeyboard.edit.links import connect
from journeyboard.layout.crossing import crosses
from journeyboard.model import Link, LinkKind, Note, NoteKind
from tests.desktop.canvas.conftest import settle

Key = Qt.Key


@pytest.fixture
def link(board):
    """An arrow of the example, selected."""
    found = next(iter(board.desk.store.of(Link).values()))
    board.desk.select([found.id])
    return found


def ends(board, link):
    found = board.desk.store.get(Link, link.id)
    return found.source_id, found.target_id


def test_an_arrow_that_is_drawn_leads_around_the_notes_between(board, hand, note):
    board.desk.set_tool(Tool.CONNECTOR)
    layout = board.bench.scene.layout
    first, last = note("Searches"), note("Leaflets reach")
    hand.press(*hand.middle(first))
    hand.move(*hand.middle(last))
    hand.move(*hand.middle(last))
    way = board.bench.marks.wire
    assert way is not None
    others = (each for each in board.desk.store.of(Note) if each not in (first.id, last.id))
    assert not any(crosses(way.outline, layout.box(each)) for each in others)
    hand.release(*hand.middle(last))
    assert board.bench.marks.wire is None
    made = list(board.desk.store.of(Link).values())[-1]
    assert (made.source_id, made.target_id) == (first.id, last.id)
    assert layout.connector(made) == way


def test_let_go_over_an_empty_place_an_arrow_leads_to_a_new_note_in_one_step(board, hand, note):
    layout, notes, links = (
        board.bench.scene.layout,
        len(board.desk.store.of(Note)),
        set(board.desk.store.of(Link)),
    )
    column, row = layout.columns[0], layout.rows[6]
    end = column.x + 200, row.y + 60
    board.desk.set_tool(Tool.CONNECTOR)
    hand.press(*hand.middle(note("Leaflets reach")))
    hand.move(*end)
    hand.move(*end)
    assert board.bench.marks.ghost is not None
    hand.release(*end)
    assert board.bench.marks.ghost is None
    hand.keys("Send a letter")
    hand.key(Key.Key_Escape)
    (made,) = set(board.desk.store.of(Link)) - links
    new = board.desk.store.get(Note, board.desk.store.get(Link, made).target_id)
    assert (new.text, new.kind, new.stage_id) == ("Send a letter", NoteKind.OPPORTUNITY, column.stage.id)
    assert board.desk.store.get(Link, made).kind is LinkKind.ADDRESSES
    assert board.desk.store.undo_label == "Add connected note"
    board.desk.store.undo()
    assert len(board.desk.store.of(Note)) == notes
    assert set(board.desk.store.of(Link)) == links


def test_a_new_note_that_nobody_writes_on_leaves_no_arrow(board, hand, note):
    layout, links = board.bench.scene.layout, set(board.desk.store.of(Link))
    board.desk.set_tool(Tool.CONNECTOR)
    hand.drag(hand.middle(note("Leaflets reach")), (layout.columns[0].x + 200, layout.rows[6].y + 60))
    hand.key(Key.Key_Escape)
    assert set(board.desk.store.of(Link)) == links
    assert board.desk.store.undo_label is None


@pytest.mark.parametrize("is_start", [True, False])
def test_an_end_of_a_selected_arrow_is_dragged_to_another_note(board, hand, note, link, is_start):
    way, other = chosen(board.bench)[1], note("Shares a referral")
    before = ends(board, link)
    hand.press(*(way.start if is_start else way.end))
    hand.move(*hand.middle(other))
    hand.move(*hand.middle(other))
    assert link.id in board.bench.scene.without
    assert board.bench.marks.wire is not None
    hand.release(*hand.middle(other))
    assert not board.bench.scene.without
    assert ends(board, link) == ((other.id, before[1]) if is_start else (before[0], other.id))
    assert board.desk.store.undo_label == "Move connector to another note"
    assert board.desk.selection == {link.id}


def test_an_end_let_go_in_the_air_or_on_the_other_end_stays_where_it_was(board, hand, link):
    layout, before = board.bench.scene.layout, ends(board, link)
    for spot in ((layout.columns[5].x + 230, layout.rows[0].y + 100), layout.box(link.source_id).centre):
        way = chosen(board.bench)[1]
        hand.drag(way.end, spot)
        assert ends(board, link) == before
    assert board.desk.store.undo_label is None
    assert not board.bench.scene.without


def test_escape_takes_back_what_was_done_to_an_end(board, hand, note, link):
    way, before = chosen(board.bench)[1], ends(board, link)
    hand.press(*way.end)
    hand.move(*hand.middle(note("Shares a referral")))
    hand.key(Key.Key_Escape)
    assert ends(board, link) == before
    assert board.bench.marks.wire is None
    assert not board.bench.scene.without


def test_a_carried_note_pulls_its_arrow_along_the_way_that_it_gets(board, hand, note):
    chance = note("Post leaflets")
    made = connect(board.desk.store, note("Searches").id, chance.id)
    x, y = hand.middle(chance)
    hand.press(x, y)
    hand.move(x + 40, y)
    settle(board)
    hand.move(x + 56, y)
    (drawn,) = [way for each, way in ways_now(board.bench) if each.id == made]
    hand.release(x + 56, y)
    assert board.bench.scene.layout.connector(board.desk.store.get(Link, made)) == drawn


def test_a_word_is_written_on_an_arrow_in_place(board, hand, link):
    hand.double_click(*board.bench.scene.layout.connector(link).middle)
    assert board.writer.editing is not None
    hand.keys("by post")
    page = board.writer.editing.page
    middle = page.x + page.paragraph.natural_width * page.scale / 2
    place = board.bench.scene.layout.connector(link).label
    assert middle == pytest.approx(board.viewport.camera.to_view(place.centre[0], 0)[0], abs=0.6)
    hand.key(Key.Key_Return)
    assert board.desk.store.get(Link, link.id).label == "by post"
    assert board.desk.store.undo_label == "Label connector"


def test_selected_notes_are_connected_as_they_are_read(board, note):
    first, last = note("Searches"), note("Shares a referral")
    board.desk.select([last.id, first.id])
    assert commands()["link.connect"].enabled(board.desk)
    commands()["link.connect"].run(board.desk)
    (made,) = board.desk.selected(Link)
    assert (made.source_id, made.target_id) == (first.id, last.id)
    assert board.desk.store.undo_label == "Connect notes"


def test_connectors_of_a_note_are_reached_by_keyboard_turned_and_changed(board, link):
    focus(board.bench, link.source_id)
    commands()["link.next"].run(board.desk)
    assert board.desk.selection == {link.id}
    commands()["link.reverse"].run(board.desk)
    assert ends(board, link) == (link.target_id, link.source_id)
    commands()[f"link.{LinkKind.MESSAGE}"].run(board.desk)
    assert commands()[f"link.{LinkKind.MESSAGE}"].checked(board.desk)
    assert spoken(board.bench, []).startswith("Connector: ")
    assert " sends a message to " in spoken(board.bench, [])


def test_a_press_on_a_dot_that_is_not_dragged_makes_nothing(board, hand, note):
    board.desk.set_tool(Tool.CONNECTOR)
    count = len(board.desk.store.of(Link))
    hand.click(*hand.middle(note("Searches")))
    assert board.hands.gesture is None
    assert len(board.desk.store.of(Link)) == count
    assert board.writer.editing is None
    assert Connect.scrolls
