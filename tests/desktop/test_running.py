"""The mark that a program runs comes and goes with it, and nobody asks where there is none."""

from journeyboard.desktop.app import _handed_over
from journeyboard.desktop.running import clear_mark, mark, set_mark


def test_the_mark_comes_and_goes():
    set_mark()
    assert mark().exists()
    clear_mark()
    clear_mark()
    assert not mark().exists()


def test_without_a_mark_nobody_is_asked(monkeypatch):
    monkeypatch.setattr("journeyboard.desktop.single.hand_over", lambda _path: True)
    assert not _handed_over(None)
    set_mark()
    assert _handed_over(None)
    clear_mark()
