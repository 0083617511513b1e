"""Display lists onto the screen, pictures and paper: one backend a file, the format chosen by suffix."""
