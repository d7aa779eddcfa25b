"""The window in which a submission is handed in: what goes along, what lies in the way, and the code at the end."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel

from tests.gui.dialog_user import held_by_another_program, no_folder_remembered, shown
from tests.gui.submission.conftest import MALMO, HandingIn, change_first_area
from utsatta_omraden_plugin.exchange import submission
from utsatta_omraden_plugin.exchange.submission import read_submission
from utsatta_omraden_plugin.gui.submission.submission_dialog import SubmissionDialog
from utsatta_omraden_plugin.gui.submission.submitting import FOLDER_KEY, Submitting
from utsatta_omraden_plugin.workspace import LockedWorkspace

OF_OLD = ["Edition 2025", "Edition 2023"]


def test_the_lpos_of_the_edition_are_offered_by_name_and_the_file_is_named_after_the_choice(user, tmp_path):
    names = [user.choices.lpo.itemText(number) for number in range(user.choices.lpo.count())]
    assert names == sorted(names)
    assert f"Exempel Malmö Norr ({MALMO})" in names
    user.choose_lpo(MALMO)
    assert user.choices.path.filePath() == str(tmp_path / f"underlag_2025_{MALMO}.zip")
    assert user.ok.isEnabled()


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Sekretess", "Places and groups of actors go along."),
        ("Polisinternt", "Groups of actors go along, places stay here."),
        ("Endast Noa", "Places and groups of actors stay here."),
    ],
)
def test_it_says_what_goes_along_under_the_label(user, label, said):
    user.choices.label.setCurrentText(label)
    assert user.choices.goes_along.text() == said


def test_the_submission_is_written_and_its_code_shown_as_its_reader_sees_it(user, tmp_path):
    user.choose_lpo(MALMO)
    user.hand_in()
    code = user.dialog.findChild(QLabel, "submissionCode").text()
    with read_submission(tmp_path / f"underlag_2025_{MALMO}.zip", tmp_path, MALMO) as read:
        assert read.phone_code == code
        assert read.workspace.changes()[0].by == user.dialog._session.role
    assert str(tmp_path) in user.dialog.result.written.text()
    QTest.mouseClick(user.ok, Qt.MouseButton.LeftButton)
    assert not user.dialog.isVisible()


def test_an_identity_number_stops_it_until_it_is_put_right(user, session, tmp_path):
    user.choose_lpo(MALMO)
    name = change_first_area(session, MALMO, locality="Hos 640823-3234")
    user.wait()
    [line] = user.lines()
    assert line.startswith(f"{name}, area (locality): A personnummer (64••••-••••)")
    assert not user.ok.isEnabled()
    assert user.dialog.hint.text().startswith("1 finding(s) stop the submission.")
    user.dialog.table.selectRow(0)
    user.dialog.panel.words.setPlainText("Malmö")
    QTest.mouseClick(user.dialog.panel.save, Qt.MouseButton.LeftButton)
    user.wait()
    assert user.lines() == []
    assert user.ok.isEnabled()
    assert list(tmp_path.glob("*.zip")) == []


def test_a_warning_is_accepted_with_a_reason(user, session):
    user.choose_lpo(MALMO)
    change_first_area(session, MALMO, locality="Ring 070-123 45 67")
    user.wait()
    assert not user.ok.isEnabled()
    user.dialog.table.selectRow(0)
    user.dialog.panel.reason.setText("Växelns nummer")
    QTest.mouseClick(user.dialog.panel.accept, Qt.MouseButton.LeftButton)
    user.wait()
    assert user.ok.isEnabled()


def test_a_folder_that_is_not_there_is_told_before(user, tmp_path):
    user.choices.path.setFilePath(str(tmp_path / "saknas" / "underlag.zip"))
    assert "does not exist" in user.dialog.note.text()
    assert not user.ok.isEnabled()


def test_a_key_of_another_lpo_is_told_before_and_hinders_nothing(user, tmp_path):
    user.choose_lpo(MALMO)
    for code in ("561540", MALMO):
        key = tmp_path / f"{code}.pem"
        key.write_text("en nyckel")
        user.choices.key.choose(key, "några ord som ingen gissar")
        assert ("another local police area, 561540" in user.dialog.note.text()) is (code != MALMO)
        assert user.ok.isEnabled()


def test_without_an_edition_it_says_what_to_do_first(empty_session, iface, messages):
    Submitting(empty_session, iface, messages).ask()
    assert "Import an edition first" in iface.messageBar().currentItem().text()


def test_the_action_opens_one_window_and_remembers_the_folder(session, iface, messages, qtbot, tmp_path):
    submitting = Submitting(session, iface, messages)
    with no_folder_remembered(FOLDER_KEY):
        submitting.ask()
        submitting.ask()
        user = HandingIn(shown(iface.window, SubmissionDialog), qtbot)
        user.wait()
        user.choices.path.setFilePath(str(tmp_path / "mitt underlag"))
        user.hand_in()
        assert (tmp_path / "mitt underlag.zip").is_file()
        assert QgsSettings().value(FOLDER_KEY) == str(tmp_path)


def test_a_locked_workspace_is_told_at_once_and_no_window_opens(session, workspace, iface, messages, heard):
    with held_by_another_program(workspace):
        Submitting(session, iface, messages).ask()
    assert [type(error) for error in heard.errors] == [LockedWorkspace]
    assert iface.window.findChild(SubmissionDialog) is None


def test_why_it_could_not_be_looked_at_is_never_left_out_and_stands_in_the_log(user, session, monkeypatch, logged):
    def stumbles(*_given, **_named):
        raise StopIteration

    monkeypatch.setattr(submission, "look_before_submission", stumbles)
    session.tell_elsewhere()
    user.qtbot.waitUntil(lambda: user.dialog.hint.text().startswith("It could not be looked at:"), timeout=10_000)
    assert "StopIteration" in user.dialog.hint.text()
    assert "in stumbles" in logged[-1]


def test_a_label_that_is_written_is_looked_at_before_anything_can_go_out(user):
    user.choose_lpo(MALMO)
    assert user.ok.isEnabled()
    QTest.keyClicks(user.choices.label.lineEdit(), "Sekretess")
    assert not user.ok.isEnabled()
    assert user.dialog.hint.text() == "What would be handed in is being looked at…"
    user.wait_until_free()
    assert user.choices.label.currentText() == "Sekretess"
    assert user.dialog._seen.outlook.wish.label == "Sekretess"


def test_a_phone_number_in_the_label_is_listed(user):
    user.choose_lpo(MALMO)
    QTest.keyClicks(user.choices.label.lineEdit(), "Ring 070-123 45 67")
    user.wait_for_a_line()
    assert not user.ok.isEnabled()


def test_what_was_looked_at_of_another_edition_frees_nothing(user):
    user.choose_lpo(MALMO)
    user.choices.contentChanged.emit()  # it is being looked at
    user.choices.edition.setCurrentIndex(1)
    assert not user.dialog._looking.is_running
    user.wait_until_free()
    assert user.dialog._seen.outlook.edition.year == 2023


def test_the_editions_that_are_offered_follow_what_others_add_and_delete(user, session, tmp_path):
    edition = user.choices.edition
    draft = session.workspace.start_draft(session.edition.id, 2027, "Utkast 2027", "Noa")
    session.tell_elsewhere()
    user.wait()
    assert [edition.itemText(place) for place in range(edition.count())] == ["Edition 2027 (draft)", *OF_OLD]
    assert edition.currentText() == OF_OLD[0]
    edition.setCurrentIndex(0)
    user.wait()
    session.workspace.delete_draft(draft.id, "Behövs inte", "Noa", tmp_path)
    session.tell_elsewhere()
    assert [edition.itemText(place) for place in range(edition.count())] == OF_OLD
    assert user.dialog.hint.text() == "This edition is not there any more: choose another."
    assert not user.ok.isEnabled()
    assert user.dialog.progress.isHidden()
    edition.setCurrentIndex(0)
    user.wait_until_free()
