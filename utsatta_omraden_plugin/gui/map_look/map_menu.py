"""The menu of the map: what it shows of the areas, and what lies under them."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...compat import QAction, QActionGroup
from ...translation import translate
from .background import LAND, STREETS
from .themes import Theme, title_of_theme


class MapMenu(QMenu):
    """``themeWanted(Theme)``, ``backgroundWanted(kind, whether)``, ``newProjectWanted``, ``templateWanted``. Inside:
    ``actionTheme:trend`` and so on, ``actionBackground:land``, ``actionBackground:openstreetmap``,
    ``actionNewProject``, ``actionPutTemplate``."""

    themeWanted = pyqtSignal(object)
    backgroundWanted = pyqtSignal(str, bool)
    newProjectWanted = pyqtSignal()
    templateWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mapMenu")
        self.setToolTipsVisible(True)
        group = QActionGroup(self)
        self._themes: dict[Theme, QAction] = {}
        for theme in Theme:
            action = self.addAction(title_of_theme(theme))
            action.setObjectName(f"actionTheme:{theme.value}")
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, theme=theme: self.themeWanted.emit(theme))
            self._themes[theme] = action
        self.addSeparator()
        self._backgrounds = {
            LAND: self._background(
                LAND,
                translate("UtsattaOmraden", "&Land and counties"),
                translate("UtsattaOmraden", "From the map that comes with QGIS (Natural Earth); works offline"),
            ),
            STREETS: self._background(
                STREETS,
                translate("UtsattaOmraden", "&OpenStreetMap (internet)"),
                translate(
                    "UtsattaOmraden",
                    "Map pictures are fetched from openstreetmap.org, which sees what part of the map you look at",
                ),
            ),
        }
        self.addSeparator()
        new = self.addAction(translate("UtsattaOmraden", "&New project with land and counties"))
        new.setObjectName("actionNewProject")
        new.triggered.connect(lambda _checked=False: self.newProjectWanted.emit())
        template = self.addAction(translate("UtsattaOmraden", "Put the &project template among those of QGIS"))
        template.setObjectName("actionPutTemplate")
        template.setToolTip(translate("UtsattaOmraden", "It then stands under Project, New from Template"))
        template.triggered.connect(lambda _checked=False: self.templateWanted.emit())

    def show_state(self, theme: Theme | None, backgrounds: set[str]) -> None:
        """Tick what the map shows; ``theme`` is None while there are no areas on it."""
        for each, action in self._themes.items():
            action.setEnabled(theme is not None)
            action.setChecked(each is theme)
        for kind, action in self._backgrounds.items():
            action.setChecked(kind in backgrounds)

    def _background(self, kind: str, text: str, tip: str) -> QAction:
        action = self.addAction(text)
        action.setObjectName(f"actionBackground:{kind}")
        action.setToolTip(tip)
        action.setCheckable(True)
        action.triggered.connect(lambda checked: self.backgroundWanted.emit(kind, checked))
        return action
