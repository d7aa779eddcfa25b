"""A place drawn outside its area is kept, and it is asked what is to be done with it."""

from __future__ import annotations

from tests.gui.assessment.places.conftest import X, Y
from utsatta_omraden_plugin.domain.area import AreaVersion


def question(drawer) -> str:
    said = [text for text in drawer.iface.messages() if "The place" in text]
    return said[-1] if said else ""


def draw_outside(drawer) -> None:
    drawer.press("drawPointButton")
    drawer.click_map(1300, 400)
    drawer.wait_for_rows(1)
    drawer.press("drawPointButton")


def test_inside_nothing_is_asked(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.draw("drawAreaButton", (200, 200), (500, 200), (500, 500))
    assert question(drawer) == ""


def test_a_place_outside_is_kept_and_asked_about(drawer):
    draw_outside(drawer)
    assert question(drawer).startswith("The place lies outside the area.")
    assert len(drawer.stored()) == 1
    drawer.iface.press_in_message("Keep it")
    assert question(drawer) == ""
    assert len(drawer.stored()) == 1


def test_a_place_outside_can_be_removed_again(drawer):
    draw_outside(drawer)
    drawer.iface.press_in_message("Remove it")
    drawer.wait_for_rows(0)
    assert drawer.stored() == []
    drawer.assessor.session.undo_stack.undo()
    drawer.wait_for_rows(1)


def test_an_area_that_reaches_out_is_asked_about_in_other_words(drawer):
    drawer.draw("drawAreaButton", (600, 200), (1000, 200), (1000, 500))
    assert question(drawer).startswith("The place reaches out of the area.")


def test_the_question_goes_with_the_area_and_the_place_stays(drawer):
    draw_outside(drawer)
    drawer.assessor.choose("Åkerhöjden")
    assert question(drawer) == ""
    assert len(drawer.stored()) == 1


def test_a_place_in_another_area_can_be_moved_there(drawer):
    neighbour = next(
        area
        for area in drawer.assessor.session.workspace.areas(drawer.assessor.session.edition.id)
        if area.name == "Provbacken / Lillåsen"
    )
    assert isinstance(neighbour, AreaVersion)
    drawer.canvas.setExtent(drawer.canvas.extent().buffered(3000))
    drawer.press("drawPointButton")
    drawer.click_map(3400, 900)
    drawer.wait_for_rows(1)
    drawer.press("drawPointButton")
    drawer.iface.press_in_message("Move to Provbacken / Lillåsen")
    drawer.wait_for_rows(0)
    assert drawer.stored() == []
    [moved] = drawer.stored("Provbacken / Lillåsen")
    assert abs(moved.shape.x - X - 3400) < 40
    assert abs(moved.shape.y - Y - 900) < 40
    drawer.assessor.session.undo_stack.undo()
    drawer.wait_for_rows(1)
    assert drawer.stored("Provbacken / Lillåsen") == []
