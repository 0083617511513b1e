"""The bars and rails around the canvas."""
