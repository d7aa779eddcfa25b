"""Deciding conflicts in the window of the compilation: on the map, side by side, with a reason."""

from __future__ import annotations

import pytest
import shapely
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QPlainTextEdit, QTableView

from tests.domain.compilation.samples import NORTH, SOUTH, areas_of, box, handed, of
from tests.workspace.compilation_samples import areas_by_number, compile_into
from utsatta_omraden_plugin.gui.compile.outcome import outcome_on_ground

OVERLAP = "overlap by"
REASON = "Efter samtal med båda"


def decide(user, way, words=REASON):
    user.press(f"choice:{way}")
    user.write("sendBackText" if way == "send_back" else "conflictReason", words)
    user.press("decideButton")


def test_conflicts_are_listed_with_their_state_and_counted(asked, compiled):
    user = asked()
    assert [(row.code, row.state.name) for row in user.conflicts()] == [
        ("overlap_across_lpos", "OPEN"),
        ("unsigned_category", "OPEN"),
    ]
    assert user.dialog.tabs.tabText(1) == "C&onflicts (2)"
    user.dialog.tabs.setCurrentIndex(1)
    assert user.widget("conflictTotals").text().startswith("2 to decide, 0 sent back")


def test_a_click_shows_both_sides_on_the_map_and_chooses_them_in_the_docks(asked, compiled, national, noa, canvas):
    user = asked()
    user.click(OVERLAP)
    numbers = areas_by_number(national, compiled)
    assert noa.chosen_areas == (numbers[1].id, numbers[3].id)
    assert user.dialog.desk.pointer.shown == 3  # two outlines and the ground between
    low_x, _, high_x, _ = numbers[1].boundary.bounds
    shown = canvas.extent()
    assert shown.xMinimum() < low_x < high_x < shown.xMaximum()
    table = user.widget("attributeTable")
    assert [table.horizontalHeaderItem(column).text() for column in (1, 3)] == ["Left", "Right"]
    assert [table.item(0, column).text() for column in (1, 2, 3)] == ["Provgården 1", "≠", "Provgården 3"]
    assert user.widget("conflictLegend").text() == (
        "On the map: Left dashed, Right solid. The ground that they share is hatched."
    )


def test_a_decision_needs_a_way_and_a_reason(asked, compiled):
    user = asked()
    user.click(OVERLAP)
    assert user.widget("decideNote").text() == "Choose how it is settled."
    user.press("choice:left")
    assert user.widget("choiceOutcome").text() == (
        "Provgården 1 keeps the ground that they share, Provgården 3 is cut back."
    )
    assert user.widget("decideNote").text() == "Write why it is settled so."
    assert not user.widget("decideButton").isEnabled()
    assert user.widget("conflictReason").hasFocus()


def test_deciding_cuts_the_other_side_back_and_goes_on_to_the_next(asked, compiled, national, heard_by_noa):
    user = asked()
    user.click(OVERLAP)
    user.press("choice:left")
    user.write("conflictReason", REASON)
    QTest.keyClick(user.widget("conflictReason"), Qt.Key.Key_Return)
    user.wait()
    assert areas_by_number(national, compiled)[3].boundary.area == pytest.approx(10_000 - 2_000)
    assert user.states() == ["OPEN", "DECIDED"]
    assert user.dialog.conflicts.panel.row.code == "unsigned_category"
    assert heard_by_noa == ["decide_conflict"]


def test_what_was_decided_is_told_and_can_be_reopened(asked, compiled, national):
    user = asked()
    user.click(OVERLAP)
    decide(user, "right")
    row = user.click(OVERLAP)
    assert row.state.name == "DECIDED"
    assert user.widget("conflictDecision").text().startswith("Right. Decided by Noa ")
    assert REASON in user.widget("conflictDecision").text()
    user.press("reopenButton")
    assert user.states() == ["OPEN", "OPEN"]
    assert areas_by_number(national, compiled)[1].boundary.area == pytest.approx(7_000)


