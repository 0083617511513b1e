"""The last net: an error nobody expected is written to a log and told calmly; the map stays open."""

import re
import sys
import threading
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from journeyboard.store.errors import JourneyError

LOG_LIMIT, QUIET_SECONDS = 1_000_000, 60.0
"""A fault that comes again and again is told anew only after so long without it."""


class _Bell(QObject):
    """Brings an error of any thread into the interface's thread."""

    rung = Signal(str, str)
    refused = Signal(object)


_bell: list[_Bell] = []
_faults: dict[object, float] = {}


def watch() -> None:
    """Send uncaught errors of all threads to the log file and one dialog; known trouble to a dialog alone."""
    bell = _Bell()
    bell.rung.connect(_tell)
    bell.refused.connect(_tell_refusal)
    _bell[:] = [bell]
    sys.excepthook = _caught
    threading.excepthook = lambda args: _caught(args.exc_type, args.exc_value, args.exc_traceback)


def log_path() -> Path:
    """The log file in the user's data folder."""
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(kept) / "errors.log"


def write(text: str) -> Path:
    """Append to the log; it starts anew when it has grown past 1 MB. Returns its path."""
    from datetime import datetime

    path = log_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = "w" if path.is_file() and path.stat().st_size > LOG_LIMIT else "a"
    with path.open(mode, encoding="utf-8") as log:
        log.write(f"{datetime.now().astimezone().isoformat()}\n{text}\n")
    return path


def _caught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
        return
    from journeyboard.store.errors import JourneyError

    if _bell and isinstance(error, JourneyError):
        _bell[0].refused.emit(error)
        return
    if _is_told_already(kind, trace):
        return
    import traceback

    told = "".join(traceback.format_exception(kind, error, trace))
    print(told, file=sys.stderr)
    try:
        where = str(write(told))
    except OSError:
        where = ""
    if _bell:
        _bell[0].rung.emit(_summary(kind, error), where)


def _is_told_already(kind: type[BaseException], trace: TracebackType | None) -> bool:
    """Whether the same fault came a moment ago: painting that fails would fail again with each frame."""
    while trace and trace.tb_next:
        trace = trace.tb_next
    fault = (kind, trace.tb_frame.f_code, trace.tb_lineno) if trace else None
    now, last = monotonic(), _faults.get(fault)
    _faults[fault] = now
    return fault is not None and last is not None and now - last < QUIET_SECONDS


def _summary(kind: type[BaseException], error: BaseException | None) -> str:
    last = str(error).strip().splitlines()
    return last[-1].removeprefix(_called(last[-1])) if last else kind.__name__


def _called(words: str) -> str:
    """What Qt's binding puts before an error in a function that Qt called, however deep."""
    found = re.match(r"(Error calling Python override of [^ ]+ )*", words)
    return found.group() if found else ""


def _tell_refusal(error: "JourneyError") -> None:
    from .dialogs.trouble import show_refusal

    show_refusal(error)


def _tell(summary: str, where: str) -> None:
    from .dialogs.trouble import show_unexpected

    show_unexpected(summary, where)
