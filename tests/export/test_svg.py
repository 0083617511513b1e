"""SVG as text and as other programs see it."""

import os
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
import resvg_py
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.drawing.board import draw_note
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.primitives import Box, Gradient, Group, Icon, Stroke, Words
from journeyboard.drawing.theme import paper_theme
from journeyboard.export.formats import Options, page_for
from journeyboard.export.page import About, Page
from journeyboard.export.svg import svg
from journeyboard.export.svg.markup import escaped, number, path_data
from journeyboard.layout.board import BoardLayout
from journeyboard.model import Note, in_map
from journeyboard.text.paragraph import paragraph
from journeyboard.text.style import Style

SVG = "{http://www.w3.org/2000/svg}"
BODY = Style("sans", 15, 19)
GOLDEN = Path(__file__).parent.parent / "golden" / "pain-point.svg"


def test_a_small_map_is_written_like_this():
    blend = Gradient(0, 0, 0, 40, ((0, "#12647F6B"), (1, "#A93A1C")))
    note = Group((Box(0, 0, 60, 40, 3, blend, Stroke("#DFC878", 1, (4, 4))),), "n1", "Pain <1>", 0.5, 10, 20)
    assert svg(
        Page(100, 80, 0.254, (note, Box(1, 2, 3, 4, fill="#FF000080"))), About("A & B", language="en")
    ) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" role="graphics-document document" xml:lang="en" '
        'width="96" height="76.8" viewBox="0 0 100 80">\n'
        "<title>A &amp; B</title>\n"
        "<defs>\n"
        '<linearGradient id="d0" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="40">'
        '<stop offset="0" stop-color="#12647F" stop-opacity="0.42"/><stop offset="1" stop-color="#A93A1C"/>'
        "</linearGradient>\n"
        "</defs>\n"
        '<rect width="100%" height="100%" fill="#FFFFFF"/>\n'
        '<g role="img" transform="translate(10 20)" opacity="0.5">\n'
        "<title>Pain &lt;1&gt;</title>\n"
        '<rect x="0" y="0" width="60" height="40" rx="3" fill="url(#d0)" stroke="#DFC878" stroke-width="1" '
        'stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="4 4"/>\n'
        "</g>\n"
        '<rect x="1" y="2" width="3" height="4" fill="#FF0000" fill-opacity="0.5"/>\n'
        "</svg>\n"
    )


def test_the_same_page_gives_the_same_text(scripts):
    assert svg(scripts, About("x")) == svg(scripts, About("x"))


def test_text_is_told_to_screen_readers_and_drawn_as_outlines(scripts):
    tree = ElementTree.fromstring(svg(scripts, About()))
    labels = {element.get("aria-label") for element in tree.iter(f"{SVG}g")} - {None}
    titles = {element.text for element in tree.iter(f"{SVG}title")}
    assert labels >= {title for title in titles if title}
    assert "Платёж не прошёл: попробуйте ещё раз" in titles
    assert not list(tree.iter(f"{SVG}text"))


def test_a_reader_hears_the_title_then_every_header_and_note_but_no_empty_name(fibre):
    contents, map_id = fibre
    page = page_for(contents, map_id, Options(paper="A3"), on_paper=True)
    root = ElementTree.fromstring(svg(page, About("Full fibre")))
    assert root.get("role") != "img"
    named = [element for element in root.iter(f"{SVG}g") if element.get("role") == "img"]
    heard = [element.get("aria-label") or element.find(f"{SVG}title").text for element in named]
    assert all(heard)
    assert "Stage 4, Onboarding, Get online without losing a day" in heard
    assert "Lane Actions, What they do" in heard
    assert all(any(note.text in text for text in heard) for note in in_map(contents, Note, map_id))


def test_a_letter_is_defined_once_and_used_wherever_it_stands():
    words = Words(paragraph("aaaa", BODY, 200), 0, 0, "#000000")
    tree = ElementTree.fromstring(svg(Page(100, 80, 0.25, (words,)), About()))
    assert len(list(tree.iter(f"{SVG}path"))) == 1
    assert len(list(tree.iter(f"{SVG}use"))) == 4


def test_every_reference_has_its_definition(scripts):
    tree = ElementTree.fromstring(svg(scripts, About()))
    defined = {element.get("id") for element in tree.find(f"{SVG}defs")}
    used = {element.get("href", "").removeprefix("#") for element in tree.iter(f"{SVG}use")}
    assert used
    assert used <= defined


def test_without_a_background_it_is_transparent():
    text = svg(Page(10, 10, 0.25, ()), About(), background=False)
    assert "<rect" not in text
    assert resvg_py.svg_to_bytes(svg_string=text)


def test_other_programs_draw_it_without_being_told_a_resolution(scripts):
    assert bytes(resvg_py.svg_to_bytes(svg_string=svg(scripts, About()))).startswith(b"\x89PNG")


def test_an_icon_scales_from_its_square():
    text = svg(Page(100, 80, 0.25, (Icon("lightbulb", 10, 20, 64, "#112233"),)), About())
    assert 'transform="translate(10 20) scale(0.25)" fill="#112233"' in text


@given(st.text())
def test_any_text_can_stand_in_an_attribute_and_comes_back(text):
    tree = ElementTree.fromstring(f'<a b="{escaped(text)}"/>')
    assert len(tree.get("b")) == len(text)


@pytest.mark.parametrize(
    ("value", "written"), [(1, "1"), (-0.001, "0"), (0.126, "0.13"), (100.0, "100"), (2.5, "2.5")]
)
def test_numbers_are_short(value, written):
    assert number(value) == written


def test_paths_keep_their_commands():
    commands = ("M", 0.0, 1.0), ("C", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0), ("Z",)
    assert path_data(commands) == "M0 1C1 2 3 4 5 6Z"


def test_a_pain_point_is_written_as_in_the_golden_file(fibre):
    contents, map_id = fibre
    layout = BoardLayout(contents, map_id)
    note_id = next(note.id for note in in_map(contents, Note, map_id) if note.text.startswith("Engineer no"))
    note = replace(draw_note(layout, contents, paper_theme("save"), note_id, Detail.FULL), dx=10, dy=10)
    text = svg(Page(150, 150, 0.25, (note,)), About("A pain point", language="en"))
    if os.environ.get("JOURNEYBOARD_UPDATE_GOLDEN"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
