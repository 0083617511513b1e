"""The arrow between two clicks of the connector tool: it follows the pointer from the note clicked first."""

from journeyboard.desktop.tools import Tool
from journeyboard.layout.links import Connector
from journeyboard.layout.trying import tip, way_between

from .bench import Bench
from .pointer import Pointer


def half_wire(bench: Bench, at: Pointer) -> Connector | None:
    """The arrow that a click here would make; None with another tool, and before a note was clicked."""
    chosen, layout = bench.selected.notes, bench.scene.layout
    if bench.desk.tool is not Tool.CONNECTOR or not bench.writable or len(chosen) != 1:
        return None
    (source,), target = chosen, layout.note_at(at.x, at.y)
    if source == target:
        return None
    end = layout.box(target) if target else tip(at.x, at.y)
    return way_between(layout, layout.box(source), end, {source, target})
