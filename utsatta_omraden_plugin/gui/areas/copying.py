"""Copies rows of the table to the clipboard, as a spreadsheet takes them; the privacy gate is asked first."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from ...domain.errors import RuleError
from ...domain.privacy import PrivacySeverity, findings_in_texts
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...translation import translate
from .area_filter import AreaFilter
from .column import Column, column_headers


def copy_lines(rows: AreaFilter, lines: Sequence[int], columns: Sequence[Column]) -> str:
    """Put lines of the table on the clipboard and return what was done, in words.

    Raises ``RuleError`` when a text holds an identity number: such a thing does not leave the workspace.
    """
    headers = column_headers()
    cells = [[_cell(rows, line, column) for column in columns] for line in lines]
    names = [str(rows.index(line, Column.NAME).data(Qt.ItemDataRole.DisplayRole) or "") for line in lines]
    warned = []
    for found in findings_in_texts(text_of_cell for line in cells for text_of_cell in line):
        name = names[found.index // len(columns)]
        if any(one.severity is PrivacySeverity.BLOCK for one in found.findings):
            raise RuleError(
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden",
                        "Nothing was copied: {name} holds an identity number ({column}). Take it away first.",
                    ),
                    name=name,
                    column=headers[columns[found.index % len(columns)]],
                )
            )
        warned.append(name)
    header = [headers[column] for column in columns]
    QApplication.clipboard().setText("\n".join("\t".join(line) for line in [header, *cells]))
    said = translate("UtsattaOmraden", "%n area(s) copied.", None, len(cells))
    if not warned:
        return said
    warning = translate("UtsattaOmraden", "Look at {names}: a text there may point out a person.")
    return f"{said} {warning.format(names=', '.join(dict.fromkeys(warned)))}"


def _cell(rows: AreaFilter, line: int, column: Column) -> str:
    shown = str(rows.index(line, column).data(Qt.ItemDataRole.DisplayRole) or "")
    return " ".join(shown.split())
