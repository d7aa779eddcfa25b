"""Compiling the national edition in the window "Sammanställ nationell utgåva", as a user does it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QTabWidget

from . import hands
from .dialogs import choose_file, confirm
from .pictures import FLASHING, PACKED, let_map_paint, size_window
from .waiting import let_qgis_work, wait_for

SUBMISSIONS, CONFLICTS = 0, 1
STATE_COLUMN, SENTENCE_COLUMN = 0, 2


def open_workspace(path: Path) -> None:
    """Open another workspace through the toolbar and the file dialog."""
    choose_file(lambda: hands.press_action("actionOpenWorkspace"), path)
    selector = hands.find("editionSelector", hands.find("AreasDock"))
    table = hands.find("areaTable", hands.find("AreasDock"), QAbstractItemView)
    wait_for(f"the workspace {path.name}", lambda: selector.count() and table.model().rowCount())


def open_window() -> QDialog:
    """Ask for the window through the toolbar."""
    hands.press_action("actionCompile")
    return wait_for("the window of the compilation", window)


def window() -> QDialog | None:
    """Return the window while it is open."""
    found = hands.window().findChild(QDialog, "CompileDialog")
    return found if found is not None and found.isVisible() else None


def compile_folder(dialog: QDialog, folder: Path) -> list[tuple[str, str]]:
    """Compile what lies in a folder; returns state and LPO as the list shows them."""
    hands.type_text(hands.find("compileFolder", dialog).lineEdit(), str(folder))
    confirm(dialog)
    progress = hands.find("compileProgress", dialog)
    wait_for("the compilation", lambda: progress.isHidden() and rows("lpoTable", dialog), 60)
    return rows("lpoTable", dialog)


def rows(table: str, dialog: QDialog) -> list[tuple[str, ...]]:
    """Return what a table of the window shows."""
    model = hands.find(table, dialog, QAbstractItemView).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [
        tuple(str(model.index(row, column).data(role)) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def look_at_lpo(dialog: QDialog, file: str) -> None:
    """Click the LPO in whose file's name these words stand."""
    table = hands.find("lpoTable", dialog, QAbstractItemView)
    found = next(number for number, row in enumerate(rows("lpoTable", dialog)) if any(file in cell for cell in row))
    index = table.model().index(found, 1)
    table.scrollTo(index)
    hands.click_cell(table, index)


def show_conflicts(dialog: QDialog) -> list[tuple[str, ...]]:
    """Click the tab of the conflicts; returns state, kind and sentence of each."""
    tabs = hands.find("compileTabs", dialog, QTabWidget)
    bar = tabs.tabBar()
    QTest.mouseClick(bar, hands.LEFT, Qt.KeyboardModifier.NoModifier, bar.tabRect(CONFLICTS).center())
    wait_for("the conflicts", lambda: tabs.currentIndex() == CONFLICTS)
    return rows("conflictTable", dialog)


def look_at(dialog: QDialog, words: str) -> str:
    """Click the conflict in whose sentence all these words stand; returns the sentence."""
    table = hands.find("conflictTable", dialog, QAbstractItemView)
    found = [number for number, row in enumerate(rows("conflictTable", dialog)) if words in row[SENTENCE_COLUMN]]
    index = table.model().index(found[0], SENTENCE_COLUMN)
    table.scrollTo(index)
    hands.click_cell(table, index)
    shown = hands.find("conflictSentence", dialog)
    sentence = rows("conflictTable", dialog)[found[0]][SENTENCE_COLUMN]
    wait_for("the conflict being shown closely", lambda: shown.text() == sentence)
    return sentence


def decide(dialog: QDialog, way: str, reason: str, words: str) -> tuple[str, ...]:
    """Settle the conflict that is shown; returns its line in the list afterwards."""
    hands.click(hands.find(f"choice:{way}", dialog))
    hands.type_text(hands.find("conflictReason", dialog), reason)
    before = rows("conflictTable", dialog)
    hands.press(hands.find("conflictReason", dialog), Qt.Key.Key_Return)
    wait_for("the conflict being decided", lambda: rows("conflictTable", dialog) != before)
    return next(row for row in rows("conflictTable", dialog) if words in row[SENTENCE_COLUMN])


def close(dialog: QDialog) -> None:
    """Close the window by its button."""
    box = hands.find("buttonBox", dialog, QDialogButtonBox)
    hands.click(box.button(QDialogButtonBox.StandardButton.Close))
    wait_for("the window closing", lambda: window() is None)


def picture(dialog: QDialog, name: str, folder: Path, size: tuple[int, int]) -> str:
    """Save a picture of QGIS's window with this one over it, where it stands; returns the file name."""
    size_window(size)
    main = hands.window()
    dialog.move(main.geometry().bottomRight() - dialog.rect().bottomRight())
    let_qgis_work(FLASHING)
    let_map_paint()
    shown = main.grab()
    painter = QPainter(shown)
    at = main.mapFromGlobal(dialog.mapToGlobal(dialog.rect().topLeft()))
    painter.drawPixmap(at, dialog.grab())
    # The virtual screen gives windows no frame.
    painter.setPen(dialog.palette().color(QPalette.ColorRole.Dark))
    painter.drawRect(QRect(at, dialog.size()))
    painter.end()
    file = folder / f"{name}_{size[0]}x{size[1]}.png"
    if not shown.save(str(file), "PNG", PACKED):
        raise OSError(f"the picture {file} could not be taken")
    return file.name


def facts_of(row: tuple[str, ...]) -> dict[str, Any]:
    """Return a conflict's line for the summary."""
    return {"state": row[STATE_COLUMN], "sentence": row[SENTENCE_COLUMN]}
