"""What the check dock shows while a workspace is open: the run and its filters, the findings, one finding closely."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..bar_pieces import line_of, push_button
from ..list_page import ListPage
from .check_bar import CheckBar
from .finding_model import FindingFilter, FindingModel
from .finding_panel import FindingPanel
from .finding_table import FindingTable


class CheckPage(ListPage):
    """Holds the widgets and lays them out; the dock tells them what to do."""

    HINT = "checkHint"
    PROGRESS = "checkingProgress"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("UtsattaOmraden", "Checking"), parent)
        self.model = FindingModel(self)
        self.rows = FindingFilter(self.model, self)
        self.bar = CheckBar()
        self.table = FindingTable(self.model, self.rows)
        self.panel = FindingPanel()
        self.stop = push_button("stopChecksButton", translate("UtsattaOmraden", "Cancel"))
        self.under_way = line_of((self.progress, 1), (self.stop, 0))
        self.put_together(self.panel)
