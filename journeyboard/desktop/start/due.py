"""Which maps are to be looked at again: told on their cards, from what was read with their pictures."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from .offers import short_day
from .pictures import Summary


def due_since(summary: Summary | None, today: date) -> date | None:
    """Since when a map waits for its review; None when it does not."""
    try:
        planned = date.fromisoformat(summary.review) if summary else None
    except ValueError:
        return None
    return planned if planned and planned <= today else None


def due_words(since: date) -> str:
    """``Review due since 3 Jun``, ``Review due today``."""
    if since == date.today():
        return QCoreApplication.translate("Start", "Review due today")
    words = QCoreApplication.translate("Start", "Review due since {0}")
    return words.format(short_day(datetime.combine(since, time())))


def due_first(paths: Iterable[Path], known: Callable[[Path], Summary | None]) -> list[Path]:
    """The latest map, then those whose review is due, the longest waiting first, then the others."""
    listed = list(paths)
    today = date.today()
    return listed[:1] + sorted(listed[1:], key=lambda path: due_since(known(path), today) or date.max)
