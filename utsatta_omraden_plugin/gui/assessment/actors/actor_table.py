"""The groups of actors of an assessment, one in a row."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ....domain.assessment import ActorGroup
from ....domain.method import Method
from ....translation import translate
from ...plain import plain_tip
from .actor_words import group_in_words

_ID = Qt.ItemDataRole.UserRole
MOST_ROWS = 8
"""Rows that are shown before the table scrolls."""


class ActorTable(QTableWidget):
    """Shows the groups; ``groupChosen`` gives the id of the row's group, "" for none, and Delete asks to remove it."""

    groupChosen = pyqtSignal(str)
    removeWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setObjectName("actorTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Groups of actors"))
        self.setHorizontalHeaderLabels(
            [
                translate("UtsattaOmraden", "Kind"),
                translate("UtsattaOmraden", "Number"),
                translate("UtsattaOmraden", "Role"),
                translate("UtsattaOmraden", "Change"),
            ]
        )
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for narrow in (1, 3):
            header.setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(lambda: self.groupChosen.emit(self.chosen()))

    def chosen(self) -> str:
        """Return the id of the chosen group, "" for none."""
        rows = self.selectionModel().selectedRows()
        return str(self.item(rows[0].row(), 0).data(_ID)) if rows else ""

    def choose(self, group_id: str) -> None:
        """Choose a group's row; "" chooses none."""
        for row in range(self.rowCount()):
            if self.item(row, 0).data(_ID) == group_id:
                self.setCurrentCell(row, 0)
                return
        self.setCurrentItem(None)
        self.clearSelection()

    def show_groups(self, method: Method, groups: Sequence[ActorGroup]) -> None:
        """Show these groups; the chosen one stays chosen if it is still there. Nobody is told."""
        chosen = self.chosen()
        self.blockSignals(True)
        self.setRowCount(len(groups))
        for row, group in enumerate(groups):
            for column, words in enumerate(group_in_words(method, group)):
                item = QTableWidgetItem(words)
                item.setData(_ID, group.id)
                item.setToolTip(plain_tip(words))
                self.setItem(row, column, item)
        self.choose(chosen)
        self.blockSignals(False)
        self.setVisible(bool(groups))
        rows = min(max(len(groups), 1), MOST_ROWS)
        height = self.verticalHeader().defaultSectionSize() * rows + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.removeWanted.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.chosen():
            self.choose("")
            event.accept()
        else:
            super().keyPressEvent(event)
