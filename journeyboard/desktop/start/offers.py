"""What the start page offers, read without any map code: recent files and shipped templates."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from journeyboard.assets import resource

from .card import PictureCard

EXAMPLE = "switching-to-full-fibre"
AT_FIRST = 4
"""How many recent maps are shown beside the place to drop a file before one asks for all."""


def still_there(paths: Iterable[Path]) -> list[Path]:
    """The maps whose files are there, or of which an earlier state is."""
    return [path for path in paths if path.is_file() or is_kept(path)]


def recent_cards(paths: Iterable[Path]) -> dict[Path, PictureCard]:
    """Cards of recent maps, in their order."""
    return {path: _recent_card(path) for path in paths}


def is_kept(path: Path) -> bool:
    """Whether there are earlier states of a map, whose file may be gone. Costs a look into a folder."""
    from journeyboard.desktop.recovery import kept

    return bool(kept(path))


def _recent_card(path: Path) -> PictureCard:
    if path.is_file():
        return PictureCard(path.stem, "", when(datetime.fromtimestamp(path.stat().st_mtime)))
    gone = QCoreApplication.translate("Start", "The file is gone; earlier states are kept")
    card = PictureCard(path.stem, gone)
    card.mark = "clock-counter-clockwise"
    return card


def template_cards() -> dict[Path, PictureCard]:
    """Cards of the shipped templates by their rank; the empty one shows a plus."""
    described = {path: _about(path) for path in resource("templates").glob("*.json")}
    ranked = sorted(described, key=lambda path: (described[path].get("rank", 1000), path.name))
    cards = {
        path: PictureCard(_text(described[path], "title"), _text(described[path], "description"))
        for path in ranked
    }
    for path, card in cards.items():
        card.mark = "plus" if path.stem == "empty" else ""
    return cards


def example_card() -> dict[Path, PictureCard]:
    """The worked example, shown large to those who have no map yet."""
    path = resource("samples", f"{EXAMPLE}.json")
    about = _about(path)
    return {path: PictureCard(_text(about, "title"), _text(about, "description"))}


def when(moment: datetime) -> str:
    """``Today, 14:32``, ``Yesterday``, or the date."""
    days = (date.today() - moment.date()).days
    if days == 0:
        return QCoreApplication.translate("Start", "Today, {0}").format(moment.strftime("%H:%M"))
    if days == 1:
        return QCoreApplication.translate("Start", "Yesterday")
    return short_day(moment)


def short_day(moment: datetime) -> str:
    """``3 Jun``, with the year when it is not this one."""
    from PySide6.QtCore import QDate, QLocale

    form = "d MMM" if moment.year == date.today().year else "d MMM yyyy"
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), form)


def _about(path: Path) -> dict[str, Any]:
    tree = json.loads(path.read_text("utf-8"))
    found = tree.get("about", {})
    return found if isinstance(found, dict) else {}


def _text(about: dict[str, Any], key: str) -> str:
    return QCoreApplication.translate("Templates", str(about.get(key, "")))
