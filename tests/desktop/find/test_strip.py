"""Finding with real keys in the real window: what is found stands out, one goes through it, replaces it."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.dialogs import ask
from journeyboard.desktop.find.finder import Finder
from journeyboard.desktop.find.strip import FindStrip
from journeyboard.desktop.window import MapWindow
from journeyboard.edit.maps import duplicate_map
from journeyboard.edit.notes import add_note, retext, set_persona, set_tags
from journeyboard.insight.facets import Facet
from journeyboard.insight.find import Query
from journeyboard.model import Note, NoteKind, Persona, SavedFilter, Stage, in_map

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def strip(window: MapWindow, qtbot: QtBot) -> FindStrip:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.board.setFocus()
    press(window, Key.Key_F, CTRL)
    return window.find_strip


def press(
    window: MapWindow, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def write(window: MapWindow, text: str) -> list[str]:
    """Type into whatever has the focus; the texts that are found."""
    QTest.keyClicks(QApplication.focusWidget(), text)
    return found(window)


def found(window: MapWindow) -> list[str]:
    finder = window.find_strip.finder
    finder.finish()
    return [window.desk.store.of(Note)[id].text for id in finder.hits]


def selected(window: MapWindow) -> list[str]:
    return [note.text for note in window.desk.selected(Note)]


def test_ctrl_f_finds_while_one_types_and_dims_the_rest(window: MapWindow, strip: FindStrip):
    assert QApplication.focusWidget() is strip.field
    texts = write(window, "engineer")
    assert len(texts) == 4
    assert all("engineer" in text.lower() for text in texts)
    light = window.desk.spotlight
    assert light is not None
    assert set(light.notes) == set(strip.finder.hits)
    assert strip.count.text() == "4 notes"


def test_enter_goes_on_shift_enter_back_and_so_do_f3_and_ctrl_g(window: MapWindow, strip: FindStrip):
    texts = write(window, "engineer")
    press(window, Key.Key_Return)
    assert selected(window) == texts[:1]
    assert strip.count.text() == "1 of 4"
    press(window, Key.Key_Return)
    assert selected(window) == texts[1:2]
    press(window, Key.Key_Return, SHIFT)
    press(window, Key.Key_Return, SHIFT)
    assert selected(window) == texts[3:]
    assert strip.count.text() == "4 of 4"
    press(window, Key.Key_F3)
    press(window, Key.Key_G, CTRL)
    assert selected(window) == texts[1:2]
    press(window, Key.Key_F3, SHIFT)
    assert selected(window) == texts[:1]
    assert window.desk.spotlight.current == strip.finder.hits[0]


def test_escape_closes_and_keeps_the_found_note_selected(window: MapWindow, strip: FindStrip):
    texts = write(window, "engineer")
    press(window, Key.Key_Return)
    press(window, Key.Key_Escape)
    assert strip.isHidden()
    assert window.desk.spotlight is None
    assert selected(window) == texts[:1]
    assert QApplication.focusWidget() is window.board
    press(window, Key.Key_F3)
    assert not strip.isHidden()
    assert selected(window) == texts[1:2]


def test_letters_typed_into_the_field_are_no_commands(window: MapWindow, strip: FindStrip):
    count = len(window.desk.store.of(Note))
    write(window, "npoqe 1")
    assert strip.field.text() == "npoqe 1"
    assert len(window.desk.store.of(Note)) == count
    assert strip.count.text() == "Nothing called “npoqe 1”."


def test_selecting_another_found_note_by_hand_makes_it_the_current_one(window: MapWindow, strip: FindStrip):
    write(window, "engineer")
    window.desk.select([strip.finder.hits[2]])
    assert strip.count.text() == "3 of 4"
    window.desk.select(())
    assert strip.count.text() == "4 notes"
    assert window.desk.spotlight.current is None


def test_an_edit_meanwhile_is_found_too(window: MapWindow, strip: FindStrip, qtbot: QtBot):
    write(window, "engineer")
    store, other = window.desk.store, next(iter(window.desk.store.of(Note).values()))
    retext(store, other.id, "Another engineer")
    qtbot.waitUntil(lambda: len(strip.finder.hits) == 5)
    assert other.id in window.desk.spotlight.notes
    store.undo()
    qtbot.waitUntil(lambda: len(strip.finder.hits) == 4)


def test_ctrl_h_replaces_one_and_goes_on(window: MapWindow, strip: FindStrip):
    write(window, "engineer")
    press(window, Key.Key_H, CTRL)
    assert QApplication.focusWidget() is strip.replace_row.field
    write(window, "fitter")
    press(window, Key.Key_Return)
    first = selected(window)
    press(window, Key.Key_Return)
    assert len(found(window)) == 3
    assert "fitter" in " ".join(note.text for note in window.desk.store.of(Note).values())
    assert window.desk.store.undo_label == "Replace in note"
    assert selected(window) != first
    assert selected(window)[0] in found(window)


def test_ctrl_h_asks_first_what_to_look_for(window: MapWindow, strip: FindStrip):
    press(window, Key.Key_H, CTRL)
    assert QApplication.focusWidget() is strip.field
    assert not strip.replace_row.isHidden()


def test_ctrl_h_from_the_board_shows_what_was_looked_for_last_ready_to_be_typed_over(
    window: MapWindow, strip: FindStrip
):
    write(window, "engineer")
    press(window, Key.Key_Escape)
    window.board.setFocus()
    press(window, Key.Key_H, CTRL)
    assert QApplication.focusWidget() is strip.field
    assert strip.field.selectedText() == "engineer"
    press(window, Key.Key_H, CTRL)
    assert QApplication.focusWidget() is strip.replace_row.field


def test_the_replace_button_leads_to_its_field_only_with_something_to_find(
    window: MapWindow, strip: FindStrip
):
    QTest.mouseClick(strip.replacing, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is strip.field
    QTest.mouseClick(strip.replacing, Qt.MouseButton.LeftButton)
    write(window, "engineer")
    QTest.mouseClick(strip.replacing, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is strip.replace_row.field


def test_replacing_all_is_one_step(window: MapWindow, strip: FindStrip):
    before = {note.id: note.text for note in window.desk.store.of(Note).values()}
    write(window, "engineer")
    press(window, Key.Key_H, CTRL)
    write(window, "fitter")
    QTest.mouseClick(strip.replace_row.all, Qt.MouseButton.LeftButton)
    assert window.desk.store.undo_label == "Replace in 4 notes"
    window.desk.store.undo()
    assert {note.id: note.text for note in window.desk.store.of(Note).values()} == before
    assert len(found(window)) == 4


def replace_all(window: MapWindow, strip: FindStrip, text: str, by: str) -> None:
    write(window, text)
    press(window, Key.Key_H, CTRL)
    if by:
        write(window, by)
    QTest.mouseClick(strip.replace_row.all, Qt.MouseButton.LeftButton)


def test_what_was_replaced_is_counted_and_stands_out(window: MapWindow, strip: FindStrip, qtbot: QtBot):
    replace_all(window, strip, "engineer", "fitter")
    assert strip.replace_row.said.text() == "4 replaced in 4 notes."
    texts = found(window)
    assert len(texts) == 4
    assert all("fitter" in text for text in texts)
    light = window.desk.spotlight
    assert light is not None
    for text, spans in zip(texts, light.notes.values(), strict=True):
        assert [text[start:end] for start, end in spans] == ["fitter"]
    press(window, Key.Key_F3)
    assert selected(window) == texts[:1]
    assert strip.replace_row.said.text() == "4 replaced in 4 notes."


def test_what_was_replaced_stands_out_until_something_else_is_looked_for_or_changes(
    window: MapWindow, strip: FindStrip
):
    replace_all(window, strip, "engineer", "fitter")
    window.desk.store.undo()
    assert all("engineer" in text.lower() for text in found(window))
    assert strip.replace_row.said.text() == ""


def test_words_that_come_again_are_counted_one_by_one(window: MapWindow, strip: FindStrip):
    desk = window.desk
    replace_all(window, strip, "the", "a")
    texts = [note.text for note in desk.store.of(Note).values()]
    assert not any("the" in text.lower() for text in texts)
    count, _, notes = strip.replace_row.said.text().partition(" replaced in ")
    assert int(count) > int(notes.split()[0]) > 10


def test_some_of_what_was_replaced_is_in_view(window: MapWindow, strip: FindStrip, qtbot: QtBot):
    board = window.board
    board.viewport.zoom_to(2)
    board.viewport.centre_on(300, 200)
    replace_all(window, strip, "referral", "REFERRAL")
    box = board.bench.scene.layout.box
    qtbot.waitUntil(
        lambda: any(box(id).intersects(board.viewport.visible) for id in strip.finder.hits), timeout=2_000
    )


def test_aa_finds_and_replaces_only_what_is_written_so(window: MapWindow, strip: FindStrip):
    everything = write(window, "engineer")
    QTest.mouseClick(strip.case, Qt.MouseButton.LeftButton)
    small = found(window)
    assert 0 < len(small) < len(everything)
    assert all("engineer" in text for text in small)
    press(window, Key.Key_H, CTRL)
    QTest.mouseClick(strip.replace_row.all, Qt.MouseButton.LeftButton)
    texts = [note.text for note in window.desk.store.of(Note).values()]
    assert sum("Engineer" in text for text in texts) == sum("Engineer" in text for text in everything)
    assert not any("engineer" in text for text in texts)
    QTest.mouseClick(strip.case, Qt.MouseButton.LeftButton)
    assert len(found(window)) == len(everything) - len(small)


def test_words_are_replaced_as_they_stand_not_one_by_one(window: MapWindow, strip: FindStrip):
    write(window, "day off")
    strip.open(replacing=True)
    assert all("day off" in text.lower() for text in found(window))
    assert found(window)


def test_filters_combine_with_words_and_say_so_on_their_pills(window: MapWindow, strip: FindStrip):
    write(window, "engineer")
    strip.show_query(Facet.KIND.choose(strip.facets._query(), {NoteKind.PAIN, NoteKind.ACTION}))
    assert {window.desk.store.of(Note)[id].kind for id in ids(strip)} == {NoteKind.PAIN, NoteKind.ACTION}
    assert strip.facets.pills[Facet.KIND].text() == "Kind: 2"
    assert strip.facets.pills[Facet.KIND].isChecked()
    strip.field.clear()
    assert len(ids(strip)) > 10
    strip.show_query(Query())
    assert window.desk.spotlight is None


def ids(strip: FindStrip) -> tuple[str, ...]:
    strip.finder.finish()
    return strip.finder.hits


def ticked(strip: FindStrip, facet: Facet, words: str) -> str:
    """Open a pill's menu, tick an entry, close it; what the entry said."""
    pill = strip.facets.pills[facet]
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    menu = pill.menu_shown
    action = next(each for each in menu.actions() if words in each.text())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert menu.isVisible(), "the menu stays open for the next tick"
    menu.close()
    return action.text()


