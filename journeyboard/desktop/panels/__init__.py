"""What the dock can show beside the map, one panel at a time."""
