"""The panel lists what happened and follows what is done, undone and named."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.history.model import ENTRY, IS_UNDONE, Beginning, Head, HistoryModel
from journeyboard.desktop.history.panel import HistoryPanel
from journeyboard.desktop.history.timeline import Timeline
from journeyboard.desktop.isolated import isolated
from journeyboard.edit.journeys import rename_map
from journeyboard.edit.notes import add_note, delete
from journeyboard.edit.versions import name_version
from journeyboard.insight.timeline import Moment
from journeyboard.model import Note, NoteKind, Stage, Version, in_map
from journeyboard.store.document import open_document

NOON = datetime(2026, 6, 12, 12, tzinfo=UTC)
LATE = f"Added “{isolated('Late')}” to Onboarding"


@pytest.fixture
def panel(desk, qtbot):
    made = HistoryPanel(desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.timeline.loading)
    return made


def words(panel):
    model = panel.model
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def add(desk, text="Late", stage="Onboarding"):
    stage_id = next(each.id for each in in_map(desk.store, Stage, desk.map_id) if each.name == stage)
    pain = next(note for note in desk.store.of(Note).values() if note.kind is NoteKind.PAIN)
    return add_note(
        desk.store, desk.map_id, NoteKind.PAIN, stage_id=stage_id, lane_id=pain.lane_id, x=8, y=8, text=text
    )


def test_a_map_without_a_past_says_so(panel):
    assert words(panel) == []
    assert panel.empty.isVisible()


def test_what_is_done_appears_by_itself(panel, desk, qtbot):
    add(desk)
    qtbot.waitUntil(lambda: LATE in words(panel))
    add(desk, "Later")
    add(desk, "Latest")
    qtbot.waitUntil(lambda: "3 pain points added to Onboarding" in words(panel))
    assert words(panel) == ["Today", "3 pain points added to Onboarding", "Before the first change"]
    assert not panel.empty.isVisible()


def test_what_was_undone_is_grey_until_something_new_replaces_it(panel, desk, qtbot):
    add(desk)
    rename_map(desk.store, desk.map_id, "Other")
    desk.undo()
    qtbot.waitUntil(lambda: "Rename map" in words(panel))
    model = panel.model
    assert [bool(model.index(row).data(IS_UNDONE)) for row in range(model.rowCount())] == [
        False,
        True,
        False,
        False,
    ]
    name_version(desk.store, "Workshop 1", "in Graz", "Ada")
    qtbot.waitUntil(lambda: "Workshop 1" in words(panel))
    assert words(panel) == ["Today", "Workshop 1", LATE, "Before the first change"]


def test_a_click_on_a_day_leaves_the_mark_where_it_is(window, qtbot):
    name_version(window.desk.store, "Workshop 1", "in Graz", "Ada")
    window.dock.open("history")
    panel = window.dock._panels["history"]
    qtbot.waitUntil(lambda: not panel.timeline.loading and len(panel.model.rows) == 3)
    middle = panel.list.visualRect(panel.model.index(0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert [index.row() for index in panel.list.selectedIndexes()] == [1]


def test_redoing_is_no_new_moment(panel, desk, qtbot):
    add(desk)
    qtbot.waitUntil(lambda: len(words(panel)) == 3)
    before = panel.timeline.moments
    desk.undo()
    desk.redo()
    qtbot.wait(200)
    assert panel.timeline.moments == before


def test_earlier_sessions_are_listed_and_worded_when_they_are_seen(desk, qtbot):
    ids = [add(desk, text) for text in ("One", "Two")]
    delete(desk.store, ids)
    desk.document.flush()
    later = Desk(open_document(desk.document.path, read_only=True))
    panel = HistoryPanel(later)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: "2 pain points removed from Onboarding" in words(panel), timeout=5_000)
    qtbot.waitUntil(lambda: "2 pain points added to Onboarding" in words(panel), timeout=5_000)
    assert not panel.name.isEnabled()
    later.close()


def test_fifty_thousand_moments_are_only_worded_where_they_are_seen(panel, desk, qtbot):
    asked = []

    class Many(Timeline):
        def words(self, moment):
            asked.append(moment)
            return moment.label

    many = [Moment(n, n, f"Step {n}", "Ada", NOON + timedelta(minutes=5 * n)) for n in range(1, 50_001)]
    timeline = Many(desk, panel)
    model = HistoryModel(timeline, panel)
    model.fill(many, [])
    panel.resize(364, 700)
    panel.list.setModel(model)
    panel.list.scrollToBottom()
    qtbot.wait(50)
    assert model.rowCount() > 50_000
    assert 0 < len(set(asked)) < 200


def test_versions_lie_between_the_moments_and_days_have_heads(panel, desk):
    day = timedelta(days=1)
    old = [Moment(1, 1, "A", "Ada", NOON), Moment(2, 2, "B", "Ada", NOON + day)]
    version = Version(name="V", at=NOON + timedelta(hours=1), data=b"x")
    model = HistoryModel(panel.timeline, panel)
    model.fill(old, [version])
    assert [type(row) for row in model.rows] == [Head, Moment, Head, Version, Moment, Beginning]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_authors_are_named_only_where_there_are_several(panel):
    model = HistoryModel(panel.timeline, panel)
    one = [Moment(1, 1, "A", "Ada", NOON)]
    model.fill(one, [])
    assert "Ada" not in str([model._aside(row) for row in model.rows])
    model.fill([*one, Moment(2, 2, "B", "Bo", NOON)], [])
    assert [model._aside(row) for row in model.rows] == ["", "Bo", "Ada", ""]


def test_a_row_is_read_out_with_time_author_and_state(panel, desk, qtbot):
    rename_map(desk.store, desk.map_id, "Other")
    desk.undo()
    qtbot.waitUntil(lambda: "Rename map" in words(panel))
    index = panel.model.index(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Rename map, ")
    assert spoken.endswith(", undone")
    assert isinstance(index.data(ENTRY), Moment)


def test_the_menu_of_a_version_forgets_it(panel, desk, qtbot):
    name_version(desk.store, "Workshop 1")
    qtbot.waitUntil(lambda: "Workshop 1" in words(panel))
    panel.list.customContextMenuRequested.emit(panel.list.visualRect(panel.model.index(1)).center())
    menu = panel.list.findChild(QMenu)
    assert [each.text() for each in menu.actions() if each.text()] == [
        "Look back",
        "Compare with now",
        "Rename…",
        "Delete",
    ]
    menu.actions()[-1].trigger()
    menu.close()
    assert not desk.store.of(Version)


def test_the_menu_of_a_moment_looks_back(window, qtbot):
    rename_map(window.desk.store, window.desk.map_id, "Other")
    window.dock.open("history")
    panel = window.dock._panels["history"]
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    panel.list.customContextMenuRequested.emit(panel.list.visualRect(panel.model.index(2)).center())
    menu = panel.list.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: window.looking.key == 0)
