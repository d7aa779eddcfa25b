"""Step 3: groups of actors chosen from lists, kept at once, taken back by undo."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from utsatta_omraden_plugin.domain.assessment import ActorChange, ActorGroup

AREA = "Exempelgården"


@pytest.fixture
def at_step_3(assessor):
    """The assessor looks at step 3 of an area without any group."""
    assessor.choose(AREA)
    assessor.click("stepButton3")
    assessor.qtbot.waitUntil(assessor.is_ready)
    return assessor


def groups(assessor) -> list[ActorGroup]:
    """The groups that another reader of the workspace finds."""
    workspace = assessor.session.workspace
    area = workspace.find_area(assessor.session.edition.id, AREA)
    held = [one for one in workspace.assessments(area.edition_id) if one.area_id == area.area_id]
    return workspace.actor_groups(held[-1].id) if held else []


def pick(assessor, name: str, value: str) -> None:
    combo = assessor.see(name)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(value))


def add(assessor, kind="youth_group", count="10-24", role="drug_trade", change="grown") -> None:
    rows = assessor.see("actorTable").rowCount()
    pick(assessor, "actorKind", kind)
    pick(assessor, "actorCount", count)
    pick(assessor, "actorRole", role)
    pick(assessor, "actorChange", change)
    assessor.click("addActorButton")
    assessor.qtbot.waitUntil(lambda: assessor.see("actorTable").rowCount() == rows + 1)


def row(assessor, number: int) -> list[str]:
    table = assessor.see("actorTable")
    return [table.item(number, column).text() for column in range(table.columnCount())]


def test_a_group_is_chosen_from_lists_and_kept(at_step_3):
    add(at_step_3)
    [group] = groups(at_step_3)
    assert (group.kind, group.count_band, group.role, group.change) == (
        "youth_group",
        "10-24",
        "drug_trade",
        ActorChange.GROWN,
    )
    assert row(at_step_3, 0) == ["Group of youths", "10–24", "Drug trade", "Grown"]
    assert at_step_3.see("actorKind").currentData() is None, "the lists are ready for the next group"


def test_a_group_needs_kind_and_number(at_step_3):
    button = at_step_3.see("addActorButton")
    assert not button.isEnabled()
    pick(at_step_3, "actorKind", "youth_group")
    assert not button.isEnabled()
    assert button.toolTip() == "Choose kind and number first."
    pick(at_step_3, "actorCount", "1-4")
    assert button.isEnabled()


def test_there_is_no_place_to_write_a_name(at_step_3):
    extra = at_step_3.see("actorTable").parentWidget()
    assert extra.findChildren(QLineEdit) == []
    assert extra.findChildren(QPlainTextEdit) == []
    assert not any(combo.isEditable() for combo in extra.findChildren(QComboBox))


def test_a_chosen_group_is_changed_by_the_lists(at_step_3):
    add(at_step_3)
    at_step_3.see("actorTable").setCurrentCell(0, 0)
    assert at_step_3.see("actorRole").currentData() == "drug_trade"
    pick(at_step_3, "actorChange", "gone")
    at_step_3.qtbot.waitUntil(lambda: row(at_step_3, 0)[3] == "Gone")
    pick(at_step_3, "actorCount", "1-4")
    at_step_3.qtbot.waitUntil(lambda: row(at_step_3, 0)[1] == "1–4")
    [group] = groups(at_step_3)
    assert (group.change, group.count_band) == (ActorChange.GONE, "1-4")


def test_two_changes_in_a_row_are_both_kept_without_waiting(at_step_3):
    add(at_step_3)
    at_step_3.see("actorTable").setCurrentCell(0, 0)
    pick(at_step_3, "actorCount", "5-9")
    pick(at_step_3, "actorRole", "violence")
    [group] = groups(at_step_3)
    assert (group.count_band, group.role) == ("5-9", "violence")


def test_delete_takes_a_group_out_and_undo_brings_it_back(at_step_3):
    add(at_step_3)
    table = at_step_3.see("actorTable")
    table.setCurrentCell(0, 0)
    table.setFocus()
    at_step_3.qtbot.keyClick(table, Qt.Key.Key_Delete)
    at_step_3.qtbot.waitUntil(lambda: table.rowCount() == 0)
    assert groups(at_step_3) == []
    at_step_3.session.undo_stack.undo()
    at_step_3.qtbot.waitUntil(lambda: table.rowCount() == 1)
    at_step_3.session.undo_stack.undo()
    at_step_3.qtbot.waitUntil(lambda: table.rowCount() == 0)
    at_step_3.session.undo_stack.redo()
    at_step_3.qtbot.waitUntil(lambda: table.rowCount() == 1)
    assert [group.kind for group in groups(at_step_3)] == ["youth_group"]


def test_the_groups_of_one_area_are_not_those_of_the_next(at_step_3):
    add(at_step_3)
    at_step_3.choose("Åkerhöjden")
    at_step_3.qtbot.waitUntil(lambda: at_step_3.see("actorTable").rowCount() == 0)


def test_what_another_person_changed_meanwhile_is_not_overwritten(at_step_3):
    add(at_step_3)
    at_step_3.see("actorTable").setCurrentCell(0, 0)
    workspace = at_step_3.session.workspace
    [group] = groups(at_step_3)
    area = workspace.find_area(at_step_3.session.edition.id, AREA)
    held = next(one for one in workspace.assessments(area.edition_id) if one.area_id == area.area_id)
    other = ActorGroup("extremist", "50+", "violence", ActorChange.NEW, group.id, group.row_version)
    workspace.save_actor_group(held.id, other, "Annan")
    failures = []
    at_step_3.session.failed.connect(failures.append)
    pick(at_step_3, "actorCount", "5-9")
    assert len(failures) == 1
    assert groups(at_step_3)[0].kind == "extremist"
    assert groups(at_step_3)[0].count_band == "50+"
    at_step_3.qtbot.waitUntil(lambda: row(at_step_3, 0)[1] == "50 or more")
