"""The tools at the left edge: one button for each tool that works."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from journeyboard.desktop.desk import Desk
from journeyboard.desktop.tools import Tool
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.rules import rule
from journeyboard.desktop.words import tr

WIDTH = 48
GROUPS = (
    (Tool.SELECT, Tool.HAND),
    (Tool.NOTE, Tool.PAIN, Tool.OPPORTUNITY, Tool.QUOTE, Tool.EMOTION),
    (Tool.CONNECTOR, Tool.TEXT),
)


class ToolRail(QWidget):
    """Shows which tool is in hand and changes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("toolRail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.buttons: dict[Tool, IconButton] = {}
        self._group = QButtonGroup(self)
        self.palette_button = IconButton("command", self.tr("All commands"), key="Ctrl+K", side=34, size=20)
        self.picture_button = IconButton("image-square", self.tr("Add a picture"), key="I", side=34, size=20)
        self._lay_out()
        desk.tool_changed.connect(self._show_tool)
        self._show_tool()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 6)
        column.setSpacing(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        for index, group in enumerate(GROUPS):
            if index:
                column.addSpacing(5)
                column.addWidget(rule("across", 20), alignment=centre)
                column.addSpacing(5)
            for tool in group:
                column.addWidget(self._button(tool), alignment=centre)
        column.addWidget(self.picture_button, alignment=centre)
        column.addStretch(1)
        column.addWidget(self.palette_button, alignment=centre)

    def _button(self, tool: Tool) -> IconButton:
        button = IconButton(tool.icon, tr(tool.title), key=tool.key, side=34, size=20, fills=True)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._desk.set_tool(tool))
        self._group.addButton(button)
        self.buttons[tool] = button
        return button

    def _show_tool(self) -> None:
        if self._desk.tool in self.buttons:
            self.buttons[self._desk.tool].setChecked(True)
