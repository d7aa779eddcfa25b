"""The attributes of an old and a new area version beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...domain.names import folded_name
from ...domain.quantities import M2_PER_HECTARE
from ...translation import translate
from ..areas.category_mark import category_mark
from ..plain import plain_tip

if TYPE_CHECKING:
    from ...domain.area import AreaVersion

DIFFERS = "≠"
_MARK_WIDTH = 24


class AttributeTable(QTableWidget):
    """Four columns: attribute, value in the older edition, ≠ where they differ, value in the newer one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setObjectName("attributeTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Attributes in both editions"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_MARK_WIDTH)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(2, _MARK_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(200)

    def show_pair(
        self, old: AreaVersion | None, new: AreaVersion | None, old_year: int | str, new_year: int | str
    ) -> None:
        """Show two versions under the years of their editions, or other titles; None for one that there is not."""
        self.setHorizontalHeaderLabels([translate("UtsattaOmraden", "Attribute"), str(old_year), "", str(new_year)])
        before, after = _values(old), _values(new)
        titles = list(before or after)
        self.setRowCount(len(titles))
        for row, title in enumerate(titles):
            shown = [before.get(title, "–"), after.get(title, "–")]
            differs = old is not None and new is not None and folded_name(shown[0]) != folded_name(shown[1])
            cells = [title, shown[0], DIFFERS if differs else "", shown[1]]
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setToolTip(plain_tip(cell))
                if differs and column:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(row, column, item)
            if title == translate("UtsattaOmraden", "Category"):
                for column, area in ((1, old), (3, new)):
                    if area is not None:
                        self.item(row, column).setIcon(category_mark(area.category))
        # As high as its rows: the panel around it scrolls, not the table in it.
        height = self.horizontalHeader().sizeHint().height() + sum(
            self.rowHeight(row) for row in range(self.rowCount())
        )
        self.setFixedHeight(height + 2 * self.frameWidth())


def _values(area: AreaVersion | None) -> dict[str, str]:
    if area is None:
        return {}
    organisation = area.organisation
    hectares = float(area.boundary.area) / M2_PER_HECTARE
    return {
        translate("UtsattaOmraden", "Name"): area.name,
        translate("UtsattaOmraden", "Category"): area.category,
        translate("UtsattaOmraden", "Id"): "–" if area.special_area_id is None else str(area.special_area_id),
        translate("UtsattaOmraden", "Area ha"): QLocale().toString(hectares, "f", 1),
        translate("UtsattaOmraden", "Since"): "–" if area.valid_from is None else area.valid_from.isoformat(),
        translate("UtsattaOmraden", "Locality"): area.locality or "–",
        translate("UtsattaOmraden", "LPO"): _named(organisation.lpo, organisation.lpo_code),
        translate("UtsattaOmraden", "Police area"): _named(organisation.police_area, organisation.police_area_code),
        translate("UtsattaOmraden", "Region"): _named(organisation.region, organisation.region_code),
    }


def _named(name: str, code: str) -> str:
    return f"{name} ({code})" if name and code else name or code or "–"
