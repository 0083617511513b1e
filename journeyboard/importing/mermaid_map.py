"""Makes a map of a Mermaid journey: sections are stages, tasks notes, actors personas, scores feelings."""

from collections.abc import Iterator, Mapping

from journeyboard.edit.clean import clean_text, clean_title
from journeyboard.edit.kinds import LANE_WORDS
from journeyboard.layout.note import fitted_height
from journeyboard.model import (
    LANE_HEIGHT,
    Feeling,
    Id,
    JourneyMap,
    Lane,
    LaneKind,
    Note,
    NoteKind,
    Persona,
    Record,
    Stage,
    changed,
    keys_between,
)
from journeyboard.model.people import initials_of

from .direction import direction_of
from .mermaid import Diagram, Section, Task

NEUTRAL_SCORE = 3.0
NOBODY = "Customer"
LANES = (LaneKind.ACTIONS, LaneKind.EMOTIONS, LaneKind.PAINS, LaneKind.OPPORTUNITIES)
COLUMNS, WIDTH, HEIGHT = 2, 115.0, 80.0
MARGIN, GAP = 10.0, 8.0
HEIGHT_MOST = 320.0


def records_of(diagram: Diagram, fallback_title: str, order: str = "a0") -> list[Record]:
    """One map with all that the diagram says; a score s becomes the feeling s - 3. Lengths in u.

    The map runs from right to left when most of its words do.
    """
    scenario = clean_text("\n".join(filter(None, diagram.description)))
    journey = JourneyMap(
        title=diagram.title or clean_title(fallback_title),
        scenario=scenario,
        direction=direction_of(_words(diagram)),
        order=order,
    )
    sections, stages = diagram.sections, _stages(journey, diagram.sections)
    actions, *other_lanes = _lanes(journey)
    personas = _personas(journey, sections)
    pairs = list(zip(stages, sections, strict=True))
    notes = [note for stage, section in pairs for note in _notes(stage, actions.id, section.tasks)]
    feelings = [feeling for stage, section in pairs for feeling in _feelings(stage, section.tasks, personas)]
    return [
        journey,
        *personas.values(),
        *stages,
        _high_enough(actions, notes),
        *other_lanes,
        *notes,
        *feelings,
    ]


def _words(diagram: Diagram) -> Iterator[str]:
    yield diagram.title
    for section in diagram.sections:
        yield section.name
        yield from (task.name for task in section.tasks)


def _stages(journey: JourneyMap, sections: list[Section]) -> list[Stage]:
    keys = keys_between(None, None, len(sections))
    return [
        Stage(map_id=journey.id, name=clean_title(section.name), order=key)
        for section, key in zip(sections, keys, strict=True)
    ]


def _lanes(journey: JourneyMap) -> list[Lane]:
    return [
        Lane(
            map_id=journey.id, kind=kind, name=LANE_WORDS[kind][0], caption=LANE_WORDS[kind][1], order=key,
            height=LANE_HEIGHT[kind],
        )
        for kind, key in zip(LANES, keys_between(None, None, len(LANES)), strict=True)
    ]  # fmt: skip


def _high_enough(lane: Lane, notes: list[Note]) -> Lane:
    lowest = max((note.y + note.height for note in notes), default=0.0)
    return changed(lane, height=max(lane.height, lowest + MARGIN))


def _personas(journey: JourneyMap, sections: list[Section]) -> dict[str, Persona]:
    tasks = [task for section in sections for task in section.tasks]
    names = list(dict.fromkeys(name for task in tasks for name in _actors(task))) or [NOBODY]
    keys = keys_between(None, None, len(names))
    return {name: _persona(journey.id, name, key) for name, key in zip(names, keys, strict=True)}


def _persona(map_id: Id, name: str, order: str) -> Persona:
    title = clean_title(name)
    return Persona(map_id=map_id, name=title, short_name=title, initials=initials_of(title), order=order)


def _actors(task: Task) -> tuple[str, ...]:
    return task.actors or (NOBODY,)


def _notes(stage: Stage, lane_id: Id, tasks: list[Task]) -> Iterator[Note]:
    top = MARGIN
    for start in range(0, len(tasks), COLUMNS):
        texts = [task.name for task in tasks[start : start + COLUMNS]]
        heights = [_height(text) for text in texts]
        for column, (text, height) in enumerate(zip(texts, heights, strict=True)):
            yield Note(
                map_id=stage.map_id, kind=NoteKind.ACTION, text=text, stage_id=stage.id, lane_id=lane_id,
                x=MARGIN + column * (WIDTH + GAP), y=top, width=WIDTH, height=height,
            )  # fmt: skip
        top += max(heights) + GAP


def _height(text: str) -> float:
    height, grown = 0.0, HEIGHT
    while height < grown < HEIGHT_MOST:
        height, grown = grown, fitted_height(NoteKind.ACTION, text, WIDTH, grown)
    return min(grown, HEIGHT_MOST)


def _feelings(stage: Stage, tasks: list[Task], personas: Mapping[str, Persona]) -> Iterator[Feeling]:
    for index, task in enumerate(tasks):
        for name in _actors(task) if task.score is not None else ():
            yield Feeling(
                map_id=stage.map_id, persona_id=personas[name].id, stage_id=stage.id,
                moment=(index + 0.5) / len(tasks), value=(task.score or 0.0) - NEUTRAL_SCORE,
            )  # fmt: skip
