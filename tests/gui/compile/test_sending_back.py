"""The files for the LPOs that are asked: written beside all else, stopped when the window goes, never in silence."""

from __future__ import annotations

from threading import Event

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QFileDialog, QPushButton

from tests.gui.compile.conftest import User
from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.exchange import compile_national, send_back_folder

FILES = ["tillbaka_2027_561110.json", "tillbaka_2027_561220.json"]


@pytest.fixture
def asking(asked, compiled) -> User:
    """Someone who has asked two LPOs something."""
    user = asked()
    user.click("overlap by")
    user.press("choice:send_back")
    user.write("sendBackText", "Var går gränsen?")
    user.press("decideButton")
    return user


@pytest.fixture
def held(monkeypatch):
    """Holds the writing until it may."""
    may, write = Event(), send_back_folder.write_send_backs

    def wait_and_write(*asked):
        may.wait(10)
        asked[-1].at(0.1)
        return write(*asked)

    monkeypatch.setattr(send_back_folder, "write_send_backs", wait_and_write)
    yield may
    may.set()


@pytest.fixture
def compiling_held(monkeypatch):
    """Holds the compiling until it may, which then fails."""
    may = Event()

    def wait_and_fail(*_asked, **_named):
        may.wait(10)
        raise ValueError

    monkeypatch.setattr(compile_national, "compile_national", wait_and_fail)
    yield may
    may.set()


def close_button(user: User) -> QPushButton:
    return user.dialog.buttons.button(QDialogButtonBox.StandardButton.Close)


def last_message(iface) -> tuple[str, list[str]]:
    """What the message bar says, and its buttons."""
    item = iface.messageBar().items()[-1]
    return item.text(), [button.text() for button in item.findChildren(QPushButton)]


def test_the_folder_is_asked_for_while_qgis_goes_on(asking, tmp_path, shown_iface):
    asking.press("sendBackFilesButton")
    question = asking.dialog.findChild(QFileDialog, "SendBackFolderDialog")
    question.selectFile(str(tmp_path))
    question.accept()
    asking.wait()
    assert sorted(file.name for file in tmp_path.glob("*.json")) == FILES
    words, buttons = last_message(shown_iface)
    assert "2 file(s) to send back are written." in words
    assert "Open folder" in buttons


def test_what_may_point_out_a_person_is_told_of_the_files(asked, compiled, tmp_path, shown_iface):
    user = asked()
    user.click("overlap by")
    user.press("choice:send_back")
    user.write("sendBackText", "Ring 070-123 45 67.")
    user.press("decideButton")
    user.dialog.write_files(tmp_path)
    user.wait()
    words, buttons = last_message(shown_iface)
    assert "Texts that may point out a person: 2." in words
    assert buttons[:2] == ["Details", "Open folder"]


def test_while_files_are_written_nothing_else_is_begun(asking, held, tmp_path):
    asking.dialog.submissions.form.folder.setFilePath(str(tmp_path))
    assert asking.ok.isEnabled()
    asking.dialog.write_files(tmp_path)
    assert not asking.ok.isEnabled()
    assert not asking.widget("sendBackFilesButton").isEnabled()
    assert asking.dialog.conflicts.hint.text() == "The files to send back are being written…"
    assert close_button(asking).text() == "S&top"
    held.set()
    asking.wait()
    assert asking.ok.isEnabled()
    assert asking.widget("sendBackFilesButton").isEnabled()
    assert close_button(asking).text() == "Clos&e window"


def test_files_cannot_be_written_while_it_is_compiled(asking, tmp_path, compiling_held):
    asking.dialog.submissions.form.folder.setFilePath(str(tmp_path))
    asking.dialog.accept()
    assert not asking.widget("sendBackFilesButton").isEnabled()
    compiling_held.set()
    asking.wait()
    assert asking.widget("sendBackFilesButton").isEnabled()


def test_closing_stops_what_is_being_written_first_and_says_so(asking, held, tmp_path, shown_iface):
    asking.dialog.write_files(tmp_path)
    close_button(asking).click()
    held.set()
    asking.wait()
    assert not asking.is_gone
    words, buttons = last_message(shown_iface)
    assert "Stopped: not all files to send back are written. Write them again before any of them goes out." in words
    assert "Open folder" in buttons
    close_button(asking).click()
    assert asking.is_gone


def test_a_workspace_that_is_left_meanwhile_takes_the_window_along_and_it_is_said(
    asking, held, tmp_path, shown_iface, noa
):
    asking.dialog.write_files(tmp_path)
    noa.close()
    assert asking.is_gone
    assert "not all files to send back are written" in last_message(shown_iface)[0]


def test_what_cannot_be_written_is_said_with_the_folder_in_which_some_may_stand(
    asking, tmp_path, shown_iface, monkeypatch
):
    def fail(*_asked):
        raise TargetFileError(text("Disken är full."))

    monkeypatch.setattr(send_back_folder, "write_send_backs", fail)
    asking.dialog.write_files(tmp_path)
    asking.wait()
    words, buttons = last_message(shown_iface)
    assert "Disken är full. Not all files to send back are written." in words
    assert "Open folder" in buttons
    assert asking.widget("sendBackFilesButton").isEnabled()
