"""Which rows of the areas table are shown, and how many there are of each category."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from .area_model import AreaTableModel
from .area_row import AreaRow, Status, folded


@dataclass(frozen=True)
class Criteria:
    """What a row must have to be shown.

    ``search``: every word must stand in name, id, LPO or locality. ``category``: its one spelling.
    ``lpo``: the LPO's code, or its name when it has no code. None and "" ask for nothing.
    """

    search: str = ""
    category: str | None = None
    lpo: str | None = None
    status: Status | None = None


class AreaFilter(QSortFilterProxyModel):
    """Shows the rows that fulfil the criteria, in the order of the model, which does the sorting."""

    def __init__(self, model: AreaTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._criteria = Criteria()
        self._words: list[str] = []
        self.setSourceModel(model)

    def apply(self, criteria: Criteria) -> None:
        """Show only the rows that fulfil ``criteria``."""
        self._criteria = criteria
        self._words = folded(criteria.search).split()
        self.invalidateFilter()

    def shows(self, row: AreaRow) -> bool:
        """Whether a row fulfils the criteria."""
        asked = self._criteria
        if asked.status is not None and asked.status not in row.statuses:
            return False
        if asked.lpo is not None and row.lpo_key != asked.lpo:
            return False
        if asked.category is not None and row.category != asked.category:
            return False
        return all(word in row.searchable for word in self._words)

    def totals(self) -> Counter[str]:
        """Return how many rows are shown of each category, by its text in the data."""
        return Counter(row.category for row in self._model.rows if self.shows(row))

    # What Qt asks

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        return self.shows(self._model.rows[source_row])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._model.sort(column, order)
