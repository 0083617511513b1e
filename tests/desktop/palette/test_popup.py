"""The palette finds notes and commands, and runs what is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from journeyboard.desktop.canvas.places import place_of
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.palette.popup import Palette
from journeyboard.desktop.palette.synonyms import SYNONYMS
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.tools import Tool
from journeyboard.model import Lane, Stage, in_map


@pytest.fixture
def palette(window, qtbot) -> Palette:
    window.open_palette()
    return window.findChild(Palette)


def titles(palette) -> list[str]:
    return [entry.title for entry in palette.model.entries]


def test_without_words_it_lists_what_can_be_done(palette):
    assert titles(palette)[0] == "Commands"
    assert "Export…" in titles(palette)


def test_notes_come_before_commands_with_their_stage(palette):
    palette.field.setText("engin")
    assert titles(palette)[0] == "On this map"
    details = {entry.title: entry.detail for entry in palette.model.entries}
    assert details["Engineer no-show, and no message"] == "Onboarding, severity 4"
    assert details["Live engineer map, same-day rebook"] == "Onboarding"


def test_enter_goes_to_the_note(palette, window, qtbot, note_called):
    palette.field.setText("engineer no")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.desk.selection == {note_called(window.desk, "Engineer no").id}


def test_arrows_choose_and_heads_are_skipped(palette, qtbot):
    first = palette.list.currentIndex().row()
    assert palette.model.entries[first].run
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == first


def test_a_command_runs_and_is_recent_the_next_time(palette, window, qtbot):
    palette.field.setText("move the map")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.desk.tool is Tool.HAND
    assert Settings().recent_commands == ["tool.hand"]
    window.open_palette()
    again = window.findChildren(Palette)[-1]
    assert titles(again)[:2] == ["Recent", "Move the map"]


def test_nothing_found_is_said(palette):
    palette.field.setText("xyzzy")
    assert palette.nothing.text() == "Nothing called “xyzzy”."
    assert palette.model.entries == []


def test_escape_closes_and_gives_the_map_the_keys_back(palette, window, qtbot):
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)
    assert window.focusWidget() is window.board


def test_commands_that_make_no_sense_are_not_offered(palette):
    assert "Duplicate" not in titles(palette)


def test_one_that_is_looked_for_but_makes_no_sense_says_what_it_waits_for(palette, window, qtbot):
    palette.field.setText("fold the lane")
    (found,) = palette.model.entries
    assert (found.title, found.detail, found.run) == ("Fold the lane", "Select a lane first", None)
    before = window.desk.store.undo_label
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert window.desk.store.undo_label == before


def test_what_can_be_done_comes_before_what_cannot(palette):
    palette.field.setText("lane")
    can = [entry.run is not None for entry in palette.model.entries if not entry.is_head]
    assert can == sorted(can, reverse=True)
    assert any(can)
    assert not all(can)


def test_commands_stand_in_the_order_of_the_menus(palette):
    assert titles(palette)[1:4] == ["New map", "Open…", "Save now"]


def test_what_a_command_is_called_counts_more_than_what_explains_it(palette):
    palette.field.setText("reviewed")
    shown = titles(palette)
    assert shown.index("Mark as reviewed") < shown.index("About this map…")


def test_a_command_of_a_submenu_says_what_it_does_by_itself(palette):
    palette.field.setText("add lane pain")
    assert "Add a lane: Pain points" in titles(palette)
    palette.field.setText("severity")
    assert not any(title.startswith("Severity: Severity") for title in titles(palette))


def test_it_leads_to_a_stage(palette, window, qtbot):
    palette.field.setText("onboarding")
    place = titles(palette).index("Go to stage Onboarding")
    before = window.board.viewport.goal
    palette._run(place)
    assert window.board.viewport.goal != before
    stage = next(each for each in window.desk.store.of(Stage).values() if each.name == "Onboarding")
    seen = window.board.viewport.goal.visible(window.board.width(), window.board.height())
    assert seen.intersects(place_of(window.board.bench.scene.layout, stage.id))


def test_what_it_finds_can_stand_out_on_the_map(palette, window, qtbot):
    palette.field.setText("engineer")
    palette._run(titles(palette).index("Show only notes that match"))
    window.find_strip.finder.finish()
    assert window.find_strip.field.text() == "engineer"
    assert len(window.desk.spotlight.notes) == 4


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("sticky", "Add a note"),
        ("shortcuts", "Keys"),
        ("minimap", "Overview"),
        ("arrow", "Connect two notes"),
        ("column", "Add a stage"),
        ("comment", "Add a free note"),
        ("screenshot", "Add a picture…"),
        ("theme", "Dark"),
        ("pdf", "Export…"),
        ("pan", "Move the map"),
    ],
)
def test_a_command_is_found_by_what_other_boards_call_it(palette, words, command):
    palette.field.setText(words)
    assert command in titles(palette)


def test_a_lane_is_collapsed_by_the_word_that_others_use(palette, window):
    lane = in_map(window.desk.store, Lane, window.desk.map_id)[0]
    window.desk.select([lane.id])
    window.open_palette()
    again = window.findChildren(Palette)[-1]
    again.field.setText("collapse swimlane")
    assert "Fold the lane" in titles(again)


def test_every_synonym_is_of_a_command_and_says_something_new():
    known = commands()
    for id, words in SYNONYMS.items():
        said = f"{known[id].title} {known[id].hint}".lower()
        assert any(word not in said for word in words.split())
        assert words == words.lower()


def test_the_shade_is_whole_again_where_a_longer_list_was(palette, window, qtbot):
    def on_screen():
        return (
            window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
        )

    qtbot.waitUntil(lambda: not window.board.painting.busy)
    qtbot.wait(50)
    palette.field.setText("nothing is called like this")
    palette.field.clearFocus()
    qtbot.wait(20)
    below = palette.rect().adjusted(0, palette.card.geometry().bottom() + 1, 0, 0)
    shown = on_screen().copy(below)
    window.update()
    qtbot.wait(20)
    assert shown == on_screen().copy(below)