def test_every_facet_can_be_ticked_in_its_menu(window: MapWindow, strip: FindStrip):
    desk = window.desk
    stage, persona = in_map(desk.store, Stage, desk.map_id)[3], in_map(desk.store, Persona, desk.map_id)[0]
    some = [note.id for note in desk.store.of(Note).values() if note.kind is NoteKind.PAIN][:3]
    set_tags(desk.store, some, ["Quick win"])
    set_persona(desk.store, some[:2], persona.id)
    assert ticked(strip, Facet.TAG, "Quick win") == "Quick win\t3"
    assert ids(strip) == tuple(sorted(ids(strip), key=strip.finder.hits.index))
    assert set(ids(strip)) == set(some)
    assert ticked(strip, Facet.PERSONA, persona.name).endswith("\t2")
    assert set(ids(strip)) == set(some[:2])
    ticked(strip, Facet.TAG, "Quick win")
    ticked(strip, Facet.PERSONA, persona.name)
    ticked(strip, Facet.STAGE, stage.name)
    ticked(strip, Facet.CHANNEL, "In person")
    assert {desk.store.of(Note)[id].stage_id for id in ids(strip)} == {stage.id}
    ticked(strip, Facet.CHANNEL, "In person")
    ticked(strip, Facet.STAGE, stage.name)
    ticked(strip, Facet.OWNER, "Jo Okoro")
    owned = set(ids(strip))
    ticked(strip, Facet.OWNER, "Jo Okoro")
    ticked(strip, Facet.DEPARTMENT, "Field operations")
    assert owned <= set(ids(strip))
    assert owned


