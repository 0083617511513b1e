"""The note under the pointer rises a little: its shadow deepens within a moment."""

from PySide6.QtCore import QTimer, QVariantAnimation
from PySide6.QtGui import QPainter

from journeyboard.desktop.look.motion import HOVER_MS, lasting
from journeyboard.desktop.settings import Settings
from journeyboard.drawing.cut import RADIUS
from journeyboard.drawing.primitives import Shadow
from journeyboard.drawing.theme import Theme
from journeyboard.export.painter import paint
from journeyboard.layout.rect import Rect
from journeyboard.model import Note, NoteKind

from .bench import Bench

_SOON_MS = 200


class Rise:
    """Lets the shadow come; at once with reduced motion."""

    def __init__(self, bench: Bench, settings: Settings) -> None:
        self._bench, self._settings = bench, settings
        self._motion = QVariantAnimation(bench.viewport, startValue=0.0, endValue=1.0)
        self._motion.valueChanged.connect(self._show)
        QTimer.singleShot(_SOON_MS, bench.viewport, self._length)

    def begin(self) -> None:
        """Another note is hovered, or none."""
        self._motion.stop()
        length = self._length() if self._bench.marks.hover is not None else 0
        self._bench.marks.rise = 0.0 if length else 1.0
        if length:
            self._motion.setDuration(length)
            self._motion.start()

    def _length(self) -> int:
        """How long it takes, in ms; a desktop may be slow to say so once, so it is asked ahead of a hand."""
        return lasting(HOVER_MS, self._settings)

    def _show(self, share: float) -> None:
        self._bench.marks.rise = share
        self._bench.repaint()


def paint_rise(painter: QPainter, bench: Bench) -> None:
    """Paint it, unless the note is selected; the painter counts px of the view."""
    note_id, layout = bench.marks.hover, bench.scene.layout
    if note_id is None or note_id not in layout or note_id in bench.desk.selection:
        return
    camera = bench.viewport.camera
    painter.save()
    painter.setOpacity(bench.marks.rise)
    painter.translate(camera.x, camera.y)
    painter.scale(camera.zoom, camera.zoom)
    paint(painter, [_shadow(bench.desk.store.get(Note, note_id), layout.box(note_id), bench.scene.theme)])
    painter.restore()


def _shadow(note: Note, box: Rect, theme: Theme) -> Shadow:
    """That of its shape: a channel is a pill."""
    radius = min(box.width, box.height) / 2 if note.kind is NoteKind.CHANNEL else RADIUS
    return Shadow(*box, radius, "hover", dark=theme.is_dark)
