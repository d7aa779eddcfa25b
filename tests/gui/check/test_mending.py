"""Mending and accepting findings: stored, logged, undone in one step, and remembered by the next run."""

from __future__ import annotations

import time
from datetime import date

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.gui.areas.driver import type_into
from tests.gui.edition_samples import MALMO, MALMO_AT, area, new_edition
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.exchange import check_areas
from utsatta_omraden_plugin.gui.check.finding_panel import FindingPanel
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def names(workspace):
    def stored() -> list[str]:
        return [one.name for one in workspace.areas(workspace.edition(2025).id)]

    return stored


@pytest.fixture
def accepted(workspace):
    def stored() -> list[tuple[str, str, str]]:
        found = workspace.accepted_findings(workspace.edition(2025).id).values()
        return [(one.code, one.reason, one.by) for one in found]

    return stored


def accept(user, code: str, reason: str) -> None:
    user.click(code)
    type_into(user.widget("acceptanceReason"), reason)
    user.press("acceptButton")


def test_a_fix_mends_the_area_logs_it_and_the_finding_is_gone(user, names, workspace, heard):
    user.run()
    user.click("blank")
    user.press("fixButton")
    assert "Provbacken / Lillåsen" in names()
    assert "blank" not in user.codes()
    assert "overlap" in user.codes()
    assert heard.sentences == ["1 area(s) mended."]
    assert heard.errors == []
    (change,) = [change for change in workspace.changes() if change.what == "fix_findings"]
    assert change.by == "GIS-specialist"


def test_undo_takes_the_fix_back_in_one_step_and_redo_makes_it_again(user, session, names):
    before = names()
    user.run()
    user.click("blank")
    user.press("fixButton")
    session.undo_stack.undo()
    user.wait()
    assert names() == before
    assert "blank" in user.codes()
    session.undo_stack.redo()
    user.wait()
    assert "Provbacken / Lillåsen" in names()
    assert "blank" not in user.codes()


def test_all_chosen_findings_are_mended_at_once_as_far_as_it_is_safe(user, session, names):
    user.run()
    user.table.selectAll()
    assert "chosen" in user.widget("findingSentence").text()
    user.press("fixButton")
    assert "Provbacken / Lillåsen" in names()
    assert session.undo_stack.count() == 1


class Held:
    """Mending that goes on until it is let go; ``begun`` counts how often it was started."""

    def __init__(self, monkeypatch) -> None:
        self.begun, self.is_let_go, self.really = 0, False, check_areas.mend
        monkeypatch.setattr(check_areas, "mend", self.mend)

    def mend(self, areas, findings, edition, progress):
        self.begun += 1
        while not self.is_let_go:
            progress.at(0.5)
            time.sleep(0.01)
        return self.really(areas, findings, edition, progress)


@pytest.fixture
def held(monkeypatch):
    held = Held(monkeypatch)
    yield held
    held.is_let_go = True


def test_the_window_goes_on_while_findings_are_mended_and_says_so(user, held, names, qtbot):
    user.run()
    user.click("blank")
    QTest.mouseClick(user.widget("fixButton"), LEFT)
    qtbot.waitUntil(lambda: held.begun == 1)
    assert user.widget("stopChecksButton").isVisible()
    assert user.widget("checkHint").text() == "Mending…"
    for name in ("fixButton", "acceptButton"):
        assert not user.widget(name).isEnabled()
        assert user.widget(name).toolTip() == "Wait until the findings are mended, or cancel that."
    held.is_let_go = True
    user.wait()
    assert "Provbacken / Lillåsen" in names()
    assert "blank" not in user.codes()
    assert user.widget("checkHint").isHidden()


def test_a_double_click_on_fix_mends_once(user, held, session, workspace, qtbot):
    user.run()
    user.click("blank")
    QTest.mouseClick(user.widget("fixButton"), LEFT)
    QTest.mouseDClick(user.widget("fixButton"), LEFT)
    user.dock.findChild(FindingPanel).fixWanted.emit()
    held.is_let_go = True
    user.wait()
    assert held.begun == 1
    assert session.undo_stack.count() == 1
    assert len([change for change in workspace.changes() if change.what == "fix_findings"]) == 1


def test_cancelling_the_mending_leaves_everything_as_it_was(user, held, names, session, heard, qtbot):
    before = names()
    user.run()
    user.click("blank")
    QTest.mouseClick(user.widget("fixButton"), LEFT)
    qtbot.waitUntil(lambda: held.begun == 1)
    user.press("stopChecksButton")
    assert names() == before
    assert heard.sentences == ["Cancelled. Nothing was changed."]
    assert session.undo_stack.count() == 0
    assert user.widget("fixButton").isEnabled()
    assert "blank" in user.codes()


