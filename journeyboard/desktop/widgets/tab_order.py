"""Where Tab goes: what is made late would otherwise come last, wherever it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

INNER_FIELD = "qt_spinbox_lineedit"
"""Qt's name for the field within a number box; the box takes the focus for it."""


def tab_after(before: QWidget, *roots: QWidget) -> None:
    """Let Tab go from ``before`` through the controls of each root, in the order the roots are given."""
    for root in roots:
        for control in controls(root):
            QWidget.setTabOrder(before, control)
            before = control


def controls(root: QWidget) -> list[QWidget]:
    """What Tab stops at within a widget, itself included, in the order it was put together."""
    here = [root] if _is_stop(root) else []
    parts = root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return here + [each for part in parts if not part.isWindow() for each in controls(part)]


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.objectName() != INNER_FIELD
