"""The menu of the button for handing in: hand in, or see what was sent back."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...translation import translate
from ..icons import icon


class SubmissionMenu(QMenu):
    """Offers both directions. Inside: ``actionHandIn``, ``actionOpenSendBack``."""

    def __init__(self, hand_in: Callable[[], None], open_sent_back: Callable[[], None], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("submissionMenu")
        there = self.addAction(icon("submission"), translate("UtsattaOmraden", "&Hand in…"))
        there.setObjectName("actionHandIn")
        there.triggered.connect(lambda _checked=False: hand_in())
        back = self.addAction(translate("UtsattaOmraden", "&Open what was sent back…"))
        back.setObjectName("actionOpenSendBack")
        back.triggered.connect(lambda _checked=False: open_sent_back())
