"""Takes a comparison out of the window: Markdown on the clipboard, a text file or a PDF."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from journeyboard.desktop.dialogs.trouble import show_problem
from journeyboard.desktop.dialogs.where import ask_where
from journeyboard.desktop.settings import Settings
from journeyboard.desktop.windows import file_name
from journeyboard.desktop.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from journeyboard.desktop.desk import Desk

KINDS = {".md": "Markdown", ".pdf": "PDF"}


def title_of(desk: "Desk") -> str:
    """What a page of changes is called."""
    comparing = desk.comparing
    if comparing and (until := comparing.until or (comparing.is_another_map and desk.journey.title)):
        return tr("What changed from {0} to {1}").format(comparing.title, until)
    return tr("What changed since {0}").format(comparing.title if comparing else "")


def copy_markdown(desk: "Desk") -> None:
    """Put what has changed on the clipboard."""
    from journeyboard.insight.changes_told import markdown

    comparing = desk.comparing
    if comparing:
        comparing.finish()
    if comparing and (before := comparing.before):
        text = markdown(before.found, before.old, desk.store, title_of(desk))
        QGuiApplication.clipboard().setText(text)
        comparing.copied.emit()


def ask_and_save(desk: "Desk", suffix: str) -> None:
    """Write what has changed where the user says."""
    folder = Settings().export_folder or desk.document.path.parent
    proposal = folder / f"{file_name(title_of(desk))}{suffix}"
    path = ask_where(desk.window, tr("Save the changes"), proposal, KINDS[suffix], suffix)
    if path:
        save(desk, path)


def save(desk: "Desk", path: "Path") -> bool:
    """Write what has changed, over what is there; tell when that fails."""
    from journeyboard.export.changes import Report, export_changes
    from journeyboard.export.problem import ExportProblem

    comparing = desk.comparing
    if comparing:
        comparing.finish()
    if comparing is None or comparing.before is None:
        return False
    report = Report(comparing.before, desk.store, desk.map_id, title_of(desk))
    try:
        export_changes(report, path, overwrite=True)
    except (ExportProblem, OSError) as problem:
        show_problem(problem, desk.window)
        return False
    Settings().export_folder = path.parent
    return True
