"""The whiteboard: shows a map as tiles and turns hands and keys into edits."""
