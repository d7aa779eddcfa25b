"""The six fields of an area's organisation, and over them the LPOs that fill them all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QGridLayout, QLabel, QLineEdit, QWidget

from ...translation import translate
from ..area_layer import column_titles
from ..form_pieces import label_of

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.changed_organisation import KnownLpo
    from ...domain.organisation import Organisation

CODE_WIDTH = 110


class LpoChoice(QComboBox):
    """``organisationLpo``: the LPOs that are known, found by any part of name or code.

    ``picked(Organisation)`` tells which one was chosen.
    """

    picked = pyqtSignal(object)

    def __init__(self, known: Sequence[KnownLpo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("organisationLpo")
        self.setAccessibleName(translate("UtsattaOmraden", "Local police area to take all values from"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.lineEdit().setPlaceholderText(translate("UtsattaOmraden", "Search name or code…"))
        self.lineEdit().setClearButtonEnabled(True)
        for lpo in known:
            self.addItem(_words(lpo), lpo.organisation)
        self.setCurrentIndex(-1)
        completer = self.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.activated.connect(self._tell)

    def _tell(self, index: int) -> None:
        if index >= 0:
            self.picked.emit(self.itemData(index))


class OrganisationFields(QWidget):
    """An LPO to choose, and under it name and code of LPO, police area and region: ``organisation:lpo`` …
    ``organisation:region_code``.

    Where the areas differ a field is empty, and stays as it is in each of them while nothing is written there.
    ``edited`` comes with every letter.
    """

    edited = pyqtSignal()

    def __init__(self, areas: Sequence[AreaVersion], known: Sequence[KnownLpo], parent: QWidget | None = None) -> None:
        from ...domain.org_unit import OrgLevel  # shapely comes with it, which nothing loads at QGIS's start

        super().__init__(parent)
        self._fields: dict[str, QLineEdit] = {}
        self._before: dict[str, str] = {}
        self._mixed: set[str] = set()
        self._taken: set[str] = set()
        titles = column_titles()
        self.lpo = LpoChoice(known)
        self.lpo.picked.connect(self.take)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        self._add(0, translate("UtsattaOmraden", "&All values from:"), self.lpo)
        grid.addWidget(QLabel(translate("UtsattaOmraden", "Name")), 1, 1)
        grid.addWidget(QLabel(translate("UtsattaOmraden", "Code")), 1, 2)
        words = {
            OrgLevel.LPO: translate("UtsattaOmraden", "&Local police area:"),
            OrgLevel.POLICE_AREA: translate("UtsattaOmraden", "&Police area:"),
            OrgLevel.REGION: translate("UtsattaOmraden", "Re&gion:"),
        }
        for line, (level, title) in enumerate(words.items(), start=2):
            for column, value in enumerate((level.value, f"{level.value}_code"), start=1):
                field = self._field(value, {getattr(area.organisation, value) for area in areas}, titles[value])
                grid.addWidget(field, line, column)
            self._fields[f"{level.value}_code"].setMaximumWidth(CODE_WIDTH)
            grid.addWidget(label_of(title, self._fields[level.value]), line, 0)

    def _field(self, value: str, there: set[str], title: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"organisation:{value}")
        field.setAccessibleName(title)
        self._before[value] = there.pop() if len(there) == 1 else ""
        if there:
            self._mixed.add(value)
            field.setPlaceholderText(translate("UtsattaOmraden", "differs, stays"))
        field.setText(self._before[value])
        field.textChanged.connect(self.edited)
        self._fields[value] = field
        return field

    def add_row(self, words: str, widget: QWidget) -> None:
        """Add a widget under the others, with a label whose shortcut leads to it."""
        self._add(self._grid.rowCount(), words, widget)

    def _add(self, line: int, words: str, widget: QWidget) -> None:
        self._grid.addWidget(label_of(words, widget), line, 0)
        self._grid.addWidget(widget, line, 1, 1, 2)

    def add_line(self, widget: QWidget) -> None:
        """Add a widget under the others, as wide as they are."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 3)

    def take(self, organisation: Organisation) -> None:
        """Fill all fields with the values of an LPO."""
        for value, field in self._fields.items():
            field.setText(getattr(organisation, value))
            field.setPlaceholderText("")
        self._taken = set(self._mixed)
        self.edited.emit()

    def values(self) -> dict[str, str]:
        """Return what is to be written, by the names of the values; what stays as it is is not among it."""
        written = {value: field.text() for value, field in self._fields.items()}
        return {value: text for value, text in written.items() if text != self._before[value] or value in self._taken}


def _words(lpo: KnownLpo) -> str:
    unit = lpo.organisation
    words = f"{unit.lpo or '–'}  {unit.lpo_code} · {unit.police_area or unit.police_area_code}"
    if lpo.is_unit:
        return words
    return translate("UtsattaOmraden", "{lpo} (from the areas)").format(lpo=words)
