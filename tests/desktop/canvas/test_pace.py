"""Whose turn it is, by a clock that a test sets."""

import pytest

from journeyboard.desktop.canvas.pace import Pace


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("journeyboard.desktop.canvas.pace.perf_counter", clock)
    return clock


def test_drawing_gives_way_to_a_moving_hand_and_goes_on_when_it_is_still(clock: Clock) -> None:
    pace = Pace()
    pace.work()
    assert not pace.gives_way(urgent=False)
    pace.move()
    assert pace.gives_way(urgent=False)
    clock.now += 0.06
    assert not pace.gives_way(urgent=False)


def test_what_is_in_view_does_not_give_way_for_ever(clock: Clock) -> None:
    pace = Pace()
    pace.work()
    clock.now += 0.11
    pace.move()
    assert pace.gives_way(urgent=False)
    assert not pace.gives_way(urgent=True)
    pace.work()
    assert pace.gives_way(urgent=True)
