"""How the chrome looks: fonts, colours, icons, focus."""
