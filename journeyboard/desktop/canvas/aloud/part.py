"""What every part of the map that can be read aloud has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QColor,
    QWindow,
)
from shiboken6 import Shiboken, VoidPtr

from journeyboard.layout.rect import Rect

if TYPE_CHECKING:
    from .aloud import Aloud

Key = tuple[str, ...]
"""What a part is, then the ids it is about: ``("cell", stage, lane)``."""
Role, Text, Kind = QAccessible.Role, QAccessible.Text, QAccessible.InterfaceType
NOTHING = VoidPtr(0)


def pointer(face: QAccessibleTableCellInterface | QAccessibleActionInterface) -> VoidPtr:
    """Where Qt finds an interface that was written in Python, which must stay referenced."""
    return VoidPtr(Shiboken.getCppPointer(face)[0])


class Part(QAccessibleInterface):
    """A part by its key. It lives as long as ``Aloud`` keeps it."""

    ROLE = Role.StaticText

    def __init__(self, aloud: Aloud, key: Key) -> None:
        super().__init__()
        self.aloud, self.key = aloud, key

    def name(self) -> str:
        """What is said of it."""
        return ""

    def description(self) -> str:
        """What is said of it after its name."""
        return ""

    def area(self) -> Rect | None:
        """Where it lies in the view, in px; None when it is nowhere to be seen."""
        return None

    def within(self) -> list[Key]:
        """The keys of the parts within."""
        return []

    def owner(self) -> Key:
        """The key of the part around it."""
        return ("map",)

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.aloud.part(self.owner())

    def childCount(self) -> int:
        return len(self.within())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        keys = self.within()
        return self.aloud.part(keys[index]) if 0 <= index < len(keys) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        keys = self.within()
        return keys.index(child.key) if isinstance(child, Part) and child.key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        found = (part for key in self.within() if (part := self.aloud.part(key)).rect().contains(x, y))
        return next(found, None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.aloud.focused()

    def isValid(self) -> bool:
        return self.aloud.is_there(self.key)

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self.aloud.board.window().windowHandle()

    def relations(
        self, _match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[Any]:
        return []

    def text(self, wanted: QAccessible.Text) -> str:
        if wanted == Text.Name:
            return self.name()
        return self.description() if wanted == Text.Description else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Names follow from the map."""

    def rect(self) -> QRect:
        area = self.area()
        if area is None:
            return QRect()
        corner = self.aloud.board.mapToGlobal(QPointF(area.x, area.y)).toPoint()
        return QRect(corner.x(), corner.y(), round(area.width), round(area.height))

    def role(self) -> QAccessible.Role:
        return self.ROLE

    def state(self) -> QAccessible.State:
        state, area = QAccessible.State(), self.area()
        state.offscreen = int(area is None or not area.intersects(self.aloud.view))
        return state

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()

    def virtual_hook(self, _id: int, _data: int) -> None:
        """Nothing that Qt may ask later."""

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        """No further interface; Qt crashes on anything but a pointer, None included."""
        return NOTHING
