import time
from datetime import date

import pytest

from journeyboard.drawing.primitives import Group, Words
from journeyboard.drawing.theme import paper_theme, theme
from journeyboard.export.measure import smallest_text
from journeyboard.export.sheet import Sheet, board_page, compose
from journeyboard.export.sheet.paper import LEAST_PT, MARGIN, SIZES, size_of
from journeyboard.export.sheet.title import evidence, long_date
from journeyboard.layout.board import BoardLayout
from journeyboard.model import (
    Feeling,
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    Person,
    Persona,
    Records,
    Stage,
)

PRINTED = date(2026, 6, 21)


def sheet(paper="A3", landscape=None, **fields):
    return Sheet(paper, landscape, paper_theme("save"), PRINTED, **fields)


def words(primitives, dx=0.0, dy=0.0):
    """All texts with the places of their top left corners."""
    for primitive in primitives:
        if isinstance(primitive, Group):
            yield from words(primitive.children, dx + primitive.dx, dy + primitive.dy)
        elif isinstance(primitive, Words):
            yield primitive.paragraph, primitive.x + dx, primitive.y + dy


def texts(page):
    return [paragraph.text for paragraph, _, _ in words(page.primitives)]


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("landscape", [True, False])
def test_a_page_has_the_size_of_its_paper(fibre, paper, landscape):
    page = compose(*fibre, sheet(paper, landscape))
    size = size_of(paper, landscape)
    assert (page.width * page.mm_per_u, page.height * page.mm_per_u) == pytest.approx(size)
    assert (size.width > size.height) == landscape


@pytest.mark.parametrize("paper", [*SIZES, "map"])
def test_all_text_lies_within_the_margins(fibre, paper):
    page = compose(*fibre, sheet(paper))
    margin = (MARGIN - 0.5) / page.mm_per_u
    for paragraph, x, y in words(page.primitives):
        assert x + min(line.x for line in paragraph.lines) >= margin, paragraph.text
        assert x + max(line.x + line.width for line in paragraph.lines) <= page.width - margin, paragraph.text
        assert margin <= y + paragraph.height / 2 <= page.height - margin, paragraph.text


def test_the_way_that_makes_the_map_larger_is_chosen(fibre):
    lying, standing, chosen = (compose(*fibre, sheet("A4", way)) for way in (True, False, None))
    assert chosen.mm_per_u == max(lying.mm_per_u, standing.mm_per_u)


def test_what_a_map_is_about_stands_on_its_sheet(fibre):
    page = compose(*fibre, sheet())
    found = " | ".join(texts(page))
    for text in (
        "Switching to full fibre",
        "Heron Broadband, Weir Valley. 14 interviews",
        "Maya Okafor",
        "“If the line is down, I am not working.”",
        "Pain point",
        "4 Blocking",
        "LT Leo Tamm",
        "Version 14, printed 21 June 2026",
        "A3, 1 of 1",
        "Journeyboard",
    ):
        assert text in found


def test_title_block_and_legend_can_be_left_out_and_the_map_grows(fibre):
    bare = compose(*fibre, sheet(title_block=False, legend=False))
    assert "Journeyboard" not in texts(bare)
    assert "4 Blocking" not in texts(bare)
    assert bare.mm_per_u >= compose(*fibre, sheet()).mm_per_u


@pytest.mark.parametrize("paper", SIZES)
def test_a_map_of_one_stage_is_not_blown_up_beyond_its_title(paper):
    stage = Stage(id="s", map_id="m", name="Only", order="a0")
    page = compose(Records([JourneyMap(id="m", title="Small"), stage]), "m", sheet(paper))
    sizes = {paragraph.text: paragraph.style.size for paragraph, _, _ in words(page.primitives)}
    assert sizes["Only"] < sizes["Small"]


@pytest.mark.parametrize("paper", ["A3", "map"])
@pytest.mark.parametrize("x", [-400, 230, 3000])
def test_a_note_that_hangs_out_of_its_stage_stays_on_the_sheet(paper, x):
    stage = Stage(id="s", map_id="m", name="Only", order="a0")
    lane = Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a0", height=122)
    note = Note(map_id="m", kind=NoteKind.ACTION, text="Out", stage_id="s", lane_id="l", x=x, y=10)
    contents = Records([JourneyMap(id="m", title="Map"), stage, lane, note])
    for page in (compose(contents, "m", sheet(paper)), board_page(contents, "m", theme("light"))):
        left = next(left for paragraph, left, _ in words(page.primitives) if paragraph.text == "Out")
        assert 0 < left < page.width - 100


def test_the_map_lies_below_the_title_and_above_the_legend(fibre):
    page = compose(*fibre, sheet())
    found = {paragraph.text: y for paragraph, _, y in words(page.primitives)}
    assert found["Switching to full fibre"] < found["Awareness"] < found["Our side"] < found["4 Blocking"]


def test_the_page_of_a_map_without_a_paper_is_a_quarter_millimetre_a_unit(fibre):
    page = compose(*fibre, sheet("map"))
    layout = BoardLayout(*fibre)
    assert page.mm_per_u == 0.25
    assert page.width * 0.25 == pytest.approx(layout.bounds.width * 0.25 + 2 * MARGIN)


def test_bookmarks_name_the_map_and_its_stages_where_they_are(fibre):
    page = compose(*fibre, sheet())
    first, *stages = page.bookmarks
    assert (first.title, first.level) == ("Switching to full fibre", 0)
    assert [mark.title for mark in stages[:2]] == ["1 Awareness", "2 Consideration"]
    assert all(mark.level == 1 and 0 < mark.x < page.width and 0 < mark.y < page.height for mark in stages)
    assert [mark.x for mark in stages] == sorted(mark.x for mark in stages)


