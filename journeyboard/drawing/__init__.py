"""How a map looks, as data: layout and theme in, display list out."""
