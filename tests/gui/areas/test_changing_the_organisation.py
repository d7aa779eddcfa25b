"""LPO and codes of areas are changed by hand: from an LPO that is known or letter by letter, with the checks' word."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from tests.gui.edition_samples import GOTEBORG, MALMO, STOCKHOLM
from utsatta_omraden_plugin.domain.org_unit import OrgLevel, OrgUnit
from utsatta_omraden_plugin.gui import commands
from utsatta_omraden_plugin.gui.areas.column import Column
from utsatta_omraden_plugin.gui.dialogs import close_dialogs

CTRL = Qt.KeyboardModifier.ControlModifier


class Organiser:
    """Someone in the dialog."""

    def __init__(self, dialog: QDialog) -> None:
        self.dialog = dialog

    def widget(self, name: str) -> QWidget:
        return self.dialog.findChild(QWidget, name)

    def choose_lpo(self, code: str) -> None:
        combo = self.widget("organisationLpo")
        place = next(place for place in range(combo.count()) if combo.itemData(place).lpo_code == code)
        combo.setCurrentIndex(place)
        combo.activated.emit(place)

    def write(self, value: str, text: str) -> None:
        self.widget(f"organisation:{value}").setText(text)

    def give_reason(self) -> None:
        self.widget("organisationReason").setText("Enligt polisens organisation")

    @property
    def ok(self) -> QWidget:
        return self.widget("buttonBox").button(QDialogButtonBox.StandardButton.Ok)

    def save(self) -> None:
        QTest.mouseClick(self.ok, Qt.MouseButton.LeftButton)


@pytest.fixture
def organise(user, shown_iface):
    """Opens the dialog for areas by name."""

    def ask(*names: str) -> Organiser:
        for number, name in enumerate(names):
            user.click_row(name, CTRL if number else Qt.KeyboardModifier.NoModifier)
        user.choose_action("changeOrganisationAction")
        return Organiser(shown_iface.mainWindow().findChild(QDialog, "OrganisationDialog"))

    yield ask
    close_dialogs()


def organisations(workspace, session) -> dict:
    return {area.name: area.organisation for area in workspace.areas(session.edition.id)}


def test_an_lpo_fills_all_values_of_several_areas_in_one_step(user, organise, session, workspace):
    dialog = organise("Exempelgården", "Åkerhöjden")
    assert dialog.widget("organisation:lpo").text() == ""
    assert dialog.widget("organisation:lpo").placeholderText() == "differs, stays"
    dialog.choose_lpo("561540")
    dialog.give_reason()
    dialog.save()
    there = organisations(workspace, session)
    assert {there["Exempelgården"], there["Åkerhöjden"]} == {GOTEBORG}
    assert session.undo_stack.undoText() == "Organisation of 2 area(s)"
    user.press("undoButton")
    assert organisations(workspace, session)["Exempelgården"] == MALMO


def test_lpos_of_the_workspace_come_first_with_the_names_that_areas_give(organise, workspace):
    workspace.put_org_units(OrgLevel.LPO, [OrgUnit(OrgLevel.LPO, "461220", "Malmö Söder")], "Noa")
    dialog = organise("Exempelgården")
    combo = dialog.widget("organisationLpo")
    assert combo.itemText(0).startswith("Malmö Söder")
    assert "from the areas" in combo.itemText(1)
    dialog.choose_lpo("461220")
    written = {value: dialog.widget(f"organisation:{value}").text() for value in ("police_area", "region_code")}
    assert written == {"police_area": "Malmö", "region_code": "4600"}


def test_a_code_alone_is_written_and_the_rest_stays(organise, session, workspace, user):
    dialog = organise("Åkerhöjden")
    assert not dialog.ok.isEnabled()
    dialog.write("lpo_code", "531250")
    assert "names and codes are taken from" in dialog.widget("organisationProblem").text()
    dialog.give_reason()
    dialog.save()
    changed = organisations(workspace, session)["Åkerhöjden"]
    assert (changed.lpo_code, changed.lpo, changed.police_area_code) == ("531250", STOCKHOLM.lpo, "5312")
    [change] = [one for one in workspace.changes() if one.what == "set_organisation"]
    assert change.reason == "Enligt polisens organisation"


def test_codes_that_contradict_each_other_are_said_before_they_are_saved(organise, session, workspace):
    dialog = organise("Åkerhöjden")
    dialog.write("police_area_code", "5313")
    dialog.give_reason()
    dialog.save()
    assert "531240 lies in police area 5312" in dialog.widget("organisationFindings").text()
    assert organisations(workspace, session)["Åkerhöjden"] == STOCKHOLM
    dialog.save()
    assert organisations(workspace, session)["Åkerhöjden"].police_area_code == "5313"


def test_what_is_wrong_already_is_said_at_once(organise, session, workspace):
    area = next(area for area in workspace.areas(session.edition.id) if area.name == "Åkerhöjden")
    workspace.set_organisation([area.id], {"region_code": "5500"}, "skäl", "Noa")
    session.tell_elsewhere()
    assert "5500" in organise("Åkerhöjden").widget("organisationFindings").text()


def test_a_change_made_meanwhile_is_not_overwritten_and_the_dialog_says_so(organise, session, workspace):
    dialog = organise("Åkerhöjden")
    area = next(area for area in workspace.areas(session.edition.id) if area.name == "Åkerhöjden")
    workspace.set_organisation([area.id], {"lpo": "Annat"}, "skäl", "Noa")
    dialog.choose_lpo("561540")
    dialog.give_reason()
    dialog.save()
    assert "changed by Noa" in dialog.widget("organisationProblem").text()
    assert organisations(workspace, session)["Åkerhöjden"].lpo == "Annat"


def test_many_areas_are_changed_in_a_task(organise, session, workspace, qtbot, monkeypatch):
    monkeypatch.setattr(commands, "LARGE", 2)
    said = []
    session.said.connect(said.append)
    dialog = organise("Exempelgården", "Åkerhöjden")
    dialog.choose_lpo("561540")
    dialog.give_reason()
    dialog.save()
    assert session.undo_stack.is_busy
    qtbot.waitUntil(lambda: not session.undo_stack.is_busy)
    assert organisations(workspace, session)["Åkerhöjden"] == GOTEBORG
    assert said == ["The organisation of 2 area(s) is changed."]


def test_the_history_tells_what_was_changed(organise, user, qtbot):
    dialog = organise("Åkerhöjden")
    dialog.write("lpo_code", "531250")
    dialog.give_reason()
    dialog.save()
    qtbot.waitUntil(lambda: user.widget("historyList").count() > 0)
    assert "Local police area, code" in user.widget("historyList").item(0).text()


def test_a_double_click_on_the_lpo_asks_for_another_one(user, shown_iface, qtbot):
    user.click_row("Åkerhöjden", column=Column.LPO)
    place = user.table.visualRect(user.cell("Åkerhöjden", Column.LPO)).center()
    QTest.mouseDClick(user.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: shown_iface.mainWindow().findChild(QDialog, "OrganisationDialog") is not None)
    dialog = Organiser(shown_iface.mainWindow().findChild(QDialog, "OrganisationDialog"))
    assert dialog.widget("organisedAreas").text() == "Åkerhöjden"
    close_dialogs()


def test_what_is_the_same_of_several_areas_is_said_once(organise, qtbot):
    dialog = organise("Exempelgården", "Provbacken / Lillåsen")
    dialog.write("police_area_code", "4699")
    qtbot.waitUntil(lambda: "4699" in dialog.widget("organisationFindings").text())
    lines = [
        line for line in dialog.widget("organisationFindings").text().splitlines() if "lies in police area" in line
    ]
    assert len(lines) == 1
    assert "Exempelgården, Provbacken / Lillåsen: " in lines[0]
    label = dialog.widget("organisationFindings")
    assert label.height() >= label.heightForWidth(label.width()), "the last line is to be seen"
