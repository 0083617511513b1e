"""How the interface says what the records say: kinds, severities, states, counts and times, translated."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from journeyboard.model import Channel, NoteColour, NoteKind, Severity, Status


def tr(text: str, count: int = -1) -> str:
    """A translated text outside any widget; ``%n`` becomes ``count``."""
    return QCoreApplication.translate("Journeyboard", text, None, count)


def number_of(count: int, one: str, many: str) -> str:
    """A count with its noun: ``1 note``, ``12 notes``."""
    return f"{QLocale().toString(count)} {tr(one if count == 1 else many)}"


KINDS = {
    NoteKind.ACTION: "Action",
    NoteKind.TOUCHPOINT: "Touchpoint",
    NoteKind.CHANNEL: "Channel",
    NoteKind.QUOTE: "Quote",
    NoteKind.PAIN: "Pain point",
    NoteKind.OPPORTUNITY: "Opportunity",
    NoteKind.BACKSTAGE: "Backstage",
    NoteKind.FREE: "Free note",
    NoteKind.PICTURE: "Picture",
}
KIND_ICONS = {
    NoteKind.ACTION: "footprints",
    NoteKind.TOUCHPOINT: "hand-tap",
    NoteKind.CHANNEL: "broadcast",
    NoteKind.QUOTE: "quotes",
    NoteKind.PAIN: "warning-circle",
    NoteKind.OPPORTUNITY: "lightbulb",
    NoteKind.BACKSTAGE: "gear-six",
    NoteKind.FREE: "note-blank",
    NoteKind.PICTURE: "image-square",
}
SEVERITIES = {
    Severity.NONE: "None",
    Severity.COSMETIC: "Cosmetic",
    Severity.MINOR: "Minor",
    Severity.MAJOR: "Major",
    Severity.BLOCKING: "Blocking",
}
IMPACTS = (
    "Nobody notices",
    "A shrug",
    "Costs a little time",
    "Costs time or money",
    "Makes people think of leaving",
    "Loses the order or the trust",
)
STATUSES = {
    Status.OPEN: ("Open", "circle-dashed"),
    Status.PLANNED: ("Planned", "calendar-blank"),
    Status.IN_PROGRESS: ("In progress", "circle-half"),
    Status.DONE: ("Done", "check-circle"),
    Status.PARKED: ("Parked", "pause-circle"),
}
COLOURS = {
    NoteColour.PAPER: "Paper",
    NoteColour.BUTTER: "Butter",
    NoteColour.PEACH: "Peach",
    NoteColour.ROSE: "Rose",
    NoteColour.LILAC: "Lilac",
    NoteColour.SKY: "Sky",
    NoteColour.MINT: "Mint",
    NoteColour.KRAFT: "Kraft",
}
CHANNELS = {
    Channel.WEB: ("Web", "globe-simple"),
    Channel.POST: ("Post", "mailbox"),
    Channel.PHONE: ("Phone", "phone"),
    Channel.EMAIL: ("Email", "envelope-simple"),
    Channel.SMS: ("SMS", "chat-text"),
    Channel.APP: ("App", "device-mobile"),
    Channel.IN_PERSON: ("In person", "house-line"),
    Channel.SHOP: ("Shop", "storefront"),
    Channel.SOCIAL: ("Social", "chats"),
    Channel.CALL_CENTRE: ("Call centre", "headset"),
}


def clock(moment: datetime) -> str:
    """The time of day, hours and minutes, in the local zone."""
    return moment.astimezone().strftime("%H:%M")


def day(moment: date) -> str:
    """A short date: ``28 June``, with the year when it is not this one."""
    form = "d MMMM" if moment.year == date.today().year else "d MMMM yyyy"
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), form)
