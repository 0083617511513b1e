"""A whole workshop with the mouse: no key but the letters on the notes, in the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMenu

from journeyboard.desktop.bars.zoom import ZoomBox
from journeyboard.desktop.dialogs.export import ExportDialog
from journeyboard.desktop.look.wear import wear
from journeyboard.desktop.start.window import StartWindow
from journeyboard.desktop.tools import Tool
from journeyboard.desktop.widgets.icon_button import IconButton
from journeyboard.desktop.widgets.severity_picker import CELL, SeverityPicker
from journeyboard.desktop.window import SIZE
from journeyboard.edit.kinds import KIND_OF_LANE
from journeyboard.edit.kinds import SIZE as NOTE_SIZE
from journeyboard.model import Feeling, Link, Note, PainPoint

from .chart import Chart, Sheet, Spot, chart, hidden, in_menu, sheet
from .conftest import Running, until

STAGES = ("Awareness", "Consideration", "Purchase", "Onboarding", "Retention", "Advocacy")
TOOLS = {"Pain points": Tool.PAIN, "Opportunities": Tool.OPPORTUNITY, "Thoughts & quotes": Tool.QUOTE}
"""Lanes whose notes are made with a tool; in the others a double click makes them."""
VALUES = (0.5, 1.2, -0.6, -1.6, 0.8, 1.5)
NOTCHES = 3
HINT = 90
"""Tooltips are windows too, but none is as high as this, in px."""


def plan() -> list[tuple[str, str, int, str]]:
    """Sixty notes: stage, lane, which of its cell, text. The last stage has no actions yet."""
    lanes = {"Actions": 2, "Touchpoints": 2, "Pain points": 2, "Opportunities": 1}
    lanes |= {"Thoughts & quotes": 1, "Channels": 2, "Backstage": 1}
    cells = [(stage, lane, nth) for lane, many in lanes.items() for stage in STAGES for nth in range(many)]
    cells = [cell for cell in cells if cell[:2] != ("Advocacy", "Actions")]
    fewer = [cell for cell in cells if not (cell[1] == "Channels" and cell[2] == 1 and cell[0] in STAGES[2:])]
    return [(*cell, f"{cell[0][:3]} {cell[1][:4]} {cell[2] + 1}".lower()) for cell in fewer]


class Facilitator:
    """One person with a mouse at the program, who knows where to point from a chart."""

    def __init__(self, program: Running, path: Path, where: Chart) -> None:
        self.program, self.path, self.where = program, path, where
        self.click = program.click

    def now(self) -> Sheet:
        return sheet(self.path)

    def until(self, true: Callable[[Sheet], object]) -> None:
        until(lambda: true(self.now()))

    def glide(self, start: Spot, end: Spot) -> None:
        """Without a button from one point to another, as slow as hands: dots show on the way."""
        for share in range(9):
            x, y = (a + (b - a) * share // 8 for a, b in zip(start, end, strict=True))
            self.program.xdotool("mousemove", x, y, "sleep", 0.03)

    def double_click(self, at: Spot) -> None:
        self.program.xdotool("mousemove", *at, "click", "--repeat", 2, "--delay", 40, 1)

    def write(self, text: str) -> None:
        """Letters into a note, and a click beside the map to be done with it."""
        self.program.xdotool("type", "--delay", 4, text)
        self.click(*self.where.desk())

    def take(self, tool: Tool) -> None:
        self.click(*self.where.middle(self.where.twin.tools.buttons[tool]))

    def drag(self, start: Spot, end: Spot) -> None:
        self.program.drag(start, end)

    def turn(self, at: Spot, button: int, times: int) -> None:
        """The wheel over a point: 4 is away from oneself, 5 towards."""
        self.program.xdotool("mousemove", *at, "click", "--repeat", times, "--delay", 20, button)

    def windows(self) -> dict[str, Spot]:
        """The windows, menus and dialogs on the screen with their places; what is low is a mere hint."""
        names = self.program.titles(".*").split()
        told = {name: self.program.geometry(name) for name in names}
        return {name: (at["X"], at["Y"]) for name, at in told.items() if at.get("HEIGHT", 0) > HINT}

    def opened(self, by: Callable[[], None]) -> tuple[str, Spot]:
        """Do something that opens a window, a menu or a dialog; which one, and where on the screen."""
        before = self.windows()
        by()
        until(lambda: self.windows().keys() - before.keys())
        ((name, at),) = self.windows().items() - before.items()
        return name, at

    def choose(self, menu: str, command: str) -> None:
        """A command out of the window's menu."""
        twin = self.where.twin
        logo = twin.top.logo.menu()
        _, at = self.opened(lambda: self.click(*self.where.middle(twin.top.logo)))
        item = in_menu(logo, lambda title: title.replace("&", "") == menu)
        _, inner = self.opened(lambda: self.click(at[0] + item[0], at[1] + item[1]))
        sub = next(each for each in logo.findChildren(QMenu) if each.title() == menu)
        item = in_menu(sub, lambda name: name == command)
        self.click(inner[0] + item[0], inner[1] + item[1])


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """The unseen twin of the window is dressed alike, and keeps to a folder of its own."""
    for name in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "twin" / name.lower()))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "twin"))
    wear(qapp, "light")


