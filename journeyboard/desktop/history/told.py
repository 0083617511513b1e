"""How moments of the history are said: "3 notes added to Onboarding", and when."""

from datetime import date, datetime

from journeyboard.desktop.isolated import isolated
from journeyboard.desktop.words import clock, day, number_of, tr
from journeyboard.insight.timeline import Fate, Happening, Moment
from journeyboard.model import NoteKind

LONGEST = 60
_ONE = {
    Fate.ADDED: ("Added {0}", "Added {0} to {1}"),
    Fate.REMOVED: ("Removed {0}", "Removed {0} from {1}"),
    Fate.MOVED: ("Moved {0}", "Moved {0} in {1}"),
    Fate.REWORDED: ("Reworded {0}", "Reworded {0} in {1}"),
}
"""What happened comes first: a row of the list cuts off what does not fit."""
_FATES = {
    Fate.ADDED: ("{0} added", "{0} added to {1}"),
    Fate.REMOVED: ("{0} removed", "{0} removed from {1}"),
    Fate.MOVED: ("{0} moved", "{0} moved in {1}"),
    Fate.REWORDED: ("{0} reworded", "{0} reworded in {1}"),
}
_MANY = {
    NoteKind.ACTION: ("action", "actions"),
    NoteKind.TOUCHPOINT: ("touchpoint", "touchpoints"),
    NoteKind.CHANNEL: ("channel", "channels"),
    NoteKind.QUOTE: ("quote", "quotes"),
    NoteKind.PAIN: ("pain point", "pain points"),
    NoteKind.OPPORTUNITY: ("opportunity", "opportunities"),
    NoteKind.PICTURE: ("picture", "pictures"),
}


def happened(found: Happening) -> str:
    """``3 pain points added to Onboarding``, ``Added “Nobody came” to Onboarding``."""
    bare, in_stage = (_ONE if found.count == 1 else _FATES)[found.fate]
    return tr(in_stage if found.stage else bare).format(_notes(found), found.stage)


def labelled(moment: Moment) -> str:
    """The label of a step, with how often it was done."""
    label = moment.label or tr("A change")
    return tr("{0} ({1} times)").format(label, moment.times) if moment.times > 1 else label


def when(at: datetime) -> str:
    """``14:32, 12 June``, in the local zone."""
    return tr("{0}, {1}").format(clock(at), day(local_day(at)))


def day_head(at: date) -> str:
    """``Today``, ``Yesterday``, ``12 June``."""
    days = (date.today() - at).days
    return {0: tr("Today"), 1: tr("Yesterday")}.get(days) or day(at)


def local_day(at: datetime) -> date:
    """The day of a moment in the local zone."""
    return at.astimezone().date()


def _nameless(kind: NoteKind | None) -> str:
    return tr("a {0}").format(tr(_MANY[kind][0])) if kind in _MANY else tr("a note")


def _notes(found: Happening) -> str:
    if found.count == 1:
        text = found.text if len(found.text) <= LONGEST else f"{found.text[: LONGEST - 1]}…"
        return f"“{isolated(text)}”" if text else _nameless(found.kind)
    one, many = _MANY.get(found.kind, ("note", "notes")) if found.kind else ("note", "notes")
    return number_of(found.count, one, many)