def test_a_workspace_is_not_closed_under_a_mending(user, held, session, workspace_file, heard, qtbot):
    user.run()
    user.click("blank")
    QTest.mouseClick(user.widget("fixButton"), LEFT)
    qtbot.waitUntil(lambda: held.begun == 1)
    session.close()
    assert heard.errors == []
    again = open_workspace(str(workspace_file))
    assert [change for change in again.changes() if change.what == "fix_findings"] == []
    again.close()


def test_checks_asked_for_meanwhile_run_when_the_mending_is_over(user, held, qtbot):
    user.run()
    user.click("blank")
    QTest.mouseClick(user.widget("fixButton"), LEFT)
    qtbot.waitUntil(lambda: held.begun == 1)
    QTest.mouseClick(user.widget("runChecksButton"), LEFT)
    assert user.widget("checkHint").text() == "Mending…"
    held.is_let_go = True
    user.wait()
    assert "blank" not in user.codes()


def test_a_finding_is_not_accepted_without_a_reason(user):
    user.run()
    user.click("overlap")
    type_into(user.widget("acceptanceReason"), "   ")
    assert not user.widget("acceptButton").isEnabled()
    assert user.widget("acceptButton").toolTip() == "Write a reason first."


def test_an_accepted_finding_leaves_the_list_and_survives_the_next_run(user, accepted):
    user.run()
    accept(user, "overlap", "samma gata")
    assert accepted() == [("overlap", "samma gata", "GIS-specialist")]
    assert "overlap" not in user.codes()
    assert user.widget("findingTotals").text().startswith("2025, 6 areas: 0 errors, ")
    user.run()
    assert "overlap" not in user.codes()
    user.widget("showAccepted").click()
    user.click("overlap")
    assert "GIS-specialist" in user.widget("findingAccepted").text()
    assert "samma gata" in user.widget("findingAccepted").text()


def test_after_accepting_next_goes_on_where_one_was(user):
    user.run()
    codes = user.codes()
    accept(user, "overlap", "samma gata")
    user.press("nextFindingButton")
    (row,) = user.table.chosen_rows()
    assert row.reported.finding.code == codes[1]


def test_a_withdrawn_acceptance_counts_again(user, accepted):
    user.run()
    accept(user, "overlap", "samma gata")
    user.widget("showAccepted").click()
    user.click("overlap")
    user.press("withdrawButton")
    assert accepted() == []
    assert user.widget("findingTotals").text().startswith("2025, 6 areas: 1 errors, ")
    assert not user.widget("withdrawButton").isVisible()


def test_accepting_is_one_step_of_undo(user, session, accepted):
    user.run()
    accept(user, "overlap", "samma gata")
    session.undo_stack.undo()
    user.wait()
    assert accepted() == []
    assert "overlap" in user.codes()
    session.undo_stack.redo()
    user.wait()
    assert [code for code, *_ in accepted()] == ["overlap"]


def test_an_area_that_was_changed_meanwhile_is_not_overwritten(user, workspace_file, names, heard):
    user.run()
    user.click("blank")
    other = open_workspace(str(workspace_file))
    (changed,) = [one for one in other.areas(other.edition(2025).id) if one.name == "Provbacken /  Lillåsen"]
    other.set_category([changed.id], Category.SARSKILT, "annan bedömning", date(2025, 12, 2), "Noa")
    other.close()
    user.press("fixButton")
    assert len(heard.errors) == 1
    assert "Provbacken /  Lillåsen" in names()
    assert user.widget("checkHint").isHidden()
    user.click("blank")
    user.press("fixButton")  # the checks have run anew and know what the other one did
    assert len(heard.errors) == 1
    assert "Provbacken / Lillåsen" in names()


def test_a_workspace_that_can_only_be_read_is_checked_but_not_changed(user, session, monkeypatch):
    monkeypatch.setattr(type(session.workspace), "is_read_only", property(lambda _self: True))
    user.run()
    user.click("blank")
    for name in ("fixButton", "acceptButton"):
        assert not user.widget(name).isEnabled()
        assert "can only be read" in user.widget(name).toolTip()
    assert not user.widget("acceptanceReason").isEnabled()


def test_a_spelling_of_a_category_that_the_edition_lacks_is_left_to_a_person(user, session, heard, tmp_path):
    other = create_workspace(str(tmp_path / "stavning.gpkg"))
    other.add_edition(new_edition(2025), [area("Provet", "riskomr", 1, MALMO_AT, MALMO)], "GIS-specialist")
    session.use(other)
    user.run()
    user.click("unknown_category")
    user.press("fixButton")
    assert heard.sentences == ["This takes a person: see how to mend it."]
    assert session.undo_stack.count() == 0
    assert [one.category for one in other.areas(other.edition(2025).id)] == ["riskomr"]
