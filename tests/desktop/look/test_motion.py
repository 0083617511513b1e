"""How much may move: as the user says here, else as the desktop is set."""

import pytest

from journeyboard.desktop.commands.command import commands
from journeyboard.desktop.look import system_motion
from journeyboard.desktop.look.motion import lasting
from journeyboard.desktop.settings import Motion, Settings


@pytest.mark.parametrize("system", [False, True])
def test_what_the_user_says_counts_more_than_the_system(qapp, monkeypatch, system):
    monkeypatch.setattr(system_motion, "system_reduces", lambda: system)
    assert Settings().motion is Motion.SYSTEM
    assert lasting(90) == (0 if system else 90)
    for command, left in (("motion.full", 90), ("motion.reduced", 0), ("motion.system", 0 if system else 90)):
        commands()[command].run(None)
        assert lasting(90) == left
        chosen = [id for id in ("system", "full", "reduced") if commands()[f"motion.{id}"].checked(None)]
        assert chosen == [command.removeprefix("motion.")]


def test_a_choice_of_an_earlier_version_still_counts(qapp):
    Settings()._kept.setValue("reduced_motion", True)
    assert Settings().motion is Motion.REDUCED


def test_no_bus_is_started_only_to_ask(monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(system_motion, "_says", None)
    assert system_motion._has_bus() is False
    (tmp_path / "bus").touch()
    assert system_motion._has_bus() is True
