"""Reports from the window, with a real workspace and real files."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from tests.report.conftest import pages_of
from tests.report.samples import METHOD, answers, places
from utsatta_omraden_plugin.domain.assessment import Answer, step_states
from utsatta_omraden_plugin.gui.messages import DetailsDialog
from utsatta_omraden_plugin.gui.report.report_dialog import ReportDialog
from utsatta_omraden_plugin.gui.report.reporting import FOLDER_KEY, Reporting
from utsatta_omraden_plugin.gui.report.wish import ReportWish, read_choices

BY = "LPO-analytiker"


@pytest.fixture
def reporting(session, iface, messages, tasks):
    QgsSettings().remove(FOLDER_KEY)
    made = Reporting(session, iface, messages, tasks)
    yield made
    made.unload()
    QgsSettings().remove(FOLDER_KEY)


@pytest.fixture
def area(session):
    """The first area of the open edition."""
    return session.workspace.areas(session.edition.id)[0]


@pytest.fixture
def dialog(reporting, tasks, iface, qtbot) -> ReportDialog:
    """The dialog as the action opens it."""
    reporting.ask()
    qtbot.waitUntil(lambda: iface.window.findChild(ReportDialog) is not None, timeout=20_000)
    return iface.window.findChild(ReportDialog)


@pytest.fixture
def through(reporting, tasks, qtbot):
    """Wait until the report is written and everything is told."""
    return lambda: qtbot.waitUntil(lambda: reporting.is_idle and tasks.is_idle, timeout=20_000)


def assess(session, area, motivation: str = "Sett av flera patruller.") -> None:
    """Answer the first questions of an area, and draw a place."""
    workspace = session.workspace
    assessment = workspace.start_assessment(area.area_id, session.edition.id, BY, BY)
    given = {**answers(5), METHOD.questions[0].id: Answer(3, 1, motivation=motivation)}
    workspace.save_answers(assessment.id, given, step_states(METHOD, given), BY)
    workspace.save_place(assessment.id, places()[0], BY)


def wish_for(area, target, **values) -> ReportWish:
    return ReportWish(**{
        "year": 2025, "scope": "area", "key": area.id, "language": "en", "with_places": False, "target": target,
        **values,
    })  # fmt: skip


def test_the_dialog_begins_with_the_chosen_area_and_leaves_actors_and_places_out(
    session, reporting, tasks, iface, qtbot
):
    chosen = session.workspace.areas(session.edition.id)[2]
    session.choose_areas((chosen.id,))
    reporting.ask()
    qtbot.waitUntil(lambda: iface.window.findChild(ReportDialog) is not None, timeout=20_000)
    dialog = iface.window.findChild(ReportDialog)
    assert dialog.key.currentText() == chosen.name
    assert not dialog.places.isChecked()
    assert chosen.name.split()[0] in dialog.path.filePath()
    dialog.reject()


def test_the_dialog_shows_the_label_that_stands_on_every_page(session, iface, tmp_path):
    session.workspace.set_distribution_label("ENDAST FÖR TJÄNSTEBRUK", BY)
    choices = read_choices(session.workspace, session.edition)
    dialog = ReportDialog(choices, "", tmp_path, iface.window)
    assert dialog.label.text() == "ENDAST FÖR TJÄNSTEBRUK"
    dialog.reject()


def test_a_label_written_in_the_dialog_stands_on_every_page_and_is_the_workspaces_from_then_on(
    session, area, dialog, through, tmp_path
):
    QTest.keyClicks(dialog.label, "ENDAST FOR TJANSTEBRUK")
    dialog.key.setCurrentIndex(dialog.key.findData(area.id))
    target = tmp_path / "report.pdf"
    dialog.path.setFilePath(str(target))
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    through()
    assert all("ENDAST FOR TJANSTEBRUK" in page for page in pages_of(target))
    assert session.workspace.meta().distribution_label == "ENDAST FOR TJANSTEBRUK"
    labelled = [change for change in session.workspace.changes() if change.what == "set_distribution_label"]
    assert [change.by for change in labelled] == [session.role]


def test_without_a_label_the_dialog_shows_what_the_pages_say_then(session, dialog):
    assert dialog.label.text() == ""
    assert dialog.label.placeholderText() == "Distribution not decided"
    dialog.reject()


def test_a_label_that_is_left_as_it_was_is_no_change(session, area, reporting, through, tmp_path):
    session.workspace.set_distribution_label("INTERNT", BY)
    reporting.start(wish_for(area, tmp_path / "report.pdf"))
    through()
    reporting.start(wish_for(area, tmp_path / "again.pdf", label="INTERNT"))
    through()
    assert session.workspace.meta().distribution_label == "INTERNT"
    assert len([one for one in session.workspace.changes() if one.what == "set_distribution_label"]) == 1


def test_a_workspace_that_can_only_be_read_keeps_its_label(session, iface, tmp_path):
    choices = replace(read_choices(session.workspace, session.edition), can_write=False)
    dialog = ReportDialog(choices, "", tmp_path, iface.window)
    assert dialog.label.isReadOnly()
    wishes = []
    dialog.chosen.connect(wishes.append)
    dialog.accept()
    assert wishes[0].label is None


def test_a_report_is_written_by_clicks_and_can_be_opened(session, area, dialog, iface, through, tmp_path, monkeypatch):
    assess(session, area)
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.key.setCurrentIndex(dialog.key.findData(area.id))
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    target = tmp_path / "lägesbild.pdf"
    dialog.path.setFilePath(str(target))
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    through()
    pages = pages_of(target)
    assert iface.messages()[-1].startswith(f"Report of {len(pages)} page(s) written.")
    assert "Sett av flera patruller." in " ".join(pages)
    assert "Vid torgets norra sida." not in " ".join(pages)
    iface.press_in_message("Open the report")
    assert opened[0].toLocalFile() == str(target)


def test_an_lpo_and_the_country_are_offered_too(session, dialog):
    dialog.scope.setCurrentIndex(dialog.scope.findData("lpo"))
    assert dialog.key.count() == len(read_choices(session.workspace, session.edition).lpos)
    dialog.scope.setCurrentIndex(dialog.scope.findData("nation"))
    assert dialog.key.isHidden()
    assert not dialog.places.isEnabled()
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.reject()


def test_a_name_that_is_not_in_the_list_cannot_be_reported_on(dialog):
    dialog.key.setEditText("Atlantis")
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert dialog.note.text() == "Choose what the report is about from the list."
    dialog.reject()


def test_places_come_with_a_warning_and_the_switch(session, area, reporting, dialog, through, tmp_path):
    assess(session, area)
    dialog.places.setChecked(True)
    assert "never for other agencies" in dialog.note.text()
    dialog.reject()
    target = tmp_path / "lägesbild.pdf"
    reporting.start(wish_for(area, target, with_places=True))
    through()
    assert "Vid torgets norra sida." in " ".join(pages_of(target))


def test_cancelling_while_pages_are_drawn_leaves_nothing(session, area, reporting, iface, qtbot, through, tmp_path):
    assess(session, area)
    reporting.start(wish_for(area, tmp_path / "lägesbild.pdf"))
    qtbot.waitUntil(lambda: reporting._drawing is not None, timeout=20_000)
    reporting._drawing.cancel()
    through()
    assert "Cancelled" in iface.messages()[-1]
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_second_report_waits_for_the_first(session, area, reporting, iface, through, tmp_path):
    reporting.start(wish_for(area, tmp_path / "första.pdf"))
    reporting.start(wish_for(area, tmp_path / "andra.pdf"))
    assert "A report is being made already." in iface.messages()[-1]
    through()
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["första.pdf"]


def test_an_identity_number_stops_the_report_and_says_where(session, area, reporting, iface, through, tmp_path):
    assess(session, area, "Se 811228-9874.")
    reporting.start(wish_for(area, tmp_path / "lägesbild.pdf"))
    through()
    assert f"{area.name}, question {METHOD.questions[0].id}: A personnummer" in iface.messages()[-1]
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_phone_number_is_told_beside_the_report(session, area, reporting, iface, through, tmp_path):
    assess(session, area, "Ring 070-123 45 67.")
    reporting.start(wish_for(area, tmp_path / "lägesbild.pdf"))
    through()
    assert "look at 1 place(s) before it is handed on" in iface.messages()[-1]
    iface.press_in_message("Details")
    assert "phone number" in iface.window.findChild(DetailsDialog).details.toPlainText()


def test_the_window_is_never_held_for_a_second(session, area, reporting, through, tmp_path, qtbot):
    assess(session, area)
    reporting.start(wish_for(area, tmp_path / "första.pdf"))  # loads what is loaded once
    through()
    turns = [time.perf_counter()]
    clock = QTimer()
    clock.setInterval(0)
    clock.timeout.connect(lambda: turns.append(time.perf_counter()))
    clock.start()
    reporting.start(wish_for(area, tmp_path / "andra.pdf"))
    through()
    clock.stop()
    assert max(after - before for before, after in pairwise(turns)) < 1.0
