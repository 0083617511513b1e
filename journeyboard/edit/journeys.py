"""Naming and describing the map itself, and when it is to be looked at again."""

from calendar import monthrange
from datetime import MAXYEAR, date

from journeyboard.model import Direction, Id, JourneyMap, changed
from journeyboard.store.store import Store

from .clean import clean_title, cleaned


def rename_map(store: Store, map_id: Id, title: str) -> None:
    """Give a map another title."""
    with store.change("Rename map") as draft:
        draft.put(changed(store.get(JourneyMap, map_id), title=clean_title(title)))


def set_direction(store: Store, map_id: Id, direction: Direction) -> None:
    """Let the stages of a map run the other way; notes keep their places from where the map begins."""
    runs = "right to left" if direction is Direction.RIGHT_TO_LEFT else "left to right"
    with store.change(f"Run map from {runs}") as draft:
        draft.put(changed(store.get(JourneyMap, map_id), direction=direction))


def describe_map(store: Store, map_id: Id, **fields: object) -> None:
    """Set fields of a map: organisation, scenario, expectations, evidence, review date, ...

    Raises ``pydantic.ValidationError`` for a value that is not allowed or an unknown field.
    """
    with store.change("Describe map") as draft:
        draft.put(changed(store.get(JourneyMap, map_id), **cleaned(fields)))


def mark_reviewed(store: Store, map_id: Id, today: date) -> None:
    """A map was looked at: its next review is the first one of its rhythm after today; without one, none."""
    journey = store.get(JourneyMap, map_id)
    with store.change("Mark as reviewed") as draft:
        draft.put(changed(journey, review_date=next_review(journey, today)))


def next_review(journey: JourneyMap, today: date) -> date | None:
    """The first review after today, counted in ``review_months`` from the one that was planned."""
    if journey.review_months is None:
        return None
    planned = journey.review_date or today
    passed = (today.year - planned.year) * 12 + today.month - planned.month
    rounds = max(passed // journey.review_months, 0)
    dates = (_later(planned, journey.review_months * (rounds + more)) for more in range(3))
    return next((each for each in dates if each > max(today, planned)), None)


def _later(day: date, months: int) -> date:
    """The same day some months on; the last of the month where that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, MAXYEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
