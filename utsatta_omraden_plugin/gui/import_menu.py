"""The menu of the import button: from a file, or one of the published editions."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from ..translation import translate
from .button_menu import ButtonMenu


class ImportMenu(ButtonMenu):
    """Offers both ways in; neither uses the network before somebody has asked for a certain file."""

    def __init__(self, from_file: Callable[[], None], published: Callable[[], None], parent: QWidget | None) -> None:
        super().__init__("importMenu", parent)
        self.offer("actionImportFile", translate("UtsattaOmraden", "From a &file…"), from_file, "import_edition")
        self.offer("actionPublishedEditions", translate("UtsattaOmraden", "&Published editions…"), published)
