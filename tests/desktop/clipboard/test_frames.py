"""Stages and lanes copied, cut and pasted by their keys, as the menu does."""

import pytest
from PySide6.QtGui import QGuiApplication

from journeyboard.desktop.clipboard.copying import PNG, settle
from journeyboard.desktop.clipboard.reading import findings_in
from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.context_menu import wanted
from journeyboard.edit.lanes import add_lane
from journeyboard.edit.maps import twin_map
from journeyboard.model import Feeling, Lane, LaneKind, Note, Stage, in_map


def stages(window):
    return in_map(window.desk.store, Stage, window.desk.map_id)


def lanes(window):
    return in_map(window.desk.store, Lane, window.desk.map_id)


def inside(window, id):
    return sorted(
        note.text for note in window.desk.store.of(Note).values() if id in (note.stage_id, note.lane_id)
    )


def test_a_copied_stage_is_pasted_behind_the_selected_one_with_all_it_holds(window):
    first, second, *_ = stages(window)
    window.desk.select([first.id])
    window.run("edit.copy")
    window.desk.select([second.id])
    window.run("edit.paste")
    copy = stages(window)[2]
    assert copy.name == first.name
    assert window.desk.selection == {copy.id}
    assert inside(window, copy.id) == inside(window, first.id)
    points = window.desk.store.of(Feeling).values()
    assert any(point.stage_id == copy.id for point in points)
    assert window.desk.store.undo_label == f"Paste stage {first.name}"


def test_a_copied_lane_is_pasted_below_the_selected_one(window):
    pains = next(lane for lane in lanes(window) if lane.kind is LaneKind.PAINS)
    window.desk.select([pains.id])
    window.run("edit.copy")
    window.run("edit.paste")
    copy = lanes(window)[[lane.id for lane in lanes(window)].index(pains.id) + 1]
    assert copy.name == pains.name
    assert inside(window, copy.id) == inside(window, pains.id)


def test_a_cut_stage_is_gone_and_comes_back_where_it_is_pasted(window):
    first, *_, last = stages(window)
    words = inside(window, first.id)
    window.desk.select([first.id])
    window.run("edit.cut")
    assert first.name not in [stage.name for stage in stages(window)]
    assert window.desk.store.undo_label == f"Cut stage {first.name}"
    window.desk.select([last.id])
    window.run("edit.paste")
    assert stages(window)[-1].name == first.name
    assert inside(window, stages(window)[-1].id) == words


def test_a_stage_is_pasted_into_another_map(window):
    first = stages(window)[0]
    window.desk.select([first.id])
    window.run("edit.copy")
    window.desk.set_map(twin_map(window.desk.store, window.desk.map_id, title="Another"))
    before = len(stages(window))
    window.run("edit.paste")
    assert stages(window)[-1].name == first.name
    assert len(stages(window)) == before + 1


def test_other_programs_get_the_notes_of_a_copied_stage(window):
    first = stages(window)[0]
    window.desk.select([first.id])
    window.run("edit.copy")
    found = QGuiApplication.clipboard().mimeData()
    assert sorted(found.text().splitlines()) == inside(window, first.id)
    assert found.hasFormat(PNG)


def test_a_lane_without_notes_is_copied_too_and_is_its_name_as_text(window):
    lane = add_lane(window.desk.store, window.desk.map_id, LaneKind.FREE, name="Hopes")
    window.desk.select([lane])
    window.run("edit.copy")
    assert QGuiApplication.clipboard().mimeData().text() == "Hopes"
    window.run("edit.paste")
    assert [each.name for each in lanes(window)][-2:] == ["Hopes", "Hopes"]


def test_what_was_copied_is_there_when_the_program_has_ended(window):
    first = stages(window)[0]
    window.desk.select([first.id])
    window.run("edit.copy")
    settle()
    (offer,) = findings_in(QGuiApplication.clipboard().mimeData()).offers
    assert offer.heads == (first.id,)


@pytest.mark.parametrize("id", ["edit.cut", "edit.copy", "edit.paste"])
@pytest.mark.parametrize("kind", [Stage, Lane])
def test_the_context_menus_of_stages_and_lanes_offer_it(window, kind, id):
    head = in_map(window.desk.store, kind, window.desk.map_id)[0]
    window.desk.select([head.id])
    assert id in wanted(window.desk)
    assert commands()[id].enabled(window.desk)
