"""Personas can be added and named."""

import pytest

from journeyboard.desktop.commands import people
from journeyboard.desktop.commands.command import commands
from journeyboard.model import Persona, in_map


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


def test_the_face_in_the_top_bar_asks_for_the_name(window, qtbot, answer):
    window.top.personas.itemAt(1).widget().click()
    assert names(window.desk) == ["Maya Okafor", "Ada Lang"]
    assert window.top.personas.itemAt(1).widget().accessibleName() == "Ada Lang"
