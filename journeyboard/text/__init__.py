"""Text as glyphs: fonts, shaping and line breaking, once for screen, PNG, PDF and SVG. No Qt."""