@pytest.fixture
def facilitator(start: Callable[..., Running], tmp_path: Path) -> Iterator[Facilitator]:
    """Has started the program and made a new map from the start page by a click."""
    program = start()
    page = StartWindow()
    page.resize(*SIZE)
    page.show()
    new = page.side.new.mapTo(page, page.side.new.rect().center())
    page.close()
    program.click(new.x(), new.y())
    until(lambda: list(tmp_path.rglob("New map.journey")))
    (path,) = tmp_path.rglob("New map.journey")
    until(lambda: program.titles("New map"))
    program.xdotool("windowfocus", "--sync", program.titles("New map").split()[-1])
    with chart(path, tmp_path / "twin.journey") as where:
        yield Facilitator(program, path, where)


def test_a_workshop_with_the_mouse_alone_fills_a_map_that_holds_all_of_it(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    someone = facilitator
    put_notes(someone)
    someone.program.photograph("mouse-notes")
    feel(someone)
    connect(someone)
    reshape(someone)
    move_one(someone)
    park(someone)
    move_many(someone)
    someone.program.photograph("mouse-moved")
    judge(someone, tmp_path)
    look_at_export(someone)
    someone.choose("File", "file.quit")
    assert someone.program.process.wait(30) == 0
    check(someone.now())


def put_notes(someone: Facilitator) -> None:
    for count, (stage, lane, _, text) in enumerate(plan(), 1):
        at = place_for(someone, stage, lane)
        if lane in TOOLS:
            someone.take(TOOLS[lane])
            someone.click(*at)
        else:
            someone.double_click(at)
        someone.write(text)
        someone.until(lambda now, count=count: len(now.all(Note)) == count)


def place_for(someone: Facilitator, stage: str, lane: str) -> Spot:
    """The middle of the next note of a cell: behind all that are there."""
    now = someone.now()
    column, row = now.column(stage), now.row(lane)
    width, height = NOTE_SIZE[KIND_OF_LANE[row.lane.kind]]
    there = now.layout.notes_in(now.layout.cell_rect(column.stage.id, row.lane.id))
    begin = max([8.0, *(column.begin_of(box) + box.width + 4 for box in map(now.layout.box, there))])
    return someone.where.board(column.x + begin + width / 2, row.y + 8 + height / 2)


def feel(someone: Facilitator) -> None:
    """Six points of the curve, one a stage, and the hand empty again."""
    someone.take(Tool.EMOTION)
    now = someone.now()
    row = now.layout.emotion_row
    assert row is not None
    for column, value in zip(now.layout.columns, VALUES, strict=True):
        someone.click(*someone.where.board(column.x + column.width / 2, row.y + row.height / 2 - value * 42))
    someone.until(lambda now: len(now.all(Feeling)) == len(VALUES))
    someone.take(Tool.SELECT)


def connect(someone: Facilitator) -> None:
    """From two pain points to the opportunities below them, by the dot under the pain point."""
    for count, stage in enumerate(("awa", "con"), 1):
        now = someone.now()
        pain, chance = f"{stage} pain 1", f"{stage} oppo 1"
        dot = someone.where.dot_below(now, pain)
        someone.glide(someone.where.note(now, pain), dot)
        someone.drag(dot, someone.where.note(now, chance))
        someone.until(lambda now, count=count: len(now.all(Link)) == count)


def reshape(someone: Facilitator) -> None:
    """Retention is called Use, and comes after Advocacy."""
    now = someone.now()
    someone.double_click(someone.where.head(now, now.column("Retention")))
    someone.write("Use")
    someone.until(lambda now: "Use" in now.names())
    start = someone.where.head(now, now.column("Retention"))
    last = someone.where.head(now, now.column("Advocacy"), right=190)
    someone.drag(start, last)
    someone.until(lambda now: now.names()[-2:] == ["Advocacy", "Use"])


def move_one(someone: Facilitator) -> None:
    """Nearer by the wheel, an opportunity goes to the next stage, and the whole map is there again."""
    text, goal = "pur oppo 1", place_for(someone, "Onboarding", "Opportunities")
    viewport = someone.where.twin.board.viewport
    board = someone.where.twin.board.mapTo(someone.where.twin, someone.where.twin.board.rect().topLeft())
    someone.program.xdotool("keydown", "ctrl")
    someone.turn(goal, 4, NOTCHES)
    someone.program.xdotool("keyup", "ctrl")
    for _ in range(NOTCHES):
        viewport.zoom_by(1, (goal[0] - board.x(), goal[1] - board.y()))
    someone.program.photograph("mouse-near")
    now = someone.now()
    someone.drag(someone.where.note(now, text), place_for(someone, "Onboarding", "Opportunities"))
    someone.until(lambda now: now.cell_of(now.note(text)) == ("Onboarding", "Opportunities"))
    someone.click(*someone.where.middle(someone.where.twin.findChild(ZoomBox).fit))
    someone.where.fit(someone.now())


def park(someone: Facilitator) -> None:
    """A quote is laid aside, and brought back from the lot below the map."""
    text, where = "adv thou 1", someone.where
    home = where.note(someone.now(), text)
    someone.drag(home, where.strip())
    someone.until(lambda now: now.cell_of(now.note(text)) is None)
    someone.program.photograph("mouse-parked")
    someone.turn(home, 5, 4)
    where.twin.board.viewport.pan(0, -80 * 4)
    goal = place_for(someone, "Advocacy", "Thoughts & quotes")
    someone.drag(where.note(someone.now(), text), goal)
    someone.until(lambda now: now.cell_of(now.note(text)) == ("Advocacy", "Thoughts & quotes"))
    someone.turn(home, 4, 4)
    where.twin.board.viewport.pan(0, 80 * 4)


def move_many(someone: Facilitator) -> None:
    """A frame around two actions, and both go to the stage that has none."""
    now = someone.now()
    column, row = now.column("Use"), now.row("Actions")
    corner = someone.where.board(column.x + 3, row.bottom - 4)
    someone.drag(corner, someone.where.board(column.right - 4, row.y + 40))
    old = someone.where.note(now, "ret acti 1")
    away = round((now.column("Advocacy").x - column.x) * someone.where.twin.board.viewport.camera.zoom)
    someone.drag(old, (old[0] + away, old[1]))
    both = ("ret acti 1", "ret acti 2")
    someone.until(lambda now: all(now.cell_of(now.note(each)) == ("Advocacy", "Actions") for each in both))


def judge(someone: Facilitator, tmp_path: Path) -> None:
    """A severity in the panel, a second thought, and that undone by the menu."""
    now = someone.now()
    note = now.note("awa pain 2")
    someone.click(*someone.where.note(now, note.text))
    someone.click(*someone.where.middle(someone.where.twin.rail.buttons["pains"]))
    with chart(someone.path, tmp_path / "panel.journey") as opened:
        opened.twin.desk.select([note.id])
        opened.twin.toggle_panel("pains")
        x, y = opened.shown(SeverityPicker)
    cells = [(x + (level - 2) * CELL, y) for level in range(5)]

    def severity(now: Sheet) -> int:
        return next(each.severity for each in now.all(PainPoint) if each.note_id == note.id)

    def choose(level: int) -> bool:
        someone.click(*cells[level])
        return severity(someone.now()) == level

    for level in (4, 1):
        until(lambda level=level: choose(level))
    someone.program.photograph("mouse-judged")
    someone.choose("Edit", "edit.undo")
    someone.until(lambda now: severity(now) == 4)


def look_at_export(someone: Facilitator) -> None:
    """The dialog opens over the window and is left by its cross."""
    twin = someone.where.twin
    name, at = someone.opened(lambda: someone.click(*someone.where.middle(twin.top.export)))
    someone.program.photograph("mouse-export")
    size = someone.program.geometry(name)
    dialog = ExportDialog(twin.desk, twin)
    dialog.resize(size["WIDTH"], size["HEIGHT"])
    dialog.show()
    cross = next(each for each in dialog.findChildren(IconButton) if each.accessibleName() == "Close")
    within = cross.mapTo(dialog, cross.rect().center())
    dialog.close()
    someone.click(at[0] + within.x(), at[1] + within.y())
    until(lambda: name not in someone.windows())


def check(now: Sheet) -> None:
    """All that was done is in the file, and nothing lies over anything else."""
    texts = [text for _, _, _, text in plan()]
    assert sorted(note.text for note in now.all(Note)) == sorted(texts)
    assert len(texts) == 60
    assert {note.text: now.cell_of(note) for note in now.all(Note)} == expected()
    assert now.names() == [*STAGES[:4], "Advocacy", "Use"]
    assert hidden(now) == []
    ends = {(link.source_id, link.target_id) for link in now.all(Link)}
    pairs = (("awa pain 1", "awa oppo 1"), ("con pain 1", "con oppo 1"))
    assert ends == {(now.note(a).id, now.note(b).id) for a, b in pairs}
    felt = {now.layout.column(each.stage_id).stage.name: each.value for each in now.all(Feeling)}
    named = dict(zip((*STAGES[:4], "Use", "Advocacy"), VALUES, strict=True))
    assert felt == pytest.approx(named, abs=0.06)


def expected() -> dict[str, tuple[str, str] | None]:
    """The cell of each note by its text, as the workshop left them."""
    cells: dict[str, tuple[str, str] | None] = {
        text: ("Use" if stage == "Retention" else stage, lane) for stage, lane, _, text in plan()
    }
    moved = {"pur oppo 1": ("Onboarding", "Opportunities")}
    return cells | moved | {f"ret acti {nth}": ("Advocacy", "Actions") for nth in (1, 2)}