def test_a_filter_is_kept_taken_and_forgotten(
    window: MapWindow, strip: FindStrip, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ask, "ask_text", lambda *_: "What hurts & more")
    strip.show_query(Query("no", kinds=frozenset({NoteKind.PAIN})))
    hits, menu = ids(strip), strip.facets.saved_menu
    menu.fill(strip.facets._query())
    entry(menu, "Keep this filter…").trigger()
    (kept,) = window.desk.store.of(SavedFilter).values()
    assert (kept.name, kept.text, kept.kinds) == ("What hurts & more", "no", (NoteKind.PAIN,))
    strip.show_query(Query())
    menu.fill(strip.facets._query())
    assert not entry(menu, "What hurts && more").isChecked()
    entry(menu, "What hurts && more").trigger()
    assert (strip.field.text(), ids(strip)) == ("no", hits)
    menu.fill(strip.facets._query())
    assert entry(menu, "What hurts && more").isChecked()
    entry(entry(menu, "Delete").menu(), "What hurts && more").trigger()
    assert not window.desk.store.of(SavedFilter)
    assert window.desk.store.undo_label == "Delete filter What hurts & more"


def entry(menu, words):
    return next(action for action in menu.actions() if action.text() == words)


def test_a_narrow_strip_puts_its_pills_in_a_row_of_their_own(window: MapWindow, strip: FindStrip):
    window.resize(1400, 800)
    QApplication.processEvents()
    one = strip.height()
    window.resize(800, 700)
    QApplication.processEvents()
    assert strip.height() > one
    assert strip.facets.geometry().right() <= strip.width()
    window.resize(1400, 800)
    QApplication.processEvents()
    assert strip.height() == one


