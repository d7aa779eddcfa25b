"""The menu behind the arrow of a button of the toolbar."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..compat import QAction
from .icons import icon


class ButtonMenu(QMenu):
    """A menu with its Qt object name, filled by ``offer``."""

    def __init__(self, object_name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)

    def offer(self, object_name: str, label: str, do: Callable[[], object], icon_name: str = "") -> QAction:
        """Add an action at the end of the menu that calls ``do``."""
        action = self.addAction(label)
        action.setObjectName(object_name)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda _checked=False: do())
        return action
