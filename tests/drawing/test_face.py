import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.drawing.face import RADIUS, face
from journeyboard.drawing.primitives import Disc, Path
from journeyboard.drawing.theme import theme


def mouth(value):
    (path,) = (part for part in face(0, 0, value, theme("light")) if isinstance(part, Path))
    (_, _, ends), (_, _, handle, _, _, _, _) = path.commands
    return handle - ends


@given(st.floats(-2, 2), st.floats(-2, 2))
def test_a_better_feeling_never_smiles_less(first, second):
    low, high = sorted((first, second))
    assert mouth(low) <= mouth(high)


def test_the_neutral_mouth_is_straight():
    assert mouth(0) == 0


@pytest.mark.parametrize(
    ("value", "solid"), [(-2, True), (-1.2, True), (-1.1, False), (0, False), (1.2, True)]
)
def test_strong_feelings_fill_their_face(value, solid):
    skin = face(0, 0, value, theme("light"))[0]
    assert (skin.fill == skin.stroke.paint) == solid


@given(st.floats(-2, 2))
def test_a_face_stays_within_its_radius(value):
    for part in face(0, 0, value, theme("light")):
        if isinstance(part, Disc):
            edge = part.stroke.width / 2 if part.stroke else 0
            assert (part.x**2 + part.y**2) ** 0.5 + part.radius + edge <= RADIUS + 1e-9
