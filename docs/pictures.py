"""Makes the pictures of the guide and the README from the real window: `python docs/pictures.py`.

No screen is needed. Needs what the tests need; run it when the board looks different.
"""

import os
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QLocale, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyboard.desktop import windows
from journeyboard.desktop.app import application
from journeyboard.desktop.bars import save_state
from journeyboard.desktop.canvas.feelings import place_of
from journeyboard.desktop.window import MapWindow
from journeyboard.edit.feelings import Spot
from journeyboard.edit.links import label_link, set_link_kind
from journeyboard.importing import shelf
from journeyboard.importing.formats import read
from journeyboard.model import Feeling, Link, LinkKind, Note, NoteKind, Record
from journeyboard.store.document import create

HERE = Path(__file__).parent
SIZE = (1280, 800)
LARGEST = 150_000
"""So many bytes a picture may have."""
AREAS, ENOUGH = 176, 200
"""So many colours are kept as they are; of the others, so many pixels of each count."""
Act = Callable[[MapWindow], None]
PRESS, MOVE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove


def board(_window: MapWindow) -> None:
    """The worked example as it opens."""


def dark_with_pains(window: MapWindow) -> None:
    """The dark look, and the list of what hurts beside the board."""
    windows.set_theme("dark")
    window.run("view.pains")
    settle(window)
    window.board.zoom_to(0.9)
    window.desk.reveal(note(window, "Engineer no-show").id)


def writing(window: MapWindow) -> None:
    """A note being written on a map that has just begun."""
    for words in ("Looks for a provider near home", "Compares three offers"):
        window.board.add_at_pointer(NoteKind.ACTION)
        QTest.keyClicks(window.board, words)
        QTest.keyClick(window.board, Qt.Key.Key_Tab)
    QTest.keyClicks(window.board, "Orders on the phone, in the tram")


def find(window: MapWindow) -> None:
    """What was found stands out, the rest steps back."""
    window.run("find.open")
    window.find_strip.field.setText("bill")


def feeling(window: MapWindow) -> None:
    """An emotion point in the hand, with its value beside it."""
    low = min(window.desk.store.of(Feeling).values(), key=lambda point: point.value)
    layout, camera = window.board.bench.scene.layout, window.board.viewport.camera
    ends = (Spot(low.stage_id, low.moment, low.value), Spot(low.stage_id, low.moment + 0.1, 1.0))
    start, end = (QPointF(*camera.to_view(*(place_of(layout, at) or (0, 0)))) for at in ends)
    hand(window, PRESS, start)
    for part in range(1, 6):
        hand(window, MOVE, start + (end - start) * part / 5)


def connector(window: MapWindow) -> None:
    """A selected connector with its words, and its form in the inspector."""
    source = note(window, "Two to four")
    link = next(each for each in window.desk.store.of(Link).values() if each.source_id == source.id)
    set_link_kind(window.desk.store, [link.id], LinkKind.HURTS)
    label_link(window.desk.store, link.id, "twice a day")
    window.board.zoom_to(1.0)
    window.run("view.inspector")
    settle(window)
    window.board.centre_on(source.id)
    window.desk.select([link.id])


def right_to_left(_window: MapWindow) -> None:
    """A Hebrew map, its mirror image."""


PICTURES: tuple[tuple[str, Callable[[], list[Record]], Act], ...] = (
    ("board-light", lambda: list(shelf.sample().records()), board),
    ("pains-dark", lambda: list(shelf.sample().records()), dark_with_pains),
    ("writing", lambda: list(shelf.template("lifecycle").records()), writing),
    ("find", lambda: list(shelf.sample().records()), find),
    ("feeling", lambda: list(shelf.sample().records()), feeling),
    ("connector", lambda: list(shelf.sample().records()), connector),
    (
        "right-to-left",
        lambda: list(read(HERE.parent / "tests/maps/seeing-a-specialist.json").records),
        right_to_left,
    ),
)


def note(window: MapWindow, start: str) -> Note:
    """The note whose text begins like this."""
    return next(each for each in window.desk.store.of(Note).values() if each.text.startswith(start))


def hand(window: MapWindow, kind: QEvent.Type, at: QPointF) -> None:
    """Send the board a mouse event with the left button down."""
    left = Qt.MouseButton.LeftButton
    button = left if kind == PRESS else Qt.MouseButton.NoButton
    there = QPointF(window.board.mapToGlobal(at))
    event = QMouseEvent(kind, at, there, button, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.board, event)
    QTest.qWait(20)


def settle(window: MapWindow) -> None:
    """Wait until everything has arrived, is painted and is saved."""
    QTest.qWait(600)
    while window.board.painting.busy:
        QTest.qWait(20)


def save(window: MapWindow, name: str) -> None:
    """Keep a picture of the window in 256 colours. Raises ValueError for one that is too large."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")  # type: ignore[call-overload]  # as in Qt's own documentation
    picture = Image.open(BytesIO(buffer.data().data())).convert("RGB")
    path = HERE / "pictures" / f"{name}.png"
    picture.quantize(palette=palette(picture), dither=Image.Dither.NONE).save(path, optimize=True)
    if path.stat().st_size > LARGEST:
        raise ValueError(f"{path.name} has {path.stat().st_size} bytes")


def palette(picture: Image.Image) -> Image.Image:
    """The colours of all areas as they are, and others so that thin lines and soft edges look right."""
    counted = sorted(picture.getcolors(picture.width * picture.height) or [], reverse=True)
    areas = [channel for _, colour in counted[:AREAS] for channel in colour]
    others = [colour for count, colour in counted[AREAS:] for _ in range(min(count, ENOUGH))]
    ballot = Image.new("RGB", (len(others), 1))
    ballot.putdata(others)
    chosen = Image.new("P", (1, 1))
    chosen.putpalette(areas + (ballot.quantize(256 - AREAS, kmeans=1).getpalette() or []))
    return chosen


def make(folder: Path, name: str, records: list[Record], act: Act) -> None:
    """Open a map in its window, do something there and keep a picture of it."""
    path = folder / f"{name}.journey"
    create(path, records).close()
    windows.set_theme("light")
    window = windows.open_path(path)
    window.resize(*SIZE)
    QTest.mouseMove(window.status, QPoint(600, 10))
    settle(window)
    act(window)
    settle(window)
    save(window, name)
    window.close()


def main(names: list[str]) -> None:
    """Make the pictures with these names; without names, all."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    save_state.clock = lambda _moment: "14:32"
    with TemporaryDirectory() as folder:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        application()
        for name, records, act in PICTURES:
            if not names or name in names:
                make(Path(folder), name, records(), act)


if __name__ == "__main__":
    main(sys.argv[1:])
