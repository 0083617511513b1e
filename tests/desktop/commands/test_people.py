"""Personas can be added and named."""

import pytest
from PySide6.QtWidgets import QMenu

from journeyboard.desktop.commands import people
from journeyboard.desktop.commands.command import commands
from journeyboard.layout.curve import curves
from journeyboard.model import Feeling, Persona, in_map


@pytest.fixture
def answer(monkeypatch) -> None:
    monkeypatch.setattr(people, "_ask", lambda *_: "Ada Lang")


def names(desk) -> list[str]:
    return [persona.name for persona in in_map(desk.store, Persona, desk.map_id)]


def test_a_new_persona_comes_last(desk, answer):
    commands()["persona.add"].run(desk)
    assert names(desk) == ["Maya Okafor", "Ken & Ruth Ainsley", "Ada Lang"]


def test_the_persona_in_focus_is_renamed_with_its_initials(desk, answer):
    commands()["persona.rename"].run(desk)
    assert names(desk)[0] == "Ada Lang"
    persona = in_map(desk.store, Persona, desk.map_id)[0]
    assert (persona.initials, persona.short_name) == ("AL", "Ada")


def entry(window, face, start):
    """The entry of the menu of a face in the top bar."""
    window.top.personas.itemAt(face).widget().click()
    menu = window.findChildren(QMenu)[-1]
    found = next(action for action in menu.actions() if action.text().startswith(start))
    menu.close()
    return found


def test_the_menu_of_a_face_in_the_top_bar_asks_for_the_name(window, answer):
    entry(window, 1, "Rename Ken").trigger()
    assert names(window.desk) == ["Maya Okafor", "Ada Lang"]
    assert window.top.personas.itemAt(1).widget().accessibleName() == "Ada Lang"


def test_the_menu_of_a_face_puts_its_persona_in_focus_and_colours_the_curve(window):
    assert not entry(window, 0, "Put").isEnabled()
    entry(window, 1, "Put").trigger()
    assert names(window.desk) == ["Ken & Ruth Ainsley", "Maya Okafor"]
    assert window.desk.store.undo_label == "Put in focus Ken & Ruth Ainsley"
    coloured = curves(window.board.bench.scene.layout)[0]
    assert coloured.persona.name == "Ken & Ruth Ainsley"
    commands()["persona.next"].run(window.desk)
    assert names(window.desk)[0] == "Maya Okafor"


def test_without_a_persona_the_top_bar_still_offers_to_add_one(window, answer):
    while names(window.desk):
        commands()["persona.delete"].run(window.desk)
    assert not window.desk.store.of(Feeling)
    entry(window, 0, "Add a persona").trigger()
    assert names(window.desk) == ["Ada Lang"]
