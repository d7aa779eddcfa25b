"""The dock's ⋮ menu: what is not needed all the time."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...compat import QAction
from ...translation import translate


class DockMenu(QToolButton):
    """``moreButton`` with its ``menu``; whoever has more to offer adds actions to ``menu()``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("moreButton")
        self.setText("⋮")
        self.setAutoRaise(True)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")  # three dots say so already
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(translate("UtsattaOmraden", "More"))
        self.setAccessibleName(translate("UtsattaOmraden", "More to do with the assessment"))
        self.setMenu(QMenu(self))

    def offer(self, name: str, label: str, keys: str, do: Callable[[], None]) -> QAction:
        """Add an action; ``keys`` are shown beside it, the dock itself listens to them."""
        action = self.menu().addAction(f"{label}\t{keys}" if keys else label)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: do())
        return action
