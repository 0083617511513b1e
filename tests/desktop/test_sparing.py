"""No thread beside the interface's throws Qt objects away."""

import gc
import threading
from concurrent.futures import Future
from typing import ClassVar

from journeyboard.desktop.dialogs.waiting import awaited
from journeyboard.desktop.sparing import sparing


class Knot:
    """Something that only a collection can throw away; it tells in which thread."""

    ended: ClassVar[list[str]] = []

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.ended.append(threading.current_thread().name)


def many_objects() -> int:
    """Enough of them that Python would look for garbage many times."""
    return len([[] for _ in range(20 * gc.get_threshold()[0])])


def test_work_in_a_thread_throws_nothing_away(qtbot):
    seen = []

    def work() -> None:
        Knot.ended.clear()
        Knot()
        many_objects()
        seen.extend(Knot.ended)

    assert awaited(None, "Reading", lambda: work() or "done") == "done"
    assert seen == []
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert Knot.ended == [threading.current_thread().name]


def test_garbage_is_looked_for_again_when_the_last_work_is_done(qtbot):
    first, second = Future[None](), Future[None]()
    sparing().add(first)
    sparing().add(second)
    first.set_result(None)
    qtbot.waitUntil(lambda: sparing()._works == [second])
    assert not gc.isenabled()
    second.set_result(None)
    qtbot.waitUntil(gc.isenabled)
