"""The plugin's actions, on its toolbar and in the plugin menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtWidgets import QMenu, QToolBar, QToolButton

from ..compat import QAction
from ..translation import translate
from .icons import icon

TOOLBAR = "UtsattaOmradenToolbar"
MENU = "Utsatta områden"


class Actions:
    """Makes actions and puts them on the toolbar and in the menu; ``unload`` takes every one of them away again.

    The object names are a contract (interface.md, Widgets).
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._actions: list[QAction] = []
        self._toolbar: QToolBar | None = None

    def load(self) -> None:
        """Put an empty toolbar into the window."""
        self._toolbar = self._iface.addToolBar(MENU)
        self._toolbar.setObjectName(TOOLBAR)
        self._toolbar.setToolTip(translate("UtsattaOmraden", "Utsatta områden"))

    def unload(self) -> None:
        """Take toolbar, menu and all actions away."""
        window = self._iface.mainWindow()
        for action in self._actions:
            self._iface.removePluginMenu(MENU, action)
            if self._toolbar is not None:
                self._toolbar.removeAction(action)
            if action.menu() is not None:
                action.menu().deleteLater()
            action.deleteLater()
        self._actions.clear()
        if self._toolbar is not None:
            window.removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None

    def add(
        self,
        name: str,
        icon_name: str,
        text: str,
        tip: str,
        do: Callable[[], None] | None = None,
        is_on_toolbar: bool = True,
    ) -> QAction:
        """Add an action to the menu and, unless it is needed seldom, to the toolbar.

        ``do`` is called when it is triggered, None makes it one that is only checked.
        """
        action = QAction(icon(icon_name), text, self._iface.mainWindow())
        action.setObjectName(name)
        action.setToolTip(tip)
        action.setStatusTip(tip)
        if do is None:
            action.setCheckable(True)
        else:
            # QGIS passes whether an action is checked; what is done here has no use for it.
            action.triggered.connect(lambda _checked=False: do())
        self._actions.append(action)
        if self._toolbar is not None and is_on_toolbar:
            self._toolbar.addAction(action)
        self._iface.addPluginToMenu(MENU, action)
        return action

    def give_menu(self, action: QAction, menu: QMenu) -> None:
        """Give an action a menu: the button does the action, its arrow opens the menu."""
        action.setMenu(menu)
        button = self._toolbar.widgetForAction(action) if self._toolbar is not None else None
        if isinstance(button, QToolButton):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
