"""The words a journey map measures with: kinds, channels, severities, states."""

from enum import IntEnum, StrEnum


class LaneKind(StrEnum):
    """What a lane holds; decides its icon, its height and what a note dropped there means."""

    ACTIONS = "actions"
    TOUCHPOINTS = "touchpoints"
    CHANNELS = "channels"
    QUOTES = "quotes"
    EMOTIONS = "emotions"
    PAINS = "pains"
    OPPORTUNITIES = "opportunities"
    BACKSTAGE = "backstage"
    METRICS = "metrics"
    PICTURES = "pictures"
    FREE = "free"


class NoteKind(StrEnum):
    """What a sticky note says; each kind has its own colour and shape."""

    ACTION = "action"
    TOUCHPOINT = "touchpoint"
    CHANNEL = "channel"
    QUOTE = "quote"
    PAIN = "pain"
    OPPORTUNITY = "opportunity"
    BACKSTAGE = "backstage"
    FREE = "free"
    PICTURE = "picture"


class NoteColour(StrEnum):
    """The papers a note can be cut from."""

    PAPER = "paper"
    BUTTER = "butter"
    PEACH = "peach"
    ROSE = "rose"
    LILAC = "lilac"
    SKY = "sky"
    MINT = "mint"
    KRAFT = "kraft"


class Channel(StrEnum):
    """Through what a touchpoint reaches the customer."""

    WEB = "web"
    POST = "post"
    PHONE = "phone"
    EMAIL = "email"
    SMS = "sms"
    APP = "app"
    IN_PERSON = "in_person"
    SHOP = "shop"
    SOCIAL = "social"
    CALL_CENTRE = "call_centre"


class Severity(IntEnum):
    """How much a pain point hurts."""

    NONE = 0
    COSMETIC = 1
    MINOR = 2
    MAJOR = 3
    BLOCKING = 4


class Status(StrEnum):
    """How far the work on a pain point or an opportunity has come."""

    OPEN = "open"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    PARKED = "parked"


class Direction(StrEnum):
    """Which way the stages of a map run."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class MapState(StrEnum):
    """Whether a map shows the service as it is or as it is to be."""

    CURRENT = "current"
    FUTURE = "future"


class Course(StrEnum):
    """Whether a feeling belongs to the journey as planned or as it went."""

    ACTUAL = "actual"
    PLANNED = "planned"


class Basis(StrEnum):
    """Whether a feeling was observed in research or is assumed."""

    OBSERVED = "observed"
    ASSUMED = "assumed"


class LinkKind(StrEnum):
    """What one note does to another."""

    LEADS_TO = "leads_to"
    HURTS = "hurts"
    ADDRESSES = "addresses"
    MESSAGE = "message"


class PictureType(StrEnum):
    """How the bytes of a picture are to be read."""

    PNG = "image/png"
    JPEG = "image/jpeg"


class EvidenceKind(StrEnum):
    """Where a piece of evidence comes from."""

    TICKET = "ticket"
    INTERVIEW = "interview"
    DATA = "data"
    PICTURE = "picture"
    LINK = "link"


def signed(value: float) -> str:
    """A feeling in writing: ``+1.2``, ``−0.5`` with a true minus sign, and ``0.0`` without any."""
    text = f"{value:+.1f}".replace("-", "\N{MINUS SIGN}")
    return text if text[1:] != "0.0" else "0.0"
