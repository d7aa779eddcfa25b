"""The menu of the button for handing in: hand in, or see what was sent back."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..button_menu import ButtonMenu


class SubmissionMenu(ButtonMenu):
    """Offers both directions. Inside: ``actionHandIn``, ``actionOpenSendBack``."""

    def __init__(self, hand_in: Callable[[], None], open_sent_back: Callable[[], None], parent: QWidget | None) -> None:
        super().__init__("submissionMenu", parent)
        self.offer("actionHandIn", translate("UtsattaOmraden", "&Hand in…"), hand_in, "submission")
        self.offer("actionOpenSendBack", translate("UtsattaOmraden", "&Open what was sent back…"), open_sent_back)
