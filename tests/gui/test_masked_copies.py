"""What is copied from a window, or written into QGIS's log, tells no identity number."""

from __future__ import annotations

from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.exchange.import_edition import ImportReport, Warning_
from utsatta_omraden_plugin.gui.calibration.content import Cell, Content, Head, Row
from utsatta_omraden_plugin.gui.calibration.rows_model import RowsFilter, RowsModel
from utsatta_omraden_plugin.gui.import_report_dialog import ImportReportDialog

NAME = "Hos 640823-3234"
"""With Skatteverket's own example of a personnummer."""
MASKED = "Hos 64••••-••••"


def test_the_log_of_qgis_masks_numbers_and_keeps_the_rest(messages, logged):
    messages.failed(RuleError(text("{name} finns inte i 2025.", name=NAME), details=f"KeyError: {NAME}"))
    messages.note(f"{NAME} ändrades.")
    assert logged == [f"{MASKED} finns inte i 2025.\nKeyError: {MASKED}", f"{MASKED} ändrades."]


def test_a_copied_report_of_an_import_masks_numbers(qtbot):
    edition = Edition("1", 2025, "Utgåva 2025", EditionStatus.PUBLISHED, CategoryScheme.TWO)
    warned = Warning_("unknown_category", NAME, text("{name}: okänd kategori.", name=NAME))
    report = ImportReport(edition, 1, {"Utsatt område": 1}, already_imported=False, warnings=[warned])
    dialog = ImportReportDialog(report)
    qtbot.addWidget(dialog)
    assert f"• {MASKED}: okänd kategori." in dialog.as_text()


def test_a_copied_table_of_assessors_masks_numbers(qgis_app):
    model = RowsModel()
    model.show_content(Content([Head("Område", "")], [Row("1", True, (Cell(NAME, NAME),))]))
    assert RowsFilter(model).as_text() == f"Område\n{MASKED}"
