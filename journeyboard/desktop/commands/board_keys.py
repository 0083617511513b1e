"""The keys that the board itself understands, for people to read: they are no commands of a menu."""

Keys = tuple[str, ...]
BOARD_KEYS: tuple[tuple[str, tuple[tuple[str, Keys], ...]], ...] = (
    (
        "On the board",
        (
            ("Next note in reading order", ("Tab",)),
            ("Note before", ("Shift+Tab",)),
            ("First and last note", ("Home", "End")),
            ("Write on what is selected", ("Enter", "F2")),
            ("Move by 8 units", ("Arrow keys",)),
            ("Move by 40 units", ("Shift+Arrow keys",)),
            ("Move to the neighbour cell", ("Ctrl+Arrow keys",)),
            ("Larger or smaller by 8 units", ("Alt+Shift+Arrow keys",)),
            ("Next stage or lane, with one selected", ("Arrow keys",)),
            ("Move the map, with nothing selected", ("Arrow keys",)),
            ("Move the map by hand", ("Space+Drag", "Middle button")),
            ("Zoom", ("Ctrl+Wheel",)),
            ("Emotion point up or down by 0.1, along by 8 units", ("Arrow keys",)),
            ("Emotion point up or down by 0.5, along by 40 units", ("Shift+Arrow keys",)),
            ("Feeling of an emotion point, from −2 to +2", ("0", "1", "2", "3", "4")),
            ("Menu of what is selected", ("Menu", "Shift+F10")),
            ("Let the tool go, then the message, the selection, the panel", ("Esc",)),
        ),
    ),
    (
        "While writing",
        (
            ("Note in the next cell, behind the last stage in the next lane", ("Tab",)),
            ("Note in the cell before", ("Shift+Tab",)),
            ("Note below in the same cell", ("Ctrl+Enter",)),
            ("Name of the next stage or lane, behind the last stage of a new one", ("Tab",)),
            ("Name of the stage or lane before", ("Shift+Tab",)),
            ("New line", ("Enter", "Shift+Enter")),
            ("Take the last words back", ("Ctrl+Z",)),
            ("Write them again", ("Ctrl+Shift+Z", "Ctrl+Y")),
            ("Finish", ("Esc",)),
        ),
    ),
    (
        "While dragging",
        (
            ("Place freely, without grid and guides", ("Alt", "Ctrl")),
            ("Keep to one direction; keep the proportions of a group", ("Shift",)),
            ("Leave the note as it was", ("Esc",)),
            ("Change only the value or only the moment of an emotion point", ("Shift",)),
            ("Drag a copy: hold while you begin", ("Alt",)),
        ),
    ),
)
