"""The places of an assessment, one in a row."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ....domain.assessment import Place
from ....domain.method import Method
from ....translation import translate
from ...plain import plain_tip
from .place_look import place_icon
from .place_words import kind_in_words, kind_of_place, size_in_words, when_in_words

_ID = Qt.ItemDataRole.UserRole
MOST_ROWS = 8
"""Rows that are shown before the table scrolls."""


class PlaceTable(QTableWidget):
    """Shows places with their symbols; several can be chosen. Delete asks to remove, Return to show on the map."""

    placesChosen = pyqtSignal()
    removeWanted = pyqtSignal()
    showWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setObjectName("placeTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Places drawn in the area"))
        self.setHorizontalHeaderLabels(
            [
                translate("UtsattaOmraden", "Place"),
                translate("UtsattaOmraden", "When"),
                translate("UtsattaOmraden", "Size"),
            ]
        )
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(self.placesChosen)
        self.itemDoubleClicked.connect(lambda _item: self.showWanted.emit())

    def chosen(self) -> list[str]:
        """Return the ids of the chosen places, in the order of the table."""
        return [str(self.item(row, 0).data(_ID)) for row in range(self.rowCount()) if self.item(row, 0).isSelected()]

    def choose(self, place_ids: Sequence[str]) -> None:
        """Choose these places' rows, and make the first of them the current one."""
        if list(place_ids) == self.chosen():
            return
        self.blockSignals(True)
        self.clearSelection()
        is_first = True
        for row in range(self.rowCount()):
            if self.item(row, 0).data(_ID) in place_ids:
                if is_first:
                    self.setCurrentCell(row, 0)
                    is_first = False
                for column in range(self.columnCount()):
                    self.item(row, column).setSelected(True)
        self.blockSignals(False)
        self.placesChosen.emit()

    def show_places(self, method: Method, places: Sequence[Place]) -> None:
        """Show these places; those chosen stay chosen. Nobody is told."""
        chosen = self.chosen()
        self.blockSignals(True)
        self.clearSelection()
        self.setRowCount(len(places))
        for row, place in enumerate(places):
            kind = kind_of_place(method, place.kind)
            words = (kind_in_words(method, place.kind), when_in_words(place), size_in_words(place))
            for column, shown in enumerate(words):
                item = QTableWidgetItem(shown)
                item.setData(_ID, place.id)
                item.setToolTip(plain_tip("\n".join(filter(None, [*words, place.description]))))
                self.setItem(row, column, item)
                item.setSelected(place.id in chosen)
            self.item(row, 0).setIcon(place_icon(kind.symbol if kind else ""))
            self.item(row, 2).setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        self.blockSignals(False)
        rows = min(max(len(places), 2), MOST_ROWS)
        height = self.verticalHeader().defaultSectionSize() * rows + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.removeWanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self.chosen():
            self.showWanted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
