"""Starts and stops the plugin: it wires actions, docks, map and Processing together and decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QResource

from . import dependencies
from .gui.actions import Actions
from .gui.dialogs import close_dialogs
from .gui.help import show_guide
from .gui.messages import Messages
from .paths import RESOURCES
from .translation import Translation, translate

if TYPE_CHECKING:
    from .gui.shell import Shell
    from .processing.provider import UtsattaOmradenProvider


class UtsattaOmradenPlugin:
    """What QGIS loads. ``initGui`` and ``unload`` mirror each other and can follow each other any number of times."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._translation = Translation()
        self._has_icons = False
        self._provider: UtsattaOmradenProvider | None = None
        self._actions: Actions | None = None
        self._messages: Messages | None = None
        self._shell: Shell | None = None

    def initProcessing(self) -> None:
        """Offer the algorithms; ``qgis_process`` calls only this."""
        if self._provider is not None:
            return
        from .processing.provider import UtsattaOmradenProvider

        self._load_words_and_icons()
        self._provider = UtsattaOmradenProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Put everything into QGIS; when a package is missing, only the help and one message with the remedy."""
        self._load_words_and_icons()
        self._messages = Messages(self._iface)
        self._actions = Actions(self._iface)
        self._actions.load()
        missing = dependencies.unmet()
        if missing:
            self._messages.problem(dependencies.summary(missing), dependencies.remedy())
        else:
            from .gui.shell import Shell

            self.initProcessing()
            self._shell = Shell(self._iface, self._actions, self._messages)
            self._shell.load()
            if self._provider is not None:
                self._provider.workspaceWritten.connect(self._shell.session.written_at)
        help_text = translate("UtsattaOmraden", "&Help")
        help_tip = translate("UtsattaOmraden", "Open the user guide")
        self._actions.add("actionHelp", "help", help_text, help_tip, show_guide)

    def unload(self) -> None:
        """Take everything away again, in the reverse order."""
        close_dialogs()
        if self._shell is not None:
            self._shell.unload()
            self._shell = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._actions is not None:
            self._actions.unload()
            self._actions = None
        if self._messages is not None:
            self._messages.unload()
            self._messages = None
        self._unload_words_and_icons()

    def _load_words_and_icons(self) -> None:
        if not self._has_icons:  # Qt counts: what is registered twice stays when it is taken away once
            self._translation.load()
            self._has_icons = QResource.registerResource(str(RESOURCES))

    def _unload_words_and_icons(self) -> None:
        QResource.unregisterResource(str(RESOURCES))
        self._has_icons = False
        self._translation.unload()
