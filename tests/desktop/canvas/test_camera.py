"""The camera never loses the point under the hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyboard.desktop.canvas.camera import FIT_MARGIN, ZOOM_MAX, ZOOM_MIN, Camera, fitted
from journeyboard.layout.rect import Rect

lengths = st.floats(-5_000, 5_000)
zooms = st.floats(0.02, 4)
cameras = st.builds(Camera, zooms, lengths, lengths)


@given(cameras, lengths, lengths)
def test_there_and_back_is_the_same_point(camera: Camera, px: float, py: float) -> None:
    assert camera.to_view(*camera.to_board(px, py)) == pytest.approx((px, py), abs=1e-6)


@given(cameras, lengths, lengths, st.floats(0.001, 100))
def test_zooming_keeps_the_point_under_the_pointer(camera: Camera, px: float, py: float, zoom: float) -> None:
    before = camera.to_board(px, py)
    after = camera.zoomed(zoom, px, py)
    assert after.to_view(*before) == pytest.approx((px, py), abs=1e-4)
    assert ZOOM_MIN <= after.zoom <= ZOOM_MAX


@given(cameras, lengths, lengths, lengths, lengths)
def test_panning_carries_the_point_under_the_pointer(
    camera: Camera, px: float, py: float, dx: float, dy: float
) -> None:
    before = camera.to_board(px, py)
    assert camera.panned(dx, dy).to_view(*before) == pytest.approx((px + dx, py + dy), abs=1e-6)


@given(st.builds(Rect, lengths, lengths, st.floats(50, 20_000), st.floats(50, 20_000)))
def test_fitting_shows_all_with_a_margin(rect: Rect) -> None:
    camera = fitted(rect, 1200, 800)
    shown = camera.rect_to_view(rect)
    assert camera.zoom <= 1
    assert shown.x >= FIT_MARGIN - 1e-6
    assert shown.y >= FIT_MARGIN - 1e-6
    assert shown.right <= 1200 - FIT_MARGIN + 1e-6
    assert shown.bottom <= 800 - FIT_MARGIN + 1e-6


@given(cameras)
def test_a_kept_camera_still_shows_some_of_the_map(camera: Camera) -> None:
    extent = Rect(0, 0, 1700, 1100)
    shown = camera.kept(extent, 1200, 800).rect_to_view(extent)
    assert shown.right >= 79.9
    assert shown.bottom >= 79.9
    assert shown.x <= 1120.1
    assert shown.y <= 720.1


@given(cameras)
def test_keeping_twice_moves_nothing_more(camera: Camera) -> None:
    once = camera.kept(Rect(0, 0, 1700, 1100), 1200, 800)
    twice = once.kept(Rect(0, 0, 1700, 1100), 1200, 800)
    assert (twice.x, twice.y) == pytest.approx((once.x, once.y), abs=1e-6)