def test_what_stands_around_the_map_keeps_to_the_smallest_size_of_its_paper(fibre):
    for paper, least in LEAST_PT.items():
        page = compose(*fibre, sheet(paper))
        footer = next(p for p, _, _ in words(page.primitives) if p.text == "Journeyboard")
        assert footer.style.size * page.pt_per_u >= least - 0.01, paper


@pytest.mark.parametrize("paper", ["A4", "map"])
def test_a_map_with_nothing_on_it_can_be_printed(paper):
    records = Records([JourneyMap(id="m", title="")])
    page = compose(records, "m", sheet(paper))
    assert page.width > 0
    assert page.bookmarks[0].title == "Journey map"


def test_a_map_of_a_hundred_stages_fits_on_one_page():
    stages = (Stage(id=f"s{n}", map_id="m", name=f"Stage {n}", order=f"a{n:03}") for n in range(100))
    lane = Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a0", height=122)
    page = compose(Records([JourneyMap(id="m", title="Long"), *stages, lane]), "m", sheet("A4"))
    right = max(x + line.width for p, x, _ in words(page.primitives) for line in p.lines)
    assert right <= page.width - (MARGIN - 0.5) / page.mm_per_u


def test_a_page_never_gets_larger_than_readers_can_show():
    stages = (
        Stage(id=f"s{n}", map_id="m", name=f"Stage {n}", order=f"a{n:03}", width=5000) for n in range(60)
    )
    page = compose(Records([JourneyMap(id="m", title="Long"), *stages]), "m", sheet("map"))
    assert 4000 < page.width * page.mm_per_u < 5080


def test_a_title_too_long_for_the_page_ends_with_an_ellipsis():
    page = compose(Records([JourneyMap(id="m", title="Endless " * 37)]), "m", sheet("A4"))
    title = next(p for p, _, _ in words(page.primitives) if p.text.startswith("Endless"))
    assert title.truncated


def test_the_persona_in_focus_is_named_however_little_room_there_is():
    people = [Persona(id=f"p{n}", map_id="m", name=f"{n} {'Name ' * 30}", order=f"a{n}") for n in range(9)]
    page = compose(Records([JourneyMap(id="m", title="Endless " * 37), *people]), "m", sheet("A4", False))
    named = [text[0] for text in texts(page) if "Name" in text]
    assert named == ["0"]


def test_a_persona_whose_name_is_cut_short_gets_no_description_behind_it():
    for length in range(8, 40):
        name = f"Maximiliane {'W' * length} {'n' * 90}"
        person = Persona(id="p", map_id="m", name=name, description="34, illustrator", order="a0")
        page = compose(Records([JourneyMap(id="m", title="Map"), person]), "m", sheet("A4", False))
        assert not any("illustrator" in text for text in texts(page)), length


def test_a_title_of_sixty_letters_stands_in_full_beside_three_personas():
    people = [Persona(id=f"p{n}", map_id="m", name=f"{n} {'Name ' * 30}", order=f"a{n}") for n in range(3)]
    title = "How a household moves its electricity contract to a new home"
    page = compose(Records([JourneyMap(id="m", title=title), *people]), "m", sheet("A3", True))
    assert not next(p for p, _, _ in words(page.primitives) if p.text == title).truncated


def test_long_names_and_editions_stay_on_the_sheet_and_leave_room_for_the_initials():
    stage = Stage(id="s", map_id="m", name="Stage", order="a0")
    lanes = [
        Lane(id=kind.value, map_id="m", kind=kind, name="Lane", order=f"a{n}", height=150)
        for n, kind in enumerate((LaneKind.EMOTIONS, LaneKind.ACTIONS))
    ]
    persona = Persona(id="p", map_id="m", name="Name " * 40)
    felt = Feeling(map_id="m", persona_id="p", stage_id="s", moment=0.5, value=1)
    owner = Person(id="o", map_id="m", name="Jo Okoro")
    note = Note(map_id="m", kind=NoteKind.ACTION, stage_id="s", lane_id="actions", owner_id="o")
    journey = JourneyMap(id="m", title="Map", edition="Edition " * 20)
    page = compose(Records([journey, stage, *lanes, persona, felt, owner, note]), "m", sheet("A4", False))
    assert "JO Jo Okoro" in texts(page)
    for paragraph, x, _ in words(page.primitives):
        assert x + paragraph.natural_width <= page.width - (MARGIN - 0.5) / page.mm_per_u, paragraph.text


def test_the_board_as_on_the_screen_has_a_rim_of_desk(fibre):
    page = board_page(*fibre, theme("dark"))
    assert page.background == theme("dark").desk
    assert page.width == BoardLayout(*fibre).bounds.width + 48


def test_the_evidence_line_is_made_of_what_is_known():
    known = JourneyMap(
        title="x", organisation="Heron", evidence="14 interviews.", review_date=date(2026, 9, 3)
    )
    assert evidence(known) == "Heron. 14 interviews. Review by 3 September 2026."
    assert evidence(JourneyMap(title="x")) == ""


def test_dates_are_english_whatever_language_the_system_speaks():
    assert long_date(PRINTED) == "21 June 2026"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "strftime", lambda *_: "June in another language")
        assert long_date(PRINTED) == "21 June 2026"


def test_the_smallest_text_is_found_in_groups(fibre):
    page = compose(*fibre, sheet())
    assert smallest_text(page.primitives) == min(
        p.style.size for p, _, _ in words(page.primitives) if p.text.strip()
    )
    assert smallest_text(()) == 0
