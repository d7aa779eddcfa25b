"""The options: kept in QGIS's settings, set on a page of QGIS's options dialog."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QLabel, QWidget

from utsatta_omraden_plugin.domain.checks.tolerances import Tolerances
from utsatta_omraden_plugin.gui.options.factory import OptionsFactory
from utsatta_omraden_plugin.gui.options.options import Options
from utsatta_omraden_plugin.gui.options.options_page import OptionsPage
from utsatta_omraden_plugin.gui.options.store import PREFIX, store_options, stored_options


def others(method_file: str = "") -> Options:
    """Options of which every one differs from the plugin's own."""
    return Options(
        role="Andra bedömare",
        document_language="en",
        distribution_label="Endast för tjänstebruk",
        method_file=method_file,
        near_gap_m=2.5,
        near_length_m=25.0,
        sliver_part_m2=40.0,
        near_sarskilt_m=1200.0,
        snap_pixels=20,
        draw_reach_m=3.5,
        draw_tolerance_m=7.5,
        backup_minutes=15,
        backup_keep=3,
        backup_folder="/säkra kopior",
    )


@pytest.fixture
def page(qtbot):
    made = OptionsPage()
    qtbot.addWidget(made)
    return made


def field(page, name: str) -> QWidget:
    return page.findChild(QWidget, name)


def test_nothing_set_is_the_plugin_s_own():
    assert stored_options() == Options()


def test_the_plugin_s_own_limits_are_those_of_the_checks():
    assert Options().tolerances() == Tolerances()


def test_every_option_is_kept(tmp_path):
    kept = others(str(tmp_path / "metod.json"))
    assert [f.name for f in fields(Options) if getattr(kept, f.name) == getattr(Options(), f.name)] == []
    store_options(kept)
    assert stored_options() == kept


def test_a_damaged_setting_counts_as_never_set():
    QgsSettings().setValue(f"{PREFIX}backup_keep", "många")
    assert stored_options() == Options()


def test_what_is_as_the_plugin_has_it_is_not_written_down():
    store_options(replace(Options(), backup_keep=7))
    settings = QgsSettings()
    settings.beginGroup(PREFIX)
    assert settings.childKeys() == ["backup_keep"]


def test_the_page_shows_and_stores_every_option(page, tmp_path):
    method = tmp_path / "metod.json"
    method.write_text("{}", encoding="utf-8")
    page.show_options(others(str(method)))
    page.apply()
    assert stored_options() == others(str(method))


def test_the_page_begins_with_what_is_stored(qtbot):
    store_options(replace(Options(), role="Områdespolis", backup_keep=4))
    page = OptionsPage()
    qtbot.addWidget(page)
    assert page.options() == stored_options()
    assert field(page, "optionsRole").currentText() == "Områdespolis"


def test_reset_shows_the_plugin_s_own_and_stores_them_with_ok(page):
    store_options(others())
    page.show_options(others())
    field(page, "optionsReset").click()
    assert stored_options() == others()
    page.apply()
    assert stored_options() == Options()


def test_a_person_s_name_is_no_role(page):
    field(page, "optionsRole").setEditText("Anna Andersson")
    assert "role" in field(page, "optionsProblem").text()
    page.apply()
    assert stored_options().role == "GIS-specialist"


def test_a_method_file_that_is_not_there_is_said_and_not_stored(page, tmp_path):
    missing = tmp_path / "borta.json"
    field(page, "optionsMethod").setFilePath(str(missing))
    assert str(missing) in field(page, "optionsProblem").text()
    page.apply()
    assert stored_options().method_file == ""


def test_without_backups_the_rest_of_them_is_grey(page):
    field(page, "optionsBackupMinutes").setValue(0)
    assert not field(page, "optionsBackupKeep").isEnabled()
    field(page, "optionsBackupMinutes").setValue(5)
    assert field(page, "optionsBackupKeep").isEnabled()


def test_every_field_has_a_label_with_a_key_of_its_own(page):
    labels = [label for label in page.findChildren(QLabel) if label.buddy() is not None]
    keys = [label.text()[label.text().index("&") + 1].lower() for label in labels]
    assert len(labels) == len(fields(Options))
    assert len(set(keys)) == len(keys)
    assert all(label.buddy().accessibleName() for label in labels)


def test_the_page_fits_a_laptop(page):
    assert page.minimumSizeHint().height() < 400
    assert all(spin.width() <= 640 for spin in page.findChildren(QAbstractSpinBox))


def test_qgis_gets_a_page_that_tells_when_it_was_applied(qtbot):
    factory = OptionsFactory()
    page = factory.createWidget()
    qtbot.addWidget(page)
    with qtbot.waitSignal(factory.applied, timeout=1000):
        page.apply()
    assert factory.title() == "Utsatta områden"
