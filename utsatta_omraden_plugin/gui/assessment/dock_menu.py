"""The dock's ⋮ menu: what is not needed all the time."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from ...compat import QAction
from ...translation import translate
from ..more_button import MoreButton


class DockMenu(MoreButton):
    """``moreButton`` with its ``menu``; whoever has more to offer adds actions to ``menu()``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("moreButton", translate("UtsattaOmraden", "More to do with the assessment"), parent)
        self.menu().setToolTipsVisible(False)  # the labels say it all

    def offer(self, name: str, label: str, keys: str, do: Callable[[], None]) -> QAction:
        """Add an action; ``keys`` are shown beside it, the dock itself listens to them."""
        action = self.add(name, f"{label}\t{keys}" if keys else label)
        action.triggered.connect(lambda _checked=False: do())
        return action
