"""The menu of the export button: a file for others, or the publication of an edition."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..button_menu import ButtonMenu


class PublishMenu(ButtonMenu):
    """Offers both ways out. Inside: ``actionExportAreas``, ``actionPublish``."""

    def __init__(self, export: Callable[[], None], publish: Callable[[], None], parent: QWidget | None) -> None:
        super().__init__("exportMenu", parent)
        self.offer("actionExportAreas", translate("UtsattaOmraden", "&Export areas…"), export, "export")
        self.offer("actionPublish", translate("UtsattaOmraden", "&Publish edition…"), publish, "publish")
