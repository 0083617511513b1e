"""What Qt would abort for is said before Qt is started: which library, which package, which display."""

import sys

import pytest

from journeyboard import display

NOWHERE = "x-no-such-library.so.1"


@pytest.fixture(autouse=True)
def on_linux_without_a_display(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def without(monkeypatch, *libraries):
    loads = display._loads
    monkeypatch.setattr(display, "_loads", lambda library: library not in libraries and loads(library))


def test_without_a_display_it_says_what_works_without_one():
    said = display.ready()
    assert said is not None
    assert said.startswith("there is no display")
    assert "journeyboard export" in said
    assert said.count("; ") >= 2


@pytest.mark.parametrize(
    ("missing", "packages"),
    [
        (["libEGL.so.1"], "sudo apt install libegl1"),
        (["libglib-2.0.so.0", "libxcb-cursor.so.0"], "sudo apt install libglib2.0-0 libxcb-cursor0"),
    ],
)
def test_a_missing_library_is_named_by_its_package_with_all_others(monkeypatch, missing, packages):
    monkeypatch.setenv("DISPLAY", ":0")
    without(monkeypatch, *missing)
    said = display.ready()
    assert said is not None
    assert said.endswith(f"type: {packages}")


def test_a_library_that_only_x11_needs_is_missed_only_there(monkeypatch):
    without(monkeypatch, "libxcb-cursor.so.0")
    monkeypatch.setenv("DISPLAY", ":0")
    said = display.ready()
    assert said is not None
    assert said.endswith("type: sudo apt install libxcb-cursor0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.ready() is None


def test_a_display_that_nobody_runs_does_not_answer(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":9999")
    said = display.ready()
    assert said is not None
    assert "“:9999” does not answer" in said


def test_x11_will_do_where_wayland_does_not_answer(monkeypatch):
    monkeypatch.setenv("WAYLAND_DISPLAY", "no-such-socket")
    said = display.ready()
    assert said is not None
    assert "no-such-socket" in said
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(display, "_x11_answers", lambda: True)
    assert display.ready() is None
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    assert display.ready() is not None


def test_other_systems_bring_their_own_libraries(monkeypatch):
    without(monkeypatch, *display.CORE)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert display.ready() is None
    assert display.drawing_ready() is None


def test_drawing_without_a_window_needs_less(monkeypatch):
    assert display.drawing_ready() is None
    without(monkeypatch, "libfontconfig.so.1")
    said = display.drawing_ready()
    assert said is not None
    assert "libfontconfig1" in said


def test_a_library_that_is_nowhere_does_not_load():
    assert not display._loads(NOWHERE)
