"""Files are asked for without blocking, and what is written always has an ending that says what it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from tests.gui.conftest import let_qt_delete
from utsatta_omraden_plugin.gui.ask_file import ask_file, ask_folder, ask_target

TABLE, REPORT = "Table (*.csv)", "Report (*.json)"
ENDINGS = {TABLE: ".csv", REPORT: ".json"}


@pytest.fixture
def answered(monkeypatch):
    """Lets somebody answer the question for a target."""

    def answer(chosen: str, kind: str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (chosen, kind))

    return answer


def test_the_file_that_is_chosen_is_handed_on(iface, tmp_path):
    file = tmp_path / "underlag å.json"
    file.write_text("{}", encoding="utf-8")
    chosen = []
    ask_file(iface.window, "SomeDialog", "Open", ["Files (*.json)"], chosen.append, tmp_path)
    dialog = iface.window.findChild(QFileDialog, "SomeDialog")
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.fileSelected.emit(str(file))
    assert chosen == [str(file)]
    dialog.reject()
    let_qt_delete()


def test_the_folder_that_is_chosen_is_handed_on(iface, tmp_path):
    (tmp_path / "Till LPO å").mkdir()
    chosen = []
    ask_folder(iface.window, "SomeDialog", "Into", chosen.append, tmp_path)
    dialog = iface.window.findChild(QFileDialog, "SomeDialog")
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.selectFile(str(tmp_path / "Till LPO å"))
    dialog.accept()
    assert chosen == [str(tmp_path / "Till LPO å")]
    let_qt_delete()


@pytest.mark.parametrize(
    ("written", "kind", "becomes"),
    [
        ("fynd.CSV", TABLE, "fynd.CSV"),
        ("fynd.json", TABLE, "fynd.json"),
        ("fynd", REPORT, "fynd.json"),
        ("fynd v. 2", REPORT, "fynd v. 2.json"),
        ("fynd", "", "fynd.csv"),
    ],
)
def test_a_name_without_one_of_the_endings_gets_that_of_the_chosen_kind(answered, tmp_path, written, kind, becomes):
    answered(str(tmp_path / written), kind)
    assert ask_target(None, "Save", tmp_path, ENDINGS) == (tmp_path / becomes, kind)


@pytest.mark.parametrize("may", [True, False])
def test_a_file_that_only_the_added_ending_names_is_replaced_if_the_user_says_so(answered, tmp_path, monkeypatch, may):
    (tmp_path / "fynd.csv").write_text("gammalt", encoding="utf-8")
    asked = []
    answer = QMessageBox.StandardButton.Yes if may else QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *words: asked.append(words[2]) or answer)
    answered(str(tmp_path / "fynd"), TABLE)
    assert ask_target(None, "Save", tmp_path, ENDINGS) == ((tmp_path / "fynd.csv", TABLE) if may else None)
    assert asked == ["fynd.csv is there already. Replace it?"]


def test_a_file_that_the_system_has_asked_about_is_not_asked_about_again(answered, tmp_path):
    (tmp_path / "fynd.csv").write_text("gammalt", encoding="utf-8")
    answered(str(tmp_path / "fynd.csv"), TABLE)
    assert ask_target(None, "Save", tmp_path, ENDINGS) == (tmp_path / "fynd.csv", TABLE)


def test_nobody_chose_a_target(answered, tmp_path):
    answered("", "")
    assert ask_target(None, "Save", tmp_path, ENDINGS) is None
