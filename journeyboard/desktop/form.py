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

    def createWidget(self, className: str, parent: QWidget | None = None, name: str = "") -> QWidget:  # noqa: N803
        if parent is None:
            return self._root
        made = self._control(className, parent) or super().createWidget(className, parent, name)
        made.setObjectName(name)
        return made

    def _control(self, class_name: str, parent: QWidget) -> QWidget | None:
        control = self._controls.get(class_name)
        return control(parent=parent) if control else None


def fill(widget: QWidget, form: str, *controls: type[QWidget]) -> None:
    """Put ``ui/<form>.ui`` into a widget and bind its annotated children by their object names.

    ``controls``: classes of our own that the form names. Raises LookupError when the form lacks a child.
    """
    loader = _Filler(widget, controls)
    if loader.load(str(asset("ui", f"{form}.ui"))) is None:
        raise LookupError(f"ui/{form}.ui: {loader.errorString()}")
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
