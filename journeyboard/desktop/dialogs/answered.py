"""Lets a dialog be answered; then it is gone, where its window would keep it until that is closed itself."""

from PySide6.QtWidgets import QDialog


def accepted(dialog: QDialog) -> bool:
    """Show a dialog and wait; whether it was accepted. What it holds is there until the next event."""
    answer = dialog.exec()
    dialog.deleteLater()
    return answer == QDialog.DialogCode.Accepted
