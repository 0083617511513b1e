"""Text + style + width -> positioned glyph runs, remembered, so that all back ends draw the same lines."""

from journeyboard.text.glyphs import Emoji, Line, Paragraph, Run

__all__ = ["Emoji", "Line", "Paragraph", "Run"]
