import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.assets import resource
from journeyboard.drawing.board import draw_cells, draw_map
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.listing import listing
from journeyboard.drawing.primitives import Box, Group, Path, Shadow, Words
from journeyboard.drawing.theme import paper_theme, theme
from journeyboard.importing.interchange import load
from journeyboard.layout.board import SPILL, BoardLayout
from journeyboard.layout.rect import Rect
from journeyboard.model import JourneyMap, Lane, LaneKind, Note, NoteKind, Records, Stage, maps

SAMPLES = ("switching-to-full-fibre", "changing-the-mobile-plan", "connecting-a-site-to-the-grid")
FIBRE = Records(load(resource("samples", "switching-to-full-fibre.json").read_text("utf-8")))
FIBRE_LAYOUT = BoardLayout(FIBRE, maps(FIBRE)[0].id)


def groups(primitives):
    for primitive in primitives:
        if isinstance(primitive, Group):
            yield primitive
            yield from groups(primitive.children)


def ids(primitives):
    return {group.record_id for group in groups(primitives)} - {None}


@pytest.mark.parametrize("name", SAMPLES)
def test_each_sample_is_drawn_as_its_golden_listing_says(name, sample, golden):
    records, layout = sample(name)
    golden(f"{name}-light", listing(draw_map(layout, records, theme("light"))))


def test_saving_ink_is_drawn_as_its_golden_listing_says(sample, golden):
    records, layout = sample(SAMPLES[0])
    golden(f"{SAMPLES[0]}-save-ink", listing(draw_map(layout, records, paper_theme("save"))))


def test_from_afar_the_map_is_drawn_as_its_golden_listing_says(sample, golden):
    records, layout = sample(SAMPLES[0])
    golden(f"{SAMPLES[0]}-blocks", listing(draw_map(layout, records, theme("light"), Detail.BLOCKS)))


def test_dark_differs_from_light_in_colours_only():
    light = listing(draw_map(FIBRE_LAYOUT, FIBRE, theme("light")))
    dark = listing(draw_map(FIBRE_LAYOUT, FIBRE, theme("dark")))
    assert light != dark
    assert _without_colours(light) == _without_colours(dark)


def test_each_note_feeling_link_stage_and_lane_is_a_group_of_its_own():
    from journeyboard.model import Feeling, Link

    kinds = (Note, Feeling, Link, Stage, Lane)
    wanted = {record.id for kind in kinds for record in FIBRE.of(kind).values()}
    assert ids(draw_map(FIBRE_LAYOUT, FIBRE, theme("light"))) == wanted


@given(st.floats(-100, 1700), st.floats(-100, 1100), st.floats(1, 900), st.floats(1, 900))
def test_a_region_holds_every_note_that_could_be_seen_in_it(x, y, width, height):
    region = Rect(x, y, width, height)
    drawn = ids(draw_cells(FIBRE_LAYOUT, FIBRE, theme("light"), Detail.FULL, region))
    notes = FIBRE.of(Note)
    seen = {key for key in notes if FIBRE_LAYOUT.box(key).inflated(SPILL - 1).intersects(region)}
    assert seen <= drawn
    assert {key for key in drawn if key in notes} <= {
        key for key in notes if FIBRE_LAYOUT.box(key).inflated(SPILL + 1).intersects(region)
    }


def test_notes_that_are_left_out_take_their_links_along():
    link = next(link for link in FIBRE_LAYOUT.links_in(FIBRE_LAYOUT.extent))
    everything = FIBRE_LAYOUT.extent
    drawn = ids(draw_cells(FIBRE_LAYOUT, FIBRE, theme("light"), Detail.FULL, everything, {link.source_id}))
    assert link.source_id not in drawn
    assert link.id not in drawn
    assert link.target_id in drawn


def test_paper_has_no_shadows_and_sparing_ink_no_fills_but_white():
    drawn = draw_map(FIBRE_LAYOUT, FIBRE, paper_theme("save"))
    flat = [part for group in groups(drawn) for part in group.children] + drawn
    assert not [part for part in flat if isinstance(part, Shadow)]
    papers = [
        part.fill
        for note in groups(drawn)
        if note.record_id in FIBRE.of(Note)
        for part in note.children[0].children
        if isinstance(part, Box) and part.width > 60
    ]
    assert papers
    assert set(papers) == {"#FFFFFF"}


def test_an_empty_map_asks_what_comes_first_until_it_has_a_note():
    stage = Stage(id="s", map_id="m", name="Awareness", order="a0")
    lane = Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a0", height=122)
    empty = Records([JourneyMap(id="m", title="New"), stage, lane])
    assert "What is the first thing they do?" in _texts(empty)
    note = Note(map_id="m", kind=NoteKind.ACTION, stage_id="s", lane_id="l", text="Looks around")
    begun = Records([JourneyMap(id="m", title="New"), stage, lane, note])
    assert "What is the first thing they do?" not in _texts(begun)


def test_a_map_without_stages_and_lanes_still_has_a_sheet():
    bare = Records([JourneyMap(id="m", title="New")])
    drawn = draw_map(BoardLayout(bare, "m"), bare, theme("light"))
    assert any(isinstance(part, Box) for part in drawn)
    assert not any(isinstance(part, Path) and not part.commands for part in drawn)


def _texts(records):
    drawn = draw_map(BoardLayout(records, "m"), records, theme("light"))
    found = [part for part in drawn if isinstance(part, Words)]
    found += [part for group in groups(drawn) for part in group.children if isinstance(part, Words)]
    return {words.paragraph.text for words in found}


def _without_colours(text):
    import re

    return re.sub(r"#[0-9A-F]{6,8}", "#", text)


def test_a_tile_inside_the_sheet_pays_for_no_shadow_and_one_beside_it_for_no_sheet():
    inside = Rect(500, 500, 256, 256)
    assert next(draw_cells(FIBRE_LAYOUT, FIBRE, theme("light"), Detail.FULL, inside)) == Box(
        *inside, fill=theme("light").sheet
    )
    assert not [*draw_cells(FIBRE_LAYOUT, FIBRE, theme("light"), Detail.FULL, Rect(9000, 9000, 256, 256))]


@given(st.floats(-500, 2500), st.floats(-500, 2500), st.floats(1, 900), st.floats(1, 900))
def test_the_sheet_is_never_drawn_much_larger_than_the_region(x, y, width, height):
    drawn = draw_cells(FIBRE_LAYOUT, FIBRE, theme("light"), Detail.BLOCKS, Rect(x, y, width, height))
    for part in drawn:
        if isinstance(part, Box | Shadow):
            assert 0 < part.width <= width + 200
            assert 0 < part.height <= height + 200
