"""What the plugin adds to QGIS itself: options, expressions, search field, layer tree, and the look of the map."""

from __future__ import annotations

from typing import Any

from ..translation import translate
from .actions import Actions
from .edition_indicators import EditionIndicators
from .expressions.registration import ExpressionFunctions
from .locator.area_search import AreaSearch
from .map_look.map_look import MapLook
from .map_look.map_menu import MapMenu
from .messages import Messages
from .options.factory import OptionsFactory
from .options.store import stored_options
from .scheduled_backup import ScheduledBackup
from .session import WorkspaceSession


class QgisOffers:
    """Loads and unloads them together. The options hold from the moment they are applied."""

    def __init__(self, session: WorkspaceSession, iface: Any, messages: Messages) -> None:
        self._session = session
        self._iface = iface
        self._functions = ExpressionFunctions(session, iface)
        self._search = AreaSearch(session, iface)
        self._indicators = EditionIndicators(session, iface)
        self._look = MapLook(session, iface, messages)
        self._backup = ScheduledBackup(session, messages)
        self._options: OptionsFactory | None = None
        session.role = stored_options().role

    def load(self, actions: Actions) -> None:
        """Put everything in its place."""
        self._functions.load()
        self._search.load()
        self._indicators.load()
        text = translate("UtsattaOmraden", "&Map")
        tip = translate("UtsattaOmraden", "Choose what the map shows of the areas, and what lies under them")
        action = actions.add("actionMap", "map", text, tip, lambda: None, is_on_toolbar=False)
        menu = MapMenu(self._iface.mainWindow())
        actions.give_menu(action, menu)
        self._look.load(menu)
        self._backup.load(stored_options())
        self._options = OptionsFactory()
        self._options.applied.connect(self._applied)
        self._iface.registerOptionsWidgetFactory(self._options)

    def unload(self) -> None:
        """Take everything away, in the reverse order."""
        if self._options is not None:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options.applied.disconnect(self._applied)
            self._options.deleteLater()
            self._options = None
        self._backup.unload()
        self._look.unload()
        self._indicators.unload()
        self._search.unload()
        self._functions.unload()

    def _applied(self) -> None:
        options = stored_options()
        self._session.role = options.role
        self._backup.follow(options)
