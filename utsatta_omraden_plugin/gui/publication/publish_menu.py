"""The menu of the export button: a file for others, Noa's judgement of areas, or the publication of an edition."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..button_menu import ButtonMenu


class PublishMenu(ButtonMenu):
    """Offers both ways out, and what has to come before one. Inside: ``actionExportAreas``, ``actionConfirmAreas``,
    ``actionPublish``."""

    def __init__(
        self,
        export: Callable[[], None],
        confirm: Callable[[], None],
        publish: Callable[[], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__("exportMenu", parent)
        self.offer("actionExportAreas", translate("UtsattaOmraden", "&Export areas…"), export, "export")
        self.offer("actionConfirmAreas", translate("UtsattaOmraden", "&Judge areas as they stand…"), confirm, "assess")
        self.offer("actionPublish", translate("UtsattaOmraden", "&Publish edition…"), publish, "publish")
