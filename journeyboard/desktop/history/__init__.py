"""The past of a map: the panel that lists it, looking back at a moment, and named versions."""
