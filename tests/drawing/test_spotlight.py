from journeyboard.drawing.board import draw_cells
from journeyboard.drawing.detail import Detail
from journeyboard.drawing.note import draw_note
from journeyboard.drawing.primitives import Blocks, Box, Group, Words
from journeyboard.drawing.spotlight import DIMMED, Spotlight, differences
from journeyboard.drawing.theme import theme
from journeyboard.layout.board import BoardLayout
from journeyboard.model import Lane, LaneKind, Link, Note, NoteKind, Records, Stage, changed

STAGE = Stage(id="s", map_id="m", name="Onboarding", order="a0")
LANE = Lane(id="l", map_id="m", kind=LaneKind.ACTIONS, name="Actions", order="a0", height=300)
NOTE = Note(id="a", map_id="m", kind=NoteKind.ACTION, text="Waits at home", stage_id="s", lane_id="l")
OTHER = changed(NOTE, id="b", x=130.0)
THIRD = changed(NOTE, id="c", y=130.0)
LINKS = (
    Link(id="ab", map_id="m", source_id="a", target_id="b"),
    Link(id="bc", map_id="m", source_id="b", target_id="c"),
)
RECORDS = Records([STAGE, LANE, NOTE, OTHER, THIRD, *LINKS])
LAYOUT = BoardLayout(RECORDS, "m")


def cells(light, detail=Detail.FULL):
    return [*draw_cells(LAYOUT, RECORDS, theme("light"), detail, LAYOUT.reach, light=light)]


def opacities(light):
    groups = [part for part in cells(light) if isinstance(part, Group)]
    named = {part.record_id or part.children[0].record_id: part.opacity for part in groups}
    return named


def test_without_a_light_nothing_is_dimmed():
    assert set(opacities(None).values()) == {1.0}


def test_notes_that_a_light_is_not_on_are_dimmed_and_so_are_arrows_between_them():
    assert opacities(Spotlight.on(["a"])) == {"a": 1.0, "b": DIMMED, "c": DIMMED, "ab": 1.0, "bc": DIMMED}


def test_a_note_in_the_hand_is_clear_wherever_the_light_is():
    assert opacities(Spotlight({"a": ()}, held=frozenset({"c"})))["c"] == 1.0


def test_from_afar_dimmed_blocks_lie_below_clear_ones():
    for detail in (Detail.BLOCKS, Detail.SPECKS):
        parts = cells(Spotlight.on(["a"]), detail)
        faint = [at for at, part in enumerate(parts) if isinstance(part, Group) and part.opacity == DIMMED]
        clear = [at for at, part in enumerate(parts) if isinstance(part, Blocks)]
        assert faint
        assert clear
        assert max(faint) < min(clear)
        assert len(parts[clear[0]].rects) == 1


ABOVE = changed(NOTE, id="over", x=20.0, y=10.0, z="zz")
HEAP = Records([STAGE, LANE, NOTE, ABOVE])


def heap(light):
    return [*draw_cells(BoardLayout(HEAP, "m"), HEAP, theme("light"), Detail.FULL, LAYOUT.reach, light=light)]


def test_what_steps_back_lies_below_the_others_whatever_the_pile():
    ids = [part.record_id for part in heap(Spotlight.on(["a"])) if isinstance(part, Group)]
    assert [id for id in ids if id in ("a", "over")] == ["over", "a"]


def test_nothing_shines_through_the_words_of_what_steps_back():
    parts = heap(Spotlight.on(["another"]))
    dim = next(at for at, part in enumerate(parts) if isinstance(part, Group) and part.record_id == "over")
    ground = parts[dim - 1]
    assert isinstance(ground, Box)
    assert ground.fill == theme("light").sheet
    assert (ground.x, ground.y) == BoardLayout(HEAP, "m").box("over")[:2]


def marks(light):
    (picture,) = draw_note(LAYOUT, RECORDS, theme("light"), "a", Detail.FULL, light).children
    return picture.children


def test_what_was_found_is_marked_behind_the_letters_and_more_on_the_current_note():
    found = marks(Spotlight({"a": ((0, 5),)}))
    (block,) = [part for part in found if isinstance(part, Blocks)]
    assert found.index(block) < next(at for at, part in enumerate(found) if isinstance(part, Words))
    (now,) = [part for part in marks(Spotlight({"a": ((0, 5),)}, "a")) if isinstance(part, Blocks)]
    assert now.rects == block.rects
    assert int(now.fill[-2:], 16) > int(block.fill[-2:], 16)


def test_only_what_looks_otherwise_is_drawn_anew():
    one = Spotlight({"a": ((0, 1),), "b": ()}, "a")
    assert differences(one, Spotlight({"a": ((0, 2),), "b": ()}, "a")) == {"a"}
    assert differences(one, Spotlight({"a": ((0, 1),)}, "a")) == {"b"}
    assert differences(one, Spotlight({"a": ((0, 1),), "b": ()}, "b")) == {"a", "b"}
    assert differences(one, None) is None
    assert differences(None, None) == set()
