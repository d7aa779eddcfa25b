"""What is said of a place: kind, when, source, description; and what must not be said."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from utsatta_omraden_plugin.domain.assessment import SourceKind, TimeOfDay, Weekday


def wait_until_stored(drawer, look) -> None:
    drawer.qtbot.waitUntil(lambda: drawer.stored() and look(drawer.stored()[0]))


def test_days_times_and_source_are_kept_at_once(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.press("placeDay:fri")
    drawer.press("placeDay:sat")
    drawer.press("placeTime:night")
    drawer.see("placeSource").setCurrentIndex(drawer.see("placeSource").findData("municipality"))
    [place] = drawer.stored()
    assert place.weekdays == (Weekday.FRIDAY, Weekday.SATURDAY)
    assert place.times_of_day == (TimeOfDay.NIGHT,)
    assert place.source_kind is SourceKind.MUNICIPALITY
    drawer.qtbot.waitUntil(lambda: drawer.row(0)[1] == "Fri, Sat; night")


def test_another_kind_is_one_step_of_undo(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.see("placeKind").setCurrentIndex(drawer.see("placeKind").findData("fire"))
    wait_until_stored(drawer, lambda place: place.kind == "fire")
    drawer.qtbot.waitUntil(lambda: drawer.row(0)[0] == "Arson")
    drawer.assessor.session.undo_stack.undo()
    drawer.qtbot.waitUntil(lambda: drawer.row(0)[0] == "Open drug trade")
    assert drawer.see("placeKind").currentData() == "open_drug_trade"


def test_what_is_typed_is_kept_at_a_pause(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.assessor.write("placeDescription", "Försäljning vid gångtunneln")
    wait_until_stored(drawer, lambda place: place.description == "Försäljning vid gångtunneln")
    drawer.qtbot.wait(100)
    assert drawer.see("placeDescription").toPlainText() == "Försäljning vid gångtunneln"


def test_what_is_typed_is_kept_when_another_place_is_chosen_at_once(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.draw("drawPointButton", (500, 400))
    drawer.choose(0)
    drawer.assessor.write("placeDescription", "Den första")
    drawer.choose(1)
    assert [place.description for place in drawer.stored()] == ["Den första", ""]
    assert drawer.see("placeDescription").toPlainText() == ""


def test_what_is_typed_is_kept_when_the_area_is_left_at_once(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.assessor.write("placeDescription", "Innan bytet")
    drawer.assessor.choose("Åkerhöjden")
    assert [place.description for place in drawer.stored()] == ["Innan bytet"]


def test_a_personnummer_is_told_at_once_and_never_kept(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.assessor.write("placeDescription", "Säljs av 811218-9876")
    assert drawer.see("placePrivacy").isVisible()
    assert drawer.see("placePrivacy").text().startswith("✖ Not saved.")
    assert "9876" not in drawer.see("placePrivacy").text()
    drawer.qtbot.wait(600)
    drawer.choose()
    assert "811218" not in drawer.stored()[0].description
    log = "".join(str(change.new) for change in drawer.assessor.session.workspace.changes())
    assert "811218-9876" not in log


def test_a_phone_number_warns_and_is_kept(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.assessor.write("placeDescription", "Ring 070-174 06 33")
    assert drawer.see("placePrivacy").text().startswith("⚠")
    wait_until_stored(drawer, lambda place: place.description == "Ring 070-174 06 33")


def test_delete_removes_the_chosen_places_as_one_step(drawer):
    for at in ((300, 400), (500, 400), (600, 100)):
        drawer.draw("drawPointButton", at)
    drawer.choose(0, 2)
    table = drawer.see("placeTable")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    drawer.wait_for_rows(1)
    assert len(drawer.stored()) == 1
    drawer.assessor.session.undo_stack.undo()
    drawer.wait_for_rows(3)
    assert len(drawer.stored()) == 3


def test_return_shows_the_chosen_places_on_the_map(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.choose(0)
    wide = drawer.canvas.extent().width()
    table = drawer.see("placeTable")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert drawer.canvas.extent().width() < wide
    place = drawer.stored()[0].shape
    assert drawer.canvas.extent().contains(place.x, place.y)


def test_every_input_has_a_name_for_those_who_hear_it(drawer):
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit, QTableWidget

    drawer.draw("drawPointButton", (300, 400))
    extra = drawer.see("placeTable").parentWidget()
    for kind in (QAbstractButton, QComboBox, QPlainTextEdit, QTableWidget):
        for widget in extra.findChildren(kind):
            if widget.isVisible() and widget.objectName() and not widget.objectName().startswith("qt_"):
                assert widget.accessibleName() or widget.text(), widget.objectName()
