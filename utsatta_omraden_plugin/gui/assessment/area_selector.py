"""Finds an area by name, id, locality or LPO."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCollator, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...translation import translate
from ..lifeline.words import also_known_as, former_names
from ..plain import plain_tip

if TYPE_CHECKING:
    from ...domain.area import AreaVersion

_VERSION_ID = Qt.ItemDataRole.UserRole
_SEARCHED = Qt.ItemDataRole.UserRole + 1
_EXACT = Qt.ItemDataRole.UserRole + 2
ROWS_SHOWN = 15


class AreaSelector(QComboBox):
    """An editable combo of an edition's areas, by name; typing any part of name, id (of any edition), locality or LPO
    finds them.

    The item's text is the area's name and its data the version id; Return takes the best match of what was typed.
    ``areaChosen(version id)`` is emitted whenever the choice changes by the user or a script
    (``setCurrentIndex``), not by ``show_chosen``.
    """

    areaChosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("areaSelector")
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(ROWS_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setAccessibleName(translate("UtsattaOmraden", "Area to assess"))
        self.setToolTip(translate("UtsattaOmraden", "Choose the area to assess (Ctrl+F)"))
        self.lineEdit().setPlaceholderText(translate("UtsattaOmraden", "Search area, id, LPO…"))
        self.lineEdit().setClearButtonEnabled(True)
        self._items = QStandardItemModel(0, 1, self)
        self.setModel(self._items)
        self._delegate = _Details(self)
        self.view().setItemDelegate(self._delegate)
        completer = _Finder(self._items, self)
        completer.popup().setItemDelegate(self._delegate)
        self.setCompleter(completer)
        self.currentIndexChanged.connect(self._chosen)
        self.lineEdit().returnPressed.connect(self._take_best)
        self.lineEdit().editingFinished.connect(self._restore)

    def show_areas(self, areas: Sequence[AreaVersion], all_names: Mapping[str, Sequence[str]] | None = None) -> None:
        """Offer the areas of an edition, ordered as the user's language orders names; none is chosen.

        ``all_names`` are the names and ids (as text) of all editions by area id: they find the area too.
        """
        names = all_names or {}
        self.blockSignals(True)
        self._items.clear()
        collator = QCollator()
        collator.setNumericMode(True)
        for area in sorted(areas, key=lambda area: collator.sortKey(area.name)):
            item = QStandardItem(area.name)
            item.setData(area.id, _VERSION_ID)
            details = details_of(area, names.get(area.area_id, ()))
            item.setData(details, _SEARCHED)
            item.setData(_exactly(area, names.get(area.area_id, ())), _EXACT)
            item.setToolTip(plain_tip(details))
            self._items.appendRow(item)
        self.setCurrentIndex(-1)
        self.clearEditText()
        self.blockSignals(False)

    def show_chosen(self, version_id: str) -> None:
        """Show which area is chosen ("" for none); nobody is told."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(version_id, _VERSION_ID) if version_id else -1)
        if self.currentIndex() < 0:
            self.clearEditText()
        self.blockSignals(False)
        self._restore()

    def _chosen(self, index: int) -> None:
        if index >= 0:
            self.areaChosen.emit(str(self.itemData(index, _VERSION_ID)))

    def _take_best(self) -> None:
        typed = self.currentText().strip().casefold()
        if not typed:
            return
        found = [row for row in range(self.count()) if typed in str(self.itemData(row, _SEARCHED)).casefold()]
        best = sorted(found, key=lambda row: (self._distance(row, typed), row))
        if best and best[0] != self.currentIndex():
            self.setCurrentIndex(best[0])
        self._restore()

    def _distance(self, row: int, typed: str) -> int:
        """Rank what was typed: the beginning of the name, its id, a name or id of another edition, or any part."""
        if self.itemText(row).casefold().startswith(typed):
            return 0
        exact = list(self.itemData(row, _EXACT))
        return 1 + exact.index(typed) if typed in exact else 1000

    def _restore(self) -> None:
        # What was typed without being chosen gives way to the chosen area's name: one glance tells which area it is.
        self.blockSignals(True)
        self.lineEdit().setText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")
        self.lineEdit().setCursorPosition(0)
        self.blockSignals(False)


def details_of(area: AreaVersion, all_names: Sequence[str] = ()) -> str:
    """Return the line by which an area is told from others: name, locality, LPO, id, what it is called elsewhere."""
    lpo = area.organisation.lpo
    parts = [area.name, area.locality, lpo and f"LPO {lpo}", area.organisation.lpo_code]
    if area.special_area_id is not None:
        parts.append(f"id {area.special_area_id}")
    parts.append(also_known_as(former_names(area, all_names)))
    return " · ".join(part for part in parts if part)


def _exactly(area: AreaVersion, all_names: Sequence[str]) -> list[str]:
    """Return the id, and then the other names and ids, by which exactly this area is meant, the nearest first."""
    number = "" if area.special_area_id is None else str(area.special_area_id)
    return [number, *(name.casefold() for name in former_names(area, all_names))]


class _Details(QStyledItemDelegate):
    """Shows in the lists what is searched, not only the name."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = str(index.data(_SEARCHED))


class _Finder(QCompleter):
    """Completes by any part of the details and writes the name alone into the field."""

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_SEARCHED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(ROWS_SHOWN)

    def pathFromIndex(self, index: QModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))
