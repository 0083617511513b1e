import pytest

from journeyboard.drawing.detail import Detail
from journeyboard.drawing.listing import listing
from journeyboard.drawing.note import draw_note
from journeyboard.drawing.primitives import Words
from journeyboard.drawing.theme import paper_theme, theme
from journeyboard.layout.badges import FOLD_ROW
from journeyboard.layout.board import BoardLayout
from journeyboard.model import (
    Channel,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    PainPoint,
    Person,
    Persona,
    Records,
    Severity,
    Stage,
    Vote,
    changed,
)

STAGE = Stage(id="s", map_id="m", name="Onboarding", order="a0")
LANE = Lane(id="l", map_id="m", kind=LaneKind.PAINS, name="Pain points", order="a0", height=150)
NOTE = Note(
    id="n", map_id="m", kind=NoteKind.PAIN, text="Engineer no-show", stage_id="s", lane_id="l", x=8, y=8
)


def drawn(note, *others, detail=Detail.FULL, colours="light"):
    records = Records([STAGE, LANE, note, *others])
    return draw_note(BoardLayout(records, "m"), records, theme(colours), note.id, detail)


def test_a_pain_point_says_all_that_it_shows():
    pain = PainPoint(map_id="m", note_id="n", severity=Severity.BLOCKING)
    votes = Vote(map_id="m", note_id="n", voter="Ana", dots=12)
    assert drawn(NOTE, pain, votes).title == (
        "Pain point, severity 4 blocking, Engineer no-show, Onboarding, 12 votes"
    )


def test_a_quote_gets_marks_and_its_speaker():
    persona = Persona(id="p", map_id="m", name="Maya Okafor", short_name="Maya", initials="M")
    quote = changed(NOTE, kind=NoteKind.QUOTE, text="Nobody came.", persona_id="p")
    text = listing([drawn(quote, persona)])
    assert "“Nobody" in text
    assert "came.”" in text
    assert "serif" in text
    assert "'Maya'" in text


def test_a_quote_keeps_the_marks_that_were_typed():
    assert "““" not in listing([drawn(changed(NOTE, kind=NoteKind.QUOTE, text="“Nobody came.”"))])


def test_a_moved_note_reuses_its_drawing():
    here, there = drawn(NOTE), drawn(changed(NOTE, x=48, y=16))
    assert here.children[0] is there.children[0]
    assert (there.dx - here.dx, there.dy - here.dy) == (40, 8)


@pytest.mark.parametrize(
    "other",
    [
        changed(NOTE, text="Other"),
        changed(NOTE, width=160),
        changed(NOTE, kind=NoteKind.ACTION),
        changed(NOTE, locked=True),
        changed(NOTE, colour="lilac"),
    ],
)
def test_a_note_that_looks_different_is_drawn_anew(other):
    assert listing(drawn(NOTE).children) != listing(drawn(other).children)


def test_severity_is_told_without_colour_by_bars_and_a_digit():
    text = listing([drawn(NOTE, PainPoint(map_id="m", note_id="n", severity=Severity.MAJOR))])
    filled, hollow = "#AC3D28 stroke #5A5348 0.7", "r1 stroke #73695B 0.7"
    assert (text.count(filled), text.count(hollow)) == (3, 1)
    assert "'3'" in text


def test_from_further_away_words_give_way_and_bars_stay():
    pain = PainPoint(map_id="m", note_id="n", severity=Severity.MAJOR)
    text = listing([drawn(NOTE, pain, detail=Detail.TEXT)])
    assert "'3'" not in text
    assert text.count("stroke #5A5348 0.7") == 3


def test_a_channel_is_a_pill_with_its_icon():
    pill = changed(NOTE, kind=NoteKind.CHANNEL, channel=Channel.PHONE, text="Phone", width=80, height=30)
    text = listing([drawn(pill)])
    assert "r14.5" in text
    assert "icon phone" in text


def test_backstage_work_has_a_dashed_edge_no_shadow_and_its_owner():
    owner = Person(id="o", map_id="m", name="Jo Okoro", initials="JO")
    text = listing([drawn(changed(NOTE, kind=NoteKind.BACKSTAGE, owner_id="o"), owner)])
    assert "dash" in text
    assert "shadow" not in text
    assert "'JO'" in text


@pytest.mark.parametrize(
    "text", ["שלום עולם", "お客様の声が届かない", "👩‍👩‍👧 ❤️", "", "\n\n", "x" * 4000, "\u202eabc"]
)
@pytest.mark.parametrize("kind", list(NoteKind))
def test_any_text_can_be_drawn_on_any_kind(text, kind):
    assert drawn(changed(NOTE, kind=kind, text=text)).children


def test_the_strip_that_saves_ink_pushes_no_text_over_the_badges():
    votes = Vote(map_id="m", note_id="n", voter="Ana", dots=12)
    for height in range(60, 100):
        note = changed(NOTE, kind=NoteKind.OPPORTUNITY, text="Ask, then alert the care team", height=height)
        records = Records([STAGE, LANE, note, votes])
        group = draw_note(BoardLayout(records, "m"), records, paper_theme("save"), "n", Detail.FULL)
        words = next(part for part in group.children[0].children if isinstance(part, Words))
        assert words.y + words.paragraph.height <= height - FOLD_ROW
        if height == 99:
            assert words.y == 12


def test_hebrew_stands_at_the_right_edge():
    group = drawn(changed(NOTE, text="שלום"))
    words = next(part for part in group.children[0].children if hasattr(part, "paragraph"))
    line = words.paragraph.lines[0]
    assert words.x + line.x + line.width == pytest.approx(NOTE.width - 10.5)


def test_a_folded_lane_shows_a_dot_of_each_note():
    records = Records([STAGE, changed(LANE, collapsed=True), NOTE])
    group = draw_note(BoardLayout(records, "m"), records, theme("light"), "n", Detail.FULL)
    assert "disc 3 3 r3 #D69C8D" in listing([group])


def test_a_note_of_another_map_is_refused():
    records = Records([STAGE, LANE, NOTE])
    with pytest.raises(KeyError):
        draw_note(BoardLayout(records, "other"), records, theme("light"), "n", Detail.FULL)
