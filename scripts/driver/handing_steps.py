"""Exporting, handing in, opening what was sent back and publishing, as a user does it in the windows beside the map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAbstractItemView, QDialog, QMenu

from . import hands
from .dialogs import choose_file, confirm
from .waiting import let_qgis_work, wait_for


def open_window(name: str, open_it: Callable[[], None]) -> QDialog:
    """Open one of the plugin's windows that stand beside the map; returns it."""
    open_it()
    return wait_for(f"the window {name}", lambda: _shown(name))


def _shown(name: str) -> QDialog | None:
    found = [dialog for dialog in hands.window().findChildren(QDialog, name) if dialog.isVisible()]
    return found[0] if found else None


def choose_in_menu(menu: str, action: str) -> None:
    """Choose an entry of a menu of the toolbar, once QGIS is at rest."""
    entries = hands.find(menu, kind=QMenu).actions()
    QTimer.singleShot(0, next(entry for entry in entries if entry.objectName() == action).trigger)


def close(dialog: QDialog) -> None:
    """Close a window."""
    name = dialog.objectName()
    dialog.reject()
    wait_for(f"the window {name} closing", lambda: _shown(name) is None)


def wait_until_looked_at(dialog: QDialog, progress: str) -> None:
    """Wait until a window has looked at what it would write."""
    let_qgis_work(0.3)
    wait_for("the window having looked", lambda: not hands.find(progress, dialog).isVisible(), 60)


def look_at_finding(dialog: QDialog, words: str) -> None:
    """Click the finding in whose sentence these words stand."""
    table = hands.find("exportFindings", dialog, QAbstractItemView)
    model = table.model()
    for row in range(model.rowCount()):
        index = model.index(row, model.columnCount() - 1)
        if words in str(index.data()):
            table.scrollTo(index)
            hands.click_cell(table, index)
            return
    raise hands.NotThere(f"no finding says “{words}”")


def accept_findings(dialog: QDialog, reason: str) -> None:
    """Accept all that was found, with one reason."""
    hands.find("exportFindings", dialog, QAbstractItemView).selectAll()
    hands.type_text(hands.find("exportAcceptReason", dialog), reason)
    hands.click(hands.find("exportAcceptButton", dialog))
    wait_until_looked_at(dialog, "exportProgress")


def choose_lpo(dialog: QDialog, lpo: str) -> None:
    """Choose whose share is handed in, by its code."""
    hands.choose(hands.find("submissionLpo", dialog), lpo)
    wait_until_looked_at(dialog, "submissionProgress")


def write_submission(dialog: QDialog) -> str:
    """Write what was looked at; returns the code to read over the phone."""
    confirm(dialog)
    code = hands.find("submissionCode", dialog)
    wait_for("the code", lambda: code.isVisible() and code.text(), 60)
    return str(code.text())


def open_sent_back(file: Path) -> QDialog:
    """Open a file that Noa sent back, and click its first request."""
    choose_file(lambda: choose_in_menu("submissionMenu", "actionOpenSendBack"), file)
    dialog: QDialog = wait_for("what was sent back", lambda: _shown("SendBackDialog"))
    table = hands.find("requestTable", dialog, QAbstractItemView)
    hands.click_cell(table, table.model().index(0, table.model().columnCount() - 1))
    return dialog


def look_at_hindrance(dialog: QDialog) -> None:
    """Click the first of what stops a publication."""
    table = hands.find("publishFindings", dialog, QAbstractItemView)
    hands.click_cell(table, table.model().index(0, table.model().columnCount() - 1))


def open_list_of_judgements(dialog: QDialog) -> QDialog:
    """From the window of a publication open the list of areas that Noa has not judged."""
    judging = open_window("ConfirmDialog", lambda: hands.click(hands.find("publishConfirm", dialog)))
    wait_until_looked_at(judging, "confirmProgress")
    return judging


def write_judgement(dialog: QDialog, trend: str, reason: str, role: str) -> None:
    """Tick all areas in the list, and write why Noa judges them as they stand."""
    hands.click(hands.find("confirmAll", dialog))
    hands.choose(hands.find("confirmTrend", dialog), trend)
    hands.type_text(hands.find("confirmReason", dialog), reason)
    hands.type_text(hands.find("confirmRole", dialog), role)


def add_judgements(dialog: QDialog) -> None:
    """Judge the ticked areas."""
    confirm(dialog)
    wait_for("the judgements", lambda: _shown("ConfirmDialog") is None, 60)


def publish(dialog: QDialog, reason: str) -> None:
    """Publish the edition that the window shows."""
    hands.type_text(hands.find("publishReason", dialog), reason)
    confirm(dialog)
    wait_for("the publication", lambda: _shown("PublishDialog") is None, 60)
