"""The menu of the workspace button: new, open, those used lately, and taking over from a window that has gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtWidgets import QWidget

from ..translation import translate
from .button_menu import ButtonMenu
from .plain import plain_tip
from .workspaces import Workspaces


class WorkspaceMenu(ButtonMenu):
    """Reads the list of recent workspaces each time it opens, so that it names only what is still there.

    ``take_over`` is offered while the other window that edited the workspace has gone, also when the message that said
    so was closed.
    """

    def __init__(self, workspaces: Workspaces, take_over: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__("workspaceMenu", parent)
        self._workspaces = workspaces
        self.offer(
            "actionNewWorkspace", translate("UtsattaOmraden", "&New workspace…"), workspaces.ask_new, "new_workspace"
        )
        self.offer(
            "actionBrowseWorkspace",
            translate("UtsattaOmraden", "&Open workspace…"),
            workspaces.ask_open,
            "open_workspace",
        )
        self._recent = self.addMenu(translate("UtsattaOmraden", "&Recent workspaces"))
        self._recent.setToolTipsVisible(True)
        self._take_over = self.offer("actionTakeOver", translate("UtsattaOmraden", "&Take over"), take_over)
        self.aboutToShow.connect(self._bring_up_to_date)
        self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        self._take_over.setVisible(self._workspaces.can_be_taken_over)
        self._list_recent()

    def _list_recent(self) -> None:
        self._recent.clear()
        locations = self._workspaces.recent()
        for number, location in enumerate(locations, start=1):
            # An ampersand in a file's name is no mnemonic.
            action = self._recent.addAction(
                f"&{number}  {Path(location).name}".replace("&", "&&").replace("&&", "&", 1)
            )
            action.setToolTip(plain_tip(location))
            action.triggered.connect(lambda _checked=False, place=location: self._workspaces.open(place))
        self._recent.setEnabled(bool(locations))
