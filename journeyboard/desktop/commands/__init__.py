"""What the user can ask for: a registry of commands and the one literal that is the menu bar."""
