"""The button ⋮ behind which a dock keeps what is not needed all the time."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ..compat import QAction
from ..translation import translate


class MoreButton(QToolButton):
    """A button with its Qt object name and a menu; ``spoken`` is what a screen reader calls it."""

    def __init__(self, object_name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setText("⋮")
        self.setAutoRaise(True)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")  # three dots say so already
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(translate("UtsattaOmraden", "More"))
        self.setAccessibleName(spoken)
        self.setMenu(QMenu(self))
        self.menu().setToolTipsVisible(True)

    def add(self, object_name: str, label: str, tip: str = "") -> QAction:
        """Add an action at the end of the menu; without a ``tip`` it shows its label."""
        action = self.menu().addAction(label)
        action.setObjectName(object_name)
        if tip:
            action.setToolTip(tip)
        return action
