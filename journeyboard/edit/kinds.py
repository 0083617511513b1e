"""Which lane a kind of note lives in, and how large and how named things are when they are new."""

from journeyboard.model import NOTE_HEIGHT, NOTE_WIDTH, LaneKind, NoteKind

LANE_OF_KIND: dict[NoteKind, LaneKind] = {
    NoteKind.ACTION: LaneKind.ACTIONS,
    NoteKind.TOUCHPOINT: LaneKind.TOUCHPOINTS,
    NoteKind.CHANNEL: LaneKind.CHANNELS,
    NoteKind.QUOTE: LaneKind.QUOTES,
    NoteKind.PAIN: LaneKind.PAINS,
    NoteKind.OPPORTUNITY: LaneKind.OPPORTUNITIES,
    NoteKind.BACKSTAGE: LaneKind.BACKSTAGE,
    NoteKind.FREE: LaneKind.FREE,
    NoteKind.PICTURE: LaneKind.PICTURES,
}
KIND_OF_LANE: dict[LaneKind, NoteKind] = dict.fromkeys(LaneKind, NoteKind.FREE) | {
    lane: note for note, lane in LANE_OF_KIND.items()
}


def kind_in(lane: LaneKind, wanted: NoteKind) -> NoteKind:
    """What a new note becomes in a lane: an ordinary one what the lane is for, else what it was to be."""
    is_ordinary = wanted is NoteKind.ACTION and lane is not LaneKind.EMOTIONS
    return KIND_OF_LANE[lane] if is_ordinary else wanted


SIZE: dict[NoteKind, tuple[float, float]] = {
    NoteKind.ACTION: (NOTE_WIDTH, NOTE_HEIGHT),
    NoteKind.TOUCHPOINT: (112.0, 60.0),
    NoteKind.CHANNEL: (84.0, 30.0),
    NoteKind.QUOTE: (200.0, 80.0),
    NoteKind.PAIN: (NOTE_WIDTH, 112.0),
    NoteKind.OPPORTUNITY: (NOTE_WIDTH, 84.0),
    NoteKind.BACKSTAGE: (184.0, 56.0),
    NoteKind.FREE: (NOTE_WIDTH, NOTE_HEIGHT),
    NoteKind.PICTURE: (176.0, 132.0),
}
"""Width and height in u of a new note of each kind; it fits a new lane of its kind."""

LANE_WORDS: dict[LaneKind, tuple[str, str]] = {
    LaneKind.ACTIONS: ("Actions", "What they do"),
    LaneKind.TOUCHPOINTS: ("Touchpoints", "What they meet"),
    LaneKind.CHANNELS: ("Channels", ""),
    LaneKind.QUOTES: ("Thoughts & quotes", "In their words"),
    LaneKind.EMOTIONS: ("Emotions", ""),
    LaneKind.PAINS: ("Pain points", "What hurts"),
    LaneKind.OPPORTUNITIES: ("Opportunities", "What may help"),
    LaneKind.BACKSTAGE: ("Backstage", "Our side"),
    LaneKind.METRICS: ("Metrics", "What we count"),
    LaneKind.PICTURES: ("Storyboard", "How it looks"),
    LaneKind.FREE: ("Notes", ""),
}
"""Name and caption of a new lane of each kind."""
