"""What is assumed of letters that are painted alone: how far beyond its place one may reach."""

import pytest

from journeyboard.desktop.canvas.differing import OVERHANG
from journeyboard.layout.styles import larger, sizes
from journeyboard.model import NoteKind
from journeyboard.text.face import Face, face_for

FACES = {face_for(style) for kind in NoteKind for style in (*sizes(kind), *larger(kind))}
LETTERS = [chr(code) for code in range(0x20, 0x7F)]


@pytest.mark.parametrize("face", sorted(FACES, key=lambda face: face.key), ids=lambda face: face.key)
def test_no_plain_letter_reaches_further_sideways_than_is_painted_anew(face: Face) -> None:
    font, em = face.hb_font, face.units_per_em
    for letter in LETTERS:
        glyph = font.get_nominal_glyph(ord(letter))
        box, advance = font.get_glyph_extents(glyph), font.get_glyph_h_advance(glyph)
        assert box.x_bearing >= -OVERHANG * em
        assert box.x_bearing + box.width <= advance + OVERHANG * em