def test_a_decision_is_one_step_of_undo(asked, compiled, national, noa):
    user = asked()
    user.click(OVERLAP)
    decide(user, "both_clipped")
    noa.undo_stack.undo()
    user.wait()
    assert user.states() == ["OPEN", "OPEN"]
    assert areas_by_number(national, compiled)[3].boundary.area == pytest.approx(10_000)


def test_a_new_boundary_is_taken_from_the_areas_chosen_in_the_docks(asked, compiled, national, noa):
    user = asked()
    user.click(OVERLAP)
    user.press("choice:new_boundary")
    assert user.widget("decideNote").text().startswith("Draw the new boundary")
    numbers = areas_by_number(national, compiled)
    noa.choose_areas((numbers[3].id,))
    user.press("takeBoundaryButton")
    assert "holds 1.0 ha" in user.widget("boundaryState").text()
    assert "nothing would be left" in user.widget("decideNote").text().casefold()
    assert not user.widget("decideButton").isEnabled()
    noa.choose_areas((numbers[1].id,))
    user.press("takeBoundaryButton")
    assert user.dialog.desk.pointer.shown == 4
    user.write("conflictReason", REASON)
    user.press("decideButton")
    assert areas_by_number(national, compiled)[3].boundary.area == pytest.approx(8_000)


@pytest.mark.parametrize(
    ("way", "left", "right"), [("left", 7_000, 8_000), ("right", 5_000, 10_000), ("both_clipped", 5_000, 8_000)]
)
def test_each_way_is_previewed_before_it_is_decided(asked, compiled, national, way, left, right):
    user = asked()
    user.click(OVERLAP)
    conflict = user.dialog.conflicts.panel.row.case.conflict
    user.press(f"choice:{way}")
    sides, problem = outcome_on_ground(conflict, way, None)
    assert [side.area for side in sides] == pytest.approx([left, right])
    assert problem is None
    drawn = [
        shapely.area(shapely.from_wkb(item._geometry.asWkb().data())) for item in user.dialog.desk.pointer._outlines
    ]
    assert sorted(drawn) == pytest.approx(sorted([2_000, left, right]))
    assert areas_by_number(national, compiled)[1].boundary.area == pytest.approx(7_000)


def test_a_new_boundary_is_drawn_with_qgis_own_tool(asked, compiled, canvas, draw_box, national):
    user = asked()
    user.click(OVERLAP)
    user.press("choice:new_boundary")
    user.press("drawBoundaryButton")
    assert user.widget("drawBoundaryButton").isChecked()
    draw_box(*box(2950, 0, 3010, 100).bounds)
    assert not user.widget("drawBoundaryButton").isChecked()
    user.write("conflictReason", REASON)
    user.press("decideButton")
    numbers = areas_by_number(national, compiled)
    assert numbers[1].boundary.area == pytest.approx(6_000, rel=0.05)  # a click hits a pixel
    assert numbers[3].boundary.area == pytest.approx(9_000, rel=0.05)
    assert not numbers[1].boundary.overlaps(numbers[3].boundary)


def test_a_category_is_decided_as_handed_in_or_as_another(asked, compiled, national):
    user = asked()
    user.click("signed judgement")
    user.press("choice:new_category")
    category = user.widget("conflictCategory")
    assert [category.itemText(place) for place in range(category.count())] == [
        "Utsatt område",
        "Särskilt utsatt område",
    ]
    category.setCurrentIndex(1)
    user.write("conflictReason", REASON)
    user.press("decideButton")
    assert areas_by_number(national, compiled)[2].category == "Särskilt utsatt område"
    assert user.click("signed judgement").state.name == "DECIDED"
    assert "Other category (Särskilt utsatt område)" in user.widget("conflictDecision").text()


def test_sending_back_asks_with_a_text_and_makes_a_file_for_each_lpo(asked, compiled, tmp_path, shown_iface):
    user = asked()
    user.click(OVERLAP)
    assert not user.widget("sendBackFilesButton").isEnabled()
    user.press("choice:send_back")
    assert not user.widget("conflictReason").isVisible()
    user.write("sendBackText", "Kom överens om gränsen.")
    user.press("decideButton")
    assert user.click(OVERLAP).state.name == "SENT_BACK"
    assert user.widget("sendBackFilesButton").isEnabled()
    user.dialog.write_files(tmp_path)
    user.wait()
    assert sorted(file.name for file in tmp_path.glob("*.json")) == [
        "tillbaka_2027_561110.json",
        "tillbaka_2027_561220.json",
    ]
    assert "2 file(s) to send back are written." in shown_iface.messageBar().items()[-1].text()


