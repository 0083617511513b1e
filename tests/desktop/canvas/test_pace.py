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


def stepping(clock: Clock, beat: float, *, drawing: bool = True) -> Pace:
    """The pace of a hand that has just taken one of some even steps, with or without slices between them."""
    pace = Pace()
    pace.work()
    for _ in range(3):
        clock.now += beat
        pace.move()
        if drawing:
            pace.work()
    return pace


def test_a_step_that_keeps_the_beat_is_waited_for_until_it_is_overdue(clock: Clock) -> None:
    pace = stepping(clock, 0.033)
    assert pace.overdue_ms() == 35
    clock.now += 0.034
    assert pace.overdue_ms() == 1
    clock.now += 0.002
    assert pace.overdue_ms() == 0


def test_a_single_step_makes_nothing_due(clock: Clock) -> None:
    pace = Pace()
    pace.move()
    assert pace.overdue_ms() == 0


def test_no_slice_begins_just_before_the_next_step_of_a_hand_is_due(clock: Clock) -> None:
    pace = stepping(clock, 0.0167)
    clock.now += 0.010
    assert pace.wait_ms(urgent=True) == 0
    clock.now += 0.005
    assert pace.wait_ms(urgent=True) == 4
    clock.now += 0.004
    assert pace.wait_ms(urgent=True) == 0, "the step did not come"


@pytest.mark.parametrize("drawing", [True, False])
def test_what_is_in_view_waits_for_no_step_when_it_has_waited_long(clock: Clock, drawing: bool) -> None:
    pace = stepping(clock, 0.04, drawing=drawing)
    clock.now += 0.039
    assert pace.wait_ms(urgent=False) > 0
    assert (pace.wait_ms(urgent=True) > 0) is drawing


def test_steps_that_come_fast_leave_the_slices_where_they_are(clock: Clock) -> None:
    pace = stepping(clock, 0.008)
    clock.now += 0.007
    assert pace.wait_ms(urgent=True) == 0
