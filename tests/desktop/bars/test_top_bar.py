"""A persona's face in the top bar answers to either button of the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyboard.desktop.widgets.avatar import Avatar
from journeyboard.desktop.window import MapWindow


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
def test_a_face_opens_its_menu(window: MapWindow, button: Qt.MouseButton) -> None:
    face = window.top.findChildren(Avatar)[1]
    if button is Qt.MouseButton.LeftButton:
        QTest.mouseClick(face, button)
    else:
        at = QPoint(5, 5)
        QApplication.sendEvent(
            face, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, face.mapToGlobal(at))
        )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Put Ken && Ruth Ainsley in focus"
    menu.close()
