"""Asks for the year of an edition when neither the data nor the file name tell it."""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QWidget

from ..translation import translate
from .labels import sentence_label

FIRST_YEAR = 2000
LAST_YEAR = 2100


class EditionYearDialog(QDialog):
    """One question, asked only when it must be. ``chosen`` is emitted with the year. Inside: ``editionYear``."""

    chosen = pyqtSignal(int)

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("EditionYearDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Import edition"))
        text = translate("UtsattaOmraden", "Neither the data nor the name of {file} tell which year's edition this is.")
        sentence = sentence_label(words=text.format(file=file))
        self.year = QSpinBox()
        self.year.setObjectName("editionYear")
        self.year.setRange(FIRST_YEAR, LAST_YEAR)
        self.year.setValue(datetime.now(tz=timezone.utc).year)
        label = QLabel(translate("UtsattaOmraden", "&Year of the edition:"))
        label.setBuddy(self.year)
        self.year.setAccessibleName(translate("UtsattaOmraden", "Year of the edition"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.setObjectName("buttonBox")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(sentence)
        form.addRow(label, self.year)
        form.addRow(buttons)

    def accept(self) -> None:
        self.chosen.emit(self.year.value())
        super().accept()
