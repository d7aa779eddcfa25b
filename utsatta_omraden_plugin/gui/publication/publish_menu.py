"""The menu of the export button: a file for others, or the publication of an edition."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...translation import translate
from ..icons import icon


class PublishMenu(QMenu):
    """Offers both ways out. Inside: ``actionExportAreas``, ``actionPublish``."""

    def __init__(self, export: Callable[[], None], publish: Callable[[], None], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("exportMenu")
        file = self.addAction(icon("export"), translate("UtsattaOmraden", "&Export areas…"))
        file.setObjectName("actionExportAreas")
        file.triggered.connect(lambda _checked=False: export())
        edition = self.addAction(icon("publish"), translate("UtsattaOmraden", "&Publish edition…"))
        edition.setObjectName("actionPublish")
        edition.triggered.connect(lambda _checked=False: publish())
