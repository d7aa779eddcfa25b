"""Splitting an area by a line: which part keeps the id, which names, and which ground is given up."""

from __future__ import annotations

from tests.gui.drawing.conftest import APART, WEST, X
from utsatta_omraden_plugin.gui.map_label import MapLabel

ACROSS = ((200, -100), (200, 900))
"""Cuts West into a western quarter of 16 ha and the rest of 48 ha."""


def cut(drawer):
    drawer.take("split_area")
    drawer.draw(*ACROSS)
    assert drawer.problem() == ""
    return drawer


def test_the_larger_part_keeps_the_id_unless_another_is_chosen(drawer):
    cut(drawer)
    assert drawer.see("partName:0").text() == WEST
    drawer.see("keepsId:1").click()
    assert drawer.see("partName:1").text() == WEST
    drawer.type("partName:0", "Stora biten")
    drawer.enter()
    stored = drawer.stored()
    assert (stored[WEST].special_area_id, drawer.hectares()[WEST]) == (11, 16)
    assert (stored["Stora biten"].special_area_id, drawer.hectares()["Stora biten"]) == (15, 48)
    assert stored[WEST].boundary.intersection(stored["Stora biten"].boundary).area < 1e-6


def named_on_the_map(drawer) -> dict[str, bool]:
    """The names over the map, and whether each stands west of the cut."""
    items = drawer.canvas.scene().items()
    return {item.text: item.place.x() < X + 200 for item in items if isinstance(item, MapLabel)}


def test_each_part_bears_its_name_on_the_map_while_it_is_planned(drawer):
    cut(drawer)
    assert named_on_the_map(drawer) == {WEST: False, f"{WEST} 2": True}
    drawer.see("keepsId:1").click()
    drawer.type("partName:0", "Stora biten")
    assert named_on_the_map(drawer) == {WEST: True, "Stora biten": False}
    drawer.enter()
    assert named_on_the_map(drawer) == {}


def test_a_split_is_one_step_of_undo(drawer):
    before = drawer.stored()
    cut(drawer).press("applyDrawingButton")
    assert len(drawer.stored()) == 5
    assert drawer.session.undo_stack.undoText() == f"{WEST} split"
    assert {change.what for change in drawer.log()} == {"split_area"}
    drawer.session.undo_stack.undo()
    after = drawer.stored()
    assert set(after) == set(before)
    assert after[WEST].boundary.equals_exact(before[WEST].boundary, 0)


def test_ground_that_is_given_up_is_measured_and_confirmed(drawer):
    cut(drawer).see("giveUp:1").click()
    confirm = drawer.see("drawGiveUpGround")
    assert confirm.isVisible()
    assert "ha belong to no area any more" in confirm.text()
    assert "No area's any more: 1" in drawer.summary()
    assert not drawer.see("applyDrawingButton").isEnabled()
    drawer.enter()
    assert drawer.hectares()[WEST] == 64
    confirm.click()
    drawer.enter()
    assert drawer.hectares()[WEST] == 48
    assert len(drawer.stored()) == 4


def test_a_part_without_a_name_is_not_made(drawer):
    cut(drawer)
    drawer.see("partName:1").clear()
    drawer.see("partName:1").textEdited.emit("")
    assert drawer.see("drawMissing").text() == "Give each part a name, or give it up."
    drawer.enter()
    assert len(drawer.stored()) == 4


def test_the_area_that_the_line_runs_through_longest_is_split_unless_another_is_chosen(drawer):
    drawer.take("split_area")
    drawer.draw((-100, 1700), (1300, 1700))
    assert drawer.summary().startswith("Överlappet")
    drawer.session.choose_areas((drawer.stored()[APART].id,))
    drawer.draw((-100, 1700), (1300, 1700))
    assert drawer.summary().startswith(APART)


def test_a_line_that_does_not_cross_says_so(drawer):
    drawer.take("split_area")
    drawer.draw((200, 200), (400, 400))
    assert drawer.problem().startswith(f"The line does not cut {WEST} in two.")
