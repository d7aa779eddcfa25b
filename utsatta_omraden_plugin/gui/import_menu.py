"""The menu of the import button: from a file, or one of the published editions."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..translation import translate
from .icons import icon


class ImportMenu(QMenu):
    """Offers both ways in; neither uses the network before somebody has asked for a certain file."""

    def __init__(self, from_file: Callable[[], None], published: Callable[[], None], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("importMenu")
        file = self.addAction(icon("import_edition"), translate("UtsattaOmraden", "From a &file…"))
        file.setObjectName("actionImportFile")
        file.triggered.connect(lambda _checked=False: from_file())
        listed = self.addAction(translate("UtsattaOmraden", "&Published editions…"))
        listed.setObjectName("actionPublishedEditions")
        listed.triggered.connect(lambda _checked=False: published())
