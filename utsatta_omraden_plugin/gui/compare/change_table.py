"""The table of changes."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..sentence_table import SentenceTable
from .change_model import ChangeFilter, ChangeModel, Column
from .change_row import ChangeRow


class ChangeTable(SentenceTable[ChangeRow]):
    """Changes as rows, one chosen at a time."""

    SENTENCE = Column.WHAT
    LEFT_OUT = (Column.LOST, Column.GAINED)

    def __init__(self, model: ChangeModel, rows: ChangeFilter, parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setObjectName("changeTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Changes between the editions"))

    def choose(self, version_ids: frozenset[str]) -> bool:
        """Choose the row that is about one of these area versions, if it is shown. Returns whether it is."""
        places = (place for place, row in enumerate(self._model.rows) if row.version_ids & version_ids)
        return any(self.choose_line_of(self._rows.mapFromSource(self._model.index(place, 0))) for place in places)

    def width_of(self, column: int) -> int:
        """Return the pixels that a column wants: in a narrow dock the decisions have room for two signs."""
        if self.is_narrow and column == Column.DECIDED:
            return self.fontMetrics().horizontalAdvance("✓✓") + self.AIR
        return super().width_of(column)
