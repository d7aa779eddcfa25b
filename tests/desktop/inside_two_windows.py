"""Runs inside QGIS: one of two windows on one workspace. Files tell the other one, and the test, how far it is."""

from __future__ import annotations

import os
import signal
from datetime import date
from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QPushButton
from qgis.utils import iface

from scripts.driver import hands, steps
from scripts.driver.waiting import wait_for
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.translation import translate

PATIENCE = 60.0
"""Seconds for what the other QGIS does, which may be starting meanwhile."""


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Be the window that ``settings["part"]`` names."""
    dock = wait_for("the dock", steps.assessment_dock)
    session = dock.session
    if settings["part"] == "first":
        return first(session, settings)
    return second(session, settings)


def first(session: Any, settings: dict[str, Any]) -> dict[str, Any]:
    """Open the workspace, change a category, and die when the other one has seen it. Never returns."""
    session.open(settings["workspace"])
    change(session, settings["area"], Category.UTSATT)
    Path(settings["first_has_written"]).touch()
    wait_for("the other window", Path(settings["second_was_refused"]).exists, PATIENCE)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("nobody outlives SIGKILL")


def second(session: Any, settings: dict[str, Any]) -> dict[str, Any]:
    """Open the workspace in which the first one works, read, and take over by the button once that one has died."""
    session.open(settings["workspace"])
    wait_for("the table", steps.rows)
    told = messages()
    may_write_before = not session.workspace.is_read_only
    category_before = steps.category_shown(settings["area"])
    Path(settings["second_was_refused"]).touch()
    button = wait_for("the button to take over", take_over_button, PATIENCE)
    may_write_when_free = not session.workspace.is_read_only
    hands.click(button)
    wait_for("editing", lambda: session.standing.may_edit)
    wait_for("the table again", steps.rows)
    change(session, settings["area"], Category.SARSKILT)
    return {
        "told": told,
        "may_write_before": may_write_before,
        "category_before": category_before,
        "may_write_when_free": may_write_when_free,
        "told_after": messages(),
    }


def change(session: Any, name: str, category: Category) -> None:
    """Give an area a category, as one command of the window."""
    area = session.workspace.find_area(session.edition.id, name)
    if not session.set_category([area], category, "Prov med två fönster", date(2026, 11, 22), "Prov"):
        raise AssertionError("the category was not changed")


def messages() -> list[str]:
    """Return what stands in the message bar."""
    return [item.text() for item in iface.messageBar().items()]


def take_over_button() -> QPushButton | None:
    """Return the button, when a message has it."""
    wanted = translate("UtsattaOmraden", "Take over")
    buttons = iface.messageBar().findChildren(QPushButton)
    return next((button for button in buttons if button.text() == wanted and button.isVisible()), None)
