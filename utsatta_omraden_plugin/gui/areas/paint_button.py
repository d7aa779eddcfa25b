"""The button "Paint": pick a category or a trend, and then click areas in the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...translation import translate
from .target import mark_of_target, name_of

if TYPE_CHECKING:
    from .target import Target


class PaintButton(QToolButton):
    """``picked(target)`` tells with what to paint, ``lassoWanted`` that areas are to be chosen with a lasso."""

    picked = pyqtSignal(object)
    lassoWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paintButton")
        self.setText(translate("UtsattaOmraden", "&Paint"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(translate("UtsattaOmraden", "Paint categories and trends in the map"))
        self.setMenu(QMenu(self))
        self.menu().setToolTipsVisible(True)

    def offer(self, categories: Sequence[Target], trends: Sequence[Target]) -> None:
        """Offer these to paint with."""
        menu = self.menu()
        menu.clear()
        for number, target in enumerate(categories, start=1):
            self._add(menu, target, f"paintCategory{number}")
        menu.addSeparator()
        for number, target in enumerate(trends, start=1):
            self._add(menu, target, f"paintTrend{number}")
        menu.addSeparator()
        lasso = menu.addAction(translate("UtsattaOmraden", "Choose areas with a &lasso"))
        lasso.setObjectName("lassoAction")
        lasso.setToolTip(translate("UtsattaOmraden", "Draw around areas in the map; with Shift they are added"))
        lasso.triggered.connect(lambda _checked=False: self.lassoWanted.emit())

    def _add(self, menu: QMenu, target: Target, name: str) -> None:
        action = menu.addAction(mark_of_target(target), name_of(target))
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: self.picked.emit(target))

    def enable(self, is_possible: bool, why_not: str) -> None:
        """Let the button be pressed, or say why it cannot."""
        tip = translate(
            "UtsattaOmraden", "Pick a category or trend, write the reason once, and click areas in the map."
        )
        self.setEnabled(is_possible)
        self.setToolTip(tip if is_possible else why_not)
        self.setAccessibleDescription(self.toolTip())
