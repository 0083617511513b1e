"""Draws the display list with Qt: the canvas and PNG pictures. Below the desktop only this knows Qt."""

from .application import ensure_application
from .canvas import image, paint, png
from .paints import colour, painter_path

__all__ = ["colour", "ensure_application", "image", "paint", "painter_path", "png"]
