"""Which gesture a press begins: by the tool in hand, then by what lies under the pointer."""

from journeyboard.desktop.canvas.bench import Bench
from journeyboard.desktop.canvas.hits import Hit, Target
from journeyboard.desktop.canvas.pointer import Pointer
from journeyboard.desktop.tools import Tool

from .borders import ResizeLane, ResizeStage
from .connect import Connect
from .feeling import MoveFeeling, PlaceFeeling
from .gesture import Gesture
from .marquee import Marquee
from .move_notes import MoveNotes
from .pan import Pan
from .pick import Pick
from .place_note import PlaceNote
from .reorder import MoveLane, MoveStage
from .resize_group import ResizeGroup
from .resize_note import ResizeNote
from .retarget import Retarget

BY_TARGET: dict[Target, type[Gesture]] = {
    Target.HANDLE: ResizeNote,
    Target.GROUP_HANDLE: ResizeGroup,
    Target.PORT: Connect,
    Target.NOTE: MoveNotes,
    Target.FEELING: MoveFeeling,
    Target.LINK: Pick,
    Target.LINK_START: Retarget,
    Target.LINK_END: Retarget,
    Target.STAGE_BORDER: ResizeStage,
    Target.LANE_BORDER: ResizeLane,
    Target.STAGE: MoveStage,
    Target.LANE: MoveLane,
    Target.CORNER: Marquee,
    Target.EMPTY: Marquee,
}
BY_TOOL: dict[Tool, type[Gesture]] = {
    Tool.HAND: Pan,
    Tool.EMOTION: PlaceFeeling,
    Tool.CONNECTOR: Connect,
}
_READING: dict[Target, type[Gesture]] = {Target.EMPTY: Marquee, Target.CORNER: Marquee}
_HEADERS = (Target.STAGE, Target.LANE, Target.STAGE_BORDER, Target.LANE_BORDER)


def begun(bench: Bench, hit: Hit, at: Pointer) -> Gesture:
    """The gesture that a press of the main button begins."""
    return gesture_for(bench.desk.tool, hit, writable=bench.writable)(bench, hit, at)


def gesture_for(tool: Tool, hit: Hit, *, writable: bool = True) -> type[Gesture]:
    """The kind of gesture for a tool and a target. Headers keep theirs whatever tool makes notes."""
    if not writable:
        return Pan if tool is Tool.HAND else _READING.get(hit.target, Pick)
    if tool is Tool.EMOTION and hit.target is Target.FEELING:
        return MoveFeeling
    if tool is Tool.HAND or (tool in BY_TOOL and hit.target not in _HEADERS):
        return BY_TOOL[tool]
    if tool.note_kind is not None and hit.target not in _HEADERS:
        return PlaceNote
    return BY_TARGET[hit.target]
