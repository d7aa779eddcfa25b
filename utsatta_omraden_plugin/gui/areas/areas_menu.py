"""The ⋮ menu of the areas dock: columns, groups, copying, forms, drafts, and the change log."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...compat import QAction
from ...translation import translate
from ..more_button import MoreButton
from .column import ORDER, Column, column_headers


class AreasMenu(MoreButton):
    """Tells what the user wants: ``columnsChosen(list of Column)``, ``groupingChosen(bool)``, and the actions' own
    ``triggered``."""

    columnsChosen = pyqtSignal(object)
    groupingChosen = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("areasMenuButton", translate("UtsattaOmraden", "More to do with the areas"), parent)
        menu = self.menu()
        self.draft = self.add("newDraftAction", translate("UtsattaOmraden", "New edition as a &draft…"))
        self.delete_draft = self.add("deleteDraftAction", translate("UtsattaOmraden", "De&lete the draft…"))
        self.scheme = self.add("changeSchemeAction", translate("UtsattaOmraden", "&Move to another category scheme…"))
        menu.addSeparator()
        self.trend = self.add("changeTrendAction", translate("UtsattaOmraden", "Change &trend…"))
        self.organisation = self.add("changeOrganisationAction", translate("UtsattaOmraden", "Change o&rganisation…"))
        self.form = self.add("openFormAction", translate("UtsattaOmraden", "&Open the form"))
        self.copy = self.add("copyAreasAction", translate("UtsattaOmraden", "&Copy to the clipboard") + "\tCtrl+C")
        menu.addSeparator()
        self.columns = menu.addMenu(translate("UtsattaOmraden", "Col&umns"))
        self.columns.setObjectName("columnsMenu")
        self._column_actions: dict[Column, QAction] = {}
        headers = column_headers()
        for column in ORDER:
            action = self.columns.addAction(headers[column])
            action.setObjectName(f"column:{column.name}")
            action.setCheckable(True)
            action.setEnabled(column is not Column.NAME)
            action.triggered.connect(self._tell_columns)
            self._column_actions[column] = action
        self.group = self.add("groupByLpoAction", translate("UtsattaOmraden", "&Group by LPO"))
        self.group.setCheckable(True)
        self.group.toggled.connect(self.groupingChosen)
        menu.addSeparator()
        self.log = self.add("changeLogAction", translate("UtsattaOmraden", "&History of the workspace…"))

    def allow(self, action: QAction, is_possible: bool, why_not: str) -> None:
        """Let an action be chosen, or say in its tooltip why it cannot."""
        action.setEnabled(is_possible)
        action.setToolTip("" if is_possible else why_not)

    def show_columns(self, shown: Collection[Column]) -> None:
        """Tick the columns that are shown."""
        for column, action in self._column_actions.items():
            action.setChecked(column in shown or column is Column.NAME)

    def _tell_columns(self) -> None:
        self.columnsChosen.emit([column for column, action in self._column_actions.items() if action.isChecked()])
