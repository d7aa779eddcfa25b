"""Opens the plugin's dialogs without blocking QGIS, and closes those that are open when the plugin goes."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog

from ..compat import is_deleted

_open: set[QDialog] = set()
"""Qt owns an open dialog, but its Python part, with all that it does, would go with the last reference to it."""


def show_dialog(dialog: QDialog) -> None:
    """Show a dialog over its window; it deletes itself when it is closed."""
    _keep(dialog)
    dialog.open()


def show_beside(dialog: QDialog) -> None:
    """Show a dialog that only tells something: QGIS can be used while it is there. It deletes itself when closed."""
    _keep(dialog)
    dialog.show()


def brought_forward(dialog: QDialog | None) -> bool:
    """Bring a dialog before the other windows if it is still open. Returns whether it is."""
    if dialog is None or is_deleted(dialog) or not dialog.isVisible():
        return False
    dialog.raise_()
    dialog.activateWindow()
    return True


def close_dialogs() -> None:
    """Cancel every dialog of the plugin that is still open."""
    for dialog in list(_open):
        if is_deleted(dialog):  # with its window
            _open.discard(dialog)
        else:
            dialog.reject()


def _keep(dialog: QDialog) -> None:
    _open.add(dialog)
    dialog.finished.connect(lambda _result: _over(dialog))


def _over(dialog: QDialog) -> None:
    _open.discard(dialog)
    dialog.deleteLater()
