"""What the compare dock shows while a workspace is open: the choice of editions, the changes, one change closely."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..list_page import ListPage
from ..scrolling import scrolling
from .change_model import ChangeFilter, ChangeModel
from .change_table import ChangeTable
from .compare_bar import CompareBar
from .pair_panel import PairPanel


class ComparePage(ListPage):
    """Holds the widgets and lays them out; the dock tells them what to do."""

    HINT = "compareHint"
    PROGRESS = "comparingProgress"
    BELOW = (200, 260)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("UtsattaOmraden", "Comparing"), parent)
        self.model = ChangeModel(self)
        self.rows = ChangeFilter(self.model, self)
        self.bar = CompareBar()
        self.table = ChangeTable(self.model, self.rows)
        self.panel = PairPanel()
        self.put_together(scrolling(self.panel))
