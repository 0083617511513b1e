"""Tests with the real clipboard: nothing of one test is left on it for the next."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from journeyboard.desktop.window import MapWindow


@pytest.fixture(autouse=True)
def clear_clipboard(qapp: object) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def put() -> Callable[..., None]:
    """Put forms on the clipboard as another program would: ``put(text="…", html="…")``."""

    def on_clipboard(text: str = "", html: str = "", **forms: bytes) -> None:
        data = QMimeData()
        if text:
            data.setText(text)
        if html:
            data.setHtml(html)
        for name, content in forms.items():
            data.setData(name.replace("_", "/"), content)
        QGuiApplication.clipboard().setMimeData(data)

    return on_clipboard


@pytest.fixture
def told(window: MapWindow) -> list[str]:
    """All that the window tells in its notices."""
    heard: list[str] = []
    window.desk.told.connect(heard.extend)
    return heard


@pytest.fixture
def when_open() -> Callable[..., list[QDialog]]:
    """Do something to the dialog of a kind that will be open in a moment; gives a list that will hold it."""

    def arrange(kind: type[QDialog], act: Callable[[QDialog], object]) -> list[QDialog]:
        seen: list[QDialog] = []

        def look() -> None:
            shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, kind))
            dialog = next((each for each in shown if each.isVisible()), None)
            if dialog is None:
                QTimer.singleShot(5, look)
                return
            seen.append(dialog)
            act(dialog)

        QTimer.singleShot(0, look)
        return seen

    return arrange
