"""The plugin's main job, step by step, as a user does it in QGIS."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QDialog, QWidget

from . import hands
from .dialogs import choose_file, confirm, with_named_dialog
from .waiting import wait_for

NAME_COLUMN = 0
CATEGORY_COLUMN = 1
SAVED_MARK = "✓"


@dataclass(frozen=True)
class Row:
    """An area as the table shows it."""

    name: str
    category: str


def assessment_dock() -> Any:
    """Return the dock in which an area is assessed."""
    return hands.find("AssessmentDock")


def act_as(role: str) -> None:
    """Work under a role, as when it was chosen in the options."""
    assessment_dock().session.role = role


def areas_dock() -> Any:
    """Return the dock with the table of areas."""
    return hands.find("AreasDock")


def area_table() -> QAbstractItemView:
    """Return the table of areas."""
    return hands.find("areaTable", areas_dock(), QAbstractItemView)


def rows() -> list[Row]:
    """Return what the table of areas shows, from top to bottom."""
    model = area_table().model()
    return [
        Row(str(model.index(row, NAME_COLUMN).data()), str(model.index(row, CATEGORY_COLUMN).data()))
        for row in range(model.rowCount())
    ]


def category_shown(name: str) -> str:
    """Return the category that the table shows for an area."""
    return next(row.category for row in rows() if row.name == name)


def make_workspace(path: Path, lpo: str = "", role: str = "") -> None:
    """Make a new workspace through the button of an empty dock and the dialog; with the suggested role when none."""

    def use(dialog: QDialog) -> None:
        hands.type_text(hands.find("workspacePath", dialog).lineEdit(), str(path))
        if lpo:
            hands.type_text(hands.find("lpoCode", dialog), lpo)
        if role:
            hands.type_text(hands.find("workspaceRole", dialog, QComboBox).lineEdit(), role)
        confirm(dialog)

    button = hands.find("newWorkspaceButton", areas_dock())
    with_named_dialog("NewWorkspaceDialog", lambda: hands.click(button), use)
    wait_for(f"the workspace {path.name}", path.is_file)
    wait_for("the docks leaving their empty state", lambda: not button.isVisible())


def editions_offered() -> int:
    """Return how many editions the areas dock offers."""
    return hands.find("editionSelector", areas_dock(), QComboBox).count()


def import_edition(path: Path, seconds: float = 60.0) -> int:
    """Import a published file through the toolbar and the file dialog; returns the number of areas shown."""
    before = editions_offered()
    choose_file(lambda: hands.press_action("actionImportEdition"), path)
    wait_for(f"the import of {path.name}", lambda: editions_offered() > before and rows(), seconds)
    return len(rows())


def choose_area(name: str) -> None:
    """Search an area in the assessment dock and choose it; the table follows."""
    selector = hands.find("areaSelector", assessment_dock(), QComboBox)
    wait_for("the assessment dock offering areas", lambda: selector.findText(name) >= 0)
    hands.search_and_choose(selector, name)
    wait_for(f"{name} being chosen", lambda: selector.currentText() == name)
    table = area_table()
    wait_for(
        f"the table selecting {name}",
        lambda: [index.data() for index in table.selectionModel().selectedRows(NAME_COLUMN)] == [name],
    )


def step_button(number: int) -> Any:
    """Return the button of a step (1 to 5)."""
    return hands.find(f"stepButton{number}", assessment_dock())


def question_ids() -> list[str]:
    """Return the ids of the questions on the step's page that is shown; none while the area is being read."""
    page = hands.find("stepPages", assessment_dock()).currentWidget()
    if page is None:
        return []
    return [name for name in _names_after("problem:", page) if ":" not in name]


def _names_after(prefix: str, inside: QWidget) -> Iterator[str]:
    for widget in inside.findChildren(QWidget):
        if widget.objectName().startswith(prefix):
            yield widget.objectName()[len(prefix) :]


def open_next_step(number: int) -> None:
    """Go on to a step, which must have opened."""
    wait_for(f"step {number} opening", lambda: step_button(number).isEnabled())
    hands.click(hands.find("nextButton", assessment_dock()))
    wait_for(f"step {number} being shown", lambda: step_button(number).isChecked())


def open_step(number: int) -> None:
    """Open a step by its button."""
    hands.click(step_button(number))
    wait_for(f"step {number} being shown", lambda: step_button(number).isChecked() and bool(question_ids()))


def wait_until_saved() -> str:
    """Wait until the assessment dock says that everything is saved; returns how it says so."""
    state = hands.find("saveState", assessment_dock())
    # An answer that was just typed shows as unsaved first.
    return wait_for("the answers being saved", lambda: state.text() if state.text().startswith(SAVED_MARK) else "", 5)


def set_category(name: str, category: str, reason: str, valid_from: QDate) -> None:
    """Change an area's category through its cell in the table, with a reason and a date."""
    dock, table = areas_dock(), area_table()
    hands.type_text(hands.find("searchField", dock), name)
    wait_for("the table being filtered", lambda: all(name in row.name for row in rows()) and rows())
    row = hands.cell(table, name, NAME_COLUMN)
    hands.pick_from_editor(table, row.sibling(row.row(), CATEGORY_COLUMN), category)
    panel = hands.find("changeCategoryPanel", dock)
    wait_for("the panel asking for a reason", panel.isVisible)
    hands.type_text(hands.find("changeReason", panel), reason)
    _type_date(hands.find("validFrom", panel), valid_from)
    hands.click(hands.find("applyCategoryButton", panel))
    wait_for(f"{name} becoming {category}", lambda: category_shown(name) == category)
    hands.type_text(hands.find("searchField", dock), "")


def _type_date(field: Any, day: QDate) -> None:
    hands.type_text(field.lineEdit(), day.toString(Qt.DateFormat.ISODate))
    if field.date() != day:
        raise hands.NotThere(f"{field.objectName()} shows {field.date().toString(Qt.DateFormat.ISODate)} after typing")


def undo(name: str, category: str) -> None:
    """Undo; the area must show the category again."""
    hands.click(hands.find("undoButton", areas_dock()))
    wait_for(f"{name} being {category} again", lambda: category_shown(name) == category)


def redo(name: str, category: str) -> None:
    """Redo; the area must show the category again."""
    hands.click(hands.find("redoButton", areas_dock()))
    wait_for(f"{name} being {category} again", lambda: category_shown(name) == category)


def history_shown() -> list[str]:
    """Return the sentences of the chosen area's history."""
    history = hands.find("historyList", areas_dock())
    return [history.item(row).text() for row in range(history.count())]


def export(export_format: str, target: Path, seconds: float = 60.0) -> None:
    """Export the chosen edition through the toolbar and the dialog."""

    def use(dialog: QDialog) -> None:
        hands.choose(hands.find("exportFormat", dialog, QComboBox), export_format)
        hands.type_text(hands.find("exportPath", dialog).lineEdit(), str(target))
        confirm(dialog)

    with_named_dialog("ExportDialog", lambda: hands.press_action("actionExport"), use)
    wait_for(f"the export {target.name}", target.is_file, seconds)


def save_project(path: Path) -> None:
    """Save the QGIS project, so that it can be opened again."""
    if not QgsProject.instance().write(str(path)):
        raise hands.NotThere(f"the project could not be saved as {path}: {QgsProject.instance().error()}")
