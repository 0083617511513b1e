"""Where things go: records in, boxes in u out. Pure numbers; no Qt, and no text is shaped until it is drawn."""
