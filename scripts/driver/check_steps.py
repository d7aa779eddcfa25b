"""Checking an edition in the dock "Kontroll", as a user does it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QAbstractItemView, QWidget

from . import hands
from .dialogs import choose_file
from .steps import areas_dock
from .waiting import wait_for

if TYPE_CHECKING:
    from utsatta_omraden_plugin.gui.check.finding_row import FindingRow


def check_dock() -> Any:
    """Return the dock in which an edition is checked."""
    return hands.find("CheckDock")


def finding_table() -> QAbstractItemView:
    """Return the table of findings."""
    return hands.find("findingTable", check_dock(), QAbstractItemView)


def open_dock() -> None:
    """Ask for the dock through the toolbar."""
    dock = check_dock()
    if not dock.isVisible():
        hands.press_action("actionCheck")
    wait_for("the check dock", dock.isVisible)


def run_checks() -> None:
    """Have the chosen edition checked, and wait for the findings."""
    hands.click(hands.find("runChecksButton", check_dock()))
    wait_for("the findings", lambda: progress().isHidden() and findings(), 30)


def progress() -> QWidget:
    """Return the widget that shows a run under way."""
    return hands.find("checkingProgress", check_dock()).parentWidget()


def findings() -> list[FindingRow]:
    """Return what the table shows, from top to bottom."""
    model = finding_table().model()
    return [model.row_at(model.index(row, 0)) for row in range(model.rowCount())]


def counts() -> dict[str, int]:
    """Return how many findings are shown of each severity, by the severities' names in reports."""
    return dict(Counter(row.severity.value for row in findings()))


def save_findings(target: Path) -> None:
    """Save the findings; the ending of the name decides in which form."""
    choose_file(lambda: hands.click(hands.find("exportFindingsButton", check_dock())), target)
    wait_for(f"the findings in {target.name}", target.is_file)


def choose(finding: FindingRow) -> None:
    """Click a finding; its areas are then shown on the map."""
    table = finding_table()
    place = [row.key for row in findings()].index(finding.key)
    index = table.model().index(place, 2)
    table.scrollTo(index)
    hands.click_cell(table, index)


def fix_one() -> dict[str, str] | None:
    """Mend the first finding that can safely be mended, and take that back.

    Returns its code and sentence, None when nothing can be mended.
    """
    finding = next((row for row in findings() if row.can_be_fixed), None)
    if finding is None:
        return None
    choose(finding)
    button = hands.find("fixButton", check_dock())
    wait_for("the finding being mendable", button.isEnabled)
    hands.click(button)
    wait_for(f"{finding.sentence} being gone", lambda: not _is_found(finding), 20)
    hands.click(hands.find("undoButton", areas_dock()))
    wait_for(f"{finding.sentence} being back", lambda: progress().isHidden() and _is_found(finding), 20)
    choose(finding)
    return {"code": finding.reported.finding.code, "sentence": finding.sentence}


def _is_found(finding: FindingRow) -> bool:
    return any(row.key == finding.key for row in findings())
