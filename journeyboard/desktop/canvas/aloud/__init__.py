"""The map as assistive technology reads it: a table of stages and lanes, and in its cells the notes."""
