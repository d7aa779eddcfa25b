"""What is asked and told when an edition comes in: what columns mean, which year it is, what to look at."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QLabel

from utsatta_omraden_plugin.exchange.layout_guess import LayoutGuess
from utsatta_omraden_plugin.exchange.layouts import MEANINGS
from utsatta_omraden_plugin.gui.edition_year_dialog import EditionYearDialog
from utsatta_omraden_plugin.gui.import_edition import ImportEdition
from utsatta_omraden_plugin.gui.import_report_dialog import ImportReportDialog
from utsatta_omraden_plugin.gui.layout_dialog import LayoutDialog
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.tasks import Tasks

OK = QDialogButtonBox.StandardButton.Ok
STRANGE = [
    {"beteckning": "Norra Exempelby", "grad": "Utsatt område", "stad": "Exempelstad", "anm": "första", "nr": 7},
    {"beteckning": "Södra Exempelby", "grad": "Särskilt utsatt område", "stad": "Exempelstad", "anm": "andra", "nr": 8},
]


@pytest.fixture
def importer(empty_session, iface, tmp_path):
    empty_session.create(str(tmp_path / "arbetsyta.gpkg"))
    messages = Messages(iface)
    tasks = Tasks(messages)
    edition = ImportEdition(empty_session, iface, messages, tasks)
    edition.tasks = tasks
    yield edition
    tasks.unload()
    messages.unload()


@pytest.fixture
def through(importer, qtbot):
    return lambda: qtbot.waitUntil(lambda: importer.tasks.is_idle, timeout=20_000)


def geojson(path, rows, shift=0.0):
    """Write squares in a row near Malmö with these attributes; returns the path as text."""
    features = []
    for number, row in enumerate(rows):
        x, y = 376_000.0 + 2000 * number + shift, 6_164_000.0
        ring = [[x, y], [x + 500, y], [x + 500, y + 500], [x, y + 500], [x, y]]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": row, "geometry": geometry})
    crs = {"type": "name", "properties": {"name": "EPSG:3006"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    return str(path)


def opened(iface, kind):
    """The one open dialog of a kind."""
    (dialog,) = [dialog for dialog in iface.window.findChildren(kind) if dialog.isVisible()]
    return dialog


def choose(dialog, column, meaning):
    combo = dialog.meanings[column]
    combo.setCurrentIndex(combo.findData(meaning))


def press_ok(dialog):
    QTest.mouseClick(dialog.buttons.button(OK), Qt.MouseButton.LeftButton)


def test_an_unknown_layout_is_asked_about_with_the_best_guess_filled_in(
    importer, empty_session, shown_iface, tmp_path, through
):
    importer.start(geojson(tmp_path / "uso_2021.geojson", STRANGE))
    through()
    dialog = opened(shown_iface, LayoutDialog)
    assert shown_iface.messages() == []
    guess = dialog.chosen()
    assert guess["beteckning"] == "name"
    assert guess["grad"] == "category"
    assert guess["anm"] == "extra"
    choose(dialog, "nr", "special_area_id")
    press_ok(dialog)
    through()
    areas = empty_session.workspace.areas(empty_session.edition.id)
    assert empty_session.edition.year == 2021
    assert [(area.name, area.category, area.locality, area.special_area_id) for area in areas] == [
        ("Norra Exempelby", "Utsatt område", "Exempelstad", 7),
        ("Södra Exempelby", "Särskilt utsatt område", "Exempelstad", 8),
    ]
    assert [area.extra["anm"] for area in areas] == ["första", "andra"]


def test_the_answer_is_remembered_for_files_with_the_same_columns(
    importer, empty_session, shown_iface, tmp_path, through
):
    importer.start(geojson(tmp_path / "uso_2021.geojson", STRANGE))
    through()
    press_ok(opened(shown_iface, LayoutDialog))
    through()
    importer.start(geojson(tmp_path / "uso_2019.geojson", STRANGE, shift=40.0))
    through()
    assert [edition.year for edition in empty_session.workspace.editions()] == [2019, 2021]
    assert not [dialog for dialog in shown_iface.window.findChildren(LayoutDialog) if dialog.isVisible()]
    shown_iface.press_in_message("Details")
    assert f"beteckning = {MEANINGS['name']}" in opened(shown_iface, ImportReportDialog).summary.text()


def test_the_year_is_asked_after_the_columns_and_what_was_said_of_them_holds(
    importer, empty_session, shown_iface, tmp_path, through
):
    importer.start(geojson(tmp_path / "områden.geojson", STRANGE))
    through()
    press_ok(opened(shown_iface, LayoutDialog))
    through()
    year = opened(shown_iface, EditionYearDialog)
    year.year.setValue(2019)
    year.accept()
    through()
    assert empty_session.edition.year == 2019


def test_cancelling_imports_nothing(importer, empty_session, shown_iface, tmp_path, through):
    importer.start(geojson(tmp_path / "uso_2021.geojson", STRANGE))
    through()
    opened(shown_iface, LayoutDialog).reject()
    through()
    assert empty_session.workspace.editions() == []


@pytest.fixture
def asked(qtbot):
    """The dialog by itself, with twelve rows of which a reader gets ten."""
    rows = tuple((f"Område {number}", "Utsatt område", f"{number}") for number in range(10))
    guess = LayoutGuess(("a", "b", "c"), {"a": "name", "b": "category"}, rows, "f" * 64)
    dialog = LayoutDialog("fil.gpkg", guess)
    qtbot.addWidget(dialog)
    return dialog


def test_ten_rows_are_shown_under_what_their_columns_mean(asked):
    assert asked.preview.rowCount() == 10
    assert asked.preview.item(9, 0).text() == "Område 9"
    headers = [asked.preview.horizontalHeaderItem(column).text() for column in range(3)]
    assert headers == [f"{MEANINGS['name']}\na", f"{MEANINGS['category']}\nb", f"{MEANINGS['extra']}\nc"]
    choose(asked, "c", "special_area_id")
    assert asked.preview.horizontalHeaderItem(2).text() == f"{MEANINGS['special_area_id']}\nc"


@pytest.mark.parametrize("needed", ["name", "category"])
def test_what_is_needed_is_asked_for_and_ok_waits(asked, needed):
    choose(asked, "ab"[needed == "category"], "extra")
    assert str(MEANINGS[needed]) in asked.problem.text()
    assert not asked.problem.isHidden()
    assert not asked.buttons.button(OK).isEnabled()
    asked.accept()
    assert asked.result() == 0


def test_two_columns_cannot_mean_the_same(asked):
    choose(asked, "c", "name")
    assert "a, c" in asked.problem.text()
    assert not asked.buttons.button(OK).isEnabled()
    choose(asked, "c", "extra")
    assert asked.problem.isHidden()
    assert asked.buttons.button(OK).isEnabled()


def test_texts_that_are_no_categories_are_pointed_out_but_not_forbidden(asked):
    choose(asked, "b", "extra")
    choose(asked, "c", "category")
    assert "0, 1, 2 …" in asked.problem.text()
    assert asked.buttons.button(OK).isEnabled()


def test_several_columns_may_be_extra(asked, qtbot):
    with qtbot.waitSignal(asked.explained) as told:
        press_ok(asked)
    assert told.args == [{"a": "name", "b": "category", "c": "extra"}]


def test_every_combo_has_a_name_for_scripts_and_screen_readers(asked):
    assert [combo.objectName() for combo in asked.meanings.values()] == ["meaning:a", "meaning:b", "meaning:c"]
    assert asked.meanings["b"].accessibleName() == "Meaning of the column b"


PUBLISHED = {"OBJECTID": 1, "NAMN": "Exempelby", "KATEGORI": "Utsatt område", "SPECIALOMRADES_ID": 1}


def test_a_year_that_contradicts_itself_is_said_at_once_and_explained_first(
    importer, empty_session, shown_iface, tmp_path, through
):
    rows = [{**PUBLISHED, "utgava": 2023, "KATEGORI": "Okänd sort"}]
    importer.start(geojson(tmp_path / "uso_2025.geojson", rows))
    through()
    assert shown_iface.messages()[-1].startswith("2023: 1 area(s) imported. The year contradicts itself.")
    shown_iface.press_in_message("Details")
    dialog = opened(shown_iface, ImportReportDialog)
    first = dialog.warnings.topLevelItem(0)
    assert first.text(0) == "The year contradicts itself (1)"
    assert "2025" in first.child(0).text(0)
    assert dialog.how_to_fix.text() == first.child(0).text(0), "the first one is chosen and said in full"


def test_warnings_stand_by_kind_with_what_to_do_about_them(importer, shown_iface, tmp_path, through):
    rows = [{**PUBLISHED, "NAMN": f"By {number}", "KATEGORI": "Okänd sort", "anm": "x"} for number in range(3)]
    importer.start(geojson(tmp_path / "uso_2025.geojson", rows))
    through()
    shown_iface.press_in_message("Details")
    dialog = opened(shown_iface, ImportReportDialog)
    kinds = [dialog.warnings.topLevelItem(row) for row in range(dialog.warnings.topLevelItemCount())]
    unknown = next(kind for kind in kinds if kind.text(0) == "Unknown category (3)")
    assert [unknown.child(row).text(0).partition(":")[0] for row in range(3)] == ["By 0", "By 1", "By 2"]
    dialog.warnings.setCurrentItem(unknown.child(1))
    assert dialog.how_to_fix.text().startswith("By 1: ")
    assert "What to do: Choose one of the categories" in dialog.how_to_fix.text()
    assert "3 area(s): 3 Okänd sort." in dialog.summary.text()
    assert "EPSG:3006" in dialog.summary.text()
    assert "Kept as extra attributes: anm." in dialog.summary.text()
    dialog.findChild(QDialogButtonBox).findChild(type(dialog.buttons.buttons()[0]), "copyButton").click()
    assert "By 2" in QApplication.clipboard().text()


def test_an_import_without_warnings_still_tells_what_came_in(importer, shown_iface, tmp_path, through):
    importer.start(geojson(tmp_path / "uso_2025.geojson", [PUBLISHED]))
    through()
    assert shown_iface.messages() == ["2025: 1 area(s) imported."]
    shown_iface.press_in_message("Details")
    dialog = opened(shown_iface, ImportReportDialog)
    assert "uso_2025.geojson" in dialog.summary.text()
    assert not dialog.warnings.isVisible()


def test_markup_in_a_file_is_shown_as_it_is(qtbot):
    guess = LayoutGuess(("<b>a</b>", "b"), {"<b>a</b>": "name", "b": "category"}, (("<img src=x>", "U"),), "f" * 64)
    dialog = LayoutDialog("<b>fil</b>.gpkg", guess)
    qtbot.addWidget(dialog)
    sentences = [label for label in dialog.findChildren(QLabel) if "<b>fil</b>" in label.text()]
    assert [label.textFormat() for label in sentences] == [Qt.TextFormat.PlainText]
    assert "&lt;img src=x&gt;" in dialog.columns.item(0, 2).toolTip()
