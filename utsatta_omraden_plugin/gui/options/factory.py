"""The plugin's page among QGIS's own options."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..actions import MENU
from ..icons import icon
from .options_page import OptionsPage


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time the dialog opens; ``applied`` tells that OK or Apply has stored the options."""

    applied = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(MENU)
        self._page: OptionsPage | None = None

    def icon(self) -> QIcon:
        return icon("icon")

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        page = OptionsPage(parent)
        page.applied.connect(self.applied)
        self._page = page  # QGIS 3.22 leaves the page's Python half to us
        return page
