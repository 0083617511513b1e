"""Starts the program's interface: one QApplication, then the start page or a map."""

import gc
import signal
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

NAME = "Journeyboard"
AFTER_PAINTING_MS, COLLECT_AFTER_MS = 150, 1_000
"""Until the first window is painted nothing is thrown away, so looking for garbage only costs time."""
TURN_S = 0.0005
"""So long the interface waits at most for another thread, whenever that has got its turn."""


def application() -> QApplication:
    """The one QApplication, named so that settings and caches have their place, and dressed."""
    from .look.wear import wear
    from .settings import Settings

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName(NAME)
    wear(app, Settings().theme)
    return app


def run(path: Path | None) -> int:
    """Open a map (or the start page when ``path`` is None) and return the exit code.

    Ctrl-C ends the program at once until there is a window in which something can be lost.
    Raises ``journeyboard.store.errors.JourneyError`` when the file cannot be opened.
    """
    gc.disable()
    sys.setswitchinterval(TURN_S)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from .collecting import Collecting
    from .crash import watch
    from .giving_back import give_back_pictures
    from .windows import show_start

    give_back_pictures()
    if _handed_over(path):
        return 0
    app = application()
    QTimer.singleShot(AFTER_PAINTING_MS, partial(_attend_to_signals, app))
    QTimer.singleShot(COLLECT_AFTER_MS, partial(Collecting, app))
    watch()
    if path is None:
        QTimer.singleShot(AFTER_PAINTING_MS, partial(_remember_run, app))
        show_start()
        return app.exec()
    _remember_run(app)
    if not _opened(path):
        return 1
    return app.exec()


def _handed_over(path: Path | None) -> bool:
    from .running import mark

    if not mark().exists():
        return False
    from .single import hand_over

    return hand_over(path)


def _remember_run(app: QApplication) -> None:
    from .runs import begin

    if run := begin():
        app.aboutToQuit.connect(run.end)


def _opened(path: Path) -> bool:
    """Open a map; where there is a way to get it back, the user chooses in a dialog.

    Raises ``JourneyError`` when there is nothing but to tell what is wrong.
    """
    from journeyboard.store.errors import JourneyError

    from .windows import open_path

    try:
        open_path(path)
    except JourneyError as error:
        from .dialogs.damaged import can_help, offer_ways_out

        if not can_help(path, error):
            raise
        return offer_ways_out(path, error, None)
    return True


def _attend_to_signals(app: QApplication) -> None:
    from .running import clear_mark, set_mark
    from .signals import attend
    from .single import Door

    attend(app)
    _tell_of_ended()
    door = Door(app)
    door.asked.connect(_open_asked)
    if door.open():
        set_mark()
        app.aboutToQuit.connect(clear_mark)


def _tell_of_ended() -> None:
    from .runs import unfinished

    if ended := unfinished():
        from .dialogs.ended import tell_of_ended

        tell_of_ended(ended)


def _open_asked(path: Path | None) -> None:
    from .dialogs.files import open_or_tell
    from .windows import show_start

    show_start() if path is None else open_or_tell(path, QApplication.activeWindow())