def test_only_conflicts_of_a_state_kind_or_word_are_shown(asked, compiled):
    user = asked()
    user.dialog.tabs.setCurrentIndex(1)
    bar = user.dialog.conflicts.bar
    bar.kind.setCurrentIndex(bar.kind.findData("unsigned_category"))
    assert [row.code for row in user.conflicts()] == ["unsigned_category"]
    bar.kind.setCurrentIndex(0)
    bar.search.setText("sunnan")
    assert [row.code for row in user.conflicts()] == ["overlap_across_lpos"]
    bar.search.clear()
    bar.state.setCurrentIndex(3)
    assert user.conflicts() == []


def test_the_map_is_left_clean_when_the_window_closes(asked, compiled):
    user = asked()
    user.click(OVERLAP)
    pointer = user.dialog.desk.pointer
    user.dialog.reject()
    assert pointer.shown == 0


@pytest.mark.parametrize(("words", "way"), [(OVERLAP, "new_boundary"), ("Provgården 2", "right")])
@pytest.mark.parametrize("is_writing", [False, True])
def test_mnemonics_do_not_collide(asked, national, noa, tmp_path, words, way, is_writing):
    changed = [of(NORTH, 1, box(2950, 0, 3020, 100)), of(NORTH, 2, category="Särskilt utsatt område")]
    noa.choose_edition(compile_into(national, handed(NORTH, changed, signed={}), handed(SOUTH)).year)
    user = asked()
    user.click(words)
    user.press(f"choice:{way}")
    if is_writing:
        user.dialog.write_files(tmp_path)
        assert "S&top" in [button.text() for button in user.dialog.buttons.buttons()]
    told = [user.dialog.tabs.tabText(place) for place in range(2)]
    told += [button.text() for button in user.dialog.findChildren(type(user.ok)) if button.isVisible()]
    told.append("Rea&son:")
    letters = [words[words.index("&") + 1].casefold() for words in told if "&" in words]
    assert sorted(set(letters)) == sorted(letters)
    user.wait()


def test_every_field_has_a_name_for_screen_readers(asked, compiled):
    user = asked()
    user.click(OVERLAP)
    fields = [
        field
        for kind in (QComboBox, QTableView, QPlainTextEdit, QAbstractSpinBox)
        for field in user.dialog.findChildren(kind)
        if not field.inherits("QCalendarView")
    ]
    fields += [user.widget(name) for name in ("searchConflicts", "searchLpos", "conflictReason")]
    assert [field.objectName() or type(field).__name__ for field in fields if not field.accessibleName()] == []


def test_a_workspace_that_can_only_be_read_shows_and_decides_nothing(asked, compiled, noa, monkeypatch):
    monkeypatch.setattr(type(noa.workspace), "is_read_only", property(lambda _workspace: True))
    user = asked()
    user.click(OVERLAP)
    assert "can only be read" in user.widget("decideNote").text()
    assert not user.widget("choice:left").isEnabled()
    assert not user.ok.isEnabled()
    assert user.dialog.desk.pointer.shown == 3


def test_what_a_check_found_can_be_put_right_by_hand_and_the_window_says_so(asked, national, noa):
    nameless = handed(NORTH, [of(NORTH, 1, name="  "), areas_of(NORTH)[1]])
    edition = compile_into(national, nameless, handed(SOUTH))
    noa.choose_edition(edition.year)
    user = asked()
    assert [row.code for row in user.conflicts()] == ["check_failed"]
    user.click("name")
    said = user.widget("correctByHand")
    assert said.isVisible()
    assert said.text().startswith("Or correct the area in the draft yourself")


def test_a_conflict_between_two_areas_is_settled_by_its_buttons_alone(asked, compiled):
    user = asked()
    user.click(OVERLAP)
    assert not user.widget("correctByHand").isVisible()
