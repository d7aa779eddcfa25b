"""What can be done with chosen places, and with all of them."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ....translation import translate


class PlaceButtons(QWidget):
    """Show on the map, change the shape, remove; and the picture of where places crowd."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.show_on_map = self._button(
            "showPlaceButton",
            "/mActionZoomToSelected.svg",
            translate("UtsattaOmraden", "Show the chosen places on the map (Return)"),
        )
        self.reshape = self._button(
            "reshapePlaceButton",
            "/mActionVertexToolActiveLayer.svg",
            translate("UtsattaOmraden", "Change the shape of the chosen place on the map"),
        )
        self.remove = self._button(
            "removePlaceButton",
            "/mActionDeleteSelected.svg",
            translate("UtsattaOmraden", "Remove the chosen places (Delete)"),
        )
        self._row.addStretch(1)
        self.heat = self._button(
            "heatMapButton",
            "/rendererHeatmapSymbol.svg",
            translate("UtsattaOmraden", "Show where the places crowd: every place weighs the same"),
        )
        self.heat.setCheckable(True)

    def _button(self, name: str, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(QgsApplication.getThemeIcon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        self._row.addWidget(button)
        return button

    def enable(self, chosen: int, places: int, can_write: bool) -> None:
        """Offer what fits so many chosen places of so many."""
        self.show_on_map.setEnabled(chosen > 0)
        self.reshape.setEnabled(can_write and chosen == 1)
        self.remove.setEnabled(can_write and chosen > 0)
        self.heat.setEnabled(places > 0 or self.heat.isChecked())
