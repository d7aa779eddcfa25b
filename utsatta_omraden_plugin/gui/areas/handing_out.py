"""What leaves the table: rows on the clipboard, and an area's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFeatureRequest, QgsProject
from qgis.PyQt.QtCore import QObject

from ...domain.errors import UtsattaError
from ..layer_tree import edition_layers
from ..session import WorkspaceSession
from .areas_page import AreasPage

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class HandingOut(QObject):
    """Copies rows, and opens the form that QGIS has for an area."""

    def __init__(self, session: WorkspaceSession, page: AreasPage, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._iface = iface
        page.table.copyWanted.connect(self.copy)
        page.menu.copy.triggered.connect(lambda _checked=False: self.copy())
        page.menu.form.triggered.connect(lambda _checked=False: self.open_form())

    def copy(self) -> None:
        """Copy the selected rows, or all that are shown, with the columns that are shown."""
        from .copying import copy_lines  # the privacy gate is loaded when something is to leave

        table, rows = self._page.table, self._page.rows
        lines = [rows.line_of(row.area.id) for row in table.areas_in_hand()]
        shown = [line for line in lines if line is not None]
        if not shown:
            return
        try:
            said = copy_lines(rows, shown, table.shown_columns())
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        self._session.said.emit(said)

    def open_form(self) -> None:
        """Open the form of the one area that is chosen, to be read."""
        edition, chosen = self._session.edition, self._page.table.selected_ids()
        layer = edition_layers(QgsProject.instance()).get(edition.id) if edition is not None else None
        if layer is None or len(chosen) != 1:
            return
        version_id = chosen[0].replace("'", "''")
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(f"\"id\" = '{version_id}'")):
            self._iface.openFeatureForm(layer, feature, False, False)
            return
