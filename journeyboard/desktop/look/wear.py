"""Puts a look on the running application: palette, style sheet and font, live."""

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from journeyboard.assets import asset

from . import fonts
from .tinted import tinted
from .tokens import Look, look, tokens

Role = QPalette.ColorRole
ROLES: dict[QPalette.ColorRole, str] = {
    Role.Window: "chrome",
    Role.WindowText: "ink",
    Role.Base: "raised",
    Role.AlternateBase: "sunken",
    Role.Text: "ink",
    Role.Button: "raised",
    Role.ButtonText: "ink",
    Role.BrightText: "onPrimary",
    Role.Highlight: "accentSoft",
    Role.HighlightedText: "ink",
    Role.PlaceholderText: "ink3",
    Role.ToolTipBase: "primary",
    Role.ToolTipText: "onPrimary",
    Role.Link: "accent",
    Role.Mid: "line2",
    Role.Accent: "accent",
}
SHEET_ICONS = {"caret-down": "ink2", "caret-up": "ink2", "check": "onAccent"}
_worn: list[Look] = []


def now() -> Look:
    """The look being worn; light before any was put on."""
    return _worn[0] if _worn else look("light")


def wear(app: QApplication, name: str) -> None:
    """Dress the application in the ``light`` or ``dark`` look. Does nothing when it wears it already."""
    if _worn and _worn[0].name == name and app.styleSheet():
        return
    _worn[:] = [look(name)]
    fonts.register()
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(fonts.font("body"))
    app.setPalette(palette(now()))
    app.setStyleSheet(sheet(now()))


def palette(worn: Look) -> QPalette:
    """Qt's palette in the design's colours."""
    made = QPalette()
    for role, token in ROLES.items():
        made.setColor(role, QColor(worn.colours[token]))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(worn.colours["disabled"]))
    return made


def sheet(worn: Look) -> str:
    """``ui/theme.qss`` with colours and point sizes filled in. Raises KeyError for an unknown token."""
    sizes = {
        f"{role}_pt": f"{fonts.points(size):.2f}pt"
        for role, (size, _, _) in tokens()["type"]["chrome"].items()
    }
    marks = {name.replace("-", "_"): tinted(name, worn.colours[token]) for name, token in SHEET_ICONS.items()}
    template = Template(asset("ui", "theme.qss").read_text("utf-8"))
    return template.substitute(worn.colours, **marks, **sizes)
