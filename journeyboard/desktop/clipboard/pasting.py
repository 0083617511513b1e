"""Puts what was read from the clipboard or a drop on the map: each thing in one step that can be undone."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QGuiApplication

from journeyboard.desktop.canvas.home import pointed
from journeyboard.desktop.words import number_of, tr
from journeyboard.edit.clean import TEXT_LIMIT, clean_text
from journeyboard.edit.kinds import KIND_OF_LANE, SIZE
from journeyboard.importing.matrix import Preview
from journeyboard.importing.offers import Cells, Lines, Offer, OwnNotes, PictureFile
from journeyboard.layout.rect import Rect, around
from journeyboard.model import Id, Lane, Note, NoteKind, in_map
from journeyboard.store.errors import JourneyError

from .busy import busy
from .measuring import FEW, MANY, measured
from .reading import Findings, findings_in, read, reading, text_in, told
from .spots import Point, Size, beside, is_at_hand, kind_at, off_curves, show, spot

if TYPE_CHECKING:
    from journeyboard.desktop.desk import Desk
    from journeyboard.edit.planned_lines import PlannedLines

Outcome = tuple[list[Id], list[str]]
"""The notes made, and sentences on what was not taken as it stood."""
NOTHING: Outcome = ([], [])


def paste(desk: "Desk") -> None:
    """Put what the clipboard holds under the pointer, or where the work is."""
    take(desk, findings_in(QGuiApplication.clipboard().mimeData()), off_curves(desk, pointed(desk.board)))


def paste_as_one(desk: "Desk") -> None:
    """Put all text of the clipboard on the map as one note."""
    take(desk, text_in(QGuiApplication.clipboard().mimeData()), off_curves(desk, pointed(desk.board)))


def take(desk: "Desk", found: Findings, at: Point | None) -> None:
    """Put all that was found on the map, at a point of it (u) if one is given; tell what could not be."""
    read(desk, found)
    match found.offers, desk.board:
        case [Lines(texts=texts)], QObject() as board if FEW < len(texts) <= MANY:
            _take_later(desk, board, found, at, texts)
        case _:
            _take(desk, found, at)


def _take_later(
    desk: "Desk", board: QObject, found: Findings, at: Point | None, texts: Sequence[str]
) -> None:
    """Work out between frames what many lines put on the map."""
    from .ahead import Ahead
    from .preparing import Preparing

    ahead = Ahead(desk, texts, at)
    preparing = Preparing(ahead.steps(), lambda: _take(desk, found, at, ahead.lines), board)
    desk.map_leaving.connect(preparing.finish)


def _take(desk: "Desk", found: Findings, at: Point | None, planned: "PlannedLines | None" = None) -> None:
    made = list[Id]()
    remarks = list(found.troubles)
    for number, offer in enumerate(found.offers if desk.board is not None else ()):
        try:
            ids, more = _put(desk, offer, beside(at, number), planned)
        except JourneyError as problem:
            ids, more = [], [told(problem, offer.name if isinstance(offer, PictureFile) else "")]
        made += ids
        remarks += more
    if made:
        show(desk, made)
    if remarks:
        desk.told.emit(tuple(remarks))
    if found.maps:
        _open(desk, found.maps)


def _open(desk: "Desk", maps: Sequence[Path]) -> None:
    from journeyboard.desktop.dialogs.files import open_or_tell

    for path in maps:
        open_or_tell(path, desk.window)


def _put(desk: "Desk", offer: Offer, at: Point | None, planned: "PlannedLines | None") -> Outcome:
    if isinstance(offer, OwnNotes):
        return _put_own(desk, offer, at)
    if isinstance(offer, Cells):
        return _put_cells(desk, offer, at)
    if isinstance(offer, PictureFile):
        return _put_picture(desk, offer, at)
    if planned:
        return planned.put(), _cut(offer.texts)
    return _put_lines(desk, offer.texts, at)


def _put_own(desk: "Desk", offer: OwnNotes, at: Point | None) -> Outcome:
    from journeyboard.edit.clips import paste_clip

    if offer.heads:
        return _put_frame(desk, offer), []
    notes = [record for record in offer.records if isinstance(record, Note)]
    if not notes:
        return [], [tr("The clipboard holds no note.")]
    place = spot(desk, _size(notes), at) if at is not None or is_at_hand(desk) else None
    return paste_clip(desk.store, desk.map_id, offer.records, place), []


def _put_frame(desk: "Desk", offer: OwnNotes) -> list[Id]:
    """Copied stages behind the one at hand, copied lanes below it; else at the end."""
    from journeyboard.desktop.commands.when import lane_at_hand, stage_at_hand
    from journeyboard.edit.frame_clips import paste_frame

    stage, lane = stage_at_hand(desk), lane_at_hand(desk)
    return paste_frame(
        desk.store,
        desk.map_id,
        offer.records,
        offer.heads,
        after_stage=stage.id if stage else None,
        after_lane=lane.id if lane else None,
    )


def _size(notes: Sequence[Note]) -> Size:
    """How much room notes take that lie in one cell; of others, what the first one takes."""
    first = min(notes, key=lambda note: (note.y, note.x))
    cell = first.stage_id, first.lane_id
    near = notes if all((note.stage_id, note.lane_id) == cell for note in notes) else [first]
    whole = around(Rect(note.x, note.y, note.width, note.height) for note in near)
    assert whole is not None
    return whole.width, whole.height


def _put_lines(desk: "Desk", texts: Sequence[str], at: Point | None, *, asked: bool = False) -> Outcome:
    if len(texts) > MANY and not asked and not _agreed(desk, len(texts)):
        return NOTHING
    from journeyboard.edit.pasting import paste_lines

    kind, clean = kind_at(desk, at), [clean_text(text) for text in texts]
    heights = measured(desk, ((kind, text) for text in clean))
    if heights is None:
        return NOTHING
    place = spot(desk, (SIZE[kind][0], heights(kind, clean[0])), at)
    with busy():
        return paste_lines(desk.store, desk.map_id, clean, kind, place, measure=heights), _cut(texts)


def _put_picture(desk: "Desk", offer: PictureFile, at: Point | None) -> Outcome:
    from journeyboard.desktop.dialogs.waiting import awaited
    from journeyboard.edit.pictures import add_picture, size_of
    from journeyboard.importing.pictures import read_picture

    words = reading(offer.name or tr("the picture"))
    picture = awaited(desk.window, words, lambda: read_picture(offer.data, offer.name, desk.map_id))
    if picture is None:
        return NOTHING
    place = spot(desk, size_of(picture.width, picture.height), at)
    note_id = add_picture(
        desk.store,
        desk.map_id,
        picture,
        stage_id=place.stage_id,
        lane_id=place.lane_id,
        x=place.x,
        y=place.y,
    )
    return [note_id], []


def _put_cells(desk: "Desk", offer: Cells, at: Point | None) -> Outcome:
    from journeyboard.desktop.dialogs.answered import accepted
    from journeyboard.desktop.dialogs.paste_table import PasteTableDialog

    dialog = PasteTableDialog(desk, offer, spot(desk, SIZE[NoteKind.ACTION], at), desk.window)
    choice = dialog.choice if accepted(dialog) else None
    if isinstance(choice, Lines):
        return _put_lines(desk, choice.texts, at, asked=True)
    return _put_matrix(desk, choice) if choice is not None else NOTHING


def _put_matrix(desk: "Desk", preview: Preview) -> Outcome:
    from journeyboard.edit.pasting import paste_cells

    kinds = {lane.id: KIND_OF_LANE[lane.kind] for lane in preview.new_lanes}
    kinds |= {lane.id: KIND_OF_LANE[lane.kind] for lane in in_map(desk.store, Lane, desk.map_id)}
    texts = ((new.kind or kinds[new.lane_id], clean_text(new.text)) for new in preview.placements)
    heights = measured(desk, texts)
    if heights is None:
        return NOTHING
    with busy():
        ids = paste_cells(
            desk.store,
            desk.map_id,
            preview.placements,
            preview.new_stages,
            preview.new_lanes,
            personas=preview.new_personas,
            feelings=preview.feelings,
            measure=heights,
        )
    return ids, list(preview.warnings)


def _cut(texts: Sequence[str]) -> list[str]:
    long = sum(len(text) > TEXT_LIMIT for text in texts)
    if not long:
        return []
    limit = QLocale().toString(TEXT_LIMIT)
    return [
        tr("{0} cut: a note holds at most {1} characters.").format(
            number_of(long, "text was", "texts were"), limit
        )
    ]


def _agreed(desk: "Desk", count: int) -> bool:
    """Ask before a great many notes are made."""
    from journeyboard.desktop.dialogs.ask import ask_whether

    number = QLocale().toString(count)
    return ask_whether(
        desk.window,
        tr("The text has {0} lines.").format(number),
        tr("Each becomes a note. One undo takes all of them back."),
        tr("Add {0} notes").format(number),
    )
