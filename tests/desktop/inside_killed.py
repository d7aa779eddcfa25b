"""Runs inside QGIS: types a motivation, or the reason of a judgement, letter by letter, and is killed in the middle of
it as by ``kill -9``."""

from __future__ import annotations

import itertools
import os
import signal
import time
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QPlainTextEdit

from scripts.driver import hands, steps
from scripts.driver.waiting import let_qgis_work, wait_for

BETWEEN_LETTERS = 0.05
"""Seconds."""


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Type for ``seconds``, noting in the file ``typed`` when each letter was typed, and die with the hand on the keys.

    Never returns.
    """
    dock = wait_for("the dock", steps.assessment_dock)
    dock.session.role = settings["role"]  # the profile has that of whoever made a workspace before
    dock.session.open(settings["workspace"])
    steps.choose_area(settings["area"])
    question = wait_for("the questions of the step", steps.question_ids)[0]
    if settings["what"] == "judgement":
        steps.open_step(5)
        field = wait_for("the form", lambda: dock.findChild(QPlainTextEdit, "judgementReason"))
    else:
        field = hands.find(f"motivation:{question}", dock)
    wait_for("the field taking letters", lambda: not field.isReadOnly() and field.isVisible())
    hands.click(field)
    began = time.monotonic()
    with Path(settings["typed"]).open("w", encoding="utf-8") as typed:
        for letter in itertools.cycle("Öppen handel "):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
            typed.write(f"{time.monotonic()}\n")
            if time.monotonic() - began > settings["seconds"]:
                typed.write(f"killed {time.monotonic()}\n")
                typed.flush()
                os.kill(os.getpid(), signal.SIGKILL)
            let_qgis_work(BETWEEN_LETTERS)
    raise AssertionError("nobody outlives SIGKILL")
