"""A locked note that is pulled at says so: its padlock shakes once."""

from math import pi, sin

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QPainter

from journeyboard.desktop.look.motion import lasting
from journeyboard.drawing.badges import draw_badge
from journeyboard.drawing.cut import paper_of
from journeyboard.drawing.primitives import Box, Primitive
from journeyboard.export.painter import paint
from journeyboard.layout.badges import Badge, BadgeKind
from journeyboard.layout.look import look_of
from journeyboard.layout.note import content_of
from journeyboard.model import Id, Note

from .bench import Bench

SHAKE = 2.0
"""How far to each side, in u."""
_TIMES, _SHAKE_MS = 3, 320


def shake(bench: Bench, note_id: Id) -> None:
    """Move the padlock of a note to and fro, once; not at all with reduced motion."""
    length = lasting(_SHAKE_MS)
    if not length or bench.marks.shake is not None:
        return
    motion = QVariantAnimation(bench.viewport, duration=length, startValue=0.0, endValue=1.0)
    motion.valueChanged.connect(lambda share: _show(bench, (note_id, _away(float(share)))))
    motion.finished.connect(lambda: _show(bench, None))
    _show(bench, (note_id, 0.0))
    motion.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)


def paint_shake(painter: QPainter, bench: Bench) -> None:
    """Paint the padlock where it is now; the painter counts px of the view."""
    if bench.marks.shake is None or bench.marks.shake[0] not in bench.scene.layout:
        return
    note_id, away = bench.marks.shake
    box, camera = bench.scene.layout.box(note_id), bench.viewport.camera
    painter.save()
    painter.translate(*camera.to_view(box.x, box.y))
    painter.scale(camera.zoom, camera.zoom)
    paint(painter, _padlock(bench, note_id, away))
    painter.restore()


def _padlock(bench: Bench, note_id: Id, away: float) -> list[Primitive]:
    """Paper over the one on the map, and another one beside it; from the note's top left, in u."""
    note, theme = bench.scene.contents.of(Note)[note_id], bench.scene.theme
    look = look_of(note, bench.scene.layout.facts.of_note(note))
    locks = [badge for badge in content_of(look).badges if badge.kind is BadgeKind.LOCK]
    fill = paper_of(look, theme).fill
    drawn: list[Primitive] = []
    for lock in locks:
        moved = Badge(lock.kind, lock.x + away, lock.y, lock.width)
        drawn += [Box(lock.x, lock.y - lock.width / 2, lock.width, lock.width, fill=fill)]
        drawn += draw_badge(moved, look, theme)
    return drawn


def _away(share: float) -> float:
    return SHAKE * sin(share * _TIMES * 2 * pi)


def _show(bench: Bench, shaken: tuple[Id, float] | None) -> None:
    bench.marks.shake = shaken
    bench.repaint()
