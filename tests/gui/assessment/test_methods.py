"""An agency's own method: loaded, refused with the place, version beside version."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtWidgets import QDialog

from utsatta_omraden_plugin.gui.dialogs import close_dialogs
from utsatta_omraden_plugin.paths import SHIPPED_METHOD


@pytest.fixture
def dialog(assessor):
    """The dialog of the methods, opened from the dock's menu."""
    action = next(one for one in assessor.see("moreButton").menu().actions() if one.objectName() == "methodsAction")
    action.trigger()
    shown = assessor.dock.window().findChild(QDialog, "MethodsDialog")
    assessor.qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 1)
    yield shown
    close_dialogs()


def own_method(tmp_path, **changed):
    method = json.loads(SHIPPED_METHOD.read_text(encoding="utf-8")) | {"version": "77", **changed}
    path = tmp_path / "egen metod åäö.json"
    path.write_text(json.dumps(method, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def rows(dialog) -> list[tuple[str, str]]:
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [(item.text(1), item.text(3)) for item in items]


def test_a_loaded_method_stands_beside_the_old_one_and_is_used_for_new_assessments(dialog, assessor, tmp_path):
    before = assessor.session.workspace.method().version
    dialog.fileChosen.emit(str(own_method(tmp_path)))
    assessor.qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    assert rows(dialog) == [(before, ""), ("77", "✔ yes")]
    assessor.choose("Exempelgården")
    assert "77" in assessor.see("methodNotice1").text()


def test_a_wrong_file_is_refused_with_the_place_and_the_reason(dialog, assessor, tmp_path):
    path = own_method(tmp_path, steps=[])
    dialog.fileChosen.emit(str(path))
    assessor.qtbot.waitUntil(lambda: dialog.problem.isVisible())
    assert "steps" in dialog.problem.text()
    assert "line" in dialog.problem.text()
    assert len(assessor.session.workspace.methods()) == 1


def test_a_file_that_is_not_there_is_said_too(dialog, assessor, tmp_path):
    dialog.fileChosen.emit(str(tmp_path / "borta.json"))
    assessor.qtbot.waitUntil(lambda: dialog.problem.isVisible())
    assert "borta.json" in dialog.problem.text().replace("\u200b", "")


def test_an_older_version_can_be_used_again(dialog, assessor, tmp_path):
    before = assessor.session.workspace.method().version
    dialog.fileChosen.emit(str(own_method(tmp_path)))
    assessor.qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    assert not dialog.use.isEnabled()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    assert dialog.use.isEnabled()
    dialog.use.click()
    assessor.qtbot.waitUntil(lambda: assessor.session.workspace.method().version == before)
    assessor.qtbot.waitUntil(lambda: rows(dialog)[0] == (before, "✔ yes"))
