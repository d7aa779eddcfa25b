"""Compiling in the window: what is asked, who is in, what is refused, and a late submission."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QDate

from tests.domain.compilation.samples import NORTH, SOUTH, WEST, box, decided
from tests.exchange.compilation.samples import hand_in, numbered, prepared
from tests.gui.compile.conftest import User
from utsatta_omraden_plugin.domain.compilation import Choice
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.gui.compile.compiling import FOLDER_KEY


@pytest.fixture(scope="module")
def begun(tmp_path_factory) -> Path:
    """The workspace in which every LPO begins."""
    return prepared(tmp_path_factory.mktemp("Så börjar alla") / "utkast.gpkg")


@pytest.fixture(scope="module")
def handed_in(begun, tmp_path_factory) -> Path:
    """A folder with what two of three LPOs handed in, and a file that is no submission."""
    folder = tmp_path_factory.mktemp("Underlag å ä ö")
    for unit in (NORTH, SOUTH):
        hand_in(begun, unit, folder)
    (folder / "Falsk.zip").write_bytes(b"inget underlag")
    return folder


def reaching_into_the_south(workspace, draft) -> None:
    area = replace(numbered(workspace, draft, 1), boundary=box(2950, 0, 3020, 100))
    workspace.replace_areas([area], "edit_area", "", "LPO-analytiker")


def compile_from(user: User, folder: Path) -> None:
    user.dialog.submissions.form.folder.setFilePath(str(folder))
    user.press_ok()


def test_without_a_compilation_the_window_teaches_what_to_do(asked):
    user = asked()
    hint = user.widget("compileHint").text()
    assert hint.startswith("Put the files that the local police areas handed in (.zip) into one folder.")
    assert hint.endswith("Choose the folder with what the local police areas handed in.")
    assert not user.ok.isEnabled()
    assert not user.widget("lpoTable").isVisible()
    assert user.widget("compileBase").currentData() == 2025
    assert user.widget("compileYear").text() == "from the files"
    user.dialog.tabs.setCurrentIndex(1)
    assert user.widget("conflictHint").text().startswith("Nothing has been compiled yet.")


def test_compiling_shows_who_is_in_who_is_missing_and_what_is_refused(asked, handed_in, noa, national, shown_iface):
    user = asked()
    compile_from(user, handed_in)
    assert user.lpos() == [
        ("Refused", "–"),
        ("Missing", "Västan (561330)"),
        ("Handed in", "Nordan (561110)"),
        ("Handed in", "Sunnan (561220)"),
    ]
    assert user.widget("compileHint").text() == "Edition 2027: 2 of 3 LPOs are in."
    assert (noa.edition.year, noa.edition.status) == (2027, EditionStatus.COMPILED)
    assert len(national.areas(noa.edition.id)) == 6
    assert user.ok.text() == "&Compile again"
    assert "Edition 2027 is compiled. Areas: 6. Conflicts to decide: 0." in shown_iface.messageBar().items()[-1].text()
    assert QgsSettings().value(FOLDER_KEY) == str(handed_in)


def test_a_row_tells_why_a_file_is_refused_and_the_code_of_one_that_is_in(asked, handed_in):
    user = asked()
    compile_from(user, handed_in)
    table = user.widget("lpoTable")
    table.selectRow(0)
    assert user.widget("lpoDetails").text().startswith("Falsk.zip is refused, and nothing of it is used:\n• ")
    table.selectRow(2)
    told = user.widget("lpoDetails").text()
    assert "Nordan.zip, made 2026-11-10 12:00 UTC. Code to read over the phone: " in told
    assert "Areas of this LPO: 2; in the base edition: 2." in told


def test_lpos_are_filtered_by_state_and_word(asked, handed_in):
    user = asked()
    compile_from(user, handed_in)
    state = user.widget("filterLpoState")
    state.setCurrentIndex(state.findData("missing"))
    assert [lpo for _, lpo in user.lpos()] == ["Västan (561330)"]
    state.setCurrentIndex(0)
    user.widget("searchLpos").setText("sunnan")
    assert [lpo for _, lpo in user.lpos()] == ["Sunnan (561220)"]


def test_a_late_submission_is_compiled_in_and_decisions_stay(asked, begun, tmp_path, national):
    folder = tmp_path / "Sena"
    folder.mkdir()
    hand_in(begun, NORTH, folder, reaching_into_the_south)
    hand_in(begun, SOUTH, folder)
    user = asked()
    compile_from(user, folder)
    row = user.click("overlap by")
    user.press("choice:left")
    user.write("conflictReason", "Nordan har ritat rätt")
    user.press("decideButton")
    hand_in(begun, WEST, folder, day=20, name="Sent")
    user.widget("compileHasDue").setChecked(True)
    user.widget("compileDue").setDate(QDate(2026, 11, 15))
    user.press_ok()
    assert user.lpos()[0] == ("Handed in · Late", "Västan (561330)")
    again = user.click("overlap by")
    assert again.key == row.key
    assert again.state.name == "DECIDED"


def test_what_fails_is_said_and_the_window_stays(asked, tmp_path, national):
    user = asked()
    empty = tmp_path / "Tom"
    empty.mkdir()
    compile_from(user, empty)
    assert "the folder holds no submission (.zip)" in user.widget("compileHint").text()
    assert user.ok.isEnabled()
    assert [edition.year for edition in national.editions()] == [2025]


def test_a_year_before_the_base_and_folders_that_are_not_there_are_told(asked, tmp_path):
    user = asked()
    form = user.dialog.submissions.form
    form.folder.setFilePath(str(tmp_path / "saknas"))
    assert "does not exist" in user.widget("compileHint").text()
    form.folder.setFilePath(str(tmp_path))
    form.year.setValue(2025)
    assert "The year must come after that of the base edition." in user.widget("compileHint").text()
    form.year.setValue(2027)
    assert user.ok.isEnabled()
    form.base.setCurrentIndex(form.base.count() - 1)
    assert form.base_file.isVisible()
    assert "Choose the published file" in user.widget("compileHint").text()
    form.base_file.setFilePath(str(tmp_path / "saknas.zip"))
    assert "There is no file" in user.widget("compileHint").text()


def test_one_window_at_a_time_which_goes_with_its_workspace(asked, compiling, compiled, noa):
    user = asked()
    again = asked()
    assert again.dialog is user.dialog
    noa.close()
    assert user.is_gone


def test_what_others_change_is_followed(asked, compiled, national, noa):
    user = asked()
    case = national.conflicts(compiled.id)[0]
    national.decide(compiled.id, decided(case, Choice.LEFT), "Noa")
    noa.tell_elsewhere()
    user.wait()
    assert sorted(user.states()) == ["DECIDED", "OPEN"]
    assert numbered(national, compiled, 3).boundary.area == pytest.approx(8_000)


def test_compiling_can_be_stopped_and_changes_nothing(asked, handed_in, national):
    user = asked()
    user.dialog.submissions.form.folder.setFilePath(str(handed_in))
    user.dialog.accept()
    assert not user.ok.isEnabled()
    user.dialog.reject()
    user.wait()
    assert not user.is_gone
    assert user.ok.isEnabled()
    assert [edition.year for edition in national.editions()] == [2025]


def test_what_was_chosen_stays_when_something_else_changes(asked, compiled, noa):
    user = asked()
    form = user.dialog.submissions.form
    assert (form.chosen().base, form.chosen().year) == (2025, 2027)
    form.base.setCurrentIndex(form.base.count() - 1)
    form.year.setValue(2029)
    noa.tell_elsewhere()
    user.wait()
    assert form.base_file.isVisible()
    assert form.chosen().year == 2029


def test_a_refused_file_tells_by_its_name_from_whom_it_seems_to_come(asked, handed_in, tmp_path):
    folder = shutil.copytree(handed_in, tmp_path / "Underlag")
    (folder / f"underlag_2027_{WEST.lpo_code}.zip").write_bytes(b"avbruten")
    user = asked()
    compile_from(user, folder)
    assert user.lpos()[:3] == [("Refused", "–"), ("Refused", "Västan (561330)?"), ("Missing", "Västan (561330)")]
    table = user.widget("lpoTable")
    table.selectRow(1)
    told = user.widget("lpoDetails").text()
    assert told.endswith("It says that it comes from Västan (561330); nothing confirms that.")
    table.selectRow(2)
    told = user.widget("lpoDetails").text()
    assert told.endswith("A file that seems to come from this LPO is refused: underlag_2027_561330.zip")


def test_the_names_of_files_have_the_room_that_other_columns_leave(asked, handed_in):
    user = asked()
    compile_from(user, handed_in)
    table = user.widget("lpoTable")
    widths = [table.columnWidth(column) for column in range(5)]
    assert widths[2] == max(widths)
    assert sum(widths) <= table.viewport().width()


def test_a_year_that_has_a_draft_is_told_before_anything_is_read(asked, national, noa):
    national.start_draft(national.edition(2025).id, 2027, "Utkast 2027", "Noa")
    user = asked()
    form = user.dialog.submissions.form
    form.folder.setFilePath(str(Path(national.database_path).parent))
    form.year.setValue(2027)
    hint = user.widget("compileHint").text()
    assert "The workspace has an edition 2027 already that is no compilation." in hint
    assert "deletedraft" in hint
    assert not user.ok.isEnabled()
    form.year.setValue(2029)
    assert user.ok.isEnabled()
