"""Opens the plugin's dialogs without blocking QGIS, and closes those that are open when the plugin goes."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QWidget

OURS = "utsatta_omraden"


def show_dialog(dialog: QDialog) -> None:
    """Show a dialog over its window; it deletes itself when it is closed."""
    dialog.setProperty(OURS, True)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def close_dialogs(window: QWidget) -> None:
    """Cancel every dialog of the plugin that is still open over the window."""
    for dialog in window.findChildren(QDialog):
        if dialog.property(OURS):
            dialog.reject()
