"""Runs inside QGIS (``qgis --code``): runs a script, tells what came of it, and ends QGIS."""

from __future__ import annotations

import faulthandler
import importlib
import json
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMessageBox
from qgis.utils import iface

TASKS_END_WITHIN = 10.0
"""Seconds that tasks get to end before QGIS is left."""


def main() -> None:
    """Do the job that the environment names."""
    job = json.loads(os.environ["UTSATTA_DRIVER_JOB"])
    Path(job["begun"]).touch()
    sys.path.append(job["root"])
    faulthandler.dump_traceback_later(job["limit"] - 5, exit=False)
    QTimer.singleShot(int(job["limit"] * 1000), lambda: os._exit(70))
    error, facts = "", {}
    try:
        waiting = importlib.import_module("scripts.driver.waiting")
        sys.excepthook = waiting.note_unhandled
        facts = importlib.import_module(job["script"]).run(job["settings"])
        error = "\n".join(waiting.unhandled)
    except BaseException as failure:  # noqa: BLE001 - whatever it is, it is told outside
        traceback.print_exc()  # goes into QGIS's log
        error = f"{failure}\n{_window_state()}"
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
    finish = time.monotonic() + TASKS_END_WITHIN
    while QgsApplication.taskManager().countActiveTasks() and time.monotonic() < finish:
        QTest.qWait(50)
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    answer.timeout.connect(_answer_question)
    answer.start(300)
    iface.actionExit().trigger()


def _answer_question() -> None:
    """Answer what QGIS asks at exit (unsaved layers, running tasks): leave without keeping anything."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QMessageBox):
        wanted = (QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Ok)
        button = next((dialog.button(each) for each in wanted if dialog.button(each)), None)
        if button is not None:
            button.click()
    elif isinstance(dialog, QDialog):
        dialog.reject()


answer = QTimer()
# The script is run before QGIS's event loop begins.
QTimer.singleShot(500, main)
