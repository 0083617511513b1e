"""Writes what became of a map: Markdown, or a PDF of lists and the map with its changes marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from journeyboard.export.check import check_pdf
from journeyboard.export.page import About, Page
from journeyboard.export.problem import ExportProblem
from journeyboard.export.target import write_whole
from journeyboard.insight.changes_told import markdown
from journeyboard.insight.compare import compare
from journeyboard.layout.changes import Before
from journeyboard.model import Contents, Direction, Id, JourneyMap

SUFFIXES = (".md", ".pdf")


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one map, and what the pages that tell it are called. ``printed`` None: today."""

    before: Before
    new: Contents
    new_map: Id
    title: str
    printed: date | None = None

    @property
    def markdown(self) -> str:
        """The report as text."""
        return markdown(self.before.found, self.before.old, self.new, self.title)


def between(old: Contents, old_map: Id, new: Contents, new_map: Id, since: str) -> Report:
    """What became of an old map; ``since`` says what it is, empty: by its title."""
    since = since or old.of(JourneyMap)[old_map].title or "before"
    before = Before(compare(old, old_map, new, new_map), old, old_map)
    return Report(before, new, new_map, f"What changed since {since}")


def export_changes(report: Report, path: Path, *, overwrite: bool = False) -> None:
    """Write a report; the suffix (.md, .pdf) picks the format. Raises ``ExportProblem``."""
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        write_whole(path, lambda file: _pdf(report, file), check_pdf, overwrite=overwrite)
    elif suffix == ".md":
        write_whole(path, lambda file: _text(report.markdown, file), lambda _: None, overwrite=overwrite)
    else:
        what = f"{path.name} has no suffix that changes can be written as"
        raise ExportProblem(what, do=f"use one of {', '.join(SUFFIXES)}")


def pages(report: Report) -> list[Page]:
    """The lists on A4, then the map on A3 with what changed marked on it."""
    from journeyboard.drawing.theme import paper_theme
    from journeyboard.export.fonts import use_system_fonts
    from journeyboard.export.sheet import Sheet, compose
    from journeyboard.export.sheet.changes import list_pages

    use_system_fonts()
    printed = report.printed or date.today()
    lists = list_pages(report.before, report.new, report.new_map, report.title, printed)
    last = len(lists) + 1
    sheet = Sheet("A3", None, paper_theme("save"), printed, folio=f"{last} of {last}")
    return [*lists, compose(report.new, report.new_map, sheet, report.before)]


def _pdf(report: Report, file: IO[bytes]) -> None:
    from journeyboard.export.pdf import write_pdf

    journey = report.new.of(JourneyMap)[report.new_map]
    rtl = journey.direction is Direction.RIGHT_TO_LEFT
    about = About(report.title, journey.organisation, journey.title, rtl=rtl)
    write_pdf(pages(report), about, file)


def _text(text: str, file: IO[bytes]) -> None:
    file.write(text.encode("utf-8"))
