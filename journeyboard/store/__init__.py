"""The one write path: changes, undo, the ``.journey`` file. Import its modules; this file stays light."""
