"""The inspector shows what selected connectors share and changes all of them."""

import pytest

from journeyboard.desktop.panels.inspector import Inspector
from journeyboard.model import Link, LinkKind, Note


@pytest.fixture
def inspector(desk, qtbot) -> Inspector:
    made = Inspector(desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def links(desk, inspector, qtbot) -> list[Link]:
    """Two selected connectors."""
    found = sorted(desk.store.of(Link).values(), key=lambda link: link.id)[:2]
    desk.select([link.id for link in found])
    qtbot.waitUntil(inspector.links.isVisible)
    return found


@pytest.fixture
def one(links, desk, inspector, qtbot) -> Link:
    desk.select([links[0].id])
    qtbot.waitUntil(lambda: inspector.title.text() == "Connector")
    return links[0]


def now(inspector, link: Link) -> Link:
    return inspector._desk.store.get(Link, link.id)


def test_many_are_counted_and_have_no_label_in_common(inspector, links):
    assert inspector.title.text() == "2 connectors"
    assert not inspector.links.words.isEnabled()
    assert inspector.links.source.text() == "Several notes"


def test_one_says_where_it_leads(inspector, one):
    notes = inspector._desk.store.of(Note)
    assert inspector.links.source.text() == " ".join(notes[one.source_id].text.split())
    assert inspector.links.target.text() == " ".join(notes[one.target_id].text.split())


def test_a_kind_is_given_to_all_in_one_step(inspector, links):
    box = inspector.links.kind
    box.setCurrentIndex(box.findData(LinkKind.HURTS))
    box.activated.emit(box.currentIndex())
    assert {now(inspector, link).kind for link in links} == {LinkKind.HURTS}
    inspector._desk.store.undo()
    assert [now(inspector, link) for link in links] == links


def test_a_label_is_written_when_the_field_is_left(inspector, one):
    inspector.links.words.setText("twice a day")
    inspector.links.words.editingFinished.emit()
    assert now(inspector, one).label == "twice a day"


def test_it_is_turned_round_and_stays_selected(inspector, one, qtbot):
    inspector.links.turn.click()
    turned = now(inspector, one)
    assert (turned.source_id, turned.target_id) == (one.target_id, one.source_id)
    qtbot.waitUntil(lambda: inspector.links.source.text() != "")
    assert inspector._desk.selection == {one.id}


def test_a_deleted_connector_leaves_the_inspector_empty(inspector, one, qtbot):
    from journeyboard.edit.links import disconnect

    disconnect(inspector._desk.store, [one.id])
    qtbot.waitUntil(inspector.empty.isVisible)
    assert not inspector.links.isVisible()


def test_a_field_left_because_its_connector_is_gone_changes_nothing(inspector, one):
    from journeyboard.edit.links import disconnect

    store = inspector._desk.store
    inspector.links.words.setText("twice a day")
    disconnect(store, [one.id])
    steps = store.undo_label
    inspector.links.words.editingFinished.emit()
    assert store.undo_label == steps
