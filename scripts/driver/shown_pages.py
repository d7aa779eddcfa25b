"""Stands in for the browser, which has no place on a virtual screen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot


class ShownPages(QObject):
    """Notes which pages the plugin asked the desktop to show: ``QDesktopServices.setUrlHandler("file", …, "show")``."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QUrl] = []

    @pyqtSlot(QUrl)
    def show(self, page: QUrl) -> None:
        """Note a page."""
        self.shown.append(page)