def test_the_field_is_never_held_up_by_a_search(desk: Desk, qtbot: QtBot):
    """With ten thousand notes one slice looks at a few hundred of them: steps, not seconds, are counted."""
    with desk.store.change("Many") as draft:
        draft.put(
            *(Note(map_id=desk.map_id, kind=NoteKind.FREE, text=f"Zeppelin {n}") for n in range(10_000))
        )
    finder = Finder(desk)
    finder.ask(Query("zeppelin"))
    with qtbot.waitSignal(finder.changed, timeout=20_000):
        assert finder.hits == ()
        assert finder.busy
    assert len(finder.hits) == 10_000
    assert not finder.busy


def test_a_new_note_that_matches_joins_in(window: MapWindow, strip: FindStrip, qtbot: QtBot):
    write(window, "zeppelin")
    assert strip.count.text() == "Nothing called “zeppelin”."
    desk = window.desk
    add_note(desk.store, desk.map_id, NoteKind.ACTION, stage_id=None, lane_id=None, x=0, y=0, text="Zeppelin")
    qtbot.waitUntil(lambda: len(strip.finder.hits) == 1)
    assert strip.count.text() == "1 note"


def test_the_strip_says_nothing_of_what_it_no_longer_looks_for(window: MapWindow, strip: FindStrip):
    write(window, "engineer")
    strip.field.clear()
    strip.finder.finish()
    assert strip.count.text() == ""
    assert window.desk.spotlight is None
    assert not strip.next.isEnabled()


def test_on_another_map_the_same_words_are_looked_for(window: MapWindow, strip: FindStrip):
    desk = window.desk
    stage = in_map(desk.store, Stage, desk.map_id)[3]
    twin = duplicate_map(desk.store, desk.map_id, title="To be")
    write(window, "engineer")
    strip.show_query(Facet.STAGE.choose(strip.facets._query(), {stage.id}))
    here = set(ids(strip))
    desk.set_map(twin)
    assert len(found(window)) == 4
    assert not here & set(ids(strip))
    assert {desk.store.of(Note)[id].map_id for id in desk.spotlight.notes} == {twin}


def test_the_map_stays_where_it_is_on_the_screen_when_the_strip_comes_and_goes(window: MapWindow):
    board = window.board
    board.zoom_to(2.0)
    at = board.mapToGlobal(QPointF(*board.viewport.camera.to_view(300, 300)))
    window.find_strip.open()
    QApplication.processEvents()
    assert window.find_strip.isVisible()
    assert board.mapToGlobal(QPointF(*board.viewport.camera.to_view(300, 300))) == at
    window.find_strip.leave()
    QApplication.processEvents()
    assert board.mapToGlobal(QPointF(*board.viewport.camera.to_view(300, 300))) == at
