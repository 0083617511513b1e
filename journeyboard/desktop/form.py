"""Fills a widget from a Qt Designer form and checks that the form has what the class says it has."""

from collections.abc import Iterable
from typing import get_type_hints

from PySide6.QtCore import QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QLayout, QWidget

from journeyboard.assets import asset


class _Filler(QUiLoader):
    """Builds the form into the widget that is there already; knows our own controls by class name."""

    def __init__(self, root: QWidget, controls: Iterable[type[QWidget]]) -> None:
        super().__init__()
        self._root = root
        self._controls = {control.__name__: control for control in controls}
        self.unknown: list[str] = []

    def createWidget(self, className: str, parent: QWidget | None = None, name: str = "") -> QWidget:  # noqa: N803
        if parent is None:
            return self._root
        made = self._made(className, parent)
        made.setObjectName(name)
        return made

    def _made(self, class_name: str, parent: QWidget) -> QWidget:
        if class_name in self._controls:
            return self._controls[class_name](parent=parent)
        if class_name in self.availableWidgets():
            return super().createWidget(class_name, parent)
        self.unknown.append(class_name)
        return QWidget(parent)


def fill(widget: QWidget, form: str, *controls: type[QWidget]) -> None:
    """Put ``ui/<form>.ui`` into a widget and bind its annotated children by their object names.

    ``controls``: classes of our own that the form names. Raises LookupError when the two do not fit.
    """
    loader = _Filler(widget, controls)
    if loader.load(str(asset("ui", f"{form}.ui"))) is None:
        raise LookupError(f"ui/{form}.ui: {loader.errorString()}")
    if loader.unknown:
        raise LookupError(f"ui/{form}.ui names controls that nobody brought: {', '.join(loader.unknown)}")
    for name, kind in bound_names(type(widget)).items():
        setattr(widget, name, _child(widget, form, name, kind))


def bound_names(kind: type[QWidget]) -> dict[str, type[QObject]]:
    """The annotations of a class that name children of its form."""
    hints = get_type_hints(kind)
    return {
        name: hint
        for name, hint in hints.items()
        if isinstance(hint, type) and issubclass(hint, QWidget | QLayout)
    }


def _child(widget: QWidget, form: str, name: str, kind: type[QObject]) -> QObject:
    found = widget.findChild(kind, name)
    if found is None:
        raise LookupError(f"ui/{form}.ui has no {kind.__name__} named {name}")
    return found
