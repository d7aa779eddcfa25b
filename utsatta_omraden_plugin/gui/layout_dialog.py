"""Asks what the columns of a file mean when its layout is none of the known ones."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..domain.category import category_of
from ..translation import translate, translated
from .assessment.small_editors import QuietCombo
from .labels import sentence_label
from .plain import plain_tip

if TYPE_CHECKING:
    from ..exchange.layout_guess import LayoutGuess

COLUMN, MEANING, EXAMPLES = range(3)
EXAMPLES_SHOWN = 3


class LayoutDialog(QDialog):
    """One row per column of the file: its name, what it means (the best guess is filled in), and what stands in it;
    below, the first rows under these meanings. What is missing or doubled stands under them while choosing.

    ``explained`` is emitted with the meanings by column, ``extra`` among them. Inside: ``columnTable`` with a combo
    ``meaning:<column>`` in each row, ``previewTable``, ``problemLabel``, ``buttonBox``.
    """

    explained = pyqtSignal(object)

    def __init__(self, file: str, guess: LayoutGuess, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ..exchange.layouts import EXTRA, MEANINGS, NEEDED

        self._extra, self._needed = EXTRA, NEEDED
        self._words = {meaning: translated(words) for meaning, words in MEANINGS.items()}
        self._guess = guess
        self.setObjectName("LayoutDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "What do the columns mean?"))
        self.meanings: dict[str, QuietCombo] = {}
        self.columns = self._column_table()
        self.preview = self._preview_table()
        self.problem = sentence_label("problemLabel")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("UtsattaOmraden", "&Import"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(file)
        self._look()

    def chosen(self) -> dict[str, str]:
        """Return what is chosen now, by column; columns kept as extra attributes are among them."""
        return {column: str(combo.currentData()) for column, combo in self.meanings.items()}

    def accept(self) -> None:
        if not self._problem():
            self.explained.emit(self.chosen())
            super().accept()

    def _lay_out(self, file: str) -> None:
        text = translate(
            "UtsattaOmraden",
            "The columns of {file} are not those of any edition known here. Say what they mean. Columns without a "
            "meaning are kept as extra attributes. The answer is remembered for files with the same columns.",
        )
        sentence = sentence_label(words=text.format(file=file))
        columns_label = QLabel(translate("UtsattaOmraden", "&Columns of the file:"))
        columns_label.setBuddy(self.columns)
        rows = translate("UtsattaOmraden", "The first %n row(s) as they &will be read:", None, len(self._guess.preview))
        preview_label = QLabel(rows)
        preview_label.setBuddy(self.preview)
        column = QVBoxLayout(self)
        column.addWidget(sentence)
        column.addWidget(columns_label)
        column.addWidget(self.columns, 1)
        column.addWidget(preview_label)
        column.addWidget(self.preview, 1)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.resize(860, 640)

    def _column_table(self) -> QTableWidget:
        table = _table(len(self._guess.columns), 3)
        table.setObjectName("columnTable")
        table.setAccessibleName(translate("UtsattaOmraden", "Columns of the file"))
        table.setHorizontalHeaderLabels(
            [
                translate("UtsattaOmraden", "Column"),
                translate("UtsattaOmraden", "Means"),
                translate("UtsattaOmraden", "Holds, for instance"),
            ]
        )
        for row, column in enumerate(self._guess.columns):
            table.setItem(row, COLUMN, QTableWidgetItem(column))
            table.setCellWidget(row, MEANING, self._combo(column))
            examples = list(dict.fromkeys(filter(None, (cells[row].strip() for cells in self._guess.preview))))
            item = QTableWidgetItem(" · ".join(examples[:EXAMPLES_SHOWN]))
            item.setToolTip(plain_tip("\n".join(examples)))
            table.setItem(row, EXAMPLES, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(COLUMN, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MEANING, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.resizeRowsToContents()
        rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
        table.setMaximumHeight(rows + header.sizeHint().height() + 2 * table.frameWidth() + 2)
        return table

    def _combo(self, column: str) -> QuietCombo:
        combo = QuietCombo()
        combo.setObjectName(f"meaning:{column}")
        spoken = translate("UtsattaOmraden", "Meaning of the column {column}").format(column=column)
        combo.setAccessibleName(spoken)
        combo.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToContents)
        combo.addItem(self._words[self._extra], self._extra)
        for meaning, words in self._words.items():
            if meaning != self._extra:
                combo.addItem(words, meaning)
        combo.setCurrentIndex(max(0, combo.findData(self._guess.meanings.get(column, self._extra))))
        combo.currentIndexChanged.connect(self._look)
        self.meanings[column] = combo
        return combo

    def _preview_table(self) -> QTableWidget:
        table = _table(len(self._guess.preview), len(self._guess.columns))
        table.setObjectName("previewTable")
        table.setAccessibleName(translate("UtsattaOmraden", "The first rows of the file"))
        for row, cells in enumerate(self._guess.preview):
            for number, cell in enumerate(cells):
                table.setItem(row, number, QTableWidgetItem(cell))
        table.horizontalHeader().setMinimumSectionSize(70)
        lines = table.verticalHeader()
        lines.setMinimumSectionSize(1)
        lines.setDefaultSectionSize(table.fontMetrics().height() + 4)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return table

    def _look(self, *_: object) -> None:
        """Show the rows under what is chosen, and what is still wrong."""
        chosen = self.chosen()
        for number, column in enumerate(self._guess.columns):
            meaning = chosen[column]
            item = QTableWidgetItem(f"{self._words[meaning]}\n{column}")
            font = item.font()
            font.setBold(meaning != self._extra)
            item.setFont(font)
            self.preview.setHorizontalHeaderItem(number, item)
        self.preview.resizeColumnsToContents()
        problem = self._problem()
        said = problem or self._doubt()
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _problem(self) -> str:
        """Return what keeps the file from being read like this, "" when nothing does."""
        chosen = self.chosen()
        times = Counter(chosen.values())
        for meaning in self._needed:
            if not times[meaning]:
                text = translate("UtsattaOmraden", "Say which column holds this: {meaning}.")
                return text.format(meaning=self._words[meaning])
        for meaning, count in times.items():
            if count > 1 and meaning != self._extra:
                text = translate("UtsattaOmraden", "Only one of the columns {columns} can mean this: {meaning}.")
                columns = ", ".join(column for column, told in chosen.items() if told == meaning)
                return text.format(columns=columns, meaning=self._words[meaning])
        return ""

    def _doubt(self) -> str:
        """Return what speaks against the choice without forbidding it."""
        chosen = self.chosen()
        number = next(index for index, column in enumerate(self._guess.columns) if chosen[column] == "category")
        filled = list(filter(None, (cells[number].strip() for cells in self._guess.preview)))
        strange = [cell for cell in dict.fromkeys(filled) if category_of(cell) is None]
        if not strange:
            return ""
        text = translate("UtsattaOmraden", "These are no categories known here; they are imported as they are: {texts}")
        return text.format(texts=", ".join(strange[:EXAMPLES_SHOWN]) + (" …" if len(strange) > EXAMPLES_SHOWN else ""))


def _table(rows: int, columns: int) -> QTableWidget:
    table = QTableWidget(rows, columns)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.verticalHeader().hide()
    table.setWordWrap(False)
    table.setAlternatingRowColors(True)
    # Tab goes on to the next combo and out of the table, not from cell to cell.
    table.setTabKeyNavigation(False)
    return table
