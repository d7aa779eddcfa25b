"""Runs inside QGIS (``qgis --code``): runs a script, tells what came of it, and ends QGIS."""

from __future__ import annotations

import faulthandler
import importlib
import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface


def main() -> None:
    """Do the job that the environment names."""
    job = json.loads(os.environ["UTSATTA_DRIVER_JOB"])
    Path(job["begun"]).touch()
    sys.path.append(job["root"])
    faulthandler.dump_traceback_later(job["limit"] - 5, exit=False)
    QTimer.singleShot(int(job["limit"] * 1000), lambda: os._exit(70))
    error, facts = "", {}
    try:
        facts = importlib.import_module(job["script"]).run(job["settings"])
    except BaseException:  # noqa: BLE001 - whatever it is, it is told outside
        error = f"{traceback.format_exc()}\n{_window_state()}"
    Path(job["outcome"]).write_text(json.dumps({"facts": facts, "error": error}, ensure_ascii=False), encoding="utf-8")
    end()


def _window_state() -> str:
    """Say which dialog stood open and what the message bar said: most failures are explained by it."""
    dialog = QApplication.activeModalWidget()
    said = [f"{item.title()} {item.text()}".strip() for item in iface.messageBar().items()]
    return (
        f"Open dialog: {dialog.objectName() or dialog.windowTitle() if dialog else 'none'}. Messages: {said or 'none'}."
    )


def end() -> None:
    """Leave QGIS as a user does, with nothing left to ask about."""
    dialog: Any = QApplication.activeModalWidget()
    while dialog is not None:
        dialog.reject() if hasattr(dialog, "reject") else dialog.close()
        following = QApplication.activeModalWidget()
        dialog = following if following is not dialog else None
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


# The script is run before QGIS's event loop begins.
QTimer.singleShot(500, main)
