"""The parts that a line cuts an area into: which one keeps the id, what the others are called, which are given up."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QLabel, QLineEdit, QRadioButton, QWidget

from ...translation import translate


class PartsForm(QWidget):
    """One row for each part: ``keepsId:<row>``, ``partName:<row>``, ``giveUp:<row>``; ``changed`` when one changes."""

    changed = pyqtSignal()

    def __init__(self, sizes: Sequence[str], names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawParts")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        self._keeps = QButtonGroup(self)
        self._names: list[QLineEdit] = []
        self._given_up: list[QCheckBox] = []
        self._kept = 0
        heads = (translate("UtsattaOmraden", "Id"), translate("UtsattaOmraden", "Ground"))
        for column, head in enumerate((*heads, translate("UtsattaOmraden", "Name"))):
            grid.addWidget(QLabel(head), 0, column)
        for row, (size, name) in enumerate(zip(sizes, names)):
            keeps = QRadioButton()
            keeps.setObjectName(f"keepsId:{row}")
            keeps.setAccessibleName(translate("UtsattaOmraden", "The part of {size} keeps the id").format(size=size))
            keeps.setToolTip(keeps.accessibleName())
            keeps.setChecked(row == 0)
            self._keeps.addButton(keeps, row)
            edit = QLineEdit(name)
            edit.setObjectName(f"partName:{row}")
            edit.setAccessibleName(translate("UtsattaOmraden", "Name of the part of {size}").format(size=size))
            edit.textEdited.connect(self.changed)
            self._names.append(edit)
            give_up = QCheckBox(translate("UtsattaOmraden", "give up"))
            give_up.setObjectName(f"giveUp:{row}")
            give_up.setToolTip(translate("UtsattaOmraden", "The ground of this part belongs to no area afterwards"))
            give_up.setAccessibleName(translate("UtsattaOmraden", "Give up the part of {size}").format(size=size))
            give_up.toggled.connect(self._toggled)
            self._given_up.append(give_up)
            for column, widget in enumerate((keeps, QLabel(size), edit, give_up)):
                grid.addWidget(widget, row + 1, column)
        self._keeps.idToggled.connect(self._keeper_changed)
        self._show_state()

    @property
    def keeps(self) -> int:
        """The row of the part that goes on as the area."""
        return self._keeps.checkedId()

    @property
    def names(self) -> tuple[str | None, ...]:
        """The names, None for a part that is given up."""
        return tuple(
            None if box.isChecked() and row != self.keeps else edit.text().strip()
            for row, (edit, box) in enumerate(zip(self._names, self._given_up))
        )

    def _keeper_changed(self, row: int, is_on: bool) -> None:
        if not is_on:
            return
        # The area's name goes with its id.
        old, new = self._names[self._kept], self._names[row]
        was, name = old.text(), new.text()
        old.setText(name)
        new.setText(was)
        self._kept = row
        self._given_up[row].setChecked(False)
        self._toggled()

    def _toggled(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        for row, (edit, box) in enumerate(zip(self._names, self._given_up)):
            box.setEnabled(row != self.keeps)
            edit.setEnabled(not box.isChecked())
