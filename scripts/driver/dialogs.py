"""Drives dialogs that keep QGIS waiting: what is to be done in them is arranged before they open."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QLabel, QLineEdit

from utsatta_omraden_plugin.compat import is_deleted

from .hands import click, find, press
from .waiting import NotInTime, let_qgis_work, wait_for

POLL_MS = 50
TRIES = 10
"""How often a path is typed: a file dialog that is still listing its folder takes none."""


class DialogFailed(Exception):
    """What should have been done in a dialog went wrong; the text is its traceback."""


def with_dialog(
    what: str,
    open_it: Callable[[], None],
    is_it: Callable[[QDialog], bool],
    use_it: Callable[[Any], None],
    seconds: float = 20.0,
) -> None:
    """Open a dialog, use it, and return when it is gone.

    Raises ``NotInTime`` when it does not come, ``DialogFailed`` when using it went wrong.
    """
    state: dict[str, Any] = {"waited": 0.0, "used": False, "error": ""}
    timer = QTimer()

    def look() -> None:
        dialog = next((top for top in QApplication.topLevelWidgets() if _is_open(top) and is_it(top)), None)
        if dialog is None:
            return
        timer.stop()
        try:
            use_it(dialog)
        except Exception:  # noqa: BLE001 - Qt would swallow it; it is raised when the dialog is gone
            state["error"] = traceback.format_exc()
            with suppress(RuntimeError):  # it may be gone by now
                dialog.reject()
        state["used"] = True

    timer.timeout.connect(look)
    timer.start(POLL_MS)
    try:
        open_it()
        wait_for(what, lambda: state["used"], seconds)
    finally:
        timer.stop()
    if state["error"]:
        raise DialogFailed(f"{what}:\n{state['error']}")


def _is_open(widget: Any) -> bool:
    return isinstance(widget, QDialog) and widget.isVisible()


def with_named_dialog(name: str, open_it: Callable[[], None], use_it: Callable[[QDialog], None]) -> None:
    """The same for one of the plugin's own dialogs, by its object name."""
    with_dialog(f"the dialog {name}", open_it, lambda dialog: dialog.objectName() == name, use_it)


def choose_file(open_it: Callable[[], None], path: Path) -> None:
    """Open a file dialog, type a path and confirm."""

    def use(dialog: QFileDialog) -> None:
        field = find("fileNameEdit", dialog, QLineEdit)
        for _ in range(TRIES):
            field.setFocus()
            field.clear()
            field.insert(str(path))
            let_qgis_work(0.2)
            press(field, Qt.Key.Key_Return)
            if is_deleted(dialog) or not dialog.isVisible():
                return
        raise NotInTime(f"the file dialog did not take {path}")

    with_dialog("the file dialog", open_it, lambda dialog: isinstance(dialog, QFileDialog), use)


def confirm(dialog: QDialog) -> None:
    """Click the button of a dialog that does what the dialog is for."""
    box = dialog.findChild(QDialogButtonBox)
    if box is None:
        raise NotInTime(f"{dialog.objectName()} has no button box")
    accepting = [button for button in box.buttons() if box.buttonRole(button) == QDialogButtonBox.ButtonRole.AcceptRole]
    wait_for(f"{dialog.objectName()} letting one confirm", lambda: accepting[0].isEnabled(), 5, lambda: _words(dialog))
    click(accepting[0])


def _words(dialog: QDialog) -> str:
    """Return what a dialog says and holds, to explain why it cannot be confirmed."""
    texts = [*dialog.findChildren(QLabel), *dialog.findChildren(QLineEdit)]
    return " | ".join(widget.text() for widget in texts if widget.isVisible() and widget.text())
