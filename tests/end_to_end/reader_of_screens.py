"""Reads a window as a screen reader does, over AT-SPI. Run by the system's Python, which has bindings."""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 30.0


def within(part):
    for index in range(part.get_child_count()):
        child = part.get_child_at_index(index)
        if child:
            yield child
            yield from within(child)


def table():
    """The first table of any program on the screen, once there is one."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        desktop = Atspi.get_desktop(0)
        found = (part for part in within(desktop) if part.get_role_name() == "table")
        if first := next(found, None):
            return first
        time.sleep(0.2)
    sys.exit("no table on the screen")


def told(part):
    """What is said of a table, of its rows and columns, and of one note."""
    rows_and_columns = part.get_table_iface()
    columns = range(rows_and_columns.get_n_columns())
    parts = [*within(part)]
    pain = next(each for each in parts if "Engineer no-show" in each.get_name())
    return {
        "name": part.get_name(),
        "rows": rows_and_columns.get_n_rows(),
        "columns": [rows_and_columns.get_column_description(column) for column in columns],
        "cell": rows_and_columns.get_accessible_at(5, 3).get_name(),
        "items": sum(each.get_role_name() == "list item" for each in parts),
        "pain": pain.get_name(),
        "its cell": pain.get_parent().get_name(),
        "actions": [pain.get_action_iface().get_action_name(index) for index in range(pain.get_n_actions())],
    }


if __name__ == "__main__":
    Atspi.init()
    print(json.dumps(told(table())))
