"""Commands on how the program behaves under the hand: what the wheel does, and how much may move."""

from typing import TYPE_CHECKING

from journeyboard.desktop.settings import Motion, Settings

from .command import Question, command

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk


def _wheel_moves(_desk: "Desk") -> bool:
    return not Settings().wheel_zooms


def _wheel_zooms(_desk: "Desk") -> bool:
    return Settings().wheel_zooms


def _is(motion: Motion) -> Question:
    return lambda _desk: Settings().motion is motion


@command("wheel.moves", "Moves the map (trackpad)", checked=_wheel_moves)
def wheel_moves(_desk: "Desk") -> None:
    """Let the wheel move the map; with Ctrl it zooms."""
    Settings().wheel_zooms = False


@command("wheel.zooms", "Zooms (mouse)", checked=_wheel_zooms)
def wheel_zooms(_desk: "Desk") -> None:
    """Let the wheel zoom at the pointer; with Ctrl it moves the map."""
    Settings().wheel_zooms = True


@command("motion.system", "Follow the system", checked=_is(Motion.SYSTEM))
def motion_system(_desk: "Desk") -> None:
    """Let things move unless the desktop is set to reduce motion."""
    Settings().motion = Motion.SYSTEM


@command("motion.full", "Full", checked=_is(Motion.FULL))
def motion_full(_desk: "Desk") -> None:
    """Let the view glide, panels slide and padlocks shake."""
    Settings().motion = Motion.FULL


@command("motion.reduced", "Reduced", checked=_is(Motion.REDUCED))
def motion_reduced(_desk: "Desk") -> None:
    """Let the view jump where it would glide: nothing moves by itself."""
    Settings().motion = Motion.REDUCED
