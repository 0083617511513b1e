"""Where things go: records in, boxes in u out. No Qt, and no text is shaped before it is drawn."""
